//! How rare words are, across all indexes of a search.

use tantivy::fieldnorm::FieldNormReader;

use crate::search::Index;
use crate::search::index::segment::Segment;
use crate::search::matching::compile::Place;
use crate::search::matching::weights::Weights;

/// Rarity and length across all indexes of a search, so that their scores can be compared.
pub struct Rarity<'a> {
    indexes: &'a [Index],
    docs: f32,
    pub weights: &'a Weights,
    /// By field what each length in words costs; see [`Rarity::lengths`].
    lengths: [[f32; 256]; PLACES.len()],
}

/// The fields, in the order of their numbers.
const PLACES: [Place; 5] = [Place::Exact, Place::Word, Place::Parts, Place::Gram, Place::Titel];

impl<'a> Rarity<'a> {
    /// Of all passages of these indexes.
    pub fn new(indexes: &'a [Index], weights: &'a Weights) -> Self {
        let docs: u64 = indexes.iter().flat_map(|index| &index.segments).map(|s| u64::from(s.docs)).sum();
        let mut rarity = Self { indexes, docs: number(docs), weights, lengths: [[1.0; 256]; PLACES.len()] };
        rarity.lengths = PLACES.map(|place| rarity.costs(place));
        rarity
    }

    fn costs(&self, place: Place) -> [f32; 256] {
        let weights = self.weights;
        let b = if place == Place::Gram { weights.gram_b } else { weights.b };
        let average = self.average(place).max(1.0);
        std::array::from_fn(|id| {
            let length = FieldNormReader::id_to_fieldnorm(u8::try_from(id).unwrap_or(u8::MAX));
            weights.k1 * (1.0 - b + b * number(u64::from(length)) / average)
        })
    }

    /// The part of BM25 that depends on a passage's length, by the number the engine has for that.
    pub fn lengths(&self, place: Place) -> &[f32; 256] {
        let at = PLACES.iter().position(|known| *known == place).unwrap_or(0);
        self.lengths.get(at).unwrap_or(&[1.0; 256])
    }

    fn segments(&self) -> impl Iterator<Item = &'a Segment> {
        self.indexes.iter().flat_map(|index| &index.segments)
    }

    /// How much a word of these terms tells.
    pub fn idf(&self, place: Place, terms: &[String]) -> f32 {
        let of_term = |term: &String| -> u64 {
            self.segments().map(|segment| u64::from(segment.doc_freq(place, term))).sum()
        };
        self.idf_of(terms.iter().map(of_term).sum())
    }

    /// How much words tell that stand in so many passages.
    pub fn idf_of(&self, docs: u64) -> f32 {
        let found = number(docs).min(self.docs);
        ((self.docs - found + 0.5) / (found + 0.5)).ln_1p()
    }

    /// Words of a passage, on average.
    fn average(&self, place: Place) -> f32 {
        let words: u64 = self.segments().map(|segment| segment.length(place)).sum();
        number(words) / self.docs.max(1.0)
    }
}

/// A count in a score.
#[expect(clippy::cast_precision_loss, reason = "scores need no more than seven digits")]
fn number(count: u64) -> f32 {
    count as f32
}
