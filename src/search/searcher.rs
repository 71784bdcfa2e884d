//! One search over several indexes.

use super::analyzer::Analyzer;
use super::compile::{Test, compile, pairs};
use super::evaluate::{Found, evaluate};
use super::gather::{Candidate, collect};
use super::lexicon::Lexicon;
use super::mark::Marker;
use super::parse::parse;
use super::query::{Query, bit};
use super::rarity::Rarity;
use super::report::{opened, undated, without_one};
use super::segment::ValueColumn;
use super::snippet::{snippet, spans};
use super::tables::Tables;
use super::understood::{expression, filters};
use super::weights::Weights;
use super::{Answer, Durchsucht, Hit, Index, Kind, Korrektur, Options, Order};
use crate::deutsch::suche as satz;
use std::collections::{BTreeSet, HashSet};
use std::sync::{Arc, Mutex, OnceLock};
use std::time::Instant;

/// One search over several indexes. Hits name theirs by its number.
#[derive(Debug)]
pub struct Searcher {
    pub(super) indexes: Vec<Index>,
    lexicon: Arc<Lexicon>,
    /// Synonyms beside the shipped ones: learned from the holdings, or the system's own.
    pub(super) extra: Arc<Tables>,
    pub(super) weights: Weights,
    /// What the last search analyzed, for the next one.
    analyzed: Mutex<Option<Analyzer>>,
    /// What is searched, counted when it is first asked for.
    pub(super) all: OnceLock<Durchsucht>,
}

/// A query with what is looked up for it.
pub(super) struct Plan {
    pub(super) query: Query,
    pub(super) tests: Vec<Vec<Test>>,
    /// What only orders.
    pub(super) pairs: Vec<Test>,
    pub(super) analyzer: Analyzer,
}

impl Plan {
    fn new(typed: &str, options: &Options, mut analyzer: Analyzer, extra: &Tables) -> Self {
        let query = parse(typed, extra);
        let tests = query.leaves.iter().map(|leaf| compile(leaf, &mut analyzer, extra, options)).collect();
        let pairs = pairs(&query.leaves, &mut analyzer);
        Self { query, tests, pairs, analyzer }
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
        for (.., segment) in opened(&indexes) {
            lexicon.add(segment.lexicon.clone());
        }
        let extra = Tables::extra(opened(&indexes).map(|(.., segment)| segment.learned.as_str()));
        Self {
            indexes,
            lexicon: Arc::new(lexicon),
            extra: Arc::new(extra),
            weights: Weights::default(),
            analyzed: Mutex::new(None),
            all: OnceLock::new(),
        }
    }

    /// With other weights, for measuring.
    #[must_use]
    pub fn with_weights(mut self, weights: Weights) -> Self {
        self.weights = weights;
        self
    }

    /// With further synonyms, in the form of `index/synonyme.txt`: expressions with ` = ` between, one group in a line.
    #[must_use]
    pub fn with_synonyms(mut self, lines: &str) -> Self {
        let learned = opened(&self.indexes).map(|(.., segment)| segment.learned.as_str());
        self.extra = Arc::new(Tables::extra(learned.chain([lines])));
        self
    }

    /// The indexes in the order of [`Hit::bestand`].
    pub fn indexes(&self) -> &[Index] {
        &self.indexes
    }

