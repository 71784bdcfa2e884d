//! What a user can do, as plain data. What each does stands at its command's name, `deutsch::befehle`.

use crate::domain::{Ansicht, NodeId};
use crate::keyed::keyed;
use crate::search::Widening;

keyed! {
    /// The pane that takes the keys. Its key names it where a session is kept.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Focus {
        Tree = "baum",
        Hits = "treffer",
        Detail = "angaben",
        Reader = "text",
    }
}

/// Everything a command can mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    Move(Move),
    Tree(TreeAction),
    Go(Go),
    Search(SearchAction),
    Show(Show),
    Copy(Copy),
    Mark(Mark),
    Add,
    /// Compare two documents: go on with the last comparison, or choose another document.
    Compare(Comparing),
    Overviews(Overviews),
    /// Write what the left pane or the open dialog shows into a file.
    Export,
    Merken(Merken),
    /// Kept searches and lists of questions.
    Recherche(RechercheAction),
    /// What only an open dialog knows.
    Dialog(InDialog),
    Leave(Leave),
}

/// What is copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Copied {
    Text,
    Zitat,
    Fundstelle,
    Kennung,
}

/// Copying.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Copy {
    Choose,
    Take(Copied),
    Window(Copied),
    Template,
}

/// Comparing two documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparing {
    Last,
    Anew,
}

/// Which overview.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Overviews {
    Last,
    All,
}

/// Actions of single dialogs, beside those that every list has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InDialog {
    Left,
    Right,
    FirstColumn,
    LastColumn,
    Steps,
    NewList,
    SearchAll,
}

/// The Merkliste.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Merken {
    Stelle,
    Behalten,
    Vergessen,
    Notiz,
    Zurueck,
    Vorgaenge,
    Markieren,
    Suchen,
}

/// Kept searches and lists of questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RechercheAction {
    Keep,
    List,
    Accept,
    Reject,
    Fresh,
    Batch,
}

/// Directions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
    In,
    Out,
    Open,
    Close,
    OpenAll,
}

/// Places to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Go {
    View(Ansicht),
    Pane(Focus),
    NextPane,
    PrevPane,
    Enter,
    Evidence,
    Outline,
    Back,
    Forward,
}

/// Searching.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SearchAction {
    Open,
    Recent,
    Find,
    Narrow,
    Next,
    Prev,
    Order,
    Filters,
    Widen(Widening),
}

/// Appearance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Show {
    Printed,
    Narrower,
    Wider,
    Full,
    Info,
    Help,
    Mouse,
    Redraw,
}

/// Marking words of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    Begin,
    Move(Step),
    Extend(Step),
}

/// From word to word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    On,
    Back,
    Along(Move),
}

/// Leaving.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leave {
    Level,
    View,
    Quit,
    Interrupt,
    Suspend,
}

/// Something that was listed and is chosen, wherever the focus is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pick {
    Node(Ansicht, NodeId),
    /// A row of the list of hits: the offers, then the hits.
    Hit(usize),
    Target(usize),
    Block(usize),
    Item(usize),
}
