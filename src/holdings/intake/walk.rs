//! Which files a folder offers, in the order of their paths; links and special files are named, not followed.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::deutsch::ordner as satz;
use crate::holdings::store::{Datei, MANIFEST, is_beside};

/// Files that may be documents.
#[derive(Debug, Default)]
pub struct Walked {
    pub dateien: Vec<Datei>,
    /// Folders with facts beside the documents.
    pub ordner: Vec<PathBuf>,
    pub uebergangen: Vec<(PathBuf, String)>,
}

/// Looks at a file or folder that was named. Only that one itself can be an error.
pub fn walk(named: &Path, walked: &mut Walked) -> io::Result<()> {
    let metadata = fs::metadata(named)?;
    if metadata.is_dir() {
        if is_holding(named) {
            walked.skip(named, satz::SELBST_INDEX);
            return Ok(());
        }
        walked.folder(named)
    } else {
        walked.entry(named, &metadata);
        Ok(())
    }
}

fn is_holding(folder: &Path) -> bool {
    folder.join(MANIFEST).is_file() && folder.join("teile").is_dir()
}

impl Walked {
    /// Goes through a folder and those below it with a list of its own: depth costs no stack.
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

/// What lies in a folder and is not hidden, the last name first.
fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut entries: Vec<fs::DirEntry> = fs::read_dir(folder)?.collect::<io::Result<_>>()?;
    entries.retain(|entry| !entry.file_name().as_encoded_bytes().starts_with(b"."));
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.file_name()));
    Ok(entries.iter().map(fs::DirEntry::path).collect())
}
