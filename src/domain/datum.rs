//! Dates as German papers write them.

use std::fmt;

/// A calendar day. Ordered by time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Datum {
    pub jahr: u16,
    /// Month, 1 to 12.
    pub monat: u8,
    /// Day of the month, 1 to 31.
    pub tag: u8,
}

/// Month names as written in German dates.
pub const MONATE: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];

impl Datum {
    /// The day; `None` if it is not in the calendar or the year has not four digits.
    pub fn new(jahr: u16, monat: u8, tag: u8) -> Option<Self> {
        let leap = jahr.is_multiple_of(4) && (!jahr.is_multiple_of(100) || jahr.is_multiple_of(400));
        let days = match monat {
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            1..=12 => 31,
            _ => return None,
        };
        ((1000..=9999).contains(&jahr) && (1..=days).contains(&tag)).then_some(Self { jahr, monat, tag })
    }

    /// Reads `2024-05-12`.
    pub fn from_iso(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '-');
        let (jahr, monat, tag) = (parts.next()?, parts.next()?, parts.next()?);
        Self::new(jahr.parse().ok()?, monat.parse().ok()?, tag.parse().ok()?)
    }

    /// Reads `12.05.2024`, `12. Mai 2024`.
    ///
    /// ```
    /// use leitlinien::domain::Datum;
    /// assert_eq!(Datum::from_german("9. April 2024"), Datum::new(2024, 4, 9));
    /// assert_eq!(Datum::from_german("31.02.2024"), None);
    /// ```
    pub fn from_german(text: &str) -> Option<Self> {
        let (tag, rest) = text.trim().split_once('.')?;
        let rest = rest.trim_start();
        let (monat, jahr) = rest.split_once(|c: char| c == '.' || c.is_whitespace())?;
        let monat = match monat.parse::<u8>() {
            Ok(number) => number,
            Err(_) => MONATE.iter().position(|name| *name == monat)? as u8 + 1,
        };
        Self::new(jahr.trim().parse().ok()?, monat, tag.trim().parse().ok()?)
    }

    /// `12. Mai 2024`.
    pub fn lang(self) -> String {
        let monat = MONATE.get(usize::from(self.monat) - 1).copied().unwrap_or_default();
        format!("{}. {monat} {}", self.tag, self.jahr)
    }

    /// `2024-05-12`.
    pub fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.jahr, self.monat, self.tag)
    }
}

impl fmt::Display for Datum {
    /// `12.05.2024`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}.{:02}.{:04}", self.tag, self.monat, self.jahr)
    }
}
