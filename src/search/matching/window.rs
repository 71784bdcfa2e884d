//! Some neighbouring passages of an index part: which leaves of a query they have, and their scores so far.

use tantivy::DocSet as _;
use tantivy::postings::{Postings as _, SegmentPostings};

use crate::search::index::Segment;
use crate::search::query::bit;

/// Number of passages of a window, small enough that its masks and scores stay in the processor's cache.
const PASSAGES: u32 = if cfg!(test) { 32 } else { 1 << 14 };

/// A passage that has a leaf of the query, or any passage if the query finds all.
#[derive(Clone, Copy)]
pub(super) struct Scored {
    pub(super) doc: u32,
    /// The bits of the leaves that the passage has.
    pub(super) mask: u64,
    /// Those of them that it has as they were asked for, not by a part, a synonym or a word of similar spelling.
    pub(super) literal: u64,
    pub(super) score: f32,
}

pub(super) struct Window<'a> {
    segment: &'a Segment,
    pub(super) from: u32,
    /// For each passage the bits of the leaves that it has.
    masks: Vec<u64>,
    literals: Vec<u64>,
    scores: Vec<f32>,
    /// For each passage how often it has any of some terms; all 0 between two calls.
    freqs: Vec<u32>,
    /// The passages whose `freqs` are set.
    touched: Vec<u32>,
    /// True if the query also finds passages with none of its leaves, as `-wort` alone does.
    all: bool,
    /// The leaf of the query that is being looked up, and its bit.
    leaf: usize,
    bit: u64,
    /// The same bit while a test is looked up that finds what was asked for itself, else 0.
    literal: u64,
    /// For each leaf of the query the number of passages of the window that have it.
    pub(super) counts: Vec<usize>,
}

impl<'a> Window<'a> {
    /// A window for a query with this number of `leaves`; `all` says that passages with none of them are found, too.
    pub(super) fn new(segment: &'a Segment, leaves: usize, all: bool) -> Self {
        let size = segment.docs.min(PASSAGES) as usize;
        let (masks, scores, freqs) = (vec![0; size], vec![0.0; size], vec![0; size]);
        let (literals, counts) = (masks.clone(), vec![0; leaves]);
        let (touched, leaf, bit, literal) = (Vec::new(), 0, 0, 0);
        Self { segment, from: 0, masks, literals, scores, freqs, touched, all, leaf, bit, literal, counts }
    }

    pub(super) fn to(&self) -> u32 {
        self.segment.docs.min(self.from + self.masks.len() as u32)
    }

    pub(super) fn move_to(&mut self, doc: u32) {
        self.from = doc - doc % (self.masks.len().max(1) as u32);
        self.masks.fill(0);
        self.literals.fill(0);
        self.scores.fill(0.0);
        self.counts.fill(0);
    }

    /// Sets the leaf of the query for which passages are added from here on, and whether they have it `literally`.
    pub(super) fn begin(&mut self, leaf: usize, literally: bool) {
        (self.leaf, self.bit) = (leaf, bit(leaf));
        self.literal = if literally { self.bit } else { 0 };
    }

    pub(super) fn has(&self, doc: u32) -> bool {
        self.masks.get((doc - self.from) as usize).is_some_and(|mask| mask & self.bit != 0)
    }

    /// Notes that a passage has the leaf that [`Window::begin`] named, and adds to its score.
    pub(super) fn add(&mut self, doc: u32, score: f32) {
        let at = (doc - self.from) as usize;
        if self.segment.is_alive(doc)
            && let (Some(mask), Some(sum)) = (self.masks.get_mut(at), self.scores.get_mut(at))
            && let Some(literals) = self.literals.get_mut(at)
        {
            if *mask & self.bit == 0
                && let Some(count) = self.counts.get_mut(self.leaf)
            {
                *count += 1;
            }
            *mask |= self.bit;
            *literals |= self.literal;
            *sum += score;
        }
    }

    /// Adds the passages of several lists; the frequencies of a passage in them add up.
    pub(super) fn add_sums(&mut self, lists: &mut [SegmentPostings], score: impl Fn(u32, u32) -> f32) {
        let (from, to) = (self.from, self.to());
        for list in lists {
            while list.doc() < to {
                if let Some(sum) = self.freqs.get_mut((list.doc() - from) as usize) {
                    if *sum == 0 {
                        self.touched.push(list.doc());
                    }
                    *sum += list.term_freq();
                }
                list.advance();
            }
        }
        let touched = std::mem::take(&mut self.touched);
        for doc in &touched {
            let freq = self.freqs.get_mut((doc - from) as usize).map_or(0, std::mem::take);
            self.add(*doc, score(*doc, freq));
        }
        self.touched = touched;
        self.touched.clear();
    }

    /// Every passage of the window that has a leaf of the query; with `all` every passage that is not removed.
    pub(super) fn found(&self) -> impl Iterator<Item = Scored> {
        let masks = self.masks.iter().zip(&self.literals);
        let passages = (self.from..self.to()).zip(masks.zip(&self.scores));
        let found = passages.map(|(doc, ((mask, literal), score))| Scored {
            doc,
            mask: *mask,
            literal: *literal,
            score: *score,
        });
        found.filter(|found| found.mask != 0 || self.all && self.segment.is_alive(found.doc))
    }
}
