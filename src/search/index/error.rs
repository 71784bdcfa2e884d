//! What can go wrong with an index: where, why, and what to do.

use std::io;
use std::path::{Path, PathBuf};

use crate::deutsch::suche as satz;

/// An index that cannot be built, written, read or opened. Displayed as one German sentence.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file or folder could not be read or written.
    #[error("{}", satz::datei(&path.display().to_string(), &source.to_string()))]
    File {
        /// The file or folder.
        path: PathBuf,
        /// The system's reason.
        source: io::Error,
    },
    /// A folder that holds no index.
    #[error("{}", satz::kein_index(&path.display().to_string()))]
    NoIndex {
        /// The folder.
        path: PathBuf,
    },
    /// Made by another version of the program.
    #[error("{}", satz::andere_fassung(found, wanted))]
    Version {
        /// Versions of the index.
        found: String,
        /// Versions of the program.
        wanted: String,
    },
    /// A file whose content is not what was written.
    #[error("{}", satz::beschaedigt(file))]
    Damaged {
        /// Its name within the index.
        file: String,
    },
    /// The engine refuses.
    #[error("{}", satz::nicht_lesbar(reason))]
    Engine {
        /// In the engine's words.
        reason: String,
    },
}

impl Error {
    /// What became of a file or folder, for `map_err`.
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

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        Self::engine(error)
    }
}
