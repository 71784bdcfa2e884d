//! Moving about: within a pane, from pane to pane, back and forward.

use crate::app::dialog::outline;
use crate::app::layout::height_of;
use crate::app::reader::Spot;
use crate::app::screen::Pane;
use crate::app::way::{Place, TextPlace, TreePlace, Visit};
use crate::app::{App, Focus, Go, Left, Move, Select, Stride, TreeAction};
use crate::deutsch::{app as said, merkliste};
use crate::domain::Ansicht;

impl App {
    pub(super) fn step(&mut self, to: Move) {
        let left = height_of(self.screen.regions.left);
        match self.focus() {
            Focus::Tree => self.catalogue.tree_mut(self.screen.ansicht).step(to, left),
            Focus::Hits => self.search.step(to, left),
            Focus::Detail => self.detail.step(to, height_of(self.screen.regions.detail)),
            Focus::Reader if self.reader.marking.is_some() => self.mark(Select::Move(Stride::Along(to))),
            Focus::Reader => self.scroll_reader(to),
        }
    }

    pub(super) fn unfold(&mut self, action: TreeAction) {
        match (self.focus(), action) {
            (Focus::Tree, TreeAction::In) if self.fetch_list() => {}
            (Focus::Tree, _) => {
                let ansicht = self.screen.ansicht;
                if self.catalogue.tree_mut(ansicht).unfold(self.world.bestand.baum(ansicht), action) {
                    let has_text = self.sight().node().is_some_and(|knoten| !knoten.belege.is_empty());
                    self.say(self.world.how(|weg| said::no_below(has_text, weg)));
                }
            }
            (Focus::Hits, TreeAction::In) => self.show_text(),
            (Focus::Reader, TreeAction::Out) if self.reader.marking.is_some() => {
                self.mark(Select::Move(Stride::Back));
            }
            (Focus::Detail | Focus::Reader, TreeAction::Out) => self.screen.pane = Pane::List,
            _ => {}
        }
    }

    pub(super) fn go(&mut self, go: Go) {
        match go {
            Go::View(ansicht) => self.view(ansicht),
            Go::Pane(Focus::Tree) if self.screen.left == Left::Hits => self.view(self.screen.ansicht),
            Go::Pane(Focus::Hits) if self.screen.left == Left::Tree => self.show_hits(),
            Go::Pane(focus) => self.screen.focus_on(focus),
            Go::NextPane => self.turn_pane(1),
            Go::PrevPane => self.turn_pane(2),
            Go::Enter => self.enter(),
            Go::Evidence if self.focus() == Focus::Reader => self.show_catalogue(),
            Go::Evidence => self.show_text(),
            Go::State => self.go_to_state(),
            Go::Outline => match outline(self.sight()) {
                Some(choice) => self.open(Box::new(choice)),
                None => self.say(said::NO_OUTLINE),
            },
            Go::Back | Go::Forward => self.turn_back(go == Go::Back),
        }
    }

    fn view(&mut self, ansicht: Ansicht) {
        if self.screen.ansicht != ansicht || self.screen.left == Left::Hits {
            self.mark_place();
        }
        self.screen.show(ansicht);
        if ansicht == Ansicht::Merkliste {
            // Another session may have changed it.
            self.out.ask_all(self.kept.ask());
            if self.kept.loaded && self.kept.liste.alle().next().is_none() {
                self.say(self.world.how(merkliste::empty));
            }
        }
    }

    fn turn_pane(&mut self, by: usize) {
        let panes = [Pane::List, Pane::Detail, Pane::Text];
        let at = panes.iter().position(|pane| *pane == self.screen.pane).unwrap_or(0);
        self.screen.pane = panes.into_iter().cycle().nth(at + by).unwrap_or(Pane::List);
    }

    fn enter(&mut self) {
        match self.focus() {
            Focus::Tree if self.sight().node().is_some_and(|knoten| !knoten.belege.is_empty()) => {
                self.show_text();
            }
            Focus::Tree => self.unfold(TreeAction::In),
            Focus::Hits => self.show_text(),
            Focus::Detail => self.follow_target(),
            Focus::Reader => {}
        }
    }

    pub(super) fn place(&self) -> Place {
        let (tree, reader) = (self.tree(), &self.reader);
        Place {
            ansicht: self.screen.ansicht,
            left: self.screen.left,
            focus: self.focus(),
            reader_beside: self.screen.panes.reader_beside,
            tree: TreePlace { chosen: tree.selected, offset: tree.offset, filter: tree.filter.clone() },
            hit: self.search.selected,
            text: TextPlace {
                quelle: reader.quelle,
                top: Some(reader.top),
                block: reader.current,
                beleg: reader.beleg.clone(),
            },
        }
    }

    /// Remembers the place that is being left, for the way back.
    pub(super) fn mark_place(&mut self) {
        let here = self.place();
        self.way.revisiting = None;
        self.way.history.leave(here);
    }

    fn turn_back(&mut self, back: bool) {
        let visit = self.way.history.turn(self.place(), back);
        if visit.is_some() {
            self.way.revisiting = None;
        }
        match visit {
            Some(Visit::Now(place)) => self.restore(place),
            Some(Visit::Kept(kept)) => self.revisit(&kept),
            None => self.say(if back { said::NO_BACK } else { said::NO_FORWARD }),
        }
    }

    pub(super) fn restore(&mut self, place: Place) {
        self.screen.ansicht = place.ansicht;
        self.screen.panes.reader_beside = place.reader_beside;
        self.screen.focus_on(place.focus);
        let hits = place.left == Left::Hits && self.search.answer.is_some();
        self.screen.left = if hits { Left::Hits } else { Left::Tree };
        let tree = self.catalogue.tree_mut(place.ansicht);
        let TreePlace { chosen, offset, filter } = place.tree;
        (tree.filter, tree.selected, tree.offset) = (filter, chosen, offset);
        tree.refresh(self.world.bestand.baum(place.ansicht));
        self.search.selected = place.hit.min(self.search.rows().saturating_sub(1));
        self.settle();
        let TextPlace { quelle, top, block, beleg } = place.text;
        self.open_at(quelle, beleg, Spot { block, byte: 0 });
        self.reader.top = top.unwrap_or(self.reader.top);
    }
}
