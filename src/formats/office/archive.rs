//! The ZIP archive of a DOCX or ODT, with limits: bytes are counted while they are unpacked.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::formats::Grund;
use crate::formats::decode::decode;

/// Maximum number of files in an archive; documents have a few dozen.
const MOST_PARTS: usize = 20_000;
/// Maximum size of all files that are read from one archive, unpacked, in bytes.
const LARGEST: u64 = 64 << 20;
/// Maximum ratio of unpacked to packed size; text has 10, text that repeats itself 50.
const RATIO: u64 = 400;
/// Unpacked size in bytes up to which the ratio may be exceeded.
const SMALL: u64 = 4 << 20;

/// An open archive.
pub struct Archive<'b> {
    zip: ZipArchive<Cursor<&'b [u8]>>,
    /// Number of bytes that may still be unpacked.
    left: u64,
}

impl<'b> Archive<'b> {
    /// Opens an archive and reads the list of its files.
    pub fn open(bytes: &'b [u8]) -> Result<Self, Grund> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Grund::Beschaedigt("ZIP"))?;
        if zip.len() > MOST_PARTS {
            return Err(Grund::ZuGross);
        }
        Ok(Self { zip, left: LARGEST })
    }

    pub fn names(&self) -> Vec<String> {
        self.zip.file_names().flatten().map(std::borrow::Cow::into_owned).collect()
    }

    /// The unpacked bytes of the file with this name; `None` if the archive has none.
    pub fn bytes(&mut self, name: &str) -> Result<Option<Vec<u8>>, Grund> {
        let file = match self.zip.by_name(name) {
            Ok(file) => file,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword) => {
                return Err(Grund::Verschluesselt);
            }
            Err(_) => return Err(Grund::Beschaedigt("ZIP")),
        };
        let packed = file.compressed_size();
        let most = self.left.min(SMALL.max(packed.saturating_mul(RATIO)));
        let mut bytes = Vec::new();
        let read = file.take(most + 1).read_to_end(&mut bytes);
        if bytes.len() as u64 > most {
            return Err(Grund::ZuGross);
        }
        read.map_err(|_| Grund::Beschaedigt("ZIP"))?;
        self.left -= bytes.len() as u64;
        Ok(Some(bytes))
    }

    /// The text of the file with this name, in UTF-8 or UTF-16; `None` if the archive has none.
    pub fn text(&mut self, name: &str) -> Result<Option<String>, Grund> {
        let Some(bytes) = self.bytes(name)? else { return Ok(None) };
        decode(&bytes, None).map(|decoded| Some(decoded.text)).map_err(|_| Grund::Beschaedigt("XML"))
    }
}
