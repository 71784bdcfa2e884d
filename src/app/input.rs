//! Typing: the search line, find in the text, narrowing the tree; walking hits.

use std::sync::Arc;

use super::event::{Key, KeyCode};
use super::field::{Field, Input};
use super::search::Wants;
use super::tree::narrowed_by;
use super::{App, Effect, Focus, Left, SearchAction};
use crate::deutsch::app as said;
use crate::domain::Knoten;
use crate::search::Response;

impl App {
    pub(super) fn search_action(&mut self, action: SearchAction) -> Vec<Effect> {
        match action {
            SearchAction::Open => self.open_search(Field::selected(&self.search.query.clone())),
            SearchAction::Recent => {
                self.open_search(Field::default());
                self.search.ask("");
            }
            SearchAction::Find => {
                self.focus = Focus::Reader;
                let words = self.find.as_ref().map_or("", |find| &find.words).to_owned();
                self.find_from = self.reader.current;
                self.input = Some(Input::Find(Field::new(&words)));
            }
            SearchAction::Narrow => self.input = Some(Input::Narrow(Field::new(&self.tree().filter.clone()))),
            SearchAction::Filters => return self.ask_report(Wants::Filters),
            SearchAction::Next => self.walk(true),
            SearchAction::Prev => self.walk(false),
            SearchAction::Order => {
                self.search.next_order();
                let name = said::ORDERS.get(self.search.order as usize).copied().unwrap_or_default();
                self.say(&said::order(name));
                let words = self.search.query.clone();
                return self.ask(&words, Wants::Hits);
            }
        }
        Vec::new()
    }

    /// Asks anew, even if the words are the same.
    pub(super) fn ask(&mut self, words: &str, wants: Wants) -> Vec<Effect> {
        self.search.ask_again(words, wants).map(Effect::Search).into_iter().collect()
    }

    fn open_search(&mut self, field: Field) {
        if self.left == Left::Tree {
            self.mark_place();
            self.before_search = Some(self.place());
        }
        self.left = Left::Hits;
        self.focus = Focus::Hits;
        self.input = Some(Input::Search(field));
    }

    /// The list of hits, as after a search.
    pub(super) fn show_hits(&mut self) {
        self.open_search(Field::default());
        self.input = None;
    }

    /// Searches as if the words had been typed.
    pub(super) fn search_for(&mut self, words: &str) {
        self.show_hits();
        let effects = self.ask(words, Wants::Hits);
        self.asked.extend(effects);
    }

    /// Back to the view from before the search.
    pub(super) fn end_search(&mut self) {
        self.search.remember();
        self.search.forget();
        self.left = Left::Tree;
        self.focus = Focus::Tree;
        match self.before_search.take() {
            Some(place) => self.restore(place),
            None => self.mark_hits(),
        }
    }

    pub(super) fn pasted(&mut self, words: &str) -> Vec<Effect> {
        if self.pasted_questions(words) {
            return Vec::new();
        }
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        match &mut self.input {
            Some(input) => {
                input.field_mut().insert(&words);
                self.typed()
            }
            None => Vec::new(),
        }
    }

    pub(super) fn input_key(&mut self, key: Key) -> Vec<Effect> {
        match key.code {
            KeyCode::Enter => self.input_done(),
            KeyCode::Tab => self.next_completion(),
            KeyCode::Esc => self.input_left(),
            KeyCode::Down | KeyCode::PageDown => self.input_to_list(false),
            KeyCode::Up | KeyCode::PageUp => self.input_to_list(true),
            _ => {
                let edits = self.input.as_mut().is_some_and(|input| input.field_mut().key(key));
                if edits { self.typed() } else { Vec::new() }
            }
        }
    }

    /// The field's words have changed.
    fn typed(&mut self) -> Vec<Effect> {
        let Some(input) = &self.input else {
            return Vec::new();
        };
        let words = input.field().text().to_owned();
        match input {
            Input::Search(_) => {
                self.search.offered = None;
                return self.search.ask_typed(&words).map(Effect::Search).into_iter().collect();
            }
            Input::Narrow(_) => self.narrow(&words),
            Input::Find(_) => self.find_words(&words),
            Input::Add(_)
            | Input::Export(_)
            | Input::Note(_)
            | Input::Vorgang(..)
            | Input::Suche(_)
            | Input::Recherche(..) => {}
        }
        Vec::new()
    }

    pub(super) fn narrow(&mut self, words: &str) {
        let bestand = Arc::clone(&self.bestand);
        let baum = bestand.baum(self.ansicht);
        let tree = self.tree_mut();
        words.clone_into(&mut tree.filter);
        tree.refresh(baum);
        if tree.rows.is_empty() {
            self.say(said::NARROW_EMPTY);
        } else if !words.trim().is_empty() {
            self.choose_match(words);
        }
    }

