//! Floor 1: the strategy and its sources as data.
//!
//! The doc comments of its types are the project's glossary. Knows no file, no JSON, no index and no screen.

pub mod anzahl;
pub mod baum;
pub mod bestand;
pub mod block;
pub mod datum;
pub mod fakt;
pub mod fundstelle;
pub mod gliederung;
pub mod knoten;
pub mod merkmal;
pub mod namen;
pub mod passage;
pub mod quelle;
pub mod sammlung;
pub mod stellen;
pub mod verbindlichkeit;

pub use anzahl::{Anzahl, Zaehlung};
pub use baum::{Ansicht, Baum};
pub use bestand::Bestand;
pub use block::{Block, BlockArt};
pub use datum::Datum;
pub use fakt::{Fakt, FaktArt, Fakten, Rolle};
pub use fundstelle::Fundstelle;
pub use knoten::{Art, Knoten, NodeId};
pub use merkmal::{Merkmal, MerkmalArt, Merkmale};
pub use namen::Namen;
pub use passage::{Eigenschaft, Passage};
pub use quelle::{Quelle, QuelleArt};
pub use stellen::{Stelle, Stellen};
pub use verbindlichkeit::Verbindlichkeit;
