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

/// `strip_prefix` that looks at the first letter first: tables are asked for every word, and most of a table begins
/// otherwise.
#[inline]
pub fn without_beginning<'a>(word: &'a str, with: &str) -> Option<&'a str> {
    match with.as_bytes().first() {
        None => Some(word),
        first if word.as_bytes().first() == first => word.strip_prefix(with),
        _ => None,
    }
}

/// `strip_suffix` that looks at the last letter first.
#[inline]
pub fn without_end<'a>(word: &'a str, with: &str) -> Option<&'a str> {
    match with.as_bytes().last() {
        None => Some(word),
        last if word.as_bytes().last() == last => word.strip_suffix(with),
        _ => None,
    }
}
