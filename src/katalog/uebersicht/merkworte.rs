//! Nouns and abbreviations by which a text can be recognised, compared by their stems.

use std::ops::Range;

use crate::text::words::words;
use crate::text::{fold, part};

/// A noun or an abbreviation of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Merkwort {
    pub wort: String,
    /// Its stem, folded.
    pub stamm: String,
    pub stelle: Range<usize>,
}

/// Minimum number of letters of a noun; shorter ones have too many meanings.
const SHORTEST: usize = 5;

/// Endings that a noun takes on, the longest first.
const ENDINGS: [&str; 7] = ["ern", "en", "er", "es", "e", "n", "s"];

/// A word, folded, without its ending.
pub(super) fn stamm(word: &str) -> String {
    let folded = fold(word);
    let ending = |ending: &&str| folded.strip_suffix(*ending).is_some_and(|rest| rest.chars().count() >= 4);
    let cut = ENDINGS.into_iter().find(|one| ending(one)).map_or(0, str::len);
    folded.get(..folded.len() - cut).unwrap_or(&folded).to_owned()
}

pub(super) fn merkworte(text: &str) -> Vec<Merkwort> {
    let mut out = Vec::new();
    for word in words(text).into_iter().filter(|word| !word.extra) {
        let wort = part(text, word.span.clone());
        let noun = wort.starts_with(char::is_uppercase) && wort.chars().count() >= SHORTEST;
        if noun || is_abbreviation(wort) {
            out.push(Merkwort { wort: wort.to_owned(), stamm: stamm(wort), stelle: word.span });
        }
    }
    out
}

/// `AWIS`, `DP-ROA`: at least three capitals.
pub(super) fn is_abbreviation(word: &str) -> bool {
    word.chars().filter(|c| c.is_uppercase()).count() >= 3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_noun_share_their_stem() {
        assert_eq!(stamm("Delegationsreisen"), stamm("Delegationsreise"));
        assert_eq!(stamm("Grenzraums"), stamm("Grenzraum"));
        assert_ne!(stamm("Messe"), stamm("Messung"));
        let found: Vec<String> = merkworte("Umsetzung im Rahmen der AWIS und des KI-Kongresses")
            .into_iter()
            .map(|one| one.wort)
            .collect();
        assert!(found.contains(&"AWIS".to_owned()) && found.contains(&"Umsetzung".to_owned()), "{found:?}");
    }
}
