//! Pieces of a text by their bytes, such that a wrong place is seen and never an empty quotation.

use std::slice::SliceIndex;

/// What stands in place of words whose bytes are not in the text.
const MISSING: &str = "\u{fffd}";

/// The words of `text` at a range of bytes that must lie in it, between letters.
///
/// A range that does not is a fault of this program: tests stop, a user sees a sign for what is missing.
///
/// ```
/// use leitlinien::text::part;
/// assert_eq!(part("Größe", 0..4), "Grö");
/// ```
pub fn part(text: &str, range: impl SliceIndex<str, Output = str>) -> &str {
    let words = text.get(range);
    debug_assert!(words.is_some(), "a range that is no part of {text:?}");
    words.unwrap_or(MISSING)
}

/// The words of `text` with one blank between each two, without blanks around them.
pub fn single_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `starts_with` that says no by the first letter: tables are asked for every word, and most of a table begins otherwise.
#[inline]
pub fn begins(word: &str, with: &str) -> bool {
    let first = with.as_bytes().first();
    first.is_none_or(|first| word.as_bytes().first() == Some(first)) && word.starts_with(with)
}
