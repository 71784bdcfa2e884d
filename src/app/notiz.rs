//! Notes to what is remembered: the field for one, and what is written in it.

use super::field::{Field, Input};
use super::{App, Focus};
use crate::deutsch::merkliste as said;
use crate::eigenes::{Aenderung, Gemerkt};

impl App {
    /// Opens the field for a note at the place under the cursor.
    pub(super) fn open_note(&mut self) {
        let noted = if self.forgets() {
            self.chosen_entries().into_iter().next()
        } else {
            let stelle = match self.focus {
                Focus::Reader => self.paragraph(),
                Focus::Hits => self.search.hit().map(|hit| self.of_hit(hit)),
                Focus::Tree | Focus::Detail => self.entry().and_then(|node| self.of_node(node)),
            };
            stelle.map(|stelle| self.known(&stelle))
        };
        let Some((name, stelle)) = noted else {
            return self.say(said::NOTHING);
        };
        self.input = Some(Input::Note(Field::new(&stelle.notiz)));
        self.merken.noted = Some((name, stelle));
    }

    /// The entry for a place: in the chosen Vorgang, else in any, else a new one.
    pub(super) fn known(&self, stelle: &Gemerkt) -> (String, Gemerkt) {
        let chosen = self.merken.liste.gewaehlt();
        let own = || self.merken.liste.alle().filter(|(_, eintrag)| eintrag.same(stelle));
        let found = own().find(|(name, _)| *name == chosen).or_else(|| own().next());
        found.map_or_else(
            || (chosen.to_owned(), stelle.clone()),
            |(name, eintrag)| (name.to_owned(), eintrag.clone()),
        )
    }

    pub(super) fn write_note(&mut self, words: &str) {
        let Some((name, stelle)) = self.merken.noted.take() else { return };
        let notiz = words.trim().to_owned();
        let known = self.merken.liste.vorgang(&name).is_some_and(|vorgang| vorgang.find(&stelle).is_some());
        if notiz == stelle.notiz && (known || notiz.is_empty()) {
            return;
        }
        self.say(&said::noted(&name, &notiz));
        self.change_list(vec![Aenderung::Notiz(name, Gemerkt { notiz, ..stelle })]);
    }
}
