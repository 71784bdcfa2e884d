//! A quick test by the first letters of the sought stems: a word that contains none of these beginnings cannot match,
//! so most words of a text need not be analyzed.

use std::collections::HashMap;

use crate::search::german::term::{VERB, bare};
use crate::search::german::{other_stems, spelled, without_e};

/// Number of leading letters of a stem that are compared with the word; [`begins`] tells where fewer suffice.
const SURE: usize = 6;

/// The first letters of sought terms.
#[derive(Debug, Default)]
pub struct Beginnings {
    /// The set of the first three letters of the sought stems, by hash.
    bits: [u64; 32],
    /// For each first three letters the letters that follow them in the sought stems.
    longer: HashMap<[u8; 3], Vec<Vec<u8>>>,
    /// True if a stem of fewer than three letters is sought: then every short word may match.
    short: bool,
}

impl Beginnings {
    pub fn add_all<'a>(&mut self, terms: impl IntoIterator<Item = &'a String>) {
        for term in terms {
            let letters = bare(term);
            let is_verb = term.starts_with(VERB);
            self.add(letters.as_bytes(), is_verb);
            let others = is_verb.then(|| other_stems(letters)).into_iter().flatten();
            // `hohe` is a form of `hoch`.
            let high = (letters == "hoch").then(|| "hoh".to_owned());
            for stem in others.chain(without_e(letters)).chain(high) {
                self.add(stem.as_bytes(), false);
            }
        }
    }

    /// False for most words that contain no sought stem, never for a word that contains one.
    pub fn may_match(&self, exact: &str) -> bool {
        let spelled = spelled(exact);
        self.may_match_any(exact, Some(spelled.as_ref()).filter(|spelled| *spelled != exact))
    }

    /// The same for a word whose other spelling, if it has one, is known.
    pub fn may_match_any(&self, exact: &str, spelled: Option<&str>) -> bool {
        self.may_stand_in(exact.as_bytes()) || spelled.is_some_and(|word| self.may_stand_in(word.as_bytes()))
    }

    /// The position in `bits`, and the bit of that number, that stand for three letters.
    fn slot(letters: &[u8]) -> (usize, u64) {
        let hash =
            letters.iter().take(3).fold(0_usize, |hash, byte| hash.wrapping_mul(31) + usize::from(*byte));
        (hash % 32, 1 << (hash / 32 % 64))
    }

    /// Adds a sought stem. Of a verb only three letters count: its vowels change, `ge` and `zu` stand in it.
    fn add(&mut self, beginning: &[u8], is_verb: bool) {
        let Some((first, rest)) = beginning.split_first_chunk::<3>() else {
            self.short = true;
            return;
        };
        let (at, bit) = Self::slot(first);
        if let Some(bits) = self.bits.get_mut(at) {
            *bits |= bit;
        }
        let rest = if is_verb { &[] } else { rest.get(..SURE - 3).unwrap_or(rest) };
        let known = self.longer.entry(*first).or_default();
        if !known.iter().any(|known| known == rest) {
            known.push(rest.to_vec());
        }
    }

    fn may_stand_in(&self, word: &[u8]) -> bool {
        let hit = |letters: &[u8]| {
            let (at, bit) = Self::slot(letters);
            self.bits.get(at).is_some_and(|bits| bits & bit != 0)
        };
        let goes_on = |at: usize| {
            let (first, rest) = word.get(at..)?.split_first_chunk::<3>()?;
            Some(self.longer.get(first)?.iter().any(|sought| begins(rest, sought)))
        };
        word.windows(3).enumerate().any(|(at, letters)| hit(letters) && goes_on(at) == Some(true))
            || self.short && word.len() < 5
    }
}

/// True if the rest of a word fits the rest of a stem: they are equal, or where they first differ the word has an `e`
/// (which stems drop behind a vowel) or a `ge` (which stems drop at a compound's last part).
fn begins(rest: &[u8], sought: &[u8]) -> bool {
    let same = rest.iter().zip(sought).take_while(|(a, b)| a == b).count();
    let left = rest.get(same..).unwrap_or(&[]);
    same == sought.len() || left.starts_with(b"e") || left.starts_with(b"ge")
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::search::german::{Analyzer, LEXICON, Lexicon};

    fn sought(term: &str) -> Beginnings {
        let mut beginnings = Beginnings::default();
        beginnings.add_all([&term.to_owned()]);
        beginnings
    }

    #[test]
    fn no_word_is_passed_over_that_has_what_is_sought() {
        let mut analyzer = Analyzer::new(Arc::new(Lexicon::shipped()));
        let mut missed = Vec::new();
        let mut compared = 0;
        for word in LEXICON.words().chain(["fachgeschaft", "aktuelle", "steueramt"].map(str::to_owned)) {
            let analysis = analyzer.analyze(&word);
            let parts = analysis.parts.iter().map(|part| &part.term);
            for term in parts.chain([&analysis.exact, &analysis.stem]) {
                compared += 1;
                if !sought(term).may_match(&word) {
                    missed.push(format!("{word} {term}"));
                }
            }
        }
        assert!(missed.is_empty(), "{missed:?}");
        assert!(compared > 50_000, "{compared}");
    }

    #[test]
    fn a_word_that_begins_otherwise_is_passed_over() {
        let mut beginnings = sought("=verwalt");
        assert!(beginnings.may_stand_in(b"landesverwaltung"));
        assert!(!beginnings.may_stand_in(b"verfahren"));
        beginnings.add_all([&"~verwalt".to_owned()]);
        assert!(beginnings.may_stand_in(b"verfahren"));
    }
}
