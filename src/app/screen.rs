//! The state of the screen: the view, the content of the left pane, the pane that takes the keys, the regions.

use super::action::Focus;
pub use super::layout::Pane;
use super::layout::{Panes, Regions};
use crate::domain::Ansicht;

/// The content of the left pane.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Left {
    Tree,
    Hits,
}

/// State of the screen. Its fields cannot express that the keys belong to a list that is not shown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Screen {
    pub ansicht: Ansicht,
    pub left: Left,
    pub pane: Pane,
    pub panes: Panes,
    pub regions: Regions,
}

impl Screen {
    pub fn new(ansicht: Ansicht) -> Self {
        Self {
            ansicht,
            left: Left::Tree,
            pane: Pane::List,
            panes: Panes::default(),
            regions: Regions::default(),
        }
    }

    /// The pane that takes the keys; for the left one, whichever of tree and hits it shows.
    pub fn focus(&self) -> Focus {
        match (self.pane, self.left) {
            (Pane::List, Left::Tree) => Focus::Tree,
            (Pane::List, Left::Hits) => Focus::Hits,
            (Pane::Detail, _) => Focus::Detail,
            (Pane::Text, _) => Focus::Reader,
        }
    }

    /// Gives the keys to a pane; for tree or hits, the left pane then shows these.
    pub fn focus_on(&mut self, focus: Focus) {
        match focus {
            Focus::Tree => (self.left, self.pane) = (Left::Tree, Pane::List),
            Focus::Hits => (self.left, self.pane) = (Left::Hits, Pane::List),
            Focus::Detail => self.pane = Pane::Detail,
            Focus::Reader => self.pane = Pane::Text,
        }
    }

    pub fn show(&mut self, ansicht: Ansicht) {
        self.ansicht = ansicht;
        self.focus_on(Focus::Tree);
    }

    /// Notes which of text and details has the keys: where two panes fit, the one used last stands beside the list.
    pub fn settle(&mut self) {
        match self.pane {
            Pane::Text => self.panes.reader_beside = true,
            Pane::Detail => self.panes.reader_beside = false,
            Pane::List => {}
        }
    }

    /// How the panes share the screen now: beside a list of hits stands the text, in which their words are marked.
    pub fn shares(&self) -> Panes {
        let beside_hits = self.left == Left::Hits && self.pane == Pane::List;
        Panes {
            reader_beside: self.panes.reader_beside || beside_hits,
            hits: self.left == Left::Hits,
            ..self.panes
        }
    }

    /// Makes the pane with the keys wider by `by` steps, narrower if negative; `three` is true with three panes.
    pub fn widen(&mut self, by: i16, three: bool) {
        let panes = &mut self.panes;
        match self.pane {
            Pane::List => panes.shift_left += by,
            Pane::Detail => panes.shift_detail += by,
            // The text gets the columns that the other panes leave, so these are narrowed.
            Pane::Text if three => panes.shift_detail -= by,
            Pane::Text => panes.shift_left -= by,
        }
        panes.shift_left = panes.shift_left.clamp(-20, 20);
        panes.shift_detail = panes.shift_detail.clamp(-20, 20);
    }
}
