//! The first offer opens the entry or passage that an address names; its document may have to be read first.

use super::address::{DocumentLookup, document, named, typed};
use super::state::SearchState;
use crate::deutsch::app as said;
use crate::domain::Bestand;
use crate::search::Angebot;

/// The result of reading a document because of an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LookedUp {
    /// The document was only looked for: nothing is to be opened.
    Nothing,
    /// The typed words name an entry or passage of the document, which is to be opened now.
    Opens,
    /// The typed words are no address after all: words to search for.
    Words(String),
}

impl SearchState {
    /// The words of an offer. Offers are first to open something, then other queries, then to search without a word.
    pub fn offer_words(&self, number: usize) -> String {
        let opens = self.address.iter().map(|address| address.offer.clone());
        let otherwise = self.otherwise().iter().map(Angebot::satz);
        let without = self.without().iter().map(|less| said::without(&less.wort, less.passagen));
        opens.chain(otherwise).chain(without).nth(number).unwrap_or_default()
    }

    /// Looks whether the query is an address. Returns the id of its document if that has to be read first.
    pub fn find_address(&mut self, bestand: &Bestand) -> Option<String> {
        self.address = named(bestand, &self.query);
        let unread = self.address.is_none() && !bestand.sammlungen.is_empty();
        let id = typed(&self.query).filter(|_| unread).map(|kennung| document(&kennung))?;
        let known = id.is_empty() || bestand.quelle(&id).is_some();
        let looked = self.looked_up.as_ref().is_some_and(|lookup| lookup.id == id);
        if known || looked {
            return None;
        }
        self.looked_up = Some(DocumentLookup { id: id.clone(), open: None });
        Some(id)
    }

    /// True if the words are an address whose document is being read; they are opened as soon as it is there.
    pub fn awaits_address(&mut self, words: &str, fetching: Option<&str>) -> bool {
        let id = typed(words).map(|kennung| document(&kennung));
        let on_the_way = id.is_some() && fetching == id.as_deref();
        let own = self.looked_up.as_mut().filter(|lookup| on_the_way && Some(&lookup.id) == id.as_ref());
        own.map(|lookup| lookup.open = Some(words.to_owned())).is_some()
    }

    /// To be called when a document was read or could not be; `None` if it was not looked for because of an address.
    pub fn looked_up(&mut self, bestand: &Bestand, id: &str) -> Option<LookedUp> {
        let lookup = self.looked_up.as_mut().filter(|lookup| lookup.id == id)?;
        let Some(words) = lookup.open.take() else { return Some(LookedUp::Nothing) };
        self.address = named(bestand, &words);
        Some(if self.address.is_some() { LookedUp::Opens } else { LookedUp::Words(words) })
    }
}
