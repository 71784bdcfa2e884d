//! A moment as it is kept, and as people in Germany read it.

use std::fmt;

use jiff::tz::TimeZone;
use jiff::{Timestamp, ZonedDateTime};

use crate::deutsch::eigenes as satz;

/// German legal time: summer time from the last Sunday of March to the last Sunday of October.
const GERMANY: &str = "MEZ-1MESZ,M3.5.0,M10.5.0/3";

/// A moment in German legal time, to the minute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zeitpunkt(ZonedDateTime);

impl Zeitpunkt {
    /// Reads a moment in UTC, `2026-05-03T12:04:00Z`, and turns it into German time; `None` for any other text.
    ///
    /// ```
    /// use leitlinien::eigenes::zeitpunkt::Zeitpunkt;
    /// let shown = |utc| Zeitpunkt::from_utc(utc).unwrap().to_string();
    /// assert_eq!(shown("2026-05-03T12:04:00Z"), "03.05.2026, 14:04 Uhr MESZ");
    /// assert_eq!(shown("2026-12-31T23:30:00Z"), "01.01.2027, 00:30 Uhr MEZ");
    /// ```
    pub fn from_utc(utc: &str) -> Option<Self> {
        let moment: Timestamp = utc.parse().ok()?;
        Some(Self(moment.to_zoned_datetime(TimeZone::posix(GERMANY).ok()?)))
    }

    /// The day, `03.05.2026`.
    pub fn tag(&self) -> String {
        self.0.strftime(satz::TAG).to_string()
    }
}

impl fmt::Display for Zeitpunkt {
    /// `03.05.2026, 14:04 Uhr MESZ`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.strftime(satz::ZEITPUNKT).fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clocks_change_on_the_last_sundays() {
        let shown = |utc| Zeitpunkt::from_utc(utc).unwrap().to_string();
        for (utc, local) in [
            ("2026-03-29T00:59:00Z", "29.03.2026, 01:59 Uhr MEZ"),
            ("2026-03-29T01:00:00Z", "29.03.2026, 03:00 Uhr MESZ"),
            ("2026-10-25T00:59:00Z", "25.10.2026, 02:59 Uhr MESZ"),
            ("2026-10-25T01:00:00Z", "25.10.2026, 02:00 Uhr MEZ"),
            ("2024-03-31T01:00:00Z", "31.03.2024, 03:00 Uhr MESZ"),
            ("2024-10-27T01:00:00Z", "27.10.2024, 02:00 Uhr MEZ"),
            ("2030-03-31T00:00:00Z", "31.03.2030, 01:00 Uhr MEZ"),
            ("2028-02-29T23:10:00Z", "01.03.2028, 00:10 Uhr MEZ"),
            ("2026-07-31T22:00:00Z", "01.08.2026, 00:00 Uhr MESZ"),
        ] {
            assert_eq!(shown(utc), local);
        }
    }

    #[test]
    fn anything_else_is_no_moment() {
        for wrong in ["", "2026-05-03", "2026-05-03T25:00:00Z", "2026-13-01T00:00:00Z", "TZ", "äZ"] {
            assert_eq!(Zeitpunkt::from_utc(wrong), None, "{wrong}");
        }
    }
}
