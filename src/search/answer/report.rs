//! Reports beside the hits: counts by field, how each word was searched, what a query with one word less would find.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;

use crate::search::index::{self, Index, TextField, segments};
use crate::search::matching::{Grund, How, Plan, Tally, Test};
use crate::search::query::{Query, bit};
use crate::search::vocabulary::{Fitting, word_of_term};

/// A word or filter without which the query would have hits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ohne {
    /// The word as typed, or the filter in the words of the search sentence.
    pub wort: String,
    /// Range of bytes of the query that the word or filter takes.
    pub getippt: Range<usize>,
    /// Number of passages that fulfil the rest of the query.
    pub passagen: usize,
}

/// One way in which a word was searched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suchweg {
    pub grund: Grund,
    /// Folded words of the holdings, each with its number of passages; words that stand near (`a + b`) have 0.
    pub formen: Vec<(String, usize)>,
}

/// How a word of the query was searched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WortBericht {
    pub wort: String,
    pub passagen: usize,
    /// The ways in which the word was searched, the closest first.
    pub wege: Vec<Suchweg>,
}

/// The values of a field among the hits of the first tier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facette {
    /// The field's name in the query language; the values of `datum` are years.
    pub feld: &'static str,
    /// Values with their number of hits, the most frequent first; holdings (`bestand`) in the order of the search.
    pub werte: Vec<(String, usize)>,
}

/// Maximum number of values of a facet or forms of a pattern that are listed.
const LISTED: usize = 50;

/// The fields whose values are counted, in the order in which they are shown.
#[rustfmt::skip]
const FACETS: [&str; 9] = [
    "art", "instrument", "region", "land", "quelle", "dokumenttyp", "herausgeber", "datum", "verbindlichkeit",
];

pub(super) fn facets(indexes: &[Index], tally: &Tally) -> Vec<Facette> {
    let mut all: Vec<Facette> =
        FACETS.iter().map(|feld| Facette { feld, werte: facet(indexes, tally, feld) }).collect();
    all.retain(|facette| !facette.werte.is_empty());
    if indexes.len() > 1 {
        let first_in = |number| -> usize {
            let own = tally.first(indexes).filter(|(spot, _)| spot.index == number);
            own.map(|(_, first)| first.len()).sum()
        };
        let werte = indexes.iter().enumerate().map(|(number, index)| (index.name.clone(), first_in(number)));
        all.push(Facette { feld: "bestand", werte: werte.filter(|(_, count)| *count > 0).collect() });
    }
    all
}

/// The values of a field with their number of hits of the first tier, most frequent first; for `datum` the years.
fn facet(indexes: &[Index], tally: &Tally, feld: &'static str) -> Vec<(String, usize)> {
    let mut sums: BTreeMap<String, usize> = BTreeMap::new();
    for (number, index) in indexes.iter().enumerate() {
        let Some(ranks) = index.ranks(feld) else { continue };
        let mut counts: HashMap<u64, usize> = HashMap::new();
        for (spot, first) in tally.first(indexes).filter(|(spot, _)| spot.index == number) {
            let Some(column) = spot.opened.column(feld) else { continue };
            for rank in first.iter().flat_map(|doc| column.term_ords(*doc)) {
                *counts.entry(ranks.rank(spot.segment, rank)).or_default() += 1;
            }
        }
        let mut counts: Vec<(u64, usize)> = counts.into_iter().collect();
        if feld != "datum" {
            // Values with equal counts are ordered by their numbers, which ascend with the values.
            counts.sort_unstable_by_key(|(rank, count)| (Reverse(*count), *rank));
            counts.truncate(LISTED);
        }
        for (rank, count) in counts {
            if let Some(value) = value(index, feld, rank) {
                *sums.entry(value).or_default() += count;
            }
        }
    }
    let mut values: Vec<(String, usize)> = sums.into_iter().collect();
    // The sort is stable: values with equal counts stay ascending.
    values.sort_by_key(|(_, count)| Reverse(*count));
    values.truncate(LISTED);
    values
}

