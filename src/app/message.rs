//! The messages between the interface and the outside, plain data that can be compared: events in, effects out.

mod effect;
mod event;
mod recherche;

pub use effect::{Effect, Order};
pub use event::{Aufnahme, Event, InField};
pub use recherche::{Auftrag, Fragenquelle, Gefunden, Nachricht, Stapelnachricht};
