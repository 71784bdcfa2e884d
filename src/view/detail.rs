//! Details of the chosen entry.

use ratatui::layout::{Position, Rect};

use super::chrome;
use super::paint::Brush;
use super::theme::Meaning;
use crate::app::detail::Tone;
use crate::app::{App, Focus, layout};
use crate::deutsch::app as said;

pub(super) fn draw(app: &App, place: Rect, brush: &mut Brush<'_>) {
    let focused = app.focus() == Focus::Detail;
    chrome::title(brush, place, said::DETAIL, focused);
    let inside = layout::inner(place);
    if app.entry().is_none() {
        return brush.wrapped_in(inside, said::DETAIL_EMPTY);
    }
    let shown = app.detail.lines.iter().skip(app.detail.top).take(usize::from(inside.height));
    for (row, line) in shown.enumerate() {
        let meaning = match line.tone {
            Tone::Title => Meaning::Heading,
            Tone::Muted => Meaning::Muted,
            Tone::Quote => Meaning::Quote,
            Tone::Label => Meaning::Label,
            Tone::Plain => Meaning::Plain,
            Tone::Link if focused && line.target == Some(app.detail.selected) => Meaning::Chosen,
            Tone::Link => Meaning::Link,
        };
        let room = inside.width.saturating_sub(line.indent);
        brush.put((inside.x + line.indent, inside.y + row as u16), room, &line.text, meaning);
    }
}

pub(super) fn cursor(app: &App) -> Option<Position> {
    let inside = layout::inner(app.screen.regions.detail?);
    let line = app.detail.selected_line().unwrap_or(app.detail.top);
    let row = line.saturating_sub(app.detail.top) as u16;
    (row < inside.height).then_some(Position { x: inside.x, y: inside.y + row })
}
