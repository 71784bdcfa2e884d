//! Dialogs over the panes.

use ratatui::layout::{Position, Rect};

use super::chrome;
use super::kreuz;
use super::paint::{Brush, columns};
use super::recherche;
use super::theme::Meaning;
use crate::app::overlay::{HelpRow, Item, List, Overlay, help_rows};
use crate::app::uebersicht::Inhalt;
use crate::app::{App, Focus, layout};
use crate::deutsch::{app as said, uebersicht as satz};
use crate::text::wrap::wrap;

pub(super) fn draw(app: &App, brush: &mut Brush<'_>) {
    let Some(overlay) = &app.overlay else { return };
    let place = layout::dialog(app.size);
    let (title, keys) = match overlay {
        Overlay::Help { filter, .. } => (format!("{} {}", said::HELP, filter.text()), said::HELP_KEYS),
        Overlay::Choice { title, .. } => (title.clone(), said::CHOICE_KEYS),
        Overlay::Uebersicht(ebene) => match &ebene.inhalt {
            Inhalt::Liste { titel, .. } => (titel.clone(), satz::LISTE_TASTEN),
            Inhalt::Kreuz { tabelle, .. } => (tabelle.titel(), satz::KREUZ_TASTEN),
        },
        Overlay::Copy => (said::COPY.to_owned(), said::COPY_KEYS),
        Overlay::Protokoll { .. } | Overlay::Fragen(_) | Overlay::Stapel(_) => recherche::frame(app, overlay),
        Overlay::Info { title, .. } => (title.clone(), said::INFO_KEYS),
        Overlay::Window { .. } => return,
    };
    brush.clear(place);
    chrome::title(brush, place, &title, true);
    let body = body(place);
    match overlay {
        Overlay::Help { filter, focus, list } => {
            two_columns(app, body, &help(app, *focus, filter.text()), *list, brush);
        }
        Overlay::Choice { items, list, .. } => choice(body, items, *list, brush),
        Overlay::Uebersicht(ebene) => match &ebene.inhalt {
            Inhalt::Liste { items, list, .. } => choice(body, items, *list, brush),
            Inhalt::Kreuz { tabelle, zelle } => kreuz::draw(app, body, tabelle, *zelle, brush),
        },
        Overlay::Copy => {
            let mut lines: Vec<(String, String)> =
                said::COPY_CHOICES.iter().map(|(key, text)| (key.to_string(), (*text).to_owned())).collect();
            lines.push((
                said::COPY_TEMPLATE.to_string(),
                said::template(app.copying.vorlage.key()).to_owned(),
            ));
            lines.push(said::COPY_WINDOW.map(str::to_owned).into());
            two_columns(app, body, &lines, List { selected: usize::MAX, offset: 0 }, brush);
        }
        Overlay::Info { lines, top, .. } => info(body, lines, *top, brush),
        Overlay::Window { .. } => {}
        Overlay::Protokoll { filter, list } => recherche::protokoll(app, body, filter, *list, brush),
        Overlay::Fragen(area) => recherche::questions(app, body, area, brush),
        Overlay::Stapel(list) => recherche::batch(app, body, *list, brush),
    }
    let style = brush.style(Meaning::Unfocused);
    brush.rule((place.x, place.bottom() - 1), place.width, false, style);
    brush.put_short((place.x + 1, place.bottom() - 1), place.width - 2, &format!(" {keys} "), style);
}

/// Keys with what they do, and what can be searched with what it means.
fn help(app: &App, focus: Focus, filter: &str) -> Vec<(String, String)> {
    let shown = |row: HelpRow| match row {
        HelpRow::Key(row) => {
            let tasten = &app.tasten;
            let keys = if app.size.width < 60 { tasten.first(row) } else { tasten.shown(row) };
            (keys, row.text.0.to_owned())
        }
        HelpRow::Heading(words) => (String::new(), words.to_owned()),
        HelpRow::Query(query, means) => (query.to_owned(), means.to_owned()),
    };
    let mut lines: Vec<_> = help_rows(focus, filter, &app.tasten).into_iter().map(shown).collect();
    if lines.is_empty() {
        lines.push((String::new(), said::help_empty(filter)));
    }
    lines
}

fn body(place: Rect) -> Rect {
    Rect { x: place.x + 1, y: place.y + 1, width: place.width - 2, height: place.height.saturating_sub(2) }
}

fn two_columns(app: &App, place: Rect, lines: &[(String, String)], list: List, brush: &mut Brush<'_>) {
    let widest =
        lines.iter().map(|(left, _)| columns(left, app.caps)).max().unwrap_or(0).min(place.width / 2);
    for (row, (at, (left, right))) in
        lines.iter().enumerate().skip(list.offset).take(usize::from(place.height)).enumerate()
    {
        let y = place.y + row as u16;
        let (key, plain) = (brush.style(Meaning::Key), brush.style(Meaning::Plain));
        brush.put_short((place.x, y), widest, left, key);
        let x = place.x + widest + 2;
        brush.put_short((x, y), place.right().saturating_sub(x), right, plain);
        mark(place, y, at == list.selected, brush);
    }
}

fn choice(place: Rect, items: &[Item], list: List, brush: &mut Brush<'_>) {
    for (row, (at, item)) in
        items.iter().enumerate().skip(list.offset).take(usize::from(place.height)).enumerate()
    {
        let y = place.y + row as u16;
        let plain = brush.style(Meaning::Plain);
        let indent = (item.depth * 2).min(place.width / 3);
        brush.put_short((place.x + indent, y), place.width - indent, &item.label, plain);
        mark(place, y, at == list.selected, brush);
    }
}

pub(super) fn mark(place: Rect, y: u16, chosen: bool, brush: &mut Brush<'_>) {
    if chosen {
        let style = brush.style(Meaning::Chosen);
        brush.restyle(Rect { y, height: 1, ..place }, style);
    }
}

fn info(place: Rect, lines: &[String], top: usize, brush: &mut Brush<'_>) {
    let mut rows = Vec::new();
    for line in lines.iter().filter(|line| !line.is_empty()) {
        rows.extend(
            wrap(line, usize::from(place.width)).into_iter().map(|range| line.get(range).unwrap_or("")),
        );
        rows.push("");
    }
    let top = top.min(rows.len().saturating_sub(1));
    for (row, words) in rows.into_iter().skip(top).take(usize::from(place.height)).enumerate() {
        let plain = brush.style(Meaning::Plain);
        brush.put((place.x, place.y + row as u16), place.width, words, plain);
    }
}

/// On the chosen row.
pub(super) fn cursor(app: &App) -> Option<Position> {
    let body = body(layout::dialog(app.size));
    let list = match app.overlay.as_ref()? {
        Overlay::Uebersicht(ebene) => match &ebene.inhalt {
            Inhalt::Liste { list, .. } => *list,
            Inhalt::Kreuz { tabelle, zelle } => return Some(kreuz::cursor(app, body, tabelle, *zelle)),
        },
        Overlay::Help { list, .. } | Overlay::Choice { list, .. } | Overlay::Protokoll { list, .. } => *list,
        Overlay::Stapel(list) => return Some(recherche::batch_cursor(app, body, *list)),
        Overlay::Fragen(area) => return Some(recherche::questions_cursor(app, body, area)),
        Overlay::Copy | Overlay::Info { .. } | Overlay::Window { .. } => List::default(),
    };
    let row = list.selected.saturating_sub(list.offset) as u16;
    Some(Position { x: body.x, y: body.y + row.min(body.height.saturating_sub(1)) })
}
