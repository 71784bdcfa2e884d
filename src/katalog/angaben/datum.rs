//! Dates in running text: days, spans of days, months, parts of a year and years, as exactly as they are written.

use std::ops::Range;

use super::worte::Wortfolge;
use crate::domain::Datum;
use crate::domain::datum::MONATE;
use crate::text::fold;
use crate::text::words::is_listed;

/// Year, month and day; 0 for what is not named.
pub type Ymd = (u16, u8, u8);

/// A date a text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Genannt {
    pub stelle: Range<usize>,
    pub worte: String,
    /// The date or the first day of a span, with 0 for what is not named; `bis` is the last day of a span.
    pub wann: Option<Ymd>,
    pub bis: Option<Ymd>,
    /// Number of years to add to the document's year, where the text counts from that (`des vergangenen Jahres`: -1).
    pub versatz: i16,
}

impl Genannt {
    pub fn ohne_jahr(&self) -> bool {
        self.wann.is_some_and(|(year, ..)| year == 0)
    }
}

/// The date that the words from number `from` to number `to` state, without a full stop at their end.
fn found(words: &Wortfolge<'_>, from: usize, to: usize, wann: Ymd, bis: Option<Ymd>) -> Genannt {
    let (stelle, worte) = words.span(from, to);
    Genannt { stelle, worte, wann: Some(wann), bis, versatz: 0 }
}

/// All dates of a text in order. A number of four digits counts as a year if the word before it speaks of time, or if
/// it is near the year `um` of the document.
pub fn genannt(text: &str, um: Option<u16>) -> Vec<Genannt> {
    let words = Wortfolge::new(text, ",–—");
    let mut out: Vec<Genannt> = Vec::new();
    for (at, _) in words.iter() {
        let Some(found) = month(&words, at)
            .or_else(|| numeric(&words, at))
            .or_else(|| part(&words, at))
            .or_else(|| year(&words, at, um))
        else {
            continue;
        };
        let found = relative(&words, at, found);
        // A date inside the words of the one before it (the year of `Mai 2024`) is no date of its own.
        let inside = out.last().is_some_and(|last| found.stelle.start < last.stelle.end);
        if !inside {
            out.push(found);
        }
    }
    out
}

/// Adds `des vergangenen Jahres` and its `versatz` to a date without a year (`Mai`); any other date stays as it is.
fn relative(words: &Wortfolge<'_>, at: usize, found: Genannt) -> Genannt {
    let next = |by: usize| words.get(Some(at + by)).trim_end_matches('.');
    let versatz = match next(2) {
        "vergangenen" | "vorigen" | "letzten" => -1,
        "nächsten" | "kommenden" | "folgenden" => 1,
        "laufenden" => 0,
        _ => return found,
    };
    if next(1) != "des" || next(3) != "Jahres" || !found.ohne_jahr() {
        return found;
    }
    let first = words.iter().map(|(at, _)| at).find(|at| words.bytes(*at).start == found.stelle.start);
    let (stelle, worte) = words.span(first.unwrap_or(at), at + 3);
    Genannt { stelle, worte, versatz, ..found }
}

fn number(word: &str) -> Option<u8> {
    let digits = word.strip_suffix('.')?;
    let day: u8 = digits.parse().ok()?;
    (digits.len() <= 2 && (1..=31).contains(&day)).then_some(day)
}

fn month_of(word: &str) -> Option<u8> {
    let bare = word.trim_end_matches('.');
    let at = MONATE.iter().position(|name| *name == bare || bare.strip_suffix('s') == Some(*name))?;
    u8::try_from(at + 1).ok()
}

fn year_of(word: &str) -> Option<u16> {
    let bare = word.trim_end_matches('.');
    let year: u16 =
        bare.parse().ok().filter(|_| bare.len() == 4 && bare.bytes().all(|b| b.is_ascii_digit()))?;
    (1500..2200).contains(&year).then_some(year)
}

/// The year behind word `at` and that word's number; 0 and `at` if no year stands there.
fn year_behind(words: &Wortfolge<'_>, at: usize) -> (u16, usize) {
    year_of(words.get(Some(at + 1))).map_or((0, at), |year| (year, at + 1))
}

