//! The open field: its keys, and what follows when its words are taken.

use crate::app::field::{Asks, Field, Input};
use crate::app::message::{Auftrag, Fragenquelle, Vorhaben};
use crate::app::news::News;
use crate::app::search::{Completion, Wants};
use crate::app::{App, InField, Key, KeyCode};
use crate::deutsch::{app as said, protokoll};
use crate::text::single_spaced;

impl App {
    /// Text was pasted: into the open dialog if that has a field, else into the open field.
    pub(in crate::app) fn pasted(&mut self, words: &str) {
        if let Some(consequence) = self.dialog.as_mut().and_then(|dialog| dialog.pasted(words)) {
            self.out.news.push(News::Dialog);
            return self.follow(consequence);
        }
        let words = single_spaced(words);
        if let Some(input) = &mut self.input {
            input.line.insert(&words);
            self.typed();
        }
    }

    pub(in crate::app) fn in_field(&mut self, what: InField) {
        self.out.notice = None;
        match what {
            InField::Write(words) => {
                if let Some(input) = &mut self.input {
                    input.line = Field::new(&words);
                    self.typed();
                }
            }
            InField::Complete => self.next_completion(),
            InField::Take => self.take_field(),
            InField::Leave => self.leave_field(),
        }
    }

    pub(super) fn input_key(&mut self, key: Key) {
        match key.code {
            KeyCode::Enter => self.take_field(),
            KeyCode::Tab => self.next_completion(),
            KeyCode::BackTab => self.turn_export(),
            KeyCode::Esc => self.leave_field(),
            KeyCode::Down | KeyCode::PageDown => self.field_to_list(false),
            KeyCode::Up | KeyCode::PageUp => self.field_to_list(true),
            _ => {
                if self.input.as_mut().is_some_and(|input| input.line.key(key)) {
                    self.typed();
                }
            }
        }
    }

    fn typed(&mut self) {
        self.out.news.push(News::Field);
        self.world.paths.begin();
        let Some(input) = &self.input else { return };
        let words = input.text().to_owned();
        match input.asks {
            Asks::Search => {
                self.search.offered = None;
                let request = self.search.ask_typed(&words);
                self.send(request);
            }
            Asks::Narrow => self.narrow(&words),
            Asks::Find => self.find_words(&words),
            _ => {}
        }
    }

    fn narrow(&mut self, words: &str) {
        let ansicht = self.screen.ansicht;
        if !self.catalogue.tree_mut(ansicht).narrow(self.world.bestand.baum(ansicht), words) {
            self.say(self.world.how(said::narrow_empty));
        }
    }

    pub(super) fn widen_tree(&mut self) {
        let ansicht = self.screen.ansicht;
        self.catalogue.tree_mut(ansicht).widen(self.world.bestand.baum(ansicht));
    }

    fn next_completion(&mut self) {
        if self.input.as_ref().is_some_and(Input::names_a_file) {
            return self.complete_path();
        }
        if let Some(completion) = &mut self.search.completion {
            completion.advance();
            return self.show_completion();
        }
        if let Some(input) = self.input.as_ref().filter(|input| input.searches()) {
            let words = input.text().to_owned();
            self.ask(&words, Wants::Completion);
        }
    }

    /// The answer with completions is there: offers them in the search line.
    pub(super) fn complete(&mut self) {
        let Some(input) = self.input.as_ref().filter(|input| input.searches()) else { return };
        let Some(answer) = &self.search.answer else { return };
        self.search.completion = Completion::of(answer, &self.world.bestand, input.text());
        if self.search.completion.is_none() {
            return self.say(said::NO_COMPLETION);
        }
        self.show_completion();
    }

    /// Puts the chosen completion into the field, lists the others and searches for it.
    fn show_completion(&mut self) {
        let Some(completion) = self.search.completion.clone() else { return };
        self.open_field(Input::going_on(Asks::Search, completion.query()));
        self.say(completion.sentence());
        self.ask(completion.query(), Wants::Hits);
        self.search.completion = Some(completion);
    }

    fn take_field(&mut self) {
        let Some(Input { asks, line }) = self.input.take() else { return };
        let words = line.text();
        match asks {
            Asks::Search => self.take_search(words),
            Asks::Find if self.reader.find.is_none() => self.mark_hits(),
            Asks::Find | Asks::Narrow => {}
            Asks::Add(bestand) => self.add(bestand, words),
            Asks::Holding | Asks::Correction(..) | Asks::QuestionFile if words.trim().is_empty() => {}
            Asks::Holding => self.manage(Vorhaben::Anlegen(words.trim().to_owned())),
            Asks::Correction(id, angabe) => {
                self.manage(Vorhaben::Berichtigen { id, angabe, worte: words.to_owned() });
            }
            Asks::Export => self.export(words),
            Asks::Note { vorgang, stelle } => {
                let consequence = self.kept.note(vorgang, *stelle, words);
                self.follow(consequence);
            }
            Asks::Vorgang(old) => {
                let consequence = self.kept.name_vorgang(words, old);
                self.follow(consequence);
            }
            Asks::SearchName => {
                let consequence = self.kept.save_search(&self.world, words, &self.search.query);
                self.follow(consequence);
            }
            Asks::LogNote(nummer) => {
                self.say(protokoll::NOTIERT);
                self.out.ask(Auftrag::Notieren(nummer, words.to_owned()));
            }
            Asks::QuestionFile => {
                self.world.paths.remember(words.trim());
                self.start_batch(Fragenquelle::Datei(words.trim().to_owned()));
            }
        }
    }

    fn take_search(&mut self, words: &str) {
        if self.search.address.is_some() {
            return self.open_address();
        }
        if self.search.awaits_address(words, self.world.fetching.as_deref()) {
            return;
        }
        self.search.remember();
        if words.trim().is_empty() {
            self.end_search();
        } else {
            self.ask(words, Wants::Jump);
        }
    }

    fn leave_field(&mut self) {
        let Some(input) = self.input.take() else { return };
        match input.asks {
            Asks::Search => {
                self.search.remember();
                self.way.followed = None;
                if self.search.query.is_empty() {
                    self.end_search();
                }
                let request = self.search.ask_rest();
                self.send(request);
            }
            Asks::Narrow => {
                let ansicht = self.screen.ansicht;
                self.catalogue.tree_mut(ansicht).give_up(self.world.bestand.baum(ansicht));
            }
            Asks::Find => {
                self.reader.find = None;
                self.mark_hits();
            }
            Asks::Export => self.back_to_overview(),
            _ => {}
        }
    }

    /// Goes from the field to the list below it; from an empty search line to the last searches.
    fn field_to_list(&mut self, up: bool) {
        let Some(input) = &mut self.input else { return };
        if input.names_a_file() {
            return self.earlier_path(up);
        }
        let searches = input.searches();
        if searches && (input.text().is_empty() || self.search.offered.is_some()) {
            input.line = Field::new(&self.search.offer(up));
            let words = input.text().to_owned();
            let request = self.search.ask_typed(&words);
            return self.send(request);
        }
        if !input.has_list() || searches && self.search.query.is_empty() {
            return;
        }
        self.input = None;
        self.search.remember();
        self.way.followed = None;
        if searches {
            let request = self.search.ask_rest();
            self.send(request);
        }
    }
}
