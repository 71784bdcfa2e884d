//! Taking documents out of a holding. Their files stay, and are not read again unless somebody adds them by name.

use std::path::PathBuf;

use super::open;
use crate::holdings::error::Error;
use crate::holdings::store::{self, By, Present, Standort, Writer, Wurzel};
use crate::holdings::umgebung::Umgebung;

/// Takes documents out: by their ids, by their files, or all of a folder. Returns the number of documents taken out,
/// and the words of `named` that mean no document.
pub fn remove(
    place: &Standort,
    umgebung: &Umgebung,
    named: &[String],
) -> Result<(usize, Vec<String>), Error> {
    let mut writer = open(place, umgebung)?;
    let (mut out, mut unknown, mut marked_otherwise) = (Vec::new(), Vec::new(), false);
    for word in named {
        if let Some(found) = writer.known.find(By::Id, word.as_bytes())? {
            out.push(found);
            continue;
        }
        let path = std::path::absolute(word).unwrap_or_else(|_| PathBuf::from(word));
        let path = path.canonicalize().unwrap_or(path);
        let before = out.len();
        for position in writer.known.documents() {
            let found = position.read()?;
            if found.eintrag.path().starts_with(&path) {
                out.push(found);
            }
        }
        let roots = writer.manifest.wurzeln.len();
        writer.manifest.wurzeln.retain(|root| !root.pfad.starts_with(&path));
        marked_otherwise |=
            writer.beside.keep(&writer.place, &[Wurzel { pfad: path, zeichensatz: None }], Vec::new())?;
        if out.len() == before && roots == writer.manifest.wurzeln.len() {
            unknown.push(word.clone());
        }
    }
    if unknown.len() < named.len() {
        take_out(&mut writer, &out)?;
    }
    if marked_otherwise {
        store::rewrite_all(&mut writer)?;
    }
    Ok((out.len(), unknown))
}

/// Takes the documents with these ids out. Returns their number: an id that the holding does not have counts for nothing.
pub fn remove_documents(place: &Standort, umgebung: &Umgebung, ids: &[String]) -> Result<usize, Error> {
    let mut writer = open(place, umgebung)?;
    let mut out = Vec::new();
    for id in ids {
        out.extend(writer.known.find(By::Id, id.as_bytes())?);
    }
    if !out.is_empty() {
        take_out(&mut writer, &out)?;
    }
    Ok(out.len())
}

fn take_out(writer: &mut Writer, out: &[Present]) -> Result<(), Error> {
    let paths = out.iter().map(|found| found.eintrag.path());
    let paths: Vec<PathBuf> = paths.filter(|path| !writer.manifest.ausgenommen.contains(path)).collect();
    writer.manifest.ausgenommen.extend(paths);
    writer.publish(Vec::new(), out)?;
    writer.settle()
}
