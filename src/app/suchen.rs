//! Searches that were given a name: keeping one, taking one up again.

use super::App;
use super::field::{Field, Input};
use super::overlay::{Goal, Item};
use crate::deutsch::merkliste as said;
use crate::eigenes::{Aenderung, Suche};

impl App {
    pub(super) fn open_searches(&mut self) {
        let saved = &self.merken.liste.suchen;
        let mut items: Vec<Item> = Vec::new();
        let mut row = |label: String, goal| items.push(Item { depth: 0, label, goal });
        for own in saved {
            row(said::saved(&own.name, &own.anfrage), Goal::Saved(own.anfrage.clone()));
        }
        if !self.search.query.is_empty() {
            row(said::save(&self.search.query), Goal::SaveSearch);
        }
        for own in saved {
            row(self.how(|weg| said::drop_saved(&own.name, weg)), Goal::DropSearch(own.name.clone()));
        }
        if items.is_empty() {
            return self.say_how(said::no_saved);
        }
        self.open_choice(said::SAVED, items);
    }

    pub(super) fn name_search(&mut self) {
        self.input = Some(Input::Suche(Field::new(&self.search.query)));
    }

    pub(super) fn save_search(&mut self, name: &str) {
        let name = name.trim().to_owned();
        if name.is_empty() {
            return;
        }
        self.say_how(|weg| said::search_saved(&name, weg));
        let suche = Suche { name, anfrage: self.search.query.clone() };
        self.change_list(vec![Aenderung::SucheSichern(suche)]);
    }

    pub(super) fn drop_search(&mut self, name: &str) {
        let saved = self.merken.liste.suchen.iter().find(|own| own.name == name);
        let Some(own) = saved.cloned() else { return };
        self.keep_back(vec![Aenderung::SucheSichern(own)]);
        self.change_list(vec![Aenderung::SucheEntfernen(name.to_owned())]);
        self.say_how(|weg| said::search_dropped(name, weg));
    }
}
