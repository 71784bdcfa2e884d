//! One search over several indexes.

use std::ops::Range;
use std::sync::{Arc, Mutex, OnceLock};
use std::time::Instant;

use super::gelesen::Gelesen;
use super::report::{facets, sources, without_one, word_reports};
use super::{Angebot, Angefangen, Answer, Durchsucht, Hit, Naechste};
use crate::deutsch::suche as satz;
use crate::search::german::{Analyzer, LanguageTables, Lexicon};
use crate::search::index::{Index, Segment, segments, sites};
use crate::search::marks::{Matcher, spans};
use crate::search::matching::{Candidate, Compiler, Grund, Options, Plan, Run, Tally, Weights};
use crate::search::meaning::{Anders, Meant};
use crate::search::query::{Query, bit, bits};
use crate::search::reading::{Found, Titles, kinds, may_be_read, mistyped_kind, names_kind};
use crate::search::vocabulary::{in_print, unknown_values};

/// Searches several indexes as one. Each hit names its index by number.
#[derive(Debug)]
pub struct Searcher {
    /// The searched indexes; [`Hit::bestand`] is a position in this list.
    pub indexes: Vec<Index>,
    lexicon: Arc<Lexicon>,
    /// Synonyms beside the shipped ones: abbreviations learned from the holdings, and groups given by the caller.
    extra: LanguageTables,
    weights: Weights,
    /// The analyzer of the last search with the words it remembers, for the next search.
    analyzed: Mutex<Option<Analyzer>>,
    all: OnceLock<Durchsucht>,
    /// The titles of sections and strategies, read when they are first needed.
    titles: OnceLock<Titles>,
}

impl Searcher {
    pub fn new(indexes: Vec<Index>) -> Self {
        let tables = segments(&indexes).map(|segment| segment.lexicon.clone());
        let lexicon = Arc::new(tables.fold(Lexicon::shipped(), Lexicon::with));
        let extra = LanguageTables::extra(segments(&indexes).map(|segment| segment.learned.as_str()));
        let (analyzed, all, titles) = (Mutex::new(None), OnceLock::new(), OnceLock::new());
        Self { indexes, lexicon, extra, weights: Weights::default(), analyzed, all, titles }
    }

    /// The searcher with other weights, for measuring.
    #[must_use]
    pub fn with_weights(mut self, weights: Weights) -> Self {
        self.weights = weights;
        self
    }

    /// Adds synonyms, written as in `index/synonyme.txt`: one group in a line, ` = ` between its expressions.
    #[must_use]
    pub fn with_synonyms(mut self, lines: &str) -> Self {
        let learned = segments(&self.indexes).map(|segment| segment.learned.as_str());
        self.extra = LanguageTables::extra(learned.chain([lines]));
        self
    }

    /// Answers a query. No query is an error: whatever is typed gets an answer.
    pub fn search(&self, anfrage: &str, options: &Options) -> Answer {
        let start = Instant::now();
        let run = self.run(options);
        let mut meant = self.meant(&run, anfrage);
        let (tally, best) = run.gather(&meant.plan, &meant.found);
        let mut answer = self.answer(anfrage, &mut meant, &tally, best);
        if options.bericht {
            answer.facetten = facets(&self.indexes, &tally);
            answer.worte = word_reports(&self.indexes, &meant.plan, &tally);
        }
        let nothing = answer.gesamt == 0;
        let other = if options.half_typed { None } else { meant.otherwise(&run, &answer.anfrage, nothing) };
        let settled = options.half_typed || names_kind(&answer.anfrage);
        let corrected = if settled { None } else { meant.corrected(&answer.anfrage, mistyped_kind) };
        (answer.korrekturen, answer.wortanfaenge) = (meant.korrekturen, meant.wortanfaenge);
        let (read, compiler) = self.read(&run, &answer.anfrage, meant.plan.compiler);
        if read.as_ref().is_some_and(|read| read.eintraege() > 0) {
            // The entries are what was asked for: nothing need come near it.
            answer.naechste = None;
        }
        answer.verstanden = sentence(&answer, &meant.plan.query, meant.replaced, &tally);
        answer.put_first(read, options.limit);
        answer.gekuerzt = answer.hits.len() >= options.limit;
        self.keep(compiler.analyzer);
        // The other query is searched by itself, with the analyzer that was just kept.
        let offered = other.and_then(|(wie, anfrage)| self.offer(wie, anfrage, options));
        let entries = corrected.filter(|_| answer.gelesen.is_none()).and_then(|one| self.offer_entries(one));
        answer.angebote = offered.into_iter().chain(entries).collect();
        answer.dauer = start.elapsed();
        answer
    }

    pub(super) fn run<'a>(&'a self, options: &'a Options) -> Run<'a> {
        Run::new(&self.indexes, &self.weights, options)
    }

