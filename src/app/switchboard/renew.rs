//! The holdings have changed: everything that was made from them is made anew, and the user stays where they were.
//!
//! Numbers of nodes, sources and blocks mean nothing in the new holdings. So places are kept by their addresses, as over
//! a restart, and looked up again; what is gone becomes the nearest that is there.

use std::sync::Arc;

use crate::app::message::{Erneuert, Gelesen};
use crate::app::reader::ReaderState;
use crate::app::screen::Pane;
use crate::app::way::Place;
use crate::app::{App, Left, Order};
use crate::deutsch::{app as said, bestaende};
use crate::domain::Bestand;
use crate::katalog::sammlungen;

/// What became of the open text; its title, if it is another now.
enum Became {
    Same,
    Other(String),
    Gone(String),
}

impl App {
    /// Asks for the holdings as they are now.
    pub(super) fn renew(&mut self) {
        let bestand = &self.world.bestand;
        let dokumente = bestand.read().iter().map(|quelle| quelle.id.clone()).collect();
        let listen = sammlungen::listed(bestand);
        self.out.ask(Order::Renew(Gelesen { dokumente, listen }));
    }

    pub(super) fn renewed(&mut self, result: Result<Box<Erneuert>, String>) {
        match result {
            // A document was read while the holdings were made anew: they are asked for once more, with it.
            Ok(erneuert) if !self.is_whole(&erneuert) => self.renew(),
            Ok(erneuert) => self.take_over(*erneuert),
            Err(reason) => self.say(said::not_read(bestaende::TITEL, &reason)),
        }
    }

    /// True if the new holdings have every document that is read, or say that it is gone.
    fn is_whole(&self, erneuert: &Erneuert) -> bool {
        let known = |id: &String| erneuert.bestand.quelle(id).is_some() || erneuert.fehlt.contains(id);
        self.world.bestand.read().iter().all(|quelle| known(&quelle.id))
    }

    fn take_over(&mut self, erneuert: Erneuert) {
        let old = Arc::clone(&self.world.bestand);
        let here = self.place().kept(&old);
        let before_search = self.way.before_search.take().map(|place| place.kept(&old));
        self.way.history.keep(&old);
        // The tree of the Merkliste is made of what the user keeps, and made anew when somebody looks at it.
        let merkliste = old.merkliste.clone();
        *self.world.grow() = Bestand { merkliste, ..erneuert.bestand };
        let bestand = Arc::clone(&self.world.bestand);
        self.catalogue.renewed(&old, &bestand);
        self.kept.missing.clear();
        self.grown();
        let top = self.reader.top;
        let became = self.reopen(&old, &bestand);
        self.refresh_merkliste();
        let (mut place, _) = Place::again(&here, self.place(), &bestand);
        if matches!(became, Became::Same) {
            place.text.top = Some(top);
        }
        self.restore(place);
        self.way.before_search = before_search.map(|kept| Place::again(&kept, self.place(), &bestand).0);
        self.research.overviews.forget();
        self.renew_dialog(&became);
        self.ask_once_more();
        self.stay(&became, &erneuert.fehlt);
        match became {
            Became::Same => {}
            Became::Other(titel) => self.say_too(bestaende::neu_gelesen(&titel)),
            Became::Gone(titel) => self.say_too(bestaende::fort(&titel)),
        }
    }

    /// Keeps the text where it is, unless it is gone: then the list leads to another.
    fn stay(&mut self, became: &Became, missing: &[String]) {
        self.way.followed = self.to_follow();
        if matches!(became, Became::Gone(_)) {
            self.screen.pane = Pane::List;
            let leads_nowhere = self.search.hit().is_some_and(|hit| missing.contains(&hit.quelle));
            self.way.followed.take_if(|_| self.screen.left == Left::Tree || !leads_nowhere);
        }
    }

    /// Finds the open text among the new sources; of one that has changed, only the words looked for in it are kept.
    fn reopen(&mut self, old: &Bestand, new: &Bestand) -> Became {
        let Some(before) = old.quellen.get(self.reader.quelle) else { return Became::Same };
        let Some(number) = new.quellen.iter().position(|quelle| quelle.id == before.id) else {
            self.reader =
                new.quellen.first().map_or_else(ReaderState::default, |first| self.reader.anew(0, first));
            return Became::Gone(before.titel.clone());
        };
        let Some(now) = new.quellen.get(number).filter(|now| now.blocks != before.blocks) else {
            self.reader.renumber(number);
            return Became::Same;
        };
        self.reader = self.reader.anew(number, now);
        Became::Other(now.titel.clone())
    }

    /// Brings an open dialog up to date. A list that leads into the old text by numbers is closed with it.
    fn renew_dialog(&mut self, became: &Became) {
        let counts = self.dialog.as_ref().is_some_and(|dialog| dialog.counts_blocks());
        if counts && !matches!(became, Became::Same) {
            return self.close_dialog();
        }
        self.refresh_dialog();
        self.count_for_dialog();
    }

    /// Asks the search again: it may find other passages now.
    fn ask_once_more(&mut self) {
        self.search.forget_lookup();
        let request = self.search.repeat();
        self.send(request);
    }

    /// Says something beside what the status line says already.
    fn say_too(&mut self, words: String) {
        let said = self.out.notice.take().map(|before| format!("{before} {words}"));
        self.say(said.unwrap_or(words));
    }
}
