//! Where an index lies: in memory or in a folder. Opens what the engine needs of it.

use std::path::Path;

use tantivy::directory::error::OpenReadError;
use tantivy::directory::{Directory, OwnedBytes};
use tantivy::{Index, TantivyError};

use crate::search::Error;
use crate::search::IndexFiles;
use crate::search::index::files::{LEARNED, LEXICON, Stand};
use crate::search::index::folder;
use crate::search::index::mapped::Mapped;
use crate::search::index::memory::Memory;
use crate::search::index::readonly::ReadOnly;
use crate::search::index::schema::Fields;

/// The file that is named when the engine names none.
const META: &str = "meta.json";

/// An index of this version that is not opened yet.
pub struct Source {
    directory: Box<dyn Directory>,
    pub stand: Stand,
    /// The holdings' own lexicon.
    pub lexicon: OwnedBytes,
    /// Abbreviations the holdings explain.
    pub learned: String,
}

impl Source {
    /// In memory.
    pub fn files(files: &IndexFiles) -> Result<Self, Error> {
        let (lexicon, learned) = (files.owned(LEXICON), files.owned(LEARNED));
        Ok(Self::new(Box::new(ReadOnly(Memory::new(files))), files.stand()?, lexicon, &learned))
    }

    /// In a folder; nothing is copied.
    pub fn folder(path: &Path) -> Result<Self, Error> {
        let stand = folder::stand(path)?;
        let mapped = Mapped::open(path)?;
        let (lexicon, learned) = (mapped.bytes(LEXICON), mapped.bytes(LEARNED));
        Ok(Self::new(Box::new(ReadOnly(mapped)), stand, lexicon, &learned))
    }

    fn new(directory: Box<dyn Directory>, stand: Stand, lexicon: OwnedBytes, learned: &[u8]) -> Self {
        Self { directory, stand, lexicon, learned: String::from_utf8_lossy(learned).into_owned() }
    }

    /// Its only segment.
    pub fn segment(&self) -> Result<tantivy::index::Segment, Error> {
        let damaged = || Error::Damaged { file: META.to_owned() };
        let index = Index::open(self.directory.box_clone()).map_err(|e| refused(&e))?;
        let mut segments = index.searchable_segments().map_err(|e| refused(&e))?;
        match (segments.pop(), segments.is_empty()) {
            (Some(segment), true) if index.schema() == Fields::schema().0 => Ok(segment),
            _ => Err(damaged()),
        }
    }
}

/// What the engine refuses to open was damaged: its own words are for its makers, the file is what helps.
pub fn refused(error: &TantivyError) -> Error {
    let path = match error {
        TantivyError::OpenReadError(
            OpenReadError::FileDoesNotExist(path) | OpenReadError::IoError { filepath: path, .. },
        ) => Some(path.clone()),
        _ => None,
    };
    let name = path.as_deref().and_then(Path::file_name).map(|name| name.to_string_lossy().into_owned());
    Error::Damaged { file: name.unwrap_or_else(|| META.to_owned()) }
}
