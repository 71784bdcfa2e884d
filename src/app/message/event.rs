//! What happens to the interface.

use super::recherche::Nachricht;
use crate::app::action::{Action, Pick};
use crate::app::device::{Key, Mouse, Size};
use crate::domain::Quelle;
use crate::domain::sammlung::{Eintrag, Sammlung};
use crate::eigenes::Merkliste;
use crate::search::Response;

/// What is done in an open field, by its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InField {
    /// Put these words in place of what stands there.
    Write(String),
    Complete,
    Take,
    Leave,
}

/// Something happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    Key(Key),
    Mouse(Mouse),
    /// An action was called by its name, for the panes: an open dialog is closed first.
    Called(Action),
    /// An action was called by its name, for the open dialog.
    InDialog(Action),
    InField(InField),
    Picked(Pick),
    Resized(Size),
    /// Text was pasted, already cleaned; only its line ends are left.
    Pasted(String),
    Answered(Box<Response>),
    /// A document of a holding was read; else why not.
    Read(String, Result<Box<Quelle>, String>),
    /// Documents of a holding, in the order of its list; else why not.
    Listed(String, Result<Vec<Eintrag>, String>),
    /// So many of so many files have been read.
    Adding(usize, usize),
    /// The documents that were brought have been read; else why not.
    Added(Result<Aufnahme, String>),
    Exists(String),
    Recherche(Box<Nachricht>),
    Said(String),
    /// The first frame stands: what is not needed for it may begin.
    Started,
    /// The Merkliste as it is kept now, with what is to be said about its file; else why it is not kept.
    Remembered(Result<Box<(Merkliste, Option<String>)>, String>),
}

/// What came of documents that were brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aufnahme {
    pub satz: String,
    /// Files that were not taken, each with its reason.
    pub fehler: Vec<String>,
    pub sammlungen: Vec<Sammlung>,
}
