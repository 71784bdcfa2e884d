//! Floor 5: what a session works with: the shipped corpus, and holdings of the system, of groups and of the user.
//!
//! A holding is a folder of immutable parts and one small file that names them; see ARCHITECTURE.md. Joins `corpus` and
//! `search`, which do not see each other. Knows no argument and no screen.

mod ablage;
mod beside;
mod check;
mod collect;
mod config;
mod datei;
mod einzeln;
mod failures;
mod guarded;
mod holding;
mod ingest;
mod listing;
mod lock;
pub mod manage;
mod manifest;
mod nennungen;
mod offer;
mod pakete;
mod part;
mod place;
mod plan;
pub mod protokoll;
mod rahmen;
mod reading;
mod record;
mod rewrite;
mod search;
mod session;
mod shipped_index;
pub mod stapel;
mod store;
mod system;
mod umgebung;
mod vorlesen;
mod vorleser;
mod walk;
mod writer;

use std::path::{Path, PathBuf};

pub use ablage::{Abgelegt, Ablage, as_file, from_file};
pub use check::check;
pub use config::{Config, is_restricted};
pub use datei::{NichtGeschrieben, write};
pub use einzeln::document_of;
pub use failures::Fehler;
pub use guarded::is_guarded;
use holding::Holding;
pub use ingest::{Auftrag, Ergebnis, Meldung};
pub use manifest::MANIFEST;
pub use place::{Ebene, Place, SYSTEM};
pub use reading::{Leser, Selbst, readers};
pub use record::Eintrag;
pub use search::{Indexes, Search};
pub use session::{FEW, Holdings, Need};
pub use shipped_index::index as shipped_index;
pub use store::today;
pub use system::System;
pub use umgebung::Umgebung;
pub use vorlesen::vorlesen;
pub use vorleser::Vorleser;

use crate::corpus;
use crate::deutsch::bestand as satz;
use crate::search::Stand;

/// Why the holdings cannot be opened. Each is one German sentence: what, where, what to do.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The documents.
    #[error(transparent)]
    Corpus(#[from] corpus::Error),
    /// An index.
    #[error(transparent)]
    Search(#[from] crate::search::Error),
    /// What was named cannot be used.
    #[error("{0}")]
    Named(String),
}

/// Which holdings a session asks for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wanted {
    /// Folders of holdings, in the order they were named.
    pub folders: Vec<PathBuf>,
    /// The shipped corpus too.
    pub shipped: bool,
    /// Where further holdings lie.
    pub umgebung: Umgebung,
}

/// A holding in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Uebersicht {
    /// What it is called.
    pub name: String,
    /// Whose it is.
    pub ebene: Ebene,
    /// Its folder.
    pub ordner: PathBuf,
    /// How many documents it has.
    pub dokumente: usize,
    /// How many passages.
    pub passagen: usize,
    /// When it was last changed, UTC.
    pub stand: String,
    /// How many parts it has.
    pub teile: usize,
    /// Ids of its documents of a strategy's shape.
    pub strategien: Vec<String>,
}

/// Notes the indexes without opening one.
pub fn indexes(wanted: &Wanted) -> Indexes {
    Indexes { wanted: wanted.clone() }
}

/// The files that could not be read into a holding.
pub fn failures_of(place: &Place) -> Result<Vec<Fehler>, Error> {
    Holding::open(place)?.failures()
}

/// What there is to say about a holding.
pub fn overview(place: &Place) -> Result<Uebersicht, Error> {
    Ok(Holding::open(place)?.overview())
}

/// Bytes of a holding's indexes, and what the first of them says about itself.
pub fn size(folder: &Path) -> Result<(usize, Stand), Error> {
    let holding = Holding::open(&Place::of_folder(folder))?;
    let (mut bytes, mut first) = (0, None);
    for part in &holding.parts {
        let stand = crate::search::stand(&holding.place.part_index(part.state.nummer))?;
        bytes += stand.groessen.values().sum::<u64>() as usize;
        first = first.or(Some(stand));
    }
    let first = first.ok_or_else(|| Error::Named(satz::index_fehlt(&holding.place.name)))?;
    Ok((bytes, first))
}

/// True for the names of what a holding's folder holds.
pub fn is_own_file(name: &str) -> bool {
    let known = [MANIFEST, lock::SPERRE, failures::FEHLER, failures::KORREKTUREN, pakete::PAKETE, "teile"];
    known.contains(&name) || name.starts_with(store::NEU)
}

/// One sentence about a holding that is left out.
fn skipped(name: &str, error: &Error) -> String {
    satz::ausgelassen(name, &error.to_string())
}
