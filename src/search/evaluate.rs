//! Which passages an index finds for a query, and how well.

use std::collections::BTreeSet;

use tantivy::postings::{Postings as _, SegmentPostings};
use tantivy::{DocSet as _, TERMINATED};

use super::Index;
use super::compile::{How, Place, Test};
use super::dates::Period;
use super::query::bit;
use super::segment::Segment;
use super::tables::TABLES;
use super::weights::Weights;
use crate::domain::Datum;
use crate::text::fold;

/// What is known of each passage of an index: which parts of the query it has, and its score.
pub(super) struct Found {
    pub(super) masks: Vec<u64>,
    pub(super) scores: Vec<f32>,
    /// The largest share of a word's runs of letters, by their rarity.
    pub(super) alike: Vec<f32>,
    /// Passages by part of the query.
    pub(super) counts: Vec<usize>,
}

/// Rarity and length across all indexes of a search, so that their scores can be compared.
pub(super) struct Rarity<'a> {
    indexes: &'a [Index],
    docs: f32,
    weights: &'a Weights,
}

impl<'a> Rarity<'a> {
    pub(super) fn new(indexes: &'a [Index], weights: &'a Weights) -> Self {
        let docs: u64 = indexes.iter().map(|index| u64::from(index.segment.docs)).sum();
        Self {
            indexes,
            docs: number(docs),
            weights,
        }
    }

    fn idf(&self, place: Place, terms: &[String]) -> f32 {
        let of_term = |term: &String| -> u64 {
            self.indexes.iter().map(|index| u64::from(index.segment.doc_freq(place, term))).sum()
        };
        let found = number(terms.iter().map(of_term).sum()).min(self.docs);
        ((self.docs - found + 0.5) / (found + 0.5)).ln_1p()
    }

    fn average(&self, place: Place) -> f32 {
        let words: u64 = self.indexes.iter().map(|i| i.segment.length(place)).sum();
        number(words) / self.docs.max(1.0)
    }
}

/// A count in a score.
#[expect(clippy::cast_precision_loss, reason = "scores need no more than seven digits")]
fn number(count: u64) -> f32 {
    count as f32
}

/// Looks up every part of a query in one index.
pub(super) fn evaluate(index: &Index, leaves: &[Vec<Test>], rarity: &Rarity<'_>) -> Found {
    let docs = index.segment.docs as usize;
    let mut found = Found {
        masks: vec![0; docs],
        scores: vec![0.0; docs],
        alike: vec![0.0; docs],
        counts: Vec::new(),
    };
    for (leaf, tests) in leaves.iter().enumerate() {
        let mut leaf = LeafEval {
            index,
            rarity,
            found: &mut found,
            bit: bit(leaf),
            count: 0,
        };
        for test in tests {
            leaf.test(test);
        }
        let count = leaf.count;
        found.counts.push(count);
    }
    found
}

struct LeafEval<'a> {
    index: &'a Index,
    rarity: &'a Rarity<'a>,
    found: &'a mut Found,
    bit: u64,
    count: usize,
}

