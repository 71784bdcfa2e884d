//! Floor 1: what a user keeps for themselves, as data: the Merkliste with its notes, where a session was left.
//!
//! Plain values and the operations on them; each kind is one file that a person can read (`holdings::Ablage`). Knows no
//! file, no clock and no screen.

pub mod abgleich;
mod ablegbar;
mod aenderung;
mod eingang;
mod merkliste;
pub mod protokoll;
mod sitzung;
pub mod zeitpunkt;

pub use ablegbar::Ablegbar;
pub use aenderung::Aenderung;
pub use eingang::{MOST, merge};
pub use merkliste::{ANFANG, Gemerkt, Merkliste, Suche, Vorgang};
pub use sitzung::{Besucht, Sitzung, Sitzungsort, Zweige};
