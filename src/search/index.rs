//! Opened indexes and the search over them.

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;
use std::time::Instant;

use super::analyzer::Analyzer;
use super::compile::{Test, compile, nearest_test};
use super::evaluate::{Found, Rarity, evaluate, filter_values};
use super::lexicon::Lexicon;
use super::mark::{Marker, spans};
use super::parse::parse;
use super::query::{Ask, Leaf, Query, bit};
use super::segment::{Segment, ValueColumn};
use super::snippet::snippet;
use super::understood::expression;
use super::weights::{GRAM_SHARE, Weights};
use super::near::allowed;
use super::stem::cistem;
use super::tables::TABLES;
use super::weights::typo::OFFERED;
use super::{Answer, Error, Hit, IndexFiles, Kind, Korrektur, Options, Order, Stand};
use crate::deutsch::suche as satz;
use crate::text::fold;

/// An opened index.
#[derive(Debug)]
pub struct Index {
    pub(super) segment: Segment,
    pub(super) name: String,
    /// Folded names of further states with their codes.
    pub(super) states: Vec<(String, String)>,
}

impl Index {
    /// Opens the files. Nothing is copied; an index of another version is refused. `name` is what `bestand:` compares.
    pub fn open(files: &IndexFiles, name: &str) -> Result<Self, Error> {
        let segment = Segment::open(files)?;
        Ok(Self {
            segment,
            name: name.to_owned(), states: Vec::new() })
    }

    /// Gives the field `land:` further names: code and names.
    #[must_use]
    pub fn with_states(mut self, table: &[(String, Vec<String>)]) -> Self {
        let pairs = table.iter().flat_map(|(iso, names)| names.iter().map(move |name| (fold(name), fold(iso))));
        self.states = pairs.collect();
        self
    }

    /// What the index says about itself.
    pub fn stand(&self) -> &Stand {
        &self.segment.stand
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }
}

/// One search over several indexes. Hits name theirs by its number.
#[derive(Debug)]
pub struct Searcher {
    indexes: Vec<Index>,
    lexicon: Arc<Lexicon>,
    weights: Weights,
}

/// A passage that was found.
#[derive(Debug, Clone, Copy)]
struct Candidate {
    stufe: u8,
    score: f32,
    index: usize,
    doc: u32,
    key: u64,
}

/// A query with what is looked up for it.
struct Plan {
    query: Query,
    tests: Vec<Vec<Test>>,
    analyzer: Analyzer,
}

impl Plan {
    fn new(typed: &str, options: &Options, lexicon: &Arc<Lexicon>) -> Self {
        let query = parse(typed);
        let mut analyzer = Analyzer::new(Arc::clone(lexicon));
        let tests = query
            .leaves
            .iter()
            .map(|leaf| compile(leaf, &mut analyzer, options))
            .collect();
        Self {
            query,
            tests,
            analyzer,
        }
    }

    fn marker(&self) -> Marker {
        let shown = self.query.positive();
        let leaves = self.query.leaves.iter().zip(&self.tests).enumerate();
        Marker::new(
            leaves
                .filter(|(leaf, _)| shown & bit(*leaf) != 0)
                .map(|(leaf, (asked, tests))| (leaf, asked.typed.as_str(), tests.as_slice())),
        )
    }
}

impl Searcher {
    /// Searches `indexes` as one.
    pub fn new(indexes: Vec<Index>) -> Self {
        let mut lexicon = Lexicon::shipped();
        indexes.iter().for_each(|index| lexicon.add(index.segment.lexicon.clone()));
        let lexicon = Arc::new(lexicon);
        Self { indexes, lexicon, weights: Weights::default() }
    }

    /// With other weights, for measuring.
    #[must_use]
    pub fn with_weights(mut self, weights: Weights) -> Self {
        self.weights = weights;
        self
    }

    /// The indexes in the order of [`Hit::bestand`].
    pub fn indexes(&self) -> &[Index] {
        &self.indexes
    }

