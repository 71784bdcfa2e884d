//! One opened index: lists of passages by term, and the passages themselves.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use tantivy::fastfield::Column;
use tantivy::fieldnorm::FieldNormReader;
use tantivy::index::SegmentReader;
use tantivy::postings::SegmentPostings;
use tantivy::schema::{Field, IndexRecordOption, Value as _};
use tantivy::store::StoreReader;
use tantivy::{DocSet as _, InvertedIndexReader, TERMINATED, TantivyDocument, Term};

use super::compile::{Place, fits};
use super::files::LEXICON;
use super::memory::Memory;
use super::near::distance;
use tantivy::directory::OwnedBytes;
use super::schema::{Fields, Stored};
use super::weights::{self, Weights};
use super::{Error, IndexFiles, Stand};

/// A text field with what its scores need.
struct TextField {
    field: Field,
    inverted: Arc<InvertedIndexReader>,
    norms: FieldNormReader,
}

/// The only segment of an index.
pub(super) struct Segment {
    pub(super) stand: Stand,
    pub(super) docs: u32,
    /// The holdings' own lexicon.
    pub(super) lexicon: OwnedBytes,
    fields: Fields,
    exact: TextField,
    word: TextField,
    parts: TextField,
    gram: TextField,
    titel: TextField,
    reader: SegmentReader,
    store: StoreReader,
}

