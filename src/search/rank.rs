//! Puts the candidates in order. What only orders is looked up for those that can still come among the best.

use super::alike::alike;
use super::boost::{Boost, boosts};
use super::evaluate::Found;
use super::gather::{Candidate, similar};
use super::query::Query;
use super::rarity::Rarity;
use super::report::opened;
use super::searcher::{Plan, Searcher};
use super::{Options, Order};

/// So many boosts are added between two looks at who can still come among the best.
const STRIDE: usize = 3;

impl Searcher {
    /// The best `limit` candidates in order: tier, the chosen order, score, place in the holdings.
    pub(super) fn rank(
        &self,
        candidates: &mut Vec<Candidate>,
        plan: &Plan,
        found: &[Found],
        (options, rarity): (&Options, &Rarity<'_>),
    ) {
        let query = &plan.query;
        if candidates.len() < options.limit && !query.full(0) && query.only_words() {
            for (place, found) in opened(&self.indexes).zip(found) {
                similar(place, (found, alike(place.2, &plan.tests, rarity)), candidates);
            }
            candidates.sort_unstable_by_key(|c| (c.index, c.segment, c.doc));
        }
        let counts: Vec<usize> = (0..query.leaves.len())
            .map(|leaf| found.iter().filter_map(|found| found.counts.get(leaf)).sum())
            .collect();
        let boosts = boosts(&plan.tests, &plan.pairs, &counts, rarity);
        if options.order == Order::Relevanz {
            let tiers = !self.is_long(query);
            for (done, boost) in boosts.iter().enumerate() {
                if done % STRIDE == 0 {
                    let left = boosts.iter().skip(done).map(|boost| boost.most).sum();
                    prune(candidates, options.limit, tiers, left);
                }
                self.apply(boost, candidates, rarity);
            }
        } else {
            self.keys(candidates, options.order);
            keep_first(candidates, options.limit);
            for boost in &boosts {
                self.apply(boost, candidates, rarity);
            }
        }
        for candidate in candidates.iter_mut() {
            candidate.score *= candidate.factor;
        }
        self.order(candidates, options, self.is_long(query));
    }

    /// True if a hit without some word may go before one with all.
    fn is_long(&self, query: &Query) -> bool {
        f32::from(query.content().count_ones() as u8) > self.weights.tiers
    }

    fn apply(&self, boost: &Boost, candidates: &mut [Candidate], rarity: &Rarity<'_>) {
        for own in candidates.chunk_by_mut(|a, b| (a.index, a.segment) == (b.index, b.segment)) {
            let place = own.first().map(|first| (first.index, first.segment));
            let segment = place.and_then(|(index, part)| self.indexes.get(index)?.segments.get(part));
            if let Some(segment) = segment {
                boost.apply(segment, own, rarity);
            }
        }
    }
}

/// Drops who cannot come among the best `limit` of its tier any more, whatever is still added, at most `left`.
fn prune(candidates: &mut Vec<Candidate>, limit: usize, tiers: bool, left: f32) {
    let mut room = limit;
    for tier in 1..=3 {
        if candidates.len() <= limit {
            return;
        }
        let own = candidates.iter().filter(|c| c.stufe == tier);
        let mut sure: Vec<f32> = own.map(|c| c.score * c.factor).collect();
        let count = sure.len();
        if room == 0 {
            candidates.retain(|c| c.stufe != tier);
        } else if count > room {
            let (_, least, _) = sure.select_nth_unstable_by(room - 1, |a, b| b.total_cmp(a));
            // A little less, because sums of floats depend on their order.
            let least = *least * 0.9999;
            candidates.retain(|c| c.stufe != tier || (c.score + left) * c.factor >= least);
        }
        if tiers || tier == 2 {
            room = room.saturating_sub(count);
        }
    }
}

/// Drops who stands behind the first `limit` by tier and key, whatever the score.
fn keep_first(candidates: &mut Vec<Candidate>, limit: usize) {
    if limit == 0 || candidates.len() <= limit {
        return;
    }
    let mut keys: Vec<(u8, u64)> = candidates.iter().map(|c| (c.part, c.key)).collect();
    let (_, last, _) = keys.select_nth_unstable(limit - 1);
    let last = *last;
    candidates.retain(|c| (c.part, c.key) <= last);
}
