//! Everything around the panes: views, search line, titles, separators, footer.

use ratatui::layout::{Position, Rect};

use super::paint::{Brush, Sign, columns};
use super::theme::Meaning;
use crate::app::commands::{Command, footer, needs_a_row};
use crate::app::field::Input;
use crate::app::search::{self, SentencePart};
use crate::app::{App, Focus};
use crate::deutsch::befehle::Befehl;
use crate::deutsch::{app as said, merkliste};
use crate::katalog::genannt::is_about_a_state;
use crate::text::part;
use crate::text::wrap::{width, wrap};

/// The top line: the views with counts; at the right the state of the holdings.
pub(super) fn top(app: &App, brush: &mut Brush<'_>) {
    let tabs = app.views().tabs();
    for tab in &tabs {
        let open = tab.ansicht == app.screen.ansicht && app.screen.left == crate::app::Left::Tree;
        let meaning = if open { Meaning::Tab } else { Meaning::Plain };
        // One column more: spelled out in ASCII a name may be longer.
        brush.put((tab.from, 0), tab.to - tab.from + 1, &tab.label, meaning);
    }
    let used = tabs.last().map_or(0, |tab| tab.to);
    let (quellen, passagen) = app.world.bestand.umfang();
    let words = match app.world.adding {
        Some((read, all)) => said::adding(read, all),
        None if app.research.batch.laeuft => app.research.batch.satz(),
        None => said::holdings(quellen, passagen),
    };
    let room = app.world.size.width.saturating_sub(used + 1);
    let needed = columns(&words, app.world.caps) + 1;
    if needed <= room {
        brush.put((app.world.size.width - needed, 0), needed, &words, Meaning::Muted);
    }
}

/// The open field, else the search as a sentence.
pub(super) fn line(app: &App, brush: &mut Brush<'_>) {
    let Some(place) = app.screen.regions.line else { return };
    let at = (place.x, place.y);
    if let Some(input) = &app.input {
        let used = brush.put(at, place.width, &app.label(input), Meaning::Label);
        let (shown, _) = visible(app, input, place);
        let selected = if input.line.selected { Meaning::Chosen } else { Meaning::Plain };
        brush.put((place.x + used, place.y), place.width - used, shown, selected);
        return;
    }
    for (y, row) in (place.top()..place.bottom()).zip(rows(app, place)) {
        let mut x = place.x;
        for part in row {
            let meaning = if part.filter.is_some() { Meaning::Chip } else { Meaning::Label };
            x += brush.put_short((x, y), place.right().saturating_sub(x), &part.words, meaning);
        }
    }
}

/// The sentence in the rows that it has; the last one takes what is left.
fn rows(app: &App, place: Rect) -> Vec<Vec<SentencePart>> {
    let mut rows = search::rows(&app.sentence(), usize::from(place.width));
    let rest = rows.split_off(usize::from(place.height).min(rows.len()));
    if let Some(last) = rows.last_mut().filter(|_| !rest.is_empty()) {
        let rest: String = rest.into_iter().flatten().map(|part| part.words).collect();
        let before = last.pop_if(|part| part.filter.is_none()).map_or(String::new(), |part| part.words);
        let used: usize = last.iter().map(|part| width(&part.words)).sum();
        last.extend(search::plain(cut(
            &format!("{before} {rest}"),
            usize::from(place.width).saturating_sub(used),
        )));
    }
    rows
}

/// The first words of a text in so many columns, with a sign that more follow: half a number would be another one.
fn cut(text: &str, columns: usize) -> String {
    let end = wrap(text, columns.saturating_sub(2).max(1)).first().map_or(0, |row| row.end);
    format!("{} …", part(text, 0..end))
}

fn visible<'a>(app: &App, input: &'a Input, place: Rect) -> (&'a str, u16) {
    let room = usize::from(place.width).saturating_sub(width(&app.label(input)) + 1).max(1);
    let field = &input.line;
    let mut start = 0;
    for (at, _) in field.before().char_indices() {
        start = at;
        if usize::from(columns(part(field.before(), at..), app.world.caps)) < room {
            break;
        }
    }
    let before = part(field.before(), start..);
    (part(field.text(), start..), columns(before, app.world.caps))
}

pub(super) fn cursor(app: &App) -> Option<Position> {
    let (place, input) = (app.screen.regions.line?, app.input.as_ref()?);
    let (_, column) = visible(app, input, place);
    let x = place.x + columns(&app.label(input), app.world.caps) + column;
    Some(Position { x: x.min(place.right().saturating_sub(1)), y: place.y })
}

/// Columns that a title row needs beside its words.
pub(super) const BESIDE_TITLE: usize = 6;

