//! The words of the indexes that are nearest to another.

use std::collections::BTreeMap;

use super::near::Nearby;
use crate::search::german::term::{FOREIGN, KIN, VERB, WHOLE};
use crate::search::index::{Index, Segment, TextField, each, segments};
use crate::text::nearest::distance;

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
    for (term, info) in each(segment.terms(sought.field).search(nearby).into_stream()) {
        let word = term.trim_start_matches(WHOLE);
        if !word.starts_with([VERB, FOREIGN, KIN])
            && let Some(far) = distance(sought.word, word, sought.most)
            && segment.has_term(sought.field, &term)
        {
            let entry = found.entry(word.to_owned()).or_insert((far, 0));
            entry.1 = entry.1.max(info.doc_freq);
        }
    }
    found
}
