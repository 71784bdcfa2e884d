//! One search over several indexes.

use crate::deutsch::suche as satz;
use crate::search::Anders;
use crate::search::Answer;
use crate::search::Durchsucht;
use crate::search::Grund;
use crate::search::Hit;
use crate::search::Index;
use crate::search::Kind;
use crate::search::Korrektur;
use crate::search::Options;
use crate::search::answer::report::{opened, without_one};
use crate::search::german::analyzer::Analyzer;
use crate::search::german::lexicon::Lexicon;
use crate::search::german::tables::Tables;
use crate::search::marks::mark::Marker;
use crate::search::marks::snippet::{snippet, spans};
use crate::search::matching::compile::{Test, compile, pairs};
use crate::search::matching::evaluate::Lookup;
use crate::search::matching::gather::{Candidate, Tally};
use crate::search::matching::rarity::Rarity;
use crate::search::matching::weights::Weights;
use crate::search::query::parse::parse;
use crate::search::query::sentence::{expression, filters};
use crate::search::query::tree::{Leaf, Query, bit};
use crate::search::vocabulary::patterns::Patterns;
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, OnceLock};
use std::time::Instant;

/// One search over several indexes. Hits name theirs by its number.
#[derive(Debug)]
pub struct Searcher {
    pub(crate) indexes: Vec<Index>,
    lexicon: Arc<Lexicon>,
    /// Synonyms beside the shipped ones: learned from the holdings, or the system's own.
    pub extra: Arc<Tables>,
    pub(crate) weights: Weights,
    /// What the last search analyzed, for the next one.
    analyzed: Mutex<Option<Analyzer>>,
    /// What is searched, counted when it is first asked for.
    pub all: OnceLock<Durchsucht>,
}

/// A query with what is looked up for it.
pub struct Plan {
    pub query: Query,
    pub tests: Vec<Vec<Test>>,
    /// What only orders.
    pub pairs: Vec<Test>,
    /// The words its patterns stand for.
    pub patterns: Patterns,
    pub analyzer: Analyzer,
}

impl Plan {
    fn new(typed: &str, options: &Options, mut analyzer: Analyzer, extra: &Tables) -> Self {
        let query = parse(typed, extra);
        let tests = query.leaves.iter().map(|leaf| compile(leaf, &mut analyzer, extra, options)).collect();
        let pairs = pairs(&query.leaves, &mut analyzer);
        Self { query, tests, pairs, patterns: Patterns::default(), analyzer }
    }