/// Words before a month or a year that are part of the date and make it less exact.
const PARTS: [&str; 3] = ["Anfang", "Mitte", "Ende"];

/// The date whose (last) month is word `at`: `9. April 2024`, `30. September bis 2. Oktober 2025`, `Mitte Oktober`.
fn month(words: &Wortfolge<'_>, at: usize) -> Option<Genannt> {
    let month = month_of(words.get(Some(at)))?;
    let (year, to) = year_behind(words, at);
    let back = |by: usize| at.checked_sub(by);
    let Some(last) = number(words.get(back(1))) else {
        // `Mai` alone is also a surname; the words around it must speak of time.
        let from = if PARTS.contains(&words.get(back(1))) { back(1)? } else { at };
        let before = words.get(from.checked_sub(1));
        let said =
            year > 0 || from < at || ["im", "Im", "seit", "Seit", "bis", "Bis", "ab", "Ab"].contains(&before);
        return if said { Some(found(words, from, to, (year, month, 0), None)) } else { None };
    };
    let end = (year, month, last);
    let joined = matches!(words.get(back(2)), "bis" | "und" | "-");
    if joined && let Some(first) = number(words.get(back(3))) {
        return Some(found(words, back(3)?, to, (year, month, first), Some(end)));
    }
    if joined
        && let Some(earlier) = month_of(words.get(back(3)))
        && let Some(first) = number(words.get(back(4)))
    {
        return Some(found(words, back(4)?, to, (year, earlier, first), Some(end)));
    }
    let own = found(words, back(1)?, to, end, None);
    // In `30. September bis 2. Oktober` the second month gives the whole span, the first month nothing.
    let goes_on = year == 0
        && words.get(Some(at + 1)) == "bis"
        && number(words.get(Some(at + 2))).is_some()
        && month_of(words.get(Some(at + 3))).is_some();
    (!goes_on).then_some(own)
}

/// The date that word `at` states in digits: `12.05.2024`, `2024-05-12`.
fn numeric(words: &Wortfolge<'_>, at: usize) -> Option<Genannt> {
    let bare = words.get(Some(at)).trim_end_matches('.');
    let digits = bare.starts_with(|c: char| c.is_ascii_digit());
    let day = digits.then(|| Datum::from_german(bare).or_else(|| Datum::from_iso(bare)))??;
    Some(found(words, at, at, (day.jahr, day.monat, day.tag), None))
}

/// The quarter or half-year at word `at` as its first month: `ersten Quartal 2026`, `zweiten Halbjahr`.
fn part(words: &Wortfolge<'_>, at: usize) -> Option<Genannt> {
    const ORDINALS: [&str; 4] = ["erst", "zweit", "dritt", "viert"];
    let months = match words.get(Some(at)).trim_end_matches('.') {
        "Quartal" | "Quartals" => 3,
        "Halbjahr" | "Halbjahres" | "Halbjahrs" => 6,
        _ => return None,
    };
    let before = words.before(at);
    let ordinal = ORDINALS.iter().position(|stem| fold(before).starts_with(stem));
    let count = match ordinal {
        Some(count) => u8::try_from(count).ok()?,
        None => number(before)?.checked_sub(1)?,
    };
    let (year, to) = year_behind(words, at);
    let first = count.checked_mul(months)?.checked_add(1).filter(|month| *month <= 12)?;
    Some(found(words, at.checked_sub(1)?, to, (year, first, 0), None))
}

/// The median of the years that the texts of an undated document name, to stand for its year; `None` if they name none.
pub fn mitte<'a>(texts: impl Iterator<Item = &'a str>) -> Option<u16> {
    let named = texts.flat_map(|text| genannt(text, None)).filter_map(|one| one.wann);
    let mut years: Vec<u16> = named.map(|(year, ..)| year).filter(|year| *year > 0).collect();
    years.sort_unstable();
    years.get(years.len() / 2).copied()
}

/// Folded words before a number that make it a year.
const TIMES: &str = "\
    seit bis jahr jahre jahres jahren anfang mitte ende ab sommer winter fruhjahr herbst rekordjahr vor";

/// Prepositions before a year that are part of the date's words (`seit 1999`).
const SINCE: [&str; 6] = ["seit", "Seit", "bis", "Bis", "ab", "Ab"];

