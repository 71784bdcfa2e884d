//! `bestand.json`: what a holding contains. It is replaced as a whole, so a reader always gets a complete state.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::files;
use super::place::{MANIFEST, Standort};
use crate::deutsch::bestand as satz;
use crate::holdings::clock::now;
use crate::holdings::error::{At as _, Error};
use crate::search;

/// Version of the format of a holding's files.
const SCHEMA: u32 = 1;

/// `bestand.json`: the published state of a holding.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Manifest {
    pub schema: u32,
    pub name: String,
    pub ebene: String,
    /// Counted up with every change.
    pub generation: u64,
    /// When it was last changed, UTC.
    pub stand: String,
    pub dokumente: usize,
    pub passagen: usize,
    pub naechster_teil: u32,
    /// Parts in the order of their documents.
    pub teile: Vec<PartState>,
    /// Files and folders that were added; `aktualisieren` looks there.
    pub wurzeln: Vec<Wurzel>,
    /// Files that were taken out by hand, though they lie in a folder that was added.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ausgenommen: Vec<PathBuf>,
    /// Ids of the documents of the kind `strategie`.
    pub strategien: Vec<String>,
}

/// A part, and the documents that were removed from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartState {
    pub nummer: u32,
    pub dokumente: u32,
    pub passagen: u32,
    /// Ranges of removed documents, ascending: `[first, last + 1, first passage, last passage + 1]`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub entfernt: Vec<[u32; 4]>,
}

/// A file or folder that was added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wurzel {
    pub pfad: PathBuf,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zeichensatz: Option<String>,
}

impl PartState {
    pub fn is_removed(&self, document: u32) -> bool {
        self.entfernt.iter().any(|[from, to, ..]| (*from..*to).contains(&document))
    }

    /// The part's index, without the removed documents.
    pub fn index(&self, place: &Standort) -> search::Part {
        let removed = self.entfernt.iter().map(|[.., from, to]| *from..*to).collect();
        search::Part { folder: place.part_index(self.nummer), removed }
    }

    pub fn live(&self) -> u32 {
        self.dokumente - self.entfernt.iter().map(|[from, to, ..]| to - from).sum::<u32>()
    }

    pub fn live_passages(&self) -> u32 {
        self.passagen - self.entfernt.iter().map(|[.., from, to]| to - from).sum::<u32>()
    }

    pub fn remove(&mut self, document: u32, passages: (u32, u32)) {
        if self.is_removed(document) {
            return;
        }
        self.entfernt.push([document, document + 1, passages.0, passages.1]);
        self.entfernt.sort_unstable();
        self.entfernt.dedup_by(|next, last| {
            let joined = last[1] == next[0];
            if joined {
                (last[1], last[3]) = (next[1], next[3]);
            }
            joined
        });
    }
}

impl Manifest {
    pub fn new(place: &Standort) -> Self {
        Self {
            schema: SCHEMA,
            name: place.name.clone(),
            ebene: place.ebene.key().to_owned(),
            naechster_teil: 1,
            ..Self::default()
        }
    }

    pub fn read(place: &Standort) -> Result<Self, Error> {
        let path = place.folder.join(MANIFEST);
        let bytes = std::fs::read(&path).at(&path)?;
        let damaged = |_| satz::beschaedigt(&place.shown(), MANIFEST);
        let json: serde_json::Value = serde_json::from_slice(&bytes).map_err(damaged)?;
        if json.get("schema").and_then(serde_json::Value::as_u64) != Some(u64::from(SCHEMA)) {
            return Err(satz::anderes_schema(&place.shown()).into());
        }
        Ok(serde_json::from_value(json).map_err(damaged)?)
    }

    pub fn publish(&mut self, place: &Standort) -> Result<(), Error> {
        self.generation += 1;
        self.stand = now();
        self.dokumente = self.teile.iter().map(|teil| teil.live() as usize).sum();
        self.passagen = self.teile.iter().map(|teil| teil.live_passages() as usize).sum();
        files::keep(place, MANIFEST, self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn removed_neighbours_become_one_range() {
        let mut part = PartState { nummer: 1, dokumente: 5, passagen: 50, entfernt: Vec::new() };
        part.remove(3, (30, 41));
        part.remove(1, (8, 20));
        part.remove(2, (20, 30));
        part.remove(2, (20, 30));
        assert_eq!(part.entfernt, [[1, 4, 8, 41]]);
        assert_eq!((part.live(), part.live_passages()), (2, 17));
        assert!(part.is_removed(3) && !part.is_removed(0) && !part.is_removed(4));
    }
}
