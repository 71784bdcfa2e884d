//! Floor 4: what a user takes along, as one small document, and its writers: Markdown, CSV, JSON, HTML, DOCX.
//!
//! Pure functions from the holdings to an [`Auszug`] and from it to bytes. Knows no file, no clock and no screen.

mod absatz;
mod aufbau;
mod csv;
mod docx;
mod html;
mod json;
mod markdown;
mod protokoll;
mod stapel;
mod xml;
mod zitat;

use std::path::Path;

pub use aufbau::{of_branch, of_branches, of_hits, of_table, of_view, of_vorgang};
pub use protokoll::{of_protokoll, statements};
pub use stapel::of_fragen;
pub use zitat::{Vorlage, Zitat, wortlaut};

use crate::katalog::uebersicht::Tabelle;

/// What is exported.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Auszug {
    /// Heading.
    pub titel: String,
    /// What is to be said about the whole: the query, the state of the holdings, reservations.
    pub angaben: Vec<String>,
    /// The entries, those below after those above.
    pub eintraege: Vec<Eintrag>,
    /// Heads and rows of an overview, in place of entries.
    pub tabelle: Option<Tabelle>,
}

impl Auszug {
    /// Entries, or rows of the table.
    pub fn anzahl(&self) -> usize {
        self.tabelle.as_ref().map_or(self.eintraege.len(), |tabelle| tabelle.zeilen.len())
    }
}

/// An entry of the catalogue or a passage.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Eintrag {
    /// Depth below the whole, from 1.
    pub ebene: u8,
    /// Kind, by its JSON key.
    pub art: &'static str,
    /// Name.
    pub titel: String,
    /// Address.
    pub kennung: String,
    /// Properties: JSON key, label, value.
    pub merkmale: Vec<Eigenschaft>,
    /// The words it rests on.
    pub zitate: Vec<Zitat>,
    /// Its name is no more than its words: it stands as a quotation, without a heading.
    pub nur_zitat: bool,
    /// Of a hit what it has of the query.
    pub fund: Option<Fund>,
}

/// What a hit has of the query.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fund {
    /// All its words.
    Alle,
    /// What its operators, fields and patterns ask for.
    Passt,
    /// Some words.
    Einige,
    /// Words of similar spelling.
    Aehnlich,
}

impl Fund {
    /// Its name among the sentences.
    pub fn key(self) -> &'static str {
        match self {
            Self::Alle => "alle",
            Self::Passt => "passt",
            Self::Einige => "einige",
            Self::Aehnlich => "aehnlich",
        }
    }
}

/// A property.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Eigenschaft {
    /// JSON key.
    pub key: &'static str,
    /// Label.
    pub name: String,
    /// Value as a user reads it.
    pub wert: String,
}

/// A file format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// Markdown.
    Markdown,
    /// A table as German spreadsheets open it.
    Csv,
    /// JSON.
    Json,
    /// A page without scripts.
    Html,
    /// A word processor's document.
    Docx,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Markdown, Self::Csv, Self::Json, Self::Html, Self::Docx];

    /// The name in the command line, and the file's ending.
    pub fn key(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Html => "html",
            Self::Docx => "docx",
        }
    }

    /// The format that a file's ending asks for.
    ///
    /// ```
    /// use leitlinien::export::Format;
    /// assert_eq!(Format::of_file("Vermerk.DOCX".as_ref()), Some(Format::Docx));
    /// assert_eq!(Format::of_file("vermerk.odt".as_ref()), None);
    /// ```
    pub fn of_file(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        let ending = if ending == "htm" { "html" } else { ending.as_str() };
        Self::ALL.into_iter().find(|format| format.key() == ending)
    }
}

/// The file, byte for byte the same each time.
pub fn bytes(auszug: &Auszug, format: Format) -> std::io::Result<Vec<u8>> {
    Ok(match format {
        Format::Markdown => markdown::write(auszug).into_bytes(),
        Format::Csv => csv::write(auszug).into_bytes(),
        Format::Json => json::write(auszug).into_bytes(),
        Format::Html => html::write(auszug).into_bytes(),
        Format::Docx => docx::write(auszug)?,
    })
}
