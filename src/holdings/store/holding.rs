//! An opened holding: its published state and its parts. Opening reads no document.

use std::path::{Path, PathBuf};

use super::beiblatt::{Beiblatt, PAKETE};
use super::failures::{FEHLER, Fehler};
use super::files::load;
use super::manifest::Manifest;
use super::part::OpenPart;
use super::parts::{Parts, Present};
use super::place::{Ebene, MANIFEST, Standort};
use super::record::Akte;
use super::tables::By;
use crate::deutsch::{bestand as satz, cli};
use crate::domain::Quelle;
use crate::holdings::error::Error;
use crate::search::{self, Index, STAND, Stand};

/// Maximum number of attempts to open a holding whose state a writer replaces meanwhile.
const TRIES: usize = 5;

/// A holding as it was when it was opened: later changes by a writer do not show in it.
#[derive(Debug)]
pub struct Holding {
    pub place: Standort,
    pub manifest: Manifest,
    pub parts: Parts,
    pub beiblaetter: Vec<Beiblatt>,
}

impl Holding {
    pub fn open(place: &Standort) -> Result<Self, Error> {
        check(place)?;
        for _ in 0..TRIES {
            let manifest = Manifest::read(place)?;
            match Parts::open(place, &manifest.teile, OpenPart::open) {
                // A writer may have published a newer state and removed what this one names.
                Err(_) if Manifest::read(place)?.generation != manifest.generation => {}
                parts => {
                    let (parts, beiblaetter) = (parts?, load(place, PAKETE)?);
                    return Ok(Self { place: place.clone(), manifest, parts, beiblaetter });
                }
            }
        }
        Err(satz::ZWISCHENDURCH.into())
    }

    /// The holding's index. If a writer has replaced parts since the holding was opened, it is opened anew.
    pub fn index(&mut self) -> Result<Index, Error> {
        for _ in 0..TRIES {
            match self.open_index() {
                Err(_) if Manifest::read(&self.place)?.generation != self.manifest.generation => {
                    *self = Self::open(&self.place)?;
                }
                opened => return opened,
            }
        }
        Err(satz::ZWISCHENDURCH.into())
    }

    /// The index of the parts that the manifest names, without the removed documents; an error if one is missing.
    fn open_index(&self) -> Result<Index, Error> {
        let parts: Vec<search::Part> =
            self.manifest.teile.iter().map(|teil| teil.index(&self.place)).collect();
        if parts.iter().any(|part| !part.folder.join(STAND).is_file()) {
            return Err(satz::index_fehlt(&self.place.name).into());
        }
        Index::open_parts(&self.place.name, &parts).map_err(|error| self.explained(error))
    }

    /// Turns an error of the holding's index into a sentence that says what mends it.
    pub fn explained(&self, error: search::Error) -> Error {
        match error {
            search::Error::Damaged { .. } => self.damaged(),
            search::Error::Version { .. } => satz::index_alt(&self.place.name).into(),
            error => error.into(),
        }
    }

    /// Error for a holding whose index fails its checksums.
    pub fn damaged(&self) -> Error {
        satz::index_beschaedigt(&self.place.name).into()
    }

    /// Reads every byte of the index; false if a checksum fails.
    pub fn index_is_sound(&self) -> bool {
        self.manifest.teile.iter().all(|teil| search::verify(&self.place.part_index(teil.nummer)).is_ok())
    }

    pub fn overview(&self) -> Uebersicht {
        Uebersicht {
            name: self.place.name.clone(),
            ebene: self.place.ebene,
            ordner: self.place.folder.clone(),
            dokumente: self.manifest.dokumente,
            passagen: self.manifest.passagen,
            stand: self.manifest.stand.clone(),
            teile: self.manifest.teile.len(),
            strategien: self.manifest.strategien.clone(),
        }
    }

    pub fn find(&self, id: &str) -> Result<Option<Present>, Error> {
        self.parts.find(By::Id, id.as_bytes())
    }

    pub fn documents(&self, from: usize, count: usize) -> Result<Vec<Akte>, Error> {
        let documents = self.parts.documents().skip(from).take(count);
        documents.map(|position| Ok(position.read()?.eintrag)).collect()
    }

    /// A document, parsed under the id it is shown with.
    pub fn quelle(&self, found: &Present, shown: &str) -> Result<Quelle, Error> {
        Ok(found.eintrag.quelle(shown, self.parts.text(found)?))
    }
}

fn check(place: &Standort) -> Result<(), Error> {
    let has = |file: &str| place.folder.join(file).is_file();
    let name = place.shown();
    Err(match (has(MANIFEST), has(STAND), has("quellen.json")) {
        (true, ..) => return Ok(()),
        (false, true, false) => cli::ohne_dokumente(&name),
        (false, true, true) => satz::anderes_schema(&name),
        _ => cli::kein_index(&name),
    }
    .into())
}

/// A holding in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Uebersicht {
    pub name: String,
    pub ebene: Ebene,
    pub ordner: PathBuf,
    pub dokumente: usize,
    pub passagen: usize,
    /// When it was last changed, UTC.
    pub stand: String,
    pub teile: usize,
    /// Ids of those of its documents that are strategies (`QuelleArt::Strategie`).
    pub strategien: Vec<String>,
}

/// Name, level, folder and size of a holding.
pub fn overview(place: &Standort) -> Result<Uebersicht, Error> {
    Ok(Holding::open(place)?.overview())
}

/// The files that could not be read into a holding.
pub fn failures_of(place: &Standort) -> Result<Vec<Fehler>, Error> {
    load(&Holding::open(place)?.place, FEHLER)
}

/// Bytes of a holding's indexes, and what the first of them says about itself.
pub fn size(folder: &Path) -> Result<(usize, Stand), Error> {
    let holding = Holding::open(&Standort::of_folder(folder))?;
    let (mut bytes, mut first) = (0, None);
    for teil in &holding.manifest.teile {
        let stand = search::stand(&holding.place.part_index(teil.nummer))?;
        bytes += stand.groessen.values().sum::<u64>() as usize;
        first = first.or(Some(stand));
    }
    Ok((bytes, first.ok_or_else(|| satz::index_fehlt(&holding.place.name))?))
}
