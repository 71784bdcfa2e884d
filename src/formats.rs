//! Floor 2: from the bytes of a file, whatever its format, to the lines of text that the one parser reads.
//!
//! The format is told by the content, not by the name. Structure that a format states (headings, lists, tables, notes)
//! is kept as Markdown, which the parser reads like any other text; where pages or paragraphs begin is kept in
//! [`Stellen`](crate::domain::Stellen). Knows no file system, no process and no corpus.

mod codepage;
mod decode;
mod docx;
mod gelesen;
mod grund;
mod html;
mod letters;
mod odt;
mod office;
mod pdf;
mod plain;
mod sniff;
mod structure;

pub use gelesen::{Eigenschaften, Format, Gelesen, StellenJson, Vorgabe};
pub use grund::Grund;

use office::Archive;
use sniff::Storage;
use unicode_normalization::UnicodeNormalization as _;

/// Reads the bytes of a file, whatever its format; the error says why they yield no text.
pub fn read(bytes: &[u8], vorgabe: &Vorgabe) -> Result<Gelesen, Grund> {
    let gelesen = match sniff::storage(bytes)? {
        Storage::Pdf => pdf::read(bytes)?,
        Storage::Archive => packed(bytes)?,
        Storage::Characters => {
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

/// The characters of a plain text and the name of its encoding, `None` for UTF-8; a PDF or an archive is an error.
pub fn text(bytes: &[u8]) -> Result<(String, Option<String>), Grund> {
    match sniff::storage(bytes)? {
        Storage::Characters => decode::decode(bytes, None).map(|decoded| (decoded.text, decoded.zeichensatz)),
        Storage::Pdf | Storage::Archive => Err(Grund::Unbekannt),
    }
}

/// Reads a DOCX or ODT, which is a ZIP archive; for any other archive the error says what it is.
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

/// Composes letters and their accents (Unicode form NFC); an error if the text has no letter or digit.
fn finished(mut gelesen: Gelesen) -> Result<Gelesen, Grund> {
    if !gelesen.text.contains(char::is_alphanumeric) {
        return Err(if gelesen.format == Format::Text { Grund::Leer } else { Grund::OhneText });
    }
    if !unicode_normalization::is_nfc(&gelesen.text) {
        gelesen.text = gelesen.text.nfc().collect();
    }
    Ok(gelesen)
}
