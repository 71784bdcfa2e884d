//! Remembering the chosen thing, and ticking rows of lists.

use crate::app::dialog::{searches, vorgaenge};
use crate::app::field::{Asks, Input};
use crate::app::kept::{Kept, full_title};
use crate::app::{App, Focus, Left, Merken, Move};
use crate::deutsch::befehle::Weg;
use crate::deutsch::merkliste as said;

impl App {
    pub(super) fn merken(&mut self, action: Merken) {
        match action {
            Merken::Stelle | Merken::Vergessen if self.sight().forgets() => self.forget_chosen(),
            Merken::Behalten if self.sight().forgets() => self.say_kept_already(),
            Merken::Stelle | Merken::Behalten => {
                let places = self.sight().places();
                let turns = action == Merken::Stelle;
                let remember = if turns { Kept::remember_or_forget } else { Kept::remember };
                let consequence = remember(&mut self.kept, &self.world, places);
                self.unmark();
                self.follow(consequence);
            }
            Merken::Vergessen => {
                let places = self.sight().places();
                let before = self.kept.version;
                let consequence = self.kept.forget_places(&self.world, &places);
                if self.kept.version != before {
                    self.unmark();
                }
                self.follow(consequence);
            }
            Merken::Notiz => self.open_note(),
            Merken::Zurueck => {
                let consequence = self.kept.bring_back(&self.world);
                self.follow(consequence);
            }
            Merken::Vorgaenge => self.open(Box::new(vorgaenge(self.sight()))),
            Merken::Markieren => self.mark_row(),
            Merken::Suchen => match searches(self.sight()) {
                Some(choice) => self.open(Box::new(choice)),
                None => self.say(self.world.how(said::no_saved)),
            },
        }
    }

    fn forget_chosen(&mut self) {
        let chosen = self.sight().chosen_entries();
        if chosen.is_empty() {
            return self.say(self.world.how(said::on_vorgang));
        }
        let consequence = self.kept.forget(&self.world, chosen);
        self.unmark();
        self.follow(consequence);
    }

    /// Says that the chosen entry is remembered already, as every entry of the Merkliste is.
    fn say_kept_already(&mut self) {
        let words = match self.sight().chosen_entries().first() {
            Some((name, own)) => said::already_remembered(name, &full_title(&self.world.bestand, own)),
            None => self.world.how(said::on_vorgang),
        };
        self.say(words);
    }

    fn open_note(&mut self) {
        let sight = self.sight();
        let noted = if sight.forgets() {
            sight.chosen_entries().into_iter().next()
        } else {
            sight.chosen().map(|one| self.kept.known(&one.gemerkt(&self.world.bestand)))
        };
        let Some((vorgang, stelle)) = noted else {
            let on_vorgang = sight.forgets() && sight.entry().is_some();
            let why = |weg: Weg<'_>| {
                if on_vorgang { said::no_note_on_vorgang(weg) } else { said::NOTHING_TO_NOTE.into() }
            };
            return self.say(self.world.how(why));
        };
        let notiz = stelle.notiz.clone();
        self.open_field(Input::new(Asks::Note { vorgang, stelle: Box::new(stelle) }, &notiz));
    }

    /// Ticks or unticks the row under the cursor and goes on to the next.
    fn mark_row(&mut self) {
        let marked = match self.focus() {
            Focus::Tree => self.entry().map(|node| self.catalogue.toggle_mark(node)).is_some(),
            Focus::Hits => self.search.toggle_mark(),
            Focus::Detail | Focus::Reader => false,
        };
        if !marked {
            return;
        }
        self.step(Move::Down);
        let count = self.sight().count_marked();
        if count == 0 {
            return self.say(said::UNMARKED);
        }
        self.say(self.world.how(|weg| said::marked(count, weg)));
    }

    /// Unticks all rows of the list; returns `false` if none was ticked.
    pub(super) fn unmark(&mut self) -> bool {
        match self.screen.left {
            Left::Hits => !std::mem::take(&mut self.search.marked).is_empty(),
            Left::Tree => self.catalogue.unmark(self.screen.ansicht),
        }
    }
}
