//! What a search found: passages, and what is said of them.

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
    /// Heading or name it is shown under.
    pub titel: String,
    pub datum: Option<Datum>,
    pub zeilen: Vec<LineRange>,
    /// Pages or paragraphs of the source's file, which are shown instead of lines where it has them.
    pub stelle: Option<Stelle>,
    /// Whole words around what matched.
    pub ausschnitt: String,
    /// Characters of `ausschnitt` that matched.
    pub markierungen: Vec<Range<usize>>,
    pub text: String,
    /// Bytes of `text` that matched.
    pub stellen: Vec<Range<usize>>,
    /// Score; comparable within one answer only.
    pub wertung: f32,
    /// 1 every word found, 2 some words, 3 similar spelling.
    pub stufe: u8,
    /// Why it was found, the closest reason first.
    pub gruende: Vec<Grund>,
    /// Of the best reason of each word the weakest: what there is to explain.
    pub warum: Option<Grund>,
    /// It has every word only if one of similar spelling counts for one that stands nowhere.
    pub ersetzt: bool,
    /// Number of its index in the searcher.
    pub bestand: usize,
}

impl Hit {
    /// Why it was found, in a word or two; nothing if what was asked for stands there.
    pub fn kurz(&self) -> &'static str {
        self.warum.map_or("", |grund| gruende::kurz(grund.key()))
    }

    /// Where it stands in its source, as it is shown: `Z. 283`, `S. 12`, `Abs. 14`.
    pub fn ort(&self) -> String {
        let lines = || Stellen::Zeilen.text(&self.zeilen);
        self.stelle.as_ref().map_or_else(lines, ToString::to_string)
    }
}

/// Another query that may be meant, with what it finds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Angebot {
    pub wie: Anders,
    pub anfrage: String,
    /// Passages of the first tier.
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

/// What a search goes through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Durchsucht {
    pub passagen: usize,
    pub quellen: usize,
    /// The newest day a source states.
    pub stand: Option<Datum>,
}

keyed! {
    /// A run of hits in the list that needs a heading.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Gruppe {
        /// All words, but similar ones in place of some that stand nowhere.
        Ersetzt = "ersetzt",
        Einige = "einige",
        /// Some words, among them passages with all words that say less: the best ones first.
        Gemischt = "gemischt",
        Aehnlich = "aehnlich",
    }
}

/// What a search found.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Answer {
    pub anfrage: String,
    /// As understood, one German sentence with the counts.
    pub verstanden: String,
    /// The filters of the query, each as the sentence says it.
    pub filter: Vec<Filter>,
    pub hinweise: Vec<String>,
    /// Hits of the first tier, all of them.
    pub gesamt: usize,
    /// Those of them that have every word as it was asked for, no similar one in its place.
    pub woertlich: usize,
    /// Hits of the second tier, all of them.
    pub weitere: usize,
    /// What the first tier has in common.
    pub verlangt: Verlangt,
    /// There may be more: a pattern stands for more words than were looked up.
    pub mindestens: bool,
    /// Sources with hits of the first tier.
    pub quellen: usize,
    pub dauer: Duration,
    /// The best hits, tier by tier; in a long query a hit with all words that says little stands among those with some.
    pub hits: Vec<Hit>,
    /// Words that no passage has, and what was searched instead.
    pub korrekturen: Vec<Korrektur>,
    /// Words that no passage has but as a beginning.
    pub wortanfaenge: Vec<Wortanfang>,
    /// Other queries that may be meant; not while it is typed.
    pub angebote: Vec<Angebot>,
    /// If nothing has every word: what would be found without one of them, the most first.
    pub ohne: Vec<Ohne>,
    pub durchsucht: Durchsucht,
    /// How each word was searched; only with [`Options::bericht`](crate::search::Options::bericht).
    pub worte: Vec<WortBericht>,
    /// Counts by field; only with [`Options::bericht`](crate::search::Options::bericht).
    pub facetten: Vec<Facette>,
    /// What the last word could become, with passages; only with [`Options::bericht`](crate::search::Options::bericht).
    pub vorschlaege: Vec<(String, usize)>,
}

impl Answer {
    pub fn empty(anfrage: &str) -> Self {
        Self { anfrage: anfrage.to_owned(), ..Self::default() }
    }

    /// The headings in the list of hits, each with the number of the hit it stands before.
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
