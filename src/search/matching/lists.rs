//! Lists of passages for the tests of a query in one part of an index, gone through window by window.

use tantivy::postings::{Postings as _, SegmentPostings};
use tantivy::schema::IndexRecordOption::{Basic, WithFreqs};
use tantivy::{DocSet as _, TERMINATED};

use crate::domain::Datum;
use crate::search::Index;
use crate::search::index::segment::{Norms, Segment};
use crate::search::matching::boost::near;
use crate::search::matching::compile::{How, Place, Test};
use crate::search::matching::evaluate::Spot;
use crate::search::matching::join::{Together, in_order, within_words};
use crate::search::matching::rarity::Rarity;
use crate::search::matching::window::Window;
use crate::search::vocabulary::patterns::Patterns;
use crate::search::vocabulary::values::{filter_values, is_holding};

/// More terms than this are counted once for a whole part.
const MOST_LISTS: usize = 48;

/// What one test finds in a part, in the order of its passages.
pub struct List<'a> {
    what: What,
    /// The test's weight times how rare it is; 0 if it only finds.
    factor: f32,
    norms: Norms<'a>,
}

enum What {
    /// Terms that count as one word.
    Terms(Vec<SegmentPostings>),
    /// How often each passage has any of so many terms.
    Counted(Vec<u16>),
    /// Terms that stand in one passage, and how.
    Together(Together, Stand),
    /// Passages without a score, as bits.
    Set(Vec<u64>),
}

/// How terms stand in a passage.
#[derive(Clone, Copy)]
enum Stand {
    Somewhere,
    InOrder,
    WithinWords(usize),
    /// The parts of a word.
    Near(u32),
}

impl<'a> List<'a> {
    /// Of one test; none if it finds nothing.
    pub fn new(spot: Spot<'a>, test: &Test, patterns: &Patterns, rarity: &'a Rarity<'_>) -> Option<Self> {
        let (index, segment) = (spot.holding, spot.opened);
        let weight = test.worth(rarity.weights);
        let (place, what, idf) = match &test.how {
            How::Any(place, terms) => {
                let option = if weight > 0.0 { WithFreqs } else { Basic };
                let lists = terms.iter().filter_map(|term| segment.postings_with(*place, term, option));
                (*place, terms_of(lists, segment), rarity.idf(*place, terms))
            }
            How::Pattern(pattern) => {
                let lists = patterns.lists(pattern, spot.number, segment);
                (Place::Exact, terms_of(lists, segment), rarity.idf_of(patterns.docs(pattern)))
            }
            How::Near(place, groups, within) => {
                let idf = groups.iter().map(|group| rarity.idf(*place, group)).sum();
                (*place, together(segment, *place, groups, Stand::Near(*within)), idf)
            }
            How::All(place, terms) => {
                (*place, each(segment, *place, terms, Stand::Somewhere), idf_of_each(*place, terms, rarity))
            }
            How::Phrase(place, terms, within) => {
                let stand = within.map_or(Stand::InOrder, Stand::WithinWords);
                (*place, each(segment, *place, terms, stand), idf_of_each(*place, terms, rarity))
            }
            How::Filter(feld, value) => (Place::Exact, filter((index, segment), feld, value), 0.0),
            How::Datum(period) => {
                let von = period.von.map_or_else(String::new, Datum::iso);
                let bis = period.bis.map_or_else(|| "9999-99-99".to_owned(), Datum::iso);
                (Place::Exact, valued(segment, "datum", segment.values_between("datum", &von, &bis)), 0.0)
            }
            // They only order; see `boost`.
            How::Grams(_) | How::Order(..) => return None,
        };
        Some(Self { what, factor: weight * idf, norms: segment.norms(place, rarity) })
    }

    /// The first passage from `doc` on that may be in it.
    pub fn next(&self, doc: u32) -> u32 {
        let counted = |freqs: &[u16]| freqs.iter().skip(doc as usize).position(|freq| *freq > 0);
        match &self.what {
            What::Terms(lists) => lists.iter().map(tantivy::DocSet::doc).min().unwrap_or(TERMINATED),
            What::Counted(freqs) => counted(freqs).map_or(TERMINATED, |at| doc + at as u32),
            What::Together(together, _) => together.next(),
            What::Set(bits) => next_bit(bits, doc),
        }
    }

