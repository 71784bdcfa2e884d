//! What could not be read stays listed until it can be read or is gone; corrections stay until they are changed.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::files::publish_json;
use super::place::Place;
use crate::corpus::Angaben;
use crate::deutsch::bestand as satz;
use crate::holdings::clock::now;
use crate::holdings::error::{At as _, Error};

/// The list of failures.
pub const FEHLER: &str = "fehler.json";
/// Corrections by id.
pub const KORREKTUREN: &str = "korrekturen.json";

/// A file that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fehler {
    pub datei: String,
    /// Why, in German.
    pub grund: String,
    /// Since when, UTC.
    pub seit: String,
}

/// Corrections by the id of the document.
pub type Korrekturen = BTreeMap<String, Angaben>;

/// The failures of a holding.
pub fn failures(place: &Place) -> Result<Vec<Fehler>, Error> {
    load(place, FEHLER)
}

/// The corrections of a holding.
pub fn corrections(place: &Place) -> Result<Korrekturen, Error> {
    load(place, KORREKTUREN)
}

fn load<T: Default + for<'de> Deserialize<'de>>(place: &Place, name: &str) -> Result<T, Error> {
    let path = place.folder.join(name);
    match fs::read(&path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(T::default()),
        read => {
            let json = serde_json::from_slice(&read.at(&path)?);
            Ok(json.map_err(|_| satz::beschaedigt(&place.shown(), name))?)
        }
    }
}

/// Keeps corrections.
pub fn keep_corrections(place: &Place, corrections: &Korrekturen) -> Result<(), Error> {
    publish_json(&place.folder.join(KORREKTUREN), corrections)
}

/// Adds new failures, drops those of files that were read or are gone.
pub fn update(place: &Place, new: &[(String, String)], read: &[String]) -> Result<(), Error> {
    let before = failures(place)?;
    let mut by_file: BTreeMap<String, Fehler> =
        before.iter().map(|fehler| (fehler.datei.clone(), fehler.clone())).collect();
    by_file.retain(|datei, _| !read.contains(datei));
    for (datei, grund) in new {
        let known = by_file.get(datei).filter(|known| known.grund == *grund);
        let seit = known.map_or_else(now, |known| known.seit.clone());
        let fehler = Fehler { datei: datei.clone(), grund: grund.clone(), seit };
        by_file.insert(datei.clone(), fehler);
    }
    by_file.retain(|datei, _| fs::symlink_metadata(Path::new(datei)).is_ok() || datei.contains('\u{fffd}'));
    let after: Vec<Fehler> = by_file.into_values().collect();
    if after == before {
        return Ok(());
    }
    publish_json(&place.folder.join(FEHLER), &after)
}
