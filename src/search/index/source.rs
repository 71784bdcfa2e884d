//! The files of an index part that is not opened yet, in memory or in a folder.

use std::path::Path;

use tantivy::directory::error::OpenReadError;
use tantivy::directory::{Directory as _, MmapDirectory};
use tantivy::{Index, TantivyError};

use super::files::META;
use super::schema::Fields;
use super::{Error, IndexFiles, Stand, folder};

pub(super) struct Source {
    pub(super) files: IndexFiles,
    pub(super) stand: Stand,
}

impl Source {
    pub(super) fn files(files: &IndexFiles) -> Result<Self, Error> {
        Ok(Self { files: files.clone(), stand: files.stand()? })
    }

    /// Maps the files of a folder without a copy: they are never changed in place, so an open file stays as it is.
    pub(super) fn folder(path: &Path) -> Result<Self, Error> {
        let stand = folder::stand(path)?;
        let folder = MmapDirectory::open(path).map_err(|_| Error::NoIndex { path: path.to_path_buf() })?;
        let mapped = |name: &String| {
            let file = folder.get_file_handle(Path::new(name)).map_err(|error| refused(error.into()))?;
            let bytes = file.read_bytes(0..file.len()).map_err(Error::file(&path.join(name)))?;
            Ok((name.clone(), bytes))
        };
        let files = stand.dateien.keys().map(mapped).collect::<Result<_, Error>>()?;
        Ok(Self { files: IndexFiles { files }, stand })
    }

    pub(super) fn segment(&self) -> Result<tantivy::index::Segment, Error> {
        let index = Index::open(self.files.clone()).map_err(refused)?;
        let mut segments = index.searchable_segments().map_err(refused)?;
        match (segments.pop(), segments.is_empty()) {
            (Some(segment), true) if index.schema() == Fields::schema().0 => Ok(segment),
            _ => Err(Error::damaged(META)),
        }
    }
}

/// A file that the engine refuses to open is damaged: the error names the file, not the engine's own message.
pub(super) fn refused(error: TantivyError) -> Error {
    let path = match error {
        TantivyError::OpenReadError(
            OpenReadError::FileDoesNotExist(path) | OpenReadError::IoError { filepath: path, .. },
        ) => path,
        _ => META.into(),
    };
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    Error::Damaged { file: name.unwrap_or_else(|| META.to_owned()) }
}
