//! One opened part of an index: lists of passages by term, and the passages themselves.
//!
//! What is removed from it is known here; lists of the engine still have it.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use tantivy::columnar::{self, StrColumn};
use tantivy::fieldnorm::FieldNormReader;
use tantivy::index::SegmentReader;
use tantivy::postings::{SegmentPostings, TermInfo};
use tantivy::schema::{Field, IndexRecordOption, Value as _};
use tantivy::store::StoreReader;
use tantivy::{DocSet as _, InvertedIndexReader, TERMINATED, TantivyDocument, Term};

use crate::search::Error;
use crate::search::Stand;
use crate::search::index::part::alive;
use crate::search::index::schema::{FILTERS, Fields, Stored};
use crate::search::index::source::{Source, refused};
use crate::search::matching::compile::Place;
use crate::search::matching::rarity::Rarity;
use crate::search::vocabulary::dictionary::Words;
use tantivy::directory::OwnedBytes;
use tantivy::fastfield::AliveBitSet;

/// So many blocks of passages are kept unpacked.
const KEPT_BLOCKS: usize = 16;

/// A text field with what its scores need.
pub struct TextField {
    field: Field,
    pub inverted: Arc<InvertedIndexReader>,
    norms: FieldNormReader,
}

/// One part of an index.
pub struct Segment {
    pub stand: Stand,
    /// How many passages were built into it.
    pub docs: u32,
    /// Those that are left, if any is removed.
    alive: Option<AliveBitSet>,
    /// The holdings' own lexicon.
    pub lexicon: OwnedBytes,
    /// Abbreviations the holdings explain.
    pub learned: String,
    pub fields: Fields,
    pub exact: TextField,
    word: TextField,
    pub parts: TextField,
    gram: TextField,
    titel: TextField,
    pub reader: SegmentReader,
    store: StoreReader,
    /// Values of the filters by passage, opened when they are first asked for, in the order of [`FILTERS`].
    columns: [OnceLock<Option<StrColumn>>; FILTERS.len()],
    /// Its folded words, for patterns that may begin with anything.
    pub words: OnceLock<Words>,
}

impl std::fmt::Debug for Segment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Segment").field("stand", &self.stand).finish_non_exhaustive()
    }
}

impl Segment {
    /// Opens a part of this version; reads nothing but its headers.
    pub fn open(source: Source, removed: &[Range<u32>]) -> Result<Self, Error> {
        let segment = source.segment()?;
        let (_, fields) = Fields::schema();
        let open = || -> tantivy::Result<_> {
            let reader = SegmentReader::open(&segment)?;
            let text = |field| -> tantivy::Result<TextField> {
                let norms = reader.get_fieldnorms_reader(field)?;
                Ok(TextField { field, inverted: reader.inverted_index(field)?, norms })
            };
            let texts = [fields.exact, fields.word, fields.parts, fields.gram, fields.titel].map(text);
            let store = reader.get_store_reader(KEPT_BLOCKS)?;
            Ok((reader, texts, store))
        };
        let (reader, [exact, word, parts, gram, titel], store) = open().map_err(|e| refused(&e))?;
        let text = |field: tantivy::Result<TextField>| field.map_err(|e| refused(&e));
        Ok(Self {
            docs: reader.max_doc(),
            alive: alive(reader.max_doc(), removed)?,
            exact: text(exact)?,
            word: text(word)?,
            parts: text(parts)?,
            gram: text(gram)?,
            titel: text(titel)?,
            lexicon: source.lexicon,
            learned: source.learned,
            store,
            columns: Default::default(),
            words: OnceLock::new(),
            fields,
            stand: source.stand,
            reader,
        })
    }

    /// True if the passage is not removed.
    pub fn is_alive(&self, doc: u32) -> bool {
        self.alive.as_ref().is_none_or(|alive| alive.is_alive(doc))
    }

    /// How many passages are not removed.
    pub fn alive_docs(&self) -> u32 {
        self.alive.as_ref().map_or(self.docs, |alive| alive.num_alive_docs() as u32)
    }

    pub fn text(&self, place: Place) -> &TextField {
        match place {
            Place::Exact => &self.exact,
            Place::Word => &self.word,
            Place::Parts => &self.parts,
            Place::Gram => &self.gram,
            Place::Titel => &self.titel,
        }
    }

    /// How many words the field has in all passages.
    pub fn length(&self, place: Place) -> u64 {
        self.text(place).inverted.total_num_tokens()
    }

    /// In how many passages the term stands, as scores need it: removed ones still count.
    pub fn doc_freq(&self, place: Place, term: &str) -> u32 {
        let text = self.text(place);
        text.inverted.doc_freq(&Term::from_field_text(text.field, term)).unwrap_or(0)
    }

    /// In how many passages the term stands, as users are told.
    pub fn found(&self, place: Place, term: &str) -> u32 {
        let Some(alive) = &self.alive else {
            return self.doc_freq(place, term);
        };
        self.postings(place, term).map_or(0, |postings| postings.doc_freq_given_deletes(alive))
    }

    /// The passages of a term with how often they have it, removed ones among them.
    pub fn postings(&self, place: Place, term: &str) -> Option<SegmentPostings> {
        self.postings_with(place, term, IndexRecordOption::WithFreqs)
    }

    /// The passages of a term with as much as is asked for, removed ones among them.
    pub fn postings_with(
        &self,
        place: Place,
        term: &str,
        option: IndexRecordOption,
    ) -> Option<SegmentPostings> {
        let text = self.text(place);
        text.inverted.read_postings(&Term::from_field_text(text.field, term), option).ok().flatten()
    }

