//! A cursor in a list: how it moves, and how the list scrolls with it.

use super::action::Move;

/// Cursor of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cursor {
    pub selected: usize,
    pub offset: usize,
}

impl Cursor {
    pub fn step(&mut self, to: Move, rows: usize, height: usize) {
        self.choose(moved(self.selected, rows.saturating_sub(1), height, to), rows, height);
    }

    pub fn choose(&mut self, row: usize, rows: usize, height: usize) {
        self.selected = row.min(rows.saturating_sub(1));
        self.offset = scrolled(self.offset, self.selected, rows, height);
    }
}

/// The offset nearest to the old one at which row `at` of `rows` is visible in `height` rows.
pub fn scrolled(offset: usize, at: usize, rows: usize, height: usize) -> usize {
    let highest = rows.saturating_sub(height);
    let offset = offset.min(highest);
    if at < offset {
        at
    } else if height > 0 && at >= offset + height {
        at + 1 - height
    } else {
        offset
    }
}

/// The row among rows `0..=last` that a cursor in row `at` moves to; `page` is the number of visible rows.
pub fn moved(at: usize, last: usize, page: usize, to: Move) -> usize {
    let page = page.saturating_sub(1).max(1);
    match to {
        Move::Up => at.saturating_sub(1),
        Move::Down => (at + 1).min(last),
        Move::PageUp => at.saturating_sub(page),
        Move::PageDown => (at + page).min(last),
        Move::Home => 0,
        Move::End => last,
    }
}
