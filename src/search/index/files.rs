//! An index as files under names: in memory, embedded, or in a folder.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use tantivy::directory::OwnedBytes;

use crate::search::Error;
use crate::search::index::memory::Memory;
use crate::search::index::readonly::ReadOnly;

/// Changes when fields or stored passages change.
pub const SCHEMA: u32 = 4;
/// Changes when the same text would be cut into other words.
pub const ANALYZER: u32 = 6;
/// The engine whose files these are.
pub const ENGINE: &str = "tantivy 0.27.0";
/// The file that says what the others are.
pub const STAND: &str = "stand.json";
/// The holdings' own words for the compound splitter.
pub const LEXICON: &str = "eigene.fst";
/// The abbreviations that the holdings explain, in the form of `synonyme.txt`.
pub const LEARNED: &str = "kuerzel.txt";

/// Bytes that are shared, never copied.
#[derive(Debug, Clone)]
pub enum Bytes {
    /// Part of the program.
    Embedded(&'static [u8]),
    /// Read or built.
    Shared(Arc<[u8]>),
}

impl Bytes {
    pub fn as_slice(&self) -> &[u8] {
        match self {
            Self::Embedded(bytes) => bytes,
            Self::Shared(bytes) => bytes,
        }
    }
}

/// What an index says about itself (`stand.json`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stand {
    /// [`SCHEMA`] when it was built.
    pub schema: u32,
    /// [`ANALYZER`] when it was built.
    pub analyzer: u32,
    /// [`ENGINE`] when it was built.
    pub engine: String,
    /// The digest of the holdings that the builder was given.
    pub corpus: String,
    /// How many passages it holds.
    pub passagen: usize,
    /// SHA-256 of each other file, lower-case hex.
    pub dateien: BTreeMap<String, String>,
    /// Bytes of each of these files: a file cut short is noticed before it is mapped.
    #[serde(default)]
    pub groessen: BTreeMap<String, u64>,
}

impl Stand {
    /// Of an index of this version without files.
    pub fn new(corpus: &str, passagen: usize) -> Self {
        Self {
            schema: SCHEMA,
            analyzer: ANALYZER,
            engine: ENGINE.to_owned(),
            corpus: corpus.to_owned(),
            passagen,
            dateien: BTreeMap::new(),
            groessen: BTreeMap::new(),
        }
    }

    /// From `stand.json`. An index of another version is refused.
    pub fn parse(bytes: &[u8]) -> Result<Self, Error> {
        let stand = parse_stand(bytes)?;
        let wanted = Self::new("", 0).versions();
        if stand.versions() == wanted {
            Ok(stand)
        } else {
            Err(Error::Version { found: stand.versions(), wanted })
        }
    }

    /// As it is written to `stand.json`.
    pub fn json(&self) -> Result<Vec<u8>, Error> {
        let mut json =
            serde_json::to_vec_pretty(self).map_err(|e| Error::Engine { reason: e.to_string() })?;
        json.push(b'\n');
        Ok(json)
    }

    fn versions(&self) -> String {
        format!("{}.{}, {}", self.schema, self.analyzer, self.engine)
    }
}

/// The files of an index by name. Equal holdings give equal bytes.
#[derive(Debug, Clone, Default)]
pub struct IndexFiles {
    files: BTreeMap<String, Bytes>,
}

impl IndexFiles {
    /// Takes what the engine wrote and adds `stand.json`.
    pub fn seal(files: BTreeMap<String, Vec<u8>>, corpus: &str, passagen: usize) -> Result<Self, Error> {
        let mut stand = Stand::new(corpus, passagen);
        stand.dateien = files.iter().map(|(name, bytes)| (name.clone(), sha256(bytes))).collect();
        stand.groessen = files.iter().map(|(name, bytes)| (name.clone(), bytes.len() as u64)).collect();
        let json = stand.json()?;
        let mut files: BTreeMap<_, _> =
            files.into_iter().map(|(name, bytes)| (name, Bytes::Shared(bytes.into()))).collect();
        files.insert(STAND.to_owned(), Bytes::Shared(json.into()));
        Ok(Self { files })
    }

    /// Files that are part of the program.
    pub fn from_embedded(files: &[(&str, &'static [u8])]) -> Self {
        let files = files.iter().map(|(name, bytes)| ((*name).to_owned(), Bytes::Embedded(bytes))).collect();
        Self { files }
    }

    /// Reads the files that the folder's `stand.json` names.
    pub fn read_from(dir: &Path) -> Result<Self, Error> {
        let read = |name: &str| {
            let path = dir.join(name);
            fs::read(&path).map_err(|source| Error::File { path, source })
        };
        if !dir.join(STAND).is_file() {
            return Err(Error::NoIndex { path: dir.to_path_buf() });
        }
        let stand_bytes = read(STAND)?;
        let stand = parse_stand(&stand_bytes)?;
        let mut files = BTreeMap::new();
        for name in stand.dateien.keys() {
            if name.contains(['/', '\\']) {
                return Err(Error::Damaged { file: STAND.to_owned() });
            }
            files.insert(name.clone(), Bytes::Shared(read(name)?.into()));
        }
        files.insert(STAND.to_owned(), Bytes::Shared(stand_bytes.into()));
        Ok(Self { files })
    }

    /// What the index says about itself. An index of another version is refused.
    pub fn stand(&self) -> Result<Stand, Error> {
        let bytes = self.get(STAND).ok_or_else(|| Error::Damaged { file: STAND.to_owned() })?;
        Stand::parse(bytes)
    }

    /// Checks every file against `stand.json` and against the engine's own checksums.
    pub fn verify(&self) -> Result<Stand, Error> {
        let stand = self.stand()?;
        for (name, sum) in &stand.dateien {
            if self.get(name).is_none_or(|bytes| sha256(bytes) != *sum) {
                return Err(Error::Damaged { file: name.clone() });
            }
        }
        let index = tantivy::Index::open(ReadOnly(Memory::new(self)))?;
        match index.validate_checksum()?.into_iter().next() {
            Some(path) => Err(Error::Damaged { file: path.display().to_string() }),
            None => Ok(stand),
        }
    }

    /// The bytes of a file.
    pub fn get(&self, name: &str) -> Option<&[u8]> {
        self.files.get(name).map(Bytes::as_slice)
    }

    /// Names and contents in the order of the names.
    pub fn contents(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
    }

    /// The bytes of a file, shared; none if it is missing.
    pub fn owned(&self, name: &str) -> OwnedBytes {
        self.files.get(name).map_or_else(OwnedBytes::empty, crate::search::index::memory::owned)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&String, &Bytes)> {
        self.files.iter()
    }
}

#[cfg(unix)]
pub fn make_readable(file: &fs::File) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    file.set_permissions(fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
pub fn make_readable(_: &fs::File) -> std::io::Result<()> {
    Ok(())
}

fn parse_stand(bytes: &[u8]) -> Result<Stand, Error> {
    serde_json::from_slice(bytes).map_err(|_| Error::Damaged { file: STAND.to_owned() })
}

fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Lower-case hex.
pub fn hex(bytes: &[u8]) -> String {
    let digit = |nibble: u8| char::from_digit(u32::from(nibble), 16).unwrap_or('0');
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}
