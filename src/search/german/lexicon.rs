//! The words compounds are made of, with how often they occur, and the splitter that uses them.
//!
//! The shipped list lies in the program as a finite state transducer and is searched where it lies.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use tantivy::directory::OwnedBytes;
use tantivy_fst::raw::{Builder, Fst, Output};
use tantivy_fst::{Automaton, IntoStreamer as _, Streamer as _};

use crate::search::matching::weights::split as rule;

/// Folded words with their weight, and 64 more for nouns.
static SHIPPED: &[u8] = include_bytes!("../../../index/wortliste.fst");

/// What the lexicon knows of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// Twice the binary logarithm of how often it occurs.
    pub weight: u8,
    /// Mostly written with a capital.
    pub noun: bool,
}

/// Added to the weight of nouns.
const NOUN: u64 = 64;

impl Entry {
    fn from_value(value: u64) -> Self {
        Self { weight: (value % NOUN) as u8, noun: value >= NOUN }
    }

    /// As it stands in a table.
    pub fn value(self) -> u64 {
        u64::from(self.weight) + if self.noun { NOUN } else { 0 }
    }
}

/// Bytes of the program or of an index.
type Table = Fst<OwnedBytes>;

/// Shipped words and the holdings' own.
#[derive(Clone, Default)]
pub struct Lexicon {
    tables: Vec<Arc<Table>>,
}

impl std::fmt::Debug for Lexicon {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Lexicon").field("tables", &self.tables.len()).finish()
    }
}

/// A word that begins at some byte of another word.
struct Inner {
    stop: usize,
    /// The word itself.
    own: Option<Entry>,
    /// The noun that lost its `-e` there.
    with_e: Option<Entry>,
}

impl Lexicon {
    /// The shipped list.
    pub fn shipped() -> Self {
        let mut lexicon = Self::default();
        lexicon.add(OwnedBytes::new(SHIPPED));
        lexicon
    }

    /// Adds the words an index brought. A damaged table adds nothing.
    pub fn add(&mut self, table: OwnedBytes) {
        if !table.is_empty() {
            self.tables.extend(Fst::new(table).ok().map(Arc::new));
        }
    }

    /// What is known of a folded word.
    pub fn get(&self, word: &str) -> Option<Entry> {
        let values = self.tables.iter().filter_map(|table| table.get(word)).map(Output::value);
        values.max_by_key(|value| value % NOUN).map(Entry::from_value)
    }

    /// The words that fit, with what is known of each.
    pub fn fitting(&self, automaton: &(impl Automaton + Clone)) -> Vec<(String, Entry)> {
        let mut out: Vec<(String, Entry)> = Vec::new();
        for table in &self.tables {
            let mut stream = table.search(automaton.clone()).into_stream();
            while let Some((word, value)) = stream.next() {
                let entry = Entry::from_value(value.value());
                out.extend(std::str::from_utf8(word).map(|word| (word.to_owned(), entry)));
            }
        }
        out
    }

    /// The words that begin at `start`.
    fn inner(&self, word: &str, start: usize) -> Vec<Inner> {
        let mut out: Vec<Inner> = Vec::new();
        for table in &self.tables {
            let mut node = table.root();
            let mut value = Output::zero();
            for (stop, byte) in word.bytes().enumerate().skip(start) {
                let Some(at) = node.find_input(byte) else { break };
                let step = node.transition(at);
                value = value.cat(step.out);
                node = table.node(step.addr);
                let own = node.is_final().then(|| Entry::from_value(value.cat(node.final_output()).value()));
                // A word of its own needs no second reading, nor can it have one before another `e` or at the end.
                let shortened =
                    own.is_none() && word.as_bytes().get(stop + 1).is_some_and(|next| *next != b'e');
                let with_e = shortened.then(|| node.find_input(b'e')).flatten().and_then(|at| {
                    let step = node.transition(at);
                    let end = table.node(step.addr);
                    let value = value.cat(step.out).cat(end.final_output());
                    end.is_final().then(|| Entry::from_value(value.value()))
                });
                if own.is_some() || with_e.is_some() {
                    out.push(Inner { stop: stop + 1, own, with_e });
                }
            }
        }
        out
    }

