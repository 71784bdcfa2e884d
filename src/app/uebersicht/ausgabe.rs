//! An overview as a file: which one is written, and the way back to it.

use crate::app::App;
use crate::app::field::{Field, Input};
use crate::export::{self, Auszug, Format};
use crate::text::slug::slug;

impl App {
    /// Opens the field for the file the overview is to be written to.
    pub(super) fn export_overview(&mut self) {
        let tabelle = self.open_blatt().and_then(|blatt| self.tabelle(&blatt));
        let Some(tabelle) = tabelle else {
            return self.say(crate::deutsch::export::NICHTS);
        };
        self.keep_cursor();
        let name = slug(&tabelle.titel, 60);
        self.uebersichten.ausgabe = Some(Box::new(export::of_table(&tabelle)));
        self.overlay = None;
        self.input = Some(Input::Export(Field::new(&format!("{name}.{}", Format::Docx.key()))));
    }

    /// The overview that is being exported.
    pub(in crate::app) fn overview_extract(&self) -> Option<Auszug> {
        self.uebersichten.ausgabe.as_deref().cloned()
    }

    /// What is exported from now on is not an overview.
    pub(in crate::app) fn forget_overview_extract(&mut self) {
        self.uebersichten.ausgabe = None;
    }

    /// Back to the overview that was being exported.
    pub(in crate::app) fn back_to_overview(&mut self) {
        if self.uebersichten.ausgabe.is_some() {
            self.show_overview();
        }
    }
}
