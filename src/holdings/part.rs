//! A part of a holding: documents that came in together. Written once, never changed.
//!
//! `texte` holds what was read, end to end; `eintraege` the records, end to end; `tafel` says where the document with a
//! number has its record, its text and its passages; three tables lead from an id, a path, a content to the number.
//! Every question takes a few positioned reads, however many documents there are.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::record::Eintrag;
use super::{Error, store};
use crate::corpus::{hex, sha256};
use crate::deutsch::bestand as satz;

pub(super) const TEXTE: &str = "texte";
pub(super) const EINTRAEGE: &str = "eintraege";
pub(super) const TAFEL: &str = "tafel";
/// Says what the other files are.
pub(super) const TEIL: &str = "teil.json";
/// Bytes of a row of `tafel`.
const ROW: usize = 32;
/// Bytes of a row of a table by key: the key's hash, the document's number.
pub(super) const PAIR: usize = 12;

/// What a document is looked up by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Key {
    Id,
    Path,
    Content,
}

impl Key {
    pub(super) const ALL: [Self; 3] = [Self::Id, Self::Path, Self::Content];

    pub(super) fn file(self) -> &'static str {
        match self {
            Self::Id => "nach-kennung",
            Self::Path => "nach-pfad",
            Self::Content => "nach-inhalt",
        }
    }

    /// The value of a record.
    pub(super) fn of(self, eintrag: &Eintrag) -> Vec<u8> {
        match self {
            Self::Id => eintrag.id.clone().into_bytes(),
            Self::Path => eintrag.path().into_os_string().into_encoded_bytes(),
            Self::Content => eintrag.sha256.clone().into_bytes(),
        }
    }
}

pub(super) fn hash(value: &[u8]) -> u64 {
    let sum = Sha256::digest(value);
    let mut first = [0; 8];
    first.iter_mut().zip(sum).for_each(|(to, from)| *to = from);
    u64::from_be_bytes(first)
}

/// `teil.json`.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct TeilJson {
    pub dokumente: u32,
    pub passagen: u32,
    /// SHA-256 of each other file.
    pub dateien: BTreeMap<String, String>,
}

/// Where a document has its record, its text and its passages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Row {
    pub eintrag: (u64, u32),
    pub text: (u64, u32),
    /// First passage, and how many.
    pub passagen: (u32, u32),
}

impl Row {
    pub fn bytes(self) -> Vec<u8> {
        let mut out = Vec::with_capacity(ROW);
        for (at, len) in [self.eintrag, self.text] {
            out.extend(at.to_le_bytes());
            out.extend(len.to_le_bytes());
        }
        out.extend(self.passagen.0.to_le_bytes());
        out.extend(self.passagen.1.to_le_bytes());
        out
    }

    fn read(bytes: &[u8]) -> Option<Self> {
        let long = |at: usize| Some(u64::from_le_bytes(bytes.get(at..at + 8)?.try_into().ok()?));
        let short = |at: usize| Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
        Some(Self {
            eintrag: (long(0)?, short(8)?),
            text: (long(12)?, short(20)?),
            passagen: (short(24)?, short(28)?),
        })
    }
}

/// An opened part. Its files stay readable, even if somebody takes them out of the folder.
#[derive(Debug)]
pub(super) struct Part {
    shown: String,
    texte: File,
    eintraege: File,
    tafel: File,
    keys: [Table; 3],
    documents: u32,
}

#[derive(Debug)]
enum Table {
    File(File, usize),
    /// For a writer, who asks for every file of a folder.
    Memory(Vec<u8>),
}

impl Table {
    fn len(&self) -> usize {
        match self {
            Self::File(_, rows) => *rows,
            Self::Memory(bytes) => bytes.len() / PAIR,
        }
    }

    fn pair(&self, row: usize) -> io::Result<(u64, u32)> {
        let mut bytes = [0; PAIR];
        match self {
            Self::File(file, _) => read_at(file, &mut bytes, (row * PAIR) as u64)?,
            Self::Memory(all) => match all.get(row * PAIR..(row + 1) * PAIR) {
                Some(found) => bytes.copy_from_slice(found),
                None => return Err(io::Error::from(io::ErrorKind::UnexpectedEof)),
            },
        }
        let (hash, number) = bytes.split_at(8);
        let wrong = |_| io::Error::from(io::ErrorKind::InvalidData);
        Ok((
            u64::from_be_bytes(hash.try_into().map_err(wrong)?),
            u32::from_le_bytes(number.try_into().map_err(wrong)?),
        ))
    }

    /// The numbers of the documents with this hash.
    fn find(&self, wanted: u64) -> io::Result<Vec<u32>> {
        let (mut from, mut to) = (0, self.len());
        while from < to {
            let middle = from.midpoint(to);
            if self.pair(middle)?.0 < wanted { from = middle + 1 } else { to = middle }
        }
        let mut found = Vec::new();
        while from < self.len() {
            let (hash, number) = self.pair(from)?;
            if hash != wanted {
                break;
            }
            found.push(number);
            from += 1;
        }
        Ok(found)
    }
}

