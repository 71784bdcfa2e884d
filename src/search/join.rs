//! Lists of passages and places put side by side.

use tantivy::postings::{Postings as _, SegmentPostings};
use tantivy::{DocSet as _, TERMINATED};

use super::compile::Place;
use super::segment::Segment;

/// The passages in both ascending lists.
pub(super) fn common(docs: &[u32], other: &[(u32, u32)]) -> Vec<u32> {
    let mut other = other.iter().peekable();
    let mut has = |doc: &u32| {
        while other.next_if(|(at, _)| at < doc).is_some() {}
        other.peek().is_some_and(|(at, _)| at == doc)
    };
    docs.iter().copied().filter(|doc| has(doc)).collect()
}

/// Where the terms of a group stand, asked passage by passage in ascending order.
pub(super) struct Places {
    lists: Vec<SegmentPostings>,
    buffer: Vec<u32>,
}

impl Places {
    pub(super) fn new(segment: &Segment, place: Place, terms: &[String]) -> Self {
        let lists = terms.iter().filter_map(|term| segment.postings(place, term, true)).collect();
        Self { lists, buffer: Vec::new() }
    }

    /// True if the passage has any of them.
    pub(super) fn has(&mut self, doc: u32) -> bool {
        self.lists.iter_mut().any(|list| if list.doc() < doc { list.seek(doc) } else { list.doc() } == doc)
    }

    /// The places in a passage.
    pub(super) fn at(&mut self, doc: u32) -> Vec<u32> {
        let mut all = Vec::new();
        for list in &mut self.lists {
            let at = if list.doc() < doc { list.seek(doc) } else { list.doc() };
            if at == doc {
                list.positions(&mut self.buffer);
                all.append(&mut self.buffer);
            }
        }
        all
    }
}

/// Calls `each` for every passage that all lists have.
pub(super) fn intersect(mut lists: Vec<SegmentPostings>, mut each: impl FnMut(u32, &mut [SegmentPostings])) {
    let Some(mut doc) = lists.first().map(tantivy::DocSet::doc) else {
        return;
    };
    'docs: while doc != TERMINATED {
        for list in &mut lists {
            let at = if list.doc() < doc { list.seek(doc) } else { list.doc() };
            if at != doc {
                doc = at;
                continue 'docs;
            }
        }
        each(doc, &mut lists);
        doc = lists.first_mut().map_or(TERMINATED, tantivy::DocSet::advance);
    }
}

/// How often the words stand one behind the other.
pub(super) fn in_order(places: &[Vec<u32>]) -> u32 {
    let Some((first, rest)) = places.split_first() else {
        return 0;
    };
    let follows =
        |start: &&u32| rest.iter().zip(1..).all(|(list, step)| list.binary_search(&(**start + step)).is_ok());
    first.iter().filter(follows).count() as u32
}

/// How often all words stand within so many words, in any order.
pub(super) fn within_words(places: &[Vec<u32>], words: usize) -> u32 {
    let reach = u32::try_from(words).unwrap_or(u32::MAX);
    let Some((first, rest)) = places.split_first() else {
        return 0;
    };
    let near = |start: &&u32| {
        rest.iter().all(|list| list.iter().any(|at| at.abs_diff(**start) <= reach && at != *start))
    };
    first.iter().filter(near).count() as u32
}
