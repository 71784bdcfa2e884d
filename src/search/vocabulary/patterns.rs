//! The words that fit the patterns of a query, looked up once in every part.

use std::collections::HashMap;

use tantivy::postings::{SegmentPostings, TermInfo};

use crate::search::Index;
use crate::search::answer::report::opened;
use crate::search::index::segment::Segment;
use crate::search::matching::compile::{How, Place, Test};
use crate::search::matching::weights;

/// By pattern the words that fit it.
#[derive(Default)]
pub struct Patterns {
    known: HashMap<String, Words>,
}

/// The words of all parts that fit a pattern.
#[derive(Default)]
struct Words {
    /// By part the lists of its words.
    parts: Vec<Vec<TermInfo>>,
    /// How many passages they stand in, each word counted by itself.
    docs: u64,
    /// There are more words than these.
    cut: bool,
}

impl Patterns {
    /// All patterns of a query. While it is typed, only the most frequent words of each, so that the first letters of a
    /// word cost no more than the whole.
    pub fn new(indexes: &[Index], leaves: &[Vec<Test>], half_typed: bool) -> Self {
        let mut patterns = Self::default();
        for test in leaves.iter().flatten() {
            if let How::Pattern(pattern) = &test.how {
                patterns.known.entry(pattern.clone()).or_insert_with(|| words(indexes, pattern, half_typed));
            }
        }
        patterns
    }

    /// The lists of a pattern's words in a part, by its number among all.
    pub fn lists<'a>(
        &'a self,
        pattern: &str,
        number: usize,
        segment: &'a Segment,
    ) -> impl Iterator<Item = SegmentPostings> + use<'a> {
        let infos = self.known.get(pattern).and_then(|words| words.parts.get(number));
        infos.into_iter().flatten().filter_map(|info| segment.postings_of(Place::Exact, info))
    }

    /// In how many passages a pattern's words stand, each word counted by itself.
    pub fn docs(&self, pattern: &str) -> u64 {
        self.known.get(pattern).map_or(0, |words| words.docs)
    }

    /// True if some pattern stands for more words than were looked up: what is counted is the least there is.
    pub fn are_cut(&self) -> bool {
        self.known.values().any(|words| words.cut)
    }
}

fn words(indexes: &[Index], pattern: &str, half_typed: bool) -> Words {
    let mut words = Words::default();
    for (.., segment) in opened(indexes) {
        let fitting = if half_typed {
            segment.frequent(pattern, weights::TYPED_WORDS)
        } else {
            segment.expand(pattern)
        };
        words.cut |= fitting.cut;
        words.docs += fitting.words.iter().map(|(_, info)| u64::from(info.doc_freq)).sum::<u64>();
        words.parts.push(fitting.words.into_iter().map(|(_, info)| info).collect());
    }
    words
}
