//! Reports of the mouse in the notation of xterm's mode 1006.

use std::time::{Duration, Instant};

use crate::app::{Mouse, MouseKind};

/// Maximum time between two clicks on one cell that are a double click.
const DOUBLE: Duration = Duration::from_millis(500);

/// Remembers the last click.
#[derive(Debug, Default)]
pub(super) struct Clicks {
    last: Option<(Instant, u16, u16)>,
}

impl Clicks {
    /// Reads `button;column;row`; `None` for what the interface does not know (other buttons). Keys held are ignored.
    pub(super) fn report(&mut self, report: &[u8], pressed: bool, now: Instant) -> Option<Mouse> {
        let mut parts = std::str::from_utf8(report).ok()?.split(';');
        let button: u16 = parts.next()?.parse().ok()?;
        let column = parts.next()?.parse::<u16>().ok()?.checked_sub(1)?;
        let row = parts.next()?.parse::<u16>().ok()?.checked_sub(1)?;
        if parts.next().is_some() {
            return None;
        }
        // Bits 2 to 4 are the keys held, bit 5 is movement, bit 6 the wheel.
        let kind = match button & !0b1_1100 {
            0 if pressed => self.click(now, column, row),
            0 => MouseKind::Release,
            32 if pressed => MouseKind::Drag,
            64 => MouseKind::ScrollUp,
            65 => MouseKind::ScrollDown,
            _ => return None,
        };
        Some(Mouse { kind, column, row })
    }

    fn click(&mut self, now: Instant, column: u16, row: u16) -> MouseKind {
        let again = self
            .last
            .take()
            .is_some_and(|(at, x, y)| (x, y) == (column, row) && now.duration_since(at) <= DOUBLE);
        if again {
            return MouseKind::DoubleClick;
        }
        self.last = Some((now, column, row));
        MouseKind::Click
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_click_on_a_cell_is_double_and_the_third_single() {
        let now = Instant::now();
        let mut clicks = Clicks::default();
        let mut click = |cell: &str, after: u64| {
            let at = now + Duration::from_millis(after);
            clicks.report(format!("0;{cell}").as_bytes(), true, at).unwrap().kind
        };
        assert_eq!(click("3;4", 0), MouseKind::Click);
        assert_eq!(click("3;4", 300), MouseKind::DoubleClick);
        assert_eq!(click("3;4", 400), MouseKind::Click);
        assert_eq!(click("3;5", 500), MouseKind::Click);
        assert_eq!(click("3;5", 1100), MouseKind::Click);
    }

    #[test]
    fn cells_count_from_zero_and_nonsense_is_dropped() {
        let now = Instant::now();
        let mut clicks = Clicks::default();
        let mut report = |text: &str| clicks.report(text.as_bytes(), true, now);
        let wheel = report("64;1;1").unwrap();
        assert_eq!((wheel.kind, wheel.column, wheel.row), (MouseKind::ScrollUp, 0, 0));
        assert_eq!(report("68;9;9").unwrap().kind, MouseKind::ScrollUp);
        assert_eq!(report("32;7;8").unwrap().kind, MouseKind::Drag);
        for nonsense in ["", "0", "0;1", "0;0;1", "0;1;1;1", "0;70000;1", "2;1;1", "66;1;1", "-1;1;1"] {
            assert_eq!(report(nonsense), None, "{nonsense}");
        }
    }
}
