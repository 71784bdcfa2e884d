//! Pieces of a text by ranges of bytes; a wrong range is shown as a sign, never as an empty quotation.

use std::slice::SliceIndex;

/// Shown in place of words whose range of bytes does not fit the text.
const MISSING: &str = "\u{fffd}";

/// The words of `text` at a range of bytes, which must lie within the text and cut no letter.
///
/// Another range is a fault of this program: tests stop, a user sees `\u{fffd}` in place of the words.
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

/// `strip_prefix` that compares the first byte first: quick where one word is compared with a whole table of
/// beginnings, most of which do not fit.
#[inline]
pub fn without_beginning<'a>(word: &'a str, with: &str) -> Option<&'a str> {
    match with.as_bytes().first() {
        None => Some(word),
        first if word.as_bytes().first() == first => word.strip_prefix(with),
        _ => None,
    }
}

/// `strip_suffix` that compares the last byte first.
#[inline]
pub fn without_end<'a>(word: &'a str, with: &str) -> Option<&'a str> {
    match with.as_bytes().last() {
        None => Some(word),
        last if word.as_bytes().last() == last => word.strip_suffix(with),
        _ => None,
    }
}
