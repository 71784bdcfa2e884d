//! Choosing something by its number instead of moving the cursor there with keys.

use crate::app::reader::Spot;
use crate::app::screen::Pane;
use crate::app::{Action, App, Focus, Go, Left, Pick};
use crate::domain::{Ansicht, NodeId};

impl App {
    /// Chooses something and opens it; an entry of a tree is only chosen.
    pub(in crate::app) fn picked(&mut self, pick: Pick) {
        self.out.notice = None;
        self.out.interrupted = false;
        if let Pick::Item(number) = pick {
            return self.take_item(number);
        }
        self.close_dialog();
        match pick {
            Pick::Node(ansicht, id) => self.pick_node(ansicht, id),
            Pick::Hit(number) if number < self.search.rows() => {
                self.screen.focus_on(Focus::Hits);
                self.search.selected = number;
                self.act(Action::Go(Go::Enter));
            }
            Pick::Target(number) => {
                self.screen.pane = Pane::Detail;
                self.detail.selected = number;
                self.follow_target();
            }
            Pick::Block(block) => {
                self.screen.pane = Pane::Text;
                self.settle();
                self.open_at(self.reader.quelle, self.reader.beleg.clone(), Spot { block, byte: 0 });
            }
            Pick::Hit(_) | Pick::Item(_) => {}
        }
    }

    fn pick_node(&mut self, ansicht: Ansicht, id: NodeId) {
        if self.screen.ansicht != ansicht || self.screen.left == Left::Hits {
            self.mark_place();
        }
        self.screen.show(ansicht);
        self.catalogue.tree_mut(ansicht).choose(self.world.bestand.baum(ansicht), id);
    }
}
