//! What has changed in the folders of a holding since they were last read. Nothing is written, no document is parsed.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use crate::holdings::error::Error;
use crate::holdings::intake::offer;
use crate::holdings::store::{
    By, Datei, Fehler, Holding, Parts, Present, Standort, Wurzel, failures_of, sum,
};

/// The differences between a holding and its folders; empty lists if there are none.
#[derive(Debug, Clone, Default)]
pub struct Seither {
    /// When the holding was last changed, UTC.
    pub stand: String,
    /// Files that the holding does not have, nor their content under another path.
    pub neu: Vec<PathBuf>,
    pub geaendert: Vec<PathBuf>,
    /// Documents whose files are gone, although the folder they were in is there.
    pub fehlt: Vec<PathBuf>,
    /// Added files and folders that are not there: what was read from them stays in the holding.
    pub unerreichbar: Vec<PathBuf>,
    /// Files that could not be read.
    pub ungelesen: Vec<Fehler>,
}

/// Compares a holding with its folders.
pub fn since(place: &Standort) -> Result<Seither, Error> {
    let holding = Holding::open(place)?;
    let roots = &holding.manifest.wurzeln;
    let gone = gone(roots, &holding.parts)?.iter().map(|found| found.eintrag.path()).collect();
    let mut out = Seither {
        stand: holding.manifest.stand.clone(),
        ungelesen: failures_of(place)?,
        fehlt: gone,
        ..Seither::default()
    };
    let missing = roots.iter().map(|root| &root.pfad).filter(|path| fs::symlink_metadata(path).is_err());
    out.unerreichbar = missing.filter(|path| !out.fehlt.contains(path)).cloned().collect();
    let unread: HashSet<&str> = out.ungelesen.iter().map(|failure| failure.datei.as_str()).collect();
    for found in offer(&holding.manifest.ausgenommen, roots, &mut |_| {}).candidates {
        let path = &found.datei.pfad;
        match holding.parts.find(By::Path, path.as_os_str().as_encoded_bytes())? {
            Some(before) if is_as_it_was(&before, &found.datei) => {}
            Some(_) => out.geaendert.push(path.clone()),
            None if unread.contains(path.display().to_string().as_str()) => {}
            None if is_double(&holding.parts, path)? => {}
            None => out.neu.push(path.clone()),
        }
    }
    Ok(out)
}

/// True if a file still has the content that was read; the content is compared only if time or size have changed.
fn is_as_it_was(before: &Present, datei: &Datei) -> bool {
    let eintrag = &before.eintrag;
    let same = (eintrag.groesse, eintrag.geaendert) == (datei.groesse, datei.geaendert);
    same || content(&datei.pfad).is_some_and(|sum| sum == eintrag.sha256)
}

/// True if the holding has the content of this file under another path.
fn is_double(known: &Parts, path: &Path) -> Result<bool, Error> {
    let Some(sum) = content(path) else { return Ok(false) };
    Ok(known.find(By::Content, sum.as_bytes())?.is_some())
}

fn content(path: &Path) -> Option<String> {
    File::open(path).and_then(sum).ok()
}

/// Documents whose files are gone while the folder they were in is there. A folder that is missing may come back.
pub(super) fn gone(wurzeln: &[Wurzel], known: &Parts) -> Result<Vec<Present>, Error> {
    let roots: Vec<&Path> = wurzeln.iter().map(|root| root.pfad.as_path()).collect();
    let there = |path: &Path| {
        let root = roots.iter().filter(|root| path.starts_with(root));
        root.into_iter().any(|root| {
            let holder = if path == *root { root.parent().unwrap_or(root) } else { root };
            holder.is_dir()
        })
    };
    let mut out = Vec::new();
    for position in known.documents() {
        let found = position.read()?;
        let path = found.eintrag.path();
        let missing = fs::symlink_metadata(&path).is_err_and(|error| error.kind() == io::ErrorKind::NotFound);
        if missing && there(&path) {
            out.push(found);
        }
    }
    Ok(out)
}
