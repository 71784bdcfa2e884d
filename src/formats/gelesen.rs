//! What was read of a file, and what may be asked for.

use serde::{Deserialize, Serialize};

use crate::domain::Stellen;
use crate::keyed::keyed;

keyed! {
    /// The format of a file.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum Format {
        Text = "text",
        Markdown = "markdown",
        Html = "html",
        Pdf = "pdf",
        /// Office Open XML text.
        Docx = "docx",
        /// `OpenDocument` text.
        Odt = "odt",
    }
}

/// What was read of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gelesen {
    pub format: Format,
    /// The text, lines ending with `\n`; plain or Markdown.
    pub text: String,
    /// What its lines are in the file.
    #[serde(with = "StellenJson")]
    pub stellen: Stellen,
    /// What the file's properties say about the document.
    pub eigenschaften: Eigenschaften,
    /// The encoding, where it had to be found out and is not UTF-8: `Windows-1252`.
    pub zeichensatz: Option<String>,
    /// What a reader should know, each a German sentence: pages without text, parts that were left out.
    pub hinweise: Vec<String>,
}

/// What a file's own properties say; programs fill them in, so they are shown as such and never trusted over the text.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Eigenschaften {
    pub titel: Option<String>,
    /// Author or company.
    pub urheber: Option<String>,
    /// Day of creation or change, as ISO 8601.
    pub datum: Option<String>,
}

/// What somebody asks for.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Vorgabe {
    /// The encoding of a plain text, by its usual name; found out from the bytes if none is given.
    pub zeichensatz: Option<String>,
}

/// [`Stellen`] in JSON: `{"seiten": [1, 40]}`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(remote = "Stellen", rename_all = "snake_case")]
pub enum StellenJson {
    /// The file's own lines.
    Zeilen,
    /// First lines of pages.
    Seiten(Vec<u32>),
    /// First lines of paragraphs.
    Absaetze(Vec<u32>),
}

/// The day at the beginning of a time as programs write it, `2024-03-01T08:00:00Z`.
pub(super) fn day(time: &str) -> Option<String> {
    let day = time.get(..10)?;
    let fits = day.bytes().enumerate().all(|(at, byte)| match at {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    });
    fits.then(|| day.to_owned())
}
