//! Floor 3: reads documents, structures them, and checks the catalogue against them.
//!
//! Yields a [`Bestand`](crate::domain::Bestand) or a precise complaint. Knows nothing of the index and the screen.

mod address;
mod belege;
mod contact;
mod contents;
mod depth;
mod digest;
mod draft;
mod fakten;
mod flow;
mod furniture;
mod heading;
mod kennungen;
mod layout;
mod lists;
mod marker;
mod markup;
mod notes;
mod numeral;
mod parse;
mod press;
mod quellen;
mod shipped;
mod steckbrief;
mod tabellen;

pub use digest::digest;
pub use kennungen::is_reserved;
pub use parse::parse;
pub use quellen::{decode, hex, sha256};
pub use shipped::{QUELLEN_FILES, facts, load, names, shipped, titles, verify};
pub use steckbrief::{Angaben, Beschrieben, Herkuenfte, Herkunft, describe};

use crate::deutsch::ordner as satz;

/// What can be wrong with the documents and the catalogue. Each sentence says what, where and what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A file is not UTF-8.
    #[error("{datei}: Zeile {zeile} ist nicht in UTF-8 geschrieben. Speichern Sie die Datei als UTF-8-Text.")]
    Encoding {
        /// File name.
        datei: String,
        /// 1-based line of the first bad byte.
        zeile: u32,
    },
    /// A JSON or table file of the corpus cannot be read.
    #[error("{datei}: {grund}. Stellen Sie die ausgelieferte Datei wieder her.")]
    Format {
        /// File name.
        datei: String,
        /// What is wrong.
        grund: String,
    },
    /// A fact whose quotation does not stand in its source.
    #[error(
        "{datei}: Zu „{fakt}“ steht das Zitat „{zitat}“ nicht in der Quelle „{quelle}“. Berichtigen Sie das Zitat oder streichen Sie den Eintrag."
    )]
    Zitat {
        /// File name.
        datei: String,
        /// The fact.
        fakt: String,
        /// The missing words.
        zitat: String,
        /// The source's id.
        quelle: String,
    },
    /// A source file differs from its recorded checksum.
    #[error(
        "{datei}: Der Inhalt weicht von der Prüfsumme in quellen.json ab. Stellen Sie die ausgelieferte Datei wieder her."
    )]
    Checksum {
        /// File name.
        datei: String,
    },
    /// A file or folder that was named cannot be read or written.
    #[error("{}", satz::nicht_lesbar(pfad, grund))]
    Datei {
        /// As it was named.
        pfad: String,
        /// The system's reason, in German where it is a common one.
        grund: String,
    },
}

impl Error {
    /// The complaint about a file or folder that the system refuses.
    pub fn file(pfad: &std::path::Path, error: &std::io::Error) -> Self {
        Self::Datei { pfad: pfad.display().to_string(), grund: satz::systemgrund(error) }
    }
}
