//! The files of an index by name, in memory or mapped, and their description, `stand.json`. The engine sees them as a
//! directory that can only be read: without locks, and without a right to write.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::{fs, io};

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use tantivy::directory::error::{DeleteError, LockError, OpenReadError, OpenWriteError};
use tantivy::directory::{
    Directory, DirectoryLock, FileHandle, Lock, OwnedBytes, WatchCallback, WatchHandle, WritePtr,
};

use super::error::Error;

/// Version of the fields and the stored passages; raised when they change.
pub const SCHEMA: u32 = 5;
/// Version of the analyzer; raised when the same text would be cut into other words.
pub const ANALYZER: u32 = 6;
/// Name and version of the engine that writes the files.
pub const ENGINE: &str = "tantivy 0.27.0";
/// The file that describes the other files.
pub const STAND: &str = "stand.json";
/// The engine's list of segments; an error in which the engine names no file is reported as damage to this file.
pub(super) const META: &str = "meta.json";
/// The file of the words of the holdings that the shipped lexicon lacks, to cut compounds.
pub(super) const LEXICON: &str = "eigene.fst";
/// The file of the abbreviations that the holdings explain, written like `synonyme.txt`.
pub(super) const LEARNED: &str = "kuerzel.txt";

/// The description of an index (`stand.json`): its versions, its size, its files.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Stand {
    pub schema: u32,
    pub analyzer: u32,
    pub engine: String,
    /// The digest of the holdings that the builder was given.
    pub corpus: String,
    pub passagen: usize,
    /// SHA-256 of each other file, lower-case hex.
    pub dateien: BTreeMap<String, String>,
    /// Size in bytes of each of these files, so that a file cut short is noticed before it is mapped.
    #[serde(default)]
    pub groessen: BTreeMap<String, u64>,
}

impl Stand {
    /// The description of an index of this version, its files not listed yet.
    pub(super) fn new(corpus: &str, passagen: usize) -> Self {
        let (engine, corpus) = (ENGINE.to_owned(), corpus.to_owned());
        Self { schema: SCHEMA, analyzer: ANALYZER, engine, corpus, passagen, ..Self::default() }
    }

    /// Reads `stand.json` of any version. Refuses names of files outside the folder.
    fn of_any_version(bytes: &[u8]) -> Result<Self, Error> {
        let stand: Self = serde_json::from_slice(bytes).map_err(|_| Error::damaged(STAND))?;
        let outside = stand.dateien.keys().any(|name| name.contains(['/', '\\']));
        if outside { Err(Error::damaged(STAND)) } else { Ok(stand) }
    }

    /// Reads `stand.json`. Refuses an index of another version.
    pub(super) fn parse(bytes: &[u8]) -> Result<Self, Error> {
        let stand = Self::of_any_version(bytes)?;
        let versions = |stand: &Self| format!("{}.{}, {}", stand.schema, stand.analyzer, stand.engine);
        let (found, wanted) = (versions(&stand), versions(&Self::new("", 0)));
        if found == wanted { Ok(stand) } else { Err(Error::Version { found, wanted }) }
    }

    pub(super) fn json(&self) -> Result<Vec<u8>, Error> {
        let mut json = serde_json::to_vec_pretty(self).map_err(Error::engine)?;
        json.push(b'\n');
        Ok(json)
    }
}

/// The files of an index by name. Equal holdings give equal bytes.
#[derive(Debug, Clone, Default)]
pub struct IndexFiles {
    pub(super) files: BTreeMap<String, OwnedBytes>,
}

impl IndexFiles {
    /// Takes what the engine wrote and adds `stand.json`.
    pub(super) fn seal(
        files: BTreeMap<String, Vec<u8>>,
        corpus: &str,
        passagen: usize,
    ) -> Result<Self, Error> {
        let mut stand = Stand::new(corpus, passagen);
        stand.dateien = files.iter().map(|(name, bytes)| (name.clone(), sha256(bytes))).collect();
        stand.groessen = files.iter().map(|(name, bytes)| (name.clone(), bytes.len() as u64)).collect();
        let all = files.into_iter().chain([(STAND.to_owned(), stand.json()?)]);
        Ok(Self { files: all.map(|(name, bytes)| (name, OwnedBytes::new(bytes))).collect() })
    }

