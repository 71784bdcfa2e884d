//! An opened holding: its published state and its parts. Opening reads no document.

use std::path::Path;

use super::failures::{self, Fehler};
use super::manifest::{MANIFEST, Manifest};
use super::pakete::{self, Beiblatt};
use super::part::{Key, Part};
use super::place::{Ebene, Place};
use super::record::Eintrag;
use super::writer::Loaded;
use super::{Error, Uebersicht};
use crate::deutsch::{bestand as satz, cli};
use crate::domain::Quelle;
use crate::search::{self, Index, STAND};

/// So often a state that changes while it is opened is read anew.
const TRIES: usize = 5;

/// A holding as it was when it was opened; it stays so, whatever a writer does.
#[derive(Debug)]
pub(super) struct Holding {
    pub place: Place,
    pub manifest: Manifest,
    pub parts: Vec<Loaded>,
    /// What lies beside its documents.
    pub beiblaetter: Vec<Beiblatt>,
}

impl Holding {
    /// Opens the published state.
    pub fn open(place: &Place) -> Result<Self, Error> {
        check(place)?;
        let mut last = Manifest::read(place)?;
        for _ in 0..TRIES {
            match open_parts(place, &last) {
                Ok(parts) => {
                    let beiblaetter = pakete::kept(place)?;
                    return Ok(Self { place: place.clone(), manifest: last, parts, beiblaetter });
                }
                Err(error) => {
                    // A writer may have published a newer state and removed what this one names.
                    let now = Manifest::read(place)?;
                    if now.generation == last.generation {
                        return Err(error);
                    }
                    last = now;
                }
            }
        }
        Err(Error::Named(satz::ZWISCHENDURCH.to_owned()))
    }

    /// Its index. What a writer replaced since the holding was opened is opened anew.
    pub fn index(&mut self) -> Result<Index, Error> {
        for _ in 0..TRIES {
            match self.open_index() {
                Err(_) if Manifest::read(&self.place)?.generation != self.manifest.generation => {
                    *self = Self::open(&self.place)?;
                }
                opened => return opened,
            }
        }
        Err(Error::Named(satz::ZWISCHENDURCH.to_owned()))
    }

    /// The index of its parts where they lie, without what was removed.
    fn open_index(&self) -> Result<Index, Error> {
        let parts: Vec<search::Part> =
            self.parts.iter().map(|loaded| self.place.index_part(&loaded.state)).collect();
        if parts.iter().any(|part| !part.folder.join(STAND).is_file()) {
            return Err(Error::Named(satz::index_fehlt(&self.place.name)));
        }
        Index::open_parts(&self.place.name, &parts).map_err(|error| self.told(error))
    }

    /// What is wrong with its index, and what mends it.
    pub fn told(&self, error: search::Error) -> Error {
        match error {
            search::Error::Damaged { .. } => self.damaged(),
            search::Error::Version { .. } => Error::Named(satz::index_alt(&self.place.name)),
            error => error.into(),
        }
    }

    /// That its index is not as it was written.
    pub fn damaged(&self) -> Error {
        Error::Named(satz::index_beschaedigt(&self.place.name))
    }

    /// Reads every byte of its index.
    pub fn index_is_sound(&self) -> bool {
        let folders = self.parts.iter().map(|loaded| self.place.part_index(loaded.state.nummer));
        folders.into_iter().all(|folder| search::verify(&folder).is_ok())
    }

    /// What there is to say about it.
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

    /// The documents that could not be read.
    pub fn failures(&self) -> Result<Vec<Fehler>, Error> {
        failures::failures(&self.place)
    }

    /// The record with this id, with its place.
    pub fn find(&self, id: &str) -> Result<Option<(&Loaded, u32, Eintrag)>, Error> {
        self.find_by(Key::Id, id.as_bytes())
    }

    /// The first record with this value, with its place.
    pub fn find_by(&self, key: Key, value: &[u8]) -> Result<Option<(&Loaded, u32, Eintrag)>, Error> {
        for loaded in &self.parts {
            let found = loaded.part.find(key, value)?;
            let live = found.into_iter().find(|(number, _)| !loaded.state.is_removed(*number));
            if let Some((number, eintrag)) = live {
                return Ok(Some((loaded, number, eintrag)));
            }
        }
        Ok(None)
    }

    /// `count` documents from position `from` on.
    pub fn documents(&self, from: usize, count: usize) -> Result<Vec<Eintrag>, Error> {
        let places = self.positions().skip(from).take(count);
        places.map(|(loaded, number)| loaded.part.record(number)).collect()
    }

    /// Every document in order; positions are counted, nothing is read.
    fn positions(&self) -> impl Iterator<Item = (&Loaded, u32)> {
        self.parts.iter().flat_map(|loaded| {
            let live = (0..loaded.part.documents()).filter(|number| !loaded.state.is_removed(*number));
            live.map(move |number| (loaded, number))
        })
    }

    /// The document at a position, under the id that `shown` makes of its own.
    pub fn at(
        &self,
        position: usize,
        shown: impl Fn(&str) -> Result<String, Error>,
    ) -> Result<Option<Quelle>, Error> {
        let Some((loaded, number)) = self.positions().nth(position) else {
            return Ok(None);
        };
        let eintrag = loaded.part.record(number)?;
        let text = loaded.part.text(number, &eintrag)?;
        Ok(Some(eintrag.quelle(&shown(&eintrag.id)?, text)))
    }

    /// The document with this id, parsed under the id it is shown with.
    pub fn load(&self, id: &str, shown: &str) -> Result<Option<(Quelle, Eintrag)>, Error> {
        let Some((loaded, number, eintrag)) = self.find(id)? else {
            return Ok(None);
        };
        let text = loaded.part.text(number, &eintrag)?;
        Ok(Some((eintrag.quelle(shown, text), eintrag)))
    }

    /// Whose it is.
    pub fn ebene(&self) -> Ebene {
        self.place.ebene
    }
}

fn open_parts(place: &Place, manifest: &Manifest) -> Result<Vec<Loaded>, Error> {
    let open = |state: &super::manifest::PartState| -> Result<Loaded, Error> {
        Ok(Loaded { state: state.clone(), part: Part::open(&place.part(state.nummer))? })
    };
    manifest.teile.iter().map(open).collect()
}

/// Complains about a folder that holds no holding.
fn check(place: &Place) -> Result<(), Error> {
    let name = place.folder.display().to_string();
    let has = |file: &str| Path::new(&place.folder).join(file).is_file();
    match (has(MANIFEST), has(STAND), has("quellen.json")) {
        (true, ..) => Ok(()),
        (false, true, false) => Err(Error::Named(cli::ohne_dokumente(&name))),
        (false, true, true) => Err(Error::Named(satz::anderes_schema(&name))),
        _ => Err(Error::Named(cli::kein_index(&name))),
    }
}
