//! Detects that some rows of the screen only moved up or down, so that the terminal can move them itself.

use ratatui::buffer::{Buffer, Cell};

/// Maximum distance of a move in rows: enough for lines and turns of the wheel, not for pages.
const FARTHEST: u16 = 8;
/// Minimum number of rows that a move must save; fewer are painted anew as cheaply.
const FEWEST: u16 = 3;

/// Rows `top` to `bottom` (inclusive) move by some rows; what they leave is blank.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct RowShift {
    pub(super) top: u16,
    pub(super) bottom: u16,
    pub(super) by: u16,
    pub(super) up: bool,
}

/// The move that puts the most rows in their new place; `None` if no move saves enough rows.
pub(super) fn find(shown: &Buffer, frame: &Buffer) -> Option<RowShift> {
    let changed: Vec<u16> = (0..frame.area.height).filter(|y| row(shown, *y) != row(frame, *y)).collect();
    let (first, last) = (*changed.first()?, *changed.last()?);
    if changed.len() < usize::from(FEWEST) {
        return None;
    }
    let mut best: Option<(u16, RowShift)> = None;
    for by in 1..=FARTHEST.min(last - first) {
        for up in [true, false] {
            let (gained, found) = longest(shown, frame, (first, last), by, up);
            if gained >= FEWEST && best.is_none_or(|(most, _)| gained > most) {
                best = Some((gained, found));
            }
        }
    }
    best.map(|(_, found)| found)
}

/// The best run of rows that a move by `by` rows puts where `frame` has them: the number of rows saved, and the move.
fn longest(shown: &Buffer, frame: &Buffer, (first, last): (u16, u16), by: u16, up: bool) -> (u16, RowShift) {
    let none = RowShift { top: 0, bottom: 0, by, up };
    let (mut best, mut start, mut gained) = ((0, none), first, 0);
    for y in first..=last - by {
        let (from, to) = if up { (y + by, y) } else { (y, y + by) };
        if row(shown, from) != row(frame, to) {
            (start, gained) = (y + 1, 0);
            continue;
        }
        gained += u16::from(row(shown, to) != row(frame, to));
        if gained > best.0 {
            let (top, bottom) = (start, y + by);
            best = (gained, RowShift { top, bottom, by, up });
        }
    }
    best
}

/// Moves the rows in the buffer as the terminal will move them.
pub(super) fn apply(buffer: &mut Buffer, step: RowShift) {
    let width = usize::from(buffer.area.width);
    let (top, end) = (usize::from(step.top) * width, (usize::from(step.bottom) + 1) * width);
    let by = usize::from(step.by) * width;
    let Some(rows) = buffer.content.get_mut(top..end).filter(|rows| rows.len() >= by) else {
        return;
    };
    let vacated = if step.up {
        rows.rotate_left(by);
        let kept = rows.len() - by;
        rows.get_mut(kept..)
    } else {
        rows.rotate_right(by);
        rows.get_mut(..by)
    };
    vacated.unwrap_or_default().fill(Cell::EMPTY);
}

pub(super) fn row(buffer: &Buffer, y: u16) -> &[Cell] {
    let width = usize::from(buffer.area.width);
    let start = usize::from(y) * width;
    buffer.content.get(start..start + width).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_moved_by_a_line_is_found_and_moved() {
        for (from, to, up, by) in [(5, 6, true, 1), (5, 8, true, 3), (6, 5, false, 1)] {
            let (mut shown, frame) = (numbered(from), numbered(to));
            let found = find(&shown, &frame).unwrap();
            assert_eq!(found, RowShift { top: 0, bottom: 9, by, up });
            apply(&mut shown, found);
            let same = (0..10).filter(|y| row(&shown, *y) == row(&frame, *y)).count();
            assert_eq!(same, usize::from(10 - by));
        }
    }

    #[test]
    fn what_stays_or_is_new_is_not_moved() {
        assert_eq!(find(&numbered(1), &numbered(1)), None);
        assert_eq!(find(&numbered(1), &numbered(100)), None);
        assert_eq!(find(&Buffer::default(), &Buffer::default()), None);
    }

    fn numbered(from: u16) -> Buffer {
        Buffer::with_lines((from..from + 10).map(|n| format!("Zeile {n:03}")))
    }
}
