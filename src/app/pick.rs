//! What is called by its name or chosen by its number instead of with a key where the cursor stands.

use std::sync::Arc;

use super::event::{Key, KeyCode};
use super::overlay::Overlay;
use super::reader::Spot;
use super::{Action, App, Effect, Focus, Go, Leave, Left, Pick};
use crate::domain::{Ansicht, NodeId};

impl App {
    /// Carries out an action, whatever dialog is open.
    pub(super) fn called(&mut self, action: Action) -> Vec<Effect> {
        self.notice = None;
        self.interrupted &= action == Action::Leave(Leave::Interrupt);
        self.overlay = None;
        self.act(action)
    }

    /// Chooses something and opens it; an entry of a tree is only chosen.
    pub(super) fn picked(&mut self, pick: Pick) -> Vec<Effect> {
        self.notice = None;
        self.interrupted = false;
        if let Pick::Item(number) = pick {
            return self.pick_item(number);
        }
        self.overlay = None;
        match pick {
            Pick::Node(ansicht, id) => self.pick_node(ansicht, id),
            Pick::Hit(number) if number < self.search.rows() => {
                (self.left, self.focus) = (Left::Hits, Focus::Hits);
                self.search.selected = number;
                return self.act(Action::Go(Go::Enter));
            }
            Pick::Target(number) => {
                self.focus = Focus::Detail;
                self.detail.selected = number;
                self.follow_target();
            }
            Pick::Block(block) => {
                self.focus = Focus::Reader;
                self.settle();
                self.open_at(self.reader.quelle, self.reader.beleg.clone(), Spot { block, byte: 0 });
            }
            Pick::Hit(_) | Pick::Item(_) => {}
        }
        Vec::new()
    }

    fn pick_item(&mut self, number: usize) -> Vec<Effect> {
        match &mut self.overlay {
            Some(Overlay::Choice { list, .. } | Overlay::Help { list, .. } | Overlay::Stapel(list)) => {
                list.selected = number;
            }
            Some(Overlay::Uebersicht(ebene)) => ebene.choose(number),
            Some(Overlay::Protokoll { list, .. }) => {
                list.selected = number;
                // What can be done with it, asking again among it.
                return self.overlay_key(Key::new(KeyCode::Right));
            }
            _ => return Vec::new(),
        }
        self.overlay_key(Key::new(KeyCode::Enter))
    }

    fn pick_node(&mut self, ansicht: Ansicht, id: NodeId) {
        if self.ansicht != ansicht || self.left == Left::Hits {
            self.mark_place();
        }
        (self.ansicht, self.left, self.focus) = (ansicht, Left::Tree, Focus::Tree);
        let bestand = Arc::clone(&self.bestand);
        let tree = self.tree_mut();
        if tree.rows.iter().any(|row| row.id == id) {
            tree.selected = id;
        } else {
            tree.reveal(bestand.baum(ansicht), id);
        }
    }
}
