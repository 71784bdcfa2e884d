//! What only orders hits: runs of letters, parts of compounds, words side by side. It is looked up for passages that may
//! still come among the best, not for all that were found.

use tantivy::TERMINATED;
use tantivy::postings::{Postings as _, SegmentPostings};

use crate::search::index::segment::Segment;
use crate::search::matching::compile::{How, Place, Test, Weight};
use crate::search::matching::gather::Candidate;
use crate::search::matching::join::{Places, at_or_behind};
use crate::search::matching::rarity::Rarity;

/// One thing that may add to the scores of passages.
pub struct Boost {
    what: What,
    /// The most it can add.
    pub most: f32,
    factor: f32,
}

enum What {
    /// Any of these terms, counted as one.
    Terms(Place, Vec<String>),
    /// One term of each group within so many words.
    Near(Place, Vec<Vec<String>>, u32),
}

/// All of a query, what can add most first. `found` tells which parts of the query any passage has.
pub fn boosts(leaves: &[Vec<Test>], pairs: &[Test], found: &[bool], rarity: &Rarity<'_>) -> Vec<Boost> {
    let mut all: Vec<Boost> = Vec::new();
    let most = rarity.weights.k1 + 1.0;
    let mut add = |what, factor: f32| {
        if factor > 0.0 {
            all.push(Boost { what, most: factor * most, factor });
        }
    };
    for (leaf, tests) in leaves.iter().enumerate() {
        for test in tests {
            let weight = test.worth(rarity.weights);
            match &test.how {
                How::Order(place, terms) => {
                    add(What::Terms(*place, terms.clone()), weight * rarity.idf(*place, terms));
                }
                How::Grams(grams) => {
                    // A word that was found by its nearest words only is as unknown as one without hits.
                    let unknown = found.get(leaf) != Some(&true)
                        || tests.iter().any(|test| test.weight == Weight::Near);
                    let weight = if unknown { weight * rarity.weights.gram_unknown } else { weight };
                    for gram in grams {
                        let gram = vec![gram.clone()];
                        let factor = weight * rarity.idf(Place::Gram, &gram);
                        add(What::Terms(Place::Gram, gram), factor);
                    }
                }
                _ => {}
            }
        }
    }
    for test in pairs.iter().filter(|test| test.weight == Weight::Pair) {
        if let How::Near(place, groups, within) = &test.how {
            let idf: f32 = groups.iter().map(|group| rarity.idf(*place, group)).sum();
            let weight = test.worth(rarity.weights);
            add(What::Near(*place, groups.clone(), *within), weight * idf);
        }
    }
    all.sort_by(|a, b| b.most.total_cmp(&a.most));
    all
}

/// What a boost looks up in one part.
enum Lists {
    Terms(Vec<SegmentPostings>),
    Near(Vec<Places>, u32),
}

/// All boosts of a query in one part of an index. Passages are asked for in ascending order.
pub struct Boosters<'a> {
    segment: &'a Segment,
    rarity: &'a Rarity<'a>,
    pub boosts: &'a [Boost],
    /// Opened when they are first needed.
    lists: Vec<Option<Lists>>,
}

impl<'a> Boosters<'a> {
    pub fn new(segment: &'a Segment, boosts: &'a [Boost], rarity: &'a Rarity<'_>) -> Self {
        Self { segment, rarity, boosts, lists: boosts.iter().map(|_| None).collect() }
    }

    /// Adds a boost to candidates of the part, which ascend.
    pub fn apply(&mut self, number: usize, candidates: &mut [Candidate]) {
        let (Some(boost), Some(lists)) = (self.boosts.get(number), self.lists.get_mut(number)) else {
            return;
        };
        let lists = lists.get_or_insert_with(|| boost.what.open(self.segment));
        let norms = self.segment.norms(boost.what.place(), self.rarity);
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
    fn place(&self) -> Place {
        let (Self::Terms(place, _) | Self::Near(place, ..)) = self;
        *place
    }

    fn open(&self, segment: &Segment) -> Lists {
        match self {
            Self::Terms(place, terms) => {
                Lists::Terms(terms.iter().filter_map(|term| segment.postings(*place, term)).collect())
            }
            Self::Near(place, groups, within) => {
                let places = groups.iter().map(|group| Places::new(segment, *place, group, true));
                Lists::Near(places.collect(), *within)
            }
        }
    }
}

fn freq_at(list: &mut SegmentPostings, doc: u32) -> u32 {
    let at = at_or_behind(list, doc);
    if at == doc && at != TERMINATED { list.term_freq() } else { 0 }
}

/// How often a passage has one of each group within so many words.
pub fn near(groups: &mut [Places], doc: u32, within: u32) -> u32 {
    if !groups.iter_mut().all(|group| group.has(doc)) {
        return 0;
    }
    let spots: Vec<Vec<u32>> = groups.iter_mut().map(|group| group.at(doc)).collect();
    let Some((first, others)) = spots.split_first() else {
        return 0;
    };
    let near = |at: &&u32| {
        others.iter().all(|spots| spots.iter().any(|spot| spot != *at && spot.abs_diff(**at) <= within))
    };
    first.iter().filter(near).count() as u32
}
