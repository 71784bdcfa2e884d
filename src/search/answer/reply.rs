//! The answer of a search as data: the passages that were found, the counts and the sentences about them.

use std::collections::BTreeSet;
use std::ops::Range;
use std::time::Duration;

use super::{Facette, Ohne, WortBericht};
use crate::deutsch::suche::Verlangt;
use crate::deutsch::{gruende, suche as satz};
use crate::domain::{Art, Datum, Stelle, Stellen};
use crate::keyed::keyed;
use crate::search::index::Stored;
use crate::search::marks::{Mark, snippet, spans};
use crate::search::matching::Grund;
use crate::search::meaning::{Anders, Korrektur, Wortanfang};
use crate::search::query::Filter;
use crate::search::reading::Lesart;
use crate::text::LineRange;

/// A passage that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    pub kennung: String,
    pub art: Art,
    pub quelle: String,
    /// Heading or name under which the passage is shown.
    pub titel: String,
    pub datum: Option<Datum>,
    pub zeilen: Vec<LineRange>,
    /// Page or paragraph in the source's file, shown instead of the lines; `None` if the file has neither.
    pub stelle: Option<Stelle>,
    /// Cut-out of `text`: whole words around the matches. Of a figure that the query was read as, of the words that prove it.
    pub ausschnitt: String,
    /// Ranges of characters of `ausschnitt` that matched.
    pub markierungen: Vec<Range<usize>>,
    pub text: String,
    /// Ranges of bytes of `text` that matched.
    pub stellen: Vec<Range<usize>>,
    /// Score; comparable within one answer only.
    pub wertung: f32,
    /// Tier: 0 is an entry of the catalogue that the query was read as, 1 has every word of the query, 2 some words, 3 words of similar spelling only.
    pub stufe: u8,
    /// Reasons why the passage was found, the closest first.
    pub gruende: Vec<Grund>,
    /// The reason that is shown: each word has a best reason, this is the weakest of these; `None` without a match.
    pub warum: Option<Grund>,
    /// True if the passage is in the first tier only because similar words count for words that stand nowhere.
    pub ersetzt: bool,
    /// In the second tier the words of the query that the passage lacks, as typed; empty if the query is no list of words.
    pub fehlt: Vec<String>,
    /// Number of the hit's index in the searcher.
    pub bestand: usize,
}

impl Hit {
    /// A passage with nothing marked, of the index with this number.
    pub(super) fn unmarked(stored: Stored, bestand: usize) -> Self {
        Self {
            art: stored.art(),
            datum: stored.datum(),
            zeilen: stored.zeilen(),
            stelle: stored.stelle(),
            kennung: stored.kennung,
            quelle: stored.quelle,
            titel: stored.titel,
            ausschnitt: String::new(),
            markierungen: Vec::new(),
            text: stored.text,
            stellen: Vec::new(),
            wertung: 0.0,
            stufe: 0,
            gruende: Vec::new(),
            warum: None,
            ersetzt: false,
            fehlt: Vec::new(),
            bestand,
        }
    }

    /// The same passage with these matches marked, the closest reason first.
    pub(super) fn marked(self, marks: &[Mark]) -> Self {
        let cut = snippet(&self.text, marks);
        let gruende: BTreeSet<Grund> = marks.iter().map(|mark| mark.grund).collect();
        Self {
            ausschnitt: cut.text,
            markierungen: cut.marks,
            stellen: spans(marks),
            gruende: gruende.into_iter().collect(),
            ..self
        }
    }

    /// The document of which this is the first passage.
    pub(super) fn into_document(self) -> Self {
        Self { kennung: self.quelle.clone(), art: Art::Quelle, ..self }
    }

    /// What the passage lacks or why it was found, in a word or two; empty if the words stand there as they were asked
    /// for.
    pub fn kurz(&self) -> String {
        let warum = || self.warum.map_or("", |grund| gruende::kurz(grund.key())).to_owned();
        satz::ohne_worte_kurz(&self.fehlt).unwrap_or_else(warum)
    }

    /// Where the passage stands in its source, as users read it: `Z. 283`, `S. 12`, `Abs. 14`.
    pub fn ort(&self) -> String {
        let lines = || Stellen::Zeilen.text(&self.zeilen);
        self.stelle.as_ref().map_or_else(lines, ToString::to_string)
    }
}

