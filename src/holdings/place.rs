//! Where holdings lie, and what they are called.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::config::{Config, is_name};
use super::manifest::{MANIFEST, PartState};
use super::{Umgebung, Wanted};
pub use crate::domain::sammlung::Ebene;
use crate::search;

/// A holding that may be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// What it is called; unique in a session.
    pub name: String,
    /// Whose it is.
    pub ebene: Ebene,
    /// Its folder.
    pub folder: PathBuf,
    /// The folder of its indexes, if they do not lie with the documents.
    pub index: Option<PathBuf>,
}

impl Place {
    /// The user's own holding of this name.
    pub(super) fn own(umgebung: &Umgebung, name: &str) -> Option<Self> {
        Some(Self {
            name: name.to_owned(),
            ebene: Ebene::Eigener,
            folder: umgebung.bestaende()?.join(name),
            index: umgebung.index(name),
        })
    }

    /// A folder on its own.
    pub fn of_folder(folder: &Path) -> Self {
        Self::named(folder, &HashSet::new())
    }

    /// A folder that was named with `--index`.
    fn named(folder: &Path, taken: &HashSet<String>) -> Self {
        let absolute = folder.canonicalize().unwrap_or_else(|_| folder.to_path_buf());
        let name = absolute.file_name().map(|name| name.to_string_lossy().into_owned());
        let mut wanted: String = name.unwrap_or_default();
        wanted.retain(|c| is_name(c.encode_utf8(&mut [0; 4])) || c == '.');
        let base = if is_name(&wanted) { wanted } else { "index".to_owned() };
        let mut name = base.clone();
        let mut number = 2;
        while taken.contains(&name) {
            name = format!("{base}-{number}");
            number += 1;
        }
        Self { name, ebene: Ebene::Eigener, folder: folder.to_path_buf(), index: None }
    }

    /// The folder of a part's documents.
    pub(super) fn part(&self, number: u32) -> PathBuf {
        self.parts().join(number.to_string())
    }

    /// The folder of all parts.
    pub(super) fn parts(&self) -> PathBuf {
        self.folder.join("teile")
    }

    /// The index of a part, without what was removed.
    pub(super) fn index_part(&self, state: &PartState) -> search::Part {
        let removed = state.entfernt.iter().map(|[.., from, to]| *from..*to).collect();
        search::Part { folder: self.part_index(state.nummer), removed }
    }

    /// The folder of a part's index.
    pub(super) fn part_index(&self, number: u32) -> PathBuf {
        self.index.as_ref().map_or_else(|| self.part(number), |index| index.join(number.to_string()))
    }
}

/// Name of the shipped holdings.
pub const SYSTEM: &str = "system";

/// The places of a session, each folder once: configured ones by level, own ones, then those that were named.
pub(super) fn places(wanted: &Wanted, config: &Config) -> Vec<(Place, bool)> {
    let mut found: Vec<Place> = Vec::new();
    let mut configured = config.places.clone();
    configured.sort_by_key(|place| place.ebene as u8);
    found.extend(configured);
    found.extend(own(&wanted.umgebung));
    let mut names: HashSet<String> = HashSet::from([SYSTEM.to_owned()]);
    let mut folders: HashSet<PathBuf> = HashSet::new();
    let mut out = Vec::new();
    let real = |folder: &Path| folder.canonicalize().unwrap_or_else(|_| folder.to_path_buf());
    for place in found {
        if !names.contains(&place.name) && folders.insert(real(&place.folder)) {
            names.insert(place.name.clone());
            out.push((place, false));
        }
    }
    for folder in &wanted.folders {
        if folders.insert(real(folder)) {
            let place = Place::named(folder, &names);
            names.insert(place.name.clone());
            out.push((place, true));
        }
    }
    out
}

/// The user's own holdings, by name.
fn own(umgebung: &Umgebung) -> Vec<Place> {
    let entries = umgebung.bestaende().and_then(|folder| fs::read_dir(folder).ok());
    let mut names: Vec<String> = entries
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| is_name(name))
        .collect();
    names.sort();
    let places = names.iter().filter_map(|name| Place::own(umgebung, name));
    places.filter(|place| place.folder.join(MANIFEST).is_file()).collect()
}
