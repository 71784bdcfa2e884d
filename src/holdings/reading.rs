//! From a file to what was read of it: the one place where the bytes of a stranger's file are looked at.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use crate::corpus::{self, decode};
use crate::deutsch::ordner as satz;
use crate::domain::Stellen;
use crate::formats::{Eigenschaften, Format, Gelesen, Vorgabe};

/// Larger files are no documents somebody reads.
const LARGEST: u64 = 20 * 1024 * 1024;

/// Reads files, or says in German why not.
pub trait Leser: Sync {
    /// What was read of the file.
    fn lesen(&self, path: &Path, vorgabe: &Vorgabe) -> Result<Gelesen, String>;
}

/// Reads plain text and Markdown in this process.
#[derive(Debug, Clone, Copy, Default)]
pub struct TextLeser;

impl Leser for TextLeser {
    fn lesen(&self, path: &Path, _: &Vorgabe) -> Result<Gelesen, String> {
        let ending = path.extension().and_then(|ending| ending.to_str()).map(str::to_ascii_lowercase);
        let format = match ending.as_deref() {
            Some("txt") => Format::Text,
            Some("md") => Format::Markdown,
            _ => return Err(satz::FREMDE_ENDUNG.to_owned()),
        };
        let bytes = bytes(path)?;
        let text = match decode("", &bytes) {
            Ok(text) if text.contains('\0') => return Err(satz::KEIN_TEXT.to_owned()),
            Ok(text) if text.trim().is_empty() => return Err(satz::LEER.to_owned()),
            Ok(text) => text.to_owned(),
            Err(corpus::Error::Encoding { zeile, .. }) => return Err(satz::nicht_utf8(zeile)),
            Err(error) => return Err(error.to_string()),
        };
        Ok(Gelesen {
            format,
            text,
            stellen: Stellen::Zeilen,
            eigenschaften: Eigenschaften::default(),
            zeichensatz: None,
            hinweise: Vec::new(),
        })
    }
}

/// The file's bytes. Reads one byte more than allowed at most, so that a growing file does no harm.
fn bytes(path: &Path) -> Result<Vec<u8>, String> {
    let read = || -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        File::open(path)?.take(LARGEST + 1).read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    match read() {
        Ok(bytes) if bytes.len() as u64 > LARGEST => Err(satz::zu_gross(LARGEST / 1024 / 1024)),
        Ok(bytes) => Ok(bytes),
        Err(error) => Err(satz::systemgrund(&error)),
    }
}
