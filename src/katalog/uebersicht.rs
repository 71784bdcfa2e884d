//! Overviews: what the loaded documents say, counted and ordered, with the place of everything that is counted.
//!
//! Knows sources, trees and names. A number or a date is shown as the text has it; what the text does not say is said
//! to be missing. Knows no screen and no clock.

pub mod bestaende;
pub mod erwaehnungen;
pub mod kreuz;
mod merkworte;
mod tabelle;
pub mod zahlen;
pub mod zeitleiste;

pub use tabelle::{Tabelle, geladen, ort, stellen_als_tabelle, umfang};
