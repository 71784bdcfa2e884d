//! Tab in the search line: words, fields and values from the holdings, titles from the catalogue.

use std::collections::{HashMap, HashSet};

use super::field::{Field, Input};
use super::search::Wants;
use super::{App, Effect};
use crate::deutsch::app as said;
use crate::domain::{Art, Baum, Quelle};
use crate::search::Answer;
use crate::text::fold;
use crate::text::wrap::shorten;

/// A title is offered from so many letters on.
const LETTERS: usize = 3;
/// At most so many titles are offered.
const TITLES: usize = 3;
/// Columns of a title.
const TITLE: usize = 40;
/// Entries that somebody searches by their names.
const NAMED: [Art; 7] =
    [Art::Instrument, Art::Bereich, Art::Massnahme, Art::Ziel, Art::Partnerregion, Art::Land, Art::Abschnitt];

/// Completions of the last word, gone through with Tab.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completion {
    /// What it can become.
    pub offers: Vec<Offer>,
    /// The one in the field.
    pub at: usize,
}

/// One completion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The word or title.
    pub shown: String,
    /// The whole query with it.
    pub query: String,
    /// Passages that have the word; 0 if that says nothing.
    pub passagen: usize,
}

impl App {
    /// The next completion, or the first once the answer is there.
    pub(super) fn next_completion(&mut self) -> Vec<Effect> {
        if let Some(completion) = &mut self.search.completion {
            completion.at = (completion.at + 1) % completion.offers.len().max(1);
            return self.show_completion();
        }
        let Some(Input::Search(field)) = &self.input else {
            return Vec::new();
        };
        let words = field.text().to_owned();
        self.ask(&words, Wants::Completion)
    }

    pub(super) fn complete(&mut self) -> Vec<Effect> {
        let (Some(answer), Some(Input::Search(field))) = (&self.search.answer, &self.input) else {
            return Vec::new();
        };
        let word = field.text().rfind([' ', '(', '"', '-']).map_or(0, |at| at + 1);
        let before = field.text().get(..word).unwrap_or("");
        let spelled = spelled(answer, &self.bestand.quellen);
        let words = answer.vorschlaege.iter().map(|(word, passagen)| {
            let word = spelled.get(word).map_or_else(|| word.clone(), |printed| (*printed).to_owned());
            Offer { query: format!("{before}{word}"), shown: word, passagen: *passagen }
        });
        let offers: Vec<Offer> = words.chain(self.titles(field.text())).collect();
        if offers.is_empty() {
            self.say(said::NO_COMPLETION);
            return Vec::new();
        }
        self.search.completion = Some(Completion { offers, at: 0 });
        self.show_completion()
    }

    /// Titles of the catalogue that begin with all that was typed.
    fn titles(&self, typed: &str) -> Vec<Offer> {
        let begin = fold(typed.trim_start());
        if begin.chars().count() < LETTERS {
            return Vec::new();
        }
        let trees = self.bestand.baeume.iter().flat_map(Baum::iter);
        let mut offers: Vec<Offer> = Vec::new();
        for (_, knoten) in trees.filter(|(_, knoten)| NAMED.contains(&knoten.art)) {
            // The number before a heading is no part of its name.
            let name = knoten.titel.rsplit("  ").next().unwrap_or(&knoten.titel);
            let offer = || Offer {
                shown: said::title(&shorten(name, TITLE)),
                query: format!("\"{name}\""),
                passagen: 0,
            };
            if fold(name).starts_with(&begin) && !offers.iter().any(|known| known.query == offer().query) {
                offers.push(offer());
            }
        }
        offers.truncate(TITLES);
        offers
    }

    /// Puts the chosen completion into the field, lists the others and searches for it.
    fn show_completion(&mut self) -> Vec<Effect> {
        let Some(completion) = self.search.completion.clone() else {
            return Vec::new();
        };
        let Some(offer) = completion.offers.get(completion.at) else {
            return Vec::new();
        };
        self.input = Some(Input::Search(Field::new(&offer.query)));
        let shown: Vec<(&str, usize)> =
            completion.offers.iter().map(|offer| (offer.shown.as_str(), offer.passagen)).collect();
        self.say(&said::completions(&shown, completion.at));
        let effects = self.ask(&offer.query, Wants::Hits);
        self.search.completion = Some(completion);
        effects
    }
}

/// For each folded word of the vocabulary (`lander`) how the hits, else the sources, print it.
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
