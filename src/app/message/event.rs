//! What happens to the interface.

use super::recherche::Nachricht;
use crate::app::action::{Action, Pick};
use crate::app::device::{Key, Mouse, Size};
use crate::domain::Quelle;
use crate::domain::sammlung::{Listeneintrag, Sammlung};
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
    Listed(String, Result<Vec<Listeneintrag>, String>),
    /// Number of files that have been read, and of all files.
    Adding(usize, usize),
    /// The files that the user added have been taken into a holding; else why not.
    Added(Result<Aufnahme, String>),
    /// The file to be written is there already, by its path: the user is asked whether to replace it.
    Exists(String),
    Recherche(Box<Nachricht>),
    Said(String),
    /// The first frame stands: what is not needed for it may begin.
    Started,
    /// The Merkliste as it is kept now, with what is to be said about its file; else why it is not kept.
    Remembered(Result<Box<(Merkliste, Option<String>)>, String>),
}

/// Result of taking in the files that the user added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aufnahme {
    pub satz: String,
    /// Files that were not taken, each with its reason.
    pub fehler: Vec<String>,
    pub sammlungen: Vec<Sammlung>,
}
