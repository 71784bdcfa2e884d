//! A moment as it is kept, and as people in Germany read it.

use std::fmt;

/// A moment in German legal time, to the minute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Zeitpunkt {
    /// The day.
    pub tag: Kalendertag,
    stunde: u8,
    minute: u8,
    sommer: bool,
}

/// A day of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kalendertag {
    jahr: u16,
    monat: u8,
    tag: u8,
}

impl Zeitpunkt {
    /// Reads a moment in UTC, `2026-05-03T12:04:00Z`, and tells it as the clocks in Germany do.
    ///
    /// ```
    /// use leitlinien::eigenes::zeitpunkt::Zeitpunkt;
    /// let shown = |utc| Zeitpunkt::from_utc(utc).unwrap().to_string();
    /// assert_eq!(shown("2026-05-03T12:04:00Z"), "03.05.2026, 14:04 Uhr MESZ");
    /// assert_eq!(shown("2026-12-31T23:30:00Z"), "01.01.2027, 00:30 Uhr MEZ");
    /// ```
    pub fn from_utc(utc: &str) -> Option<Self> {
        let (day, clock) = utc.strip_suffix('Z')?.split_once('T')?;
        let tag = Kalendertag::from_iso(day)?;
        let mut parts = clock.splitn(3, ':');
        let (hour, minute) = (parts.next()?.parse::<u8>().ok()?, parts.next()?.parse::<u8>().ok()?);
        if hour > 23 || minute > 59 {
            return None;
        }
        let sommer = is_summer(tag, hour);
        let ahead = hour + if sommer { 2 } else { 1 };
        let tag = if ahead > 23 { tag.next() } else { tag };
        Some(Self { tag, stunde: ahead % 24, minute, sommer })
    }
}

impl fmt::Display for Zeitpunkt {
    /// `03.05.2026, 14:04 Uhr MESZ`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let zone = if self.sommer { "MESZ" } else { "MEZ" };
        write!(f, "{}, {:02}:{:02} Uhr {zone}", self.tag, self.stunde, self.minute)
    }
}

impl Kalendertag {
    fn from_iso(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '-');
        let jahr = parts.next()?.parse::<u16>().ok().filter(|jahr| (1000..=9999).contains(jahr))?;
        let tag = Self { jahr, monat: parts.next()?.parse().ok()?, tag: parts.next()?.parse().ok()? };
        ((1..=12).contains(&tag.monat) && (1..=tag.month_days()).contains(&tag.tag)).then_some(tag)
    }

    fn month_days(self) -> u8 {
        let leap =
            self.jahr.is_multiple_of(4) && (!self.jahr.is_multiple_of(100) || self.jahr.is_multiple_of(400));
        match self.monat {
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => 31,
        }
    }

    fn next(self) -> Self {
        match self {
            Self { tag, .. } if tag < self.month_days() => Self { tag: tag + 1, ..self },
            Self { jahr, monat: 12, .. } => Self { jahr: jahr + 1, monat: 1, tag: 1 },
            Self { monat, .. } => Self { monat: monat + 1, tag: 1, ..self },
        }
    }
}

impl fmt::Display for Kalendertag {
    /// `03.05.2026`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}.{:02}.{:04}", self.tag, self.monat, self.jahr)
    }
}

/// Summer time lasts from 01:00 UTC on the last Sunday of March to 01:00 UTC on that of October.
fn is_summer(tag: Kalendertag, hour: u8) -> bool {
    match tag.monat {
        4..=9 => true,
        3 => (tag.tag, hour) >= (last_sunday(tag), 1),
        10 => (tag.tag, hour) < (last_sunday(tag), 1),
        _ => false,
    }
}

/// The last Sunday of March or October; both have 31 days.
fn last_sunday(of: Kalendertag) -> u8 {
    let years = u32::from(of.jahr);
    let before_month = if of.monat == 3 { 0 } else { 214 };
    // Each year moves the weekday by one, each leap year by one more; 1 March of the year 0 was a Wednesday.
    let days = years + years / 4 - years / 100 + years / 400 + before_month + 30;
    31 - ((days + 3) % 7) as u8
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
