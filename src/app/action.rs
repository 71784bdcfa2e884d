//! The actions of a user as plain data. `deutsch::befehle` says in German what each of them does.

use crate::domain::{Ansicht, NodeId};
use crate::keyed::keyed;
use crate::search::Widening;

keyed! {
    /// The pane that takes the keys. The string of a variant names the pane in the file of a kept session.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Focus {
        Tree = "baum",
        Hits = "treffer",
        Detail = "angaben",
        Reader = "text",
    }
}

/// Everything a command can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    Move(Move),
    Tree(TreeAction),
    Go(Go),
    Search(SearchAction),
    Show(Show),
    Copy(Copy),
    Mark(Select),
    Add,
    /// What can be done with the holdings and their documents.
    Holdings,
    /// Compare two documents: go on with the last comparison, or choose another document.
    Compare(Comparing),
    Overviews(OverviewChoice),
    /// Write what the left pane or the open dialog shows into a file; of hits the answer, or those that are ticked.
    Export,
    /// Write all hits, or what is above the chosen entry.
    ExportMore,
    Merken(Merken),
    /// Kept searches and lists of questions.
    Recherche(RechercheAction),
    /// An action that only an open dialog can carry out.
    Dialog(InDialog),
    Leave(Leave),
}

/// The text about the chosen thing that is copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Copied {
    Text,
    Zitat,
    Fundstelle,
    Kennung,
}

/// Actions of copying.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Copy {
    Choose,
    Take(Copied),
    Window(Copied),
    Template,
}

/// Actions of comparing two documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparing {
    Last,
    Anew,
}

/// The overview to open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OverviewChoice {
    Last,
    All,
}

/// Actions that only some dialogs have, beside those of every list.
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

/// Opening and closing entries in the tree.
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
    /// The page of the state that the chosen thing is about.
    State,
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

/// Selecting words of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Select {
    Begin,
    Move(Stride),
    Extend(Stride),
}

/// How the end of a selection moves: to the next or the previous word, or like a cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stride {
    On,
    Back,
    Along(Move),
}

/// Leaving a level, a view or the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leave {
    Level,
    View,
    Quit,
    Interrupt,
    Suspend,
}

/// A thing that the user chooses by its number in a list, wherever the focus is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pick {
    Node(Ansicht, NodeId),
    /// A row of the list of hits: the offers, then the hits.
    Hit(usize),
    Target(usize),
    Block(usize),
    Item(usize),
}