/// The value of a field by its number in the whole index, for `datum` the year; `None` if there is no such number.
pub(super) fn value(index: &Index, feld: &str, rank: u64) -> Option<String> {
    let (part, own) = index.ranks(feld)?.own(rank);
    let value = index::value(&index.segments.get(part)?.column(feld)?, own)?;
    Some(if feld == "datum" { value.chars().take(4).collect() } else { value })
}

/// Number of sources in which the hits of the first tier stand.
pub(super) fn sources(indexes: &[Index], tally: &Tally) -> usize {
    let mut sources: HashSet<(usize, u64)> = HashSet::new();
    for (spot, docs) in tally.first(indexes) {
        let Some(column) = spot.opened.column("quelle") else { continue };
        let mut ranks: Vec<u64> = docs.iter().filter_map(|doc| column.ords().first(*doc)).collect();
        // Passages of one source are neighbours, so equal numbers stand side by side.
        ranks.dedup();
        sources.extend(ranks.into_iter().map(|rank| (spot.index, spot.common("quelle", rank))));
    }
    sources.len()
}

/// For a query without hits of the first tier: each word or filter without which it has some. One word always stays.
pub(super) fn without_one(query: &Query, tally: &Tally) -> Vec<Ohne> {
    let (shown, content) = (query.root.positive(), query.content());
    let mut out: Vec<Ohne> = Vec::new();
    for (number, leaf) in query.leaves.iter().enumerate() {
        let left = content & !bit(number);
        if shown & bit(number) == 0 || left == 0 {
            continue;
        }
        let fits = |(mask, _): &(u64, usize)| mask & left != 0 && query.root.full(mask | bit(number));
        let passagen = tally.masks().filter(fits).map(|(_, passagen)| passagen).sum();
        if passagen > 0 {
            out.push(Ohne { wort: leaf.said(), getippt: leaf.span.clone(), passagen });
        }
    }
    out.sort_by_key(|ohne| Reverse(ohne.passagen));
    out
}

pub(super) fn word_reports(indexes: &[Index], plan: &Plan<'_>, tally: &Tally) -> Vec<WortBericht> {
    let leaves = plan.query.leaves.iter().zip(&plan.tests).zip(&tally.counts);
    leaves
        .filter(|((leaf, _), _)| leaf.is_content())
        .map(|((leaf, tests), passagen)| WortBericht {
            wort: leaf.typed.clone(),
            passagen: *passagen,
            wege: ways(indexes, tests),
        })
        .collect()
}

/// For each reason the words of the holdings that the tests look up, with the number of passages that have them.
fn ways(indexes: &[Index], tests: &[Test]) -> Vec<Suchweg> {
    let found = |field, term: &str| -> usize {
        segments(indexes).map(|segment| segment.found(field, term) as usize).sum()
    };
    let mut ways: BTreeMap<Grund, BTreeMap<String, usize>> = BTreeMap::new();
    for Test { how, grund, .. } in tests {
        let forms = ways.entry(*grund).or_default();
        match how {
            How::Any(field, terms) => {
                for term in terms {
                    let count = found(*field, term);
                    if count > 0 {
                        let slot = forms.entry(word_of_term(indexes, *field, term)).or_default();
                        *slot = (*slot).max(count);
                    }
                }
            }
            How::Near(_, groups, _) => {
                let parts = groups.iter().filter_map(|group| group.first());
                let parts: Vec<_> = parts.map(|term| word_of_term(indexes, TextField::Parts, term)).collect();
                forms.entry(parts.join(" + ")).or_default();
            }
            How::Pattern(pattern) => {
                let words = segments(indexes).flat_map(|segment| Fitting::first(segment, pattern).words);
                for (word, _) in words.take(LISTED) {
                    let count = found(TextField::Exact, &word);
                    forms.insert(word, count);
                }
            }
            _ => {}
        }
    }
    let ways = ways.into_iter().filter(|(_, forms)| !forms.is_empty());
    ways.map(|(grund, forms)| Suchweg { grund, formen: forms.into_iter().collect() }).collect()
}
