//! Lists the files below the roots of a holding, in the order of their paths, and reports which facts beside documents
//! passed their check. Links and special files are reported, not followed.

use std::collections::{BTreeMap, HashSet};
use std::path::{Path, PathBuf};
use std::{fs, io};

use super::ingest::{Ergebnis, Leseauftrag, Meldung};
use super::plan::FileFound;
use crate::corpus::paket::{FAKTEN, NAMEN, QUELLEN};
use crate::deutsch::ordner as satz;
use crate::holdings::error::Error;
use crate::holdings::store::{
    Beiblatt, Datei, Holding, MANIFEST, Writer, Wurzel, facts, is_beside, update_failures,
};

/// What lies below some roots.
#[derive(Default)]
pub struct FolderContents {
    pub candidates: Vec<FileFound>,
    pub beiblaetter: Vec<Beiblatt>,
    /// Number of links and special files.
    pub skipped: usize,
}

/// The files below these roots, each once, without those that were taken out by hand (`ausgenommen`); links and special
/// files are reported.
pub fn offer(ausgenommen: &[PathBuf], roots: &[Wurzel], melden: &mut dyn FnMut(Meldung)) -> FolderContents {
    let mut offer = FolderContents::default();
    let mut seen: HashSet<PathBuf> = HashSet::new();
    for root in roots {
        let mut walked = Walked::default();
        if let Err(error) = walk(&root.pfad, &mut walked) {
            walked.uebergangen.push((root.pfad.clone(), satz::systemgrund(&error)));
        }
        for folder in walked.ordner.into_iter().filter(|folder| seen.insert(folder.clone())) {
            match Beiblatt::of(&folder) {
                Ok(blatt) => offer.beiblaetter.push(blatt),
                Err(grund) => walked.uebergangen.push((folder.join(FAKTEN), grund)),
            }
        }
        for (path, grund) in walked.uebergangen {
            offer.skipped += 1;
            melden(Meldung::Uebergangen { datei: path.display().to_string(), grund });
        }
        for datei in walked.dateien {
            let out = ausgenommen.contains(&datei.pfad);
            if !out && seen.insert(datei.pfad.clone()) {
                offer.candidates.push(FileFound { datei, zeichensatz: root.zeichensatz.clone() });
            }
        }
    }
    offer
}

/// Counts the facts beside the documents that passed their check, and reports those that failed.
pub fn tell_facts(
    writer: &Writer,
    ergebnis: &mut Ergebnis,
    auftrag: &mut Leseauftrag<'_>,
) -> Result<(), Error> {
    if writer.beside.all.is_empty() {
        return Ok(());
    }
    let holding = Holding::open(&writer.place)?;
    let read = facts(&holding, &writer.beside.paket.namen, &|id| Ok(id.to_owned()))?;
    ergebnis.angaben = read.fakten.len();
    ergebnis.uebergangen += read.maengel.len();
    let mut listed: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (path, grund) in read.maengel {
        let datei = path.display().to_string();
        listed.entry(datei.clone()).or_default().push(grund.clone());
        (auftrag.melden)(Meldung::Uebergangen { datei, grund });
    }
    let failed: Vec<(String, String)> =
        listed.into_iter().map(|(datei, gruende)| (datei, gruende.join("; "))).collect();
    let of =
        |blatt: &Beiblatt| [FAKTEN, NAMEN, QUELLEN].map(|name| blatt.ordner.join(name).display().to_string());
    let files: Vec<String> = writer.beside.all.iter().flat_map(of).collect();
    update_failures(&writer.place, &failed, &files)
}

/// Files that may be documents.
#[derive(Debug, Default)]
struct Walked {
    dateien: Vec<Datei>,
    /// Folders with facts beside the documents.
    ordner: Vec<PathBuf>,
    uebergangen: Vec<(PathBuf, String)>,
}

/// Walks a file or folder that the user named. Only the named path itself can be an error, nothing below it.
fn walk(named: &Path, walked: &mut Walked) -> io::Result<()> {
    match fs::metadata(named)? {
        about if about.is_dir() && is_holding(named) => walked.skip(named, satz::SELBST_INDEX),
        about if about.is_dir() => walked.folder(named)?,
        about => walked.entry(named, &about),
    }
    Ok(())
}

fn is_holding(folder: &Path) -> bool {
    folder.join(MANIFEST).is_file() && folder.join("teile").is_dir()
}

impl Walked {
    /// Goes through a folder and those below it with a list instead of recursion: deep folders need no stack.
    fn folder(&mut self, root: &Path) -> io::Result<()> {
        let mut waiting: Vec<PathBuf> = entries(root)?;
        while let Some(path) = waiting.pop() {
            match fs::symlink_metadata(&path) {
                Ok(metadata) if metadata.is_symlink() => self.skip(&path, satz::VERKNUEPFUNG),
                Ok(metadata) if metadata.is_dir() && is_holding(&path) => {
                    self.skip(&path, satz::SELBST_INDEX);
                }
                Ok(metadata) if metadata.is_dir() => match entries(&path) {
                    Ok(inner) => waiting.extend(inner),
                    Err(error) => self.skip(&path, &satz::systemgrund(&error)),
                },
                Ok(metadata) => self.entry(&path, &metadata),
                Err(error) => self.skip(&path, &satz::systemgrund(&error)),
            }
        }
        Ok(())
    }

    fn entry(&mut self, path: &Path, metadata: &fs::Metadata) {
        if metadata.is_file() && is_beside(path) {
            let folder = path.parent().map(Path::to_path_buf).filter(|folder| !self.ordner.contains(folder));
            self.ordner.extend(folder);
        } else if metadata.is_file() {
            self.dateien.push(Datei::new(path.to_path_buf(), metadata));
        } else {
            self.skip(path, satz::KEINE_DATEI);
        }
    }

    fn skip(&mut self, path: &Path, grund: &str) {
        self.uebergangen.push((path.to_path_buf(), grund.to_owned()));
    }
}

/// Paths of the files and folders in a folder that are not hidden, in descending order of their names.
fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut entries: Vec<fs::DirEntry> = fs::read_dir(folder)?.collect::<io::Result<_>>()?;
    entries.retain(|entry| !entry.file_name().as_encoded_bytes().starts_with(b"."));
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.file_name()));
    Ok(entries.iter().map(fs::DirEntry::path).collect())
}
