//! A read-only directory over the files of a folder: mapped, not copied, without locks and without any right to write.

use std::io;
use std::path::Path;
use std::sync::Arc;

use tantivy::Directory;
use tantivy::directory::error::{DeleteError, LockError, OpenReadError, OpenWriteError};
use tantivy::directory::{
    DirectoryLock, FileHandle, Lock, MmapDirectory, OwnedBytes, WatchCallback, WatchHandle, WritePtr,
};

use super::Error;

/// The files of a folder. They are never changed in place, only replaced: what is open stays as it is.
#[derive(Debug, Clone)]
pub(super) struct Mapped {
    files: MmapDirectory,
}

impl Mapped {
    pub(super) fn open(folder: &Path) -> Result<Self, Error> {
        let files = MmapDirectory::open(folder).map_err(|_| Error::NoIndex { path: folder.to_path_buf() })?;
        Ok(Self { files })
    }

    /// The bytes of a file, mapped; none if it is missing.
    pub(super) fn bytes(&self, name: &str) -> OwnedBytes {
        let file = self.files.get_file_handle(Path::new(name));
        let bytes = file.ok().and_then(|file| file.read_bytes(0..file.len()).ok());
        bytes.unwrap_or_else(OwnedBytes::empty)
    }
}

fn read_only() -> io::Error {
    io::Error::from(io::ErrorKind::ReadOnlyFilesystem)
}

impl Directory for Mapped {
    fn get_file_handle(&self, path: &Path) -> Result<Arc<dyn FileHandle>, OpenReadError> {
        self.files.get_file_handle(path)
    }

    fn delete(&self, path: &Path) -> Result<(), DeleteError> {
        Err(DeleteError::IoError { io_error: Arc::new(read_only()), filepath: path.to_path_buf() })
    }

    fn exists(&self, path: &Path) -> Result<bool, OpenReadError> {
        self.files.exists(path)
    }

    fn open_write(&self, path: &Path) -> Result<WritePtr, OpenWriteError> {
        Err(OpenWriteError::wrap_io_error(read_only(), path.to_path_buf()))
    }

    fn atomic_read(&self, path: &Path) -> Result<Vec<u8>, OpenReadError> {
        self.files.atomic_read(path)
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
