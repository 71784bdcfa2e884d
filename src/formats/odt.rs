//! ODT: reads the files of the archive, or a flat ODT, which is one XML file without an archive.

mod body;
mod lists;
mod styles;

use body::body;
use styles::Styles;

use super::gelesen::day;
use super::office::{Archive, properties};
use super::{Eigenschaften, Format, Gelesen, Grund};

pub(super) fn read(archive: &mut Archive<'_>) -> Result<Gelesen, Grund> {
    let manifest = archive.text("META-INF/manifest.xml").ok().flatten().unwrap_or_default();
    if manifest.contains("encryption-data") {
        return Err(Grund::Verschluesselt);
    }
    let content = archive.text("content.xml")?.ok_or(Grund::Beschaedigt("ODT"))?;
    let styles = archive.text("styles.xml")?.unwrap_or_default();
    let meta = archive.text("meta.xml").ok().flatten().unwrap_or_default();
    document(&content, &styles, &meta)
}

/// Reads a flat ODT.
pub(super) fn read_flat(text: &str) -> Result<Gelesen, Grund> {
    document(text, "", text)
}

/// True if a text is a flat ODT.
pub(super) fn is_flat(text: &str) -> bool {
    let head: String = text.chars().take(4096).collect();
    head.trim_start_matches('\u{feff}').starts_with("<?xml")
        && head.contains("<office:document")
        && head.contains("opendocument.text")
}

fn document(content: &str, styles: &str, meta: &str) -> Result<Gelesen, Grund> {
    let mut known = Styles::default();
    known.read(styles)?;
    known.read(content)?;
    Ok(body(content, &known)?.gelesen(Format::Odt, about(meta)))
}

fn about(meta: &str) -> Eigenschaften {
    // A flat ODT names the authors of changes and comments, too; only those in `office:meta` are of the document.
    let inner = meta.split_once("<office:meta>").and_then(|(_, rest)| rest.split_once("</office:meta>"));
    let head = inner.map_or("", |(inner, _)| inner);
    let names = ["title", "initial-creator", "creator", "date", "creation-date"];
    let [titel, first, last, changed, created] = properties(head, names);
    Eigenschaften { titel, urheber: first.or(last), datum: changed.or(created).as_deref().and_then(day) }
}