    /// Answers a query. Whatever is typed has an answer.
    pub fn search(&self, anfrage: &str, options: &Options) -> Answer {
        let start = Instant::now();
        let mut plan = Plan::new(anfrage, options, &self.lexicon);
        let rarity = Rarity::new(&self.indexes, &self.weights);
        let run = |tests: &[Vec<Test>]| -> Vec<Found> {
            self.indexes.iter().map(|index| evaluate(index, tests, &rarity)).collect()
        };
        let mut found = run(&plan.tests);
        let korrekturen = if options.off.contains(&Kind::Aehnlich) {
            Vec::new()
        } else {
            self.correct(&mut plan, &found)
        };
        if !korrekturen.is_empty() {
            found = run(&plan.tests);
        }
        let mut candidates = Vec::new();
        for (number, found) in found.iter().enumerate() {
            collect(&plan.query, number, found, &mut candidates);
        }
        let gesamt = candidates.iter().filter(|c| c.stufe == 1).count();
        let quellen = self.sources(&candidates);
        self.order(&mut candidates, options);
        let marker = plan.marker();
        let hits = candidates
            .iter()
            .filter_map(|c| self.hit(*c, &marker, &mut plan.analyzer))
            .collect();
        let worte = counts(&plan.query, &found);
        let verstanden = satz::gesucht(&expression(&plan.query), gesamt, quellen, &worte);
        let mut hinweise = std::mem::take(&mut plan.query.hinweise);
        hinweise.extend(self.unknown_values(&plan.query.leaves));
        hinweise.extend(korrekturen.iter().map(|k| satz::hinweis::meinten_sie(&k.getippt, &k.gefunden)));
        Answer {
            anfrage: anfrage.to_owned(),
            verstanden,
            hinweise,
            gesamt,
            quellen,
            dauer: start.elapsed(),
            hits,
            korrekturen,
        }
    }

    /// Gives words that no passage has, and that are no known German words, their nearest words.
    fn correct(&self, plan: &mut Plan, found: &[Found]) -> Vec<Korrektur> {
        let mut out = Vec::new();
        for (leaf, (asked, tests)) in plan.query.leaves.iter().zip(&mut plan.tests).enumerate() {
            let Ask::Word(forms) = &asked.ask else { continue };
            let count: usize = found.iter().filter_map(|found| found.counts.get(leaf)).sum();
            let exact = plan.analyzer.analyze(&forms.concat()).exact.clone();
            if count > 0 || plan.analyzer.is_known(&exact) {
                continue;
            }
            let stems = self.nearest(&exact);
            if stems.is_empty() {
                continue;
            }
            let gefunden = stems.iter().map(|stem| self.printed(stem)).collect();
            tests.push(nearest_test(&stems));
            out.push(Korrektur { getippt: asked.typed.clone(), gefunden });
        }
        out
    }

