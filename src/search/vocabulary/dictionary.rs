//! Questions to the words an index knows, not to its passages.

use std::collections::BTreeMap;

use crate::search::german::analyzer::KIN;
use tantivy::postings::TermInfo;

use crate::domain::Datum;
use crate::search::index::segment::Segment;
use crate::search::matching::compile::{Place, fits};
use crate::search::matching::weights;
use crate::search::vocabulary::near::{Nearby, distance};

/// Ascending words, gone through faster than the engine's list: of each how many bytes it begins with like the one before
/// it, and the rest. About seven bytes a word.
#[derive(Debug, Default)]
pub struct Words {
    bytes: Vec<u8>,
}

impl Words {
    /// Adds a word behind the last one.
    fn push(&mut self, last: &mut Vec<u8>, word: &[u8]) {
        let same = last.iter().zip(word).take_while(|(a, b)| a == b).count().min(usize::from(u8::MAX));
        let rest = word.get(same..).unwrap_or_default();
        // Longer words are none.
        let rest = rest.get(..usize::from(u16::MAX)).unwrap_or(rest);
        self.bytes.push(same as u8);
        self.bytes.extend_from_slice(&(rest.len() as u16).to_le_bytes());
        self.bytes.extend_from_slice(rest);
        last.truncate(same);
        last.extend_from_slice(rest);
    }

    /// Calls `each` for every word with this end until it says no.
    fn each(&self, end: &str, each: &mut dyn FnMut(&str) -> bool) {
        let mut word: Vec<u8> = Vec::new();
        let mut left = self.bytes.as_slice();
        while let Some(([same, low, high], behind)) = left.split_first_chunk() {
            let length = usize::from(u16::from_le_bytes([*low, *high]));
            let (rest, next) = behind.split_at_checked(length).unwrap_or((behind, &[]));
            word.truncate(usize::from(*same));
            word.extend_from_slice(rest);
            left = next;
            if word.ends_with(end.as_bytes()) && std::str::from_utf8(&word).is_ok_and(|word| !each(word)) {
                return;
            }
        }
    }
}

/// Words that fit a pattern, with what the engine knows of each.
#[derive(Default)]
pub struct Fitting {
    pub words: Vec<(String, TermInfo)>,
    /// There are more.
    pub cut: bool,
}

impl Fitting {
    /// Drops all but the most frequent ones.
    fn keep(&mut self, most: usize) {
        if self.words.len() > most {
            self.words.select_nth_unstable_by_key(most, |(_, info)| std::cmp::Reverse(info.doc_freq));
            self.words.truncate(most);
            self.cut = true;
        }
    }
}

impl Segment {
    /// Folded forms that fit a pattern, in their order, as many as patterns take.
    pub fn expand(&self, pattern: &str) -> Fitting {
        let mut fitting = Fitting::default();
        self.each_fitting(pattern, &mut |word, info| {
            fitting.cut = fitting.words.len() == weights::MAX_EXPANSION;
            if !fitting.cut {
                fitting.words.push((word.to_owned(), info.clone()));
            }
            !fitting.cut
        });
        fitting
    }

    /// The `most` frequent folded forms that fit a pattern.
    pub fn frequent(&self, pattern: &str, most: usize) -> Fitting {
        let mut fitting = Fitting::default();
        let mut seen = 0;
        self.each_fitting(pattern, &mut |word, info| {
            seen += 1;
            fitting.words.push((word.to_owned(), info.clone()));
            if fitting.words.len() >= 2 * most {
                fitting.keep(most);
            }
            seen < weights::TYPED_SEEN
        });
        fitting.cut |= seen >= weights::TYPED_SEEN;
        fitting.keep(most);
        fitting
    }

