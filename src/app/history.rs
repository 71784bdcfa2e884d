//! Back and forward.

use super::{Focus, Left};
use crate::domain::{Ansicht, NodeId};

/// Where the user was: view, cursor, filter, text and scroll.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// The view.
    pub ansicht: Ansicht,
    /// Tree or hits.
    pub left: Left,
    /// The focused pane.
    pub focus: Focus,
    /// With two panes: the text stood beside the list.
    pub reader_beside: bool,
    /// The chosen node, the tree's scroll and its narrowing.
    pub tree: (NodeId, usize, String),
    /// The chosen hit.
    pub hit: usize,
    /// The open source, its scroll, the paragraph, the marked evidence.
    pub reader: (usize, usize, usize, Option<super::reader::Marked>),
}

/// Places before and after the present one.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct History {
    past: Vec<Place>,
    future: Vec<Place>,
}

/// At most so many places are kept.
const LIMIT: usize = 200;

impl History {
    /// Remembers the place that is being left.
    pub fn leave(&mut self, place: Place) {
        if self.past.last() != Some(&place) {
            self.past.push(place);
        }
        if self.past.len() > LIMIT {
            self.past.remove(0);
        }
        self.future.clear();
    }

    /// Goes back from `here`.
    pub fn back(&mut self, here: Place) -> Option<Place> {
        let place = self.past.pop()?;
        self.future.push(here);
        Some(place)
    }

    /// Goes forward from `here`.
    pub fn forward(&mut self, here: Place) -> Option<Place> {
        let place = self.future.pop()?;
        self.past.push(here);
        Some(place)
    }
}