    /// The stems nearest to a word, in the holdings.
    fn nearest(&self, exact: &str) -> Vec<String> {
        let stem = cistem(exact);
        let most = allowed(exact.chars().count());
        if most == 0 {
            return Vec::new();
        }
        let mut all: Vec<(usize, u32, String)> =
            self.indexes.iter().flat_map(|index| index.segment.near(&stem, most)).collect();
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

    /// A printed form of a stem.
    fn printed(&self, stem: &str) -> String {
        let prefix: String = stem.chars().take(4).collect();
        let fits = |word: &str| TABLES.stem(word) == stem;
        let form = self.indexes.iter().find_map(|index| index.segment.form(&prefix, fits));
        form.unwrap_or_else(|| stem.to_owned())
    }

    /// In how many sources the hits of the first tier stand.
    fn sources(&self, candidates: &[Candidate]) -> usize {
        let mut sources: HashSet<(usize, u64)> = HashSet::new();
        for (number, index) in self.indexes.iter().enumerate() {
            let Some(column) = index.segment.column("quelle") else {
                continue;
            };
            let own = candidates.iter().filter(|c| c.index == number && c.stufe == 1);
            sources.extend(own.filter_map(|c| column.rank(c.doc)).map(|rank| (number, rank)));
        }
        sources.len()
    }

    /// The best `limit` candidates in order: tier, the chosen order, score, place in the holdings.
    fn order(&self, candidates: &mut Vec<Candidate>, options: &Options) {
        if options.order != Order::Relevanz {
            self.keys(candidates, options.order);
        }
        let compare = |a: &Candidate, b: &Candidate| {
            (if self.weights.tiers > 0.0 { a.stufe.cmp(&b.stufe) } else { std::cmp::Ordering::Equal })
                .then(a.key.cmp(&b.key))
                .then(if options.order == Order::Quelle {
                    std::cmp::Ordering::Equal
                } else {
                    b.score.total_cmp(&a.score)
                })
                .then(a.index.cmp(&b.index))
                .then(a.doc.cmp(&b.doc))
        };
        if candidates.len() > options.limit && options.limit > 0 {
            candidates.select_nth_unstable_by(options.limit - 1, compare);
        }
        candidates.truncate(options.limit);
        candidates.sort_unstable_by(compare);
    }

    fn keys(&self, candidates: &mut [Candidate], order: Order) {
        let filter = if order == Order::Quelle { "quelle" } else { "datum" };
        let columns: Vec<Option<ValueColumn>> = self
            .indexes
            .iter()
            .map(|index| index.segment.column(filter))
            .collect();
        for candidate in candidates {
            let Some(column) = columns.get(candidate.index).and_then(Option::as_ref) else {
                continue;
            };
            candidate.key = if order == Order::Quelle {
                ((candidate.index as u64) << 32) | column.rank(candidate.doc).unwrap_or(0)
            } else {
                let day = column.of(candidate.doc).next().map(|iso| iso.replace('-', ""));
                match (day.and_then(|day| day.parse::<u64>().ok()), order) {
                    (Some(day), Order::Neueste) => 99_999_999 - day,
                    (Some(day), _) => day,
                    (None, _) => u64::MAX,
                }
            };
        }
    }

    fn hit(&self, candidate: Candidate, marker: &Marker, analyzer: &mut Analyzer) -> Option<Hit> {
        let stored = self.indexes.get(candidate.index)?.segment.stored(candidate.doc)?;
        let marks = marker.marks(&stored.text, analyzer);
        let cut = snippet(&stored.text, &marks);
        let gruende: BTreeSet<_> = marks.iter().map(|mark| mark.grund).collect();
        Some(Hit {
            art: stored.art(),
            datum: stored.datum(),
            zeilen: stored.zeilen(),
            kennung: stored.kennung,
            quelle: stored.quelle,
            titel: stored.titel,
            ausschnitt: cut.text,
            markierungen: cut.marks,
            stellen: spans(&marks),
            wertung: candidate.score,
            stufe: candidate.stufe,
            gruende: gruende.into_iter().collect(),
            bestand: candidate.index,
        })
    }

    /// Notes on values that no passage has.
    fn unknown_values(&self, leaves: &[Leaf]) -> Vec<String> {
        let mut notes = Vec::new();
        for leaf in leaves {
            let Ask::Filter(feld, wanted) = &leaf.ask else {
                continue;
            };
            if *feld == "bestand"
                || self
                    .indexes
                    .iter()
                    .any(|i| !filter_values(i, feld, wanted).1.is_empty())
            {
                continue;
            }
            let known: BTreeSet<String> = match *feld {
                "ziel" => BTreeSet::new(),
                _ => self
                    .indexes
                    .iter()
                    .flat_map(|index| index.segment.filter_values(feld))
                    .collect(),
            };
            let some: Vec<String> = known.into_iter().take(12).collect();
            notes.push(satz::hinweis::unbekannter_wert(
                feld,
                &leaf.typed,
                &some.join(", "),
            ));
        }
        notes
    }
}

/// Every passage that fulfils the query, and those with some of its words.
fn collect(query: &Query, index: usize, found: &Found, out: &mut Vec<Candidate>) {
    let without = query.full(0);
    let similar = query.only_words();
    let found = found.masks.iter().zip(&found.scores).zip(&found.alike);
    for (doc, ((mask, score), alike)) in found.enumerate() {
        let stufe = match *mask {
            0 if !without && similar && *alike >= GRAM_SHARE => 3,
            0 if !without => continue,
            mask if query.full(mask) => 1,
            mask if query.some(mask) => 2,
            _ => continue,
        };
        out.push(Candidate {
            stufe,
            score: *score,
            index,
            doc: doc as u32,
            key: 0,
        });
    }
}

/// The words of the query with the number of passages each has.
fn counts(query: &Query, found: &[Found]) -> Vec<(String, usize)> {
    let shown = query.positive();
    let content = query
        .leaves
        .iter()
        .enumerate()
        .filter(|(i, leaf)| leaf.is_content() && shown & bit(*i) != 0);
    content
        .map(|(i, leaf)| {
            let sum = found.iter().filter_map(|found| found.counts.get(i)).sum();
            (leaf.typed.clone(), sum)
        })
        .collect()
}

/// The places in any text that a query would mark, ascending, without overlaps.
pub fn find_in(text: &str, anfrage: &str) -> Vec<std::ops::Range<usize>> {
    let mut plan = Plan::new(anfrage, &Options::default(), &Arc::new(Lexicon::shipped()));
    let marker = plan.marker();
    spans(&marker.marks(text, &mut plan.analyzer))
}
