//! An index part of a holding: documents that were taken in together. Written once, never changed.
//!
//! `texte` holds what was read, end to end; `eintraege` the records, end to end; `tafel` says where the document with a
//! number has its record, its text and its passages; three tables lead from an id, a path, a content to the number.
//! Every question takes a few positioned reads, however many documents there are.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io;
use std::os::unix::fs::FileExt as _;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::files;
use super::record::Akte;
use super::tables::{By, DocumentRow, PAIR, Table, hash};
use crate::corpus::sha256;
use crate::deutsch::bestand as satz;
use crate::holdings::error::{At as _, Error};

/// The texts, end to end.
pub const TEXTE: &str = "texte";
/// The records, end to end.
pub const EINTRAEGE: &str = "eintraege";
/// A [`DocumentRow`] for each document.
pub const TAFEL: &str = "tafel";
/// The file that names the others, with their checksums.
pub const TEIL: &str = "teil.json";

/// `teil.json`.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct TeilJson {
    pub dokumente: u32,
    pub passagen: u32,
    /// SHA-256 of each other file.
    pub dateien: BTreeMap<String, String>,
}

/// An opened part. Its files stay readable, even if somebody takes them out of the folder.
#[derive(Debug)]
pub struct OpenPart {
    shown: String,
    texte: File,
    eintraege: File,
    tafel: File,
    keys: [Table; 3],
    documents: u32,
}

impl OpenPart {
    pub fn open(folder: &Path) -> Result<Self, Error> {
        let open = |name: &str| {
            let path = folder.join(name);
            File::open(&path).at(&path)
        };
        let rows = |file: &File, size: usize| -> Result<usize, Error> {
            Ok(usize::try_from(file.metadata().at(folder)?.len()).unwrap_or(0) / size)
        };
        let table = |key: By| -> Result<Table, Error> {
            let file = open(key.file())?;
            let rows = rows(&file, PAIR)?;
            Ok(Table::File(file, rows))
        };
        let tafel = open(TAFEL)?;
        Ok(Self {
            shown: folder.display().to_string(),
            documents: rows(&tafel, DocumentRow::LEN)? as u32,
            texte: open(TEXTE)?,
            eintraege: open(EINTRAEGE)?,
            keys: [table(By::Id)?, table(By::Path)?, table(By::Content)?],
            tafel,
        })
    }

    /// Opens the part with its tables in memory.
    pub fn open_for_writing(folder: &Path) -> Result<Self, Error> {
        let mut part = Self::open(folder)?;
        for (key, table) in By::ALL.into_iter().zip(&mut part.keys) {
            let path = folder.join(key.file());
            *table = Table::Memory(fs::read(&path).at(&path)?);
        }
        Ok(part)
    }

    /// Number of its documents, removed ones included.
    pub fn documents(&self) -> u32 {
        self.documents
    }

    pub fn find(&self, key: By, value: &[u8]) -> Result<Vec<(u32, Akte)>, Error> {
        let [id, path, content] = &self.keys;
        let table = match key {
            By::Id => id,
            By::Path => path,
            By::Content => content,
        };
        let numbers = table.find(hash(value)).map_err(|_| self.damaged(key.file()))?;
        let mut found = Vec::new();
        for number in numbers {
            let eintrag = self.record(number)?;
            if key.of(&eintrag) == value {
                found.push((number, eintrag));
            }
        }
        Ok(found)
    }

    pub fn record(&self, number: u32) -> Result<Akte, Error> {
        let (at, len) = self.row(number)?.eintrag;
        let json = read(&self.eintraege, at, len).map_err(|_| self.damaged(EINTRAEGE))?;
        serde_json::from_slice(&json).map_err(|_| self.damaged(EINTRAEGE))
    }

    /// The text of a document; an error if it no longer matches the checksum in its record.
    pub fn text(&self, number: u32, eintrag: &Akte) -> Result<String, Error> {
        let (at, len) = self.row(number)?.text;
        let bytes = read(&self.texte, at, len).map_err(|_| self.damaged(TEXTE))?;
        if sha256(&bytes) != eintrag.text_sha256 {
            return Err(self.damaged(TEXTE));
        }
        String::from_utf8(bytes).map_err(|_| self.damaged(TEXTE))
    }

    /// The passages of a document: number of the first, and number of the last plus one.
    pub fn passages(&self, number: u32) -> Result<(u32, u32), Error> {
        let (first, count) = self.row(number)?.passagen;
        Ok((first, first + count))
    }

    fn row(&self, number: u32) -> Result<DocumentRow, Error> {
        let bytes = read(&self.tafel, u64::from(number) * DocumentRow::LEN as u64, DocumentRow::LEN as u32);
        bytes.ok().and_then(|bytes| DocumentRow::read(&bytes)).ok_or_else(|| self.damaged(TAFEL))
    }

    fn damaged(&self, file: &str) -> Error {
        satz::beschaedigt(&self.shown, file).into()
    }
}

/// Checks the files of a part against the checksums they were written with.
pub fn verify(folder: &Path) -> Result<(), Error> {
    let damaged = |file: &str| satz::beschaedigt(&folder.display().to_string(), file);
    let json = fs::read(folder.join(TEIL)).ok();
    let teil: Option<TeilJson> = json.and_then(|json| serde_json::from_slice(&json).ok());
    let teil = teil.ok_or_else(|| damaged(TEIL))?;
    for (name, sum) in &teil.dateien {
        if File::open(folder.join(name)).and_then(files::sum).ok().as_ref() != Some(sum) {
            return Err(damaged(name).into());
        }
    }
    Ok(())
}

/// Reads `len` bytes from position `at`; an error if the file is shorter.
fn read(file: &File, at: u64, len: u32) -> io::Result<Vec<u8>> {
    // Checked before memory is allocated: a damaged table may ask for any length.
    if at.checked_add(u64::from(len)).is_none_or(|end| file.metadata().map_or(true, |data| end > data.len()))
    {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    let mut bytes = vec![0; len as usize];
    file.read_exact_at(&mut bytes, at)?;
    Ok(bytes)
}
