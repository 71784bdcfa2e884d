//! What a session works with: the shipped corpus and the indexes named with `--index`.

use super::args::Global;
use super::complaint::Complaint;
use crate::corpus;
use crate::domain::Bestand;

/// Loads the holdings that the options ask for.
pub fn bestand(global: &Global) -> Result<Bestand, Complaint> {
    Ok(corpus::load(Vec::new(), !global.ohne_system)?)
}
