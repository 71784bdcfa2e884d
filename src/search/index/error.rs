//! Errors of an index, each with the file, the reason and what to do.

use std::io;
use std::path::{Path, PathBuf};

use crate::deutsch::suche as satz;

/// An index that cannot be built, written, read or opened. Displayed as one German sentence.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("{}", satz::datei(&path.display().to_string(), &source.to_string()))]
    File { path: PathBuf, source: io::Error },
    #[error("{}", satz::kein_index(&path.display().to_string()))]
    NoIndex { path: PathBuf },
    #[error("{}", satz::andere_fassung(found, wanted))]
    Version { found: String, wanted: String },
    #[error("{}", satz::beschaedigt(file))]
    Damaged { file: String },
    #[error("{}", satz::nicht_lesbar(reason))]
    Engine { reason: String },
}

impl Error {
    /// Makes an error of a failure to read or write the file or folder `path`, for `map_err`.
    pub(super) fn file(path: &Path) -> impl Fn(io::Error) -> Self {
        move |source| Self::File { path: path.to_path_buf(), source }
    }

    pub(super) fn damaged(file: &str) -> Self {
        Self::Damaged { file: file.to_owned() }
    }

    pub(super) fn engine(error: impl std::fmt::Display) -> Self {
        Self::Engine { reason: error.to_string() }
    }
}

impl From<tantivy::TantivyError> for Error {
    fn from(error: tantivy::TantivyError) -> Self {
        Self::engine(error)
    }
}