/// The title row of a pane; with a heavier rule and a sign if the pane has the focus.
pub(super) fn title(brush: &mut Brush<'_>, place: Rect, words: &str, focused: bool) {
    let meaning = if focused { Meaning::Focused } else { Meaning::Unfocused };
    let at = (place.x, place.y);
    brush.rule(at, place.width, focused, meaning);
    let mark = if focused { format!(" {} ", brush.sign(Sign::Focus)) } else { " ".to_owned() };
    let room = place.width.saturating_sub(2);
    let words = brush.fitting(words, usize::from(room).saturating_sub(width(&mark) + 1));
    brush.put((place.x + 1, place.y), room, &format!("{mark}{words} "), meaning);
}

pub(super) fn separators(app: &App, brush: &mut Brush<'_>) {
    let regions = &app.screen.regions;
    for place in [regions.detail, regions.reader].into_iter().flatten() {
        if let Some(x) = place.x.checked_sub(1) {
            brush.column(x, place.top()..place.bottom());
        }
    }
}

/// The last rows: something that is said, else the keys that work here.
pub(super) fn last_row(app: &App, brush: &mut Brush<'_>) {
    let place = app.screen.regions.footer;
    let Some(rows) = app.last_words() else { return keys(app, brush) };
    let meaning = if app.out.notice.is_some() { Meaning::Notice } else { Meaning::Muted };
    if rows.iter().any(|row| !row.is_empty()) {
        brush.clear(place);
    }
    let (shown, rest) = rows.split_at(rows.len().min(usize::from(place.height)));
    for (row, words) in shown.iter().enumerate() {
        let rest = if row + 1 == shown.len() { rest } else { &[] };
        let words = [std::slice::from_ref(words), rest].concat().join(" ");
        brush.put_short((place.x, place.y + row as u16), place.width, words.trim(), meaning);
    }
}

/// As many keys as fit, the help last.
fn keys(app: &App, brush: &mut Brush<'_>) {
    let place = app.screen.regions.footer;
    let tasten = &app.world.tasten;
    let help = tasten.command(Befehl::Hilfe);
    let help =
        help.map_or_else(String::new, |row| format!("{} {}", tasten.first(row), row.befehl.worte().fuss));
    let mut room = place.width.saturating_sub(columns(&help, app.world.caps) + 1);
    let mut x = place.x;
    let marked = app.sight().count_marked();
    if marked > 0 {
        let words = said::marked(marked);
        room = room.saturating_sub(columns(&words, app.world.caps) + 2);
        x += brush.put((x, place.y), place.width, &words, Meaning::Label) + 2;
    }
    for row in footer_rows(app) {
        // On the Merkliste the key for remembering takes an entry off it.
        let removes = row.befehl == Befehl::Merken && app.sight().forgets();
        let text = if removes { merkliste::REMOVE } else { row.befehl.worte().fuss };
        let key = tasten.first(row);
        let needed = columns(&key, app.world.caps) + columns(text, app.world.caps) + 3;
        if needed > room || key.is_empty() {
            continue;
        }
        x += brush.put((x, place.y), needed, &key, Meaning::Key) + 1;
        x += brush.put((x, place.y), needed, text, Meaning::Plain) + 2;
        room -= needed;
    }
    brush.put((x, place.y), place.right().saturating_sub(x), &help, Meaning::Key);
}

/// The commands of the footer: in an empty list those that work there, the next hit only if there are hits, the page of
/// a state only where an entry about one is chosen.
fn footer_rows(app: &App) -> impl Iterator<Item = &'static Command> {
    let focus = app.focus();
    let hits = app.search.hits() > 0 || app.reader.find.as_ref().is_some_and(|find| !find.places.is_empty());
    let state = focus != Focus::Reader && app.sight().node().is_some_and(is_about_a_state);
    let empty = match focus {
        Focus::Tree => app.tree().rows.is_empty(),
        Focus::Hits => app.search.hits() == 0,
        Focus::Detail | Focus::Reader => false,
    };
    let sight = app.sight();
    let on_vorgang = sight.forgets() && sight.chosen_entries().is_empty();
    let row = move |befehl: &Befehl| {
        let mut rows = app.world.tasten.commands.iter();
        rows.find(|row| row.befehl == *befehl && row.on.holds(focus))
    };
    let wanted = footer(focus, app.screen.ansicht).iter().filter(move |befehl| match befehl {
        Befehl::NaechsterTreffer => hits,
        Befehl::Land => state,
        Befehl::Notiz => !on_vorgang,
        befehl if empty => !needs_a_row(**befehl),
        _ => true,
    });
    wanted.filter_map(row)
}
