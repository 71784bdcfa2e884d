//! What has changed in the folders of a holding since they were last read. Nothing is written, no document is parsed.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::holdings::error::Error;
use crate::holdings::intake::{Skip, foresee, offer};
use crate::holdings::store::{By, Fehler, Holding, Parts, Present, Standort, Wurzel, failures_of};

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
    let is_known = |path: &Path| holding.parts.find(By::Path, path.as_os_str().as_encoded_bytes());
    let files = offer(&holding.manifest.ausgenommen, roots, &mut |_| {}).candidates;
    let foreseen = foresee(&holding.parts, files)?;
    let differs = |skip: &Skip| match skip {
        Skip::Unchanged => false,
        // Of a file that was moved, the old path is gone.
        Skip::Double(other) => out.fehlt.iter().any(|gone| gone.display().to_string() == *other),
        Skip::Failed(_) => true,
    };
    let skipped = foreseen.skipped.into_iter().filter(|(_, skip)| differs(skip)).map(|(path, _)| path);
    let to_read = foreseen.jobs.into_iter().map(|job| job.neu.datei.pfad);
    for path in to_read.chain(skipped.collect::<Vec<_>>()) {
        if is_known(&path)?.is_some() {
            out.geaendert.push(path);
        } else if !unread.contains(path.display().to_string().as_str()) {
            out.neu.push(path);
        }
    }
    Ok(out)
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
