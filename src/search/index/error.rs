//! What can go wrong with an index: where, why, and what to do.

use std::path::PathBuf;

use crate::deutsch::suche as satz;

/// An index that cannot be built, written, read or opened. Displayed as one German sentence.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file or folder could not be read or written.
    #[error("{}", satz::datei(&path.display().to_string(), &source.to_string()))]
    File {
        /// Which one.
        path: PathBuf,
        /// The system's reason.
        source: std::io::Error,
    },
    /// A folder that holds no index.
    #[error("{}", satz::kein_index(&path.display().to_string()))]
    NoIndex {
        /// Which one.
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

impl From<tantivy::TantivyError> for Error {
    fn from(error: tantivy::TantivyError) -> Self {
        Self::Engine { reason: error.to_string() }
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        Self::Engine { reason: error.to_string() }
    }
}
