//! What a searcher says beside its hits: corrections, completions, facets, how each word was searched.

use super::compile::{Place, nearest_test};
use super::evaluate::Found;
use super::gather::Candidate;
use super::near::allowed;
use super::query::{Ask, Leaf};
use super::report::{FACETS, facet, opened, printed, word_report};
use super::searcher::{Plan, Searcher};
use super::segment::Segment;
use super::values::filter_values;
use super::weights::typo::OFFERED;
use super::{Durchsucht, FIELDS, Facette, Korrektur, WortBericht};
use crate::deutsch::suche as satz;
use crate::text::fold;
use std::collections::{BTreeMap, BTreeSet};

impl Searcher {
    /// Gives words that no passage has, and that are no known German words, their nearest words.
    pub(super) fn correct(&self, plan: &mut Plan, found: &[Found]) -> Vec<Korrektur> {
        let mut out = Vec::new();
        for (leaf, (asked, tests)) in plan.query.leaves.iter().zip(&mut plan.tests).enumerate() {
            let Ask::Word(forms) = &asked.ask else { continue };
            let count: usize = found.iter().filter_map(|found| found.counts.get(leaf)).sum();
            let exact = plan.analyzer.analyze(&forms.concat()).exact.clone();
            if count > 0 || plan.analyzer.is_known(&exact) {
                continue;
            }
            let stem = plan.analyzer.whole(&exact).concat();
            let stems = self.nearest(&exact, stem.split(['=', '~']).nth(1).unwrap_or(""));
            if stems.is_empty() {
                continue;
            }
            let gefunden = stems.iter().map(|stem| printed(&self.indexes, Place::Parts, stem)).collect();
            tests.push(nearest_test(&stems));
            out.push(Korrektur { getippt: asked.typed.clone(), gefunden });
        }
        out
    }

    /// The stems nearest to a word, in the holdings.
    pub(super) fn nearest(&self, exact: &str, stem: &str) -> Vec<String> {
        let most = allowed(exact.chars().count());
        if most == 0 {
            return Vec::new();
        }
        let mut all: Vec<(usize, u32, String)> =
            opened(&self.indexes).flat_map(|(.., segment)| segment.near(stem, most)).collect();
        all.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1)).then_with(|| a.2.cmp(&b.2)));
        let best = all.first().map_or(0, |(far, ..)| *far);
        let mut stems: Vec<String> = Vec::new();
        for (_, _, stem) in all.into_iter().filter(|(far, ..)| *far == best) {
            if stems.len() < OFFERED && !stems.contains(&stem) {
                stems.push(stem);
            }
        }
        stems
    }

    /// How many passages of how many sources are searched, and the newest day any of them states.
    pub fn searched(&self) -> Durchsucht {
        let mut all = Durchsucht { passagen: 0, quellen: 0, stand: None };
        for index in &self.indexes {
            for segment in &index.segments {
                all.passagen += segment.alive_docs() as usize;
                all.stand = all.stand.max(segment.newest());
            }
            all.quellen += index.ranks("quelle").map_or(0, |ranks| ranks.alive);
        }
        all
    }

    pub(super) fn facets(&self, candidates: &[Candidate]) -> Vec<Facette> {
        let all = FACETS.iter().map(|feld| Facette { feld, werte: facet(&self.indexes, candidates, feld) });
        let mut all: Vec<Facette> = all.filter(|facette| !facette.werte.is_empty()).collect();
        let of_index =
            |number: usize| candidates.iter().filter(|c| c.index == number && c.stufe == 1).count();
        let werte = self.indexes.iter().enumerate().map(|(i, index)| (index.name.clone(), of_index(i)));
        if self.indexes.len() > 1 {
            all.push(Facette { feld: "bestand", werte: werte.filter(|(_, count)| *count > 0).collect() });
        }
        all
    }

    pub(super) fn word_reports(&self, plan: &Plan, found: &[Found]) -> Vec<WortBericht> {
        let leaves = plan.query.leaves.iter().zip(&plan.tests).enumerate();
        let content = leaves.filter(|(_, (leaf, _))| leaf.is_content());
        content
            .map(|(i, (leaf, tests))| {
                let count = found.iter().filter_map(|found| found.counts.get(i)).sum();
                word_report(&self.indexes, &leaf.typed, count, tests)
            })
            .collect()
    }

    /// Words of the holdings and field names that complete the last word of what is typed: each with its passages,
    /// the most frequent first.
    pub fn complete(&self, typed: &str, most: usize) -> Vec<(String, usize)> {
        let last =
            typed.rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '"' | '-')).next().unwrap_or("");
        if let Some((feld, value)) = last.split_once(':') {
            let begin = fold(value);
            let unique = self.values(feld, |known| fold(known).starts_with(&begin));
            return unique.into_iter().take(most).map(|value| (format!("{feld}:{value}"), 0)).collect();
        }
        let prefix = fold(last);
        if prefix.is_empty() {
            return Vec::new();
        }
        let mut words: BTreeMap<String, usize> = BTreeMap::new();
        for (.., segment) in opened(&self.indexes) {
            for (word, docs) in segment.printed_forms(&prefix) {
                *words.entry(word).or_default() += docs;
            }
        }
        let words = self.most_frequent(words.into_iter().collect(), most);
        let fields =
            FIELDS.iter().filter(|feld| feld.starts_with(&prefix)).map(|feld| (format!("{feld}:"), 0));
        words.into_iter().chain(fields).collect()
    }

    /// The words with the most passages that are not removed, of words with all their passages.
    fn most_frequent(&self, mut words: Vec<(String, usize)>, most: usize) -> Vec<(String, usize)> {
        words.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        let mut kept: Vec<(String, usize)> = Vec::new();
        for (word, at_most) in words {
            // No later word can have more than this one at most.
            if kept.len() >= most && kept.iter().filter(|(_, docs)| *docs >= at_most).count() >= most {
                break;
            }
            let found = |(.., segment): (usize, usize, &Segment)| segment.found(Place::Exact, &word) as usize;
            let docs: usize = opened(&self.indexes).map(found).sum();
            if docs > 0 {
                kept.push((word, docs));
            }
        }
        kept.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        kept.truncate(most);
        kept
    }

    /// The values of a field that fulfil a condition.
    fn values(&self, feld: &str, fits: impl Fn(&str) -> bool) -> BTreeSet<String> {
        let mut values = BTreeSet::new();
        for (.., segment) in opened(&self.indexes) {
            segment.each_value(feld, &mut |value| {
                if fits(value) {
                    values.insert(value.to_owned());
                }
            });
        }
        values
    }

    /// Notes on values that no passage has.
    pub(super) fn unknown_values(&self, leaves: &[Leaf]) -> Vec<String> {
        let mut notes = Vec::new();
        for leaf in leaves {
            let Ask::Filter(feld, wanted) = &leaf.ask else {
                continue;
            };
            if *feld == "bestand" || self.indexes.iter().any(|i| !filter_values(i, feld, wanted).is_empty()) {
                continue;
            }
            let known: BTreeSet<String> = match *feld {
                "ziel" => BTreeSet::new(),
                _ => self.values(feld, |_| true),
            };
            let some: Vec<String> = known.into_iter().take(12).collect();
            notes.push(satz::hinweis::unbekannter_wert(feld, &leaf.typed, &some.join(", ")));
        }
        notes
    }
}