/// Another query that may be meant, with the number of passages that it finds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Angebot {
    pub wie: Anders,
    pub anfrage: String,
    /// Number of passages that fulfil this query, or of the entries that it is read as.
    pub passagen: usize,
    pub mindestens: bool,
}

impl Angebot {
    pub fn satz(&self) -> String {
        let found = (self.passagen, self.mindestens);
        match &self.wie {
            Anders::Operatoren(operators) => satz::mit_operatoren(operators, found),
            Anders::Wortanfang => satz::als_wortanfang(&self.anfrage, found),
            Anders::Katalog => satz::als_eintraege(&self.anfrage, self.passagen),
        }
    }
}

/// A kind of entries whose name has been begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Angefangen {
    /// The name as it completes the query: `Maßnahme`.
    pub wort: String,
    /// What it names: `Art Maßnahme`.
    pub worte: String,
    pub eintraege: usize,
}

/// What comes nearest to a query that no passage fulfils.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Naechste {
    /// The fewest words that a passage lacks, as typed.
    pub ohne: Vec<String>,
    /// Number of passages that lack these and no others.
    pub passagen: usize,
}

/// Size and date of what is searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Durchsucht {
    pub passagen: usize,
    pub quellen: usize,
    /// The newest day that any source states; `None` if no source states one.
    pub stand: Option<Datum>,
}

keyed! {
    /// A heading in the list of hits, by the kind of hits that follow it.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Gruppe {
        /// Entries of the catalogue that the query was read as.
        Eintraege = "eintraege",
        /// Entries that belong to what was read by the text above them.
        Zusammenhang = "zusammenhang",
        /// Hits with all words, behind entries.
        Woerter = "woerter",
        /// Hits with all words, where similar words count for words that stand nowhere.
        Ersetzt = "ersetzt",
        /// Hits that lack the fewest words, if none has them all.
        Naechste = "naechste",
        Einige = "einige",
        /// Hits with some words, the best first; among them hits with all words and a lower score.
        Gemischt = "gemischt",
        Aehnlich = "aehnlich",
    }
}

/// The answer to a query.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Answer {
    pub anfrage: String,
    /// How the query was understood: one German sentence with the counts.
    pub verstanden: String,
    /// The filters of the query, each in the words of the sentence `verstanden`.
    pub filter: Vec<Filter>,
    /// How the query was read in the words of the catalogue; its entries are the hits of tier 0. `None` if it names no
    /// kind of entries.
    pub gelesen: Option<Lesart>,
    pub hinweise: Vec<String>,
    /// Number of all hits of the first tier, listed or not.
    pub gesamt: usize,
    /// Number of hits among `gesamt` in which no similar word counts for a word that was asked for.
    pub woertlich: usize,
    /// Number of all hits of the second tier, listed or not.
    pub weitere: usize,
    /// What all hits of the first tier have: every word, the one word, or whatever the query demands.
    pub verlangt: Verlangt,
    /// True if the counts are lower bounds, because a pattern stands for more words than were looked up.
    pub mindestens: bool,
    /// Number of sources with hits of the first tier.
    pub quellen: usize,
    pub dauer: Duration,
    /// The best hits, tier by tier; in a long query a low-scored hit of the first tier stands among the second,
    /// unless it is the only one and has the words as they were asked for.
    pub hits: Vec<Hit>,
    /// True if `hits` are as many as were wanted: there may be more.
    pub gekuerzt: bool,
    /// Words that no passage has, each with the similar words that were searched instead.
    pub korrekturen: Vec<Korrektur>,
    /// Words that stand nowhere as whole words and were searched as beginnings of longer ones.
    pub wortanfaenge: Vec<Wortanfang>,
    /// Other queries that may be meant; empty while the query is still being typed.
    pub angebote: Vec<Angebot>,
    /// If there is no hit of the first tier: the words or filters without which there would be, most hits first.
    pub ohne: Vec<Ohne>,
    /// What comes nearest, if there is no hit of the first tier.
    pub naechste: Option<Naechste>,
    pub durchsucht: Durchsucht,
    /// How each word was searched; only with [`Options::bericht`](crate::search::Options::bericht).
    pub worte: Vec<WortBericht>,
    /// Counts by field; only with [`Options::bericht`](crate::search::Options::bericht).
    pub facetten: Vec<Facette>,
    /// Completions of the last word and passages; only with [`Options::bericht`](crate::search::Options::bericht).
    pub vorschlaege: Vec<(String, usize)>,
    /// Kinds of entries whose name completes the last word; only with
    /// [`Options::bericht`](crate::search::Options::bericht).
    pub arten: Vec<Angefangen>,
}

