//! Folded words and how often they occur: the shipped ones, a transducer read in place, and those of the indexes.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use tantivy::directory::OwnedBytes;
use tantivy_fst::raw::{Builder, Fst, Output};
use tantivy_fst::{Automaton, IntoStreamer as _, Streamer as _};

/// The shipped words, each with its [`Usage`] as a number.
static SHIPPED: &[u8] = include_bytes!("../../../index/wortliste.fst");

/// The shipped words, the same for every index.
pub static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::shipped);

/// How frequent a word is, and whether it is a noun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Usage {
    /// Twice the binary logarithm of how often the word occurs.
    pub weight: u8,
    /// True if the word is mostly written with a capital.
    pub noun: bool,
}

/// Added to the weight of nouns in a table.
const NOUN: u64 = 64;

impl Usage {
    pub(super) fn from_value(value: u64) -> Self {
        Self { weight: (value % NOUN) as u8, noun: value >= NOUN }
    }

    /// The number that stands for the entry in a table.
    pub(super) fn value(self) -> u64 {
        u64::from(self.weight) + if self.noun { NOUN } else { 0 }
    }
}

/// Shipped words and those of the indexes.
#[derive(Clone, Default)]
pub struct Lexicon {
    pub(super) tables: Vec<Arc<Fst<OwnedBytes>>>,
}

impl std::fmt::Debug for Lexicon {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Lexicon").field("tables", &self.tables.len()).finish()
    }
}

impl Lexicon {
    pub fn shipped() -> Self {
        Self::default().with(OwnedBytes::new(SHIPPED))
    }

    /// Adds the table of words of an index. A damaged table adds nothing.
    #[must_use]
    pub fn with(mut self, table: OwnedBytes) -> Self {
        if !table.is_empty() {
            self.tables.extend(Fst::new(table).ok().map(Arc::new));
        }
        self
    }

    pub fn get(&self, word: &str) -> Option<Usage> {
        let values = self.tables.iter().filter_map(|table| table.get(word)).map(Output::value);
        values.max_by_key(|value| value % NOUN).map(Usage::from_value)
    }

    /// True for a known word that is mostly written with a capital.
    pub fn is_noun(&self, word: &str) -> bool {
        self.get(word).is_some_and(|entry| entry.noun)
    }

    /// True for a known word that is mostly written small: a verb, an adjective.
    pub fn is_small(&self, word: &str) -> bool {
        self.get(word).is_some_and(|entry| !entry.noun)
    }

    /// The words that an automaton accepts, each with its entry.
    pub fn fitting(&self, automaton: &(impl Automaton + Clone)) -> Vec<(String, Usage)> {
        let mut out: Vec<(String, Usage)> = Vec::new();
        for table in &self.tables {
            let mut stream = table.search(automaton.clone()).into_stream();
            while let Some((word, value)) = stream.next() {
                let entry = Usage::from_value(value.value());
                out.extend(std::str::from_utf8(word).map(|word| (word.to_owned(), entry)));
            }
        }
        out
    }
}

/// The bytes of a table of words with their values. The words must ascend, else the table is empty.
pub(super) fn table<W: AsRef<[u8]>>(words: impl IntoIterator<Item = (W, u64)>) -> Vec<u8> {
    let mut builder = Builder::memory();
    let added = builder.extend_iter(words.into_iter().map(|(word, value)| (word, Output::new(value))));
    added.and_then(|()| builder.into_inner()).unwrap_or_default()
}

/// Joins several tables into one; a word that stands in several keeps its greatest weight.
pub fn union(tables: impl Iterator<Item = OwnedBytes>) -> Vec<u8> {
    let mut words: BTreeMap<Vec<u8>, u64> = BTreeMap::new();
    for table in tables.filter(|table| !table.is_empty()).filter_map(|table| Fst::new(table).ok()) {
        let mut stream = table.stream();
        while let Some((word, value)) = stream.next() {
            let slot = words.entry(word.to_vec()).or_default();
            if value.value() % NOUN >= *slot % NOUN {
                *slot = value.value();
            }
        }
    }
    table(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    impl Lexicon {
        /// The first table's words.
        pub fn words(&self) -> impl Iterator<Item = String> {
            let words = self.tables[0].stream().into_byte_vec().into_iter();
            words.map(|(word, _)| String::from_utf8(word).unwrap())
        }
    }

    #[test]
    fn the_shipped_list_knows_frequent_words() {
        let lexicon = Lexicon::shipped();
        assert!(lexicon.tables[0].len() > 20_000);
        assert!(lexicon.get("forschung").is_some_and(|entry| entry.noun));
        assert!(lexicon.get("wissenschaftlich").is_some_and(|entry| !entry.noun));
        assert_eq!(lexicon.get("zzzz"), None);
    }
}
