//! The archive that DOCX and ODT are, with limits: what is unpacked is counted while it is unpacked.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::formats::Grund;
use crate::formats::decode::decode;

/// Documents have a few dozen parts.
const MOST_PARTS: usize = 20_000;
/// Maximum size of all parts that are read together, unpacked, in bytes.
const LARGEST: u64 = 64 << 20;
/// Text is packed to a tenth, or a fiftieth if it repeats itself; this is neither.
const RATIO: u64 = 400;
/// Below this size the ratio says nothing.
const SMALL: u64 = 4 << 20;

/// An open archive.
pub struct Archive<'b> {
    zip: ZipArchive<Cursor<&'b [u8]>>,
    /// Room that is left.
    left: u64,
}

impl<'b> Archive<'b> {
    /// Reads the list of parts.
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

    /// A part as bytes; `None` if there is none of this name.
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

    /// A part as characters; the standards allow UTF-8 and UTF-16.
    pub fn text(&mut self, name: &str) -> Result<Option<String>, Grund> {
        let Some(bytes) = self.bytes(name)? else { return Ok(None) };
        decode(&bytes, None).map(|decoded| Some(decoded.text)).map_err(|_| Grund::Beschaedigt("XML"))
    }
}
