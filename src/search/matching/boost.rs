//! Boosts, which only order hits: runs of letters, parts of compounds, words side by side. They are looked up only for
//! passages that may still come among the best, not for all hits.

use tantivy::postings::{Postings as _, SegmentPostings};

use super::join::{Positions, at_or_behind, near};
use super::rarity::Rarity;
use super::weights::Weight;
use super::{Candidate, How, Plan};
use crate::search::index::{Segment, TextField};

/// Terms that add to the scores of hits that have them.
pub(super) struct Boost {
    /// `Order` (single terms) or `Near` (words near each other).
    how: How,
    /// The test's weight times the rarity of its terms.
    factor: f32,
    /// The most that the boost can add to the score of a passage.
    pub(super) most: f32,
}

impl Boost {
    fn new(how: &How, weight: f32, rarity: &Rarity<'_>) -> Option<Self> {
        let idf: f32 = match how {
            How::Order(field, terms) => rarity.idf(*field, terms),
            How::Near(field, groups, _) => groups.iter().map(|group| rarity.idf(*field, group)).sum(),
            _ => 0.0,
        };
        let factor = weight * idf;
        let most = factor * (rarity.k1 + 1.0);
        (factor > 0.0).then(|| Self { how: how.clone(), factor, most })
    }

    /// The lists of passages with the boost's terms in one index part, and their field; `None` for other tests.
    fn open(&self, segment: &Segment) -> Option<(TextField, BoostLists)> {
        match &self.how {
            How::Order(field, terms) => {
                let lists = terms.iter().filter_map(|term| segment.postings(*field, term));
                Some((*field, BoostLists::Terms(lists.collect())))
            }
            How::Near(field, groups, within) => {
                let groups = groups.iter().map(|group| Positions::new(segment, *field, group, true));
                Some((*field, BoostLists::Near(groups.collect(), *within)))
            }
            _ => None,
        }
    }
}

enum BoostLists {
    Terms(Vec<SegmentPostings>),
    Near(Vec<Positions>, usize),
}

/// All boosts of a query, those that can add most first. `found[leaf]` is true if any passage has that leaf.
pub(super) fn boosts(plan: &Plan<'_>, found: &[bool], rarity: &Rarity<'_>) -> Vec<Boost> {
    let mut all: Vec<Boost> = Vec::new();
    for (leaf, tests) in plan.tests.iter().enumerate() {
        // A word for which only similar words were found counts as unknown, like a word without hits.
        let nearest = tests.iter().any(|test| test.weight == Some(Weight::Near));
        let unknown = nearest || found.get(leaf) != Some(&true);
        for test in tests {
            let weight = test.worth(rarity.weights);
            match &test.how {
                How::Order(..) => {
                    let related = test.weight == Some(Weight::Related) && unknown;
                    let weight =
                        if related { weight * rarity.weights.of(Weight::RelatedUnknown) } else { weight };
                    all.extend(Boost::new(&test.how, weight, rarity));
                }
                How::Grams(grams) => {
                    let weight =
                        if unknown { weight * rarity.weights.of(Weight::GramUnknown) } else { weight };
                    let runs = grams.iter().map(|gram| How::Order(TextField::Gram, vec![gram.clone()]));
                    all.extend(runs.filter_map(|run| Boost::new(&run, weight, rarity)));
                }
                _ => {}
            }
        }
    }
    let pairs = plan.pairs.iter();
    all.extend(pairs.filter_map(|test| Boost::new(&test.how, test.worth(rarity.weights), rarity)));
    all.sort_by(|a, b| b.most.total_cmp(&a.most));
    all
}

/// All boosts of a query in one part of an index. Passages are asked for in ascending order.
pub(super) struct Boosters<'a> {
    segment: &'a Segment,
    rarity: &'a Rarity<'a>,
    pub(super) boosts: &'a [Boost],
    /// The lists of each boost, opened when first needed.
    lists: Vec<Option<(TextField, BoostLists)>>,
}

impl<'a> Boosters<'a> {
    pub(super) fn new(segment: &'a Segment, boosts: &'a [Boost], rarity: &'a Rarity<'_>) -> Self {
        Self { segment, rarity, boosts, lists: boosts.iter().map(|_| None).collect() }
    }

    /// Adds the boost with this number to the scores of candidates: passages of this index part, ascending.
    pub(super) fn apply(&mut self, number: usize, candidates: &mut [Candidate]) {
        let (Some(boost), Some(opened)) = (self.boosts.get(number), self.lists.get_mut(number)) else {
            return;
        };
        if opened.is_none() {
            *opened = boost.open(self.segment);
        }
        let Some((field, lists)) = opened else { return };
        let norms = self.rarity.norms(self.segment, *field);
        for candidate in candidates {
            let freq = match lists {
                BoostLists::Terms(lists) => {
                    let own = lists.iter_mut().filter_map(|list| {
                        (at_or_behind(list, candidate.doc) == candidate.doc).then(|| list.term_freq())
                    });
                    own.sum()
                }
                BoostLists::Near(groups, within) => near(groups, candidate.doc, *within),
            };
            if freq > 0 {
                candidate.score += boost.factor * norms.tf(candidate.doc, freq);
            }
        }
    }
}
