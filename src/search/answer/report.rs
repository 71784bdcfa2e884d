//! What a search can say beside its hits: facets, how each word was searched, what would be found with one word less.

use std::collections::{BTreeMap, HashMap};

use crate::search::Grund;
use crate::search::Index;
use crate::search::Ohne;
use crate::search::Weg;
use crate::search::WortBericht;
use crate::search::german::analyzer::KIN;
use crate::search::german::canonical::canonical;
use crate::search::german::tables::TABLES;
use crate::search::index::segment::Segment;
use crate::search::matching::compile::{How, Place, Test};
use crate::search::matching::evaluate::{Spot, spots};
use crate::search::matching::gather::Tally;
use crate::search::matching::weights::FACET_VALUES;
use crate::search::query::sentence::said;
use crate::search::query::tree::{Query, bit};

/// The fields with counts, in the order they are shown.
pub const FACETS: [&str; 9] = [
    "art",
    "instrument",
    "region",
    "land",
    "quelle",
    "dokumenttyp",
    "herausgeber",
    "datum",
    "verbindlichkeit",
];

/// The values of a field among the hits of the first tier with their counts, the most frequent first. Of dates the years.
pub fn facet(indexes: &[Index], tally: &Tally, feld: &'static str) -> Vec<(String, usize)> {
    let mut sums: BTreeMap<String, usize> = BTreeMap::new();
    for (number, index) in indexes.iter().enumerate() {
        let Some(ranks) = index.ranks(feld) else { continue };
        let mut counts: HashMap<u64, usize> = HashMap::new();
        for (spot, first) in first(indexes, tally).filter(|(spot, _)| spot.index == number) {
            let Some(column) = spot.opened.column(feld) else {
                continue;
            };
            for rank in first.iter().flat_map(|doc| column.ranks(*doc)) {
                *counts.entry(ranks.rank(spot.segment, rank)).or_default() += 1;
            }
        }
        let mut counts: Vec<(u64, usize)> = counts.into_iter().collect();
        if feld != "datum" {
            // Equal counts stand in the order of the values, which is that of their numbers.
            counts.sort_unstable_by_key(|(rank, count)| (std::cmp::Reverse(*count), *rank));
            counts.truncate(FACET_VALUES);
        }
        for (rank, count) in counts {
            let (part, own) = ranks.own(rank);
            let column = index.segments.get(part).and_then(|segment| segment.column(feld));
            if let Some(value) = column.and_then(|column| column.value(own)) {
                let value = if feld == "datum" { value.chars().take(4).collect() } else { value };
                *sums.entry(value).or_default() += count;
            }
        }
    }
    let mut values: Vec<(String, usize)> = sums.into_iter().collect();
    values.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    values.truncate(FACET_VALUES);
    values
}

/// The hits of the first tier by part.
pub fn first<'a>(indexes: &'a [Index], tally: &'a Tally) -> impl Iterator<Item = (Spot<'a>, &'a [u32])> {
    spots(indexes).zip(tally.first.iter().map(Vec::as_slice))
}

/// Every part with the number of its index and its own in there.
pub fn opened(indexes: &[Index]) -> impl Iterator<Item = (usize, usize, &Segment)> {
    indexes.iter().enumerate().flat_map(|(number, index)| {
        index.segments.iter().enumerate().map(move |(segment, opened)| (number, segment, opened))
    })
}

/// For each word and filter of a query without a full hit: how many passages would be found if it fell away. Some word
/// always stays.
pub fn without_one(query: &Query, tally: &Tally) -> Vec<Ohne> {
    let (shown, content) = (query.positive(), query.content());
    let mut out: Vec<Ohne> = Vec::new();
    for (number, leaf) in query.leaves.iter().enumerate() {
        let left = content & !bit(number);
        if shown & bit(number) == 0 || left == 0 {
            continue;
        }
        let fits = |(mask, _): &(u64, usize)| mask & left != 0 && query.full(mask | bit(number));
        let passagen = tally.masks().filter(fits).map(|(_, passagen)| passagen).sum();
        if passagen > 0 {
            out.push(Ohne { wort: said(leaf), getippt: leaf.span.clone(), passagen });
        }
    }
    out.sort_by_key(|ohne| std::cmp::Reverse(ohne.passagen));
    out
}

/// How a word was searched: by each reason the printed forms of the holdings and in how many passages they stand.
pub fn word_report(indexes: &[Index], wort: &str, passagen: usize, tests: &[Test]) -> WortBericht {
    let mut ways: BTreeMap<Grund, BTreeMap<String, usize>> = BTreeMap::new();
    for Test { how, grund, .. } in tests {
        let forms = ways.entry(*grund).or_default();
        match how {
            How::Any(place, terms) => {
                for term in terms {
                    let count: u32 = opened(indexes).map(|(.., segment)| segment.found(*place, term)).sum();
                    if count > 0 {
                        let form = printed(indexes, *place, term);
                        let slot = forms.entry(form).or_default();
                        *slot = (*slot).max(count as usize);
                    }
                }
            }
            How::Near(_, groups, _) => {
                let parts = groups.iter().filter_map(|group| group.first());
                let parts: Vec<String> = parts.map(|term| printed(indexes, Place::Parts, term)).collect();
                forms.entry(parts.join(" + ")).or_default();
            }
            How::Pattern(pattern) => {
                for (word, _) in
                    opened(indexes).flat_map(|(.., segment)| segment.expand(pattern).words).take(FACET_VALUES)
                {
                    let count: u32 =
                        opened(indexes).map(|(.., segment)| segment.found(Place::Exact, &word)).sum();
                    forms.insert(word, count as usize);
                }
            }
            How::Phrase(..)
            | How::All(..)
            | How::Order(..)
            | How::Grams(_)
            | How::Filter(..)
            | How::Datum(_) => {}
        }
    }
    let wege = ways.into_iter().filter(|(_, forms)| !forms.is_empty());
    let wege = wege.map(|(grund, forms)| Weg { grund, formen: forms.into_iter().collect() }).collect();
    WortBericht { wort: wort.to_owned(), passagen, wege }
}

/// A printed form of a term.
pub fn printed(indexes: &[Index], place: Place, term: &str) -> String {
    if place == Place::Exact {
        return term.to_owned();
    }
    let stem = term.trim_start_matches(['=', '~', '%', '+', KIN]);
    let prefix: String = stem.chars().take(4).collect();
    let fits = |word: &str| canonical(&TABLES.stem(word)) == stem;
    let form = opened(indexes).find_map(|(.., segment)| segment.form(&prefix, fits));
    form.unwrap_or_else(|| stem.to_owned())
}
