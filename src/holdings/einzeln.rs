//! A single file as a document, without a holding around it.

use std::path::Path;

use super::record::stem;
use super::{Umgebung, readers};
use crate::corpus::{self, Angaben};
use crate::deutsch::ordner as satz;
use crate::domain::Quelle;
use crate::formats::Vorgabe;

/// Reads and describes a file, in a process of its own if there is one to start; else says why not in German.
pub fn document_of(path: &Path, umgebung: &Umgebung) -> Result<Quelle, String> {
    let gelesen = readers(umgebung, 1).lesen(path, &Vorgabe::default())?;
    let bytes = std::fs::read(path).map_err(|error| satz::systemgrund(&error))?;
    let name = stem(path);
    let beschrieben =
        corpus::describe(name.clone(), &name, gelesen, corpus::sha256(&bytes), &Angaben::default());
    Ok(beschrieben.quelle)
}