    pub fn from_embedded(files: &[(&str, &'static [u8])]) -> Self {
        let files = files.iter().map(|(name, bytes)| ((*name).to_owned(), OwnedBytes::new(*bytes)));
        Self { files: files.collect() }
    }

    /// Reads the files that the folder's `stand.json` names.
    pub fn read_from(dir: &Path) -> Result<Self, Error> {
        let read = |name: &str| {
            let path = dir.join(name);
            fs::read(&path).map(OwnedBytes::new).map_err(Error::file(&path))
        };
        if !dir.join(STAND).is_file() {
            return Err(Error::NoIndex { path: dir.to_path_buf() });
        }
        let stand = read(STAND)?;
        let names = Stand::of_any_version(&stand)?.dateien.into_keys();
        let mut files: BTreeMap<String, OwnedBytes> =
            names.map(|name| Ok((name.clone(), read(&name)?))).collect::<Result<_, Error>>()?;
        files.insert(STAND.to_owned(), stand);
        Ok(Self { files })
    }

    /// The description in `stand.json`. Refuses an index of another version.
    pub fn stand(&self) -> Result<Stand, Error> {
        Stand::parse(self.get(STAND).ok_or_else(|| Error::damaged(STAND))?)
    }

    /// Checks every file against `stand.json` and against the engine's own checksums.
    pub fn verify(&self) -> Result<Stand, Error> {
        let stand = self.stand()?;
        for (name, sum) in &stand.dateien {
            if self.get(name).is_none_or(|bytes| sha256(bytes) != *sum) {
                return Err(Error::damaged(name));
            }
        }
        let index = tantivy::Index::open(self.clone())?;
        match index.validate_checksum()?.into_iter().next() {
            Some(path) => Err(Error::damaged(&path.display().to_string())),
            None => Ok(stand),
        }
    }

    pub fn get(&self, name: &str) -> Option<&[u8]> {
        self.files.get(name).map(OwnedBytes::as_slice)
    }

    pub fn contents(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
    }

    /// The bytes of a file in memory or mapped from disk: shared, never copied.
    pub(super) fn shared(&self, path: &Path) -> Result<&OwnedBytes, OpenReadError> {
        let file = path.to_str().and_then(|name| self.files.get(name));
        file.ok_or_else(|| OpenReadError::FileDoesNotExist(path.to_path_buf()))
    }
}

fn sha256(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}

fn read_only() -> io::Error {
    io::Error::from(io::ErrorKind::ReadOnlyFilesystem)
}

impl Directory for IndexFiles {
    fn get_file_handle(&self, path: &Path) -> Result<Arc<dyn FileHandle>, OpenReadError> {
        Ok(Arc::new(self.shared(path)?.clone()))
    }

    fn delete(&self, path: &Path) -> Result<(), DeleteError> {
        Err(DeleteError::IoError { io_error: Arc::new(read_only()), filepath: path.to_path_buf() })
    }

    fn exists(&self, path: &Path) -> Result<bool, OpenReadError> {
        Ok(self.shared(path).is_ok())
    }

    fn open_write(&self, path: &Path) -> Result<WritePtr, OpenWriteError> {
        Err(OpenWriteError::wrap_io_error(read_only(), path.to_path_buf()))
    }

    fn atomic_read(&self, path: &Path) -> Result<Vec<u8>, OpenReadError> {
        self.shared(path).map(|bytes| bytes.to_vec())
    }

    fn atomic_write(&self, _: &Path, _: &[u8]) -> io::Result<()> {
        Err(read_only())
    }

    fn sync_directory(&self) -> io::Result<()> {
        Ok(())
    }

    fn acquire_lock(&self, _: &Lock) -> Result<DirectoryLock, LockError> {
        Ok(DirectoryLock::from(Box::new(())))
    }

    fn watch(&self, _: WatchCallback) -> tantivy::Result<WatchHandle> {
        Ok(WatchHandle::empty())
    }
}