    /// Works out what a query means, with the analyzer that the last search left.
    pub(super) fn meant<'a>(&'a self, run: &Run<'a>, anfrage: &str) -> Meant<'a> {
        let kept = self.analyzed.lock().ok().and_then(|mut kept| kept.take());
        let analyzer = kept.unwrap_or_else(|| Analyzer::new(Arc::clone(&self.lexicon)));
        Meant::new(run, anfrage, Compiler::new(analyzer, &self.extra, run.options))
    }

    pub(super) fn keep(&self, analyzer: Analyzer) {
        if let Ok(mut kept) = self.analyzed.lock() {
            *kept = Some(analyzer).filter(|analyzer| !analyzer.is_full());
        }
    }

    fn answer(&self, anfrage: &str, meant: &mut Meant<'_>, tally: &Tally, best: Vec<Candidate>) -> Answer {
        let marker = Matcher::new(&meant.plan);
        let naechste = (meant.replaced == 0).then(|| nearest(&meant.plan.query, tally, &best)).flatten();
        let hits = best.into_iter().filter_map(|candidate| self.hit(candidate, &marker, meant)).collect();
        for word in meant.korrekturen.iter_mut().flat_map(|korrektur| &mut korrektur.gefunden) {
            *word = in_print(&self.indexes, word);
        }
        let query = &meant.plan.query;
        let gesamt = tally.hits(1);
        let mut answer = Answer {
            anfrage: meant.longer.clone().unwrap_or_else(|| anfrage.to_owned()),
            gesamt,
            weitere: tally.hits(2),
            woertlich: tally.full_without(query, meant.replaced),
            verlangt: query.asked(),
            mindestens: meant.plan.patterns.are_cut(),
            quellen: sources(&self.indexes, tally),
            durchsucht: self.searched(),
            ohne: if gesamt == 0 { without_one(query, tally) } else { Vec::new() },
            naechste,
            hits,
            filter: query.filters(),
            ..Answer::default()
        };
        answer.hinweise = self.notes(&answer, meant, tally);
        answer
    }

    /// Reads the query in the words of the catalogue.
    fn read<'a>(
        &self,
        run: &Run<'a>,
        anfrage: &str,
        compiler: Compiler<'a>,
    ) -> (Option<Gelesen>, Compiler<'a>) {
        if !may_be_read(anfrage) {
            return (None, compiler);
        }
        let titles = self.titles.get_or_init(|| Titles::new(&self.indexes));
        match Found::new(run, anfrage, titles, compiler) {
            Ok(found) => {
                let (gelesen, compiler) = Gelesen::new(&self.indexes, found);
                (Some(gelesen), compiler)
            }
            Err(compiler) => (None, *compiler),
        }
    }

    /// The kinds of entries that complete the last word of a query, with the number of their entries.
    pub fn begun(&self, typed: &str) -> Vec<Angefangen> {
        let all = kinds(typed).into_iter().map(|(wort, worte)| Angefangen {
            wort: wort.to_owned(),
            worte: worte.to_owned(),
            eintraege: self.entries(wort),
        });
        all.filter(|kind| kind.eintraege > 0).collect()
    }

    fn hit(&self, candidate: Candidate, marker: &Matcher, meant: &mut Meant<'_>) -> Option<Hit> {
        let spot = sites(&self.indexes).nth(candidate.part)?;
        let stored = spot.opened.stored(candidate.doc)?;
        let similar = candidate.stufe == 3;
        let marks = if similar {
            marker.alike(&stored.text)
        } else {
            marker.marks(&stored.text, &mut meant.plan.compiler.analyzer)
        };
        let (query, replaced) = (&meant.plan.query, meant.replaced);
        let best = |leaf| marks.iter().filter(|mark| mark.leaf == leaf).map(|mark| mark.grund).min();
        // The leaves of the query that the passage has as they were asked for.
        let own = marks.iter().filter(|mark| mark.grund != Grund::Aehnlich).map(|mark| mark.leaf);
        let own = bits(own) | !query.content() & !replaced;
        Some(Hit {
            wertung: candidate.score,
            stufe: candidate.stufe,
            warum: if similar { Some(Grund::Aehnlich) } else { query.root.reason(&best) },
            ersetzt: candidate.stufe == 1 && replaced != 0 && !query.root.full(own),
            fehlt: lacking(query, &candidate).unwrap_or_default(),
            ..Hit::unmarked(stored, spot.index).marked(&marks)
        })
    }

    fn notes(&self, answer: &Answer, meant: &Meant<'_>, tally: &Tally) -> Vec<String> {
        let query = &meant.plan.query;
        let mut notes = query.hinweise.clone();
        notes.extend(unknown_values(&self.indexes, &query.leaves));
        notes.extend((tally.undated > 0).then(|| satz::hinweis::ohne_datum(tally.undated)));
        // Of a word completed while it is typed no note is needed: the counts say „mindestens“.
        notes.extend(
            (answer.mindestens && meant.longer.is_none()).then(|| satz::hinweis::GEKUERZT.to_owned()),
        );
        let begun = meant.wortanfaenge.iter();
        notes.extend(begun.map(|one| satz::hinweis::wortanfang(&one.getippt, &one.muster)));
        let corrected = meant.korrekturen.iter();
        notes.extend(corrected.map(|one| satz::hinweis::meinten_sie(&one.getippt, &one.gefunden)));
        notes
    }

    /// A corrected query with the number of entries that it is read as; `None` if it names none.
    fn offer_entries(&self, anfrage: String) -> Option<Angebot> {
        let entries = self.entries(&anfrage);
        (entries > 0).then_some(Angebot {
            wie: Anders::Katalog,
            anfrage,
            passagen: entries,
            mindestens: false,
        })
    }

    /// Number of the entries of the catalogue that a query is read as.
    fn entries(&self, anfrage: &str) -> usize {
        let options = Options { limit: 0, ..Options::default() };
        let analyzer = Analyzer::new(Arc::clone(&self.lexicon));
        let read = self.read(&self.run(&options), anfrage, Compiler::new(analyzer, &self.extra, &options)).0;
        read.map_or(0, |gelesen| gelesen.eintraege())
    }

    /// Another query with the number of passages that it finds; `None` if it finds none.
    fn offer(&self, wie: Anders, anfrage: String, options: &Options) -> Option<Angebot> {
        let options = Options { limit: 0, bericht: false, half_typed: false, ..options.clone() };
        let answer = self.search(&anfrage, &options);
        let (passagen, mindestens) = (answer.woertlich, answer.mindestens);
        (passagen > 0).then_some(Angebot { wie, anfrage, passagen, mindestens })
    }

    /// The number of searched passages and sources, and the newest day that a source states.
    pub fn searched(&self) -> Durchsucht {
        let sources = |index: &Index| index.ranks("quelle").map_or(0, |ranks| ranks.alive);
        *self.all.get_or_init(|| Durchsucht {
            passagen: self.indexes.iter().map(Index::passagen).sum(),
            quellen: self.indexes.iter().map(sources).sum(),
            stand: segments(&self.indexes).filter_map(Segment::newest).max(),
        })
    }
}

