//! Why the holdings cannot be opened.

use std::io;
use std::path::Path;

use crate::{corpus, search};

/// Why the holdings cannot be opened. Each is one German sentence: what, where, what to do.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error(transparent)]
    Corpus(#[from] corpus::Error),
    #[error(transparent)]
    Search(#[from] search::Error),
    #[error("{0}")]
    Named(String),
}

impl From<String> for Error {
    fn from(sentence: String) -> Self {
        Self::Named(sentence)
    }
}

impl From<&str> for Error {
    fn from(sentence: &str) -> Self {
        Self::Named(sentence.to_owned())
    }
}

/// Names the path at which the system refused something.
pub trait At<T> {
    fn at(self, path: &Path) -> Result<T, Error>;
}

impl<T> At<T> for io::Result<T> {
    fn at(self, path: &Path) -> Result<T, Error> {
        self.map_err(|error| corpus::Error::file(path, &error).into())
    }
}
