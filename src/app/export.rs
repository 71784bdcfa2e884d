//! What stands in the left pane as a file: the name is typed, its ending decides the format.

use std::path::Path;

use super::field::{Field, Input};
use super::overlay::{Goal, Item, List, Overlay};
use super::recherche::Ausgabe;
use super::{App, Effect, Left};
use crate::deutsch::export as said;
use crate::domain::{Ansicht, NodeId};
use crate::export::{self, Auszug, Format};
use crate::text::slug::slug;

/// Letters of a suggested name.
const NAME: usize = 60;

impl App {
    /// Opens the field with a suggestion.
    pub(super) fn open_export(&mut self) {
        self.forget_overview_extract();
        let name = match self.left {
            Left::Hits if self.search.hits() > 0 => self.search.query.clone(),
            Left::Hits => return self.say(said::NICHTS),
            Left::Tree => match self.entry().and_then(|(a, id)| self.bestand.baum(a).get(id)) {
                Some(knoten) => knoten.kennung.clone(),
                None => return self.say(said::NICHTS),
            },
        };
        let name = slug(&name, NAME);
        let name = if name.is_empty() { "auszug" } else { &name };
        self.ask_for_file(name, Ausgabe::Bereich);
    }

    /// Opens the field for what is to be written.
    pub(super) fn ask_for_file(&mut self, name: &str, ausgabe: Ausgabe) {
        self.recherche.ausgabe = ausgabe;
        self.input = Some(Input::Export(Field::new(&format!("{name}.{}", Format::Docx.key()))));
    }

    /// Hands the typed name over; a name without a known ending stays in the field.
    pub(super) fn export(&mut self, name: &str) -> Vec<Effect> {
        let name = name.trim();
        if name.is_empty() {
            return Vec::new();
        }
        if Format::of_file(Path::new(name)).is_none() {
            self.say(said::ENDUNG);
            self.input = Some(Input::Export(Field::new(name)));
            return Vec::new();
        }
        self.write(name, false)
    }

    /// Asks the outside to write the file.
    pub(super) fn write(&mut self, name: &str, replace: bool) -> Vec<Effect> {
        let format = Format::of_file(Path::new(name));
        if let (Some(format), Ausgabe::Stapel) = (format, &self.recherche.ausgabe) {
            return self.write_batch(name, format, replace);
        }
        let auszug = match &self.recherche.ausgabe {
            Ausgabe::Recherchen(numbers) => self.kept_extract(numbers),
            _ => self.extract(),
        };
        let (Some(format), Some(auszug)) = (format, auszug) else {
            self.say(said::NICHTS);
            return Vec::new();
        };
        self.back_to_overview();
        vec![Effect::Export { path: name.to_owned(), format, auszug: Box::new(auszug), replace }]
    }

    /// An overview; else what is marked; else the hits, or the chosen branch.
    fn extract(&self) -> Option<Auszug> {
        if let Some(overview) = self.overview_extract() {
            return Some(overview);
        }
        if self.left == Left::Tree {
            let baum = self.bestand.baum(self.ansicht);
            let ids: Vec<NodeId> = self.chosen_nodes().into_iter().map(|(_, id)| id).collect();
            return match ids.as_slice() {
                [] => None,
                [id] if self.ansicht == Ansicht::Merkliste && baum.wurzeln().contains(id) => {
                    Some(export::of_vorgang(&self.bestand, *id))
                }
                [id] => Some(export::of_branch(&self.bestand, baum, *id)),
                ids => Some(export::of_branches(&self.bestand, baum, ids)),
            };
        }
        let answer = self.search.answer.as_ref()?;
        let marked = self.marked_hits();
        Some(export::of_hits(&self.bestand, &self.search.query, answer, &marked))
    }

    /// There is such a file: only the user may replace it.
    pub(super) fn ask_to_replace(&mut self, name: String) {
        let title = said::ersetzen(&name);
        let keep = Item { depth: 0, label: said::ANDERER_NAME.to_owned(), goal: Goal::Rename(name.clone()) };
        let replace = Item { depth: 0, label: said::ERSETZEN.to_owned(), goal: Goal::Replace(name) };
        self.overlay = Some(Overlay::Choice { title, items: vec![keep, replace], list: List::default() });
    }

    pub(super) fn rename_export(&mut self, name: &str) {
        self.input = Some(Input::Export(Field::new(name)));
    }
}
