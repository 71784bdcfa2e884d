//! The way of the user through the interface: back and forward, also over a restart, and what the text follows.

mod history;
mod place;

pub use history::{History, Visit};
pub use place::{Place, TextPlace, TreePlace, view};

use crate::domain::{Ansicht, NodeId};
use crate::eigenes::{Besucht, Sitzungsort};

/// State of the way.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Way {
    pub history: History,
    pub before_search: Option<Place>,
    pub followed: Option<Followed>,
    /// The place where the last session ended, as long as its document or answer is still on the way.
    pub resuming: Option<Sitzungsort>,
    /// The place of the history that waits for its document.
    pub revisiting: Option<Besucht>,
}

/// The entry or hit whose text is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Followed {
    Node(Ansicht, NodeId),
    /// A hit: the number of the answer, and the row in it.
    Hit(u64, usize),
}
