//! Floor 4: what a user takes along, as one small document, and its writers: Markdown, CSV, JSON, HTML, DOCX.
//!
//! Pure functions from the holdings to an [`Auszug`] and from it to bytes. Knows no file, no clock and no screen.

mod absatz;
mod aufbau;
mod auswahl;
mod auszug;
mod csv;
mod docx;
mod escape;
mod html;
mod json;
mod markdown;
mod protokoll;
mod zitat;

use std::io;
use std::path::Path;

pub use aufbau::{of_branch, of_branches, of_hits, of_table, of_view, of_vorgang};
pub use auswahl::worte as worte_der_auswahl;
pub use auszug::{Auszug, Deckung, Eigenschaft, Eintrag};
pub use protokoll::{of_fragen, of_protokoll, statements};
pub use zitat::{Vorlage, Zitat, wortlaut};

use crate::keyed::keyed;

keyed! {
    /// A file format; its key is its name in the command line and the file's ending.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    pub enum Exportformat {
        Markdown = "md",
        /// A table as German spreadsheets open it.
        Csv = "csv",
        Json = "json",
        /// A page without scripts.
        Html = "html",
        Docx = "docx",
    }
}

impl Exportformat {
    /// The format that a file's ending asks for; `None` if no format has this ending.
    ///
    /// ```
    /// use leitlinien::export::Exportformat;
    /// assert_eq!(Exportformat::of_file("Vermerk.DOCX".as_ref()), Some(Exportformat::Docx));
    /// assert_eq!(Exportformat::of_file("vermerk.odt".as_ref()), None);
    /// ```
    pub fn of_file(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        Self::from_key(if ending == "htm" { "html" } else { &ending })
    }
}

/// The bytes of the exported file, the same for the same Auszug each time.
pub fn bytes(auszug: &Auszug, format: Exportformat) -> io::Result<Vec<u8>> {
    Ok(match format {
        Exportformat::Markdown => markdown::write(auszug).into_bytes(),
        Exportformat::Csv => csv::write(auszug).into_bytes(),
        Exportformat::Json => json::write(auszug).into_bytes(),
        Exportformat::Html => html::write(auszug).into_bytes(),
        Exportformat::Docx => docx::write(auszug)?,
    })
}
