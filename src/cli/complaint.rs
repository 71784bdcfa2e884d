//! What can go wrong in a command; each is one German sentence: what, where, what to do.

use crate::corpus;
use crate::deutsch::{cli as satz, ordner};
use crate::holdings;
use crate::search;

/// An error that ends a command with exit code 2.
#[derive(Debug, thiserror::Error)]
pub enum Complaint {
    /// The documents.
    #[error(transparent)]
    Corpus(#[from] corpus::Error),
    /// An index.
    #[error(transparent)]
    Search(#[from] search::Error),
    /// The holdings.
    #[error(transparent)]
    Holdings(#[from] holdings::Error),
    /// stdout cannot be written.
    #[error("{}", satz::ausgabe(&ordner::systemgrund(.0)))]
    Output(#[from] std::io::Error),
    /// Anything else, as a whole sentence.
    #[error("{0}")]
    Satz(String),
}
