//! Lists of the passages that the tests of a query find in one index part, gone through window by window.

use tantivy::postings::{Postings as _, SegmentPostings};
use tantivy::schema::IndexRecordOption::{Basic, WithFreqs};
use tantivy::{DocSet as _, TERMINATED};

use super::join::{Together, in_order, within_words};
use super::rarity::{Norms, Rarity};
use super::window::Window;
use super::{How, Test};
use crate::domain::{Datum, Eigenschaft};
use crate::search::index::{EIGENSCHAFT, Segment, Site, TextField};
use crate::search::query::Period;
use crate::search::vocabulary::{Patterns, filter_values, is_holding};
use crate::text::part;

/// From this many lists on they are added up once for the whole index part, not gone through side by side.
const MOST_LISTS: usize = 48;

/// The passages that one test finds in an index part, ascending.
pub(super) struct Matched<'a> {
    what: What,
    /// The test's weight times the rarity of its terms; 0 if the test adds nothing to scores.
    factor: f32,
    norms: Norms<'a>,
    /// True if the test finds what was asked for itself; see [`Test::is_literal`].
    pub(super) is_literal: bool,
}

enum What {
    /// The lists of terms that count as one word.
    Terms(Vec<SegmentPostings>),
    /// For each passage how often it has any of many terms.
    Counted(Vec<u16>),
    Together(Together, Rule),
    /// Passages without a score, one bit for each passage of the index part.
    Set(Vec<u64>),
}

#[derive(Clone, Copy)]
enum Rule {
    Somewhere,
    InOrder,
    WithinWords(usize),
    /// As `WithinWords`, each word or compound part with several terms; no score where the leaf was found already.
    Near(usize),
}

impl<'a> Matched<'a> {
    pub(super) fn new(
        spot: Site<'a>,
        test: &Test,
        patterns: &Patterns,
        rarity: &'a Rarity<'_>,
    ) -> Option<Self> {
        let segment = spot.opened;
        let weight = test.worth(rarity.weights);
        let (field, what, idf) = match &test.how {
            How::Any(field, terms) => {
                let option = if weight > 0.0 { WithFreqs } else { Basic };
                let lists = terms.iter().filter_map(|term| segment.postings_with(*field, term, option));
                (*field, terms_of(lists, segment), rarity.idf(*field, terms))
            }
            How::Pattern(pattern) => {
                let lists = patterns.lists(pattern, spot.number, segment);
                (TextField::Exact, terms_of(lists, segment), rarity.idf_of(patterns.docs(pattern)))
            }
            How::Near(field, groups, within) => {
                let idf = groups.iter().map(|group| rarity.idf(*field, group)).sum();
                (*field, together(segment, *field, groups, Rule::Near(*within)), idf)
            }
            How::All(field, terms) => {
                let what = together(segment, *field, &singly(terms), Rule::Somewhere);
                (*field, what, rarity.idf_of_each(*field, terms))
            }
            How::Phrase(field, terms, within) => {
                let stand = within.map_or(Rule::InOrder, Rule::WithinWords);
                let what = together(segment, *field, &singly(terms), stand);
                (*field, what, rarity.idf_of_each(*field, terms))
            }
            How::Filter(feld, value) => (TextField::Exact, filter(spot, feld, value), 0.0),
            How::Values(feld, values) => {
                (TextField::Exact, valued(segment, feld, values.iter().cloned()), 0.0)
            }
            How::Datum(period) => {
                (TextField::Exact, What::Set(bits(segment, "datum", days(segment, *period))), 0.0)
            }
            How::Jahr(period) => (TextField::Exact, What::Set(of_years(segment, *period)), 0.0),
            // These tests only order hits; see `boost`.
            How::Grams(_) | How::Order(..) => return None,
        };
        let (norms, is_literal) = (rarity.norms(segment, field), test.is_literal());
        Some(Self { what, factor: weight * idf, norms, is_literal })
    }

    /// The first passage at or behind `doc` that the list may contain.
    pub(super) fn next(&self, doc: u32) -> u32 {
        let counted = |freqs: &[u16]| freqs.iter().skip(doc as usize).position(|freq| *freq > 0);
        match &self.what {
            What::Terms(lists) => lists.iter().map(tantivy::DocSet::doc).min().unwrap_or(TERMINATED),
            What::Counted(freqs) => counted(freqs).map_or(TERMINATED, |at| doc + at as u32),
            What::Together(together, _) => together.next,
            What::Set(bits) => next_bit(bits, doc),
        }
    }

