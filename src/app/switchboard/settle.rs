//! Everything that follows from the state: geometry, rows, scroll positions. Brought up to date after every change.

use std::sync::Arc;

use crate::app::App;
use crate::app::detail::Subject;
use crate::app::layout::{self, height_of};
use crate::app::reader::Spot;
use crate::app::screen::Pane;
use crate::deutsch::merkliste as said;
use crate::domain::{Ansicht, Bestand};
use crate::eigenes::Gemerkt;
use crate::katalog::merkliste;

impl App {
    pub(in crate::app) fn settle(&mut self) {
        self.screen.settle();
        if let Some(unread) = self.search.find_address(&self.world.bestand) {
            self.fetch(&unread);
        }
        self.refresh_merkliste();
        self.place_panes();
        let shares = self.screen.shares();
        self.follow_chosen();
        if self.screen.shares() != shares {
            // What is chosen has no text: the details stand beside it now.
            self.place_panes();
        }
        if self.screen.pane != Pane::Text {
            // The selected words are no longer in front of the user.
            self.reader.marking = None;
        }
        self.refresh();
    }

    fn place_panes(&mut self) {
        let edges = self.edges();
        let Self { screen, world, .. } = self;
        screen.regions = layout::regions(world.size, screen.shares(), screen.pane, edges);
    }

    fn refresh(&mut self) {
        let bestand = Arc::clone(&self.world.bestand);
        let regions = self.screen.regions;
        let left = height_of(regions.left);
        self.catalogue.count_remembered(self.kept.liste.alle().count());
        let more = self.sight().chosen_title().map_or(0, |rows| rows.len() - 1);
        self.catalogue.tree_mut(self.screen.ansicht).keep_visible(left, more);
        let columns = regions.left.map_or(40, |place| place.width);
        let head = self.search.chosen().and_then(|number| self.sight().head(number));
        let head = head.and_then(|head| head.whole(usize::from(columns), self.world.caps));
        self.search.keep_visible(columns, left, head.map_or(1, |rows| rows.len()));
        self.refresh_detail(&bestand);
        self.refresh_reader(&bestand);
    }

    fn refresh_detail(&mut self, bestand: &Bestand) {
        let Some((ansicht, id)) = self.entry() else { return };
        let baum = bestand.baum(ansicht);
        let kennung = baum.get(id).map_or("", |knoten| &knoten.kennung);
        let own = if ansicht == Ansicht::Merkliste { Vec::new() } else { self.kept.notes_on(kennung) };
        let place = self.screen.regions.detail;
        self.detail.refresh(Subject {
            bestand,
            baum,
            id,
            own: &own,
            columns: place.map_or(40, |place| place.width),
            version: (self.world.version, self.kept.version),
        });
        self.detail.top = self.detail.top.min(self.detail.lines.len().saturating_sub(height_of(place)));
    }

    pub(super) fn refresh_reader(&mut self, bestand: &Bestand) {
        let Some(quelle) = bestand.quellen.get(self.reader.quelle) else { return };
        let shown = (self.reader.quelle, self.kept.version);
        if self.reader.noted != Some(shown) {
            self.reader.noted = Some(shown);
            let places = merkliste::places(quelle, &self.kept.liste);
            let note = |((block, byte), name, own): ((usize, usize), &str, &Gemerkt)| {
                (Spot { block, byte }, said::remembered(name, &own.notiz))
            };
            let mut notes: Vec<(Spot, String)> = places.into_iter().map(note).collect();
            notes.sort();
            self.reader.note(notes);
        }
        let place = self.screen.regions.reader;
        let columns = place.map_or(self.world.size.width, |place| place.width);
        self.reader.refresh(quelle, columns, height_of(place));
        if place.is_some() {
            self.reader.margin.refresh(bestand, self.world.version, self.reader.quelle);
        }
    }

    /// Makes the tree of the Merkliste anew if the user looks at it and it is out of date.
    pub(super) fn refresh_merkliste(&mut self) {
        if self.screen.ansicht != Ansicht::Merkliste || !self.kept.stale {
            return;
        }
        self.kept.stale = false;
        let new = merkliste::baum(&self.world.bestand, &self.kept.liste, &self.kept.missing);
        let old = std::mem::replace(&mut self.world.grow().merkliste, new);
        let bestand = Arc::clone(&self.world.bestand);
        self.catalogue.remade(&old, &bestand.merkliste);
        self.way.followed = None;
        if let Some(zweige) = self.kept.again.take_if(|_| self.kept.loaded) {
            self.catalogue.unfold_again(&bestand.merkliste, Ansicht::Merkliste, &zweige);
            self.way.followed = self.to_follow();
        }
    }
}
