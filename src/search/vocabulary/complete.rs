//! What a searcher says beside its hits: completions, facets, how each word was searched.

use crate::deutsch::suche as satz;
use crate::search::Durchsucht;
use crate::search::FIELDS;
use crate::search::Facette;
use crate::search::WortBericht;
use crate::search::answer::report::{FACETS, facet, first, opened, word_report};
use crate::search::answer::searcher::{Plan, Searcher};
use crate::search::german::tables::TABLES;
use crate::search::index::segment::Segment;
use crate::search::matching::compile::Place;
use crate::search::matching::gather::Tally;
use crate::search::query::tree::{Ask, Leaf};
use crate::search::vocabulary::near::distance;
use crate::search::vocabulary::values::{filter_values, shown};
use crate::text::fold;
use std::collections::{BTreeMap, BTreeSet};

/// So many values of a field are named where a typed one is not among them.
const LISTED: usize = 12;

impl Searcher {
    /// How many passages of how many sources are searched, and the newest day any of them states.
    pub fn searched(&self) -> Durchsucht {
        *self.all.get_or_init(|| self.count_all())
    }

    fn count_all(&self) -> Durchsucht {
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

    /// Passages of the first tier in one index.
    fn first_in(&self, number: usize, tally: &Tally) -> usize {
        let own = first(&self.indexes, tally).filter(|(spot, _)| spot.index == number);
        own.map(|(_, first)| first.len()).sum()
    }

    pub(crate) fn facets(&self, tally: &Tally) -> Vec<Facette> {
        let all = FACETS.iter().map(|feld| Facette { feld, werte: facet(&self.indexes, tally, feld) });
        let mut all: Vec<Facette> = all.filter(|facette| !facette.werte.is_empty()).collect();
        let werte = self.indexes.iter().enumerate();
        let werte = werte.map(|(i, index)| (index.name.clone(), self.first_in(i, tally)));
        if self.indexes.len() > 1 {
            all.push(Facette { feld: "bestand", werte: werte.filter(|(_, count)| *count > 0).collect() });
        }
        all
    }

    pub(crate) fn word_reports(&self, plan: &Plan, tally: &Tally) -> Vec<WortBericht> {
        let leaves = plan.query.leaves.iter().zip(&plan.tests).zip(&tally.counts);
        let content = leaves.filter(|((leaf, _), _)| leaf.is_content());
        content.map(|((leaf, tests), count)| word_report(&self.indexes, &leaf.typed, *count, tests)).collect()
    }

    /// Words of the holdings and field names that complete the last word of what is typed: each with its passages,
    /// the most frequent first.
    pub fn complete(&self, typed: &str, most: usize) -> Vec<(String, usize)> {
        let last =
            typed.rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '"' | '-')).next().unwrap_or("");
        if let Some((feld, value)) = last.split_once(':') {
            return self.complete_value(&fold(feld), &fold(value), most);
        }
        let prefix = fold(last);
        if prefix.is_empty() {
            return Vec::new();
        }
        let words = self.vocabulary(&prefix, most);
        let fields =
            FIELDS.iter().filter(|feld| feld.starts_with(&prefix)).map(|feld| (format!("{feld}:"), 0));
        words.into_iter().chain(fields).collect()
    }

    /// Folded words of the holdings that begin so, the most frequent first.
    fn vocabulary(&self, prefix: &str, most: usize) -> Vec<(String, usize)> {
        let mut words: BTreeMap<String, usize> = BTreeMap::new();
        for (.., segment) in opened(&self.indexes) {
            for (word, docs) in segment.printed_forms(prefix) {
                *words.entry(word).or_default() += docs;
            }
        }
        self.most_frequent(words.into_iter().collect(), most)
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

    /// A field with each of its values that begins so; of titles the words.
    fn complete_value(&self, feld: &str, value: &str, most: usize) -> Vec<(String, usize)> {
        if feld == "titel" {
            let words = if value.is_empty() { Vec::new() } else { self.vocabulary(value, most) };
            return words.into_iter().map(|(word, docs)| (format!("titel:{word}"), docs)).collect();
        }
        let typed = |known: String| {
            let quote = if known.contains(char::is_whitespace) { "\"" } else { "" };
            format!("{feld}:{quote}{known}{quote}")
        };
        let values = self.known_values(feld, |known| fold(known).starts_with(value));
        values.into_iter().take(most).map(|known| (typed(known), 0)).collect()
    }

    /// The values of a field as they are typed: states by their German names, of days the years.
    fn known_values(&self, feld: &str, fits: impl Fn(&str) -> bool) -> BTreeSet<String> {
        if feld == "bestand" {
            return self.indexes.iter().map(|index| index.name.clone()).filter(|name| fits(name)).collect();
        }
        let filter = if matches!(feld, "seit" | "bis" | "jahr") { "datum" } else { feld };
        let mut values = BTreeSet::new();
        for (.., segment) in opened(&self.indexes) {
            segment.each_value(filter, &mut |value| {
                let known = match filter {
                    "land" => TABLES.state_name(value).unwrap_or(value),
                    "datum" => value.get(..4).unwrap_or(value),
                    _ => value,
                };
                if fits(known) && !values.contains(known) {
                    values.insert(known.to_owned());
                }
            });
        }
        values
    }

    /// Notes on values that no passage has.
    pub fn unknown_values(&self, leaves: &[Leaf]) -> Vec<String> {
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
                _ => self.known_values(feld, |_| true).iter().map(|value| shown(feld, value)).collect(),
            };
            // What is spelled alike first.
            let mut some: Vec<String> = known.into_iter().collect();
            some.sort_by_key(|known| distance(&fold(known), wanted, 3).unwrap_or(4));
            let further = some.len().saturating_sub(LISTED);
            some.truncate(LISTED);
            notes.push(satz::hinweis::unbekannter_wert(feld, &leaf.typed, &some, further));
        }
        notes
    }
}
