//! Questions to the words an index knows, not to its passages.

use std::collections::BTreeMap;

use super::analyzer::KIN;
use super::compile::{Place, fits};
use super::near::{Nearby, distance};
use super::segment::Segment;
use super::weights;
use crate::domain::Datum;

/// Words one behind the other, gone through faster than the engine's list.
#[derive(Debug, Default)]
pub(super) struct Words {
    text: String,
    ends: Vec<usize>,
}

impl Words {
    fn iter(&self) -> impl Iterator<Item = &str> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts.zip(&self.ends).filter_map(|(start, end)| self.text.get(start..*end))
    }
}

impl Segment {
    /// Folded forms that fit a pattern.
    pub(super) fn expand(&self, pattern: &str) -> Vec<String> {
        let prefix: String = pattern.chars().take_while(|c| !matches!(c, '*' | '?')).collect();
        if let Some(words) = self.exact_words().filter(|_| prefix.is_empty()) {
            let known = |word: &&str| fits(pattern, word) && self.has_term(Place::Exact, word);
            return words.iter().filter(known).take(weights::MAX_EXPANSION).map(str::to_owned).collect();
        }
        let mut range = self.exact.inverted.terms().range();
        if !prefix.is_empty() {
            range = range.ge(prefix.as_bytes()).lt(format!("{prefix}\u{10ffff}").as_bytes());
        }
        let mut out = Vec::new();
        let Ok(mut stream) = range.into_stream() else {
            return out;
        };
        while out.len() < weights::MAX_EXPANSION && stream.advance() {
            if let Ok(word) = std::str::from_utf8(stream.key())
                && fits(pattern, word)
                && self.has_term(Place::Exact, word)
            {
                out.push(word.to_owned());
            }
        }
        out
    }

    /// The words of the part one behind the other, if they are few enough to keep.
    fn exact_words(&self) -> Option<&Words> {
        let terms = self.exact.inverted.terms();
        (terms.num_terms() <= weights::KEPT_WORDS).then(|| {
            self.words.get_or_init(|| {
                let mut words = Words::default();
                let Ok(mut stream) = terms.stream() else { return words };
                while stream.advance() {
                    words.text.push_str(std::str::from_utf8(stream.key()).unwrap_or(""));
                    words.ends.push(words.text.len());
                }
                words
            })
        })
    }

    /// Words of the field `parts` nearest to `stem`, their signs dropped: distance, passages, word; the nearest first.
    /// The first letter may be wrong, too, if they are sought `anywhere`.
    pub(super) fn near(&self, stem: &str, most: usize, anywhere: bool) -> Vec<(usize, u32, String)> {
        let mut found: BTreeMap<String, (usize, u32)> = BTreeMap::new();
        self.scan(stem, most, true, &mut found);
        if found.is_empty() && anywhere {
            self.scan(stem, 1, false, &mut found);
        }
        let mut found: Vec<_> = found.into_iter().map(|(word, (far, docs))| (far, docs, word)).collect();
        found.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1)).then_with(|| a.2.cmp(&b.2)));
        found
    }

    fn scan(&self, stem: &str, most: usize, same_start: bool, found: &mut BTreeMap<String, (usize, u32)>) {
        let nearby = Nearby::new(stem, most, same_start);
        let Ok(mut stream) = self.parts.inverted.terms().search(nearby).into_stream() else {
            return;
        };
        while stream.advance() {
            let docs = stream.value().doc_freq;
            let Ok(term) = std::str::from_utf8(stream.key()) else {
                continue;
            };
            let word = term.trim_start_matches('=');
            if !word.starts_with(['~', '%', KIN])
                && let Some(far) = distance(stem, word, most)
                && self.has_term(Place::Parts, term)
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
                && self.has_term(Place::Exact, word)
            {
                best = Some((docs, word.to_owned()));
            }
        }
        best.map(|(_, word)| word)
    }

    /// Calls `each` for every value of a filter, ascending.
    pub(super) fn each_value(&self, filter: &str, each: &mut dyn FnMut(&str)) {
        self.values(filter, "", None, each);
    }

    /// The values of a filter from one to another.
    pub(super) fn values_between(&self, filter: &str, first: &str, last: &str) -> Vec<String> {
        let mut out = Vec::new();
        self.values(filter, first, Some(last), &mut |value| out.push(value.to_owned()));
        out
    }

    fn values(&self, filter: &str, first: &str, last: Option<&str>, each: &mut dyn FnMut(&str)) {
        let Some(field) = self.fields.filter(filter) else {
            return;
        };
        let Some(inverted) = self.reader.inverted_index(field).ok() else {
            return;
        };
        let range = inverted.terms().range().ge(first.as_bytes());
        let range = last
            .map_or_else(|| inverted.terms().range().ge(first.as_bytes()), |last| range.le(last.as_bytes()));
        let Ok(mut stream) = range.into_stream() else {
            return;
        };
        while stream.advance() {
            if let Ok(value) = std::str::from_utf8(stream.key())
                && self.has_value(field, value)
            {
                each(value);
            }
        }
    }

    /// The newest day a passage has.
    pub(super) fn newest(&self) -> Option<Datum> {
        let field = self.fields.filter("datum")?;
        let inverted = self.reader.inverted_index(field).ok()?;
        let mut bytes = Vec::new();
        (0..inverted.terms().num_terms() as u64).rev().find_map(|rank| {
            let known = inverted.terms().ord_to_term(rank, &mut bytes).ok()?;
            let day = std::str::from_utf8(&bytes).ok().filter(|_| known)?;
            Datum::from_iso(day).filter(|_| self.has_value(field, day))
        })
    }

    /// Folded words that begin so, with their passages, removed ones among them.
    pub(super) fn printed_forms(&self, prefix: &str) -> Vec<(String, usize)> {
        let range = self.exact.inverted.terms().range().ge(prefix.as_bytes());
        let Ok(mut stream) = range.lt(format!("{prefix}\u{10ffff}").as_bytes()).into_stream() else {
            return Vec::new();
        };
        let mut out = Vec::new();
        while out.len() < weights::MAX_EXPANSION && stream.advance() {
            let docs = stream.value().doc_freq as usize;
            out.extend(std::str::from_utf8(stream.key()).map(|word| (word.to_owned(), docs)));
        }
        out
    }
}
