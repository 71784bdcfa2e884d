//! Which holdings a session has.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::config::Config;
use super::store::{Standort, is_name};
use super::umgebung::Umgebung;
use crate::domain::sammlung::Ebene;

/// The holdings that a session asks for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wanted {
    /// Folders of holdings, in the order they were named.
    pub folders: Vec<PathBuf>,
    pub shipped: bool,
    pub umgebung: Umgebung,
}

/// The place of the user's own holding of this name; `None` if the environment names no folder for data.
pub fn own_place(umgebung: &Umgebung, name: &str) -> Option<Standort> {
    let folder = umgebung.bestaende()?.join(name);
    Some(Standort { name: name.to_owned(), ebene: Ebene::Eigener, folder, index: umgebung.index(name) })
}

/// Name of the shipped holdings.
pub const SYSTEM: &str = "system";

/// The places of a session: configured ones by level, own ones, then (with true) the folders named by the user.
pub fn places(wanted: &Wanted, config: &Config) -> Vec<(Standort, bool)> {
    let mut found = config.places.clone();
    found.sort_by_key(|place| place.ebene as u8);
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
            let mut place = Standort::of_folder(folder);
            let wanted = place.name.clone();
            let mut number = 2;
            while !names.insert(place.name.clone()) {
                place.name = format!("{wanted}-{number}");
                number += 1;
            }
            out.push((place, true));
        }
    }
    out
}

fn own(umgebung: &Umgebung) -> Vec<Standort> {
    let entries = umgebung.bestaende().and_then(|folder| fs::read_dir(folder).ok());
    let names = entries.into_iter().flatten().filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let mut names: Vec<String> = names.filter(|name| is_name(name)).collect();
    names.sort();
    names.iter().filter_map(|name| own_place(umgebung, name)).filter(Standort::is_there).collect()
}
