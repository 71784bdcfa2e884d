//! A picture of the screen: its rows as text, then a legend of the style runs.

use std::fmt::Write as _;

use leitlinien::app::App;
use leitlinien::view;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier};

/// The frame of a state.
pub fn frame(app: &App) -> Buffer {
    let mut buffer = Buffer::empty(Rect::new(0, 0, app.world.size.width, app.world.size.height));
    view::draw(app, &mut buffer);
    buffer
}

/// The rows of a frame, without blanks at their ends.
pub fn rows(buffer: &Buffer) -> Vec<String> {
    let area = buffer.area;
    (area.top()..area.bottom())
        .map(|y| {
            let row: String = (area.left()..area.right()).map(|x| buffer[(x, y)].symbol()).collect();
            row.trim_end().to_owned()
        })
        .collect()
}

/// Rows and legend: `3:0-19 bold cyan` is row 3, columns 0 to 19.
pub fn picture(app: &App) -> String {
    let buffer = frame(app);
    let mut out = rows(&buffer).join("\n");
    out.push_str("\n---\n");
    for y in 0..buffer.area.height {
        let mut x = 0;
        while x < buffer.area.width {
            let style = name(&buffer, x, y);
            let start = x;
            while x < buffer.area.width && name(&buffer, x, y) == style {
                x += 1;
            }
            if !style.is_empty() {
                writeln!(out, "{y}:{start}-{} {style}", x - 1).unwrap();
            }
        }
    }
    if let Some(cursor) = view::cursor(app) {
        writeln!(out, "cursor {}:{}", cursor.y, cursor.x).unwrap();
    }
    out
}

fn name(buffer: &Buffer, x: u16, y: u16) -> String {
    let cell = &buffer[(x, y)];
    let mut words = Vec::new();
    for (flag, word) in
        [(Modifier::BOLD, "bold"), (Modifier::REVERSED, "reversed"), (Modifier::UNDERLINED, "underlined")]
    {
        if cell.modifier.contains(flag) {
            words.push(word.to_owned());
        }
    }
    if cell.fg != Color::Reset {
        words.push(format!("{:?}", cell.fg).to_lowercase());
    }
    words.join(" ")
}