impl Answer {
    pub fn empty(anfrage: &str) -> Self {
        Self { anfrage: anfrage.to_owned(), ..Self::default() }
    }

    /// True if nothing is what was asked for: no passage has the words, no entry is what they name.
    pub fn is_fehlanzeige(&self) -> bool {
        self.woertlich == 0 && self.eintraege() == 0
    }

    /// True if there is neither a hit of the first tier nor an entry: then other queries are worth offering.
    pub fn is_empty_handed(&self) -> bool {
        self.gesamt == 0 && self.eintraege() == 0
    }

    /// Number of the entries of the catalogue that the query was read as.
    pub fn eintraege(&self) -> usize {
        self.gelesen.as_ref().map_or(0, |lesart| lesart.eintraege)
    }

    /// The words of a heading in the list of hits.
    pub fn ueberschrift(&self, gruppe: Gruppe) -> String {
        let context = self.gelesen.as_ref().map_or(0, |lesart| lesart.im_zusammenhang);
        match gruppe {
            Gruppe::Eintraege => satz::eintraege(self.eintraege()),
            Gruppe::Zusammenhang => satz::zusammenhang(context),
            Gruppe::Woerter => satz::stellen(self.gesamt),
            Gruppe::Naechste => satz::am_naechsten(self.lacking()),
            other => satz::gruppe(other.key()).to_owned(),
        }
    }

    /// The fewest words that a passage lacks; empty if one has them all.
    pub(super) fn lacking(&self) -> &[String] {
        self.naechste.as_ref().map_or(&[], |naechste| &naechste.ohne)
    }

    /// True if a hit lacks the fewest words.
    pub(super) fn is_nearest(&self, hit: &Hit) -> bool {
        !hit.fehlt.is_empty() && hit.fehlt == self.lacking()
    }

    /// What a hit lacks or why it was found, in a word or two, where the heading above does not say it.
    pub fn kurz(&self, hit: &Hit) -> String {
        let mut some = self.hits.iter().skip_while(|one| one.stufe < 2);
        let said = some.by_ref().take_while(|one| self.is_nearest(one)).any(|one| one.kennung == hit.kennung);
        if said && hit.stufe == 2 { String::new() } else { hit.kurz() }
    }

    /// The headings in the list of hits, each behind the number (from 0) of the hit that it stands before.
    pub fn gruppen(&self) -> Vec<(usize, Gruppe)> {
        let replaced = self.gesamt > 0 && self.woertlich == 0;
        let mut out: Vec<(usize, Gruppe)> = Vec::new();
        let mut tier = None;
        for (number, hit) in self.hits.iter().enumerate() {
            // Behind the first hit that lacks other words the heading no longer says what is lacking.
            let further = hit.stufe == 2 && !self.is_nearest(hit);
            let own = (hit.stufe, hit.warum == Some(Grund::Zusammenhang) || further);
            if tier.is_some_and(|before| own <= before) {
                continue;
            }
            let full = || self.hits.iter().skip(number).any(|hit| hit.stufe == 1);
            out.extend(match own {
                (0, false) => Some((number, Gruppe::Eintraege)),
                (0, true) => Some((number, Gruppe::Zusammenhang)),
                (1, _) if replaced => Some((number, Gruppe::Ersetzt)),
                (1, _) => (number > 0).then_some((number, Gruppe::Woerter)),
                (2, _) if full() => Some((number, Gruppe::Gemischt)),
                (2, false) => Some((number, Gruppe::Naechste)),
                (2, true) => Some((number, Gruppe::Einige)),
                _ => Some((number, Gruppe::Aehnlich)),
            });
            tier = Some(own);
        }
        out
    }
}
