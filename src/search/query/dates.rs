//! Days and periods as they are typed.

use crate::domain::Datum;

/// Days from `von` to `bis`, both inclusive; a side that is `None` is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    pub von: Option<Datum>,
    pub bis: Option<Datum>,
}

/// Reads `2024`, `03/2024`, `15.03.2024`, `2024-03-15`, `Q1/2024`, or two of these with a dash between; else `None`.
pub fn period(text: &str) -> Option<Period> {
    if let Some(one) = single(text) {
        return Some(one);
    }
    for dash in ["..", "\u{2013}", "-"] {
        if let Some((from, to)) = text.split_once(dash)
            && let (Some(from), Some(to)) = (single(from.trim()), single(to.trim()))
        {
            return Some(Period { von: from.von, bis: to.bis }).filter(|p| p.von <= p.bis);
        }
    }
    None
}

/// The period of a word that is plainly a date even without a field; `None` for others and for a year alone.
pub(super) fn telling(text: &str) -> Option<Period> {
    if text.contains(|c: char| !c.is_ascii_digit()) { period(text) } else { None }
}

fn single(text: &str) -> Option<Period> {
    if let Some(day) = Datum::from_iso(text).or_else(|| Datum::from_german(text)) {
        return Some(Period { von: Some(day), bis: Some(day) });
    }
    if let Some(jahr) = year(text) {
        return months(jahr, 1, 12);
    }
    // `1. Quartal 2024`
    let words: Vec<&str> = text.split_whitespace().collect();
    if let [number, "Quartal" | "quartal", jahr] = words.as_slice() {
        return single(&format!("Q{}/{jahr}", number.trim_end_matches('.')));
    }
    let (left, right) = text.split_once(['/', '.', '-', ' '])?;
    let (first, jahr) = year(right).map(|jahr| (left, jahr)).or_else(|| Some((right, year(left)?)))?;
    let quarter = first.strip_prefix(['Q', 'q']).and_then(|n| n.parse::<u8>().ok());
    if let Some(quarter) = quarter.filter(|q| (1..=4).contains(q)) {
        return months(jahr, quarter * 3 - 2, quarter * 3);
    }
    let monat = first.parse::<u8>().ok()?;
    months(jahr, monat, monat)
}

fn year(text: &str) -> Option<u16> {
    let four = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
    four.then(|| text.parse().ok()).flatten().filter(|jahr| (1000..=9999).contains(jahr))
}

fn months(jahr: u16, first: u8, last: u8) -> Option<Period> {
    let von = Datum::new(jahr, first, 1)?;
    let bis = (28..=31).rev().find_map(|tag| Datum::new(jahr, last, tag))?;
    Some(Period { von: Some(von), bis: Some(bis) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn iso(text: &str) -> String {
        let day = |day: Option<Datum>| day.map(Datum::iso).unwrap_or_default();
        period(text).map_or_else(String::new, |p| format!("{}..{}", day(p.von), day(p.bis)))
    }

    #[test]
    fn periods_as_typed() {
        assert_eq!(iso("2024"), "2024-01-01..2024-12-31");
        assert_eq!(iso("03/2024"), "2024-03-01..2024-03-31");
        assert_eq!(iso("2/2024"), "2024-02-01..2024-02-29");
        assert_eq!(iso("15.03.2024"), "2024-03-15..2024-03-15");
        assert_eq!(iso("2024-03-15"), "2024-03-15..2024-03-15");
        assert_eq!(iso("Q2/2023"), "2023-04-01..2023-06-30");
        assert_eq!(iso("2024-Q1"), "2024-01-01..2024-03-31");
        assert_eq!(iso("1. Quartal 2024"), "2024-01-01..2024-03-31");
        assert_eq!(iso("Q5/2024"), "");
        assert_eq!(iso("2022-2024"), "2022-01-01..2024-12-31");
        assert_eq!(iso("01.01.2022-03/2023"), "2022-01-01..2023-03-31");
        assert_eq!(iso("2024-2022"), "");
        assert_eq!(iso("13/2024"), "");
        assert_eq!(iso("gestern"), "");
    }

    #[test]
    fn a_bare_year_is_a_word_and_a_range_is_telling() {
        assert!(telling("2024").is_none());
        assert!(telling("2022-2024").is_some());
        assert!(telling("15.03.2024").is_some());
        assert!(telling("16a").is_none());
    }
}
