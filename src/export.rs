//! Floor 4: what a user takes along, as one small document, and its writers: Markdown, CSV, JSON, HTML, DOCX.
//!
//! Pure functions from the holdings to an [`Auszug`] and from it to bytes. Knows no file, no clock and no screen.

mod absatz;
mod aufbau;
mod auszug;
mod csv;
mod docx;
mod escape;
mod format;
mod html;
mod json;
mod markdown;
mod protokoll;
mod zitat;

pub use aufbau::{of_branch, of_branches, of_hits, of_table, of_view, of_vorgang};
pub use auszug::{Auszug, Eigenschaft, Eintrag, Fund};
pub use format::{Format, bytes};
pub use protokoll::{of_fragen, of_protokoll, statements};
pub use zitat::{Vorlage, Zitat, wortlaut};
