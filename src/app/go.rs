//! Moving about: within a pane, from pane to pane, from the catalogue to the text and back.

use std::sync::Arc;

use super::detail::Target;
use super::history::Place;
use super::overlay::{Goal, Item, List, Overlay};
use super::reader::{self, Marked, Spot};
use super::{App, Effect, Focus, Followed, Go, Left, Move, TreeAction, height_of, tree};
use crate::deutsch::{app as said, katalog as wort};
use crate::domain::{Ansicht, Art, Fundstelle};

impl App {
    pub(super) fn step(&mut self, to: Move) {
        match self.focus {
            Focus::Tree => {
                let page = height_of(self.regions.left);
                self.tree_mut().step(to, page);
            }
            Focus::Hits => {
                let page = height_of(self.regions.left) / 3;
                let last = self.search.len().saturating_sub(1);
                self.search.selected = tree::moved(self.search.selected, last, page, to);
            }
            Focus::Detail => self.step_detail(to),
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
            (Focus::Tree, _) => {
                let baum = bestand.baum(self.ansicht);
                if self.tree_mut().unfold(baum, action) {
                    self.show_text();
                }
            }
            (Focus::Hits, TreeAction::In) => self.show_text(),
            (Focus::Detail | Focus::Reader, TreeAction::Out) => self.focus = self.list_focus(),
            _ => {}
        }
    }

