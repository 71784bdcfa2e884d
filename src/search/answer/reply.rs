//! The answer of a search as data: the passages that were found, the counts and the sentences about them.

use std::ops::Range;
use std::time::Duration;

use super::{Facette, Ohne, WortBericht};
use crate::deutsch::suche::Verlangt;
use crate::deutsch::{gruende, suche as satz};
use crate::domain::{Art, Datum, Stelle, Stellen};
use crate::keyed::keyed;
use crate::search::matching::Grund;
use crate::search::meaning::{Anders, Korrektur, Wortanfang};
use crate::search::query::Filter;
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
    /// Cut-out of `text`: whole words around the matches.
    pub ausschnitt: String,
    /// Ranges of characters of `ausschnitt` that matched.
    pub markierungen: Vec<Range<usize>>,
    pub text: String,
    /// Ranges of bytes of `text` that matched.
    pub stellen: Vec<Range<usize>>,
    /// Score; comparable within one answer only.
    pub wertung: f32,
    /// Tier: 1 has every word of the query, 2 some words, 3 words of similar spelling only.
    pub stufe: u8,
    /// Reasons why the passage was found, the closest first.
    pub gruende: Vec<Grund>,
    /// The reason that is shown: each word has a best reason, this is the weakest of these; `None` without a match.
    pub warum: Option<Grund>,
    /// True if the passage is in the first tier only because similar words count for words that stand nowhere.
    pub ersetzt: bool,
    /// Number of the hit's index in the searcher.
    pub bestand: usize,
}

impl Hit {
    /// Why the passage was found, in a word or two; empty if the words stand there as they were asked for.
    pub fn kurz(&self) -> &'static str {
        self.warum.map_or("", |grund| gruende::kurz(grund.key()))
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
    /// Number of passages that fulfil this query.
    pub passagen: usize,
    pub mindestens: bool,
}

impl Angebot {
    pub fn satz(&self) -> String {
        let found = (self.passagen, self.mindestens);
        match &self.wie {
            Anders::Operatoren(operators) => satz::mit_operatoren(operators, found),
            Anders::Wortanfang => satz::als_wortanfang(&self.anfrage, found),
        }
    }
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
        /// Hits with all words, where similar words count for words that stand nowhere.
        Ersetzt = "ersetzt",
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
    /// The best hits, tier by tier; in a long query a low-scored hit of the first tier stands among the second.
    pub hits: Vec<Hit>,
    /// Words that no passage has, each with the similar words that were searched instead.
    pub korrekturen: Vec<Korrektur>,
    /// Words that stand nowhere as whole words and were searched as beginnings of longer ones.
    pub wortanfaenge: Vec<Wortanfang>,
    /// Other queries that may be meant; empty while the query is still being typed.
    pub angebote: Vec<Angebot>,
    /// If there is no hit of the first tier: the words or filters without which there would be, most hits first.
    pub ohne: Vec<Ohne>,
    pub durchsucht: Durchsucht,
    /// How each word was searched; only with [`Options::bericht`](crate::search::Options::bericht).
    pub worte: Vec<WortBericht>,
    /// Counts by field; only with [`Options::bericht`](crate::search::Options::bericht).
    pub facetten: Vec<Facette>,
    /// Completions of the last word and passages; only with [`Options::bericht`](crate::search::Options::bericht).
    pub vorschlaege: Vec<(String, usize)>,
}

impl Answer {
    pub fn empty(anfrage: &str) -> Self {
        Self { anfrage: anfrage.to_owned(), ..Self::default() }
    }

    /// The headings in the list of hits, each behind the number (from 0) of the hit that it stands before.
    pub fn gruppen(&self) -> Vec<(usize, Gruppe)> {
        let replaced = self.gesamt > 0 && self.woertlich == 0;
        let first = self.hits.first().filter(|hit| replaced && hit.stufe == 1);
        let mut out: Vec<(usize, Gruppe)> = first.map(|_| (0, Gruppe::Ersetzt)).into_iter().collect();
        let mut tier = 1;
        for (number, hit) in self.hits.iter().enumerate() {
            if hit.stufe > tier {
                tier = hit.stufe;
                let full = || self.hits.iter().skip(number).any(|hit| hit.stufe == 1);
                let gruppe = match tier {
                    2 if full() => Gruppe::Gemischt,
                    2 => Gruppe::Einige,
                    _ => Gruppe::Aehnlich,
                };
                out.push((number, gruppe));
            }
        }
        out
    }
}
