//! Some passages of a part that are looked at together: which parts of a query they have, and their scores so far.

use tantivy::DocSet as _;
use tantivy::postings::{Postings as _, SegmentPostings};

use crate::search::index::segment::Segment;

/// So many passages at once: what is known of them stays in the processor's own memory, whatever a holding's size.
const PASSAGES: u32 = if cfg!(test) { 32 } else { 1 << 14 };

/// What is known of the passages of a window.
pub struct Window<'a> {
    segment: &'a Segment,
    from: u32,
    masks: Vec<u64>,
    scores: Vec<f32>,
    /// How often each passage has any of some terms.
    freqs: Vec<u32>,
    /// The passages whose `freqs` are set.
    touched: Vec<u32>,
    /// The part of the query that is looked up, and the passages that have it.
    bit: u64,
    count: usize,
}

impl<'a> Window<'a> {
    pub fn new(segment: &'a Segment) -> Self {
        let size = segment.docs.min(PASSAGES) as usize;
        let (masks, scores, freqs) = (vec![0; size], vec![0.0; size], vec![0; size]);
        Self { segment, from: 0, masks, scores, freqs, touched: Vec::new(), bit: 0, count: 0 }
    }

    /// Its first passage.
    pub fn from(&self) -> u32 {
        self.from
    }

    /// The first passage behind it.
    pub fn to(&self) -> u32 {
        self.segment.docs.min(self.from + self.masks.len() as u32)
    }

    /// Moves to the window that holds `doc`.
    pub fn move_to(&mut self, doc: u32) {
        self.from = doc - doc % (self.masks.len().max(1) as u32);
        self.masks.fill(0);
        self.scores.fill(0.0);
    }

    /// What is added from here on counts for this part of the query.
    pub fn begin(&mut self, bit: u64) {
        self.bit = bit;
        self.count = 0;
    }

    /// How many passages have it.
    pub fn count(&self) -> usize {
        self.count
    }

    /// True if a passage has been found for this part of the query.
    pub fn has(&self, doc: u32) -> bool {
        self.masks.get((doc - self.from) as usize).is_some_and(|mask| mask & self.bit != 0)
    }

    pub fn add(&mut self, doc: u32, score: f32) {
        if !self.segment.is_alive(doc) {
            return;
        }
        let at = (doc - self.from) as usize;
        if let (Some(mask), Some(sum)) = (self.masks.get_mut(at), self.scores.get_mut(at)) {
            self.count += usize::from(*mask & self.bit == 0);
            *mask |= self.bit;
            *sum += score;
        }
    }

    /// Adds passages with any of some terms; their frequencies add up.
    pub fn add_sums(&mut self, lists: &mut [SegmentPostings], score: impl Fn(u32, u32) -> f32) {
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

    /// Every passage with any part of the query: its parts and its score.
    pub fn found(&self) -> impl Iterator<Item = (u32, u64, f32)> {
        let all = self.masks.iter().zip(&self.scores);
        let own = (self.from..self.to()).zip(all);
        own.filter(|(_, (mask, _))| **mask != 0).map(|(doc, (mask, score))| (doc, *mask, *score))
    }

    /// Every passage that is not removed, found or not.
    pub fn all(&self) -> impl Iterator<Item = (u32, u64, f32)> {
        let all = (self.from..self.to()).zip(self.masks.iter().zip(&self.scores));
        let alive = all.filter(|(doc, _)| self.segment.is_alive(*doc));
        alive.map(|(doc, (mask, score))| (doc, *mask, *score))
    }
}
