//! One search: which leaves of a query any passage has, and the best hits.

use std::collections::HashSet;
use std::ops::ControlFlow;

use super::alike::alike;
use super::boost::{Boost, Boosters, boosts};
use super::gather::{Gatherer, Worth};
use super::plan::Lookup;
use super::rank::{Best, Keys};
use super::rarity::Rarity;
use super::weights::Weight;
use super::{Candidate, Grund, How, Options, Plan, Tally, Test, Weights};
use crate::search::index::{Index, segments, sites};
use crate::search::query::bits;
use crate::search::vocabulary::Patterns;

/// In a long query a hit with all words as they were asked for goes before all without some word if there are at most so
/// many with all. nDCG@10 on federal law with 2: -0.0006; with 3: -0.0012; however many there are: -0.0019. XQuAD-de does
/// not change.
const FEW: usize = 1;

/// One search: the indexes, the options and the rarity of words.
pub struct Run<'a> {
    pub indexes: &'a [Index],
    pub options: &'a Options,
    rarity: Rarity<'a>,
}

impl<'a> Run<'a> {
    pub fn new(indexes: &'a [Index], weights: &'a Weights, options: &'a Options) -> Self {
        Self { indexes, options, rarity: Rarity::new(indexes, weights) }
    }

    /// A synonym counts like the word where the word itself stands nowhere.
    pub fn strengthen_synonyms(&self, plan: &mut Plan<'_>) {
        let is_synonym = |test: &Test| test.grund == Grund::Synonym;
        let alone = self.rarity.weights.of(Weight::SynonymAlone);
        for tests in plan.tests.iter_mut().filter(|tests| tests.iter().any(is_synonym)) {
            if !self.stands_as_word(tests.iter().filter(|test| !is_synonym(test))) {
                tests.iter_mut().filter(|test| is_synonym(test)).for_each(|test| test.share *= alone);
            }
        }
    }

    /// For each leaf whether any passage has it. Only words are looked up; for other leaves the answer is always true.
    pub fn found(&self, plan: &Plan<'_>) -> Vec<bool> {
        let is_word = |tests: &[Test]| tests.iter().any(|test| matches!(test.how, How::Grams(_)));
        let found = |tests: &Vec<Test>| !is_word(tests) || self.is_found(&plan.patterns, tests);
        plan.tests.iter().map(found).collect()
    }

    /// True if a passage has a term of an `Any` test: the word itself, not just the parts of a compound.
    pub fn stands_as_word<'t>(&self, mut tests: impl Iterator<Item = &'t Test>) -> bool {
        tests.any(|test| match &test.how {
            How::Any(field, terms) => segments(self.indexes).any(|segment| {
                let known = |term: &&String| segment.doc_freq(*field, term) > 0;
                terms.iter().filter(known).any(|term| segment.has_term(*field, term))
            }),
            _ => false,
        })
    }

    pub fn is_found(&self, patterns: &Patterns, tests: &[Test]) -> bool {
        if self.stands_as_word(tests.iter()) {
            return true;
        }
        let others = tests.iter().filter(|test| !matches!(test.how, How::Any(..)));
        let leaves = [others.cloned().collect::<Vec<Test>>()];
        let lookup = Lookup { leaves: &leaves, patterns, rarity: &self.rarity, all: false };
        sites(self.indexes).any(|spot| lookup.any(spot, |_| true))
    }

    /// True if a passage fulfils the whole query of the plan.
    pub fn has_full(&self, plan: &Plan<'_>) -> bool {
        let (query, found) = (&plan.query, self.found(plan));
        let known = found.iter().enumerate().filter(|(_, found)| **found).map(|(leaf, _)| leaf);
        if !query.root.full(bits(known) & query.root.positive()) {
            return false;
        }
        let lookup = plan.lookup(&self.rarity);
        sites(self.indexes).any(|spot| lookup.any(spot, |found| query.root.full(found.mask)))
    }

    pub fn gather(&self, plan: &Plan<'_>, found: &[bool]) -> (Tally, Vec<Candidate>) {
        let (query, rarity, weights) = (&plan.query, &self.rarity, self.rarity.weights);
        let mut tally = Tally::new(query);
        let boosts = boosts(plan, found, rarity);
        let long = f32::from(query.content().count_ones() as u8) > weights.of(Weight::Tiers);
        let mut best = Best::new(self.options, long);
        let mut candidates = Vec::new();
        for spot in sites(self.indexes) {
            let gatherer = Gatherer::new(spot, query, weights.of(Weight::Cover));
            let mut keys = Keys::new(spot, self.options.order);
            let mut boosters = Boosters::new(spot.opened, &boosts, rarity);
            let _whole = plan.lookup(rarity).go_through(spot, |window| {
                gatherer.collect(window, &mut tally, &mut candidates);
                best.take(&mut candidates, &mut keys, &mut boosters);
                ControlFlow::Continue(())
            });
        }
        let some = tally.hits(1) + tally.hits(2);
        if some < self.options.limit && !query.root.full(0) && query.only_words() {
            self.add_similar(plan, &boosts, &mut best);
        }
        let few = tally.hits(1) <= FEW;
        (tally, best.finish(weights.of(Weight::Lead), few))
    }

    /// The number of passages that fulfil the query of a plan, and the first of them, up to the limit of hits, in the
    /// order in which they stand in the indexes; with `documents` only the first of each document.
    pub fn in_order(&self, plan: &Plan<'_>, documents: bool) -> (usize, Vec<Candidate>) {
        let (mut count, mut first) = (0, Vec::new());
        for spot in sites(self.indexes) {
            let sources = spot.opened.column("quelle").filter(|_| documents);
            let mut seen = HashSet::new();
            let mut is_new = |doc| sources.as_ref().is_none_or(|all| seen.insert(all.ords().first(doc)));
            let _whole = plan.lookup(&self.rarity).go_through(spot, |window| {
                let full = window.found().filter(|found| plan.query.root.full(found.mask));
                for found in full.filter(|found| is_new(found.doc)) {
                    count += 1;
                    if first.len() < self.options.limit {
                        first.push(Candidate::new(spot, found.doc, 0, 0.0, 1.0));
                    }
                }
                ControlFlow::Continue(())
            });
        }
        (count, first)
    }

    /// Adds passages with words of similar spelling, for queries with few hits.
    fn add_similar(&self, plan: &Plan<'_>, boosts: &[Boost], best: &mut Best) {
        for spot in sites(self.indexes) {
            let worth = Worth::new(spot.opened);
            let docs = alike(spot.opened, &plan.tests, &self.rarity);
            let own = docs.into_iter().filter(|doc| spot.opened.is_alive(*doc) && !best.has(spot, *doc));
            let mut candidates: Vec<Candidate> =
                own.map(|doc| Candidate::new(spot, doc, 3, 0.0, worth.of(doc, 3))).collect();
            let mut keys = Keys::new(spot, self.options.order);
            let mut boosters = Boosters::new(spot.opened, boosts, &self.rarity);
            best.take(&mut candidates, &mut keys, &mut boosters);
        }
    }
}
