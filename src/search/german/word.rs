//! Ends of words.

/// True if the word has one of these ends.
pub(super) fn ends_in(word: &str, ends: &[&str]) -> bool {
    ends.iter().any(|end| word.ends_with(end))
}

/// The word without the first of these ends that it has.
pub(super) fn without_end<'a>(word: &'a str, ends: &[&str]) -> Option<&'a str> {
    ends.iter().find_map(|end| word.strip_suffix(end))
}
