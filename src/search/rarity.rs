//! How rare words are, across all indexes of a search.

use super::Index;
use super::compile::Place;
use super::segment::Segment;
use super::weights::Weights;

/// Rarity and length across all indexes of a search, so that their scores can be compared.
pub(super) struct Rarity<'a> {
    indexes: &'a [Index],
    docs: f32,
    pub(super) weights: &'a Weights,
}

impl<'a> Rarity<'a> {
    /// Of all passages of these indexes.
    pub(super) fn new(indexes: &'a [Index], weights: &'a Weights) -> Self {
        let docs: u64 = indexes.iter().flat_map(|index| &index.segments).map(|s| u64::from(s.docs)).sum();
        Self { indexes, docs: number(docs), weights }
    }

    fn segments(&self) -> impl Iterator<Item = &'a Segment> {
        self.indexes.iter().flat_map(|index| &index.segments)
    }

    /// How much a word of these terms tells.
    pub(super) fn idf(&self, place: Place, terms: &[String]) -> f32 {
        let of_term = |term: &String| -> u64 {
            self.segments().map(|segment| u64::from(segment.doc_freq(place, term))).sum()
        };
        let found = number(terms.iter().map(of_term).sum()).min(self.docs);
        ((self.docs - found + 0.5) / (found + 0.5)).ln_1p()
    }

    /// Words of a passage, on average.
    pub(super) fn average(&self, place: Place) -> f32 {
        let words: u64 = self.segments().map(|segment| segment.length(place)).sum();
        number(words) / self.docs.max(1.0)
    }
}

/// A count in a score.
#[expect(clippy::cast_precision_loss, reason = "scores need no more than seven digits")]
fn number(count: u64) -> f32 {
    count as f32
}
