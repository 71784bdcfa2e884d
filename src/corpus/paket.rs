//! Packages: a folder with the documents of a paper, `quellen.json`, `fakten.json` and `namen.json`.
//!
//! The same code reads the shipped package, a package with which an administrator replaces it, and the facts that lie
//! beside the documents of a holding. Knows no configuration and no index.

mod eingebaut;
mod fakten;
mod felder;
mod json;
mod laden;
mod namen;
mod pruefung;
mod quellen;
mod tabellen;

pub use eingebaut::DATEIEN;
pub use fakten::{FAKTEN, GeleseneFakten, Quellen, fakten, quoted, regionen};
pub use laden::{Lesen, Paket, beschreibungen_in, shipped};
pub use namen::{NAMEN, ergaenze};
pub use quellen::{Beschreibung, QUELLEN, beschreibungen, is_reserved};