impl LeafEval<'_> {
    fn add(&mut self, doc: u32, score: f32) {
        let doc = doc as usize;
        if let (Some(mask), Some(sum)) = (self.found.masks.get_mut(doc), self.found.scores.get_mut(doc)) {
            self.count += usize::from(*mask & self.bit == 0);
            *mask |= self.bit;
            *sum += score;
        }
    }

    fn segment(&self) -> &Segment {
        &self.index.segment
    }

    fn test(&mut self, test: &Test) {
        let weight = test.weight.of(self.rarity.weights);
        match &test.how {
            How::Any(place, terms) => self.any(*place, terms, weight),
            How::Near(place, groups, within) => self.near(*place, groups, *within, weight),
            How::Grams(grams) => self.grams(grams, weight),
            How::Phrase(place, terms, within) => self.phrase(*place, terms, *within, weight),
            How::All(place, terms) => self.all(*place, terms, weight),
            How::Pattern(pattern) => self.any(Place::Exact, &self.segment().expand(pattern), weight),
            How::Filter(feld, value) => self.filter(feld, value),
            How::Datum(period) => self.period(*period),
        }
    }

    /// Terms that count as one word: frequencies add up, rarity is that of all of them.
    fn any(&mut self, place: Place, terms: &[String], weight: f32) {
        let index = self.index;
        let norms = index.segment.norms(place, self.rarity.average(place), self.rarity.weights);
        let factor = weight * self.rarity.idf(place, terms);
        if let [term] = terms {
            let Some(mut postings) = index.segment.postings(place, term, false) else { return };
            while postings.doc() != TERMINATED {
                let doc = postings.doc();
                self.add(doc, factor * norms.tf(doc, postings.term_freq()));
                postings.advance();
            }
            return;
        }
        for (doc, freq) in self.merged(place, terms) {
            self.add(doc, factor * norms.tf(doc, freq));
        }
    }

    /// Passages with any of the terms, ascending, and how often they have them.
    fn merged(&self, place: Place, terms: &[String]) -> Vec<(u32, u32)> {
        let mut all: Vec<(u32, u32)> = Vec::new();
        for mut postings in terms.iter().filter_map(|term| self.index.segment.postings(place, term, false)) {
            while postings.doc() != TERMINATED {
                all.push((postings.doc(), postings.term_freq()));
                postings.advance();
            }
        }
        all.sort_unstable();
        all.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            kept.1 += if same { next.1 } else { 0 };
            same
        });
        all
    }

    /// One term of each group within so many words.
    fn near(&mut self, place: Place, groups: &[Vec<String>], within: u32, weight: f32) {
        let index = self.index;
        let norms = index.segment.norms(place, self.rarity.average(place), self.rarity.weights);
        let idf: f32 = groups.iter().map(|group| self.rarity.idf(place, group)).sum();
        let mut docs: Option<Vec<u32>> = None;
        for group in groups {
            let merged = self.merged(place, group);
            docs = Some(match docs {
                None => merged.into_iter().map(|(doc, _)| doc).collect(),
                Some(docs) => common(&docs, &merged),
            });
        }
        let mut places: Vec<Places> = groups.iter().map(|group| Places::new(index, place, group)).collect();
        for doc in docs.unwrap_or_default() {
            let spots: Vec<Vec<u32>> = places.iter_mut().map(|places| places.at(doc)).collect();
            let Some((first, others)) = spots.split_first() else { return };
            let near = |at: &&u32| {
                others.iter().all(|spots| spots.iter().any(|spot| spot != *at && spot.abs_diff(**at) <= within))
            };
            let freq = first.iter().filter(near).count() as u32;
            if freq > 0 {
                self.add(doc, weight * idf * norms.tf(doc, freq));
            }
        }
    }

    fn grams(&mut self, grams: &[String], weight: f32) {
        let index = self.index;
        let weight = if self.count == 0 { weight * self.rarity.weights.gram_unknown } else { weight };
        let norms = index.segment.norms(Place::Gram, self.rarity.average(Place::Gram), self.rarity.weights);
        let idfs: Vec<f32> = grams.iter().map(|gram| self.rarity.idf(Place::Gram, std::slice::from_ref(gram))).collect();
        let total: f32 = idfs.iter().sum();
        let mut shares = vec![0.0_f32; self.found.alike.len()];
        for (gram, idf) in grams.iter().zip(idfs) {
            let Some(mut postings) = index.segment.postings(Place::Gram, gram, false) else { continue };
            while postings.doc() != TERMINATED {
                let (doc, freq) = (postings.doc(), postings.term_freq());
                let at = doc as usize;
                if let (Some(sum), Some(share)) = (self.found.scores.get_mut(at), shares.get_mut(at)) {
                    *sum += weight * idf * norms.tf(doc, freq);
                    *share += idf / total;
                }
                postings.advance();
            }
        }
        for (alike, share) in self.found.alike.iter_mut().zip(shares) {
            *alike = alike.max(share);
        }
    }

    fn all(&mut self, place: Place, terms: &[String], weight: f32) {
        let index = self.index;
        let lists: Option<Vec<_>> = terms
            .iter()
            .map(|term| index.segment.postings(place, term, false))
            .collect();
        let idf: f32 = terms.iter().map(|term| self.rarity.idf(place, std::slice::from_ref(term))).sum();
        intersect(lists.unwrap_or_default(), |doc, _| self.add(doc, weight * idf));
    }

    fn phrase(&mut self, place: Place, terms: &[String], within: Option<usize>, weight: f32) {
        let index = self.index;
        let lists: Option<Vec<_>> = terms
            .iter()
            .map(|term| index.segment.postings(place, term, true))
            .collect();
        let idf: f32 = terms.iter().map(|term| self.rarity.idf(place, std::slice::from_ref(term))).sum();
        let norms = index.segment.norms(place, self.rarity.average(place), self.rarity.weights);
        let mut places: Vec<Vec<u32>> = vec![Vec::new(); terms.len()];
        intersect(lists.unwrap_or_default(), |doc, lists| {
            for (list, places) in lists.iter_mut().zip(&mut places) {
                list.positions(places);
            }
            let freq = match within {
                None => in_order(&places),
                Some(words) => within_words(&places, words),
            };
            if freq > 0 {
                self.add(doc, weight * idf * norms.tf(doc, freq));
            }
        });
    }

    fn filter(&mut self, feld: &str, wanted: &str) {
        if feld == "bestand" {
            if fold(&self.index.name).contains(wanted) {
                (0..self.segment().docs).for_each(|doc| self.add(doc, 0.0));
            }
            return;
        }
        let (filter, values) = filter_values(self.index, feld, wanted);
        let index = self.index;
        for value in values {
            index
                .segment
                .with_value(filter, &value, &mut |doc| self.add(doc, 0.0));
        }
    }

    fn period(&mut self, period: Period) {
        let von = period.von.map_or_else(String::new, Datum::iso);
        let bis = period.bis.map_or_else(|| "9999-99-99".to_owned(), Datum::iso);
        let index = self.index;
        for value in index.segment.filter_values("datum") {
            if (von.as_str()..=bis.as_str()).contains(&value.as_str()) {
                index
                    .segment
                    .with_value("datum", &value, &mut |doc| self.add(doc, 0.0));
            }
        }
    }
}

