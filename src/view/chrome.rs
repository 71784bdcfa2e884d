//! What frames the panes: views, search line, titles, separators, footer.

use ratatui::layout::{Position, Rect};

use super::paint::{Brush, Sign, columns};
use super::theme::Meaning;
use crate::app::field::Input;
use crate::app::keymap::{Binding, KEYMAP};
use crate::app::{Action, App, SearchAction, layout, recherche};
use crate::deutsch::{app as said, merkliste};
use crate::text::wrap::width;

/// Views with counts, at the right the state of the holdings.
pub(super) fn top(app: &App, brush: &mut Brush<'_>) {
    let tabs = layout::tabs(app);
    for tab in &tabs {
        let open = tab.ansicht == app.ansicht && app.left == crate::app::Left::Tree;
        let style = brush.style(if open { Meaning::Tab } else { Meaning::Plain });
        // One column more: spelled out in ASCII a name may be longer.
        brush.put((tab.from, 0), tab.to - tab.from + 1, &tab.label, style);
    }
    let used = tabs.last().map_or(0, |tab| tab.to);
    let (quellen, passagen) = app.bestand.umfang();
    let words = match app.adding {
        Some((read, all)) => said::adding(read, all),
        None if app.recherche.stapel.laeuft => app.recherche.stapel.satz(),
        None => said::holdings(quellen, passagen),
    };
    let room = app.size.width.saturating_sub(used + 1);
    let needed = columns(&words, app.caps) + 1;
    if needed <= room {
        let style = brush.style(Meaning::Muted);
        brush.put((app.size.width - needed, 0), needed, &words, style);
    }
}

/// The open field, else the search as a sentence.
pub(super) fn line(app: &App, brush: &mut Brush<'_>) {
    let Some(place) = app.regions.line else { return };
    let at = (place.x, place.y);
    if let Some(input) = &app.input {
        let label = input.label();
        let style = brush.style(Meaning::Label);
        let used = brush.put(at, place.width, label, style);
        let (shown, _) = visible(app, input, place);
        let selected = if input.field().is_selected() { Meaning::Chosen } else { Meaning::Plain };
        let style = brush.style(selected);
        brush.put((place.x + used, place.y), place.width - used, shown, style);
        return;
    }
    let mut x = place.x;
    for part in app.sentence() {
        let meaning = if part.filter.is_some() { Meaning::Chip } else { Meaning::Label };
        let style = brush.style(meaning);
        x += brush.put_short((x, place.y), place.right().saturating_sub(x), &part.words, style);
    }
}

/// The part of a field that is shown, and the column of its cursor behind the prompt.
fn visible<'a>(app: &App, input: &'a Input, place: Rect) -> (&'a str, u16) {
    let room = usize::from(place.width).saturating_sub(width(input.label()) + 1).max(1);
    let field = input.field();
    let mut start = 0;
    for (at, _) in field.before().char_indices() {
        start = at;
        if usize::from(columns(field.before().get(at..).unwrap_or(""), app.caps)) < room {
            break;
        }
    }
    if field.before().is_empty() {
        start = 0;
    }
    let before = field.before().get(start..).unwrap_or("");
    (field.text().get(start..).unwrap_or(""), columns(before, app.caps))
}

/// The cursor in the open field.
pub(super) fn cursor(app: &App) -> Option<Position> {
    let (place, input) = (app.regions.line?, app.input.as_ref()?);
    let (_, column) = visible(app, input, place);
    let x = place.x + columns(input.label(), app.caps) + column;
    Some(Position { x: x.min(place.right().saturating_sub(1)), y: place.y })
}

/// The title row of a pane: heavier and with a mark if it has the focus.
pub(super) fn title(brush: &mut Brush<'_>, place: Rect, words: &str, focused: bool) {
    let style = brush.style(if focused { Meaning::Focused } else { Meaning::Unfocused });
    let at = (place.x, place.y);
    brush.rule(at, place.width, focused, style);
    let mark = if focused { format!(" {} ", brush.sign(Sign::Focus)) } else { " ".to_owned() };
    brush.put_short((place.x + 1, place.y), place.width.saturating_sub(2), &format!("{mark}{words} "), style);
}

