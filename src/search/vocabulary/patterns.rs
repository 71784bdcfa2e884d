//! Vocabulary words matching the patterns of a query, looked up once in every part.

use std::cmp::Reverse;
use std::collections::HashMap;

use tantivy::postings::{SegmentPostings, TermInfo};

use crate::search::index::{Index, Segment, TextField, segments};
use crate::search::query::{fits, fixed_beginning, fixed_end};

/// Maximum number of words that a pattern stands for in an index part.
const WORDS: usize = 4096;
/// The same while a query is typed; these are the most frequent words.
pub const TYPED_WORDS: usize = 200;
/// Maximum number of fitting words of an index part that are looked at to find the most frequent ones.
const TYPED_SEEN: usize = 50_000;

/// Folded words of an index part that fit a pattern, each with the place of its passages.
pub struct Fitting {
    pub words: Vec<(String, TermInfo)>,
    /// True if more words fit.
    cut: bool,
}

impl Fitting {
    pub fn first(segment: &Segment, pattern: &str) -> Self {
        let mut words: Vec<_> = fitting(segment, pattern).take(WORDS + 1).collect();
        let cut = words.len() > WORDS;
        words.truncate(WORDS);
        Self { words, cut }
    }

    pub fn frequent(segment: &Segment, pattern: &str, most: usize) -> Self {
        let (mut words, mut seen) = (Vec::new(), 0);
        for word in fitting(segment, pattern).take(TYPED_SEEN) {
            seen += 1;
            words.push(word);
            if words.len() >= 2 * most {
                keep(&mut words, most);
            }
        }
        keep(&mut words, most);
        Self { words, cut: seen > most || seen >= TYPED_SEEN }
    }
}

fn keep(words: &mut Vec<(String, TermInfo)>, most: usize) {
    if words.len() > most {
        words.select_nth_unstable_by_key(most, |(_, info)| Reverse(info.doc_freq));
        words.truncate(most);
    }
}

fn fitting<'a>(segment: &'a Segment, pattern: &'a str) -> Box<dyn Iterator<Item = (String, TermInfo)> + 'a> {
    let known = |word: &str| fits(pattern, word) && segment.has_term(TextField::Exact, word);
    let beginning = fixed_beginning(pattern);
    if let Some(words) = segment.words().filter(|_| beginning.is_empty()) {
        let terms = segment.terms(TextField::Exact);
        let words = words.with_end(fixed_end(pattern)).filter(move |word| known(word));
        return Box::new(words.filter_map(|word| Some((word.clone(), terms.get(&word).ok().flatten()?))));
    }
    Box::new(segment.words_with(beginning).filter(move |(word, _)| known(word)))
}

/// Vocabulary words matching each pattern.
#[derive(Default)]
pub struct Patterns {
    known: HashMap<String, TermLists>,
}

#[derive(Default)]
struct TermLists {
    /// For each index part, for each of the pattern's words, where its list of passages lies.
    parts: Vec<Vec<TermInfo>>,
    /// Number of passages of all words together; a passage with two of the words counts twice.
    docs: u64,
    cut: bool,
}

impl Patterns {
    /// Looks up each pattern; with `half_typed` only the most frequent words, so that a short beginning stays cheap.
    pub fn new<'a>(indexes: &[Index], patterns: impl Iterator<Item = &'a str>, half_typed: bool) -> Self {
        let mut all = Self::default();
        for pattern in patterns {
            all.known
                .entry(pattern.to_owned())
                .or_insert_with(|| TermLists::new(indexes, pattern, half_typed));
        }
        all
    }

    /// A list of passages for each of a pattern's words in index part `segment`, which has this `number` among all.
    pub fn lists<'a>(
        &'a self,
        pattern: &str,
        number: usize,
        segment: &'a Segment,
    ) -> impl Iterator<Item = SegmentPostings> + use<'a> {
        let infos = self.known.get(pattern).and_then(|words| words.parts.get(number));
        infos.into_iter().flatten().filter_map(|info| segment.postings_of(TextField::Exact, info))
    }

    /// Number of passages of a pattern's words; a passage with two of the words counts twice.
    pub fn docs(&self, pattern: &str) -> u64 {
        self.known.get(pattern).map_or(0, |words| words.docs)
    }

    /// True if some pattern stands for more words than were looked up: then counts are lower bounds.
    pub fn are_cut(&self) -> bool {
        self.known.values().any(|words| words.cut)
    }
}

impl TermLists {
    fn new(indexes: &[Index], pattern: &str, half_typed: bool) -> Self {
        let mut words = Self::default();
        for segment in segments(indexes) {
            let fitting = if half_typed {
                Fitting::frequent(segment, pattern, TYPED_WORDS)
            } else {
                Fitting::first(segment, pattern)
            };
            words.cut |= fitting.cut;
            words.docs += fitting.words.iter().map(|(_, info)| u64::from(info.doc_freq)).sum::<u64>();
            words.parts.push(fitting.words.into_iter().map(|(_, info)| info).collect());
        }
        words
    }
}
