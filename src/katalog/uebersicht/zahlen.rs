//! Figures of foreign trade: those of the catalogue, whose quotations are checked, and those found by rule in any
//! document that is loaded.

mod regel;
mod satz;
mod tabelle;
mod zahl;

pub use regel::aus_text;
pub use tabelle::{geordnet, tabelle, zahlen};
pub use zahl::{Richtung, Wer, Zahl, einzeln};
