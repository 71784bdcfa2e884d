//! Folders of documents that somebody brings: which files are read, under which ids, and why others are not.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use super::quellen::decode;
use super::steckbrief::steckbrief;
use super::{Error, QUELLEN_FILES, ablage};
use crate::deutsch::ordner as satz;
use crate::domain::Quelle;
use crate::text::clean;

/// Larger files are no documents somebody reads.
const LARGEST: u64 = 20 * 1024 * 1024;

/// First parts of the catalogue's own addresses; no document is called so.
const RESERVED: [&str; 14] = [
    "region",
    "regionen",
    "land",
    "laender",
    "buero",
    "erklaerung",
    "sektor",
    "zahl",
    "reise",
    "messe",
    "gruppe",
    "rolle",
    "ziel",
    "quellen",
];

/// What was found in some folders.
#[derive(Debug, Default)]
pub struct Ordner {
    /// The documents, in the order of their paths.
    pub dokumente: Vec<Dokument>,
    /// The files that were not taken.
    pub uebergangen: Vec<Uebergangen>,
}

/// A document and its file.
#[derive(Debug)]
pub struct Dokument {
    /// The document.
    pub quelle: Quelle,
    /// The file, byte for byte.
    pub bytes: Vec<u8>,
    /// Its ending in lower case, `txt` or `md`.
    pub endung: &'static str,
}

/// A file that was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Uebergangen {
    /// Its path as it was reached.
    pub datei: String,
    /// Why.
    pub grund: String,
}

/// Ids that are taken; hands out those that are free.
#[derive(Debug, Clone)]
pub struct Ids {
    taken: HashSet<String>,
}

impl Ids {
    /// The catalogue's own words are taken, and with `shipped` the ids of the shipped sources.
    pub fn new(shipped: bool) -> Self {
        let shipped = QUELLEN_FILES.iter().filter(|_| shipped);
        let shipped = shipped.filter_map(|(name, _)| name.strip_suffix(".txt"));
        let taken = shipped.chain(RESERVED).map(str::to_owned).collect();
        Self { taken }
    }

    /// `wanted`, or `wanted-2`, `wanted-3` if it is taken.
    ///
    /// ```
    /// use leitlinien::corpus::Ids;
    /// let mut ids = Ids::new(true);
    /// assert_eq!(ids.free("strategie"), "strategie-2");
    /// assert_eq!(ids.free("konzept"), "konzept");
    /// assert_eq!(ids.free("konzept"), "konzept-2");
    /// ```
    pub fn free(&mut self, wanted: &str) -> String {
        let mut id = wanted.to_owned();
        let mut number = 2;
        while !self.taken.insert(id.clone()) {
            id = format!("{wanted}-{number}");
            number += 1;
        }
        id
    }
}

/// Reads the documents of some folders, or single files. Only a folder that was named itself can be an error.
pub fn read(named: &[PathBuf]) -> Result<Ordner, Error> {
    let mut reader = Reader { ids: Ids::new(true), found: Ordner::default() };
    for path in named {
        let fail = |error: io::Error| Error::file(path, &error);
        let kind = fs::metadata(path).map_err(fail)?;
        if kind.is_dir() {
            reader.folder(path).map_err(fail)?;
        } else if kind.is_file() {
            reader.file(path);
        } else {
            reader.skip(path, satz::KEINE_DATEI);
        }
    }
    Ok(reader.found)
}

struct Reader {
    ids: Ids,
    found: Ordner,
}

impl Reader {
    fn folder(&mut self, folder: &Path) -> io::Result<()> {
        let mut entries: Vec<fs::DirEntry> = fs::read_dir(folder)?.collect::<io::Result<_>>()?;
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            let hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
            if !hidden {
                self.entry(&entry);
            }
        }
        Ok(())
    }

    fn entry(&mut self, entry: &fs::DirEntry) {
        let path = entry.path();
        match entry.file_type() {
            Ok(kind) if kind.is_symlink() => self.skip(&path, satz::VERKNUEPFUNG),
            Ok(kind) if kind.is_dir() && ablage::is_index(&path) => self.skip(&path, satz::SELBST_INDEX),
            Ok(kind) if kind.is_dir() => {
                if let Err(error) = self.folder(&path) {
                    self.skip(&path, &satz::systemgrund(&error));
                }
            }
            Ok(kind) if kind.is_file() => self.file(&path),
            Ok(_) => self.skip(&path, satz::KEINE_DATEI),
            Err(error) => self.skip(&path, &satz::systemgrund(&error)),
        }
    }

    fn file(&mut self, path: &Path) {
        let Some(endung) = ending(path) else {
            return self.skip(path, satz::FREMDE_ENDUNG);
        };
        match bytes(path) {
            Ok(bytes) => self.document(path, bytes, endung),
            Err(grund) => self.skip(path, &grund),
        }
    }

    fn document(&mut self, path: &Path, bytes: Vec<u8>, endung: &'static str) {
        let text = match decode("", &bytes) {
            Ok(text) if text.contains('\0') => return self.skip(path, satz::KEIN_TEXT),
            Ok(text) if text.trim().is_empty() => return self.skip(path, satz::LEER),
            Ok(text) => text,
            Err(Error::Encoding { zeile, .. }) => return self.skip(path, &satz::nicht_utf8(zeile)),
            Err(error) => return self.skip(path, &error.to_string()),
        };
        let stem = stem(path);
        let quelle = steckbrief(self.ids.free(&stem), &stem, text, &bytes);
        self.found.dokumente.push(Dokument { quelle, bytes, endung });
    }

    fn skip(&mut self, path: &Path, grund: &str) {
        self.found
            .uebergangen
            .push(Uebergangen { datei: path.display().to_string(), grund: grund.to_owned() });
    }
}

/// The file's bytes. Reads one byte more than allowed at most, so that a growing file does no harm.
fn bytes(path: &Path) -> Result<Vec<u8>, String> {
    let read = || -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        File::open(path)?.take(LARGEST + 1).read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    match read() {
        Ok(bytes) if bytes.len() as u64 > LARGEST => Err(satz::zu_gross(LARGEST / 1024 / 1024)),
        Ok(bytes) => Ok(bytes),
        Err(error) => Err(satz::systemgrund(&error)),
    }
}

fn ending(path: &Path) -> Option<&'static str> {
    let ending = path.extension()?.to_str()?.to_ascii_lowercase();
    ["txt", "md"].into_iter().find(|known| *known == ending)
}

/// The file's name without its ending, as somebody can type it.
fn stem(path: &Path) -> String {
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let stem = stem.unwrap_or_default();
    let words: Vec<String> = stem
        .split_whitespace()
        .map(|word| clean(word).into_owned())
        .filter(|word| !word.is_empty())
        .collect();
    if words.is_empty() {
        return satz::DOKUMENT.to_owned();
    }
    words.join(" ")
}
