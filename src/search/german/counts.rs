//! Counts words, and makes a lexicon of the counts.

use std::collections::BTreeMap;

use tantivy::directory::OwnedBytes;

use super::lexicon::{Lexicon, Usage, table};
use crate::text::fold;

/// Pairs: a number of letters, and how often a word of at most this length must occur to be in the lexicon.
const LEAST: [(usize, u32); 5] = [(3, 200), (4, 40), (5, 15), (6, 5), (80, 3)];
/// Frequency assumed for a word of the list of further nouns.
const FURTHER: u32 = 200;

/// For each folded form how often it occurs, and how often of these with a capital.
#[derive(Debug, Default)]
pub struct Counts(BTreeMap<String, (u32, u32)>);

impl Counts {
    /// Adds a form that occurs `count` times, `capital` times of these with a capital.
    pub fn add(&mut self, form: &str, count: u32, capital: u32) {
        let sums = self.0.entry(fold(form)).or_default();
        *sums = (sums.0 + count, sums.1 + capital);
    }

    /// The forms that occur often enough for their length, each with its lexicon entry.
    fn entries(&self) -> BTreeMap<&str, Usage> {
        let enough = |word: &str, count: u32, capital: u32| {
            let length = word.len();
            let least = LEAST.iter().find(|(letters, _)| *letters >= length).map_or(3, |(_, least)| *least);
            word.bytes().all(|b| b.is_ascii_lowercase())
                && length >= 3
                && count >= least
                && (length > 5 || capital * 2 > count)
        };
        let kept = self.0.iter().filter(|(word, (count, capital))| enough(word, *count, *capital));
        kept.map(|(word, (count, capital))| {
            let weight = (2 * count.ilog2()) as u8 + u8::from(*count > (1 << count.ilog2()) * 3 / 2);
            (word.as_str(), Usage { weight, noun: capital * 2 > *count })
        })
        .collect()
    }

    /// The bytes of a lexicon of the words that are neither compounds of other words nor in `known`.
    pub fn table(&self, known: &Lexicon) -> Vec<u8> {
        let entries = self.entries();
        let values = || entries.iter().map(|(word, entry)| (word, entry.value()));
        let all = known.clone().with(OwnedBytes::new(table(values())));
        let simple = |word: &str| known.get(word).is_none() && all.split(word).is_empty();
        table(values().filter(|(word, _)| simple(word)))
    }
}

/// Makes the shipped lexicon from counted forms (`form`, tabulator, count, tabulator, count with a capital inside
/// sentences) and from further nouns, one in a line, that the counted texts lack. See `index/README.md`.
pub fn make_lexicon(counted: &str, further: &str) -> Vec<u8> {
    let mut counts = Counts::default();
    for word in further.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        counts.add(word, FURTHER, FURTHER);
    }
    for line in counted.lines() {
        let mut cells = line.split('\t');
        let (Some(form), Some(count), Some(capital)) = (cells.next(), cells.next(), cells.next()) else {
            continue;
        };
        if let (Ok(count), Ok(capital)) = (count.parse(), capital.parse()) {
            counts.add(form, count, capital);
        }
    }
    counts.table(&Lexicon::default())
}
