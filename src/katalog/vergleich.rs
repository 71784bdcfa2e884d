//! Two documents of a strategy's shape side by side: which measures stayed, changed, moved, came and went.
//!
//! Knows sources and their trees. A pair is only made above a measured threshold ([`zuordnung::SCHWELLE`]); what has no
//! pair is said to have none. Knows no language but German and no screen.

mod abschnitte;
mod ergebnis;
mod massnahmen;
mod paare;
mod worte;
mod wortlaut;
mod zuordnung;

pub use ergebnis::{Aenderung, Ort, Paar, Sicherheit, Umbau, Vergleich};
pub use massnahmen::{Massnahme, massnahmen};
pub use paare::{compare, is_comparable, vergleiche};
pub use wortlaut::{Stueck, StueckArt, unterschied, written};
