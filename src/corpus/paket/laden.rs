//! Loads a package: its documents, its names, its facts.

use std::borrow::Cow;
use std::io::ErrorKind;
use std::path::Path;

use super::eingebaut::DATEIEN;
use super::fakten::{FAKTEN, fakten};
use super::namen::{NAMEN, ergaenze};
use super::quellen::{Beschreibung, QUELLEN, beschreibungen};
use super::tabellen::allgemein;
use crate::corpus::{Error, decode, parse, sha256};
use crate::deutsch::paket as satz;
use crate::domain::{Bestand, Fakten, Namen, Quelle, Stellen};
use crate::formats;
use crate::katalog;

/// A function that reads a document that is no plain text; its error is the reason in German.
pub type Lesen<'a> = &'a dyn Fn(&Path) -> Result<formats::Gelesen, String>;

/// A loaded package: a paper's documents, the facts about it, and names.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Paket {
    /// Its documents, parsed.
    pub quellen: Vec<Quelle>,
    /// Facts that no parser can read from the documents.
    pub fakten: Fakten,
    /// Names of states and places, and the package's own titles for groups of the trees.
    pub namen: Namen,
}

/// Where the files of a package lie.
#[derive(Debug, Clone, Copy)]
enum Ablageort<'a> {
    Programm,
    Ordner(&'a Path),
}

impl Paket {
    /// The shipped package. That its values stand in their quotations is not checked here but by a test.
    pub fn shipped() -> Result<Self, Error> {
        Self::load(Ablageort::Programm, &|_| Err(String::new()))
    }

    /// The package in a folder. A value that stands in no quotation and is not declared inferred is an error.
    pub fn read(ordner: &Path, lesen: Lesen<'_>) -> Result<Self, Error> {
        Self::load(Ablageort::Ordner(ordner), lesen)
    }

    /// The names of a package, without its documents; those of the shipped package if no folder is given.
    pub fn names(ordner: Option<&Path>) -> Result<Namen, Error> {
        ordner.map_or(Ablageort::Programm, Ablageort::Ordner).names()
    }

    fn load(ort: Ablageort<'_>, lesen: Lesen<'_>) -> Result<Self, Error> {
        let namen = ort.names()?;
        let described = ort.described()?.into_iter();
        let quellen = described.map(|about| ort.quelle(about, lesen)).collect::<Result<Vec<Quelle>, _>>()?;
        let by_id = quellen.iter().map(|quelle| (quelle.id.as_str(), quelle)).collect();
        let values = matches!(ort, Ablageort::Ordner(_));
        let read = fakten(&ort.needed(FAKTEN)?, Some(&by_id), &namen, values);
        let read = read.map_err(|grund| ort.unfit(FAKTEN, grund))?;
        if let Some(grund) = read.maengel.first() {
            return Err(ort.unfit(FAKTEN, satz::weitere(grund, read.maengel.len() - 1)));
        }
        Ok(Self { quellen, fakten: Fakten(read.fakten), namen })
    }

    /// The Bestand of a session: this package and further documents.
    pub fn bestand(mut self, further: Vec<Quelle>) -> Bestand {
        self.quellen.extend(further);
        katalog::build(self.quellen, self.fakten, self.namen)
    }
}

/// The shipped documents, their facts, and the trees of both.
pub fn shipped() -> Result<Bestand, Error> {
    Ok(Paket::shipped()?.bestand(Vec::new()))
}

/// Descriptions of the documents of a package, or of the shipped one if no folder is given; no document is read.
pub fn beschreibungen_in(ordner: Option<&Path>) -> Result<Vec<Beschreibung>, Error> {
    ordner.map_or(Ablageort::Programm, Ablageort::Ordner).described()
}

impl Ablageort<'_> {
    /// The bytes of a file of the package; `None` if the package does not have it.
    fn bytes(self, name: &str) -> Result<Option<Cow<'static, [u8]>>, Error> {
        match self {
            Self::Programm => {
                let found = DATEIEN.iter().find(|(known, _)| *known == name);
                Ok(found.map(|(_, bytes)| Cow::Borrowed(*bytes)))
            }
            Self::Ordner(folder) => match std::fs::read(folder.join(name)) {
                Ok(bytes) => Ok(Some(Cow::Owned(bytes))),
                Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
                Err(error) => Err(Error::file(&folder.join(name), &error)),
            },
        }
    }

    /// The text of a file of the package; `None` if the package does not have it.
    fn text(self, name: &str) -> Result<Option<String>, Error> {
        let Some(bytes) = self.bytes(name)? else { return Ok(None) };
        Ok(Some(decode(&self.shown(name), &bytes)?.to_owned()))
    }

    fn needed(self, name: &str) -> Result<String, Error> {
        self.text(name)?.ok_or_else(|| self.unfit(name, satz::fehlt(name)))
    }

    /// The name of a file in error messages.
    fn shown(self, name: &str) -> String {
        match self {
            Self::Programm => name.to_owned(),
            Self::Ordner(folder) => folder.join(name).display().to_string(),
        }
    }

    fn unfit(self, name: &str, grund: String) -> Error {
        Error::Format { datei: self.shown(name), grund }
    }

    fn names(self) -> Result<Namen, Error> {
        let mut namen = allgemein();
        if let Some(json) = self.text(NAMEN)? {
            ergaenze(&mut namen, &json).map_err(|grund| self.unfit(NAMEN, grund))?;
        }
        Ok(namen)
    }

    fn described(self) -> Result<Vec<Beschreibung>, Error> {
        beschreibungen(&self.needed(QUELLEN)?).map_err(|grund| self.unfit(QUELLEN, grund))
    }

    fn quelle(self, about: Beschreibung, lesen: Lesen<'_>) -> Result<Quelle, Error> {
        let Beschreibung { mut quelle, datei } = about;
        let bytes = self.bytes(&datei)?.ok_or_else(|| self.unfit(QUELLEN, satz::fehlt(&datei)))?;
        let known = std::mem::replace(&mut quelle.sha256, sha256(&bytes));
        if !known.is_empty() && known != quelle.sha256 {
            return Err(self.unfit(QUELLEN, satz::pruefsumme(&datei)));
        }
        let plain = Path::new(&datei).extension().is_none_or(|ending| ending == "txt" || ending == "md");
        (quelle.text, quelle.stellen) = match self {
            Self::Ordner(folder) if !plain => {
                let read = lesen(&folder.join(&datei));
                let read = read.map_err(|grund| self.unfit(QUELLEN, satz::nicht_gelesen(&datei, &grund)))?;
                (read.text, read.stellen)
            }
            _ => (decode(&self.shown(&datei), &bytes)?.to_owned(), Stellen::Zeilen),
        };
        quelle.blocks = parse(&quelle.id, &quelle.text);
        Ok(quelle)
    }
}
