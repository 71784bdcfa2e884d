//! What only orders hits: runs of letters, parts of compounds, words side by side. It is looked up for passages that may
//! still come among the best, not for all that were found.

use tantivy::TERMINATED;
use tantivy::postings::{Postings as _, SegmentPostings};

use super::gather::Candidate;
use super::join::{Positions, at_or_behind, near};
use super::rarity::Rarity;
use super::test::{How, Test, Weight};
use crate::search::index::{Segment, TextField};

/// One thing that may add to the scores of passages.
pub(super) struct Boost {
    what: What,
    /// The test's weight times how rare it is.
    factor: f32,
    /// The most it can add.
    pub(super) most: f32,
}

enum What {
    /// Any of these terms, counted as one.
    Terms(TextField, Vec<String>),
    /// One term of each group at most this many words apart.
    Near(TextField, Vec<Vec<String>>, usize),
}

/// All boosts of a query, what can add most first. `found` tells which parts of the query any passage has.
pub(super) fn boosts(
    leaves: &[Vec<Test>],
    pairs: &[Test],
    found: &[bool],
    rarity: &Rarity<'_>,
) -> Vec<Boost> {
    let mut all: Vec<Boost> = Vec::new();
    let mut add = |what: What, weight: f32| {
        let idf: f32 = match &what {
            What::Terms(field, terms) => rarity.idf(*field, terms),
            What::Near(field, groups, _) => groups.iter().map(|group| rarity.idf(*field, group)).sum(),
        };
        let factor = weight * idf;
        if factor > 0.0 {
            all.push(Boost { what, factor, most: factor * (rarity.weights.k1 + 1.0) });
        }
    };
    for (leaf, tests) in leaves.iter().enumerate() {
        // A word that was found by its nearest words only is as unknown as one without hits.
        let unknown = found.get(leaf) != Some(&true) || tests.iter().any(|test| test.weight == Weight::Near);
        for test in tests {
            let weight = test.worth(rarity.weights);
            match &test.how {
                How::Order(field, terms) => add(What::Terms(*field, terms.clone()), weight),
                How::Grams(grams) => {
                    let weight = if unknown { weight * rarity.weights.gram_unknown } else { weight };
                    let runs = grams.iter().map(|gram| What::Terms(TextField::Gram, vec![gram.clone()]));
                    runs.for_each(|run| add(run, weight));
                }
                _ => {}
            }
        }
    }
    for test in pairs {
        if let How::Near(field, groups, within) = &test.how {
            add(What::Near(*field, groups.clone(), *within), test.worth(rarity.weights));
        }
    }
    all.sort_by(|a, b| b.most.total_cmp(&a.most));
    all
}

/// What a boost looks up in one part.
enum Lists {
    Terms(Vec<SegmentPostings>),
    Near(Vec<Positions>, usize),
}

/// All boosts of a query in one part of an index. Passages are asked for in ascending order.
pub(super) struct Boosters<'a> {
    segment: &'a Segment,
    rarity: &'a Rarity<'a>,
    pub(super) boosts: &'a [Boost],
    /// Opened when they are first needed.
    lists: Vec<Option<Lists>>,
}

impl<'a> Boosters<'a> {
    pub(super) fn new(segment: &'a Segment, boosts: &'a [Boost], rarity: &'a Rarity<'_>) -> Self {
        Self { segment, rarity, boosts, lists: boosts.iter().map(|_| None).collect() }
    }

    /// Adds a boost to candidates of the part, which ascend.
    pub(super) fn apply(&mut self, number: usize, candidates: &mut [Candidate]) {
        let (Some(boost), Some(lists)) = (self.boosts.get(number), self.lists.get_mut(number)) else {
            return;
        };
        let lists = lists.get_or_insert_with(|| boost.what.open(self.segment));
        let norms = self.rarity.norms(self.segment, boost.what.field());
        for candidate in candidates {
            let freq = match lists {
                Lists::Terms(lists) => lists.iter_mut().map(|list| freq_at(list, candidate.doc)).sum(),
                Lists::Near(places, within) => near(places, candidate.doc, *within),
            };
            if freq > 0 {
                candidate.score += boost.factor * norms.tf(candidate.doc, freq);
            }
        }
    }
}

impl What {
    fn field(&self) -> TextField {
        let (Self::Terms(field, _) | Self::Near(field, ..)) = self;
        *field
    }

    fn open(&self, segment: &Segment) -> Lists {
        match self {
            Self::Terms(field, terms) => {
                Lists::Terms(terms.iter().filter_map(|term| segment.postings(*field, term)).collect())
            }
            Self::Near(field, groups, within) => {
                let places = groups.iter().map(|group| Positions::new(segment, *field, group, true));
                Lists::Near(places.collect(), *within)
            }
        }
    }
}

fn freq_at(list: &mut SegmentPostings, doc: u32) -> u32 {
    let at = at_or_behind(list, doc);
    if at == doc && at != TERMINATED { list.term_freq() } else { 0 }
}
