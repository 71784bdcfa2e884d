//! From a file to what was read of it: the one place where the bytes of a stranger's file are looked at.

use std::fs;
use std::path::Path;

use super::vorleser::Vorleser;
use crate::corpus::{self, Angaben};
use crate::deutsch::ordner as satz;
use crate::domain::Quelle;
use crate::formats::{self, Gelesen, Vorgabe};
use crate::holdings::store::stem;
use crate::holdings::umgebung::Umgebung;

/// Reads the text of files, in this process or in another one.
pub trait Leser: Sync {
    /// Reads a file; the reason why not is a German clause.
    fn lesen(&self, path: &Path, vorgabe: &Vorgabe) -> Result<Gelesen, String>;
}

/// Reads files in child processes, within limits of time and memory.
impl Leser for Vorleser {
    fn lesen(&self, path: &Path, vorgabe: &Vorgabe) -> Result<Gelesen, String> {
        self.read(path, vorgabe)
    }
}

/// Reads files in this process, without limits: only for files that the program itself can vouch for.
#[derive(Debug, Clone, Copy, Default)]
pub struct Selbst;

impl Leser for Selbst {
    fn lesen(&self, path: &Path, vorgabe: &Vorgabe) -> Result<Gelesen, String> {
        let bytes = fs::read(path).map_err(|error| satz::systemgrund(&error))?;
        formats::read(&bytes, vorgabe).map_err(|grund| grund.to_string())
    }
}

/// Up to `most` readers in processes of their own; in this process if the program cannot be started once more.
pub fn readers(umgebung: &Umgebung, most: usize) -> Box<dyn Leser> {
    match &umgebung.programm {
        Some(programm) => Box::new(Vorleser::new(programm.clone(), most)),
        None => Box::new(Selbst),
    }
}

/// Reads and describes a file, in a child process if one can be started; the error is the reason in German.
pub fn document_of(path: &Path, umgebung: &Umgebung) -> Result<Quelle, String> {
    let gelesen = readers(umgebung, 1).lesen(path, &Vorgabe::default())?;
    let bytes = fs::read(path).map_err(|error| satz::systemgrund(&error))?;
    let name = stem(path);
    let beschrieben =
        corpus::describe(name.clone(), &name, gelesen, corpus::sha256(&bytes), &Angaben::default());
    Ok(beschrieben.quelle)
}