impl std::fmt::Debug for Segment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Segment")
            .field("stand", &self.stand)
            .finish_non_exhaustive()
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
            return Err(Error::Damaged {
                file: "meta.json".to_owned(),
            });
        };
        if index.schema() != schema {
            return Err(Error::Damaged {
                file: "meta.json".to_owned(),
            });
        }
        let reader = SegmentReader::open(segment)?;
        let text = |field| -> Result<TextField, Error> {
            let norms = reader.get_fieldnorms_reader(field)?;
            Ok(TextField {
                field,
                inverted: reader.inverted_index(field)?,
                norms,
            })
        };
        Ok(Self {
            docs: reader.max_doc(),
            exact: text(fields.exact)?,
            word: text(fields.word)?,
            parts: text(fields.parts)?,
            gram: text(fields.gram)?,
            titel: text(fields.titel)?,
            lexicon: files.owned(LEXICON),
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
        text.inverted
            .doc_freq(&Term::from_field_text(text.field, term))
            .unwrap_or(0)
    }

    /// The passages of a term.
    pub(super) fn postings(&self, place: Place, term: &str, positions: bool) -> Option<SegmentPostings> {
        let option = if positions {
            IndexRecordOption::WithFreqsAndPositions
        } else {
            IndexRecordOption::WithFreqs
        };
        let text = self.text(place);
        text.inverted
            .read_postings(&Term::from_field_text(text.field, term), option)
            .ok()
            .flatten()
    }

    #[expect(clippy::cast_precision_loss, reason = "scores need no more than seven digits")]
    /// The part of BM25 that depends on a passage's length, by the passage.
    pub(super) fn norms(&self, place: Place, average: f32, weights: &Weights) -> Norms<'_> {
        let cache = std::array::from_fn(|id| {
            let length = FieldNormReader::id_to_fieldnorm(u8::try_from(id).unwrap_or(u8::MAX));
            let length = length as f32;
            weights.k1 * (1.0 - weights.b + weights.b * length / average.max(1.0))
        });
        Norms { reader: &self.text(place).norms, cache, k1: weights.k1 }
    }

    /// Folded forms that fit a pattern.
    pub(super) fn expand(&self, pattern: &str) -> Vec<String> {
        let prefix: String = pattern.chars().take_while(|c| !matches!(c, '*' | '?')).collect();
        let mut range = self.exact.inverted.terms().range();
        if !prefix.is_empty() {
            range = range
                .ge(prefix.as_bytes())
                .lt(format!("{prefix}\u{10ffff}").as_bytes());
        }
        let mut out = Vec::new();
        let Ok(mut stream) = range.into_stream() else {
            return out;
        };
        while out.len() < weights::MAX_EXPANSION && stream.advance() {
            if let Ok(word) = std::str::from_utf8(stream.key())
                && fits(pattern, word)
            {
                out.push(word.to_owned());
            }
        }
        out
    }

    /// Words of the field `parts` nearest to `stem`, their signs dropped: distance, passages, word; the nearest first.
    pub(super) fn near(&self, stem: &str, most: usize) -> Vec<(usize, u32, String)> {
        let Some(first) = stem.chars().next() else { return Vec::new() };
        let mut found: BTreeMap<String, (usize, u32)> = BTreeMap::new();
        for range in [format!("={first}"), first.to_string()] {
            self.scan(&range, stem, most, &mut found);
        }
        if found.is_empty() {
            self.scan("", stem, 1, &mut found);
        }
        let mut found: Vec<_> = found.into_iter().map(|(word, (far, docs))| (far, docs, word)).collect();
        found.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1)).then_with(|| a.2.cmp(&b.2)));
        found
    }

    fn scan(&self, prefix: &str, stem: &str, most: usize, found: &mut BTreeMap<String, (usize, u32)>) {
        let range = self.parts.inverted.terms().range().ge(prefix.as_bytes());
        let Ok(mut stream) = range.lt(format!("{prefix}\u{10ffff}").as_bytes()).into_stream() else { return };
        while stream.advance() {
            let docs = stream.value().doc_freq;
            let Ok(term) = std::str::from_utf8(stream.key()) else { continue };
            let word = term.trim_start_matches('=');
            if !word.starts_with('~')
                && let Some(far) = distance(stem, word, most)
            {
                let entry = found.entry(word.to_owned()).or_insert((far, 0));
                entry.1 = entry.1.max(docs);
            }
        }
    }

    /// The most frequent printed form, folded, that fulfils `fits` among those that begin with `prefix`.
    pub(super) fn form(&self, prefix: &str, fits: impl Fn(&str) -> bool) -> Option<String> {
        let range = self.exact.inverted.terms().range().ge(prefix.as_bytes());
        let mut stream = range.lt(format!("{prefix}\u{10ffff}").as_bytes()).into_stream().ok()?;
        let mut best: Option<(u32, String)> = None;
        while stream.advance() {
            let docs = stream.value().doc_freq;
            if let Ok(word) = std::str::from_utf8(stream.key())
                && best.as_ref().is_none_or(|(most, _)| docs > *most)
                && fits(word)
            {
                best = Some((docs, word.to_owned()));
            }
        }
        best.map(|(_, word)| word)
    }

    /// All values of a filter.
    pub(super) fn filter_values(&self, filter: &str) -> Vec<String> {
        let mut out = Vec::new();
        let Some(inverted) = self
            .fields
            .filter(filter)
            .and_then(|f| self.reader.inverted_index(f).ok())
        else {
            return out;
        };
        let Ok(mut stream) = inverted.terms().stream() else {
            return out;
        };
        while stream.advance() {
            out.extend(std::str::from_utf8(stream.key()).map(str::to_owned));
        }
        out
    }

    /// Calls `each` for every passage with this value of a filter.
    pub(super) fn with_value(&self, filter: &str, value: &str, each: &mut dyn FnMut(u32)) {
        let Some(field) = self.fields.filter(filter) else {
            return;
        };
        let term = Term::from_field_text(field, value);
        let postings = self.reader.inverted_index(field).ok().and_then(|inverted| {
            inverted
                .read_postings(&term, IndexRecordOption::Basic)
                .ok()
                .flatten()
        });
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
        let mut values = HashMap::new();
        for ord in 0..column.num_terms() as u64 {
            let mut value = String::new();
            if column.ord_to_str(ord, &mut value).unwrap_or(false) {
                values.insert(ord, value);
            }
        }
        Some(ValueColumn {
            ords: column.ords().clone(),
            values,
        })
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
        let norm = self
            .cache
            .get(usize::from(self.reader.fieldnorm_id(doc)))
            .copied()
            .unwrap_or(1.0);
        freq * (1.0 + self.k1) / (freq + norm)
    }
}

/// Values of a filter by passage.
pub(super) struct ValueColumn {
    ords: Column<u64>,
    values: HashMap<u64, String>,
}

impl ValueColumn {
    /// The passage's values.
    pub(super) fn of(&self, doc: u32) -> impl Iterator<Item = &str> {
        self.ords
            .values_for_doc(doc)
            .filter_map(|ord| self.values.get(&ord).map(String::as_str))
    }

    /// The number of its first value; numbers ascend with the values.
    pub(super) fn rank(&self, doc: u32) -> Option<u64> {
        self.ords.first(doc)
    }
}
