//! Comparing two documents: which one, which of the two is older, and reading those that are not read yet.

use crate::app::dialog::{comparable_documents, comparison, document_here, other_documents, which_is_newer};
use crate::app::research::Comparison;
use crate::app::{App, Comparing};
use crate::deutsch::befehle::Weg;
use crate::deutsch::vergleich as said;
use crate::katalog::vergleich::is_comparable;

impl App {
    pub(super) fn compare(&mut self, which: Comparing) {
        if which == Comparing::Anew {
            self.research.comparison = Comparison::default();
        }
        self.research.comparison.here = None;
        let Some(id) = document_here(self.sight()).map(str::to_owned) else {
            return self.offer_documents(said::WELCHES, said::nichts_gewaehlt);
        };
        match self.has_measures(&id) {
            Some(true) => {}
            Some(false) => return self.offer_documents(said::OHNE_MASSNAHMEN, said::hat_keine),
            None => return,
        }
        match self.research.comparison.both.clone() {
            Some((alt, neu)) if alt == id || neu == id => self.show_comparison(&alt, &neu),
            _ => match other_documents(self.sight(), &id) {
                Some(choice) => {
                    self.research.comparison.here = Some(id);
                    self.open(Box::new(choice));
                }
                None => self.say(self.world.how(said::kein_anderes)),
            },
        }
    }

    /// Compares the present document with another one, the older one first, as far as both say when they are from; else
    /// the user says which one is newer.
    pub(super) fn compare_with(&mut self, other: &str) {
        let Some(here) = self.research.comparison.here.clone() else { return };
        match self.has_measures(other) {
            Some(true) => {}
            Some(false) => return self.say(self.world.how(said::hat_keine)),
            None => return,
        }
        let day = |id: &str| self.world.bestand.quelle(id).and_then(|quelle| quelle.datum);
        match (day(&here), day(other)) {
            (Some(own), Some(others)) if others < own => self.compare_in_order(other, &here),
            (Some(own), Some(others)) if own < others => self.compare_in_order(&here, other),
            _ => self.open(Box::new(which_is_newer(self.sight(), &here, other))),
        }
    }

    pub(super) fn compare_in_order(&mut self, alt: &str, neu: &str) {
        let both = Some((alt.to_owned(), neu.to_owned()));
        self.research.comparison = Comparison { both, ..Default::default() };
        self.show_comparison(alt, neu);
    }

    /// Whether a document has measures; `None`, and says so, if it has to be read first.
    fn has_measures(&mut self, id: &str) -> Option<bool> {
        let known = self.world.bestand.quelle(id).map(is_comparable);
        if known.is_none() {
            self.research.comparison.awaited = Some(id.to_owned());
            self.fetch(id);
            self.say(said::WIRD_GELESEN);
        }
        known
    }

    /// Where the user looks at no document that can be compared: offers those that can, under a title that says why; if
    /// there is none, only says `none`.
    fn offer_documents(&mut self, titel: &str, none: fn(Weg<'_>) -> String) {
        match comparable_documents(self.sight(), titel) {
            Some(choice) => self.open(Box::new(choice)),
            None => self.say(self.world.how(none)),
        }
    }

    /// The awaited document has been read, or could not be: goes on with the comparison for which it was needed.
    pub(super) fn goes_on_comparing(&mut self, id: &str, read: bool) {
        let comparison = &mut self.research.comparison;
        if comparison.awaited.take_if(|awaited| awaited == id).is_none() || !read {
            return;
        }
        self.out.notice = None;
        let comparison = &self.research.comparison;
        if comparison.here.is_some() {
            self.compare_with(id);
        } else if document_here(self.sight()) == Some(id) {
            self.compare(Comparing::Last);
        }
    }

    fn show_comparison(&mut self, alt: &str, neu: &str) {
        self.open_if_any(comparison(self.sight(), alt, neu));
    }
}
