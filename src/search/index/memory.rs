//! Files as bytes in memory: what is embedded in the program is searched where it lies.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tantivy::directory::error::OpenReadError;
use tantivy::directory::{FileHandle, OwnedBytes};

use crate::search::index::files::{Bytes, IndexFiles};
use crate::search::index::readonly::Files;

/// Bytes under names.
#[derive(Debug, Clone)]
pub struct Memory {
    files: Arc<BTreeMap<PathBuf, OwnedBytes>>,
}

impl Memory {
    /// Without copying.
    pub fn new(files: &IndexFiles) -> Self {
        let files = files.iter().map(|(name, bytes)| (PathBuf::from(name), owned(bytes))).collect();
        Self { files: Arc::new(files) }
    }

    fn get(&self, path: &Path) -> Result<&OwnedBytes, OpenReadError> {
        self.files.get(path).ok_or_else(|| OpenReadError::FileDoesNotExist(path.to_path_buf()))
    }
}

/// Shares the bytes.
pub fn owned(bytes: &Bytes) -> OwnedBytes {
    match bytes {
        Bytes::Embedded(bytes) => OwnedBytes::new(*bytes),
        Bytes::Shared(bytes) => OwnedBytes::new(Arc::clone(bytes)),
    }
}

impl Files for Memory {
    fn handle(&self, path: &Path) -> Result<Arc<dyn FileHandle>, OpenReadError> {
        Ok(Arc::new(self.get(path)?.clone()))
    }

    fn has(&self, path: &Path) -> Result<bool, OpenReadError> {
        Ok(self.files.contains_key(path))
    }

    fn read(&self, path: &Path) -> Result<Vec<u8>, OpenReadError> {
        self.get(path).map(|bytes| bytes.as_slice().to_vec())
    }
}
