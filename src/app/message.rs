//! The messages between the interface and the outside, plain data that can be compared: events in, effects out.

mod bestaende;
mod effect;
mod event;
mod recherche;

pub use bestaende::{Bericht, Erneuert, Gelesen, Vorhaben};
pub use effect::{Effect, Order};
pub use event::{Event, InField};
pub use recherche::{Auftrag, Fragenquelle, Gefunden, Nachricht, Stapelnachricht};
