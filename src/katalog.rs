//! Floor 2: builds the trees and the passages of the holdings from sources, facts and names.
//!
//! Knows the domain only: no file, no JSON, no index. Every result depends on the arguments alone.

pub mod angaben;
mod aufbau;
pub mod bestaende;
mod dokument;
mod eigenschaften;
mod fakten;
pub mod genannt;
pub mod labels;
mod laender;
pub mod merkliste;
mod nennung;
mod partnerregionen;
mod passagen;
pub mod sammlungen;
mod stoff;
pub mod uebersicht;
pub mod vergleich;
mod verweis;
mod ziele;

pub use aufbau::{Einzeln, build, instrumente_in};
pub use nennung::{Gegenstand, Nennung, Nennungen, is_union};
pub use passagen::kind;
