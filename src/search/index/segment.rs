//! One opened index part: passages, and lists of passages by term. The engine's lists still contain removed passages.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use tantivy::columnar::StrColumn;
use tantivy::directory::OwnedBytes;
use tantivy::fastfield::AliveBitSet;
use tantivy::fieldnorm::FieldNormReader;
use tantivy::index::SegmentReader;
use tantivy::postings::{SegmentPostings, TermInfo};
use tantivy::schema::{Field, IndexRecordOption, Value as _};
use tantivy::store::StoreReader;
use tantivy::termdict::TermDictionary;
use tantivy::{BitSet, DocSet as _, InvertedIndexReader, TERMINATED, TantivyDocument, Term};

use super::files::{LEARNED, LEXICON};
use super::schema::{FILTERS, Fields, Stored};
use super::source::{Source, refused};
use super::words::SortedWords;
use super::{Error, PerField, Stand, TextField, each};
use crate::domain::Art;

/// Number of blocks of stored passages that are kept unpacked in memory.
const KEPT_BLOCKS: usize = 16;
/// Index parts with at most this many different words keep these in memory for patterns that begin with `*`.
const KEPT_WORDS: usize = 1 << 18;

struct Text {
    field: Field,
    inverted: Arc<InvertedIndexReader>,
    lengths: FieldNormReader,
}

/// One part of an index.
pub struct Segment {
    pub stand: Stand,
    /// Number of passages when the index part was built.
    pub docs: u32,
    /// The passages that are not removed; `None` if none is removed.
    pub(super) alive: Option<AliveBitSet>,
    pub lexicon: OwnedBytes,
    /// Abbreviations the holdings explain, one in a line.
    pub learned: String,
    pub(super) fields: Fields,
    texts: PerField<Text>,
    pub(super) reader: SegmentReader,
    store: StoreReader,
    /// For each filter the values of the passages, opened when first needed, in the order of [`FILTERS`].
    pub(super) columns: [OnceLock<Option<StrColumn>>; FILTERS.len()],
    /// The folded words in one list, for patterns that begin with `*`.
    words: OnceLock<SortedWords>,
    /// The kinds of passages, by their numbers in the column `art`.
    pub(super) kinds: OnceLock<Vec<Option<Art>>>,
}

impl std::fmt::Debug for Segment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Segment").field("stand", &self.stand).finish_non_exhaustive()
    }
}

impl Segment {
    /// Opens an index part of this version; reads nothing but the headers of its files and the learned abbreviations.
    pub(super) fn open(source: &Source, removed: &[Range<u32>]) -> Result<Self, Error> {
        let reader = SegmentReader::open(&source.segment()?).map_err(refused)?;
        let (_, fields) = Fields::schema();
        let texts = PerField::try_new(|name| {
            let field = *fields.texts.get(name);
            let (inverted, lengths) = (reader.inverted_index(field), reader.get_fieldnorms_reader(field));
            Ok(Text { field, inverted: inverted.map_err(refused)?, lengths: lengths.map_err(refused)? })
        })?;
        Ok(Self {
            docs: reader.max_doc(),
            alive: alive(reader.max_doc(), removed)?,
            texts,
            lexicon: source.files.files.get(LEXICON).cloned().unwrap_or_else(OwnedBytes::empty),
            learned: String::from_utf8_lossy(source.files.get(LEARNED).unwrap_or_default()).into_owned(),
            store: reader.get_store_reader(KEPT_BLOCKS).map_err(|error| refused(error.into()))?,
            columns: Default::default(),
            words: OnceLock::new(),
            kinds: OnceLock::new(),
            fields,
            stand: source.stand.clone(),
            reader,
        })
    }

    pub fn is_alive(&self, doc: u32) -> bool {
        self.alive.as_ref().is_none_or(|alive| alive.is_alive(doc))
    }

    pub fn alive_docs(&self) -> u32 {
        self.alive.as_ref().map_or(self.docs, |alive| alive.num_alive_docs() as u32)
    }

    /// Length of each passage in words. The engine keeps lengths rounded, as numbers of classes.
    pub fn lengths(&self, field: TextField) -> &FieldNormReader {
        &self.texts.get(field).lengths
    }

    /// Number of words of a field in all passages, removed ones among them.
    pub fn length(&self, field: TextField) -> u64 {
        self.texts.get(field).inverted.total_num_tokens()
    }

    /// The vocabulary of a field, including words of removed passages.
    pub fn terms(&self, field: TextField) -> &TermDictionary {
        self.texts.get(field).inverted.terms()
    }

    /// Number of passages in which the term stands, as scores need it: removed ones still count.
    pub fn doc_freq(&self, field: TextField, term: &str) -> u32 {
        let text = self.texts.get(field);
        text.inverted.doc_freq(&Term::from_field_text(text.field, term)).unwrap_or(0)
    }