    /// Adds the passages of this list that lie in the window to the window.
    pub(super) fn go_through(&mut self, window: &mut Window<'_>) {
        let (factor, norms) = (self.factor, &self.norms);
        let score = |doc: u32, freq: u32| if factor > 0.0 { factor * norms.tf(doc, freq) } else { 0.0 };
        let to = window.to();
        match &mut self.what {
            What::Terms(lists) => match lists.as_mut_slice() {
                [list] => {
                    while list.doc() < to {
                        let freq = if factor > 0.0 { list.term_freq() } else { 0 };
                        window.add(list.doc(), score(list.doc(), freq));
                        list.advance();
                    }
                }
                lists => window.add_sums(lists, score),
            },
            What::Counted(freqs) => {
                let own = freqs.get(window.from as usize..freqs.len().min(to as usize)).unwrap_or_default();
                for (doc, freq) in (window.from..).zip(own).filter(|(_, freq)| **freq > 0) {
                    window.add(doc, score(doc, u32::from(*freq)));
                }
            }
            What::Together(together, stand) => {
                while let Some(doc) = together.before(to) {
                    // How often the terms of the passage stand as `stand` demands.
                    let freq = match *stand {
                        Rule::Somewhere => 1,
                        Rule::InOrder => in_order(&together.positions(doc)),
                        Rule::WithinWords(words) | Rule::Near(words) => {
                            within_words(&together.positions(doc), words)
                        }
                    };
                    if freq > 0 {
                        // Several cuts of one compound count once.
                        let known = matches!(stand, Rule::Near(_)) && window.has(doc);
                        let own = if matches!(stand, Rule::Somewhere) { factor } else { score(doc, freq) };
                        window.add(doc, if known { 0.0 } else { own });
                    }
                    together.pass(doc);
                }
            }
            What::Set(bits) => {
                let mut doc = next_bit(bits, window.from);
                while doc < to {
                    window.add(doc, 0.0);
                    doc = next_bit(bits, doc + 1);
                }
            }
        }
    }
}

/// Keeps a few lists to go through side by side; adds up many.
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

fn together(segment: &Segment, field: TextField, groups: &[Vec<String>], stand: Rule) -> What {
    let positions = !matches!(stand, Rule::Somewhere);
    What::Together(Together::new(segment, field, groups, positions), stand)
}

/// Each term as a group of its own.
fn singly(terms: &[String]) -> Vec<Vec<String>> {
    terms.iter().map(|term| vec![term.clone()]).collect()
}

fn filter(spot: Site<'_>, feld: &'static str, wanted: &str) -> What {
    let Site { holding, opened, .. } = spot;
    if feld == "bestand" {
        let all = is_holding(&holding.name, wanted);
        let words = (opened.docs as usize).div_ceil(64);
        return What::Set(if all { vec![u64::MAX; words] } else { Vec::new() });
    }
    valued(opened, feld, filter_values(holding, feld, wanted))
}

fn valued(segment: &Segment, feld: &str, values: impl IntoIterator<Item = String>) -> What {
    What::Set(bits(segment, feld, values))
}

/// The days of sources in a period.
fn days(segment: &Segment, period: Period) -> Vec<String> {
    let von = period.von.map_or_else(String::new, Datum::iso);
    let bis = period.bis.map_or_else(|| "9999-99-99".to_owned(), Datum::iso);
    segment.values_between("datum", &von, &bis)
}

/// Entries that state a year of the period, and passages without a year of their own in sources of the period.
fn of_years(segment: &Segment, period: Period) -> Vec<u64> {
    let jahr = |year: &str| Eigenschaft::Jahr.mit(year);
    let year = |day: Option<Datum>, open: &str| {
        day.map_or_else(|| open.to_owned(), |day| part(&day.iso(), ..4).to_owned())
    };
    let between = |von: &str, bis: &str| {
        bits(segment, EIGENSCHAFT, segment.values_between(EIGENSCHAFT, &jahr(von), &jahr(bis)))
    };
    let stated = between(&year(period.von, "0"), &year(period.bis, "9999"));
    let any = between("0", "9999");
    let dated = bits(segment, "datum", days(segment, period));
    stated.iter().zip(&any).zip(&dated).map(|((stated, any), dated)| stated | (dated & !any)).collect()
}

fn bits(segment: &Segment, feld: &str, values: impl IntoIterator<Item = String>) -> Vec<u64> {
    let mut bits = vec![0_u64; (segment.docs as usize).div_ceil(64)];
    for value in values {
        for doc in segment.with_value(feld, &value) {
            if let Some(word) = bits.get_mut(doc as usize / 64) {
                *word |= 1 << (doc % 64);
            }
        }
    }
    bits
}

/// The number of the first set bit at or behind `doc`.
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
