//! Questions to the words an index knows, not to its passages.

use std::collections::BTreeMap;

use super::compile::fits;
use super::near::distance;
use super::segment::Segment;
use super::weights;
use crate::domain::Datum;

/// Which of the letters `a` to `z` a word has, by bit.
fn letters_of(word: &[u8]) -> u32 {
    let letters = word.iter().filter(|byte| byte.is_ascii_lowercase());
    letters.fold(0, |all, byte| all | 1 << (byte - b'a'))
}

impl Segment {
    /// Folded forms that fit a pattern.
    pub(super) fn expand(&self, pattern: &str) -> Vec<String> {
        let prefix: String = pattern.chars().take_while(|c| !matches!(c, '*' | '?')).collect();
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
            {
                out.push(word.to_owned());
            }
        }
        out
    }

    /// Words of the field `parts` nearest to `stem`, their signs dropped: distance, passages, word; the nearest first.
    /// The first letter may be wrong, too, if they are sought `anywhere`.
    pub(super) fn near(&self, stem: &str, most: usize, anywhere: bool) -> Vec<(usize, u32, String)> {
        let Some(first) = stem.chars().next() else {
            return Vec::new();
        };
        let mut found: BTreeMap<String, (usize, u32)> = BTreeMap::new();
        for range in [format!("={first}"), first.to_string()] {
            self.scan(&range, stem, most, &mut found);
        }
        if found.is_empty() && anywhere {
            self.scan("", stem, 1, &mut found);
        }
        let mut found: Vec<_> = found.into_iter().map(|(word, (far, docs))| (far, docs, word)).collect();
        found.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1)).then_with(|| a.2.cmp(&b.2)));
        found
    }

    fn scan(&self, prefix: &str, stem: &str, most: usize, found: &mut BTreeMap<String, (usize, u32)>) {
        let range = self.parts.inverted.terms().range().ge(prefix.as_bytes());
        let Ok(mut stream) = range.lt(format!("{prefix}\u{10ffff}").as_bytes()).into_stream() else {
            return;
        };
        let letters = letters_of(stem.as_bytes());
        while stream.advance() {
            let docs = stream.value().doc_freq;
            // A mistake changes two letters at most: most words need no closer look.
            let other = letters ^ letters_of(stream.key());
            if other.count_ones() as usize > 2 * most {
                continue;
            }
            let Ok(term) = std::str::from_utf8(stream.key()) else {
                continue;
            };
            let word = term.trim_start_matches('=');
            if word.len().abs_diff(stem.len()) <= most + 2
                && !word.starts_with(['~', '%'])
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
        let Some(inverted) = self.fields.filter(filter).and_then(|f| self.reader.inverted_index(f).ok())
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

    /// How many values a filter has.
    pub(super) fn filter_count(&self, filter: &str) -> usize {
        let inverted = self.fields.filter(filter).and_then(|field| self.reader.inverted_index(field).ok());
        inverted.map_or(0, |inverted| inverted.terms().num_terms())
    }

    /// The newest day a passage has.
    pub(super) fn newest(&self) -> Option<Datum> {
        let field = self.fields.filter("datum")?;
        let inverted = self.reader.inverted_index(field).ok()?;
        let last = (inverted.terms().num_terms() as u64).checked_sub(1)?;
        let mut bytes = Vec::new();
        let known = inverted.terms().ord_to_term(last, &mut bytes).ok()?;
        Datum::from_iso(std::str::from_utf8(&bytes).ok().filter(|_| known)?)
    }

    /// Folded words that begin so, with their passages.
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
