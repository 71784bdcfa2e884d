//! From a file to what was read of it: the one place where the bytes of a stranger's file are looked at.

use std::fs;
use std::path::Path;

use crate::deutsch::ordner as satz;
use crate::formats::{self, Gelesen, Vorgabe};

/// Something that reads files.
pub trait Leser: Sync {
    /// Reads a file; the reason why not is a German clause.
    fn lesen(&self, path: &Path, vorgabe: &Vorgabe) -> Result<Gelesen, String>;
}

/// Reads in this process, without limits: for files of one's own making.
#[derive(Debug, Clone, Copy, Default)]
pub struct Selbst;

impl Leser for Selbst {
    fn lesen(&self, path: &Path, vorgabe: &Vorgabe) -> Result<Gelesen, String> {
        let bytes = fs::read(path).map_err(|error| satz::systemgrund(&error))?;
        formats::read(&bytes, vorgabe).map_err(|grund| grund.to_string())
    }
}