/// The words that a hit of the second tier lacks.
fn lacking(query: &Query, candidate: &Candidate) -> Option<Vec<String>> {
    if candidate.stufe == 2 { query.lacking(candidate.mask) } else { None }
}

/// The fewest words that a passage lacks, if none has them all; of several such sets that of the best hit, else that of
/// most passages.
fn nearest(query: &Query, tally: &Tally, best: &[Candidate]) -> Option<Naechste> {
    let first = best.first().filter(|_| tally.hits(1) == 0)?;
    let of_best = lacking(query, first)?;
    let mut sets: Vec<Naechste> = Vec::new();
    for (mask, passagen) in tally.masks().filter(|(mask, _)| mask & query.content() != 0 && query.some(*mask))
    {
        let ohne = query.lacking(mask)?;
        match sets.iter_mut().find(|known| known.ohne == ohne) {
            Some(known) => known.passagen += passagen,
            None => sets.push(Naechste { ohne, passagen }),
        }
    }
    let fewest = sets.iter().map(|one| one.ohne.len()).min().filter(|fewest| *fewest > 0)?;
    let nearest = sets.into_iter().filter(|one| one.ohne.len() == fewest);
    nearest.max_by_key(|one| (one.ohne == of_best, one.passagen))
}

/// The search sentence; `replaced` is a mask of the leaves for which similar words count.
fn sentence(answer: &Answer, query: &Query, replaced: u64, tally: &Tally) -> String {
    let content = query.content();
    let leaves = query.leaves.iter().zip(&tally.counts).enumerate();
    let worte = leaves.filter(|(number, _)| content & bit(*number) != 0).map(|(number, (leaf, count))| {
        (leaf.typed.clone(), if replaced & bit(number) == 0 { *count } else { 0 })
    });
    let similar = answer.korrekturen.iter().flat_map(|korrektur| &korrektur.gefunden).cloned();
    satz::Gesucht {
        ausdruck: &query.expression(),
        stellen: answer.gesamt,
        woertlich: answer.woertlich,
        mindestens: answer.mindestens,
        quellen: answer.quellen,
        weitere: answer.weitere,
        naechste: answer.naechste.as_ref().map(|one| (one.ohne.as_slice(), one.passagen)),
        aehnlich: if replaced == 0 { Vec::new() } else { similar.collect() },
        worte: &worte.collect::<Vec<_>>(),
    }
    .to_string()
}

/// The ranges of bytes of `text` that the query matches, ascending, without overlaps.
pub fn find_in(text: &str, anfrage: &str) -> Vec<Range<usize>> {
    let (extra, options) = (LanguageTables::default(), Options::default());
    let analyzer = Analyzer::new(Arc::new(Lexicon::shipped()));
    let mut plan = Plan::new(anfrage, Compiler::new(analyzer, &extra, &options));
    let marker = Matcher::new(&plan);
    spans(&marker.marks(text, &mut plan.compiler.analyzer))
}
