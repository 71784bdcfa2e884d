//! Questions to the words an index knows, not to its passages.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use tantivy::postings::TermInfo;

use super::near::Nearby;
use crate::search::german::term::{FOREIGN, KIN, VERB, WHOLE};
use crate::search::index::{Index, Segment, TextField, segments};
use crate::search::query::{fits, fixed_beginning, fixed_end};
use crate::text::nearest::distance;

/// Maximum number of words that a pattern or a beginning stands for in a part.
const MAX_EXPANSION: usize = 4096;
/// While a query is typed, the most frequent words of a pattern are sought among this many in a part.
const TYPED_SEEN: usize = 50_000;

/// Words that fit a pattern, with what the engine knows of each.
#[derive(Default)]
pub struct Fitting {
    pub words: Vec<(String, TermInfo)>,
    /// There are more.
    pub cut: bool,
}

impl Fitting {
    /// Folded forms of a part that fit a pattern, in their order.
    pub fn first(segment: &Segment, pattern: &str) -> Self {
        let mut fitting = Self::default();
        each_fitting(segment, pattern, &mut |word, info| {
            fitting.cut = fitting.words.len() == MAX_EXPANSION;
            if fitting.cut {
                return ControlFlow::Break(());
            }
            fitting.words.push((word.to_owned(), info.clone()));
            ControlFlow::Continue(())
        });
        fitting
    }

    /// The `most` frequent folded forms of a part that fit a pattern.
    pub fn frequent(segment: &Segment, pattern: &str, most: usize) -> Self {
        let mut fitting = Self::default();
        let mut seen = 0;
        each_fitting(segment, pattern, &mut |word, info| {
            seen += 1;
            fitting.words.push((word.to_owned(), info.clone()));
            if fitting.words.len() >= 2 * most {
                fitting.keep(most);
            }
            if seen < TYPED_SEEN { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        });
        fitting.cut |= seen >= TYPED_SEEN;
        fitting.keep(most);
        fitting
    }

    /// Drops all but the most frequent ones.
    fn keep(&mut self, most: usize) {
        if self.words.len() > most {
            self.words.select_nth_unstable_by_key(most, |(_, info)| std::cmp::Reverse(info.doc_freq));
            self.words.truncate(most);
            self.cut = true;
        }
    }
}

/// Calls `each` for the folded forms of a part that fit a pattern until it breaks off.
fn each_fitting(segment: &Segment, pattern: &str, each: &mut dyn FnMut(&str, &TermInfo) -> ControlFlow<()>) {
    let beginning = fixed_beginning(pattern);
    let known = |word: &str| fits(pattern, word) && segment.has_term(TextField::Exact, word);
    if let Some(words) = segment.words().filter(|_| beginning.is_empty()) {
        let terms = segment.terms(TextField::Exact);
        words.each(fixed_end(pattern), &mut |word| {
            let info = if known(word) { terms.get(word).ok().flatten() } else { None };
            info.is_none_or(|info| each(word, &info).is_continue())
        });
        return;
    }
    segment.each_word(beginning, &mut |word, info| {
        if known(word) { each(word, info) } else { ControlFlow::Continue(()) }
    });
}

/// A word that is sought among those of a field.
#[derive(Clone, Copy)]
pub struct Sought<'a> {
    /// `Exact` for printed words, `Parts` for stems.
    pub field: TextField,
    pub word: &'a str,
    /// Maximum number of mistakes.
    pub most: usize,
    /// The first letter may be wrong, too.
    pub anywhere: bool,
}

/// The words that are nearest to another.
pub struct Nearest {
    /// Number of mistakes; `usize::MAX` if there is no word.
    pub far: usize,
    /// Words, without signs before stems, with their passages.
    pub words: BTreeMap<String, u32>,
}

/// The nearest words of all indexes.
pub fn nearest(indexes: &[Index], sought: Sought<'_>) -> Nearest {
    let mut nearest = Nearest { far: usize::MAX, words: BTreeMap::new() };
    for (word, (far, docs)) in segments(indexes).flat_map(|segment| near(segment, sought)) {
        if far < nearest.far {
            nearest = Nearest { far, words: BTreeMap::new() };
        }
        if far == nearest.far {
            *nearest.words.entry(word).or_default() += docs;
        }
    }
    nearest
}

/// Words of a part that are near enough, each with its distance and its passages.
fn near(segment: &Segment, sought: Sought<'_>) -> BTreeMap<String, (usize, u32)> {
    let found = scan(segment, sought, true);
    if found.is_empty() && sought.anywhere {
        scan(segment, Sought { most: 1, ..sought }, false)
    } else {
        found
    }
}

fn scan(segment: &Segment, sought: Sought<'_>, same_start: bool) -> BTreeMap<String, (usize, u32)> {
    let mut found: BTreeMap<String, (usize, u32)> = BTreeMap::new();
    let nearby = Nearby::new(sought.word, sought.most, same_start);
    let Ok(mut stream) = segment.terms(sought.field).search(nearby).into_stream() else { return found };
    while stream.advance() {
        let docs = stream.value().doc_freq;
        let Ok(term) = std::str::from_utf8(stream.key()) else { continue };
        let word = term.trim_start_matches(WHOLE);
        if !word.starts_with([VERB, FOREIGN, KIN])
            && let Some(far) = distance(sought.word, word, sought.most)
            && segment.has_term(sought.field, term)
        {
            let entry = found.entry(word.to_owned()).or_insert((far, 0));
            entry.1 = entry.1.max(docs);
        }
    }
    found
}

/// The most frequent folded form of a part that fulfils `fits` among those that begin so.
pub(super) fn form(segment: &Segment, beginning: &str, fits: impl Fn(&str) -> bool) -> Option<String> {
    let mut best: Option<(u32, String)> = None;
    segment.each_word(beginning, &mut |word, info| {
        let more = best.as_ref().is_none_or(|(most, _)| info.doc_freq > *most);
        if more && fits(word) && segment.has_term(TextField::Exact, word) {
            best = Some((info.doc_freq, word.to_owned()));
        }
        ControlFlow::Continue(())
    });
    best.map(|(_, word)| word)
}

/// Folded words of a part that begin so, with their passages, removed ones among them.
pub(super) fn beginning_with(segment: &Segment, beginning: &str) -> Vec<(String, usize)> {
    let mut out = Vec::new();
    segment.each_word(beginning, &mut |word, info| {
        out.push((word.to_owned(), info.doc_freq as usize));
        if out.len() < MAX_EXPANSION { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    });
    out
}
