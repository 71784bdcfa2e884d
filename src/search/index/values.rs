//! The values of the filters in one part of an index.

use std::sync::Arc;

use tantivy::columnar::StrColumn;
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{InvertedIndexReader, Term};

use super::schema::FILTERS;
use super::{Segment, docs, each};
use crate::domain::{Art, Datum};

impl Segment {
    fn filter(&self, filter: &str) -> Option<(Field, Arc<InvertedIndexReader>)> {
        let field = self.fields.filter(filter)?;
        Some((field, self.reader.inverted_index(field).ok()?))
    }

    /// Number of passages whose words are searched, including removed ones; see [`Passage::has_words`].
    ///
    /// [`Passage::has_words`]: crate::domain::Passage::has_words
    pub fn worded(&self) -> u32 {
        let wordless = self.filter("art").and_then(|(field, inverted)| {
            inverted.doc_freq(&Term::from_field_text(field, Art::Rolle.key())).ok()
        });
        self.docs - wordless.unwrap_or(0)
    }

    /// The passages that have this value of a field, including removed passages.
    fn docs_with(&self, field: Field, value: &str) -> impl Iterator<Item = u32> {
        let term = Term::from_field_text(field, value);
        let inverted = self.reader.inverted_index(field).ok();
        let read = inverted.and_then(|all| all.read_postings(&term, IndexRecordOption::Basic).ok());
        read.flatten().into_iter().flat_map(docs)
    }

    /// The passages that have this value of a filter.
    pub fn with_value(&self, filter: &str, value: &str) -> impl Iterator<Item = u32> {
        let all = self.fields.filter(filter).into_iter().flat_map(|field| self.docs_with(field, value));
        all.filter(|doc| self.is_alive(*doc))
    }

    /// True if a passage that is not removed has this value of the field's vocabulary.
    pub(super) fn has_value(&self, field: Field, value: &str) -> bool {
        self.alive.is_none() || self.docs_with(field, value).any(|doc| self.is_alive(doc))
    }

    pub fn values(&self, filter: &str) -> Vec<String> {
        self.values_between(filter, "", "\u{10ffff}")
    }

    /// The values of a filter from one to another, both included, ascending.
    pub fn values_between(&self, filter: &str, first: &str, last: &str) -> Vec<String> {
        let Some((field, inverted)) = self.filter(filter) else { return Vec::new() };
        let values = each(inverted.terms().range().ge(first).le(last).into_stream()).map(|(value, _)| value);
        values.filter(|value| self.has_value(field, value)).collect()
    }

    pub fn newest(&self) -> Option<Datum> {
        let (field, inverted) = self.filter("datum")?;
        let mut bytes = Vec::new();
        (0..inverted.terms().num_terms() as u64).rev().find_map(|rank| {
            let known = inverted.terms().ord_to_term(rank, &mut bytes).ok()?;
            let day = std::str::from_utf8(&bytes).ok().filter(|_| known)?;
            Datum::from_iso(day).filter(|_| self.has_value(field, day))
        })
    }

    pub fn kinds(&self) -> Kinds<'_> {
        let column = self.column("art");
        let kind = |key: Vec<u8>| Art::from_key(std::str::from_utf8(&key).ok()?);
        let read = || column.as_ref().into_iter().flat_map(all_values).map(kind).collect();
        let known = self.kinds.get_or_init(read);
        Kinds { column, known }
    }

    pub fn column(&self, filter: &str) -> Option<StrColumn> {
        let at = FILTERS.iter().position(|known| *known == filter)?;
        let opened = || self.reader.fast_fields().str(filter).ok().flatten();
        self.columns.get(at)?.get_or_init(opened).clone()
    }
}

/// The kinds of the passages of one index part.
pub struct Kinds<'a> {
    column: Option<StrColumn>,
    known: &'a [Option<Art>],
}

impl Kinds<'_> {
    /// The kind of a passage; `None` if it has none that this version knows.
    pub fn of(&self, doc: u32) -> Option<Art> {
        let rank = self.column.as_ref()?.ords().first(doc)?;
        *self.known.get(usize::try_from(rank).ok()?)?
    }
}

/// The values of a column, ascending.
pub(super) fn all_values(column: &StrColumn) -> impl Iterator<Item = Vec<u8>> {
    let mut stream = column.dictionary().stream().ok();
    std::iter::from_fn(move || {
        let stream = stream.as_mut()?;
        stream.advance().then(|| stream.key().to_vec())
    })
}

/// The value with this number; numbers ascend with the values.
pub fn value(column: &StrColumn, rank: u64) -> Option<String> {
    let mut value = String::new();
    column.ord_to_str(rank, &mut value).ok()?.then_some(value)
}
