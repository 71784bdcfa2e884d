//! The first lines of a press release: its kind, its number, its date.

use super::layout::{Line, SHORT};
use super::markup::bare;
use crate::domain::Datum;
use crate::domain::datum::MONATE;
use crate::text::words::is_listed;

/// Names of a press release's kind; one stands alone on a line at the top.
const KINDS: &str = "\
    medieninformation pressemitteilung presseinformation medienmitteilung pressemeldung presseerklärung \
    pressedienst";

/// True if the line names a press release's kind (`Medieninformation`, `Pressemitteilung Nr. 12/2024`).
pub(in crate::corpus) fn is_press_kind(text: &str) -> bool {
    if text.len() > SHORT {
        return false;
    }
    let text = bare(text.trim_start_matches('#')).to_lowercase();
    let mut words = text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let kind = words.next().is_some_and(|word| is_listed(KINDS, word));
    let is_month = |word: &str| MONATE.iter().any(|month| month.to_lowercase() == word);
    kind && words.all(|word| matches!(word, "nr" | "vom") || is_month(word))
}

/// True for a line of a press release's head: its kind, its number, its date or its embargo (`Sperrfrist`).
pub(super) fn is_head(text: &str) -> bool {
    let number = text.trim_start_matches("Nr.").trim_start_matches(':').trim();
    let counted = number.chars().any(|c| c.is_ascii_digit())
        && number.chars().all(|c| c.is_ascii_digit() || matches!(c, '/' | '-' | ' '));
    counted || is_press_kind(text) || is_date_line(text) || text.to_lowercase().starts_with("sperrfrist")
}

/// True for `16.04.2026` and `Dresden, den 16. April 2026`, standing alone.
pub(super) fn is_date_line(text: &str) -> bool {
    date_in(text).is_some()
}

/// The date of a line that contains only a date, perhaps with a place before it and a number beside it:
/// `Dresden, den 16. April 2026`, `21.11.2025 | Nr. 87`.
pub(in crate::corpus) fn date_in(text: &str) -> Option<Datum> {
    if text.len() > SHORT {
        return None;
    }
    let text = bare(text);
    let parts = || text.split(['|', '·', '•']).flat_map(|part| part.split(" – ")).map(str::trim);
    let mut others = parts().filter(|part| only_date(part).is_none());
    let fits = others.clone().count() <= 2 && others.all(|part| part.split_whitespace().count() <= 3);
    parts().find_map(only_date).filter(|_| fits)
}

fn only_date(text: &str) -> Option<Datum> {
    let digit = text.find(|c: char| c.is_ascii_digit())?;
    let place = text.get(..digit)?.trim();
    let words = place.split_whitespace().count();
    let fits = place.is_empty()
        || (words <= 4 && (place.ends_with(',') || place.ends_with("den") || place.ends_with(':')));
    Datum::from_german(text.get(digit..)?).filter(|_| fits)
}

/// True for lines with an office's name above a paper's title: `Freistaat Musterland`, `Ministerium für Europa`.
pub(super) fn is_office(group: &[Line<'_>]) -> bool {
    let office = |line: &Line<'_>| {
        let text = line.text.to_lowercase();
        OFFICES.split(' ').any(|word| text.contains(word)) && !text.contains(':')
    };
    let land = |line: &Line<'_>| {
        let mut words = line.text.split_whitespace();
        matches!(words.next(), Some("Freistaat" | "Land" | "Stadt" | "Landeshauptstadt" | "Hansestadt"))
            && words.count() <= 2
    };
    let short = |line: &Line<'_>| line.len <= SHORT;
    (1..=4).contains(&group.len())
        && group.iter().any(office)
        && group.iter().all(|line| short(line) && (office(line) || land(line)))
}

/// Words that name an office.
const OFFICES: &str = "\
    ministerium staatskanzlei senatskanzlei senatsverwaltung landesamt landesdirektion stadtverwaltung \
    pressestelle";