    /// Gives a window every passage in it that this list has.
    pub fn go_through(&mut self, window: &mut Window<'_>) {
        let (factor, norms) = (self.factor, &self.norms);
        let score = |doc: u32, freq: u32| if factor > 0.0 { factor * norms.tf(doc, freq) } else { 0.0 };
        let to = window.to();
        match &mut self.what {
            What::Terms(lists) => match lists.as_mut_slice() {
                [list] => {
                    while list.doc() < to {
                        let doc = list.doc();
                        window.add(doc, if factor > 0.0 { score(doc, list.term_freq()) } else { 0.0 });
                        list.advance();
                    }
                }
                lists => window.add_sums(lists, score),
            },
            What::Counted(freqs) => {
                let own = freqs.get(window.from() as usize..freqs.len().min(to as usize)).unwrap_or_default();
                for (doc, freq) in (window.from()..).zip(own).filter(|(_, freq)| **freq > 0) {
                    window.add(doc, score(doc, u32::from(*freq)));
                }
            }
            What::Together(together, stand) => {
                while let Some(doc) = together.before(to) {
                    let freq = stand.freq(together, doc);
                    if freq > 0 {
                        // One way to cut a compound is as good as all.
                        let known = matches!(stand, Stand::Near(_)) && window.has(doc);
                        let own = if matches!(stand, Stand::Somewhere) { factor } else { score(doc, freq) };
                        window.add(doc, if known { 0.0 } else { own });
                    }
                    together.pass(doc);
                }
            }
            What::Set(bits) => {
                let mut doc = next_bit(bits, window.from());
                while doc < to {
                    window.add(doc, 0.0);
                    doc = next_bit(bits, doc + 1);
                }
            }
        }
    }
}

impl Stand {
    /// How often the terms stand so in a passage that has them all.
    fn freq(self, together: &mut Together, doc: u32) -> u32 {
        match self {
            Self::Somewhere => 1,
            Self::InOrder => in_order(&together.places(doc)),
            Self::WithinWords(words) => within_words(&together.places(doc), words),
            Self::Near(within) => near(together.groups(), doc, within),
        }
    }
}

/// Few lists are gone through side by side, many are counted.
fn terms_of(lists: impl Iterator<Item = SegmentPostings>, segment: &Segment) -> What {
    let mut lists = lists.fuse();
    let first: Vec<SegmentPostings> = lists.by_ref().take(MOST_LISTS).collect();
    if first.len() < MOST_LISTS {
        return What::Terms(first);
    }
    let mut freqs = vec![0_u16; segment.docs as usize];
    for mut list in first.into_iter().chain(lists) {
        while list.doc() != TERMINATED {
            if let Some(sum) = freqs.get_mut(list.doc() as usize) {
                *sum = sum.saturating_add(u16::try_from(list.term_freq()).unwrap_or(u16::MAX));
            }
            list.advance();
        }
    }
    What::Counted(freqs)
}

fn idf_of_each(place: Place, terms: &[String], rarity: &Rarity<'_>) -> f32 {
    terms.iter().map(|term| rarity.idf(place, std::slice::from_ref(term))).sum()
}

fn each(segment: &Segment, place: Place, terms: &[String], stand: Stand) -> What {
    let groups: Vec<Vec<String>> = terms.iter().map(|term| vec![term.clone()]).collect();
    together(segment, place, &groups, stand)
}

fn together(segment: &Segment, place: Place, groups: &[Vec<String>], stand: Stand) -> What {
    let positions = !matches!(stand, Stand::Somewhere);
    What::Together(Together::new(segment, place, groups, positions), stand)
}

fn filter((index, segment): (&Index, &Segment), feld: &'static str, wanted: &str) -> What {
    if feld == "bestand" {
        let all = is_holding(&index.name, wanted);
        let words = (segment.docs as usize).div_ceil(64);
        return What::Set(if all { vec![u64::MAX; words] } else { Vec::new() });
    }
    valued(segment, feld, filter_values(index, feld, wanted))
}

/// The passages with any of these values.
fn valued(segment: &Segment, feld: &str, values: impl IntoIterator<Item = String>) -> What {
    let mut bits = vec![0_u64; (segment.docs as usize).div_ceil(64)];
    for value in values {
        segment.with_value(feld, &value, &mut |doc| {
            if let Some(word) = bits.get_mut(doc as usize / 64) {
                *word |= 1 << (doc % 64);
            }
        });
    }
    What::Set(bits)
}

/// The first bit from `doc` on.
fn next_bit(bits: &[u64], doc: u32) -> u32 {
    let mut mask = u64::MAX << (doc % 64);
    for (at, word) in bits.iter().enumerate().skip(doc as usize / 64) {
        let left = word & mask;
        if left != 0 {
            return at as u32 * 64 + left.trailing_zeros();
        }
        mask = u64::MAX;
    }
    TERMINATED
}
