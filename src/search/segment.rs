//! One opened index: lists of passages by term, and the passages themselves.

use std::sync::Arc;

use tantivy::columnar::StrColumn;
use tantivy::fieldnorm::FieldNormReader;
use tantivy::index::SegmentReader;
use tantivy::postings::SegmentPostings;
use tantivy::schema::{Field, IndexRecordOption, Value as _};
use tantivy::store::StoreReader;
use tantivy::{DocSet as _, InvertedIndexReader, TERMINATED, TantivyDocument, Term};

use super::compile::Place;
use super::files::{LEARNED, LEXICON};
use super::memory::Memory;
use super::schema::{Fields, Stored};
use super::weights::Weights;
use super::{Error, IndexFiles, Stand};
use tantivy::directory::OwnedBytes;

/// A text field with what its scores need.
pub(super) struct TextField {
    field: Field,
    pub(super) inverted: Arc<InvertedIndexReader>,
    norms: FieldNormReader,
}

/// The only segment of an index.
pub(super) struct Segment {
    pub(super) stand: Stand,
    pub(super) docs: u32,
    /// The holdings' own lexicon.
    pub(super) lexicon: OwnedBytes,
    /// Abbreviations the holdings explain.
    pub(super) learned: String,
    pub(super) fields: Fields,
    pub(super) exact: TextField,
    word: TextField,
    pub(super) parts: TextField,
    gram: TextField,
    titel: TextField,
    pub(super) reader: SegmentReader,
    store: StoreReader,
}

impl std::fmt::Debug for Segment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Segment").field("stand", &self.stand).finish_non_exhaustive()
    }
}

impl Segment {
    /// Opens an index of this version; reads nothing but its headers.
    pub(super) fn open(files: &IndexFiles) -> Result<Self, Error> {
        let stand = files.stand()?;
        let index = tantivy::Index::open(Memory::new(files))?;
        let (schema, fields) = Fields::schema();
        let segments = index.searchable_segments()?;
        let [segment] = segments.as_slice() else {
            return Err(Error::Damaged { file: "meta.json".to_owned() });
        };
        if index.schema() != schema {
            return Err(Error::Damaged { file: "meta.json".to_owned() });
        }
        let reader = SegmentReader::open(segment)?;
        let text = |field| -> Result<TextField, Error> {
            let norms = reader.get_fieldnorms_reader(field)?;
            Ok(TextField { field, inverted: reader.inverted_index(field)?, norms })
        };
        Ok(Self {
            docs: reader.max_doc(),
            exact: text(fields.exact)?,
            word: text(fields.word)?,
            parts: text(fields.parts)?,
            gram: text(fields.gram)?,
            titel: text(fields.titel)?,
            lexicon: files.owned(LEXICON),
            learned: String::from_utf8_lossy(files.get(LEARNED).unwrap_or_default()).into_owned(),
            store: reader.get_store_reader(16)?,
            fields,
            stand,
            reader,
        })
    }

    fn text(&self, place: Place) -> &TextField {
        match place {
            Place::Exact => &self.exact,
            Place::Word => &self.word,
            Place::Parts => &self.parts,
            Place::Gram => &self.gram,
            Place::Titel => &self.titel,
        }
    }

    /// How many words the field has in all passages.
    pub(super) fn length(&self, place: Place) -> u64 {
        self.text(place).inverted.total_num_tokens()
    }

    /// In how many passages the term stands.
    pub(super) fn doc_freq(&self, place: Place, term: &str) -> u32 {
        let text = self.text(place);
        text.inverted.doc_freq(&Term::from_field_text(text.field, term)).unwrap_or(0)
    }

    /// The passages of a term.
    pub(super) fn postings(&self, place: Place, term: &str, positions: bool) -> Option<SegmentPostings> {
        let option =
            if positions { IndexRecordOption::WithFreqsAndPositions } else { IndexRecordOption::WithFreqs };
        let text = self.text(place);
        text.inverted.read_postings(&Term::from_field_text(text.field, term), option).ok().flatten()
    }

    #[expect(clippy::cast_precision_loss, reason = "scores need no more than seven digits")]
    /// The part of BM25 that depends on a passage's length, by the passage.
    pub(super) fn norms(&self, place: Place, average: f32, weights: &Weights) -> Norms<'_> {
        let b = if place == Place::Gram { weights.gram_b } else { weights.b };
        let cache = std::array::from_fn(|id| {
            let length = FieldNormReader::id_to_fieldnorm(u8::try_from(id).unwrap_or(u8::MAX));
            let length = length as f32;
            weights.k1 * (1.0 - b + b * length / average.max(1.0))
        });
        Norms { reader: &self.text(place).norms, cache, k1: weights.k1 }
    }

    /// Calls `each` for every passage with this value of a filter.
    pub(super) fn with_value(&self, filter: &str, value: &str, each: &mut dyn FnMut(u32)) {
        let Some(field) = self.fields.filter(filter) else {
            return;
        };
        let term = Term::from_field_text(field, value);
        let postings = self
            .reader
            .inverted_index(field)
            .ok()
            .and_then(|inverted| inverted.read_postings(&term, IndexRecordOption::Basic).ok().flatten());
        if let Some(mut postings) = postings {
            while postings.doc() != TERMINATED {
                each(postings.doc());
                postings.advance();
            }
        }
    }

    /// The values of a filter by passage.
    pub(super) fn column(&self, filter: &str) -> Option<ValueColumn> {
        let column = self.reader.fast_fields().str(filter).ok().flatten()?;
        Some(ValueColumn { column })
    }

    /// The passage.
    pub(super) fn stored(&self, doc: u32) -> Option<Stored> {
        let doc: TantivyDocument = self.store.get(doc).ok()?;
        serde_json::from_slice(doc.get_first(self.fields.stored)?.as_bytes()?).ok()
    }
}

/// Length factors of a field.
pub(super) struct Norms<'a> {
    reader: &'a FieldNormReader,
    cache: [f32; 256],
    k1: f32,
}

impl Norms<'_> {
    #[expect(clippy::cast_precision_loss, reason = "scores need no more than seven digits")]
    /// BM25 of a term without its rarity.
    pub(super) fn tf(&self, doc: u32, freq: u32) -> f32 {
        let freq = freq as f32;
        let norm = self.cache.get(usize::from(self.reader.fieldnorm_id(doc))).copied().unwrap_or(1.0);
        freq * (1.0 + self.k1) / (freq + norm)
    }
}

/// Values of a filter by passage. Values have numbers that ascend with them.
pub(super) struct ValueColumn {
    column: StrColumn,
}

impl ValueColumn {
    /// The numbers of the passage's values.
    pub(super) fn ranks(&self, doc: u32) -> impl Iterator<Item = u64> {
        self.column.term_ords(doc)
    }

    /// The number of its first value.
    pub(super) fn rank(&self, doc: u32) -> Option<u64> {
        self.column.ords().first(doc)
    }

    /// The value with this number.
    pub(super) fn value(&self, rank: u64) -> Option<String> {
        let mut value = String::new();
        self.column.ord_to_str(rank, &mut value).ok()?.then_some(value)
    }
}
