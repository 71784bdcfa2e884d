//! From one frame to the next in as few bytes as possible, in sequences the terminal surely knows.
//!
//! Pure: two buffers in, bytes out. Nothing but printable characters of a cell reaches the terminal.

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect};

use super::environment::{Family, Profile};
use super::glyph;
use super::pen::Pen;
use super::scroll::{self, RowShift};
use super::sequence::{
    BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, Hide, MoveRight, MoveTo, Show, push,
    push_front,
};

/// Maximum number of unchanged cells that are printed again because moving the cursor takes as many bytes.
const GAP: u16 = 4;
/// Blanks at the end of a row are erased with one sequence if they are more than this.
const ERASE: u16 = 4;

/// Knows what the terminal shows.
#[derive(Debug)]
pub(super) struct Painter {
    profile: Profile,
    /// What is on the screen; `None` when that is unknown.
    shown: Option<Buffer>,
    cursor: Option<Position>,
    /// Where the terminal would print next, if known.
    at: Option<Position>,
    pen: Pen,
    out: Vec<u8>,
}

impl Painter {
    pub(super) fn new(profile: Profile) -> Self {
        Self {
            profile,
            shown: None,
            cursor: None,
            at: None,
            pen: Pen::new(profile),
            out: Vec::with_capacity(16 * 1024),
        }
    }

    /// Forgets the content of the screen: the next frame is painted whole.
    pub(super) fn forget(&mut self) {
        self.shown = None;
    }

    /// The bytes that show lines of text alone; the terminal breaks those that are longer than a row.
    pub(super) fn plain(&mut self, text: &str) -> Vec<u8> {
        self.forget();
        let mut out = Vec::with_capacity(text.len() + 32);
        self.pen.forget();
        self.pen.reset(&mut out);
        push(&mut out, Clear(ClearType::All));
        push(&mut out, MoveTo(0, 0));
        for (number, line) in text.lines().enumerate() {
            if number > 0 {
                out.extend_from_slice(b"\r\n");
            }
            for c in line.chars() {
                let symbol = glyph::sendable(c.encode_utf8(&mut [0; 4]), self.profile.unicode()).into_owned();
                out.extend_from_slice(symbol.as_bytes());
            }
        }
        if self.profile.hides_cursor() {
            push(&mut out, Show);
        }
        out
    }

    /// Returns the bytes that change the screen to `frame` (empty if it shows that already) and a buffer for reuse.
    pub(super) fn paint(&mut self, frame: Buffer, cursor: Option<Position>) -> (&[u8], Buffer) {
        self.out.clear();
        let shown = self.shown.take().filter(|shown| shown.area == frame.area);
        let whole = shown.is_none();
        let mut shown = shown.unwrap_or_else(|| Buffer::empty(frame.area));
        if whole {
            self.at = None;
            self.pen.forget();
            self.pen.reset(&mut self.out);
            push(&mut self.out, Clear(ClearType::All));
        } else if self.profile.margins()
            && let Some(step) = scroll::find(&shown, &frame)
        {
            self.scroll(step);
            scroll::apply(&mut shown, step);
        }
        for y in frame.area.top()..frame.area.bottom() {
            if scroll::row(&shown, y) != scroll::row(&frame, y) {
                self.row(&shown, &frame, y);
            }
        }
        self.pen.reset(&mut self.out);
        self.place(cursor, whole);
        self.shown = Some(frame);
        (&self.out, shown)
    }

    /// Makes the terminal move rows between scroll margins; all terminals that have margins can do so.
    fn scroll(&mut self, step: RowShift) {
        self.pen.reset(&mut self.out);
        let RowShift { top, bottom, by, up } = step;
        let (from, line) = if up { (bottom, "\n") } else { (top, "\x1bM") };
        let lines = line.repeat(usize::from(by));
        let bytes = format!("\x1b[{};{}r\x1b[{}H{lines}\x1b[r", top + 1, bottom + 1, from + 1);
        self.out.extend_from_slice(bytes.as_bytes());
        self.at = None;
    }

    fn row(&mut self, shown: &Buffer, frame: &Buffer, y: u16) {
        let area = frame.area;
        let blank_from = blank_from(frame, y);
        let mut x = area.left();
        while x < area.right() {
            let Some(cell) = frame.cell((x, y)) else { return };
            let width = glyph::width(cell.symbol()).max(1);
            if !changed(shown, frame, x, y) {
                x += width;
                continue;
            }
            if x >= blank_from && area.right() - x > ERASE {
                self.go(shown, frame, Position { x, y });
                self.pen.reset(&mut self.out);
                push(&mut self.out, Clear(ClearType::UntilNewLine));
                return;
            }
            if self.unsafe_corner(area, x + width, y) {
                return;
            }
            self.go(shown, frame, Position { x, y });
            self.print(cell, width, area);
            x += width;
        }
    }

