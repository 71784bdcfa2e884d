//! What a user can do, as plain data.

use crate::domain::{Ansicht, NodeId};

/// Everything a key can mean outside fields and dialogs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Move the cursor or the text of the focused pane.
    Move(Move),
    /// Open and close branches.
    Tree(TreeAction),
    /// Go somewhere else.
    Go(Go),
    /// Search and narrow.
    Search(SearchAction),
    /// Change what is shown and how.
    Show(Show),
    /// Mark words of the text.
    Mark(Mark),
    /// Take documents into the user's holdings.
    Add,
    /// Compare two documents.
    Compare,
    /// Tables of counts, figures, dates, mentions.
    Overviews,
    /// Write what the left pane shows into a file.
    Export,
    /// Keep something for oneself.
    Merken(Merken),
    /// Kept searches and lists of questions.
    Recherche(RechercheAction),
    /// Leave something.
    Leave(Leave),
}

/// The Merkliste.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Merken {
    /// Remember what the cursor stands on, or forget it.
    Stelle,
    /// Remember it and never forget it.
    Behalten,
    /// Forget it.
    Vergessen,
    /// Write a note to it.
    Notiz,
    /// Bring back what was forgotten last.
    Zurueck,
    /// Choose, make, rename and remove Vorgaenge.
    Vorgaenge,
    /// Mark the row of a list.
    Markieren,
    /// Give the search a name, or take one up that has one.
    Suchen,
}

/// Kept searches and lists of questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RechercheAction {
    /// Keep the search.
    Keep,
    /// List what was kept.
    List,
    /// The hit serves the question.
    Accept,
    /// The hit does not.
    Reject,
    /// The next hit that is new or changed.
    Fresh,
    /// Search many questions.
    Batch,
}

/// Directions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are the keys' own")]
pub enum Move {
    Up,
    Down,
    PageUp,
    PageDown,
    Home,
    End,
}

/// Opening and closing in the tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TreeAction {
    /// Open the node, or go to its first child; in lists: open.
    In,
    /// Close the node, or go to its parent.
    Out,
    /// Open the node.
    Open,
    /// Close the node.
    Close,
    /// Open the whole branch.
    OpenAll,
}

/// Places to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Go {
    /// One of the views.
    View(Ansicht),
    /// The next pane.
    NextPane,
    /// The pane before.
    PrevPane,
    /// What the cursor stands on: its evidence, its target.
    Enter,
    /// From the catalogue to the text and back.
    Evidence,
    /// The outline of the open text.
    Outline,
    /// The place before.
    Back,
    /// The place after.
    Forward,
}

/// Searching.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SearchAction {
    /// Open the search line.
    Open,
    /// Open it empty, with the last searches.
    Recent,
    /// Find in the open text.
    Find,
    /// Narrow the tree by typing.
    Narrow,
    /// The next hit.
    Next,
    /// The hit before.
    Prev,
    /// Another order of the hits.
    Order,
    /// The filters with their counts.
    Filters,
}

/// Appearance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Show {
    /// Reading text or as printed.
    Printed,
    /// The focused pane narrower.
    Narrower,
    /// The focused pane wider.
    Wider,
    /// The focused pane alone, or all again.
    Full,
    /// More about the entry or the search.
    Info,
    /// Help for this pane.
    Help,
    /// The choice of what to copy.
    Copy,
    /// Mouse reports on or off.
    Mouse,
    /// Paint everything anew.
    Redraw,
}

/// Marking words of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Choose where to begin, then begin there; later begin anew.
    Begin,
    /// Move the end of what is marked, or the beginning that is being chosen.
    Move(Step),
    /// Mark so far, beginning here if nothing is marked.
    Extend(Step),
}

/// From word to word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The next word.
    On,
    /// The word before.
    Back,
    /// By rows, by screens, to the beginning or the end of the paragraph.
    Along(Move),
}

/// Leaving.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leave {
    /// Back exactly one level; never ends the program.
    Level,
    /// Close the view; ends the program at the top.
    View,
    /// Ctrl+C: a hint, the second time ends the program.
    Interrupt,
    /// Stop the program as a job.
    Suspend,
}

/// Something that was listed and is chosen, wherever the focus is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pick {
    /// An entry in the tree of a view.
    Node(Ansicht, NodeId),
    /// A row of the list of hits: the offers, then the hits.
    Hit(usize),
    /// What can be followed from the details.
    Target(usize),
    /// A paragraph of the open text.
    Block(usize),
    /// A row of the open dialog.
    Item(usize),
}
