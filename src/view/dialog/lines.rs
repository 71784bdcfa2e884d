//! Draws a field of several lines.

use ratatui::layout::{Position, Rect};

use crate::app::App;
use crate::app::field::{Area, Field};
use crate::text::part;
use crate::view::paint::{Brush, columns};
use crate::view::theme::Meaning;

/// Index of the first line that is shown: the line with the cursor is always in sight.
fn first(place: Rect, area: &Area) -> usize {
    area.at.saturating_sub(usize::from(place.height).saturating_sub(1))
}

/// The words of a line to draw, and the cursor's column in them; with `app` cut in front so that it is within `room`.
fn shown<'a>(field: &'a Field, room: u16, app: Option<&App>) -> (&'a str, u16) {
    let Some(app) = app else { return (field.text(), 0) };
    let before = field.before();
    let fits = |at: usize| columns(part(before, at..), app.world.caps) < room;
    let start = before.char_indices().map(|(at, _)| at).find(|at| fits(*at)).unwrap_or(before.len());
    let column = columns(part(before, start..), app.world.caps);
    (part(field.text(), start..), column)
}

/// Draws the field.
pub fn draw(app: &App, place: Rect, area: &Area, brush: &mut Brush<'_>) {
    let first = first(place, area);
    let visible = area.lines.iter().enumerate().skip(first).take(usize::from(place.height));
    for (row, (at, line)) in visible.enumerate() {
        let (words, _) = shown(line, place.width, (at == area.at).then_some(app));
        brush.put((place.x, place.y + row as u16), place.width, words, Meaning::Plain);
    }
}

/// The cell of the cursor in the field.
pub fn cursor(app: &App, place: Rect, area: &Area) -> Position {
    let row = (area.at - first(place, area)) as u16;
    let column = area.lines.get(area.at).map_or(0, |line| shown(line, place.width, Some(app)).1);
    Position { x: place.x + column.min(place.width.saturating_sub(1)), y: place.y + row }
}
