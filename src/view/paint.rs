//! Puts words into the frame: cleaned, cut to their place, in ASCII where the terminal knows no more.

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::theme::{Meaning, ground, style};
use crate::app::{Capabilities, Size};
use crate::text::ascii::ascii;
use crate::text::part;
use crate::text::wrap::{middle, shorten, width, wrap};

/// Paints into a frame.
pub(super) struct Brush<'b> {
    buffer: &'b mut Buffer,
    caps: Capabilities,
}

impl<'b> Brush<'b> {
    pub fn new(buffer: &'b mut Buffer, caps: Capabilities) -> Self {
        let (area, ground) = (buffer.area, ground(caps));
        if ground != Style::new() {
            buffer.set_style(area, ground);
        }
        Self { buffer, caps }
    }

    pub fn style(&self, meaning: Meaning) -> Style {
        style(meaning, self.caps)
    }

    /// Puts words at a cell within `room` columns and returns the columns they took.
    pub fn put(&mut self, (x, y): (u16, u16), room: u16, words: &str, meaning: Meaning) -> u16 {
        self.put_styled((x, y), room, words, self.style(meaning))
    }

    /// Puts words at a cell in a style that is not that of a single meaning.
    pub fn put_styled(&mut self, (x, y): (u16, u16), room: u16, words: &str, style: Style) -> u16 {
        let area = self.buffer.area;
        if room == 0 || y >= area.bottom() || x >= area.right() {
            return 0;
        }
        let room = usize::from(room.min(area.right() - x));
        let (end, _) = self.buffer.set_stringn(x, y, self.caps.sendable(words), room, style);
        end - x
    }

    /// Puts words at a cell, with an ellipsis in place of those that do not fit.
    pub fn put_short(&mut self, at: (u16, u16), room: u16, words: &str, meaning: Meaning) -> u16 {
        self.put(at, room, &self.caps.fitting(words, usize::from(room), shorten), meaning)
    }

    /// Puts words at a cell, with an ellipsis in place of their middle if they do not fit.
    pub fn put_ends(&mut self, at: (u16, u16), room: u16, words: &str, meaning: Meaning) -> u16 {
        self.put(at, room, &self.caps.fitting(words, usize::from(room), middle), meaning)
    }

    /// Words that fit so many columns, with an ellipsis in place of their middle if they are longer.
    pub fn fitting(&self, words: &str, columns: usize) -> String {
        self.caps.fitting(words, columns, middle)
    }

    /// Words as this terminal can show them.
    pub fn sendable<'w>(&self, words: &'w str) -> Cow<'w, str> {
        self.caps.sendable(words)
    }

    pub fn restyle(&mut self, row: Rect, meaning: Meaning) {
        self.buffer.set_style(row, self.style(meaning));
    }

    pub fn clear(&mut self, place: Rect) {
        let ground = Style::reset().patch(ground(self.caps));
        for y in place.top()..place.bottom() {
            self.put_styled((place.x, y), place.width, &" ".repeat(usize::from(place.width)), ground);
        }
    }

    /// A horizontal rule: heavy for the focused pane.
    pub fn rule(&mut self, at: (u16, u16), room: u16, heavy: bool, meaning: Meaning) {
        let c = match (self.caps.unicode, heavy) {
            (true, true) => "━",
            (true, false) => "─",
            (false, true) => "=",
            (false, false) => "-",
        };
        self.put(at, room, &c.repeat(usize::from(room)), meaning);
    }

    /// A vertical line between two panes.
    pub fn column(&mut self, x: u16, rows: std::ops::Range<u16>) {
        let c = if self.caps.unicode { "│" } else { "|" };
        for y in rows {
            self.put((x, y), 1, c, Meaning::Unfocused);
        }
    }

    pub fn wrapped(&mut self, words: &str, size: Size) {
        for (row, range) in wrap(words, usize::from(size.width)).into_iter().enumerate() {
            self.put((0, row as u16), size.width, part(words, range), Meaning::Plain);
        }
    }

    /// Puts a sentence into a pane that has nothing else to show.
    pub fn wrapped_in(&mut self, place: Rect, words: &str) {
        let words = self.sendable(words).into_owned();
        let rows = wrap(&words, usize::from(place.width));
        for (y, range) in (place.top()..place.bottom()).zip(rows) {
            self.put((place.x, y), place.width, part(&words, range), Meaning::Muted);
        }
    }

    /// A sign of the interface as this terminal can show it.
    pub fn sign(&self, sign: Sign) -> &'static str {
        match (sign, self.caps.unicode) {
            (Sign::Open, true) => "▾",
            (Sign::Closed, true) => "▸",
            (Sign::Here, true) => "▌",
            (Sign::Focus, true) => "▶",
            (Sign::Leer, true) => "·",
            (Sign::Leer, false) => ".",
            (Sign::Open, false) => "-",
            (Sign::Closed, false) => "+",
            (Sign::Here, false) => "|",
            (Sign::Focus, false) => ">",
        }
    }
}

/// Signs of the interface.
#[derive(Debug, Clone, Copy)]
pub(super) enum Sign {
    Open,
    Closed,
    Here,
    Focus,
    Leer,
}

/// Columns of words on this terminal.
pub(super) fn columns(words: &str, caps: Capabilities) -> u16 {
    if caps.unicode { width(words) as u16 } else { width(&ascii(words)) as u16 }
}
