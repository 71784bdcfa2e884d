//! The files of a folder: mapped, not copied.

use std::path::Path;
use std::sync::Arc;

use tantivy::Directory;
use tantivy::directory::error::OpenReadError;
use tantivy::directory::{FileHandle, MmapDirectory, OwnedBytes};

use crate::search::Error;
use crate::search::index::readonly::Files;

/// The files of a folder. They are never changed in place, only replaced: what is open stays as it is.
#[derive(Debug, Clone)]
pub struct Mapped {
    files: MmapDirectory,
}

impl Mapped {
    pub fn open(folder: &Path) -> Result<Self, Error> {
        let files = MmapDirectory::open(folder).map_err(|_| Error::NoIndex { path: folder.to_path_buf() })?;
        Ok(Self { files })
    }

    /// The bytes of a file, mapped; none if it is missing.
    pub fn bytes(&self, name: &str) -> OwnedBytes {
        let file = self.files.get_file_handle(Path::new(name));
        let bytes = file.ok().and_then(|file| file.read_bytes(0..file.len()).ok());
        bytes.unwrap_or_else(OwnedBytes::empty)
    }
}

impl Files for Mapped {
    fn handle(&self, path: &Path) -> Result<Arc<dyn FileHandle>, OpenReadError> {
        self.files.get_file_handle(path)
    }

    fn has(&self, path: &Path) -> Result<bool, OpenReadError> {
        self.files.exists(path)
    }

    fn read(&self, path: &Path) -> Result<Vec<u8>, OpenReadError> {
        self.files.atomic_read(path)
    }
}
