//! The strategy that comes first in every session: the shipped one, or the package that a configuration puts in its
//! place.

use std::path::{Path, PathBuf};

use super::config::Config;
use super::error::Error;
use super::intake::readers;
use super::places::SYSTEM;
use super::umgebung::Umgebung;
use crate::corpus::{self, Paket, paket};
use crate::deutsch::bestand as satz;
use crate::domain::{Bestand, Namen, Quelle};
use crate::formats::Vorgabe;
use crate::search::{self, Index, IndexFiles};

/// Name of the folder of a package that holds its index.
const INDEX: &str = "index";
/// Maximum number of passages of which an index is built in memory: that takes some three seconds.
const MOST: usize = 5_000;

macro_rules! files {
    ($($name:literal),+ $(,)?) => {
        &[$(($name, include_bytes!(concat!("../../index/", $name)))),+]
    };
}

/// The files of the shipped index. `leitlinien index bauen` writes them to `index/`, the same bytes every time.
const FILES: &[(&str, &[u8])] = files![
    ".managed.json",
    "00000000000000000000000000000001.fast",
    "00000000000000000000000000000001.fieldnorm",
    "00000000000000000000000000000001.idx",
    "00000000000000000000000000000001.pos",
    "00000000000000000000000000000001.store",
    "00000000000000000000000000000001.term",
    "eigene.fst",
    "kuerzel.txt",
    "meta.json",
    "stand.json",
];

/// The files of the shipped index, as they are part of the program.
pub fn shipped_index() -> IndexFiles {
    IndexFiles::from_embedded(FILES)
}

/// Where the system's strategy lies.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct System {
    /// The folder of a package that replaces the shipped strategy; `None` for the shipped one.
    pub folder: Option<PathBuf>,
    umgebung: Umgebung,
}

impl System {
    /// The package that the configurations name, else the shipped strategy.
    pub fn of(config: &Config, umgebung: &Umgebung) -> Self {
        Self { folder: config.strategie.clone(), umgebung: umgebung.clone() }
    }

    /// Like `of`, but reads the configurations first.
    pub fn read(umgebung: &Umgebung) -> Self {
        Self::of(&Config::read(umgebung), umgebung)
    }

    /// The folder of the package, `None` for the shipped strategy; an error if the folder is missing.
    fn there(&self) -> Result<Option<&Path>, Error> {
        match self.folder.as_deref() {
            Some(folder) if !folder.is_dir() => {
                Err(satz::strategie_fehlt(&folder.display().to_string()).into())
            }
            folder => Ok(folder),
        }
    }

    pub fn paket(&self) -> Result<Paket, Error> {
        let Some(folder) = self.there()? else { return Ok(Paket::shipped()?) };
        let lesen = |path: &Path| readers(&self.umgebung, 1).lesen(path, &Vorgabe::default());
        Ok(Paket::read(folder, &lesen)?)
    }

    /// The documents of the strategy and the trees made of them.
    pub fn bestand(&self) -> Result<Bestand, Error> {
        Ok(self.paket()?.bestand(Vec::new()))
    }

    /// The strategy's documents without their texts, by the package's descriptions alone.
    pub fn quellen(&self) -> Result<Vec<Quelle>, Error> {
        let described = paket::beschreibungen_in(self.there()?)?;
        Ok(described.into_iter().map(|about| about.quelle).collect())
    }

    pub fn namen(&self) -> Result<Namen, Error> {
        Ok(Paket::names(self.there()?)?)
    }

    /// The folder where the strategy's index is written; for the shipped one a folder of the project.
    pub fn index_folder(&self) -> PathBuf {
        self.folder.as_ref().map_or_else(|| PathBuf::from(INDEX), |folder| folder.join(INDEX))
    }

    pub fn index_files(&self) -> Result<IndexFiles, Error> {
        match &self.folder {
            None => Ok(shipped_index()),
            Some(_) => Ok(IndexFiles::read_from(&self.index_folder())?),
        }
    }

    /// The strategy's index, opened. If a package's index is missing or was built from other words, it is built in
    /// memory; the second element then is a sentence that says so.
    pub(super) fn index(&self) -> Result<(Index, Option<String>), Error> {
        let Some(folder) = &self.folder else { return Ok((Index::open(&shipped_index(), SYSTEM)?, None)) };
        let passagen = self.bestand()?.passagen;
        let digest = corpus::digest(&passagen);
        let current = |files: &IndexFiles| files.stand().is_ok_and(|stand| stand.corpus == digest);
        let kept = self.index_files().ok().filter(current);
        if let Some(index) = kept.and_then(|files| Index::open(&files, SYSTEM).ok()) {
            return Ok((index, None));
        }
        let shown = folder.display().to_string();
        if passagen.len() > MOST {
            return Err(satz::index_der_strategie_fehlt(&shown).into());
        }
        let files = search::build(&passagen, &digest)?;
        Ok((Index::open(&files, SYSTEM)?, Some(satz::index_im_speicher(&shown))))
    }
}
