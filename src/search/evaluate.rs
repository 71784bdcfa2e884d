//! Which passages an index finds for a query, and how well.

use tantivy::postings::Postings as _;
use tantivy::{DocSet as _, TERMINATED};

use super::Index;
use super::boost::near;
use super::compile::{How, Place, Test};
use super::dates::Period;
use super::join::{Places, common, in_order, intersect, within_words};
use super::query::bit;
use super::rarity::Rarity;
use super::segment::Segment;
use super::values::filter_values;
use crate::domain::Datum;
use crate::text::fold;

/// What is known of each passage of a part: which parts of the query it has, and its score so far.
pub(super) struct Found {
    pub(super) masks: Vec<u64>,
    pub(super) scores: Vec<f32>,
    /// The passages with any part of the query.
    pub(super) docs: Vec<u32>,
    /// Passages by part of the query.
    pub(super) counts: Vec<usize>,
}

/// Looks up every part of a query in one part of an index: all that finds, nothing that only orders.
pub(super) fn evaluate(
    (index, segment): (&Index, &Segment),
    leaves: &[Vec<Test>],
    rarity: &Rarity<'_>,
) -> Found {
    let docs = segment.docs as usize;
    let mut found =
        Found { masks: vec![0; docs], scores: vec![0.0; docs], docs: Vec::new(), counts: Vec::new() };
    for (leaf, tests) in leaves.iter().enumerate() {
        let mut leaf = LeafEval { index, segment, rarity, found: &mut found, bit: bit(leaf), count: 0 };
        for test in tests {
            leaf.test(test);
        }
        let count = leaf.count;
        found.counts.push(count);
    }
    // By key: this one makes use of the lists that ascend already, of which there are as many as terms.
    found.docs.sort_by_key(|doc| *doc);
    found
}

struct LeafEval<'a> {
    index: &'a Index,
    segment: &'a Segment,
    rarity: &'a Rarity<'a>,
    found: &'a mut Found,
    bit: u64,
    count: usize,
}

impl LeafEval<'_> {
    fn add(&mut self, doc: u32, score: f32) {
        if !self.segment.is_alive(doc) {
            return;
        }
        let doc = doc as usize;
        if let (Some(mask), Some(sum)) = (self.found.masks.get_mut(doc), self.found.scores.get_mut(doc)) {
            self.count += usize::from(*mask & self.bit == 0);
            if *mask == 0 {
                self.found.docs.push(doc as u32);
            }
            *mask |= self.bit;
            *sum += score;
        }
    }

    fn test(&mut self, test: &Test) {
        let weight = test.weight.of(self.rarity.weights);
        match &test.how {
            How::Any(place, terms) => self.any(*place, terms, weight),
            How::Near(place, groups, within) => self.near(*place, groups, *within, weight),
            // They only order; see `boost`.
            How::Grams(_) | How::Order(..) => {}
            How::Phrase(place, terms, within) => self.phrase(*place, terms, *within, weight),
            How::All(place, terms) => self.all(*place, terms, weight),
            How::Pattern(pattern) => self.any(Place::Exact, &self.segment.expand(pattern), weight),
            How::Filter(feld, value) => self.filter(feld, value),
            How::Datum(period) => self.period(*period),
        }
    }

    /// Terms that count as one word: frequencies add up, rarity is that of all of them.
    fn any(&mut self, place: Place, terms: &[String], weight: f32) {
        let segment = self.segment;
        let norms = segment.norms(place, self.rarity);
        let factor = weight * self.rarity.idf(place, terms);
        if let [term] = terms {
            let Some(mut postings) = segment.postings(place, term, false) else {
                return;
            };
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
        for mut postings in terms.iter().filter_map(|term| self.segment.postings(place, term, false)) {
            while postings.doc() != TERMINATED {
                all.push((postings.doc(), postings.term_freq()));
                postings.advance();
            }
        }
        all.sort_by_key(|(doc, _)| *doc);
        all.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            kept.1 += if same { next.1 } else { 0 };
            same
        });
        all
    }

    /// One term of each group within so many words.
    fn near(&mut self, place: Place, groups: &[Vec<String>], within: u32, weight: f32) {
        let segment = self.segment;
        let norms = segment.norms(place, self.rarity);
        let idf: f32 = groups.iter().map(|group| self.rarity.idf(place, group)).sum();
        let mut docs: Option<Vec<u32>> = None;
        for group in groups {
            let merged = self.merged(place, group);
            docs = Some(match docs {
                None => merged.into_iter().map(|(doc, _)| doc).collect(),
                Some(docs) => common(&docs, &merged),
            });
        }
        let mut places: Vec<Places> = groups.iter().map(|group| Places::new(segment, place, group)).collect();
        for doc in docs.unwrap_or_default() {
            let freq = near(&mut places, doc, within);
            if freq > 0 {
                // One way to cut a compound is as good as all.
                let known = self.found.masks.get(doc as usize).is_some_and(|mask| mask & self.bit != 0);
                self.add(doc, if known { 0.0 } else { weight * idf * norms.tf(doc, freq) });
            }
        }
    }

    fn all(&mut self, place: Place, terms: &[String], weight: f32) {
        let segment = self.segment;
        let lists: Option<Vec<_>> = terms.iter().map(|term| segment.postings(place, term, false)).collect();
        let idf: f32 = terms.iter().map(|term| self.rarity.idf(place, std::slice::from_ref(term))).sum();
        intersect(lists.unwrap_or_default(), |doc, _| self.add(doc, weight * idf));
    }

    fn phrase(&mut self, place: Place, terms: &[String], within: Option<usize>, weight: f32) {
        let segment = self.segment;
        let lists: Option<Vec<_>> = terms.iter().map(|term| segment.postings(place, term, true)).collect();
        let idf: f32 = terms.iter().map(|term| self.rarity.idf(place, std::slice::from_ref(term))).sum();
        let norms = segment.norms(place, self.rarity);
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

    fn filter(&mut self, feld: &'static str, wanted: &str) {
        if feld == "bestand" {
            if fold(&self.index.name).contains(wanted) {
                (0..self.segment.docs).for_each(|doc| self.add(doc, 0.0));
            }
            return;
        }
        let segment = self.segment;
        for value in filter_values(self.index, feld, wanted) {
            segment.with_value(feld, &value, &mut |doc| self.add(doc, 0.0));
        }
    }

    fn period(&mut self, period: Period) {
        let von = period.von.map_or_else(String::new, Datum::iso);
        let bis = period.bis.map_or_else(|| "9999-99-99".to_owned(), Datum::iso);
        let segment = self.segment;
        for value in segment.values_between("datum", &von, &bis) {
            segment.with_value("datum", &value, &mut |doc| self.add(doc, 0.0));
        }
    }
}
