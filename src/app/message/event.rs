//! The events of the interface: keys, the mouse, named actions, answers of the outside.

use super::bestaende::{Bericht, Erneuert, Vorhaben};
use super::recherche::Nachricht;
use crate::app::action::{Action, Pick};
use crate::app::device::{Key, Mouse, Size};
use crate::domain::Quelle;
use crate::domain::sammlung::Listeneintrag;
use crate::eigenes::Merkliste;
use crate::search::Response;

/// An action in an open field that is called by name, not by a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InField {
    /// Replace the words in the field by these.
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
    /// Text was pasted. It is already cleaned: of control characters only line ends are left.
    Pasted(String),
    Answered(Box<Response>),
    /// The document with this id was read; else the reason why not.
    Read(String, Result<Box<Quelle>, String>),
    /// Documents of the holding with this name, in the order of its list; else the reason why they cannot be listed.
    Listed(String, Result<Vec<Listeneintrag>, String>),
    /// Number of files that have been read, and of all files.
    Adding(usize, usize),
    /// This was done with a holding; else the reason why not.
    Done(Vorhaben, Result<Bericht, String>),
    /// The holdings are not what they were when they were loaded: here, or somewhere else, somebody has changed them.
    Outdated,
    /// The holdings made anew; else the reason why they cannot be.
    Renewed(Result<Box<Erneuert>, String>),
    /// The paths that begin like the typed one (first).
    Paths(String, Vec<String>),
    /// The file of this path, as the user typed it, was written; else the reason why not.
    Written(String, Result<String, String>),
    /// The file to be written, by its path, exists already: the user is asked whether to replace it.
    Exists(String),
    Recherche(Box<Nachricht>),
    Said(String),
    /// The first frame is on the screen: work that it did not need may begin.
    Started,
    /// The Merkliste as it is on disk now, with a sentence about its file, if any; else why it could not be kept.
    Remembered(Result<Box<(Merkliste, Option<String>)>, String>),
}
