//! What can go wrong in a command; each is one German sentence: what, where, what to do.

use crate::corpus;
use crate::deutsch::{cli as satz, ordner};
use crate::holdings;
use crate::search;

/// Why a command ended without a result.
#[derive(Debug, thiserror::Error)]
pub(super) enum Complaint {
    /// There is nothing of the kind that was asked for, which is no error. An empty sentence is not said.
    #[error("{0}")]
    Nothing(String),
    #[error(transparent)]
    Corpus(#[from] corpus::Error),
    #[error(transparent)]
    Search(#[from] search::Error),
    #[error(transparent)]
    Holdings(#[from] holdings::Error),
    #[error("{}", satz::ausgabe(&ordner::systemgrund(.0)))]
    Output(#[from] std::io::Error),
    /// Anything else, as a whole sentence.
    #[error("{0}")]
    Satz(String),
}

impl Complaint {
    pub fn nothing(sentence: impl Into<String>) -> Self {
        Self::Nothing(sentence.into())
    }
}

impl From<String> for Complaint {
    fn from(sentence: String) -> Self {
        Self::Satz(sentence)
    }
}
