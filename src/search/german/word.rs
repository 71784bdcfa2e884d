//! Beginnings, ends and parts of words and texts.

use std::fmt::Debug;
use std::slice::SliceIndex;

/// The part of `text` at `range`. A range that does not fit is a mistake of the program: tests stop at it, elsewhere the
/// whole text stands for the part, never an empty word.
pub fn slice<R: SliceIndex<str, Output = str> + Clone + Debug>(text: &str, range: R) -> &str {
    let asked = range.clone();
    let part = text.get(range);
    debug_assert!(part.is_some(), "{asked:?} is no part of {text:?}");
    part.unwrap_or(text)
}

/// True if the word has one of these ends.
pub(super) fn ends_in(word: &str, ends: &[&str]) -> bool {
    ends.iter().any(|end| word.ends_with(end))
}

/// The word without the first of these ends that it has.
pub(super) fn without_end<'a>(word: &'a str, ends: &[&str]) -> Option<&'a str> {
    ends.iter().find_map(|end| word.strip_suffix(end))
}