    /// What is looked up.
    pub fn lookup<'a>(&'a self, rarity: &'a Rarity<'a>) -> Lookup<'a> {
        Lookup { leaves: &self.tests, patterns: &self.patterns, rarity, all: self.query.full(0) }
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
        let rarity = Rarity::new(&self.indexes, &self.weights);
        let (mut plan, longer) = self.plan(anfrage, options, &rarity);
        let mut found = self.found(&plan, &rarity);
        let wortanfaenge = self.begin(&mut plan, &mut found, options);
        let similar = !options.off.contains(&Kind::Aehnlich);
        let sought = sought(&plan.query, &found);
        let mut korrekturen =
            if similar { self.correct(&mut plan, &sought, (options, &rarity)) } else { Vec::new() };
        let replaced = replaced(&plan.query, &found, &korrekturen);
        if !korrekturen.is_empty() {
            found = self.found(&plan, &rarity);
        }
        let (tally, best) = self.gather(&plan, &found, (options, &rarity));
        let mut answer = Answer::empty(longer.as_deref().unwrap_or(anfrage));
        answer.gesamt = tally.hits(1);
        answer.weitere = tally.hits(2);
        answer.woertlich = tally.full_without(&plan.query, replaced);
        answer.verlangt = plan.query.asked();
        answer.mindestens = plan.patterns.are_cut();
        answer.quellen = self.sources(&tally);
        answer.durchsucht = self.searched();
        if answer.gesamt == 0 {
            answer.ohne = without_one(&plan.query, &tally);
        }
        if options.bericht {
            answer.facetten = self.facets(&tally);
            answer.worte = self.word_reports(&plan, &tally);
        }
        let marker = plan.marker();
        let hits = best.into_iter().filter_map(|c| self.hit(c, &marker, (&mut plan, replaced)));
        answer.hits = hits.collect();
        for korrektur in &mut korrekturen {
            for word in &mut korrektur.gefunden {
                *word = self.in_print(word);
            }
        }
        answer.verstanden = sentence(&answer, &plan.query, &tally, (replaced, &korrekturen));
        answer.filter = filters(&plan.query);
        answer.hinweise = std::mem::take(&mut plan.query.hinweise);
        answer.hinweise.extend(self.unknown_values(&plan.query.leaves));
        answer.hinweise.extend((tally.undated > 0).then(|| satz::hinweis::ohne_datum(tally.undated)));
        // While it is typed, the numbers say it themselves.
        answer.hinweise.extend((answer.mindestens && longer.is_none()).then(satz::hinweis::gekuerzt));
        let begun = wortanfaenge.iter().map(|one| satz::hinweis::wortanfang(&one.getippt, &one.muster));
        answer.hinweise.extend(begun);
        let corrected = korrekturen.iter().map(|k| satz::hinweis::meinten_sie(&k.getippt, &k.gefunden));
        answer.hinweise.extend(corrected);
        (answer.korrekturen, answer.wortanfaenge) = (korrekturen, wortanfaenge);
        let offered =
            if options.half_typed { Vec::new() } else { self.otherwise(&mut plan, &found, &answer) };
        if let Ok(mut kept) = self.analyzed.lock() {
            *kept = Some(plan.analyzer).filter(|analyzer| !analyzer.is_full());
        }
        // Each is a search of its own, with the words that were just analyzed.
        answer.angebote =
            offered.into_iter().filter_map(|(wie, anfrage)| self.offer(wie, anfrage, options)).collect();
        answer.dauer = start.elapsed();
        answer
    }

    fn analyzer(&self) -> Analyzer {
        let kept = self.analyzed.lock().ok().and_then(|mut kept| kept.take());
        kept.unwrap_or_else(|| Analyzer::new(Arc::clone(&self.lexicon)))
    }

    /// What to look up. If a query is half typed and nothing has all its words, but something has them with a longer last
    /// one, that is looked up, and said.
    pub fn plan(&self, anfrage: &str, options: &Options, rarity: &Rarity<'_>) -> (Plan, Option<String>) {
        let make = |typed: &str, analyzer| {
            let mut plan = Plan::new(typed, options, analyzer, &self.extra);
            plan.patterns = Patterns::new(&self.indexes, &plan.tests, options.half_typed);
            plan
        };
        let plan = make(anfrage, self.analyzer());
        if !options.half_typed || self.has_full(&plan, rarity) {
            return (plan, None);
        }
        let longer = format!("{anfrage}*");
        let plan = make(&longer, plan.analyzer);
        if self.has_full(&plan, rarity) {
            return (plan, Some(longer));
        }
        (make(anfrage, plan.analyzer), None)
    }

    /// Other queries that may be meant.
    fn otherwise(&self, plan: &mut Plan, missing: &[bool], answer: &Answer) -> Vec<(Anders, String)> {
        let capitals = plan.query.capitals.take();
        let capitals = capitals.map(|meant| (Anders::Operatoren(meant.operators), meant.anfrage));
        let nothing = answer.gesamt == 0 && capitals.is_none();
        let longer = if nothing { self.with_beginnings(&answer.anfrage, plan, missing) } else { None };
        capitals.into_iter().chain(longer.map(|longer| (Anders::Wortanfang, longer))).collect()
    }

    fn hit(&self, candidate: Candidate, marker: &Marker, (plan, replaced): (&mut Plan, u64)) -> Option<Hit> {
        let stored =
            self.indexes.get(candidate.index)?.segments.get(candidate.segment)?.stored(candidate.doc)?;
        let marks = match candidate.stufe {
            3 => marker.alike(&stored.text),
            _ => marker.marks(&stored.text, &mut plan.analyzer),
        };
        let cut = snippet(&stored.text, &marks);
        let gruende: BTreeSet<_> = marks.iter().map(|mark| mark.grund).collect();
        let best = |leaf| marks.iter().filter(|mark| mark.leaf == leaf).map(|mark| mark.grund).min();
        let own = marks.iter().filter(|mark| mark.grund != Grund::Aehnlich);
        let own =
            own.map(|mark| bit(mark.leaf)).fold(!plan.query.content() & !replaced, |all, one| all | one);
        let warum = match candidate.stufe {
            3 => Some(Grund::Aehnlich),
            _ => plan.query.reason(best),
        };
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
            text: stored.text,
            stellen: spans(&marks),
            wertung: candidate.score,
            stufe: candidate.stufe,
            gruende: gruende.into_iter().collect(),
            warum,
            ersetzt: candidate.stufe == 1 && replaced != 0 && !plan.query.full(own),
            bestand: candidate.index,
        })
    }
}

/// What is said to be found to where words are corrected: what is excluded means exactly itself.
fn sought(query: &Query, found: &[bool]) -> Vec<bool> {
    let asked = query.positive();
    found.iter().enumerate().map(|(leaf, found)| *found || asked & bit(leaf) == 0).collect()
}

/// The words that stand nowhere and for which similar ones count.
fn replaced(query: &Query, found: &[bool], korrekturen: &[Korrektur]) -> u64 {
    let of_leaf = |(leaf, (asked, found)): (usize, (&Leaf, &bool))| {
        let corrected = korrekturen.iter().any(|korrektur| korrektur.getippt == asked.typed);
        (!found && corrected).then(|| bit(leaf))
    };
    query.leaves.iter().zip(found).enumerate().filter_map(of_leaf).fold(0, |all, one| all | one)
}

/// The search sentence, with the words of the query and the number of passages each has.
fn sentence(
    answer: &Answer,
    query: &Query,
    tally: &Tally,
    (replaced, korrekturen): (u64, &[Korrektur]),
) -> String {
    let shown = query.positive();
    let leaves = query.leaves.iter().zip(&tally.counts).enumerate();
    let content = leaves.filter(|(i, (leaf, _))| leaf.is_content() && shown & bit(*i) != 0);
    let own = |leaf: usize, count: usize| if replaced & bit(leaf) == 0 { count } else { 0 };
    let worte: Vec<(String, usize)> =
        content.map(|(i, (leaf, count))| (leaf.typed.clone(), own(i, *count))).collect();
    let similar = korrekturen.iter().flat_map(|korrektur| &korrektur.gefunden).cloned();
    satz::Gesucht {
        ausdruck: &expression(query),
        stellen: answer.gesamt,
        woertlich: answer.woertlich,
        mindestens: answer.mindestens,
        quellen: answer.quellen,
        weitere: answer.weitere,
        aehnlich: if replaced == 0 { Vec::new() } else { similar.collect() },
        worte: &worte,
    }
    .to_string()
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
