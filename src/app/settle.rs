//! What follows from the state: geometry, rows, scroll positions. Brought up to date after every change.

use std::sync::Arc;

use ratatui::layout::Rect;

use super::reader::Spot;
use super::{App, Focus, Size, layout};
use crate::deutsch::merkliste as said;
use crate::domain::{Ansicht, Bestand};
use crate::eigenes::Gemerkt;
use crate::katalog::merkliste;

impl App {
    /// The terminal has another size.
    pub(super) fn resized(&mut self, size: Size) {
        self.size = size;
        self.refit_overview();
    }

    /// Brings everything that follows from the state up to date: geometry, rows, scroll positions.
    pub(super) fn settle(&mut self) {
        match self.focus {
            Focus::Reader => self.panes.reader_beside = true,
            Focus::Detail => self.panes.reader_beside = false,
            Focus::Tree | Focus::Hits => {}
        }
        self.find_address();
        self.refresh_list();
        self.regions = layout::regions(self);
        self.follow();
        self.keep_marking();
        self.refresh();
    }

    pub(super) fn refresh(&mut self) {
        let bestand = Arc::clone(&self.bestand);
        let height = height_of(self.regions.left);
        self.tree_mut().keep_visible(height);
        let columns = self.regions.left.map_or(40, |place| place.width);
        self.search.keep_visible(columns, height);
        if let Some((ansicht, id)) = self.entry() {
            let columns = self.regions.detail.map_or(40, |place| place.width);
            let baum = bestand.baum(ansicht);
            let kennung = baum.get(id).map_or("", |knoten| &knoten.kennung);
            let own = if ansicht == Ansicht::Merkliste { Vec::new() } else { self.merken.about(kennung) };
            self.detail.refresh(&bestand, (baum, id), &own, columns);
            let height = height_of(self.regions.detail);
            self.detail.top = self.detail.top.min(self.detail.lines.len().saturating_sub(height));
        }
        self.refresh_reader(&bestand);
    }

    pub(super) fn refresh_reader(&mut self, bestand: &Arc<Bestand>) {
        if let Some(quelle) = bestand.quellen.get(self.reader.quelle) {
            let state = Some((self.reader.quelle, self.merken.version));
            if self.reader.noted != state {
                self.reader.noted = state;
                let places = merkliste::places(quelle, &self.merken.liste);
                let note = |((block, byte), name, own): ((usize, usize), &str, &Gemerkt)| {
                    (Spot { block, byte }, said::remembered(name, &own.notiz))
                };
                let mut notes: Vec<(Spot, String)> = places.into_iter().map(note).collect();
                notes.sort();
                self.reader.note(notes);
            }
            let columns = self.regions.reader.map_or(self.size.width, |place| place.width);
            self.reader.refresh(quelle, columns, height_of(self.regions.reader));
            if self.regions.reader.is_some() {
                self.margin.refresh(bestand, self.reader.quelle);
            }
        }
    }
}

/// Rows of a pane below its title.
pub(super) fn height_of(pane: Option<Rect>) -> usize {
    pane.map_or(10, |place| usize::from(layout::inner(place).height))
}