    /// The focus of the left pane.
    pub(super) fn list_focus(&self) -> Focus {
        if self.left == Left::Hits {
            Focus::Hits
        } else {
            Focus::Tree
        }
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
                    Some(place) => self.restore(place),
                    None => self.say(said::NO_BACK),
                }
            }
            Go::Forward => {
                let here = self.place();
                match self.history.forward(here) {
                    Some(place) => self.restore(place),
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

    fn follow_target(&mut self) {
        match self.detail.targets.get(self.detail.selected).cloned() {
            Some(Target::Text(beleg)) => {
                self.mark_place();
                self.focus = Focus::Reader;
                self.settle();
                self.open(&beleg);
            }
            Some(Target::Entry(kennung)) => self.show_entry(&kennung),
            None => self.say(said::NOTHING),
        }
    }

    /// From the chosen entry or hit to its words.
    pub(super) fn show_text(&mut self) {
        if self.focus == Focus::Detail {
            return self.follow_target();
        }
        let has_text = match self.left {
            Left::Hits => self.search.hit().is_some(),
            Left::Tree => self
                .entry()
                .and_then(|(a, id)| self.bestand.baum(a).get(id))
                .is_some_and(|k| !k.belege.is_empty()),
        };
        if !has_text {
            return self.say(if self.left == Left::Hits {
                said::NO_HITS
            } else {
                said::NO_EVIDENCE
            });
        }
        self.mark_place();
        self.focus = Focus::Reader;
        self.followed = None;
        if self.left == Left::Hits {
            self.say(&said::hit_of(self.search.selected + 1, self.search.len()));
        }
    }

    /// From the paragraph in the text to the entries that rest on it.
    fn show_catalogue(&mut self) {
        let Some(block) = self
            .quelle()
            .and_then(|quelle| quelle.blocks.get(self.reader.current))
        else {
            return;
        };
        let mut items: Vec<Item> = Vec::new();
        for (_, knoten) in Ansicht::ALL
            .iter()
            .flat_map(|ansicht| self.bestand.baum(*ansicht).iter())
        {
            let rests =
                knoten.art != Art::Nennung && knoten.belege.iter().any(|beleg| beleg.block == block.kennung);
            let goal = Goal::Entry(knoten.kennung.clone());
            if rests && !items.iter().any(|item| item.goal == goal) {
                let label = format!("{}: {}", wort::art(knoten.art.key()), knoten.titel);
                items.push(Item {
                    depth: 0,
                    label,
                    goal,
                });
            }
        }
        match items.as_slice() {
            [] => self.say(said::NOTHING_RESTS),
            [
                Item {
                    goal: Goal::Entry(only),
                    ..
                },
            ] => {
                let only = only.clone();
                self.show_entry(&only);
            }
            _ => {
                let title = said::RESTS_ON.to_owned();
                self.overlay = Some(Overlay::Choice {
                    title,
                    items,
                    list: List::default(),
                });
            }
        }
    }

    /// To an entry of the catalogue; a block without an entry is shown in its text.
    pub(super) fn show_entry(&mut self, kennung: &str) {
        let Some((ansicht, id)) = self.find_entry(kennung) else {
            return self.say(said::NO_ENTRY);
        };
        self.mark_place();
        self.ansicht = ansicht;
        self.left = Left::Tree;
        self.focus = Focus::Tree;
        let bestand = Arc::clone(&self.bestand);
        self.tree_mut().reveal(bestand.baum(ansicht), id);
    }

    /// Opens the source at a place and marks it.
    pub(super) fn open(&mut self, beleg: &Fundstelle) {
        let bestand = Arc::clone(&self.bestand);
        let Some(number) = bestand
            .quellen
            .iter()
            .position(|quelle| quelle.id == beleg.quelle)
        else {
            return;
        };
        let Some(quelle) = bestand.quellen.get(number) else {
            return;
        };
        let Some(marked) = reader::marked(quelle, beleg) else {
            return;
        };
        self.open_at(
            number,
            Some(marked.clone()),
            Spot {
                block: marked.block,
                byte: marked.range.start,
            },
        );
    }

    /// Opens source `number` at a place.
    pub(super) fn open_at(&mut self, number: usize, beleg: Option<Marked>, spot: Spot) {
        let bestand = Arc::clone(&self.bestand);
        let Some(quelle) = bestand.quellen.get(number) else {
            return;
        };
        if self.reader.quelle != number {
            self.find = None;
        }
        self.reader.quelle = number;
        self.reader.beleg = beleg;
        self.refresh_reader(&bestand);
        self.reader.go(quelle, spot, height_of(self.regions.reader));
        self.mark_hits();
    }

    /// Lets the text follow the chosen entry or hit.
    pub(super) fn follow(&mut self) {
        let now = match self.left {
            Left::Tree => self.entry().map(|(ansicht, id)| Followed::Node(ansicht, id)),
            Left::Hits if self.input.is_some() => return,
            Left::Hits => self
                .search
                .hit()
                .map(|_| Followed::Hit(self.search.generation, self.search.selected)),
        };
        if now == self.followed {
            return;
        }
        self.followed = now;
        match now {
            Some(Followed::Node(ansicht, id)) => {
                let bestand = Arc::clone(&self.bestand);
                if let Some(beleg) = bestand
                    .baum(ansicht)
                    .get(id)
                    .and_then(|knoten| knoten.belege.first())
                {
                    self.open(beleg);
                }
            }
            Some(Followed::Hit(..)) => self.open_hit(),
            None => {}
        }
    }

    /// The present place.
    pub(super) fn place(&self) -> Place {
        let tree = self.tree();
        Place {
            ansicht: self.ansicht,
            left: self.left,
            focus: self.focus,
            tree: (tree.selected, tree.offset, tree.filter.clone()),
            hit: self.search.selected,
            reader: (
                self.reader.quelle,
                self.reader.top,
                self.reader.current,
                self.reader.beleg.clone(),
            ),
        }
    }

    pub(super) fn mark_place(&mut self) {
        let here = self.place();
        self.history.leave(here);
    }

    pub(super) fn restore(&mut self, place: Place) {
        let bestand = Arc::clone(&self.bestand);
        self.ansicht = place.ansicht;
        self.left = if place.left == Left::Hits && self.search.answer.is_some() {
            Left::Hits
        } else {
            Left::Tree
        };
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
        self.search.selected = place.hit.min(self.search.len().saturating_sub(1));
        self.settle();
        let (quelle, top, current, beleg) = place.reader;
        self.open_at(
            quelle,
            beleg,
            Spot {
                block: current,
                byte: 0,
            },
        );
        self.reader.top = top;
    }

    pub(super) fn leave_level(&mut self) {
        if self.find.take().is_some() {
            self.mark_hits();
        } else if self.focus == Focus::Tree && !self.tree().filter.is_empty() {
            self.narrow("");
        } else if matches!(self.focus, Focus::Detail | Focus::Reader) {
            self.focus = self.list_focus();
        } else if self.left == Left::Hits {
            self.end_search();
        } else {
            self.panes.full = false;
        }
    }

    pub(super) fn leave_view(&mut self) -> Vec<Effect> {
        let list = self.list_focus();
        if self.left == Left::Hits {
            self.end_search();
        } else if self.focus != list && (self.size.width < super::layout::TWO || self.panes.full) {
            self.focus = list;
        } else {
            return vec![Effect::Quit];
        }
        Vec::new()
    }
}