impl Part {
    /// Opens the files of a part.
    pub fn open(folder: &Path) -> Result<Self, Error> {
        let open = |name: &str| {
            let path = folder.join(name);
            File::open(&path).map_err(|error| store::failed(&path, &error))
        };
        let rows = |file: &File, size: usize| -> Result<usize, Error> {
            let bytes = file.metadata().map_err(|error| store::failed(folder, &error))?.len();
            Ok(usize::try_from(bytes).unwrap_or(0) / size)
        };
        let tafel = open(TAFEL)?;
        let table = |key: Key| -> Result<Table, Error> {
            let file = open(key.file())?;
            let rows = rows(&file, PAIR)?;
            Ok(Table::File(file, rows))
        };
        Ok(Self {
            shown: folder.display().to_string(),
            documents: rows(&tafel, ROW)? as u32,
            texte: open(TEXTE)?,
            eintraege: open(EINTRAEGE)?,
            keys: [table(Key::Id)?, table(Key::Path)?, table(Key::Content)?],
            tafel,
        })
    }

    /// Opens it with its tables in memory.
    pub fn open_for_writing(folder: &Path) -> Result<Self, Error> {
        let mut part = Self::open(folder)?;
        for (key, table) in Key::ALL.into_iter().zip(&mut part.keys) {
            let path = folder.join(key.file());
            *table = Table::Memory(fs::read(&path).map_err(|error| store::failed(&path, &error))?);
        }
        Ok(part)
    }

    /// How many documents it has, removed ones included.
    pub fn documents(&self) -> u32 {
        self.documents
    }

    /// The documents with this value.
    pub fn find(&self, key: Key, value: &[u8]) -> Result<Vec<(u32, Eintrag)>, Error> {
        let [id, path, content] = &self.keys;
        let table = match key {
            Key::Id => id,
            Key::Path => path,
            Key::Content => content,
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

    /// The record of a document.
    pub fn record(&self, number: u32) -> Result<Eintrag, Error> {
        let (at, len) = self.row(number)?.eintrag;
        let json = read(&self.eintraege, at, len).map_err(|_| self.damaged(EINTRAEGE))?;
        serde_json::from_slice(&json).map_err(|_| self.damaged(EINTRAEGE))
    }

    /// The text of a document; a text that is not what was kept is refused.
    pub fn text(&self, number: u32, eintrag: &Eintrag) -> Result<String, Error> {
        let (at, len) = self.row(number)?.text;
        let bytes = read(&self.texte, at, len).map_err(|_| self.damaged(TEXTE))?;
        if sha256(&bytes) != eintrag.text_sha256 {
            return Err(self.damaged(TEXTE));
        }
        String::from_utf8(bytes).map_err(|_| self.damaged(TEXTE))
    }

    /// The first passage of a document, and the one behind its last.
    pub fn passages(&self, number: u32) -> Result<(u32, u32), Error> {
        let (first, count) = self.row(number)?.passagen;
        Ok((first, first + count))
    }

    fn row(&self, number: u32) -> Result<Row, Error> {
        let bytes = read(&self.tafel, u64::from(number) * ROW as u64, ROW as u32);
        bytes.ok().and_then(|bytes| Row::read(&bytes)).ok_or_else(|| self.damaged(TAFEL))
    }

    fn damaged(&self, file: &str) -> Error {
        Error::Named(satz::beschaedigt(&self.shown, file))
    }
}

/// Checks the files of a part against the checksums they were written with.
pub(super) fn verify(folder: &Path) -> Result<(), Error> {
    let damaged = |file: &str| Error::Named(satz::beschaedigt(&folder.display().to_string(), file));
    let json = fs::read(folder.join(TEIL)).ok();
    let teil: Option<TeilJson> = json.and_then(|json| serde_json::from_slice(&json).ok());
    let teil = teil.ok_or_else(|| damaged(TEIL))?;
    for (name, sum) in &teil.dateien {
        let mut hasher = Sha256::new();
        let copied = File::open(folder.join(name)).and_then(|mut file| io::copy(&mut file, &mut hasher));
        if copied.is_err() || hex(&hasher.finalize()) != *sum {
            return Err(damaged(name));
        }
    }
    Ok(())
}

fn read(file: &File, at: u64, len: u32) -> io::Result<Vec<u8>> {
    let end =
        at.checked_add(u64::from(len)).filter(|end| file.metadata().is_ok_and(|data| *end <= data.len()));
    end.ok_or_else(|| io::Error::from(io::ErrorKind::UnexpectedEof))?;
    let mut bytes = vec![0; len as usize];
    read_at(file, &mut bytes, at)?;
    Ok(bytes)
}

#[cfg(unix)]
fn read_at(file: &File, bytes: &mut [u8], at: u64) -> io::Result<()> {
    use std::os::unix::fs::FileExt as _;
    file.read_exact_at(bytes, at)
}

#[cfg(windows)]
fn read_at(file: &File, mut bytes: &mut [u8], mut at: u64) -> io::Result<()> {
    use std::os::windows::fs::FileExt as _;
    while !bytes.is_empty() {
        let read = file.seek_read(bytes, at)?;
        if read == 0 {
            return Err(io::Error::from(io::ErrorKind::UnexpectedEof));
        }
        at += read as u64;
        bytes = bytes.get_mut(read..).unwrap_or_default();
    }
    Ok(())
}