    /// Answers a query. Whatever is typed has an answer.
    pub fn search(&self, anfrage: &str, options: &Options) -> Answer {
        let start = Instant::now();
        let mut plan = Plan::new(anfrage, options, self.analyzer(), &self.extra);
        let rarity = Rarity::new(&self.indexes, &self.weights);
        let (found, korrekturen) = self.look_up(&mut plan, &rarity, options);
        let mut candidates = Vec::new();
        for (place, found) in opened(&self.indexes).zip(&found) {
            collect(&plan.query, place, found, self.weights.cover, &mut candidates);
        }
        let mut answer = Answer::empty(anfrage);
        answer.gesamt = candidates.iter().filter(|c| c.stufe == 1).count();
        answer.quellen = self.sources(&candidates);
        answer.durchsucht = self.searched();
        if answer.gesamt == 0 {
            answer.ohne = without_one(&plan.query, &found);
        }
        if options.bericht {
            answer.facetten = self.facets(&candidates);
            answer.worte = self.word_reports(&plan, &found);
        }
        self.rank(&mut candidates, &plan, &found, (options, &rarity));
        let marker = plan.marker();
        let hits = candidates.iter().filter_map(|c| self.hit(*c, &marker, &mut plan.analyzer));
        answer.hits = hits.collect();
        let worte = counts(&plan.query, &found);
        answer.verstanden = satz::gesucht(&expression(&plan.query), answer.gesamt, answer.quellen, &worte);
        answer.filter = filters(&plan.query);
        answer.hinweise = std::mem::take(&mut plan.query.hinweise);
        answer.hinweise.extend(self.unknown_values(&plan.query.leaves));
        let undated = undated(&plan.query, &self.indexes, &found);
        answer.hinweise.extend((undated > 0).then(|| satz::hinweis::ohne_datum(undated)));
        let corrected = korrekturen.iter().map(|k| satz::hinweis::meinten_sie(&k.getippt, &k.gefunden));
        answer.hinweise.extend(corrected);
        answer.korrekturen = korrekturen;
        if let Ok(mut kept) = self.analyzed.lock() {
            *kept = Some(plan.analyzer).filter(|analyzer| !analyzer.is_full());
        }
        answer.dauer = start.elapsed();
        answer
    }

    fn analyzer(&self) -> Analyzer {
        let kept = self.analyzed.lock().ok().and_then(|mut kept| kept.take());
        kept.unwrap_or_else(|| Analyzer::new(Arc::clone(&self.lexicon)))
    }

    /// What every index has; a second time if words had to be replaced by their nearest.
    fn look_up(
        &self,
        plan: &mut Plan,
        rarity: &Rarity<'_>,
        options: &Options,
    ) -> (Vec<Found>, Vec<Korrektur>) {
        let run = |tests: &[Vec<Test>]| -> Vec<Found> {
            let parts = self.indexes.iter().flat_map(|i| i.segments.iter().map(move |s| (i, s)));
            parts.map(|part| evaluate(part, tests, rarity)).collect()
        };
        let found = run(&plan.tests);
        if options.off.contains(&Kind::Aehnlich) {
            return (found, Vec::new());
        }
        let korrekturen = self.correct(plan, &found, options);
        if korrekturen.is_empty() { (found, korrekturen) } else { (run(&plan.tests), korrekturen) }
    }

    /// In how many sources the hits of the first tier stand.
    fn sources(&self, candidates: &[Candidate]) -> usize {
        let mut sources: HashSet<(usize, u64)> = HashSet::new();
        for (number, segment, opened) in opened(&self.indexes) {
            let Some(column) = opened.column("quelle") else {
                continue;
            };
            let own = candidates.iter().filter(|c| (c.index, c.segment, c.stufe) == (number, segment, 1));
            let ranks = self.indexes.get(number).and_then(|index| index.ranks("quelle"));
            let common = |rank| ranks.map_or(rank, |ranks| ranks.rank(segment, rank));
            sources.extend(own.filter_map(|c| column.rank(c.doc)).map(|rank| (number, common(rank))));
        }
        sources.len()
    }

    /// Sorts candidates whose scores are complete.
    pub(super) fn order(&self, candidates: &mut Vec<Candidate>, options: &Options, long: bool) {
        if long && options.order == Order::Relevanz {
            self.by_score(candidates);
        }
        let compare = |a: &Candidate, b: &Candidate| {
            a.part
                .cmp(&b.part)
                .then(a.key.cmp(&b.key))
                .then(if options.order == Order::Quelle {
                    std::cmp::Ordering::Equal
                } else {
                    b.score.total_cmp(&a.score)
                })
                .then(a.index.cmp(&b.index))
                .then(a.segment.cmp(&b.segment))
                .then(a.doc.cmp(&b.doc))
        };
        if candidates.len() > options.limit && options.limit > 0 {
            candidates.select_nth_unstable_by(options.limit - 1, compare);
        }
        candidates.truncate(options.limit);
        candidates.sort_unstable_by(compare);
    }

