//! How to search.

use std::collections::BTreeSet;

use crate::keyed::keyed;

/// The order of hits within a tier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    #[default]
    Relevanz,
    /// Newest source first; undated ones last.
    Neueste,
    /// Oldest source first; undated ones last.
    Aelteste,
    /// By source, then in the order of the text.
    Quelle,
}

keyed! {
    /// A way to find more than the typed word, which can be switched off.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Widening {
        Wortform = "wortform",
        Wortteil = "wortteil",
        /// Synonyms, abbreviations, other names.
        Synonym = "synonym",
        Aehnlich = "aehnlich",
    }
}

/// How to search.
#[derive(Debug, Clone, PartialEq)]
pub struct Options {
    pub limit: usize,
    pub order: Sort,
    pub off: BTreeSet<Widening>,
    /// True while the query is being typed: if no passage has all words, the last may begin a longer one. Patterns then
    /// stand for their most frequent words only, which [`Answer::mindestens`](crate::search::Answer::mindestens) tells.
    pub half_typed: bool,
    /// True to report also how each word was searched, and the counts by field.
    pub bericht: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { limit: 20, order: Sort::Relevanz, off: BTreeSet::new(), half_typed: false, bericht: false }
    }
}
