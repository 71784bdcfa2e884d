//! The readers of a session, and what they are asked for besides taking in: a single file.

use std::path::Path;

use super::reading::{Leser, Selbst};
use super::vorleser::Vorleser;
use crate::corpus::{self, Angaben};
use crate::deutsch::ordner as satz;
use crate::domain::Quelle;
use crate::formats::Vorgabe;
use crate::holdings::store::stem;
use crate::holdings::umgebung::Umgebung;

/// Up to `most` readers in processes of their own; in this process if the program cannot be started once more.
pub fn readers(umgebung: &Umgebung, most: usize) -> Box<dyn Leser> {
    match &umgebung.programm {
        Some(programm) => Box::new(Vorleser::new(programm.clone(), most)),
        None => Box::new(Selbst),
    }
}

/// Reads and describes a file, in a process of its own if there is one to start; else says why not in German.
pub fn document_of(path: &Path, umgebung: &Umgebung) -> Result<Quelle, String> {
    let gelesen = readers(umgebung, 1).lesen(path, &Vorgabe::default())?;
    let bytes = std::fs::read(path).map_err(|error| satz::systemgrund(&error))?;
    let name = stem(path);
    let beschrieben =
        corpus::describe(name.clone(), &name, gelesen, corpus::sha256(&bytes), &Angaben::default());
    Ok(beschrieben.quelle)
}
