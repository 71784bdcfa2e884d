//! The result of reading a file (`Gelesen`), and the options for reading it (`Vorgabe`).

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

/// The result of reading a file: its text, its properties and remarks for the user.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gelesen {
    pub format: Format,
    /// The text, plain or Markdown; every line ends with `\n`.
    pub text: String,
    /// Whether places in the text are named by line, page or paragraph, and on which lines pages or paragraphs begin.
    #[serde(with = "StellenJson")]
    pub stellen: Stellen,
    /// Title, author and date of the document as the properties of the file state them.
    pub eigenschaften: Eigenschaften,
    /// The encoding of a text or an HTML page, for instance `Windows-1252`; `None` for UTF-8 and for other formats.
    pub zeichensatz: Option<String>,
    /// Remarks for the user, each a German sentence: pages without text, passages that were left out.
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

/// Options that a user gives for reading a file.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Vorgabe {
    /// The encoding of a plain text, by its usual name; with `None` it is found out from the bytes.
    pub zeichensatz: Option<String>,
}

/// [`Stellen`] in JSON: `{"seiten": [1, 40]}`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(remote = "Stellen", rename_all = "snake_case")]
pub enum StellenJson {
    /// Places are named by the lines of the file.
    Zeilen,
    /// Places are named by pages; the number of the line on which each begins.
    Seiten(Vec<u32>),
    /// Places are named by paragraphs; the number of the line on which each begins.
    Absaetze(Vec<u32>),
}

/// The day `2024-03-01` of a time such as `2024-03-01T08:00:00Z`; `None` if the text begins with no day.
pub(super) fn day(time: &str) -> Option<String> {
    let day = time.get(..10)?;
    let fits = day.bytes().enumerate().all(|(at, byte)| match at {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    });
    fits.then(|| day.to_owned())
}
