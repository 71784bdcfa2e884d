//! Floor 2: from the bytes of a file, whatever its format, to the lines of text that the one parser reads.
//!
//! The format is told by the content, not by the name. Structure that a format states (headings, lists, tables, notes)
//! is kept as Markdown, which the parser reads like any other text; what a page or a paragraph was is kept in
//! [`Stellen`]. Knows no file system, no process and no corpus.

mod archive;
mod codepage;
mod decode;
mod docx;
mod docx_body;
mod docx_numbers;
mod docx_styles;
mod grund;
mod html;
mod html_body;
mod html_lists;
mod html_scope;
mod html_survey;
mod html_tag;
mod inline;
mod numeral;
mod odt;
mod odt_body;
mod odt_lists;
mod odt_styles;
mod page;
mod pdf;
mod plain;
mod sniff;
mod stack;
mod xml;

pub use grund::Grund;

use archive::Archive;
use sniff::Shell;
use unicode_normalization::UnicodeNormalization as _;

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

/// Reads a file, whatever its format.
pub fn read(bytes: &[u8], vorgabe: &Vorgabe) -> Result<Gelesen, Grund> {
    let gelesen = match sniff::shell(bytes)? {
        Shell::Pdf => pdf::read(bytes)?,
        Shell::Archive => packed(bytes)?,
        Shell::Characters => {
            let decoded = decode::decode(bytes, vorgabe.zeichensatz.as_deref())?;
            if odt::is_flat(&decoded.text) {
                odt::read_flat(&decoded.text)?
            } else if sniff::is_html(&decoded.text) {
                let wished = vorgabe.zeichensatz.is_some();
                html::read(if wished { decoded } else { html::decoded(bytes, decoded) })
            } else if sniff::is_xml(&decoded.text) {
                return Err(Grund::Xml);
            } else {
                plain::read(decoded)?
            }
        }
    };
    finished(gelesen)
}

/// The characters of a plain text and its encoding, unless that is UTF-8.
pub fn text(bytes: &[u8]) -> Result<(String, Option<String>), Grund> {
    match sniff::shell(bytes)? {
        Shell::Characters => decode::decode(bytes, None).map(|decoded| (decoded.text, decoded.zeichensatz)),
        Shell::Pdf | Shell::Archive => Err(Grund::Unbekannt),
    }
}

/// Reads a document that is an archive.
fn packed(bytes: &[u8]) -> Result<Gelesen, Grund> {
    let mut archive = Archive::open(bytes)?;
    let names = archive.names();
    if let Some(main) = docx::main_part(&mut archive, &names) {
        return docx::read(&mut archive, &main);
    }
    let has = |name: &str| names.iter().any(|other| other == name);
    if has("encrypted-package") {
        return Err(Grund::Verschluesselt);
    }
    let kind = archive.text("mimetype")?.unwrap_or_default();
    match kind.trim().strip_prefix("application/vnd.oasis.opendocument.") {
        Some(kind) if kind.starts_with("text") => return odt::read(&mut archive),
        Some(kind) if kind.starts_with("spreadsheet") => return Err(Grund::Altformat("ODS")),
        Some(_) => return Err(Grund::Altformat("ODP")),
        None => {}
    }
    if has("content.xml") && has("META-INF/manifest.xml") {
        return odt::read(&mut archive);
    }
    let others = [("xl/", "XLSX"), ("ppt/", "PPTX"), ("visio/", "VSDX"), ("META-INF/container.xml", "EPUB")];
    let other = others.into_iter().find(|(part, _)| names.iter().any(|name| name.starts_with(part)));
    Err(other.map_or(Grund::Archiv, |(_, name)| Grund::Altformat(name)))
}

/// Letters in their usual form, and a reason if there are none.
fn finished(mut gelesen: Gelesen) -> Result<Gelesen, Grund> {
    if !gelesen.text.contains(char::is_alphanumeric) {
        return Err(if gelesen.format == Format::Text { Grund::Leer } else { Grund::OhneText });
    }
    if !unicode_normalization::is_nfc(&gelesen.text) {
        gelesen.text = gelesen.text.nfc().collect();
    }
    Ok(gelesen)
}

/// The day at the beginning of a time as programs write it, `2024-03-01T08:00:00Z`.
fn day(time: &str) -> Option<String> {
    let day = time.get(..10)?;
    let digits = |from: usize, to: usize| {
        day.get(from..to).is_some_and(|part| part.bytes().all(|b| b.is_ascii_digit()))
    };
    let dashes = day.get(4..5) == Some("-") && day.get(7..8) == Some("-");
    (dashes && digits(0, 4) && digits(5, 7) && digits(8, 10)).then(|| day.to_owned())
}
