//! What a line asks for, one thing after the other.

use crate::app::commands::Command;
use crate::app::{Event, Focus};
use crate::domain::{Ansicht, NodeId};

/// Something to do.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Step {
    Do(Vec<Event>),
    /// Carry out a row of the table of commands, in a pane where it holds.
    Call(&'static Command),
    Fill(String),
    Accept,
    Complete(String),
    /// After a search: to its list.
    ToList,
    Node(Ansicht, NodeId),
    /// Open what was chosen, or its details.
    Unfold,
    Pane(Focus),
    /// Turn to a page of the list; in the text: to the next paragraph.
    Page(PageTurn),
    /// As if the user had typed this.
    Line(String),
    Place,
    Say(String),
}

/// Where to turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PageTurn {
    Next,
    Back,
    /// A page by its number, from 1.
    To(usize),
}
