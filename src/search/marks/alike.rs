//! Finds in a text the words that are spelled most like the words of a query: they share most runs of letters with them.

use std::collections::HashMap;
use std::ops::Range;

use super::mark::{Mark, Why};
use crate::search::german::{marked_onto, runs};
use crate::text::part;
use crate::text::words::words;

/// Fewest runs of letters that a word must share with a word of the query.
const LEAST: usize = 2;

/// The runs of letters of some words of a query.
#[derive(Debug, Default)]
pub(super) struct Alike {
    /// What each of these words stands for.
    words: Vec<Why>,
    /// For each run the numbers of the words that have it.
    by_run: HashMap<String, Vec<usize>>,
    /// The set of the runs, by hash: most runs of a text are none of them.
    bits: [u64; 32],
}

impl Alike {
    pub(super) fn add(&mut self, why: Why, runs: &[String]) {
        let number = self.words.len();
        self.words.push(why);
        for run in runs {
            let (at, bit) = slot(run);
            if let Some(bits) = self.bits.get_mut(at) {
                *bits |= bit;
            }
            let known = self.by_run.entry(run.clone()).or_default();
            if known.last() != Some(&number) {
                known.push(number);
            }
        }
    }

    /// For each word of the query the word of `text` that shares most runs with it, of several the first; ascending.
    pub(super) fn find(&self, text: &str) -> Vec<Mark> {
        let mut best: Vec<(usize, Range<usize>)> = vec![(LEAST - 1, 0..0); self.words.len()];
        let mut counts = vec![0; self.words.len()];
        let mut word = String::new();
        for span in words(text).into_iter().filter(|word| !word.extra).map(|word| word.span) {
            word.clear();
            marked_onto(&mut word, part(text, span.clone()));
            if self.count(&word, &mut counts) {
                for (best, count) in best.iter_mut().zip(&mut counts) {
                    let count = std::mem::take(count);
                    if count > best.0 {
                        *best = (count, span.clone());
                    }
                }
            }
        }
        let found = best.into_iter().zip(&self.words).filter(|((count, _), _)| *count >= LEAST);
        let mut marks: Vec<Mark> = found.map(|((_, span), why)| why.at(span)).collect();
        marks.sort_by_key(|mark| (mark.span.start, mark.span.end, mark.leaf));
        marks
    }

    /// Counts how many runs of a word each word of the query has; false if none has any.
    fn count(&self, word: &str, counts: &mut [usize]) -> bool {
        let mut any = false;
        for run in runs(word).filter(|run| self.may_have(run)) {
            for number in self.by_run.get(run).into_iter().flatten() {
                any = true;
                if let Some(count) = counts.get_mut(*number) {
                    *count += 1;
                }
            }
        }
        any
    }

    fn may_have(&self, run: &str) -> bool {
        let (at, bit) = slot(run);
        self.bits.get(at).is_some_and(|bits| bits & bit != 0)
    }
}

/// The position in `bits`, and the bit of that number, that stand for a run.
fn slot(run: &str) -> (usize, u64) {
    let hash = run.bytes().fold(0_u32, |hash, byte| hash.wrapping_mul(0x9e37_79b1) ^ u32::from(byte));
    let hash = hash.wrapping_mul(0x9e37_79b1) >> 21;
    ((hash % 32) as usize, 1 << (hash / 32))
}

#[cfg(test)]
#[expect(clippy::string_slice, reason = "a wrong boundary shall fail the test")]
mod tests {
    use super::*;
    use crate::search::german::grams;
    use crate::search::matching::Grund;
    use crate::text::fold;

    fn alike(queried: &[&str], text: &str) -> Vec<(usize, String)> {
        let mut alike = Alike::default();
        for (leaf, word) in queried.iter().enumerate() {
            alike.add(Why { leaf, grund: Grund::Aehnlich }, &grams(&fold(word)));
        }
        alike.find(text).into_iter().map(|mark| (mark.leaf, text[mark.span].to_owned())).collect()
    }

    #[test]
    fn the_first_word_with_most_runs_is_found_for_each_word() {
        let text = "Öffentliche Förderungen, Förderung und Fördermittel für Ü-Wagen; Fördermittel.";
        assert_eq!(alike(&["Foerdermittl"], text), [(0, "Fördermittel".to_owned())]);
        let both = [(1, "Öffentliche".to_owned()), (0, "Förderung".to_owned())];
        assert_eq!(alike(&["Vörderung", "öffentlich", "Ei", "für"], text)[..2], both);
        assert_eq!(alike(&["Schule"], text), []);
    }

    /// Words are passed over by the hash of their runs: never one that shares a run.
    #[test]
    fn counting_is_that_of_comparing_each_run_with_each() {
        let words: Vec<String> =
            ["ausfuhr", "fordermittel", "zusammenarbeit", "łodz", "eu", "a"].map(fold).into();
        let mut alike = Alike::default();
        for (leaf, word) in words.iter().enumerate() {
            alike.add(Why { leaf, grund: Grund::Aehnlich }, &grams(word));
        }
        let counts = include_str!("../../../index/wortzahlen-gesetze.tsv");
        for word in
            counts.lines().filter_map(|line| line.split('\t').next()).step_by(50).chain(["Łódź", "EU", "a"])
        {
            let mut own = String::new();
            marked_onto(&mut own, word);
            let mut counted = vec![0; words.len()];
            alike.count(&own, &mut counted);
            let each: Vec<usize> = words
                .iter()
                .map(|known| runs(&own).filter(|run| grams(known).contains(&(*run).to_owned())).count())
                .collect();
            assert_eq!(counted, each, "{word}");
        }
    }
}
