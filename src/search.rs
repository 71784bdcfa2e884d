//! Floor 3: full-text search over passages: analyzer, index, query language, worker.
//!
//! Speaks [`Answer`] and [`Hit`] outward; the engine's types stay inside. Knows no file of the corpus and no screen.

use std::collections::BTreeSet;
use std::ops::Range;
use std::time::Duration;

pub use crate::deutsch::suche::Verlangt;
use crate::deutsch::{gruende, suche as satz};
use crate::domain::{Art, Datum, Stelle, Stellen};
use crate::text::LineRange;

mod answer;
mod german;
mod index;
mod marks;
mod matching;
mod meaning;
#[cfg(test)]
mod parts_tests;
mod query;
#[cfg(test)]
mod said_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod typing_tests;
mod vocabulary;

pub use answer::searcher::{Searcher, find_in};
pub use answer::worker;
pub use german::counts::make_lexicon;
pub use index::build::{build, build_to};
pub use index::error::Error;
pub use index::files::{IndexFiles, STAND, Stand};
pub use index::folder::{stand, verify};
pub use index::merge::{LARGEST, Size, merge, to_merge};
pub use index::opened::Index;
pub use index::part::Part;
pub use matching::weights::Weights;
use query::lex::FIELDS;

/// The order of hits within a tier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// Best first.
    #[default]
    Relevanz,
    /// Newest source first; undated ones last.
    Neueste,
    /// Oldest source first; undated ones last.
    Aelteste,
    /// By source, then in the order of the text.
    Quelle,
}

/// A kind of widening that can be switched off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Other forms of the same word.
    Wortform,
    /// Parts of compounds.
    Wortteil,
    /// Synonyms, abbreviations, other names.
    Synonym,
    /// Similar spelling.
    Aehnlich,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Wortform, Self::Wortteil, Self::Synonym, Self::Aehnlich];

    /// The name in a file.
    pub fn key(self) -> &'static str {
        match self {
            Self::Wortform => "wortform",
            Self::Wortteil => "wortteil",
            Self::Synonym => "synonym",
            Self::Aehnlich => "aehnlich",
        }
    }
}

/// How to search.
#[derive(Debug, Clone, PartialEq)]
pub struct Options {
    /// At most so many hits over all tiers.
    pub limit: usize,
    /// Order within a tier.
    pub order: Order,
    /// Kinds of widening that are switched off.
    pub off: BTreeSet<Kind>,
    /// The query is still being typed: if nothing has all words, the last one may begin a longer one. Patterns stand for
    /// their most frequent words only; then [`Answer::mindestens`] is set.
    pub half_typed: bool,
    /// Also tell how each word was searched, and the counts by field.
    pub bericht: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { limit: 20, order: Order::Relevanz, off: BTreeSet::new(), half_typed: false, bericht: false }
    }
}

/// Why a passage was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names are the keys the JSON uses, explained there")]
pub enum Grund {
    Wort,
    Umlaut,
    Wortform,
    Wortteil,
    Synonym,
    Phrase,
    Anfang,
    Ende,
    Muster,
    Titel,
    Feld,
    Aehnlich,
}

impl Grund {
    /// The value in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::Wort => "wort",
            Self::Umlaut => "umlaut",
            Self::Wortform => "wortform",
            Self::Wortteil => "wortteil",
            Self::Synonym => "synonym",
            Self::Phrase => "phrase",
            Self::Anfang => "anfang",
            Self::Ende => "ende",
            Self::Muster => "muster",
            Self::Titel => "titel",
            Self::Feld => "feld",
            Self::Aehnlich => "aehnlich",
        }
    }
}

/// A passage that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// Address of the passage.
    pub kennung: String,
    /// Kind of the passage.
    pub art: Art,
    /// Id of its source.
    pub quelle: String,
    /// Heading or name it is shown under.
    pub titel: String,
    /// Day its source states.
    pub datum: Option<Datum>,
    /// Its lines in the source.
    pub zeilen: Vec<LineRange>,
    /// Pages or paragraphs of the source's file, which are shown instead of lines where it has them.
    pub stelle: Option<Stelle>,
    /// Whole words around what matched.
    pub ausschnitt: String,
    /// Characters of `ausschnitt` that matched.
    pub markierungen: Vec<Range<usize>>,
    /// The passage's words, all of them.
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

/// A mistyped word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Korrektur {
    /// As typed.
    pub getippt: String,
    /// The nearest words as the texts print them.
    pub gefunden: Vec<String>,
}

/// A word that stands nowhere but begins others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wortanfang {
    /// As typed.
    pub getippt: String,
    /// The pattern that was searched.
    pub muster: String,
}

/// How a query is worded otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Anders {
    /// With these operators in capitals.
    Operatoren(Vec<&'static str>),
    /// With words that stand nowhere as beginnings.
    Wortanfang,
}

