//! The values of the filters in one part of an index.

use tantivy::columnar::{Dictionary, StrColumn};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{InvertedIndexReader, Term};

use super::schema::FILTERS;
use super::segment::{Segment, docs};
use crate::domain::Datum;

impl Segment {
    fn filter(&self, filter: &str) -> Option<(Field, std::sync::Arc<InvertedIndexReader>)> {
        let field = self.fields.filter(filter)?;
        Some((field, self.reader.inverted_index(field).ok()?))
    }

    /// The passages with this value of a field, removed ones among them.
    fn docs_with(&self, field: Field, value: &str) -> impl Iterator<Item = u32> {
        let inverted = self.reader.inverted_index(field).ok();
        let term = Term::from_field_text(field, value);
        let postings = inverted
            .and_then(|inverted| inverted.read_postings(&term, IndexRecordOption::Basic).ok().flatten());
        postings.into_iter().flat_map(docs)
    }

    /// The passages with this value of a filter.
    pub fn with_value(&self, filter: &str, value: &str) -> impl Iterator<Item = u32> {
        let all = self.fields.filter(filter).into_iter().flat_map(|field| self.docs_with(field, value));
        all.filter(|doc| self.is_alive(*doc))
    }

    /// True if a passage that is not removed has this value of the field's vocabulary.
    pub(super) fn has_value(&self, field: Field, value: &str) -> bool {
        self.alive.is_none() || self.docs_with(field, value).any(|doc| self.is_alive(doc))
    }

    /// Calls `each` for every value of a filter, ascending.
    pub fn each_value(&self, filter: &str, each: &mut dyn FnMut(&str)) {
        self.each_between(filter, "", None, each);
    }

    /// The values of a filter from one to another.
    pub fn values_between(&self, filter: &str, first: &str, last: &str) -> Vec<String> {
        let mut out = Vec::new();
        self.each_between(filter, first, Some(last), &mut |value| out.push(value.to_owned()));
        out
    }

    fn each_between(&self, filter: &str, first: &str, last: Option<&str>, each: &mut dyn FnMut(&str)) {
        let Some((field, inverted)) = self.filter(filter) else { return };
        let mut range = inverted.terms().range().ge(first.as_bytes());
        if let Some(last) = last {
            range = range.le(last.as_bytes());
        }
        let Ok(mut stream) = range.into_stream() else { return };
        while stream.advance() {
            if let Ok(value) = std::str::from_utf8(stream.key())
                && self.has_value(field, value)
            {
                each(value);
            }
        }
    }

    /// The newest day a passage has.
    pub fn newest(&self) -> Option<Datum> {
        let (field, inverted) = self.filter("datum")?;
        let mut bytes = Vec::new();
        (0..inverted.terms().num_terms() as u64).rev().find_map(|rank| {
            let known = inverted.terms().ord_to_term(rank, &mut bytes).ok()?;
            let day = std::str::from_utf8(&bytes).ok().filter(|_| known)?;
            Datum::from_iso(day).filter(|_| self.has_value(field, day))
        })
    }

    /// The values of a filter by passage.
    pub fn column(&self, filter: &str) -> Option<ValueColumn> {
        let at = FILTERS.iter().position(|known| *known == filter)?;
        let opened = || self.reader.fast_fields().str(filter).ok().flatten();
        let column = self.columns.get(at)?.get_or_init(opened).clone()?;
        Some(ValueColumn { column })
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

    /// Number of values.
    pub(super) fn count(&self) -> usize {
        self.column.num_terms()
    }

    /// Its values, ascending.
    pub(super) fn dictionary(&self) -> &Dictionary {
        self.column.dictionary()
    }

    /// The value with this number.
    pub fn value(&self, rank: u64) -> Option<String> {
        let mut value = String::new();
        self.column.ord_to_str(rank, &mut value).ok()?.then_some(value)
    }
}
