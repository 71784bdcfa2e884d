//! Where a holding lies, and what it is called.

use std::path::{Path, PathBuf};

pub use crate::domain::sammlung::Ebene;

/// The file that lists the content of a holding; a folder that has it is a holding.
pub const MANIFEST: &str = "bestand.json";

/// A holding that may be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standort {
    /// What it is called; unique in a session.
    pub name: String,
    pub ebene: Ebene,
    pub folder: PathBuf,
    /// The folder of the holding's indexes, if they do not lie with the documents.
    pub index: Option<PathBuf>,
}

impl Standort {
    /// A holding in any folder; it is called by the folder's name.
    pub fn of_folder(folder: &Path) -> Self {
        let absolute = folder.canonicalize().unwrap_or_else(|_| folder.to_path_buf());
        let mut name = absolute.file_name().unwrap_or_default().to_string_lossy().into_owned();
        name.retain(is_in_names);
        let name = if is_name(&name) { name } else { "index".to_owned() };
        Self { name, ebene: Ebene::Eigener, folder: folder.to_path_buf(), index: None }
    }

    pub(crate) fn shown(&self) -> String {
        self.folder.display().to_string()
    }

    pub(crate) fn is_there(&self) -> bool {
        self.folder.join(MANIFEST).is_file()
    }

    pub(crate) fn part(&self, number: u32) -> PathBuf {
        self.parts().join(number.to_string())
    }

    pub(crate) fn parts(&self) -> PathBuf {
        self.folder.join("teile")
    }

    pub(crate) fn part_index(&self, number: u32) -> PathBuf {
        self.index.as_ref().map_or_else(|| self.part(number), |index| index.join(number.to_string()))
    }
}

/// True if `name` may name a holding: names are used in addresses and as folder names.
pub fn is_name(name: &str) -> bool {
    !name.is_empty() && name.len() <= 60 && name.chars().all(is_in_names) && !name.starts_with('.')
}

fn is_in_names(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '_' | '.')
}
