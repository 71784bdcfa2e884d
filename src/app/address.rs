//! An address in the search line: what it names is the first offer, and Enter opens it.

use std::sync::Arc;

use super::reader::Spot;
use super::search::{SearchState, Wants};
use super::{App, Focus, Left};
use crate::deutsch::{app as said, katalog as wort};
use crate::domain::Bestand;
use crate::katalog;
use crate::search::Angebot;
use crate::text::wrap::shorten;

/// An entry or a passage that is named by its address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// The address.
    pub kennung: String,
    /// What is said about it.
    pub offer: String,
}

/// A document that was looked for because of an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Lookup {
    /// Its id.
    id: String,
    /// What was typed, if it is to be opened when the document is there.
    open: Option<String>,
}

/// The id of the document that an address begins with.
fn document(kennung: &str) -> String {
    kennung.split(PART).next().unwrap_or(kennung).to_owned()
}

/// Parts the parts of an address; a word without it is a word to search for, even if a source is called so.
const PART: char = '/';

/// The address that was typed, or pasted with what stands around it in a quotation; of two the first.
fn typed(words: &str) -> Option<String> {
    let around = |c: char| !c.is_alphanumeric();
    let plain = words.replace('\\', "");
    let mut parts = plain.split_whitespace();
    let first = parts.next()?.trim_matches(around).to_owned();
    let alone = match (parts.next(), parts.next(), parts.next()) {
        (None, ..) => true,
        (Some(said::TO), Some(last), None) => last.contains(PART),
        _ => false,
    };
    (alone && first.contains(PART)).then_some(first)
}

/// What the words name, if they are an address that is there.
fn named(bestand: &Bestand, words: &str) -> Option<Address> {
    let kennung = typed(words)?;
    let node = bestand.find(&kennung).and_then(|(ansicht, id)| bestand.baum(ansicht).get(id));
    let block = || bestand.quellen.iter().find_map(|quelle| quelle.block(&kennung));
    let (art, titel) = match node {
        Some(knoten) => (knoten.art.key(), knoten.titel.clone()),
        None => block().map(|block| (katalog::kind(&block.art).key(), block.text.clone()))?,
    };
    let offer = said::open_address(wort::art(art), &shorten(&titel, wort::TITLE));
    Some(Address { kennung, offer })
}

impl SearchState {
    /// What an offer says: first to open something, then other queries, then to search without a word.
    pub fn offer_words(&self, number: usize) -> String {
        let opens = self.address.iter().map(|address| address.offer.clone());
        let otherwise = self.otherwise().iter().map(Angebot::satz);
        let without = self.without().iter().map(|less| said::without(&less.wort, less.passagen));
        opens.chain(otherwise).chain(without).nth(number).unwrap_or_default()
    }
}

impl App {
    /// Looks whether the query is an address; its document may be one that nobody has read yet.
    pub(super) fn find_address(&mut self) {
        self.search.address = named(&self.bestand, &self.search.query);
        let unread = self.search.address.is_none() && !self.bestand.sammlungen.is_empty();
        let Some(id) = typed(&self.search.query).filter(|_| unread).map(|kennung| document(&kennung)) else {
            return;
        };
        let known = id.is_empty() || self.bestand.quelle(&id).is_some();
        if !known && self.looked_up.as_ref().is_none_or(|lookup| lookup.id != id) {
            self.fetch(&id);
            self.looked_up = Some(Lookup { id, open: None });
        }
    }

    /// True if the words are an address whose document is just being looked for: it is opened as soon as it is there.
    pub(super) fn awaits_address(&mut self, words: &str) -> bool {
        let id = typed(words).map(|kennung| document(&kennung));
        let fetching = id.is_some() && self.fetching == id;
        match self.looked_up.as_mut().filter(|lookup| fetching && Some(&lookup.id) == id.as_ref()) {
            Some(lookup) => lookup.open = Some(words.to_owned()),
            None => return false,
        }
        true
    }

    /// A document was read, or there is none. True if it was looked for because of an address; then what was typed is
    /// opened, or searched for if it is no address after all.
    pub(super) fn looked_up(&mut self, id: &str) -> bool {
        let Some(lookup) = self.looked_up.as_mut().filter(|lookup| lookup.id == id) else { return false };
        let Some(words) = lookup.open.take() else { return true };
        self.search.address = named(&self.bestand, &words);
        if self.search.address.is_some() {
            self.open_address();
        } else {
            let effects = self.ask(&words, Wants::Jump);
            self.asked.extend(effects);
        }
        true
    }

    /// Opens what the query names: the entry, else the passage in its text. The search is over then.
    pub(super) fn open_address(&mut self) {
        let Some(Address { kennung, .. }) = self.search.address.take() else { return };
        self.search.remember();
        self.search.forget();
        self.before_search = None;
        if self.bestand.find(&kennung).is_some() {
            return self.show_entry(&kennung);
        }
        let bestand = Arc::clone(&self.bestand);
        let place = bestand.quellen.iter().enumerate().find_map(|(number, quelle)| {
            Some((number, quelle.blocks.iter().position(|block| block.kennung == kennung)?))
        });
        if let Some((number, block)) = place {
            self.mark_place();
            self.left = Left::Tree;
            self.focus = Focus::Reader;
            self.settle();
            self.open_at(number, None, Spot { block, byte: 0 });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_known_with_what_stands_around_it_in_a_quotation() {
        for words in [
            "strategie/III/abs1",
            " strategie/III/abs1 ",
            "[strategie/III/abs1])",
            "\\[strategie/III/abs1\\]",
            "[strategie/III/abs1 bis strategie/III/fachkraefte/m2]",
        ] {
            assert_eq!(typed(words).as_deref(), Some("strategie/III/abs1"), "{words}");
        }
        for words in ["strategie", "", "Leipzig/Halle Flughafen", "a/b bis heute", "/"] {
            assert_eq!(typed(words), None, "{words}");
        }
    }
}
