//! What a user can do, as plain data.

use crate::domain::{Ansicht, NodeId};
use crate::search::Kind;

/// The pane that takes the keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Focus {
    /// The tree of a view.
    Tree,
    /// The list of hits.
    Hits,
    /// Details of the chosen entry.
    Detail,
    /// The text.
    Reader,
}

/// Everything a command can mean.
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
    /// Copy what is chosen.
    Copy(Copy),
    /// Mark words of the text.
    Mark(Mark),
    /// Take documents into the user's holdings.
    Add,
    /// Compare two documents: go on with the last comparison, or choose another document.
    Compare(Comparing),
    /// Tables of counts, figures, dates, mentions.
    Overviews(Overviews),
    /// Write what the left pane or the open dialog shows into a file.
    Export,
    /// Keep something for oneself.
    Merken(Merken),
    /// Kept searches and lists of questions.
    Recherche(RechercheAction),
    /// What only an open dialog knows.
    Dialog(InDialog),
    /// Leave something.
    Leave(Leave),
}

/// What is copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Copied {
    /// The words.
    Text,
    /// The words with their place, as the template has it.
    Zitat,
    /// The place.
    Fundstelle,
    /// The address.
    Kennung,
}

/// Copying.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Copy {
    /// Open the choice of what to copy.
    Choose,
    /// Hand something to the clipboard.
    Take(Copied),
    /// Show it alone on the screen, for the terminal's own selection.
    Window(Copied),
    /// The next template for quotations.
    Template,
}

/// Comparing two documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparing {
    /// Back to the last comparison of the document, else the choice of another one.
    Last,
    /// The choice of another document.
    Anew,
}

/// Which overview.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Overviews {
    /// The one that was left last, else the choice.
    Last,
    /// The choice of all.
    All,
}

/// Actions of single dialogs, beside those that every list has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InDialog {
    /// A table of counts: one column back.
    Left,
    /// One column on.
    Right,
    /// The first column.
    FirstColumn,
    /// The last column.
    LastColumn,
    /// The Rechercheprotokoll: what can be done with the entry.
    Steps,
    /// The Stapelrecherche: another list of questions.
    NewList,
    /// The field for questions: search them all.
    SearchAll,
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
    /// A pane.
    Pane(Focus),
    /// The next pane.
    NextPane,
    /// The pane before.
    PrevPane,
    /// What the cursor stands on: its evidence, its target; in a dialog the chosen row.
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
    /// Switch a kind of widening on or off.
    Widen(Kind),
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
    /// End the program.
    Quit,
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