    /// In a long query a passage without a word that tells little may be the better one: only passages with all words
    /// that score like the best of the others stay in the first part of the list. Each keeps its tier.
    fn by_score(&self, candidates: &mut [Candidate]) {
        let scores = candidates.iter().filter(|c| c.stufe == 2).map(|c| c.score);
        let least = scores.fold(0.0, f32::max) * (1.0 - self.weights.lead);
        for candidate in candidates.iter_mut().filter(|c| c.stufe == 1 && c.score < least) {
            candidate.part = 2;
        }
    }

    pub(super) fn keys(&self, candidates: &mut [Candidate], order: Order) {
        let filter = if order == Order::Quelle { "quelle" } else { "datum" };
        let columns: Vec<Vec<Option<ValueColumn>>> = self
            .indexes
            .iter()
            .map(|index| index.segments.iter().map(|segment| segment.column(filter)).collect())
            .collect();
        for candidate in candidates {
            let column =
                columns.get(candidate.index).and_then(|parts| parts.get(candidate.segment)?.as_ref());
            let Some(column) = column else {
                continue;
            };
            candidate.key = if order == Order::Quelle {
                let rank = column.rank(candidate.doc).unwrap_or(0);
                let ranks = self.indexes.get(candidate.index).and_then(|index| index.ranks("quelle"));
                ((candidate.index as u64) << 32) | ranks.map_or(rank, |r| r.rank(candidate.segment, rank))
            } else {
                let day = column
                    .rank(candidate.doc)
                    .and_then(|rank| column.value(rank))
                    .map(|iso| iso.replace('-', ""));
                match (day.and_then(|day| day.parse::<u64>().ok()), order) {
                    (Some(day), Order::Neueste) => 99_999_999 - day,
                    (Some(day), _) => day,
                    (None, _) => u64::MAX,
                }
            };
        }
    }

    fn hit(&self, candidate: Candidate, marker: &Marker, analyzer: &mut Analyzer) -> Option<Hit> {
        let stored =
            self.indexes.get(candidate.index)?.segments.get(candidate.segment)?.stored(candidate.doc)?;
        let marks = match candidate.stufe {
            3 => marker.alike(&stored.text),
            _ => marker.marks(&stored.text, analyzer),
        };
        let cut = snippet(&stored.text, &marks);
        let gruende: BTreeSet<_> = marks.iter().map(|mark| mark.grund).collect();
        Some(Hit {
            art: stored.art(),
            datum: stored.datum(),
            zeilen: stored.zeilen(),
            stelle: stored.stelle(),
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
}

/// The words of the query with the number of passages each has.
fn counts(query: &Query, found: &[Found]) -> Vec<(String, usize)> {
    let shown = query.positive();
    let content =
        query.leaves.iter().enumerate().filter(|(i, leaf)| leaf.is_content() && shown & bit(*i) != 0);
    content
        .map(|(i, leaf)| {
            let sum = found.iter().filter_map(|found| found.counts.get(i)).sum();
            (leaf.typed.clone(), sum)
        })
        .collect()
}

/// The places in any text that a query would mark, ascending, without overlaps.
pub fn find_in(text: &str, anfrage: &str) -> Vec<std::ops::Range<usize>> {
    let mut plan = Plan::new(
        anfrage,
        &Options::default(),
        Analyzer::new(Arc::new(Lexicon::shipped())),
        &Tables::default(),
    );
    let marker = plan.marker();
    spans(&marker.marks(text, &mut plan.analyzer))
}