/// The folded code of a state.
fn state(index: &Index, name: &str) -> String {
    let own = index.states.iter().find(|(known, _)| known == name).map(|(_, iso)| iso.clone());
    own.or_else(|| TABLES.state(name).map(fold)).unwrap_or_else(|| name.to_owned())
}

/// The values of a field that a typed, folded value means: the same, else those that begin with it, else those that
/// hold it. Instruments only the same.
pub(super) fn filter_values(index: &Index, feld: &str, wanted: &str) -> (&'static str, BTreeSet<String>) {
    let filter = super::schema::FILTERS
        .into_iter()
        .find(|known| *known == feld)
        .unwrap_or("kennung");
    let wanted = match feld {
        "land" => state(index, wanted),
        "ziel" => format!("ziel/{wanted}"),
        _ => wanted.to_owned(),
    };
    let known: Vec<(String, String)> = index
        .segment
        .filter_values(filter)
        .into_iter()
        .map(|value| (fold(&value), value))
        .collect();
    let pick = |fits: &dyn Fn(&str) -> bool| -> BTreeSet<String> {
        known
            .iter()
            .filter(|(folded, _)| fits(folded))
            .map(|(_, value)| value.clone())
            .collect()
    };
    let mut values = pick(&|folded| folded == wanted);
    if values.is_empty() && !matches!(feld, "instrument" | "land") {
        values = pick(&|folded| folded.starts_with(&wanted));
    }
    if values.is_empty() && !matches!(feld, "instrument" | "land") {
        values = pick(&|folded| folded.contains(&wanted));
    }
    (filter, values)
}

/// The passages in both ascending lists.
fn common(docs: &[u32], other: &[(u32, u32)]) -> Vec<u32> {
    let mut other = other.iter().peekable();
    let mut has = |doc: &u32| {
        while other.next_if(|(at, _)| at < doc).is_some() {}
        other.peek().is_some_and(|(at, _)| at == doc)
    };
    docs.iter().copied().filter(|doc| has(doc)).collect()
}

/// Where the terms of a group stand, asked passage by passage in ascending order.
struct Places {
    lists: Vec<SegmentPostings>,
    buffer: Vec<u32>,
}

impl Places {
    fn new(index: &Index, place: Place, terms: &[String]) -> Self {
        let lists = terms.iter().filter_map(|term| index.segment.postings(place, term, true)).collect();
        Self { lists, buffer: Vec::new() }
    }

    fn at(&mut self, doc: u32) -> Vec<u32> {
        let mut all = Vec::new();
        for list in &mut self.lists {
            let at = if list.doc() < doc { list.seek(doc) } else { list.doc() };
            if at == doc {
                list.positions(&mut self.buffer);
                all.append(&mut self.buffer);
            }
        }
        all
    }
}

/// Calls `each` for every passage that all lists have.
fn intersect(mut lists: Vec<SegmentPostings>, mut each: impl FnMut(u32, &mut [SegmentPostings])) {
    let Some(mut doc) = lists.first().map(tantivy::DocSet::doc) else {
        return;
    };
    'docs: while doc != TERMINATED {
        for list in &mut lists {
            let at = if list.doc() < doc {
                list.seek(doc)
            } else {
                list.doc()
            };
            if at != doc {
                doc = at;
                continue 'docs;
            }
        }
        each(doc, &mut lists);
        doc = lists.first_mut().map_or(TERMINATED, tantivy::DocSet::advance);
    }
}

/// How often the words stand one behind the other.
fn in_order(places: &[Vec<u32>]) -> u32 {
    let Some((first, rest)) = places.split_first() else {
        return 0;
    };
    let follows = |start: &&u32| {
        rest.iter()
            .zip(1..)
            .all(|(list, step)| list.binary_search(&(**start + step)).is_ok())
    };
    first.iter().filter(follows).count() as u32
}

/// How often all words stand within so many words, in any order.
fn within_words(places: &[Vec<u32>], words: usize) -> u32 {
    let reach = u32::try_from(words).unwrap_or(u32::MAX);
    let Some((first, rest)) = places.split_first() else {
        return 0;
    };
    let near = |start: &&u32| {
        rest.iter().all(|list| {
            list.iter()
                .any(|at| at.abs_diff(**start) <= reach && at != *start)
        })
    };
    first.iter().filter(near).count() as u32
}
