//! What follows from the state: geometry, rows, scroll positions. Brought up to date after every change.

use std::sync::Arc;

use ratatui::layout::Rect;

use super::{App, Focus, layout};
use crate::domain::Bestand;

impl App {
    /// Brings everything that follows from the state up to date: geometry, rows, scroll positions.
    pub(super) fn settle(&mut self) {
        match self.focus {
            Focus::Reader => self.panes.reader_beside = true,
            Focus::Detail => self.panes.reader_beside = false,
            Focus::Tree | Focus::Hits => {}
        }
        self.find_address();
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
            self.detail.refresh(&bestand, bestand.baum(ansicht), id, columns);
            let height = height_of(self.regions.detail);
            self.detail.top = self.detail.top.min(self.detail.lines.len().saturating_sub(height));
        }
        self.refresh_reader(&bestand);
    }

    pub(super) fn refresh_reader(&mut self, bestand: &Arc<Bestand>) {
        if let Some(quelle) = bestand.quellen.get(self.reader.quelle) {
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
