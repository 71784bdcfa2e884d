//! The answer to a query: hits, counts, reports and sentences, and the searcher that makes it.
//!
//! Knows all rooms of `search` and speaks plain data outward; must know no file of the corpus and no screen.

mod antwort;
mod count_by;
mod gelesen;
mod reply;
mod report;
mod searcher;
pub mod worker;

pub use antwort::{Auswahl, Was};
pub use reply::{Angebot, Angefangen, Answer, Durchsucht, Gruppe, Hit, Naechste};
pub use report::{Facette, Ohne, Suchweg, WortBericht};
pub use searcher::{Searcher, find_in};