/// Without a word of time, a number is a year only from `BEFORE` years before the document's to `BEHIND` after it.
const BEFORE: u16 = 20;
const BEHIND: u16 = 15;

/// Words behind a number that make it a count of something, no year.
const UNITS: &str = "€ % Euro EUR Prozent Mrd Mio Milliarden Millionen Personen Uhr km";

/// The year at word `at`, with a word before it that is part of the date: `seit 1999`, `Anfang 2025`, `Konzept 2024`.
fn year(words: &Wortfolge<'_>, at: usize, um: Option<u16>) -> Option<Genannt> {
    let year = year_of(words.get(Some(at)))?;
    let before = words.before(at);
    let said = is_listed(TIMES, &fold(before));
    // A round number (`2000`) is more likely a count than a year.
    let near = um.is_some_and(|um| (um - BEFORE..=um + BEHIND).contains(&year)) && year % 100 > 0;
    // No year: behind an abbreviation (`Nr. 2016`, `S. 2024`) or `§`, before a unit or another number.
    let numbered =
        before.ends_with('.') && before.len() <= 4 && number(before).is_none() || before.starts_with('§');
    let unit = words.get(Some(at + 1)).trim_end_matches('.');
    let counted = is_listed(UNITS, unit);
    let numbers = words.get(Some(at + 1)).starts_with(|c: char| c.is_ascii_digit());
    if numbered || counted || numbers || !(said || near) {
        return None;
    }
    let from = if PARTS.contains(&before) || SINCE.contains(&before) { at.checked_sub(1)? } else { at };
    Some(found(words, from, at, (year, 0, 0), None))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(String, Ymd, Option<Ymd>)> {
        let all = genannt(text, Some(2024)).into_iter();
        all.filter_map(|one| Some((one.worte, one.wann?, one.bis))).collect()
    }

    fn only(text: &str) -> (String, Ymd, Option<Ymd>) {
        let all = found(text);
        assert_eq!(all.len(), 1, "{all:?}");
        all[0].clone()
    }

    #[test]
    fn dates_keep_the_exactness_of_the_text() {
        assert_eq!(only("Beschluss vom 9. April 2024 um"), ("9. April 2024".to_owned(), (2024, 4, 9), None));
        assert_eq!(
            only("wird vom 13. bis 16. Mai 2024 die Regionen"),
            ("13. bis 16. Mai 2024".to_owned(), (2024, 5, 13), Some((2024, 5, 16)))
        );
        assert_eq!(
            only("vom 30. September bis 2. Oktober 2025."),
            ("30. September bis 2. Oktober 2025".to_owned(), (2025, 9, 30), Some((2025, 10, 2)))
        );
        assert_eq!(only("sind vom 10. bis 16. September geplant").1, (0, 9, 10));
        assert_eq!(only("hat im Mai 2019 eine").1, (2019, 5, 0));
        assert_eq!(only("Mitte Oktober ist eine Reise").0, "Mitte Oktober");
        assert_eq!(only("zählen Anfang 2025 über 2.200").0, "Anfang 2025");
        assert_eq!(only("Im ersten Quartal 2026 beteiligte").1, (2026, 1, 0));
        assert_eq!(only("plant im zweiten Halbjahr weitere").1, (0, 7, 0));
        assert_eq!(only("am 12.05.2024.").1, (2024, 5, 12));
        assert_eq!(only("(seit 1999)"), ("seit 1999".to_owned(), (1999, 0, 0), None));
        assert_eq!(only("exportierten 2023 Waren").1, (2023, 0, 0));
        assert_eq!(only("wir im Mai des vergangenen Jahres eine").0, "Mai des vergangenen Jahres");
        assert_eq!(genannt("im Mai des vergangenen Jahres", None)[0].versatz, -1);
    }

    #[test]
    fn other_numbers_are_no_dates() {
        assert!(found("01097 Dresden, Zeile 251, S. 2024, Nr. 2016, 2024 Personen, 500 Jahre").is_empty());
        assert!(found("der Minister Mai sagte, die 2000 Betriebe").is_empty());
        assert!(found("über 2.200 Hochschulkooperationen").is_empty());
    }
}