/// Columns between the panes.
pub(super) fn separators(app: &App, brush: &mut Brush<'_>) {
    let regions = &app.regions;
    for place in [regions.detail, regions.reader].into_iter().flatten() {
        if let Some(x) = place.x.checked_sub(1) {
            brush.column(x, place.top()..place.bottom());
        }
    }
}

/// A notice, what was understood while typing, or the keys valid here.
pub(super) fn footer(app: &App, brush: &mut Brush<'_>) {
    let place = app.regions.footer;
    let at = (place.x, place.y);
    if let Some(notice) = &app.notice {
        let style = brush.style(Meaning::Notice);
        brush.put_short(at, place.width, notice, style);
        return;
    }
    let instead = match (&app.overlay, &app.input) {
        (Some(_), _) => Some(String::new()),
        (None, Some(Input::Search(_))) => Some(typing(app)),
        (None, Some(Input::Find(_))) => Some(said::FIND_KEYS.to_owned()),
        (None, Some(Input::Narrow(_))) => Some(said::NARROW_KEYS.to_owned()),
        (None, Some(Input::Export(_))) => Some(crate::deutsch::export::FELD_TASTEN.to_owned()),
        (None, Some(Input::Add(_))) => Some(said::ADD_KEYS.to_owned()),
        (None, Some(Input::Note(_))) => Some(merkliste::NOTE_KEYS.to_owned()),
        (None, Some(Input::Vorgang(..) | Input::Suche(_))) => Some(merkliste::NAME_KEYS.to_owned()),
        (None, Some(Input::Recherche(feld, _))) => Some(recherche::field_keys(*feld).to_owned()),
        (None, None) => {
            app.marking().zip(app.quelle()).map(|(all, quelle)| said::marking(all.words(quelle), all.begun()))
        }
    };
    if let Some(words) = instead {
        let style = brush.style(Meaning::Muted);
        brush.put_short(at, place.width, &words, style);
        return;
    }
    keys(app, brush);
}

/// What is said under the search line while typing.
fn typing(app: &App) -> String {
    if app.search.waiting && app.search.answer.is_none() {
        return said::WAITING.to_owned();
    }
    match &app.search.answer {
        Some(answer) if !answer.hinweise.is_empty() => answer.hinweise.join(" "),
        Some(answer) => answer.verstanden.clone(),
        None => said::SEARCH_KEYS.to_owned(),
    }
}

/// As many keys as fit, the help last.
fn keys(app: &App, brush: &mut Brush<'_>) {
    let place = app.regions.footer;
    let help =
        KEYMAP.last().map_or_else(String::new, |row| format!("{} {}", app.tasten.first(row), row.text.1));
    let mut room = place.width.saturating_sub(columns(&help, app.caps) + 1);
    let mut x = place.x;
    for row in footer_rows(app) {
        let (key, text) = (app.tasten.first(row), row.text.1);
        let needed = columns(&key, app.caps) + columns(text, app.caps) + 3;
        if needed > room || key.is_empty() {
            continue;
        }
        let (bold, plain) = (brush.style(Meaning::Key), brush.style(Meaning::Plain));
        x += brush.put((x, place.y), needed, &key, bold) + 1;
        x += brush.put((x, place.y), needed, text, plain) + 2;
        room -= needed;
    }
    let plain = brush.style(Meaning::Key);
    brush.put((x, place.y), place.right().saturating_sub(x), &help, plain);
}

/// The rows of the footer: at most seven besides the help; walking hits only if there are some.
fn footer_rows(app: &App) -> impl Iterator<Item = &'static Binding> {
    let focus = app.focus;
    let hits = app.search.hits() > 0 || app.find.as_ref().is_some_and(|find| !find.places.is_empty());
    let next = Action::Search(SearchAction::Next);
    let help = KEYMAP.len() - 1;
    let here =
        move |row: &&Binding| row.on.holds(focus) && !row.text.1.is_empty() && (hits || row.action != next);
    KEYMAP.iter().take(help).filter(here).take(7)
}