    /// Number of passages in which the term stands, as users are told.
    pub fn found(&self, field: TextField, term: &str) -> u32 {
        let Some(alive) = &self.alive else { return self.doc_freq(field, term) };
        self.postings(field, term).map_or(0, |postings| postings.doc_freq_given_deletes(alive))
    }

    /// The passages that have a term, with its frequency in each, including removed passages.
    pub fn postings(&self, field: TextField, term: &str) -> Option<SegmentPostings> {
        self.postings_with(field, term, IndexRecordOption::WithFreqs)
    }

    /// The passages that have a term, with frequencies or positions as `option` asks, including removed passages.
    pub fn postings_with(
        &self,
        field: TextField,
        term: &str,
        option: IndexRecordOption,
    ) -> Option<SegmentPostings> {
        let text = self.texts.get(field);
        text.inverted.read_postings(&Term::from_field_text(text.field, term), option).ok().flatten()
    }

    /// The passages of a term that has been looked up in the vocabulary already.
    pub fn postings_of(&self, field: TextField, info: &TermInfo) -> Option<SegmentPostings> {
        let inverted = &self.texts.get(field).inverted;
        inverted.read_postings_from_terminfo(info, IndexRecordOption::WithFreqs).ok()
    }

    /// True if a passage that is not removed has this term of the field's vocabulary.
    pub fn has_term(&self, field: TextField, term: &str) -> bool {
        self.has_value(self.texts.get(field).field, term)
    }

    /// The folded words with this beginning, ascending, including words of removed passages.
    pub fn words_with(&self, beginning: &str) -> impl Iterator<Item = (String, TermInfo)> {
        let end = format!("{beginning}\u{10ffff}");
        each(self.terms(TextField::Exact).range().ge(beginning).lt(end).into_stream())
    }

    /// The folded words of the index part in one list; `None` if they are too many to keep.
    pub fn words(&self) -> Option<&SortedWords> {
        let few = self.terms(TextField::Exact).num_terms() <= KEPT_WORDS;
        few.then(|| self.words.get_or_init(|| SortedWords::new(self.words_with("").map(|(word, _)| word))))
    }

    pub fn stored(&self, doc: u32) -> Option<Stored> {
        let raw = self.store.get_document_bytes(doc).ok()?;
        if let Some(stored) = only_value(&raw).and_then(|json| serde_json::from_slice(json).ok()) {
            return Some(stored);
        }
        let doc: TantivyDocument = self.store.get(doc).ok()?;
        serde_json::from_slice(doc.get_first(self.fields.stored)?.as_bytes()?).ok()
    }
}

/// Those of `docs` passages that are not removed; `None` if none is removed.
fn alive(docs: u32, removed: &[Range<u32>]) -> Result<Option<AliveBitSet>, Error> {
    let clipped = || removed.iter().map(|range| range.start.min(docs)..range.end.min(docs));
    if clipped().all(|range| range.is_empty()) {
        return Ok(None);
    }
    let mut set = BitSet::with_max_value_and_full(docs);
    clipped().flatten().for_each(|doc| set.remove(doc));
    let mut bytes = Vec::new();
    tantivy::fastfield::write_alive_bitset(&set, &mut bytes).map_err(Error::engine)?;
    Ok(Some(AliveBitSet::open(OwnedBytes::new(bytes))))
}

/// The numbers of the passages of a list, including removed passages.
pub fn docs(mut postings: SegmentPostings) -> impl Iterator<Item = u32> {
    std::iter::from_fn(move || {
        let doc = postings.doc();
        (doc != TERMINATED).then(|| {
            postings.advance();
            doc
        })
    })
}

/// The single stored value of a passage, without a copy (the engine would copy it byte by byte). Before the value stand
/// the number of values, its field, its kind and its length (seven bits a byte; the last byte has the eighth bit set).
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

#[cfg(test)]
#[expect(clippy::single_range_in_vec_init, reason = "ranges are what is tested")]
mod tests {
    use super::*;
    use crate::search::whole_tests::passage;
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

    #[test]
    fn ranges_may_overlap_and_reach_beyond_the_end() {
        let left = |removed: &[Range<u32>]| {
            let set = alive(100, removed).unwrap();
            set.map(|set| (set.num_alive_docs(), set.iter_alive().next(), set.iter_alive().last()))
        };
        assert_eq!(left(&[]), None);
        assert_eq!(left(&[100..200, 5..5]), None);
        assert_eq!(left(&[0..10, 5..20, 90..4000]), Some((70, Some(20), Some(89))));
        assert_eq!(left(&[0..100]), Some((0, None, None)));
    }
}