/// Another query that may be meant, with what it finds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Angebot {
    /// What is different.
    pub wie: Anders,
    /// The whole query.
    pub anfrage: String,
    /// Passages of the first tier.
    pub passagen: usize,
    /// There may be more.
    pub mindestens: bool,
}

/// A word or filter whose loss would give hits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ohne {
    /// A word as typed, a filter as the sentence says it.
    pub wort: String,
    /// Bytes of the query it was typed as.
    pub getippt: Range<usize>,
    /// Passages that have all the others.
    pub passagen: usize,
}

/// What a search goes through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Durchsucht {
    /// Passages.
    pub passagen: usize,
    /// Sources.
    pub quellen: usize,
    /// The newest day a source states.
    pub stand: Option<Datum>,
}

/// One way in which a word was searched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weg {
    /// The reason its hits carry.
    pub grund: Grund,
    /// Folded forms of the holdings and in how many passages each stands.
    pub formen: Vec<(String, usize)>,
}

/// How a word was searched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WortBericht {
    /// As typed.
    pub wort: String,
    /// Passages in which it was found in any way.
    pub passagen: usize,
    /// Ways, the closest first.
    pub wege: Vec<Weg>,
}

/// The values of a field among the hits of the first tier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facette {
    /// The field as the query language calls it; `datum` by years.
    pub feld: &'static str,
    /// Values with counts, the most frequent first.
    pub werte: Vec<(String, usize)>,
}

/// What a search found.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// As typed.
    pub anfrage: String,
    /// As understood, one German sentence with the counts.
    pub verstanden: String,
    /// The filters of the query, each as the sentence says it.
    pub filter: Vec<Filter>,
    /// What could not be understood or deserves a word.
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
    /// Time it took.
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
    /// What was searched.
    pub durchsucht: Durchsucht,
    /// How each word was searched; only with [`Options::bericht`].
    pub worte: Vec<WortBericht>,
    /// Counts by field; only with [`Options::bericht`].
    pub facetten: Vec<Facette>,
    /// What the last word could become, with passages; only with [`Options::bericht`].
    pub vorschlaege: Vec<(String, usize)>,
}

impl Answer {
    /// Nothing found.
    pub fn empty(anfrage: &str) -> Self {
        Self {
            anfrage: anfrage.to_owned(),
            verstanden: String::new(),
            filter: Vec::new(),
            hinweise: Vec::new(),
            gesamt: 0,
            woertlich: 0,
            weitere: 0,
            verlangt: Verlangt::Passt,
            mindestens: false,
            quellen: 0,
            dauer: Duration::ZERO,
            hits: Vec::new(),
            korrekturen: Vec::new(),
            wortanfaenge: Vec::new(),
            angebote: Vec::new(),
            ohne: Vec::new(),
            durchsucht: Durchsucht::default(),
            worte: Vec::new(),
            facetten: Vec::new(),
            vorschlaege: Vec::new(),
        }
    }
}

/// A run of hits in the list that needs a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gruppe {
    /// All words, but similar ones in place of some that stand nowhere.
    Ersetzt,
    /// Some words.
    Einige,
    /// Some words, among them passages with all words that say less: the best ones first.
    Gemischt,
    /// Similar spelling.
    Aehnlich,
}

impl Gruppe {
    /// Its name among the sentences.
    pub fn key(self) -> &'static str {
        match self {
            Self::Ersetzt => "ersetzt",
            Self::Einige => "einige",
            Self::Gemischt => "gemischt",
            Self::Aehnlich => "aehnlich",
        }
    }
}

impl Answer {
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
                out.push((
                    number,
                    match tier {
                        2 if full() => Gruppe::Gemischt,
                        2 => Gruppe::Einige,
                        _ => Gruppe::Aehnlich,
                    },
                ));
            }
        }
        out
    }
}

impl Angebot {
    /// What it is, with what it finds.
    pub fn satz(&self) -> String {
        let found = (self.passagen, self.mindestens);
        match &self.wie {
            Anders::Operatoren(operators) => satz::mit_operatoren(operators, found),
            Anders::Wortanfang => satz::als_wortanfang(&self.anfrage, found),
        }
    }
}

/// A filter that holds for a whole query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    /// What the search sentence says of it: `nur Land Tschechien`.
    pub worte: String,
    /// Bytes of the query it was typed as.
    pub getippt: Range<usize>,
}

/// A question to the worker.
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    /// Counted up by the asker; the answer carries it back.
    pub generation: u64,
    /// As typed.
    pub anfrage: String,
    /// How to search.
    pub options: Options,
}

/// The worker's answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Response {
    /// The request's number.
    pub generation: u64,
    /// What was found.
    pub answer: Answer,
}
