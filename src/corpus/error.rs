//! Errors of documents and packages. The sentence of each says what is wrong, where, and what to do.

use crate::deutsch::{ordner, paket as satz};

/// Why documents or a package cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A file is not UTF-8.
    #[error("{}", satz::zeichensatz(datei, *zeile))]
    Encoding {
        datei: String,
        /// 1-based line of the first bad byte.
        zeile: u32,
    },
    /// A file of a package cannot be used.
    #[error("{}", satz::unbrauchbar(datei, grund))]
    Format {
        /// The file, with its folder if it is not part of the program.
        datei: String,
        /// Reason, the beginning of a German sentence without its full stop.
        grund: String,
    },
    /// A file or folder that was named cannot be read or written.
    #[error("{}", ordner::nicht_lesbar(pfad, grund))]
    Datei {
        pfad: String,
        /// The system's reason, in German where it is a common one.
        grund: String,
    },
}

impl Error {
    /// The error for a file or folder that the system could not read or write.
    pub fn file(pfad: &std::path::Path, error: &std::io::Error) -> Self {
        Self::Datei { pfad: pfad.display().to_string(), grund: ordner::systemgrund(error) }
    }
}

/// The text of a UTF-8 file without its byte order mark; an error with the line of the first byte that is not UTF-8.
pub fn decode<'a>(datei: &str, bytes: &'a [u8]) -> Result<&'a str, Error> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.strip_prefix('\u{feff}').unwrap_or(text)),
        Err(error) => {
            let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let zeile = good.split(|byte| *byte == b'\n').count() as u32;
            Err(Error::Encoding { datei: datei.to_owned(), zeile })
        }
    }
}
