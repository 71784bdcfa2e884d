//! Floor 1: what a user keeps for themselves, as data: the Merkliste with its notes, where a session was left.
//!
//! Plain values and the operations on them; each kind is one file that a person can read (`holdings::Ablage`). Knows no
//! file, no clock and no screen.

pub mod abgleich;
mod aenderung;
mod eingang;
mod merkliste;
pub mod protokoll;
mod sitzung;
pub mod zeitpunkt;

pub use aenderung::Aenderung;
pub use eingang::{MOST, merge};
pub use merkliste::{ANFANG, Gemerkt, Merkliste, Suche, Vorgang};
pub use sitzung::{Besucht, Ort, Sitzung, Zweige};

use serde::Serialize;
use serde::de::DeserializeOwned;

/// A kind of own state that is kept in one file. A value without content is where everybody begins.
pub trait Ablegbar: Default + Serialize + DeserializeOwned {
    /// Name of the file, without its ending.
    const NAME: &'static str;
    /// Number of the file's form. A program that knows only a smaller one neither reads nor replaces the file.
    const SCHEMA: u32;
}
