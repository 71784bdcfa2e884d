//! The text: opening it at a place, letting it follow the chosen thing, selecting and finding words in it.

use std::sync::Arc;

use crate::app::layout::height_of;
use crate::app::reader::{Find, Listed, Marked, Spot, marked};
use crate::app::screen::Pane;
use crate::app::way::Followed;
use crate::app::{App, Focus, Left, Move, Select};
use crate::deutsch::app as said;
use crate::domain::{Ansicht, Bestand, Fundstelle, NodeId};
use crate::katalog::sammlungen::is_document;

impl App {
    pub(super) fn go_to_place(&mut self, beleg: &Fundstelle) {
        self.mark_place();
        self.screen.pane = Pane::Text;
        self.settle();
        self.open_place(beleg);
    }

    /// Opens the source of a Fundstelle at its place and highlights its words.
    pub(super) fn open_place(&mut self, beleg: &Fundstelle) {
        let Some((number, quelle)) = self.world.source(&beleg.quelle) else { return };
        if let Some(marked) = marked(quelle, beleg) {
            let spot = Spot { block: marked.block, byte: marked.range.start };
            self.open_at(number, Some(marked), spot);
        }
    }

    pub(super) fn open_at(&mut self, number: usize, beleg: Option<Marked>, spot: Spot) {
        let bestand = Arc::clone(&self.world.bestand);
        let Some(quelle) = bestand.quellen.get(number) else { return };
        self.reader.open(number, beleg);
        self.refresh_reader(&bestand);
        self.reader.go(quelle, spot, height_of(self.screen.regions.reader));
        self.mark_hits();
    }

    /// Goes from the chosen entry or hit to its words in the text.
    pub(super) fn show_text(&mut self) {
        if self.focus() == Focus::Detail {
            return self.follow_target();
        }
        let hits = self.screen.left == Left::Hits;
        let has_text = if hits {
            self.search.hit().is_some()
        } else {
            self.sight().node().is_some_and(|knoten| !knoten.belege.is_empty())
        };
        if !has_text {
            return self.say(self.world.how(if hits { said::no_hits } else { said::no_evidence }));
        }
        self.mark_place();
        self.screen.pane = Pane::Text;
        self.way.followed = None;
    }

    pub(super) fn scroll_reader(&mut self, to: Move) {
        let height = height_of(self.screen.regions.reader);
        if let Some(quelle) = self.world.bestand.quellen.get(self.reader.quelle) {
            self.reader.step(quelle, to, height);
        }
    }

    pub(super) fn mark(&mut self, mark: Select) {
        if let Some(quelle) = self.world.bestand.quellen.get(self.reader.quelle) {
            self.reader.mark(quelle, mark);
        }
    }

    pub(super) fn mark_hits(&mut self) {
        let Some(quelle) = self.world.bestand.quellen.get(self.reader.quelle) else { return };
        let listed = self.search.answer.as_ref().filter(|_| self.screen.left == Left::Hits);
        let listed = listed.map(|answer| Listed {
            hits: &answer.hits,
            chosen: self.search.chosen(),
            query: &self.search.query,
        });
        self.reader.mark_hits(quelle, listed);
    }

    pub(super) fn find_words(&mut self, words: &str) {
        let bestand = Arc::clone(&self.world.bestand);
        let Some(quelle) = bestand.quellen.get(self.reader.quelle) else { return };
        if words.trim().is_empty() {
            self.reader.find = None;
            return self.mark_hits();
        }
        let find = Find::of(quelle, words, self.reader.find_from);
        if find.places.is_empty() {
            self.say(said::not_in_text(words.trim()));
        }
        self.reader.find = Some(find);
        self.show_find();
    }

    /// Shows the found place that the user is at.
    pub(super) fn show_find(&mut self) {
        let place = self.reader.find.as_ref().and_then(Find::place).cloned();
        if let Some(place) = place {
            let spot = Spot { block: place.block, byte: place.range.start };
            self.open_at(self.reader.quelle, self.reader.beleg.clone(), spot);
        }
        self.mark_hits();
    }

    fn open_hit(&mut self) {
        let Some(hit) = self.search.shown().cloned() else { return };
        let bestand = Arc::clone(&self.world.bestand);
        let Some((number, quelle)) = self.world.source(&hit.quelle) else {
            return self.fetch(&hit.quelle);
        };
        if let Some(block) = quelle.blocks.iter().position(|block| block.kennung == hit.kennung) {
            let byte = hit.stellen.first().map_or(0, |range| range.start);
            return self.open_at(number, None, Spot { block, byte });
        }
        let entry = bestand.find(&hit.kennung).and_then(|(ansicht, id)| bestand.baum(ansicht).get(id));
        if let Some(beleg) = entry.and_then(|knoten| knoten.belege.first()) {
            self.open_place(beleg);
        }
    }

    pub(super) fn to_follow(&self) -> Option<Followed> {
        match self.screen.left {
            Left::Tree => self.entry().map(|(ansicht, id)| Followed::Node(ansicht, id)),
            Left::Hits => {
                self.search.shown().map(|_| Followed::Hit(self.search.generation, self.search.selected))
            }
        }
    }

    pub(super) fn follow_chosen(&mut self) {
        if self.screen.left == Left::Hits && self.input.is_some() {
            return;
        }
        let now = self.to_follow();
        if now == self.way.followed {
            return;
        }
        self.way.followed = now;
        match now {
            Some(Followed::Node(ansicht, id)) => self.follow_node(ansicht, id),
            Some(Followed::Hit(..)) => self.open_hit(),
            None => {}
        }
    }

    fn follow_node(&mut self, ansicht: Ansicht, id: NodeId) {
        let bestand = Arc::clone(&self.world.bestand);
        let Some(knoten) = bestand.baum(ansicht).get(id) else { return };
        match knoten.belege.first() {
            Some(beleg) if bestand.quelle(&beleg.quelle).is_none() => self.fetch(&beleg.quelle),
            Some(beleg) => self.open_place(beleg),
            None if is_document(knoten) && bestand.quelle(&knoten.kennung).is_none() => {
                self.fetch(&knoten.kennung);
            }
            None if ansicht == Ansicht::Merkliste => {
                if let Some(unread) = self.unread(&bestand, id) {
                    self.fetch(&unread);
                }
            }
            // There is no text to read: the details say what lies below the entry.
            None if self.focus() == Focus::Tree => self.screen.panes.reader_beside = false,
            None => {}
        }
    }

    /// Id of the document of an entry of the Merkliste, if it is not read and not known to be missing.
    fn unread(&self, bestand: &Bestand, id: NodeId) -> Option<String> {
        let own = self.kept.entry(bestand, id)?.1?.quelle;
        let unread = bestand.quelle(&own).is_none() && !self.kept.missing.contains(&own);
        (unread && !own.is_empty()).then_some(own)
    }
}
