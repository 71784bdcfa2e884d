//! The way of one search: what is looked up, whether words must be replaced or made longer, what is gathered and ranked.

use std::ops::ControlFlow;

use crate::search::Options;
use crate::search::answer::report::first;
use crate::search::answer::searcher::{Plan, Searcher};
use crate::search::matching::alike::alike;
use crate::search::matching::boost::{Boost, Boosters, boosts};
use crate::search::matching::compile::{How, Test};
use crate::search::matching::evaluate::{Lookup, Spot, spots};
use crate::search::matching::gather::{Candidate, Gatherer, Tally, Worth};
use crate::search::matching::rank::{Best, Keys};
use crate::search::matching::rarity::Rarity;
use crate::search::matching::window::Window;
use crate::search::query::tree::{Query, bit};
use crate::search::vocabulary::patterns::Patterns;
use std::collections::HashSet;

impl Searcher {
    /// Which parts of the query any passage has. Only of words it is asked, of all else it is said.
    pub fn found(&self, plan: &Plan, rarity: &Rarity<'_>) -> Vec<bool> {
        let is_word = |tests: &[Test]| tests.iter().any(|test| matches!(test.how, How::Grams(_)));
        plan.tests
            .iter()
            .map(|tests| !is_word(tests) || self.is_found(&plan.patterns, tests, rarity))
            .collect()
    }

    /// True if a passage has one of the words that are asked for, not just all parts of one.
    pub fn stands(&self, tests: &[Test]) -> bool {
        tests.iter().any(|test| match &test.how {
            How::Any(place, terms) => spots(&self.indexes).any(|spot| {
                let known = |term: &&String| spot.opened.doc_freq(*place, term) > 0;
                terms.iter().filter(known).any(|term| spot.opened.has_term(*place, term))
            }),
            _ => false,
        })
    }

    /// True if a passage has it in any way.
    pub fn is_found(&self, patterns: &Patterns, tests: &[Test], rarity: &Rarity<'_>) -> bool {
        if self.stands(tests) {
            return true;
        }
        let others = tests.iter().filter(|test| !matches!(test.how, How::Any(..)));
        let leaves = [others.cloned().collect::<Vec<Test>>()];
        let lookup = Lookup { leaves: &leaves, patterns, rarity, all: false };
        let any = |window: &Window<'_>| match window.found().next() {
            Some(_) => ControlFlow::Break(()),
            None => ControlFlow::Continue(()),
        };
        spots(&self.indexes).any(|spot| lookup.go_through(spot, &mut Vec::new(), any).is_break())
    }

    /// True if a passage has all words, none of them replaced.
    pub fn has_full(&self, plan: &Plan, rarity: &Rarity<'_>) -> bool {
        let found = self.found(plan, rarity);
        let known = found.iter().enumerate().filter(|(_, found)| **found);
        let most = known.map(|(leaf, _)| bit(leaf)).fold(0, |all, one| all | one) & plan.query.positive();
        if !plan.query.full(most) {
            return false;
        }
        let full = |(_, mask, _): (u32, u64, f32)| plan.query.full(mask);
        let lookup = plan.lookup(rarity);
        spots(&self.indexes).any(|spot| {
            let full_hit = |window: &Window<'_>| {
                let any = if lookup.all { window.all().any(full) } else { window.found().any(full) };
                if any { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            };
            lookup.go_through(spot, &mut Vec::new(), full_hit).is_break()
        })
    }

    /// Counts all hits and gives the best ones in order.
    pub fn gather(
        &self,
        plan: &Plan,
        found: &[bool],
        (options, rarity): (&Options, &Rarity<'_>),
    ) -> (Tally, Vec<Candidate>) {
        let mut tally = Tally::default();
        let boosts = boosts(&plan.tests, &plan.pairs, found, rarity);
        let mut best = Best::new(options, self.is_long(&plan.query));
        let mut candidates = Vec::new();
        for spot in spots(&self.indexes) {
            let gatherer = Gatherer::new(spot, &plan.query, self.weights.cover);
            let mut keys = Keys::new(spot, options.order);
            let mut boosters = Boosters::new(spot.opened, &boosts, rarity);
            let mut counts = std::mem::take(&mut tally.counts);
            let _whole = plan.lookup(rarity).go_through(spot, &mut counts, |window| {
                gatherer.collect(window, &mut tally, &mut candidates);
                best.take(&mut candidates, &mut keys, &mut boosters);
                ControlFlow::Continue(())
            });
            tally.counts = counts;
        }
        let (query, some) = (&plan.query, tally.hits(1) + tally.hits(2));
        if some < options.limit && !query.full(0) && query.only_words() {
            self.add_similar(plan, &boosts, &mut best, (options, rarity));
        }
        (tally, best.finish(self.weights.lead))
    }

    /// Passages of similar spelling, where there are few of the words themselves.
    fn add_similar(
        &self,
        plan: &Plan,
        boosts: &[Boost],
        best: &mut Best,
        (options, rarity): (&Options, &Rarity<'_>),
    ) {
        for spot in spots(&self.indexes) {
            let worth = Worth::new(spot.opened);
            let docs = alike(spot.opened, &plan.tests, rarity);
            let own = docs.into_iter().filter(|doc| spot.opened.is_alive(*doc) && !best.has(spot, *doc));
            let mut candidates: Vec<Candidate> =
                own.map(|doc| Candidate::new(spot, doc, 3, 0.0, worth.of(doc))).collect();
            let mut keys = Keys::new(spot, options.order);
            best.take(&mut candidates, &mut keys, &mut Boosters::new(spot.opened, boosts, rarity));
        }
    }

    /// In how many sources the hits of the first tier stand.
    pub fn sources(&self, tally: &Tally) -> usize {
        let mut sources: HashSet<(usize, u64)> = HashSet::new();
        for (Spot { index, segment, holding, opened, .. }, docs) in first(&self.indexes, tally) {
            let Some(column) = opened.column("quelle") else {
                continue;
            };
            let ranks = holding.ranks("quelle");
            let mut last = None;
            // Passages of a source stand together.
            for rank in docs
                .iter()
                .filter_map(|doc| column.rank(*doc))
                .filter(|rank| last.replace(*rank) != Some(*rank))
            {
                sources.insert((index, ranks.map_or(rank, |ranks| ranks.rank(segment, rank))));
            }
        }
        sources.len()
    }

    /// True if a hit without some word may go before one with all.
    fn is_long(&self, query: &Query) -> bool {
        f32::from(query.content().count_ones() as u8) > self.weights.tiers
    }
}
