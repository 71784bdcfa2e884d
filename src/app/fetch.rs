//! Documents of the holdings: named from the start, read when the user comes to them.

use std::sync::Arc;

use super::recherche::Auftrag;
use super::{App, Effect, Focus};
use crate::deutsch::app as said;
use crate::domain::sammlung::{Eintrag, Nennende, Sammlung};
use crate::domain::{Ansicht, Art, Bestand, Quelle};
use crate::katalog::bestaende::{self, Frage};
use crate::katalog::sammlungen;

impl App {
    /// Names the holdings that belong to the session, and says what of them could not be opened.
    #[must_use]
    pub fn with_holdings(mut self, all: Vec<Sammlung>, complaints: Vec<String>) -> Self {
        self.notice = complaints.into_iter().next();
        sammlungen::announce(Arc::make_mut(&mut self.bestand), all);
        self.grown();
        self
    }

    /// Asks for a document that is not there yet; once, however often it is passed.
    pub(super) fn fetch(&mut self, id: &str) {
        if self.fetching.as_deref() != Some(id) {
            self.fetching = Some(id.to_owned());
            self.asked.push(Effect::Read(id.to_owned()));
        }
    }

    /// Asks for the list a node stands for; `false` if it stands for none.
    pub(super) fn fetch_list(&mut self) -> bool {
        let chosen = self.entry().filter(|_| self.focus == Focus::Tree);
        match chosen.and_then(|(ansicht, id)| bestaende::frage(self.bestand.baum(ansicht), id)) {
            Some(Frage::Auflisten(kennung, anfrage)) => {
                self.say(said::COUNTING);
                self.asked.push(Effect::Recherche(Box::new(Auftrag::Nennungen(kennung, anfrage))));
                return true;
            }
            Some(Frage::Suchen(anfrage)) => {
                self.search_for(&anfrage);
                return true;
            }
            None => {}
        }
        let list = chosen.and_then(|(ansicht, id)| sammlungen::unlisted(self.bestand.baum(ansicht), id));
        let Some((name, ab)) = list else {
            return false;
        };
        self.asked.push(Effect::List { bestand: name.to_owned(), ab });
        true
    }

    /// A document was read, or could not be.
    pub(super) fn fetched(&mut self, id: &str, read: Result<Box<Quelle>, String>) {
        if self.fetching.as_deref() == Some(id) {
            self.fetching = None;
        }
        if read.is_err() {
            self.revisit_read(id, false);
        }
        match read {
            Ok(quelle) => {
                sammlungen::add(Arc::make_mut(&mut self.bestand), *quelle);
                self.followed = None;
                self.grown();
                self.compare_awaited(id);
                self.resume_text();
                self.revisit_read(id, true);
                self.looked_up(id);
            }
            Err(_) if self.resumes(id) => self.merken.missing(id),
            // Not every word with a stroke in it is an address.
            Err(_) if self.looked_up(id) => {}
            Err(reason) => {
                self.merken.missing(id);
                self.say(&said::not_read(id, &reason));
            }
        }
    }

    /// A holding's documents were listed, or could not be.
    pub(super) fn listed(&mut self, name: &str, list: Result<Vec<Eintrag>, String>) {
        match list {
            Ok(list) => {
                let first = sammlungen::list(Arc::make_mut(&mut self.bestand), name, &list);
                self.grown();
                if let Some(id) = first.filter(|_| self.ansicht == Ansicht::Quellen) {
                    let bestand = Arc::clone(&self.bestand);
                    self.tree_mut().reveal(bestand.baum(Ansicht::Quellen), id);
                }
            }
            Err(reason) => self.say(&said::not_read(name, &reason)),
        }
    }

    /// The documents that name a state or region were counted, or could not be.
    pub(super) fn named_by(&mut self, kennung: &str, gefunden: Result<Box<Nennende>, String>) {
        match gefunden {
            Ok(gefunden) => {
                bestaende::list(Arc::make_mut(&mut self.bestand), kennung, &gefunden);
                self.notice = None;
                self.grown();
                let bestand = Arc::clone(&self.bestand);
                let chosen = self.entry().and_then(|(ansicht, id)| bestand.baum(ansicht).get(id));
                let first =
                    chosen.filter(|knoten| knoten.kennung == kennung).map(|knoten| knoten.kinder.first());
                if let Some(Some(first)) = first {
                    let baum = bestand.baum(self.ansicht);
                    self.tree_mut().reveal(baum, *first);
                }
                self.detail.forget();
            }
            Err(reason) => self.say(&reason),
        }
    }

    /// Brings up to date what was made from the trees.
    pub(super) fn grown(&mut self) {
        let bestand = Arc::clone(&self.bestand);
        for (tree, ansicht) in self.trees.iter_mut().zip(Ansicht::ALL) {
            tree.refresh(bestand.baum(ansicht));
        }
        self.counts = Ansicht::ALL.map(|ansicht| entries(&bestand, ansicht));
        self.list_changed();
    }
}

/// Entries of a view: each instrument, region, state, goal or source once.
pub(super) fn entries(bestand: &Bestand, ansicht: Ansicht) -> usize {
    let kind = match ansicht {
        Ansicht::Instrumente => Art::Instrument,
        Ansicht::Partnerregionen => Art::Partnerregion,
        Ansicht::Laender => Art::Land,
        Ansicht::Ziele => Art::Ziel,
        Ansicht::Quellen => return bestand.umfang().0,
        Ansicht::Merkliste => return 0,
    };
    bestand.baum(ansicht).distinct(kind)
}
