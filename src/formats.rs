//! Floor 2: from the bytes of a file, whatever its format, to the lines of text that the one parser reads.
//!
//! The format is told by the content, not by the name. Structure that a format states (headings, lists, tables, notes)
//! is kept as Markdown, which the parser reads like any other text; what a page or a paragraph was is kept in
//! [`Stellen`]. Knows no file system, no process and no corpus.

mod grund;
mod pdf;

pub use grund::Grund;

use crate::domain::Stellen;

/// The format of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// Plain text.
    Text,
    /// Markdown.
    Markdown,
    /// HTML.
    Html,
    /// PDF.
    Pdf,
    /// Office Open XML text.
    Docx,
    /// `OpenDocument` text.
    Odt,
}

/// What was read of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gelesen {
    /// The format that the content shows.
    pub format: Format,
    /// The text, lines ending with `\n`; plain or Markdown.
    pub text: String,
    /// What its lines are in the file.
    pub stellen: Stellen,
    /// What the file's properties say about the document.
    pub eigenschaften: Eigenschaften,
    /// The encoding, where it had to be found out and is not UTF-8: `Windows-1252`.
    pub zeichensatz: Option<String>,
    /// What a reader should know, each a German sentence: pages without text, parts that were left out.
    pub hinweise: Vec<String>,
}

/// What a file's own properties say; programs fill them in, so they are shown as such and never trusted over the text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Eigenschaften {
    /// Title.
    pub titel: Option<String>,
    /// Author or company.
    pub urheber: Option<String>,
    /// Day of creation or change, as ISO 8601.
    pub datum: Option<String>,
}

/// What somebody asks for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Vorgabe {
    /// The encoding of a plain text, by its usual name; found out from the bytes if none is given.
    pub zeichensatz: Option<String>,
}

/// Reads a file's bytes.
pub fn read(bytes: &[u8], _vorgabe: &Vorgabe) -> Result<Gelesen, Grund> {
    if bytes.starts_with(b"%PDF-") {
        return pdf::read(bytes);
    }
    let text = String::from_utf8(bytes.to_vec()).map_err(|_| Grund::Unbekannt)?;
    if text.contains('\0') {
        return Err(Grund::Unbekannt);
    }
    Ok(Gelesen {
        format: Format::Text,
        text,
        stellen: Stellen::Zeilen,
        eigenschaften: Eigenschaften::default(),
        zeichensatz: None,
        hinweise: Vec::new(),
    })
}