    /// The last word of a compound whose other part is unknown: a frequent noun (`Halbleiter|industrie`).
    pub fn head(&self, word: &str) -> Option<Range<usize>> {
        if !word.bytes().all(|b| b.is_ascii_lowercase()) || self.get(word).is_some() {
            return None;
        }
        let last = word.len().checked_sub(rule::HEAD_LETTERS)?;
        (rule::HEAD_BEFORE..=last).map(|start| start..word.len()).find(|range| {
            let head = word.get(range.clone()).and_then(|head| self.get(head));
            head.is_some_and(|entry| entry.noun && entry.weight >= rule::HEAD_WEIGHT)
        })
    }

    /// The words a compound is made of, as bytes of the folded word without linking letters; empty for a simple word.
    pub fn split(&self, word: &str) -> Vec<Range<usize>> {
        let length = word.chars().count();
        if !(rule::SHORTEST..=rule::LONGEST).contains(&length)
            || !word.bytes().all(|b| b.is_ascii_lowercase())
        {
            return Vec::new();
        }
        let Some((parts, mean)) = self.best(word) else {
            return Vec::new();
        };
        let whole = self.get(word);
        let solid = whole.is_some_and(|entry| entry.noun) && self.all_nouns(word, &parts);
        let bonus = if solid { rule::NOUNS_BONUS } else { rule::WHOLE_BONUS };
        if mean + bonus < whole.map_or(0.0, |entry| f32::from(entry.weight)) {
            return Vec::new();
        }
        parts.into_iter().flat_map(|part| self.apart(word, part)).collect()
    }

    fn all_nouns(&self, word: &str, parts: &[Range<usize>]) -> bool {
        let noun = |part: &str| {
            part.len() >= 4
                && self.get(part).is_some_and(|entry| entry.noun && entry.weight >= rule::NOUNS_WEIGHT)
        };
        parts.iter().all(|part| word.get(part.clone()).is_some_and(noun))
    }

    /// A part, or the parts it has itself (`Krankenversicherung|pflicht`).
    fn apart(&self, word: &str, part: Range<usize>) -> Vec<Range<usize>> {
        let inner = word.get(part.clone()).map_or_else(Vec::new, |inner| self.split(inner));
        if inner.is_empty() {
            return vec![part];
        }
        inner.into_iter().map(|own| part.start + own.start..part.start + own.end).collect()
    }

    /// The cut with the highest mean weight of its parts, longer parts counting a little more.
    fn best(&self, word: &str) -> Option<(Vec<Range<usize>>, f32)> {
        let width = word.len() + 1;
        // best[k * width + end]: the best sum with k parts up to `end`, and where the last part begins and stops.
        let mut best: Vec<Option<Cut>> = vec![None; width * (rule::MOST + 1)];
        if let Some(first) = best.first_mut() {
            *first = Some(Cut::default());
        }
        // Looked up where a part may begin.
        let mut known: Vec<Option<Vec<Inner>>> = (0..word.len()).map(|_| None).collect();
        for k in 0..rule::MOST {
            for start in 0..word.len() {
                let Some(sum) = best.get(k * width + start).copied().flatten().map(|cut| cut.sum) else {
                    continue;
                };
                let Some(inner) = known.get_mut(start) else { continue };
                for inner in &*inner.get_or_insert_with(|| self.inner(word, start)) {
                    let stop = inner.stop;
                    let Some(weight) = weigh(word, start, inner) else {
                        continue;
                    };
                    for end in links(word, stop) {
                        let cut = Cut { sum: sum + weight, start, stop };
                        if let Some(slot) = best.get_mut((k + 1) * width + end)
                            && slot.is_none_or(|old| old.sum < cut.sum)
                        {
                            *slot = Some(cut);
                        }
                    }
                }
            }
        }
        let cut_at = |k: usize, end: usize| best.get(k * width + end).copied().flatten();
        let mean = |k: usize| {
            cut_at(k, word.len())
                .map(|cut| cut.sum / f32::from(k as u8) - rule::PER_PART * f32::from(k as u8))
        };
        let k = (2..=rule::MOST)
            .filter(|k| mean(*k).is_some())
            .max_by(|a, b| mean(*a).unwrap_or(0.0).total_cmp(&mean(*b).unwrap_or(0.0)))?;
        let mut parts = Vec::new();
        let mut end = word.len();
        for k in (1..=k).rev() {
            // The end of part k is the start of part k + 1; links lie between.
            let cut = cut_at(k, end)?;
            parts.push(cut.start..cut.stop);
            end = cut.start;
        }
        parts.reverse();
        Some((parts, mean(k)?))
    }
}