    /// Takes the narrowing away; what was chosen stays chosen, with everything above it open.
    pub(super) fn widen_tree(&mut self) {
        let bestand = Arc::clone(&self.bestand);
        let baum = bestand.baum(self.ansicht);
        let chosen = self.tree().selected;
        self.tree_mut().reveal(baum, chosen);
    }

    /// Chooses the first node that itself has the words, not one that only leads to it.
    fn choose_match(&mut self, words: &str) {
        let folded = crate::text::fold(words);
        let baum = self.bestand.baum(self.ansicht);
        let fits = |knoten: &Knoten| {
            let words = narrowed_by(knoten);
            folded.split_whitespace().all(|word| words.contains(word))
        };
        let first = self.tree().rows.iter().find(|row| baum.get(row.id).is_some_and(fits));
        if let Some(id) = first.map(|row| row.id) {
            self.tree_mut().selected = id;
        }
    }

    fn input_done(&mut self) -> Vec<Effect> {
        match self.input.take() {
            Some(Input::Search(_)) if self.search.address.is_some() => self.open_address(),
            Some(Input::Search(field)) if self.awaits_address(field.text()) => {}
            Some(Input::Search(field)) => {
                self.search.remember();
                if field.text().trim().is_empty() {
                    self.end_search();
                } else {
                    let words = field.text().to_owned();
                    return self.ask(&words, Wants::Jump);
                }
            }
            Some(Input::Find(_)) if self.find.is_none() => self.mark_hits(),
            Some(Input::Add(field)) => return self.add(field.text()),
            Some(Input::Export(field)) => return self.export(field.text()),
            Some(Input::Note(field)) => self.write_note(field.text()),
            Some(Input::Suche(field)) => self.save_search(field.text()),
            Some(Input::Vorgang(field, old)) => self.name_vorgang(field.text(), old),
            Some(Input::Recherche(asked, field)) => return self.recherche_field(asked, field.text()),
            _ => {}
        }
        Vec::new()
    }

    fn first_hit(&mut self) {
        self.search.selected = 0;
        self.followed = None;
        if self.search.chosen().is_none() {
            return;
        }
        self.settle();
        self.show_text();
    }

    fn input_left(&mut self) -> Vec<Effect> {
        match self.input.take() {
            Some(Input::Search(_)) => {
                self.search.remember();
                self.followed = None;
                if self.search.query.is_empty() {
                    self.end_search();
                }
                return self.search.ask_rest().map(Effect::Search).into_iter().collect();
            }
            Some(Input::Narrow(_)) => self.widen_tree(),
            Some(Input::Find(_)) => {
                self.find = None;
                self.mark_hits();
            }
            Some(Input::Export(_)) => self.back_to_overview(),
            Some(
                Input::Add(_) | Input::Note(_) | Input::Vorgang(..) | Input::Suche(_) | Input::Recherche(..),
            )
            | None => {}
        }
        Vec::new()
    }

    /// From the field to the list below it; from an empty search line to the last searches.
    fn input_to_list(&mut self, up: bool) -> Vec<Effect> {
        if let Some(Input::Search(field)) = &mut self.input
            && (field.text().is_empty() || self.search.offered.is_some())
        {
            *field = Field::new(&self.search.offer(up));
            let words = field.text().to_owned();
            return self.search.ask_typed(&words).map(Effect::Search).into_iter().collect();
        }
        let keeps = match self.input {
            Some(Input::Search(_)) => !self.search.query.is_empty(),
            Some(
                Input::Add(_)
                | Input::Export(_)
                | Input::Note(_)
                | Input::Vorgang(..)
                | Input::Suche(_)
                | Input::Recherche(..),
            ) => false,
            _ => true,
        };
        if keeps {
            let was_search = matches!(self.input.take(), Some(Input::Search(_)));
            self.search.remember();
            self.followed = None;
            if was_search {
                return self.search.ask_rest().map(Effect::Search).into_iter().collect();
            }
        }
        Vec::new()
    }

    pub(super) fn answered(&mut self, response: Response) -> Vec<Effect> {
        match self.search.answered(response) {
            Some(Wants::Hits) => {
                self.followed = None;
                self.resume_text();
            }
            Some(Wants::Jump) => {
                self.followed = None;
                self.first_hit();
            }
            Some(Wants::Report) => self.open_report(),
            Some(Wants::Filters) => self.open_filters(),
            Some(Wants::Completion) => return self.complete(),
            None => {}
        }
        Vec::new()
    }
}
