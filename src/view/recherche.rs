//! The dialogs of kept searches and of lists of questions.

use ratatui::layout::{Position, Rect};

use super::overlay::mark;
use super::paint::{Brush, columns};
use super::theme::Meaning;
use crate::app::App;
use crate::app::area::Area;
use crate::app::field::Field;
use crate::app::overlay::{List, Overlay};
use crate::app::stapel::Gefunden;
use crate::deutsch::{protokoll as said, stapel};

/// Title and keys of a dialog.
pub(super) fn frame(app: &App, overlay: &Overlay) -> (String, &'static str) {
    match overlay {
        Overlay::Protokoll { filter, .. } => {
            let kept = &app.recherche.protokoll;
            let shown = kept.narrowed(filter.text()).len();
            (said::liste(shown, kept.recherchen.len(), filter.text()), said::LISTENTASTEN)
        }
        Overlay::Stapel(_) => (stapel::TITEL.to_owned(), stapel::LISTENTASTEN),
        _ => (stapel::FELD.to_owned(), stapel::FELDTASTEN),
    }
}

/// The kept searches, the newest first.
pub(super) fn protokoll(app: &App, place: Rect, filter: &Field, list: List, brush: &mut Brush<'_>) {
    let kept = app.recherche.protokoll.narrowed(filter.text());
    let plain = brush.style(Meaning::Plain);
    let visible = kept.iter().enumerate().skip(list.offset).take(usize::from(place.height));
    for (row, (at, one)) in visible.enumerate() {
        let y = place.y + row as u16;
        brush.put_short((place.x, y), place.width, &one.zeile(), plain);
        mark(place, y, at == list.selected, brush);
    }
}

/// The first line of the field that is shown: the one with the cursor is always in sight.
fn first(place: Rect, area: &Area) -> usize {
    area.at().saturating_sub(usize::from(place.height).saturating_sub(1))
}

/// The part of a line that is shown: of a long one with the cursor, what leads to the cursor.
fn shown<'a>(field: &'a Field, room: u16, app: Option<&App>) -> (&'a str, u16) {
    let Some(app) = app else { return (field.text(), 0) };
    let before = field.before();
    let fits = |at: usize| columns(before.get(at..).unwrap_or(""), app.caps) < room;
    let start = before.char_indices().map(|(at, _)| at).find(|at| fits(*at)).unwrap_or(before.len());
    let column = columns(before.get(start..).unwrap_or(""), app.caps);
    (field.text().get(start..).unwrap_or(""), column)
}

/// The field of several lines.
pub(super) fn questions(app: &App, place: Rect, area: &Area, brush: &mut Brush<'_>) {
    let plain = brush.style(Meaning::Plain);
    let first = first(place, area);
    let visible = area.lines().iter().enumerate().skip(first).take(usize::from(place.height));
    for (row, (at, line)) in visible.enumerate() {
        let (words, _) = shown(line, place.width, (at == area.at()).then_some(app));
        brush.put((place.x, place.y + row as u16), place.width, words, plain);
    }
}

/// The cursor in it.
pub(super) fn questions_cursor(app: &App, place: Rect, area: &Area) -> Position {
    let row = (area.at() - first(place, area)) as u16;
    let column = area.lines().get(area.at()).map_or(0, |line| shown(line, place.width, Some(app)).1);
    Position { x: place.x + column.min(place.width.saturating_sub(1)), y: place.y + row }
}

/// What is said above the questions: how far it is, what was left out.
fn above(app: &App) -> String {
    let stapel = &app.recherche.stapel;
    let notes = std::iter::once(stapel.satz()).chain(stapel.hinweise.iter().cloned());
    notes.collect::<Vec<_>>().join(" · ")
}

/// The questions, each with what was found.
pub(super) fn batch(app: &App, place: Rect, list: List, brush: &mut Brush<'_>) {
    let (label, plain) = (brush.style(Meaning::Label), brush.style(Meaning::Plain));
    brush.put_short((place.x, place.y), place.width, &above(app), label);
    let stapel = &app.recherche.stapel;
    let rows = usize::from(place.height.saturating_sub(1));
    let visible = stapel.fragen.iter().enumerate().skip(list.offset).take(rows);
    for (row, (at, (frage, gefunden))) in visible.enumerate() {
        let y = place.y + 1 + row as u16;
        let found = found(*gefunden, place.width < 60);
        let tail = columns(&found, app.caps).min(place.width / 2);
        let room = place.width.saturating_sub(tail + 2);
        brush.put_short((place.x, y), room, &stapel::ueberschrift(at + 1, frage), plain);
        brush.put((place.right().saturating_sub(tail), y), tail, &found, label);
        mark(place, y, at == list.selected, brush);
    }
}

fn found(gefunden: Option<Gefunden>, short: bool) -> String {
    gefunden.map_or_else(
        || stapel::NOCH_NICHT.to_owned(),
        |found| stapel::gefunden(found.stellen, found.quellen, short),
    )
}

/// On the chosen question.
pub(super) fn batch_cursor(app: &App, place: Rect, list: List) -> Position {
    let empty = app.recherche.stapel.fragen.is_empty();
    let row = if empty { 0 } else { list.selected.saturating_sub(list.offset) as u16 + 1 };
    Position { x: place.x, y: place.y + row.min(place.height.saturating_sub(1)) }
}