    /// The passages of a term that has been looked up.
    pub fn postings_of(&self, place: Place, info: &TermInfo) -> Option<SegmentPostings> {
        self.text(place).inverted.read_postings_from_terminfo(info, IndexRecordOption::WithFreqs).ok()
    }

    /// The part of BM25 that depends on a passage's length, by the passage.
    pub fn norms<'a>(&'a self, place: Place, rarity: &'a Rarity<'_>) -> Norms<'a> {
        let (costs, k1) = (rarity.lengths(place), rarity.weights.k1);
        Norms { reader: &self.text(place).norms, costs, k1 }
    }

    /// Calls `each` for every passage with this value of a filter.
    pub fn with_value(&self, filter: &str, value: &str, each: &mut dyn FnMut(u32)) {
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
                if self.is_alive(postings.doc()) {
                    each(postings.doc());
                }
                postings.advance();
            }
        }
    }

    /// True if a passage that is not removed has this value of the index's vocabulary.
    pub fn has_value(&self, field: Field, value: &str) -> bool {
        let Some(alive) = &self.alive else {
            return true;
        };
        let Ok(inverted) = self.reader.inverted_index(field) else {
            return false;
        };
        let term = Term::from_field_text(field, value);
        let postings = inverted.read_postings(&term, IndexRecordOption::Basic).ok().flatten();
        postings.is_some_and(|mut postings| {
            while postings.doc() != TERMINATED && alive.is_deleted(postings.doc()) {
                postings.advance();
            }
            postings.doc() != TERMINATED
        })
    }

    /// True if a passage that is not removed has this term of the index's vocabulary.
    pub fn has_term(&self, place: Place, term: &str) -> bool {
        self.has_value(self.text(place).field, term)
    }

    /// The values of a filter by passage.
    pub fn column(&self, filter: &str) -> Option<ValueColumn> {
        let at = FILTERS.iter().position(|known| *known == filter)?;
        let opened = || self.reader.fast_fields().str(filter).ok().flatten();
        let column = self.columns.get(at)?.get_or_init(opened).clone()?;
        Some(ValueColumn { column })
    }

    /// The passage.
    pub fn stored(&self, doc: u32) -> Option<Stored> {
        let raw = self.store.get_document_bytes(doc).ok()?;
        if let Some(stored) = only_value(&raw).and_then(|json| serde_json::from_slice(json).ok()) {
            return Some(stored);
        }
        let doc: TantivyDocument = self.store.get(doc).ok()?;
        serde_json::from_slice(doc.get_first(self.fields.stored)?.as_bytes()?).ok()
    }
}

/// The one value of a passage where it lies; the engine's own way copies it byte by byte. Before it stand how many
/// values there are, its field, its kind and its length, seven bits a byte, the last one marked.
fn only_value(raw: &[u8]) -> Option<&[u8]> {
    let (head, mut rest) = raw.split_at_checked(6)?;
    let mut length = 0;
    for place in 0..4 {
        let (byte, tail) = rest.split_first()?;
        rest = tail;
        length |= usize::from(byte & 0x7f) << (7 * place);
        if byte & 0x80 != 0 {
            break;
        }
    }
    (head.first() == Some(&0x81) && rest.len() == length).then_some(rest)
}

/// Length factors of a field.
pub struct Norms<'a> {
    reader: &'a FieldNormReader,
    costs: &'a [f32; 256],
    k1: f32,
}

impl Norms<'_> {
    #[expect(clippy::cast_precision_loss, reason = "scores need no more than seven digits")]
    /// BM25 of a term without its rarity.
    pub fn tf(&self, doc: u32, freq: u32) -> f32 {
        let freq = freq as f32;
        let norm = self.costs.get(usize::from(self.reader.fieldnorm_id(doc))).copied().unwrap_or(1.0);
        freq * (1.0 + self.k1) / (freq + norm)
    }
}

/// Values of a filter by passage. Values have numbers that ascend with them.
pub struct ValueColumn {
    column: StrColumn,
}

impl ValueColumn {
    /// The numbers of the passage's values.
    pub fn ranks(&self, doc: u32) -> impl Iterator<Item = u64> {
        self.column.term_ords(doc)
    }

    /// The number of its first value.
    pub fn rank(&self, doc: u32) -> Option<u64> {
        self.column.ords().first(doc)
    }

    /// How many values there are.
    pub fn count(&self) -> usize {
        self.column.num_terms()
    }

    /// Its values, ascending.
    pub fn dictionary(&self) -> &columnar::Dictionary {
        self.column.dictionary()
    }

    /// The value with this number.
    pub fn value(&self, rank: u64) -> Option<String> {
        let mut value = String::new();
        self.column.ord_to_str(rank, &mut value).ok()?.then_some(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::tests::passage;
    use crate::search::{Index, build};

    #[test]
    fn a_passage_is_read_where_it_lies() {
        let texts = ["Kurz.".to_owned(), "Lang und länger. ".repeat(30), "Am längsten. ".repeat(3000)];
        let passagen = texts.map(|text| passage(&format!("q/{}", text.len()), "q", &text));
        let index = Index::open(&build(&passagen, "").unwrap(), "").unwrap();
        for (doc, passage) in passagen.iter().enumerate() {
            let raw = index.segments[0].store.get_document_bytes(doc as u32).unwrap();
            let stored: Stored = serde_json::from_slice(only_value(&raw).unwrap()).unwrap();
            assert_eq!(stored.text, passage.text);
        }
        assert_eq!(only_value(b"\x81\0\0\0\0\0\x85ab"), None);
        assert_eq!(only_value(b""), None);
    }
}
