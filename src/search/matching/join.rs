//! Finds passages that have several terms, by their lists of passages, and how near the terms are to each other.

use tantivy::postings::{Postings as _, SegmentPostings};
use tantivy::schema::IndexRecordOption::{WithFreqs, WithFreqsAndPositions};
use tantivy::{DocSet as _, TERMINATED};

use crate::search::index::{Segment, TextField};

/// The first passage of a list at or behind `doc`. Lists only go forward.
#[inline]
pub(super) fn at_or_behind(list: &mut SegmentPostings, doc: u32) -> u32 {
    if list.doc() < doc { list.seek(doc) } else { list.doc() }
}

/// The lists of passages of one group: terms that count as one word. Passages must be asked for in ascending order.
pub(super) struct Positions {
    lists: Vec<SegmentPostings>,
    buffer: Vec<u32>,
}

impl Positions {
    pub(super) fn new(segment: &Segment, field: TextField, terms: &[String], positions: bool) -> Self {
        let option = if positions { WithFreqsAndPositions } else { WithFreqs };
        let lists = terms.iter().filter_map(|term| segment.postings_with(field, term, option)).collect();
        Self { lists, buffer: Vec::new() }
    }

    /// Upper bound of the number of passages that have a term of the group.
    fn docs(&self) -> u32 {
        self.lists.iter().map(SegmentPostings::doc_freq).sum()
    }

    /// The first passage at or behind `doc` that has a term of the group.
    fn seek(&mut self, doc: u32) -> u32 {
        self.lists.iter_mut().map(|list| at_or_behind(list, doc)).min().unwrap_or(TERMINATED)
    }

    fn has(&mut self, doc: u32) -> bool {
        self.lists.iter_mut().any(|list| at_or_behind(list, doc) == doc)
    }

    /// The positions of the group's terms in passage `doc`; those of each term ascend.
    fn at(&mut self, doc: u32) -> Vec<u32> {
        let mut all = Vec::new();
        for list in &mut self.lists {
            if at_or_behind(list, doc) == doc {
                list.positions(&mut self.buffer);
                all.append(&mut self.buffer);
            }
        }
        all
    }
}

/// The passages that have a term of each group, in ascending order.
pub(super) struct Together {
    groups: Vec<Positions>,
    /// The number of the rarest group: its passages are gone through, the other groups are compared.
    leads: usize,
    /// The passage at which the search goes on; no earlier one is found any more.
    pub(super) next: u32,
}

impl Together {
    pub(super) fn new(segment: &Segment, field: TextField, groups: &[Vec<String>], positions: bool) -> Self {
        let groups: Vec<Positions> =
            groups.iter().map(|group| Positions::new(segment, field, group, positions)).collect();
        let leads = (0..groups.len()).min_by_key(|at| groups.get(*at).map(Positions::docs)).unwrap_or(0);
        let mut own = Self { groups, leads, next: 0 };
        own.next = own.lead(0);
        own
    }

    fn lead(&mut self, doc: u32) -> u32 {
        self.groups.get_mut(self.leads).map_or(TERMINATED, |group| group.seek(doc))
    }

    /// The next passage that has a term of each group; `None` if there is none before `to`.
    pub(super) fn before(&mut self, to: u32) -> Option<u32> {
        while self.next < to {
            let doc = self.next;
            let farthest = self.groups.iter_mut().map(|group| group.seek(doc)).find(|at| *at != doc);
            match farthest {
                None => return Some(doc),
                Some(at) => self.next = self.lead(at),
            }
        }
        None
    }

    /// Goes on behind passage `doc`.
    pub(super) fn pass(&mut self, doc: u32) {
        self.next = self.lead(doc + 1);
    }

    /// For each group the positions of its terms in `doc`, the passage that was found last.
    pub(super) fn positions(&mut self, doc: u32) -> Vec<Vec<u32>> {
        self.groups.iter_mut().map(|group| group.at(doc)).collect()
    }
}

/// How often the words stand one behind the other in a passage, from each word's ascending positions.
pub(super) fn in_order(positions: &[Vec<u32>]) -> u32 {
    let Some((first, rest)) = positions.split_first() else { return 0 };
    let follows =
        |start: &&u32| rest.iter().zip(1..).all(|(list, step)| list.binary_search(&(**start + step)).is_ok());
    first.iter().filter(follows).count() as u32
}

/// How often the first word of a passage has all others at most `words` apart, in any order.
pub(super) fn within_words(positions: &[Vec<u32>], words: usize) -> u32 {
    let reach = u32::try_from(words).unwrap_or(u32::MAX);
    let Some((first, rest)) = positions.split_first() else { return 0 };
    let near = |start: &&u32| {
        rest.iter().all(|list| list.iter().any(|at| at.abs_diff(**start) <= reach && at != *start))
    };
    first.iter().filter(near).count() as u32
}

/// How often passage `doc` has a term of each group, at most `words` apart.
pub(super) fn near(groups: &mut [Positions], doc: u32, words: usize) -> u32 {
    if !groups.iter_mut().all(|group| group.has(doc)) {
        return 0;
    }
    let positions: Vec<Vec<u32>> = groups.iter_mut().map(|group| group.at(doc)).collect();
    within_words(&positions, words)
}
