//! What a search can say beside its hits: facets, how each word was searched, what would be found with one word less.

use std::collections::{BTreeMap, HashMap};

use super::Index;
use super::compile::{How, Place, Test};
use super::evaluate::Found;
use super::gather::Candidate;
use super::query::{Query, bit};
use super::tables::TABLES;
use super::weights::FACET_VALUES;
use super::{Grund, Ohne, Weg, WortBericht};

/// The fields with counts, in the order they are shown.
pub(super) const FACETS: [&str; 9] = [
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
pub(super) fn facet(indexes: &[Index], candidates: &[Candidate], feld: &'static str) -> Vec<(String, usize)> {
    let mut sums: BTreeMap<String, usize> = BTreeMap::new();
    for (number, index) in indexes.iter().enumerate() {
        let Some(column) = index.segment.column(feld) else {
            continue;
        };
        let mut counts: HashMap<u64, usize> = HashMap::new();
        for candidate in candidates.iter().filter(|c| c.index == number && c.stufe == 1) {
            for rank in column.ranks(candidate.doc) {
                *counts.entry(rank).or_default() += 1;
            }
        }
        for (rank, count) in counts {
            if let Some(value) = column.value(rank) {
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

/// For each word of a query without a full hit: how many passages would be found if it fell away.
pub(super) fn without_one(query: &Query, found: &[Found]) -> Vec<Ohne> {
    let shown = query.positive();
    let content: Vec<usize> = (0..query.leaves.len())
        .filter(|i| shown & bit(*i) != 0 && query.leaves.get(*i).is_some_and(super::query::Leaf::is_content))
        .collect();
    if content.len() < 2 {
        return Vec::new();
    }
    let mut out: Vec<Ohne> = Vec::new();
    for leaf in content {
        let masks = found.iter().flat_map(|found| &found.masks);
        let passagen =
            masks.filter(|mask| **mask & !bit(leaf) != 0 && query.full(**mask | bit(leaf))).count();
        if let Some(asked) = query.leaves.get(leaf).filter(|_| passagen > 0) {
            out.push(Ohne { wort: asked.typed.clone(), passagen });
        }
    }
    out.sort_by_key(|ohne| std::cmp::Reverse(ohne.passagen));
    out
}

/// How a word was searched: by each reason the printed forms of the holdings and in how many passages they stand.
pub(super) fn word_report(indexes: &[Index], wort: &str, passagen: usize, tests: &[Test]) -> WortBericht {
    let mut ways: BTreeMap<Grund, BTreeMap<String, usize>> = BTreeMap::new();
    for Test { how, grund, .. } in tests {
        let forms = ways.entry(*grund).or_default();
        match how {
            How::Any(place, terms) => {
                for term in terms {
                    let count: u32 = indexes.iter().map(|i| i.segment.doc_freq(*place, term)).sum();
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
                for word in indexes.iter().flat_map(|index| index.segment.expand(pattern)).take(FACET_VALUES)
                {
                    let count: u32 = indexes.iter().map(|i| i.segment.doc_freq(Place::Exact, &word)).sum();
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
pub(super) fn printed(indexes: &[Index], place: Place, term: &str) -> String {
    if place == Place::Exact {
        return term.to_owned();
    }
    let stem = term.trim_start_matches(['=', '~', '%', '+']);
    let prefix: String = stem.chars().take(4).collect();
    let fits = |word: &str| TABLES.stem(word) == stem;
    let form = indexes.iter().find_map(|index| index.segment.form(&prefix, fits));
    form.unwrap_or_else(|| stem.to_owned())
}