    /// Calls `each` for the folded forms that fit a pattern until it says no.
    fn each_fitting(&self, pattern: &str, each: &mut dyn FnMut(&str, &TermInfo) -> bool) {
        let prefix: String = pattern.chars().take_while(|c| !matches!(c, '*' | '?')).collect();
        let terms = self.exact.inverted.terms();
        if let Some(words) = self.exact_words().filter(|_| prefix.is_empty()) {
            let end = pattern.rsplit(['*', '?']).next().unwrap_or("");
            words.each(end, &mut |word| {
                let known = fits(pattern, word) && self.has_term(Place::Exact, word);
                let info = if known { terms.get(word).ok().flatten() } else { None };
                info.is_none_or(|info| each(word, &info))
            });
            return;
        }
        let mut range = terms.range();
        if !prefix.is_empty() {
            range = range.ge(prefix.as_bytes()).lt(format!("{prefix}\u{10ffff}").as_bytes());
        }
        let Ok(mut stream) = range.into_stream() else {
            return;
        };
        while stream.advance() {
            if let Ok(word) = std::str::from_utf8(stream.key())
                && fits(pattern, word)
                && self.has_term(Place::Exact, word)
                && !each(word, stream.value())
            {
                return;
            }
        }
    }

    /// The words of the part one behind the other, if they are few enough to keep.
    fn exact_words(&self) -> Option<&Words> {
        let terms = self.exact.inverted.terms();
        (terms.num_terms() <= weights::KEPT_WORDS).then(|| {
            self.words.get_or_init(|| {
                let mut words = Words::default();
                let Ok(mut stream) = terms.stream() else { return words };
                let mut last = Vec::new();
                while stream.advance() {
                    words.push(&mut last, stream.key());
                }
                words.bytes.shrink_to_fit();
                words
            })
        })
    }

    /// Words nearest to `word`: of the field `exact` as they are printed, of `parts` stems, their signs dropped. Distance,
    /// passages, word; the nearest first. The first letter may be wrong, too, if they are sought `anywhere`.
    pub fn near(&self, place: Place, word: &str, most: usize, anywhere: bool) -> Vec<(usize, u32, String)> {
        let mut found: BTreeMap<String, (usize, u32)> = BTreeMap::new();
        self.scan(place, &Nearby::new(word, most, true), (word, most), &mut found);
        if found.is_empty() && anywhere {
            self.scan(place, &Nearby::new(word, 1, false), (word, 1), &mut found);
        }
        let mut found: Vec<_> = found.into_iter().map(|(word, (far, docs))| (far, docs, word)).collect();
        found.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1)).then_with(|| a.2.cmp(&b.2)));
        found
    }

    fn scan(
        &self,
        place: Place,
        nearby: &Nearby,
        (sought, most): (&str, usize),
        found: &mut BTreeMap<String, (usize, u32)>,
    ) {
        let Ok(mut stream) = self.text(place).inverted.terms().search(nearby.clone()).into_stream() else {
            return;
        };
        while stream.advance() {
            let docs = stream.value().doc_freq;
            let Ok(term) = std::str::from_utf8(stream.key()) else {
                continue;
            };
            let word = term.trim_start_matches('=');
            if !word.starts_with(['~', '%', KIN])
                && let Some(far) = distance(sought, word, most)
                && self.has_term(place, term)
            {
                let entry = found.entry(word.to_owned()).or_insert((far, 0));
                entry.1 = entry.1.max(docs);
            }
        }
    }

    /// The most frequent printed form, folded, that fulfils `fits` among those that begin with `prefix`.
    pub fn form(&self, prefix: &str, fits: impl Fn(&str) -> bool) -> Option<String> {
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
    pub fn each_value(&self, filter: &str, each: &mut dyn FnMut(&str)) {
        self.values(filter, "", None, each);
    }

    /// The values of a filter from one to another.
    pub fn values_between(&self, filter: &str, first: &str, last: &str) -> Vec<String> {
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
    pub fn newest(&self) -> Option<Datum> {
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
    pub fn printed_forms(&self, prefix: &str) -> Vec<(String, usize)> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_come_back_as_they_went_in() {
        let long = "x".repeat(300);
        let longer = format!("{long}straße");
        let all = ["", "aal", "aale", "abend", "zoe", "zoë", "zoé", &long, &longer];
        let (mut words, mut last) = (Words::default(), Vec::new());
        for word in all {
            words.push(&mut last, word.as_bytes());
        }
        let with_end = |end: &str| {
            let mut back = Vec::new();
            words.each(end, &mut |word| {
                back.push(word.to_owned());
                true
            });
            back
        };
        assert_eq!(with_end(""), all);
        assert_eq!(with_end("ë"), ["zoë"]);
        assert_eq!(with_end("straße"), [longer.as_str()]);
        let mut few = 0;
        words.each("", &mut |word| {
            few += 1;
            word != "abend"
        });
        assert_eq!(few, 4);
    }
}
