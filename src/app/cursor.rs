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

    /// Moves in a list where the cursor stands only on some rows: headings come into sight with the rows next to them. In
    /// a run of others that is longer than the window it goes row by row, so that all of it can be read.
    pub fn step_over(&mut self, to: Move, rows: usize, height: usize, stands: impl Fn(usize) -> bool) {
        let moved = moved(self.selected, rows.saturating_sub(1), height, to);
        let on = (moved..rows.min(moved + height)).find(|row| stands(*row));
        let back = (moved.saturating_sub(height)..=moved).rev().find(|row| stands(*row));
        let (next, other, rest) = match to {
            Move::Down | Move::PageDown | Move::Home => (on, back, rows - moved.min(rows)),
            Move::Up | Move::PageUp | Move::End => (back, on, moved),
        };
        let fitting = other.filter(|_| rest < height);
        self.choose(next.or(fitting).unwrap_or(moved), rows, height);
        let ends = next.is_none();
        let up = to == Move::Home || ends && matches!(to, Move::Up | Move::PageUp);
        let down = to == Move::End || ends && matches!(to, Move::Down | Move::PageDown);
        if up && self.selected < height {
            self.offset = 0;
        } else if down && rows - self.selected.min(rows) <= height {
            self.offset = rows.saturating_sub(height);
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Whatever rows it can stand on and wherever it is sent: the cursor is in sight, every row comes into sight on the
    /// way from the first to the last, and all rows to stand on are stood on.
    #[test]
    fn every_row_is_seen_and_every_one_to_stand_on_is_reached() {
        for number in 0..4096_usize {
            let (rows, height) = (12, 1 + number % 7);
            let stands = |row: usize| number >> row & 1 == 1;
            let mut cursor = Cursor::default();
            cursor.step_over(Move::Home, rows, height, stands);
            let (mut seen, mut stood) = (vec![false; rows], Vec::new());
            for _ in 0..2 * rows {
                assert!((cursor.offset..cursor.offset + height).contains(&cursor.selected), "{number:b}");
                seen[cursor.offset..rows.min(cursor.offset + height)].fill(true);
                stood.push(cursor.selected);
                cursor.step_over(Move::Down, rows, height, stands);
            }
            assert!(seen.iter().all(|seen| *seen), "{number:b}, {height}: {seen:?}");
            assert!(
                (0..rows).filter(|row| stands(*row)).all(|row| stood.contains(&row)),
                "{number:b}: {stood:?}"
            );
        }
    }
}
