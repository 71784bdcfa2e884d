//! Files that could not be read stay listed until they can be read or are gone; corrections stay until changed.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::files::{keep, load};
use super::place::Standort;
use crate::corpus::Angaben;
use crate::holdings::clock::now;
use crate::holdings::error::Error;

/// The list of failures.
pub const FEHLER: &str = "fehler.json";
/// Corrections by id.
pub const KORREKTUREN: &str = "korrekturen.json";

/// A file that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fehler {
    pub datei: String,
    pub grund: String,
    /// Since when, UTC.
    pub seit: String,
}

/// Corrections by the id of the document.
pub type Korrekturen = BTreeMap<String, Angaben>;

/// Adds new failures (path and reason), drops those of files that were read or are gone.
pub fn update(place: &Standort, new: &[(String, String)], read: &[String]) -> Result<(), Error> {
    let before: Vec<Fehler> = load(place, FEHLER)?;
    let unread = before.iter().filter(|fehler| !read.contains(&fehler.datei));
    let mut by_file: BTreeMap<String, Fehler> =
        unread.map(|fehler| (fehler.datei.clone(), fehler.clone())).collect();
    for (datei, grund) in new {
        let known = by_file.get(datei).filter(|known| known.grund == *grund);
        let seit = known.map_or_else(now, |known| known.seit.clone());
        by_file.insert(datei.clone(), Fehler { datei: datei.clone(), grund: grund.clone(), seit });
    }
    by_file.retain(|datei, _| fs::symlink_metadata(Path::new(datei)).is_ok() || datei.contains('\u{fffd}'));
    let after: Vec<Fehler> = by_file.into_values().collect();
    if after == before { Ok(()) } else { keep(place, FEHLER, &after) }
}