/// One table of the words of several, each with its greatest weight.
pub fn union(tables: impl Iterator<Item = OwnedBytes>) -> Vec<u8> {
    let mut words: BTreeMap<Vec<u8>, u64> = BTreeMap::new();
    for table in tables.filter(|table| !table.is_empty()).filter_map(|table| Fst::new(table).ok()) {
        let mut stream = table.stream();
        while let Some((word, value)) = stream.next() {
            let slot = words.entry(word.to_vec()).or_default();
            if value.value() % NOUN >= *slot % NOUN {
                *slot = value.value();
            }
        }
    }
    let mut builder = Builder::memory();
    for (word, value) in words {
        if builder.insert(word, value).is_err() {
            return Vec::new();
        }
    }
    builder.into_inner().unwrap_or_default()
}

/// The weight of a part: a word of its own, or one that lost its `-e` (`Schulamt`, `Grenzgebiet`). An `e` behind it
/// would be its own.
fn weigh(word: &str, start: usize, inner: &Inner) -> Option<f32> {
    let part = word.get(start..inner.stop).filter(|part| part.len() >= 3)?;
    if rule::NO_PARTS.binary_search(&part).is_ok() {
        return None;
    }
    let next = word.get(inner.stop..).and_then(|rest| rest.chars().next());
    // Three letters only of a frequent word at the front: `Erd|wärme`, `End|ergebnis`.
    let long = part.len() >= 4
        || start == 0 && inner.with_e.is_some_and(|entry| entry.weight >= rule::SHORTENED_WEIGHT);
    let shortened = next.is_some_and(|c| c != 'e') && long;
    let known = inner.own.or_else(|| inner.with_e.filter(|entry| shortened && entry.noun))?;
    let long = f32::from(part.len().min(12) as u8) * rule::PER_LETTER;
    Some(f32::from(known.weight) + long)
}

#[derive(Debug, Clone, Copy, Default)]
struct Cut {
    sum: f32,
    start: usize,
    stop: usize,
}

/// Where the next part may begin behind one that stops at `stop`: at once, or behind linking letters.
fn links(word: &str, stop: usize) -> impl Iterator<Item = usize> {
    let rest = word.get(stop..).unwrap_or("");
    let left = rest.len();
    let links = rule::LINKS.iter().filter(move |link| rest.starts_with(**link));
    links.map(move |link| stop + link.len()).filter(move |end| left == 0 || *end < stop + left)
}

#[expect(clippy::string_slice, reason = "a wrong boundary shall fail the test")]
#[cfg(test)]
mod tests {
    use super::*;

    impl Lexicon {
        /// The first table's words.
        pub fn words(&self) -> impl Iterator<Item = String> {
            let words = self.tables[0].stream().into_byte_vec().into_iter();
            words.map(|(word, _)| String::from_utf8(word).unwrap())
        }
    }

    fn cut(word: &str) -> String {
        let folded = crate::text::fold(word);
        let parts = Lexicon::shipped().split(&folded);
        parts.into_iter().map(|part| folded[part].to_owned()).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn the_shipped_list_knows_frequent_words() {
        let lexicon = Lexicon::shipped();
        assert!(lexicon.tables[0].len() > 20_000);
        assert!(lexicon.get("forschung").is_some_and(|entry| entry.noun));
        assert!(lexicon.get("wissenschaftlich").is_some_and(|entry| !entry.noun));
        assert_eq!(lexicon.get("zzzz"), None);
    }

    #[test]
    fn compounds_are_cut_at_their_joints() {
        for (word, parts) in [
            ("Fachkräftezuwanderung", "fach|kraft|zuwanderung"),
            ("Außenwirtschaftsförderung", "aussen|wirtschaft|forderung"),
            ("Forschungszusammenarbeit", "forschung|zusammenarbeit"),
            ("Wasserstoffkonferenz", "wasser|stoff|konferenz"),
            ("Regionalpartnerschaft", "regional|partnerschaft"),
            ("Hochschulkooperation", "hochschul|kooperation"),
            ("Grenzgebiet", "grenz|gebiet"),
            ("Messebeteiligung", "messe|beteiligung"),
            ("Landesregierung", "landes|regierung"),
        ] {
            assert_eq!(cut(word), parts, "{word}");
        }
    }

    #[test]
    fn simple_words_stay_whole() {
        for word in [
            "Beratung",
            "Partner",
            "Spende",
            "Verwaltung",
            "Ausland",
            "Wissenschaft",
            "Zusammenarbeit",
            "Unternehmen",
            "Entwicklung",
            "Regionen",
            "Initiative",
            "Verantwortung",
        ] {
            assert_eq!(cut(word), "", "{word}");
        }
    }
}
