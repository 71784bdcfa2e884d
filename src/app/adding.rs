//! Documents that the user brings: a path is typed, the reading goes on beside everything else.

use std::sync::Arc;

use super::field::{Field, Input};
use super::overlay::Overlay;
use super::search::Wants;
use super::{App, Effect};
use crate::deutsch::app as said;
use crate::domain::sammlung::Sammlung;
use crate::katalog::sammlungen;

/// What came of documents that were brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aufnahme {
    /// One sentence.
    pub satz: String,
    /// Files that were not taken, each with its reason.
    pub fehler: Vec<String>,
    /// The holdings as they are now.
    pub sammlungen: Vec<Sammlung>,
}

impl App {
    pub(super) fn open_adding(&mut self) {
        if self.adding.is_some() {
            return self.say(said::ADDING_ALREADY);
        }
        self.input = Some(Input::Add(Field::default()));
    }

    /// Hands the typed path over.
    pub(super) fn add(&mut self, path: &str) -> Vec<Effect> {
        let path = path.trim();
        if path.is_empty() {
            return Vec::new();
        }
        self.adding = Some((0, 0));
        vec![Effect::Add(path.to_owned())]
    }

    /// The reading has ended: new documents are listed, the search is asked again.
    pub(super) fn added(&mut self, result: Result<Aufnahme, String>) -> Vec<Effect> {
        self.adding = None;
        let aufnahme = match result {
            Ok(aufnahme) => aufnahme,
            Err(reason) => {
                self.say(&reason);
                return Vec::new();
            }
        };
        sammlungen::announce(Arc::make_mut(&mut self.bestand), aufnahme.sammlungen);
        self.grown();
        self.say(&aufnahme.satz);
        if !aufnahme.fehler.is_empty() && self.overlay.is_none() && self.input.is_none() {
            let lines = std::iter::once(aufnahme.satz).chain(aufnahme.fehler).collect();
            self.overlay = Some(Overlay::Info { title: said::NOT_TAKEN.to_owned(), lines, top: 0 });
        }
        let words = self.search.query.clone();
        if words.is_empty() { Vec::new() } else { self.ask(&words, Wants::Hits) }
    }
}
