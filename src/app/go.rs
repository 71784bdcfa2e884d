//! Moving about: within a pane, from pane to pane, from the catalogue to the text and back.

use std::sync::Arc;

use super::history::Place;
use super::reader::Spot;
use super::{App, Focus, Go, Left, Mark, Move, Step, TreeAction, height_of, tree};
use crate::deutsch::app as said;
use crate::domain::Ansicht;

impl App {
    pub(super) fn step(&mut self, to: Move) {
        match self.focus {
            Focus::Tree => {
                let page = height_of(self.regions.left);
                self.tree_mut().step(to, page);
            }
            Focus::Hits => {
                let page = height_of(self.regions.left) / 3;
                let last = self.search.rows().saturating_sub(1);
                self.search.selected = tree::moved(self.search.selected, last, page, to);
            }
            Focus::Detail => self.step_detail(to),
            Focus::Reader if self.reader.marking.is_some() => self.mark(Mark::Move(Step::Along(to))),
            Focus::Reader => self.scroll_reader(to),
        }
    }

    pub(super) fn scroll_reader(&mut self, to: Move) {
        let height = height_of(self.regions.reader);
        let bestand = Arc::clone(&self.bestand);
        if let Some(quelle) = bestand.quellen.get(self.reader.quelle) {
            self.reader.step(quelle, to, height);
        }
    }

    /// Walks the targets as long as they are in sight, else scrolls.
    pub(super) fn step_detail(&mut self, to: Move) {
        let height = height_of(self.regions.detail);
        let last = self.detail.lines.len().saturating_sub(height);
        let page = height.saturating_sub(1).max(1);
        let targets = self.detail.targets.len();
        match to {
            Move::Up if self.detail.selected > 0 => self.detail.selected -= 1,
            Move::Down if self.detail.selected + 1 < targets => self.detail.selected += 1,
            Move::Up => self.detail.top = self.detail.top.saturating_sub(1),
            Move::Down => self.detail.top = (self.detail.top + 1).min(last),
            Move::PageUp => self.detail.top = self.detail.top.saturating_sub(page),
            Move::PageDown => self.detail.top = (self.detail.top + page).min(last),
            Move::Home => (self.detail.top, self.detail.selected) = (0, 0),
            Move::End => (self.detail.top, self.detail.selected) = (last, targets.saturating_sub(1)),
        }
        let walked = matches!(to, Move::Up | Move::Down | Move::End);
        if let Some(line) = self.detail.selected_line().filter(|_| walked) {
            self.detail.top = tree::scrolled(self.detail.top, line, self.detail.lines.len(), height);
        }
    }

    pub(super) fn unfold(&mut self, action: TreeAction) {
        let bestand = Arc::clone(&self.bestand);
        match (self.focus, action) {
            (Focus::Tree, TreeAction::In) if self.fetch_list() => {}
            (Focus::Tree, _) => {
                let baum = bestand.baum(self.ansicht);
                if self.tree_mut().unfold(baum, action) {
                    self.show_text();
                }
            }
            (Focus::Hits, TreeAction::In) => self.show_text(),
            (Focus::Reader, TreeAction::Out) if self.reader.marking.is_some() => {
                self.mark(Mark::Move(Step::Back));
            }
            (Focus::Detail | Focus::Reader, TreeAction::Out) => self.focus = self.list_focus(),
            _ => {}
        }
    }

    /// The focus of the left pane.
    pub(super) fn list_focus(&self) -> Focus {
        if self.left == Left::Hits { Focus::Hits } else { Focus::Tree }
    }

    pub(super) fn go(&mut self, go: Go) {
        match go {
            Go::View(ansicht) => self.view(ansicht),
            Go::NextPane => self.turn(1),
            Go::PrevPane => self.turn(2),
            Go::Enter => self.enter(),
            Go::Evidence if self.focus == Focus::Reader => self.show_catalogue(),
            Go::Evidence => self.show_text(),
            Go::Outline => self.open_outline(),
            Go::Back => {
                let here = self.place();
                match self.history.back(here) {
                    Some(visit) => self.visit(visit),
                    None => self.say(said::NO_BACK),
                }
            }
            Go::Forward => {
                let here = self.place();
                match self.history.forward(here) {
                    Some(visit) => self.visit(visit),
                    None => self.say(said::NO_FORWARD),
                }
            }
        }
    }

    pub(super) fn say(&mut self, words: &str) {
        self.notice = Some(words.to_owned());
    }

    fn view(&mut self, ansicht: Ansicht) {
        if self.ansicht != ansicht || self.left == Left::Hits {
            self.mark_place();
        }
        self.ansicht = ansicht;
        self.left = Left::Tree;
        self.focus = Focus::Tree;
        if ansicht == Ansicht::Merkliste {
            // Another session may have changed it.
            self.ask_list();
        }
        if ansicht == Ansicht::Merkliste && self.merken.loaded && self.merken.liste.alle().next().is_none() {
            self.say(crate::deutsch::merkliste::EMPTY);
        }
    }

    fn turn(&mut self, by: usize) {
        let panes = [self.list_focus(), Focus::Detail, Focus::Reader];
        let at = panes.iter().position(|pane| *pane == self.focus).unwrap_or(0);
        self.focus = panes.into_iter().cycle().nth(at + by).unwrap_or(Focus::Tree);
    }

    fn enter(&mut self) {
        match self.focus {
            Focus::Tree => {
                let leads = self
                    .entry()
                    .and_then(|(a, id)| self.bestand.baum(a).get(id))
                    .is_some_and(|k| !k.belege.is_empty());
                if leads {
                    self.show_text();
                } else {
                    self.unfold(TreeAction::In);
                }
            }
            Focus::Hits => self.show_text(),
            Focus::Detail => self.follow_target(),
            Focus::Reader => {}
        }
    }

    /// The present place.
    pub(super) fn place(&self) -> Place {
        let tree = self.tree();
        Place {
            ansicht: self.ansicht,
            left: self.left,
            focus: self.focus,
            reader_beside: self.panes.reader_beside,
            tree: (tree.selected, tree.offset, tree.filter.clone()),
            hit: self.search.selected,
            reader: (self.reader.quelle, self.reader.top, self.reader.current, self.reader.beleg.clone()),
        }
    }

    pub(super) fn mark_place(&mut self) {
        let here = self.place();
        self.revisiting = None;
        self.history.leave(here);
    }

    pub(super) fn restore(&mut self, place: Place) {
        let bestand = Arc::clone(&self.bestand);
        self.ansicht = place.ansicht;
        self.panes.reader_beside = place.reader_beside;
        self.left =
            if place.left == Left::Hits && self.search.answer.is_some() { Left::Hits } else { Left::Tree };
        self.focus = match place.focus {
            Focus::Tree | Focus::Hits => self.list_focus(),
            other => other,
        };
        let (selected, offset, filter) = place.tree;
        let tree = self.tree_mut();
        tree.filter = filter;
        tree.selected = selected;
        tree.offset = offset;
        tree.refresh(bestand.baum(place.ansicht));
        self.search.selected = place.hit.min(self.search.rows().saturating_sub(1));
        self.settle();
        let (quelle, top, current, beleg) = place.reader;
        self.open_at(quelle, beleg, Spot { block: current, byte: 0 });
        self.reader.top = top;
    }
}
