//! Tab in the search line: words, fields and values from the holdings, titles from the catalogue.

use std::collections::{HashMap, HashSet};

use crate::deutsch::app as said;
use crate::deutsch::suche::phrase;
use crate::domain::{Art, Baum, Bestand, Quelle};
use crate::search::Answer;
use crate::text::wrap::shorten;
use crate::text::{fold, part};

/// Minimum number of typed letters for which titles are offered.
const LETTERS: usize = 3;
const TITLES: usize = 3;
const TITLE: usize = 40;
/// Kinds of entries that somebody searches by their names.
const NAMED: [Art; 7] =
    [Art::Instrument, Art::Bereich, Art::Massnahme, Art::Ziel, Art::Partnerregion, Art::Land, Art::Abschnitt];

/// Completions of the last word, gone through with Tab.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completion {
    pub offers: Vec<CompletionOffer>,
    pub at: usize,
}

/// One completion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompletionOffer {
    pub shown: String,
    pub query: String,
    /// Number of passages with the word, or of entries of the kind; 0 for a title, where passages are not counted.
    pub passagen: usize,
}

impl Completion {
    /// Completions of what was typed, from an answer and from the titles of the catalogue; `None` if there are none.
    pub fn of(answer: &Answer, bestand: &Bestand, typed: &str) -> Option<Self> {
        let word = typed.rfind([' ', '(', '"', '-']).map_or(0, |at| at + 1);
        let before = part(typed, ..word);
        let spelled = spelled(answer, &bestand.quellen);
        let words = answer.vorschlaege.iter().map(|(word, passagen)| {
            let word = spelled.get(word).map_or_else(|| word.clone(), |printed| (*printed).to_owned());
            CompletionOffer { query: format!("{before}{word}"), shown: word, passagen: *passagen }
        });
        let kinds = answer.arten.iter().map(|kind| CompletionOffer {
            shown: kind.worte.clone(),
            query: format!("{before}{}", kind.wort),
            passagen: kind.eintraege,
        });
        let offers: Vec<CompletionOffer> = kinds.chain(words).chain(titles(bestand, typed)).collect();
        (!offers.is_empty()).then_some(Self { offers, at: 0 })
    }

    pub fn advance(&mut self) {
        self.at = (self.at + 1) % self.offers.len().max(1);
    }

    pub fn query(&self) -> &str {
        self.offers.get(self.at).map_or("", |offer| &offer.query)
    }

    /// All completions as a sentence that points out the one in the field.
    pub fn sentence(&self) -> String {
        let shown: Vec<(&str, usize)> =
            self.offers.iter().map(|offer| (offer.shown.as_str(), offer.passagen)).collect();
        said::completions(&shown, self.at)
    }
}

/// Titles of the catalogue that begin with all that was typed.
fn titles(bestand: &Bestand, typed: &str) -> Vec<CompletionOffer> {
    let begin = fold(typed.trim_start());
    if begin.chars().count() < LETTERS {
        return Vec::new();
    }
    let trees = bestand.baeume.iter().flat_map(Baum::iter);
    let mut offers: Vec<CompletionOffer> = Vec::new();
    for (_, knoten) in trees.filter(|(_, knoten)| NAMED.contains(&knoten.art)) {
        // The number before a heading does not belong to its name.
        let name = knoten.titel.rsplit("  ").next().unwrap_or(&knoten.titel);
        let query = format!("\"{name}\"");
        if fold(name).starts_with(&begin) && !offers.iter().any(|known| known.query == query) {
            offers.push(CompletionOffer { shown: phrase(&shorten(name, TITLE)), query, passagen: 0 });
        }
    }
    offers.truncate(TITLES);
    offers
}

/// For each suggested word, folded as in the vocabulary (`lander`), how the hits, else the sources, print it.
fn spelled<'a>(answer: &'a Answer, quellen: &'a [Quelle]) -> HashMap<String, &'a str> {
    let wanted: HashSet<&str> = answer.vorschlaege.iter().map(|(word, _)| word.as_str()).collect();
    let hits = answer.hits.iter().map(|hit| hit.ausschnitt.as_str());
    let blocks = quellen.iter().flat_map(|quelle| &quelle.blocks).map(|block| block.text.as_str());
    let mut found = HashMap::new();
    for word in hits.chain(blocks).flat_map(|text| text.split(|c: char| !c.is_alphanumeric())) {
        if found.len() == wanted.len() {
            break;
        }
        let folded = fold(word);
        if wanted.contains(folded.as_str()) {
            found.entry(folded).or_insert(word);
        }
    }
    found
}
