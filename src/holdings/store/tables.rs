//! Tables of a part: rows of a fixed length that lead to a document with a few positioned reads.

use std::fs::File;
use std::io;
use std::os::unix::fs::FileExt as _;

use sha2::{Digest as _, Sha256};

use super::record::Akte;

/// Bytes of a row of a table by key: the key's hash, the document's number.
pub const PAIR: usize = 12;

/// The values by which a document is looked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    Id,
    Path,
    Content,
}

impl By {
    pub const ALL: [Self; 3] = [Self::Id, Self::Path, Self::Content];

    pub fn file(self) -> &'static str {
        match self {
            Self::Id => "nach-kennung",
            Self::Path => "nach-pfad",
            Self::Content => "nach-inhalt",
        }
    }

    pub fn of(self, eintrag: &Akte) -> Vec<u8> {
        match self {
            Self::Id => eintrag.id.clone().into_bytes(),
            Self::Path => eintrag.path().into_os_string().into_encoded_bytes(),
            Self::Content => eintrag.sha256.clone().into_bytes(),
        }
    }
}

/// The first eight bytes of a value's SHA-256.
pub fn hash(value: &[u8]) -> u64 {
    let mut first = [0; 8];
    first.iter_mut().zip(Sha256::digest(value)).for_each(|(to, from)| *to = from);
    u64::from_be_bytes(first)
}

/// The positions of a document's record, text and passages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DocumentRow {
    /// First byte and number of bytes of the record.
    pub eintrag: (u64, u32),
    /// First byte and number of bytes of the text.
    pub text: (u64, u32),
    /// First passage and number of passages.
    pub passagen: (u32, u32),
}

impl DocumentRow {
    pub const LEN: usize = 32;

    pub fn bytes(self) -> Vec<u8> {
        let mut out = Vec::with_capacity(Self::LEN);
        for (at, len) in [self.eintrag, self.text] {
            out.extend(at.to_le_bytes());
            out.extend(len.to_le_bytes());
        }
        out.extend(self.passagen.0.to_le_bytes());
        out.extend(self.passagen.1.to_le_bytes());
        out
    }

    pub fn read(bytes: &[u8]) -> Option<Self> {
        let long = |at: usize| Some(u64::from_le_bytes(bytes.get(at..at + 8)?.try_into().ok()?));
        let short = |at: usize| Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
        Some(Self {
            eintrag: (long(0)?, short(8)?),
            text: (long(12)?, short(20)?),
            passagen: (short(24)?, short(28)?),
        })
    }
}

/// A table from the hashes of values to the numbers of documents, ascending.
#[derive(Debug)]
pub enum Table {
    /// The table's file, and the number of its rows.
    File(File, usize),
    /// The bytes of the whole table, for a writer, who looks up every file of a folder.
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
            Self::File(file, _) => file.read_exact_at(&mut bytes, (row * PAIR) as u64)?,
            Self::Memory(all) => match all.get(row * PAIR..(row + 1) * PAIR) {
                Some(found) => bytes.copy_from_slice(found),
                None => return Err(io::Error::from(io::ErrorKind::UnexpectedEof)),
            },
        }
        let [hash @ .., _, _, _, _] = bytes;
        let [_, _, _, _, _, _, _, _, number @ ..] = bytes;
        Ok((u64::from_be_bytes(hash), u32::from_le_bytes(number)))
    }

    pub fn find(&self, wanted: u64) -> io::Result<Vec<u32>> {
        let (mut from, mut to) = (0, self.len());
        while from < to {
            let middle = from.midpoint(to);
            if self.pair(middle)?.0 < wanted { from = middle + 1 } else { to = middle }
        }
        let pairs = (from..self.len()).map(|row| self.pair(row));
        let same = pairs.take_while(|pair| !matches!(pair, Ok((hash, _)) if *hash != wanted));
        same.map(|pair| Ok(pair?.1)).collect()
    }
}
