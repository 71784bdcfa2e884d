//! DOCX: reads the files of the archive and joins them to one document.

mod body;
mod numbers;
mod styles;

use std::collections::HashMap;

use body::{Calls, body};
use numbers::Numbers;
use styles::Styles;

use super::gelesen::day;
use super::office::{Archive, Xml, XmlToken, attribute, properties};
use super::structure::{Document, Notes};
use super::{Eigenschaften, Format, Gelesen, Grund};

/// The name of the file with the text, mostly `word/document.xml`; `None` if the archive is no DOCX.
pub(super) fn main_part(archive: &mut Archive<'_>, names: &[String]) -> Option<String> {
    const USUAL: &str = "word/document.xml";
    if names.iter().any(|name| name == USUAL) {
        return Some(USUAL.to_owned());
    }
    let types = archive.text("[Content_Types].xml").ok()??;
    let mut xml = Xml::new(&types);
    while let Ok(Some(token)) = xml.next() {
        let XmlToken::Open(tag) = token else { continue };
        let main = attribute(&tag, "ContentType").is_some_and(|kind| {
            kind.contains("wordprocessingml") && kind.contains(".main+xml")
                || kind.contains("ms-word") && kind.contains("main+xml")
        });
        if main {
            return attribute(&tag, "PartName").map(|name| name.trim_start_matches('/').to_owned());
        }
    }
    None
}

/// Reads a DOCX whose text stands in the file `main` of the archive.
pub(super) fn read(archive: &mut Archive<'_>, main: &str) -> Result<Gelesen, Grund> {
    let folder = main.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
    let mut part = |name: &str| archive.text(format!("{folder}/{name}").trim_start_matches('/'));
    let styles = Styles::read(&part("styles.xml")?.unwrap_or_default())?;
    let mut numbers = Numbers::read(&part("numbering.xml")?.unwrap_or_default())?;
    let footnotes = part("footnotes.xml")?.unwrap_or_default();
    let endnotes = part("endnotes.xml")?.unwrap_or_default();
    let core = archive.text("docProps/core.xml")?.unwrap_or_default();
    let document = archive.text(main)?.ok_or(Grund::Beschaedigt("DOCX"))?;
    let mut calls = Calls::default();
    let found = body(&document, &styles, &mut numbers, &mut calls)?;
    let mut notes = Notes::new();
    for (text, labels) in [(&footnotes, &calls.footnotes), (&endnotes, &calls.endnotes)] {
        notes.extend(note_texts(text, labels, &styles)?);
    }
    Ok(Document { notes, ..found }.gelesen(Format::Docx, about(&core)))
}

fn about(core: &str) -> Eigenschaften {
    let [titel, urheber, created, changed] = properties(core, ["title", "creator", "created", "modified"]);
    Eigenschaften { titel, urheber, datum: changed.or(created).as_deref().and_then(day) }
}

/// The texts of the notes in the file `text`, by their labels; `labels` are the labels in use, by the ids of notes.
fn note_texts(text: &str, labels: &HashMap<String, String>, styles: &Styles) -> Result<Notes, Grund> {
    if labels.is_empty() || text.is_empty() {
        return Ok(Notes::new());
    }
    let found = body(text, styles, &mut Numbers::default(), &mut Calls::default())?.notes.into_iter();
    Ok(found.filter_map(|(id, words)| Some((labels.get(&id)?.clone(), words))).collect())
}
