//! The steps that a line asks for, one after the other.

use crate::app::commands::Command;
use crate::app::{Event, Focus};
use crate::domain::{Ansicht, NodeId};

/// One step.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Step {
    Do(Vec<Event>),
    /// Carry out a row of the table of commands, in a pane where it works.
    Call(&'static Command),
    Fill(String),
    Accept,
    Complete(String),
    /// After a search: go to its list of hits.
    ToList,
    Node(Ansicht, NodeId),
    /// Open the chosen entry, or its details if nothing lies below.
    Unfold,
    Pane(Focus),
    /// Turn to a page of the list; in the text: to the next paragraph.
    Page(PageTurn),
    /// Do what this line of input would do.
    Line(String),
    Place,
    Say(String),
    /// Words that are no command: say so, and offer to search for them.
    Offer(String),
}

/// The page to turn to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PageTurn {
    Next,
    Back,
    /// A page by its number, from 1.
    To(usize),
}
