//! The first lines of a press release: its kind, its number, its date.

use super::contact::SHORT;
use super::markup::bare;
use crate::domain::Datum;

/// Headings of a press release's kind; stand alone on a line at the top.
const KINDS: &[&str] = &[
    "medieninformation",
    "pressemitteilung",
    "presseinformation",
    "medienmitteilung",
    "pressemeldung",
    "presseerklärung",
    "pressemitteilung nr",
    "pressedienst",
];

/// True if the line names a press release's kind (`Medieninformation`, `Pressemitteilung Nr. 12/2024`).
pub(super) fn is_press_kind(text: &str) -> bool {
    let text = bare(text).to_lowercase();
    let words = text.trim_end_matches(|c: char| !c.is_alphabetic());
    KINDS.contains(&words) && text.len() < 60
}

/// True for `16.04.2026` and `Dresden, den 16. April 2026`, standing alone.
pub(super) fn is_date_line(text: &str) -> bool {
    date_in(text).is_some()
}

/// The date of a line that holds only a date, perhaps with a place before it and a number beside it:
/// `Dresden, den 16. April 2026`, `21.11.2025 | Nr. 87`.
pub(super) fn date_in(text: &str) -> Option<Datum> {
    if text.len() > SHORT {
        return None;
    }
    let text = bare(text);
    let parts = || {
        text.split(['|', '·', '•'])
            .flat_map(|part| part.split(" – "))
            .map(str::trim)
    };
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
