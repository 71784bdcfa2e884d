//! Finds letters in a text, whatever the spelling of umlauts and capitals.

use std::ops::Range;

use super::fold::{fold, fold_onto};

/// Byte ranges of `text` that are equal to `needle` when folded, inside words too; a blank finds unbreakable ones too.
///
/// ```
/// use leitlinien::text::find::find;
/// let text = "Außenwirtschaft der MOE-Staaten";
/// assert_eq!(find(text, "aussen"), [0..6]);
/// assert_eq!(find(text, "WIRT"), [6..10]);
/// assert!(find(text, "xyz").is_empty());
/// ```
pub fn find(text: &str, needle: &str) -> Vec<Range<usize>> {
    let needle = fold(needle.trim());
    if needle.is_empty() {
        return Vec::new();
    }
    let (folded, places) = folded(text);
    let place = |(at, found): (usize, &str)| {
        let (start, last) = (*places.get(at)?, *places.get(at + found.len() - 1)?);
        Some(start..last + text.get(last..)?.chars().next()?.len_utf8())
    };
    folded.match_indices(&needle).filter_map(place).collect()
}

/// The folded text, and for each byte of the folded text the byte of `text` at which its character begins.
fn folded(text: &str) -> (String, Vec<usize>) {
    let mut out = String::with_capacity(text.len());
    let mut places = Vec::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        fold_onto(&mut out, c);
        places.resize(out.len(), at);
    }
    (out, places)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spelled_out_umlauts_and_line_blanks_are_found_where_they_stand() {
        let text = "Förderung, Foerderung und Strasse/Straße";
        let hits = |needle: &str| -> Vec<&str> {
            find(text, needle).into_iter().filter_map(|r| text.get(r)).collect()
        };
        assert_eq!(hits("förder"), ["Förder", "Foerder"]);
        assert_eq!(hits("straße"), ["Strasse", "Straße"]);
        assert_eq!(hits("und str"), ["und Str"]);
    }
}
