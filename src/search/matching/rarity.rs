//! How rare words are, counted across all indexes of a search.

use tantivy::fieldnorm::FieldNormReader;

use super::weights::{Weight, Weights};
use crate::search::index::{Index, PerField, Segment, TextField, segments};

/// Scores words by BM25 with counts from all indexes of a search, so that scores of different indexes compare.
pub struct Rarity<'a> {
    indexes: &'a [Index],
    /// Number of passages with words, including removed ones.
    docs: f32,
    pub weights: &'a Weights,
    pub(super) k1: f32,
    /// For each field the term of BM25 that depends on a passage's length, by the engine's class of lengths.
    costs: PerField<[f32; 256]>,
}

impl<'a> Rarity<'a> {
    pub fn new(indexes: &'a [Index], weights: &'a Weights) -> Self {
        let docs = number(segments(indexes).map(|segment| u64::from(segment.worded())).sum());
        let k1 = weights.of(Weight::K1);
        let costs = PerField::new(|field| {
            let b = weights.of(if field == TextField::Gram { Weight::GramB } else { Weight::B });
            let words = number(segments(indexes).map(|segment| segment.length(field)).sum());
            let average = (words / docs.max(1.0)).max(1.0);
            std::array::from_fn(|class| {
                let length = FieldNormReader::id_to_fieldnorm(u8::try_from(class).unwrap_or(u8::MAX));
                k1 * (1.0 - b + b * number(u64::from(length)) / average)
            })
        });
        Self { indexes, docs, weights, k1, costs }
    }

    /// The part of BM25 that depends on the passage.
    pub(super) fn norms(&'a self, segment: &'a Segment, field: TextField) -> Norms<'a> {
        Norms { lengths: segment.lengths(field), costs: self.costs.get(field), k1: self.k1 }
    }

    pub(super) fn idf(&self, field: TextField, terms: &[String]) -> f32 {
        let of_term = |term: &String| -> u64 {
            segments(self.indexes).map(|segment| u64::from(segment.doc_freq(field, term))).sum()
        };
        self.idf_of(terms.iter().map(of_term).sum())
    }

    /// The sum of the rarities of these terms.
    pub(super) fn idf_of_each(&self, field: TextField, terms: &[String]) -> f32 {
        terms.iter().map(|term| self.idf(field, std::slice::from_ref(term))).sum()
    }

    /// The rarity (BM25's idf) of a word that stands in `docs` passages.
    pub(super) fn idf_of(&self, docs: u64) -> f32 {
        let found = number(docs).min(self.docs);
        ((self.docs - found + 0.5) / (found + 0.5)).ln_1p()
    }
}

pub(super) struct Norms<'a> {
    lengths: &'a FieldNormReader,
    costs: &'a [f32; 256],
    k1: f32,
}

impl Norms<'_> {
    /// BM25 without the rarity: the share of a term that passage `doc` has `freq` times.
    pub(super) fn tf(&self, doc: u32, freq: u32) -> f32 {
        let freq = number(u64::from(freq));
        let cost = self.costs.get(usize::from(self.lengths.fieldnorm_id(doc))).copied().unwrap_or(1.0);
        freq * (1.0 + self.k1) / (freq + cost)
    }
}

#[expect(clippy::cast_precision_loss, reason = "scores need no more than seven digits")]
fn number(count: u64) -> f32 {
    count as f32
}