    /// True if printing up to column `end` of row `y` fills the last corner of a terminal that would then scroll.
    fn unsafe_corner(&self, area: Rect, end: u16, y: u16) -> bool {
        self.profile.family == Family::Ansi && end >= area.right() && y + 1 == area.bottom()
    }

    fn print(&mut self, cell: &Cell, width: u16, area: Rect) {
        self.pen.take(cell, &mut self.out);
        let symbol = glyph::sendable(cell.symbol(), self.profile.unicode());
        self.out.extend_from_slice(symbol.as_bytes());
        // Terminals disagree about the width of clusters, and about where they stand after the last column.
        let sure = cell.symbol().len() == 1 || (width == 1 && symbol.chars().count() == 1);
        self.at = self
            .at
            .filter(|at| sure && at.x + width < area.right())
            .map(|at| Position { x: at.x + width, y: at.y });
    }

    fn go(&mut self, shown: &Buffer, frame: &Buffer, to: Position) {
        let from = self.at.replace(to);
        if let Some(from) = from
            && from.y == to.y
            && (from.x..=from.x + GAP).contains(&to.x)
            && self.bridge(shown, frame, from, to)
        {
            return;
        }
        let Position { x, y } = to;
        match from {
            Some(from) if from.y == y && from.x < x => push(&mut self.out, MoveRight(x - from.x)),
            Some(from) if x == 0 && from.y == y => self.out.push(b'\r'),
            Some(from) if x == 0 && from.y + 1 == y => self.out.extend_from_slice(b"\r\n"),
            _ => push(&mut self.out, MoveTo(x, y)),
        }
    }

    /// Prints the unchanged cells between two positions if they are ASCII in the present style; false if they are not.
    fn bridge(&mut self, shown: &Buffer, frame: &Buffer, from: Position, to: Position) -> bool {
        let cells = || (from.x..to.x).filter_map(|x| frame.cell((x, from.y)));
        let same = cells().all(|cell| cell.symbol().len() == 1 && self.pen.holds(cell))
            && (from.x..to.x).all(|x| !changed(shown, frame, x, from.y));
        if same {
            for cell in cells() {
                let symbol = glyph::sendable(cell.symbol(), self.profile.unicode());
                self.out.extend_from_slice(symbol.as_bytes());
            }
        }
        same
    }

    /// Puts the cursor where the interface wants it, or hides it; it does not wander while a frame is painted.
    fn place(&mut self, cursor: Option<Position>, whole: bool) {
        let hides = self.profile.hides_cursor();
        let before = if whole { None } else { self.cursor };
        let painted = !self.out.is_empty();
        if painted && hides && (before.is_some() || whole) {
            push_front(&mut self.out, Hide);
        }
        if let Some(cursor) = cursor
            && (painted || self.cursor != Some(cursor))
        {
            if self.at != Some(cursor) {
                push(&mut self.out, MoveTo(cursor.x, cursor.y));
                self.at = Some(cursor);
            }
            if hides && (painted || before.is_none()) {
                push(&mut self.out, Show);
            }
        } else if cursor.is_none() && hides && before.is_some() && !painted {
            push(&mut self.out, Hide);
        }
        self.cursor = cursor;
        if self.profile.synchronised && painted {
            push_front(&mut self.out, BeginSynchronizedUpdate);
            push(&mut self.out, EndSynchronizedUpdate);
        }
    }
}

/// True if the terminal shows another cell here. The second half of a wide character has changed if its first half has.
fn changed(shown: &Buffer, frame: &Buffer, x: u16, y: u16) -> bool {
    let (old, new) = (shown.cell((x, y)), frame.cell((x, y)));
    if old != new {
        return true;
    }
    let Some(left) = x.checked_sub(1) else {
        return false;
    };
    let (old, new) = (shown.cell((left, y)), frame.cell((left, y)));
    old != new && old.is_some_and(|cell| glyph::width(cell.symbol()) > 1)
}

/// The column from which the row holds nothing but blanks without style.
fn blank_from(frame: &Buffer, y: u16) -> u16 {
    let area = frame.area;
    let full = (area.left()..area.right())
        .rev()
        .find(|x| frame.cell((*x, y)).is_some_and(|cell| *cell != Cell::EMPTY && !Pen::is_blank(cell)));
    full.map_or_else(|| area.left(), |x| x + 1)
}

#[cfg(test)]
#[path = "paint_tests.rs"]
mod tests;
