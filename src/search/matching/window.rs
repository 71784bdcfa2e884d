//! Some passages of a part that are looked at together: which parts of a query they have, and their scores so far.

use tantivy::DocSet as _;
use tantivy::postings::{Postings as _, SegmentPostings};

use crate::search::index::Segment;

/// Number of passages of a window: what is known of them stays in the processor's own memory, whatever a holding's size.
const PASSAGES: u32 = if cfg!(test) { 32 } else { 1 << 14 };

/// A passage with any part of a query.
#[derive(Clone, Copy)]
pub(super) struct Found {
    pub(super) doc: u32,
    /// The bits of the parts it has.
    pub(super) mask: u64,
    pub(super) score: f32,
}

/// What is known of the passages of a window.
pub(super) struct Window<'a> {
    segment: &'a Segment,
    /// Its first passage.
    from: u32,
    /// By passage the bits of the parts of the query that it has.
    masks: Vec<u64>,
    scores: Vec<f32>,
    /// How often each passage has any of some terms.
    freqs: Vec<u32>,
    /// The passages whose `freqs` are set.
    touched: Vec<u32>,
    /// The bit of the part of the query that is looked up.
    bit: u64,
    /// Number of passages that have it.
    count: usize,
}

impl<'a> Window<'a> {
    pub(super) fn new(segment: &'a Segment) -> Self {
        let size = segment.docs.min(PASSAGES) as usize;
        let (masks, scores, freqs) = (vec![0; size], vec![0.0; size], vec![0; size]);
        Self { segment, from: 0, masks, scores, freqs, touched: Vec::new(), bit: 0, count: 0 }
    }

    /// Its first passage.
    pub(super) fn from(&self) -> u32 {
        self.from
    }

    /// The first passage behind it.
    pub(super) fn to(&self) -> u32 {
        self.segment.docs.min(self.from + self.masks.len() as u32)
    }

    /// Moves to the window that holds `doc`.
    pub(super) fn move_to(&mut self, doc: u32) {
        self.from = doc - doc % (self.masks.len().max(1) as u32);
        self.masks.fill(0);
        self.scores.fill(0.0);
    }

    /// What is added from here on counts for this part of the query.
    pub(super) fn begin(&mut self, bit: u64) {
        self.bit = bit;
        self.count = 0;
    }

    /// Number of passages that have it.
    pub(super) fn count(&self) -> usize {
        self.count
    }

    /// True if a passage has been found for this part of the query.
    pub(super) fn has(&self, doc: u32) -> bool {
        self.masks.get((doc - self.from) as usize).is_some_and(|mask| mask & self.bit != 0)
    }

    /// Notes that a passage has it, and adds to its score.
    pub(super) fn add(&mut self, doc: u32, score: f32) {
        let at = (doc - self.from) as usize;
        if self.segment.is_alive(doc)
            && let (Some(mask), Some(sum)) = (self.masks.get_mut(at), self.scores.get_mut(at))
        {
            self.count += usize::from(*mask & self.bit == 0);
            *mask |= self.bit;
            *sum += score;
        }
    }

    /// Adds passages with any of some terms; their frequencies add up.
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

    /// Every passage with any part of the query.
    pub(super) fn found(&self) -> impl Iterator<Item = Found> {
        self.passages().filter(|found| found.mask != 0)
    }

    /// Every passage that is not removed, found or not.
    pub(super) fn all(&self) -> impl Iterator<Item = Found> {
        self.passages().filter(|found| self.segment.is_alive(found.doc))
    }

    fn passages(&self) -> impl Iterator<Item = Found> {
        let all = (self.from..self.to()).zip(self.masks.iter().zip(&self.scores));
        all.map(|(doc, (mask, score))| Found { doc, mask: *mask, score: *score })
    }
}
