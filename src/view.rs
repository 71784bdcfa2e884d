//! Floor 4: from the state to a frame. Only reads.

use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use crate::app::App;

/// Draws the whole screen.
pub fn draw(_app: &App, buffer: &mut Buffer) {
    let area = buffer.area;
    buffer.set_stringn(
        area.x,
        area.y,
        "leitlinien",
        usize::from(area.width),
        ratatui::style::Style::new(),
    );
}

/// Where the terminal's cursor stands, if it is to be seen.
pub fn cursor(_app: &App) -> Option<Position> {
    None
}
