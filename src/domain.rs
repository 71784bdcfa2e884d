//! Floor 1: the strategy and its sources as data.
//!
//! The glossary is the doc comment of each type. Knows no file, no JSON, no index and no screen.

pub mod anzahl;
pub mod baum;
pub mod bestand;
pub mod block;
pub mod datum;
pub mod fakten;
pub mod fundstelle;
pub mod gliederung;
pub mod knoten;
pub mod land;
pub mod passage;
pub mod quelle;
pub mod region;
pub mod sammlung;
pub mod stellen;
pub mod verbindlichkeit;

pub use anzahl::{Anzahl, Zaehlung};
pub use baum::{Ansicht, Baum, NodeId};
pub use bestand::Bestand;
pub use block::{Block, BlockArt};
pub use datum::Datum;
pub use fakten::{Fakten, Namen};
pub use fundstelle::Fundstelle;
pub use knoten::{Art, Knoten};
pub use passage::Passage;
pub use quelle::{Quelle, QuelleArt};
pub use stellen::{Stelle, Stellen};
pub use verbindlichkeit::Verbindlichkeit;
