//! Documents of the holdings: named from the start, read when the user comes to them.

use crate::app::message::Auftrag;
use crate::app::search::{LookedUp, Wants};
use crate::app::{App, Focus, Order};
use crate::deutsch::app as said;
use crate::domain::sammlung::{Listeneintrag, Nennende};
use crate::domain::{Ansicht, Quelle};
use crate::katalog::bestaende::{self, Frage};
use crate::katalog::sammlungen;

impl App {
    /// Asks for a document that is not loaded yet, unless it is the one being waited for already.
    pub(super) fn fetch(&mut self, id: &str) {
        if self.world.fetching.as_deref() != Some(id) {
            self.world.fetching = Some(id.to_owned());
            self.out.ask(Order::Read(id.to_owned()));
        }
    }

    /// Asks for the list of documents that a node stands for; returns `false` if it stands for none.
    pub(super) fn fetch_list(&mut self) -> bool {
        let Some((ansicht, id)) = self.entry().filter(|_| self.focus() == Focus::Tree) else { return false };
        let baum = self.world.bestand.baum(ansicht);
        match (bestaende::frage(baum, id), sammlungen::unlisted(baum, id)) {
            (Some(Frage::Auflisten(kennung, anfrage)), _) => {
                self.say(said::COUNTING);
                self.out.ask(Auftrag::Nennungen(kennung, anfrage));
            }
            (Some(Frage::Suchen(anfrage)), _) => self.search_for(&anfrage),
            (None, Some((name, ab))) => self.out.ask(Order::List { bestand: name.to_owned(), ab }),
            (None, None) => return false,
        }
        true
    }

    pub(super) fn fetched(&mut self, id: &str, read: Result<Box<Quelle>, String>) {
        if self.world.fetching.as_deref() == Some(id) {
            self.world.fetching = None;
        }
        match read {
            Ok(quelle) => {
                sammlungen::add(self.world.grow(), *quelle);
                self.way.followed = None;
                self.grown();
                self.goes_on_comparing(id, true);
                self.resume_text();
                self.revisit_read(id, true);
                self.looked_up(id);
            }
            Err(reason) => {
                self.revisit_read(id, false);
                self.goes_on_comparing(id, false);
                if self.resumes(id) {
                    self.kept.note_missing(id);
                } else if !self.looked_up(id) {
                    // Said only if no typed address asked for it: not every word with a slash is an address.
                    self.kept.note_missing(id);
                    self.say(said::not_read(id, &reason));
                }
            }
        }
    }

    fn looked_up(&mut self, id: &str) -> bool {
        let Some(found) = self.search.looked_up(&self.world.bestand, id) else { return false };
        match found {
            LookedUp::Nothing => {}
            LookedUp::Opens => self.open_address(),
            LookedUp::Words(words) => self.ask(&words, Wants::Jump),
        }
        true
    }

    pub(super) fn listed(&mut self, name: &str, list: Result<Vec<Listeneintrag>, String>) {
        match list {
            Ok(list) => {
                let first = sammlungen::list(self.world.grow(), name, &list);
                self.grown();
                if let Some(id) = first.filter(|_| self.screen.ansicht == Ansicht::Quellen) {
                    let baum = self.world.bestand.baum(Ansicht::Quellen);
                    self.catalogue.tree_mut(Ansicht::Quellen).reveal(baum, id);
                }
            }
            Err(reason) => self.say(said::not_read(name, &reason)),
        }
    }

    pub(super) fn named_by(&mut self, kennung: &str, gefunden: Result<Box<Nennende>, String>) {
        match gefunden {
            Ok(gefunden) => {
                bestaende::list(self.world.grow(), kennung, &gefunden);
                self.out.notice = None;
                self.grown();
                let chosen = self.sight().node().filter(|knoten| knoten.kennung == kennung);
                if let Some(first) = chosen.and_then(|knoten| knoten.kinder.first().copied()) {
                    let ansicht = self.screen.ansicht;
                    self.catalogue.tree_mut(ansicht).reveal(self.world.bestand.baum(ansicht), first);
                }
            }
            Err(reason) => self.say(reason),
        }
    }

    /// Brings everything up to date that was made from the trees.
    pub(super) fn grown(&mut self) {
        self.catalogue.grown(&self.world.bestand);
        self.kept.changed();
    }
}
