//! Changes a holding: new parts first, then the state that names them, then the end of what nobody names any more.

use std::collections::HashSet;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use super::failures::{Korrekturen, corrections};
use super::lock::Lock;
use super::manifest::{MANIFEST, Manifest, PartState};
use super::part::{Collected, Key, Part};
use super::place::Place;
use super::record::Eintrag;
use super::{Error, store};
use crate::corpus;
use crate::deutsch::bestand as satz;
use crate::domain::{Passage, QuelleArt};
use crate::search;

/// A document of a holding that is being changed.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub teil: u32,
    pub number: u32,
    pub eintrag: Eintrag,
}

/// A part and its state.
#[derive(Debug)]
pub(super) struct Loaded {
    pub state: PartState,
    pub part: Part,
}

/// The parts of a holding as they were when they were opened.
#[derive(Debug, Clone, Default)]
pub(super) struct Known {
    pub parts: Arc<Vec<Loaded>>,
}

impl Known {
    /// The first document with this value that was not removed.
    pub fn find(&self, key: Key, value: &[u8]) -> Result<Option<Found>, Error> {
        for Loaded { state, part } in self.parts.iter() {
            let found = part.find(key, value)?;
            if let Some((number, eintrag)) = found.into_iter().find(|(number, _)| !state.is_removed(*number))
            {
                return Ok(Some(Found { teil: state.nummer, number, eintrag }));
            }
        }
        Ok(None)
    }

    /// Every document that was not removed.
    pub fn all(&self) -> impl Iterator<Item = Result<Found, Error>> + '_ {
        self.parts.iter().flat_map(|Loaded { state, part }| {
            let live = (0..part.documents()).filter(|number| !state.is_removed(*number));
            live.map(|number| Ok(Found { teil: state.nummer, number, eintrag: part.record(number)? }))
        })
    }

    fn part(&self, number: u32) -> Option<&Part> {
        self.parts.iter().find(|loaded| loaded.state.nummer == number).map(|loaded| &loaded.part)
    }

    /// What was read of a document.
    pub fn text(&self, found: &Found) -> Result<String, Error> {
        let part = self.part(found.teil).ok_or_else(|| Error::Named(satz::ZWISCHENDURCH.to_owned()))?;
        part.text(found.number, &found.eintrag)
    }
}

/// A part that is complete on disk but not named yet.
#[derive(Debug)]
pub(super) struct Finished {
    pub state: PartState,
    pub strategien: Vec<String>,
}

/// Documents and passages of a part in the making.
#[derive(Debug, Default)]
pub(super) struct Making {
    collected: Collected,
    passagen: Vec<Passage>,
    strategien: Vec<String>,
}

impl Making {
    /// Adds a document.
    pub fn add(&mut self, eintrag: &Eintrag, text: &str, passagen: Vec<Passage>) {
        if eintrag.quelle_art() == QuelleArt::Strategie {
            self.strategien.push(eintrag.id.clone());
        }
        self.collected.add(eintrag, text, passagen.len());
        self.passagen.extend(passagen);
    }

    /// How many passages it has so far.
    pub fn passages(&self) -> usize {
        self.passagen.len()
    }

    /// Writes it to disk; nothing if it is empty.
    pub fn write(self, place: &Place, nummer: u32) -> Result<Option<Finished>, Error> {
        let (dokumente, passagen) = self.collected.len();
        if dokumente == 0 {
            return Ok(None);
        }
        let folder = place.part(nummer);
        store::create_inside(&folder)?;
        let index = place.part_index(nummer);
        if index != folder {
            store::create_private(&index)?;
        }
        let files = search::build(&self.passagen, &corpus::digest(&self.passagen))?;
        drop(self.passagen);
        files.write_to(&index)?;
        self.collected.write(&folder)?;
        store::seal(&folder)?;
        if index != folder {
            store::seal(&index)?;
        }
        let state = PartState { nummer, dokumente, passagen, entfernt: Vec::new() };
        Ok(Some(Finished { state, strategien: self.strategien }))
    }
}

/// The one who may change a holding.
#[derive(Debug)]
pub(super) struct Writer {
    pub place: Place,
    pub manifest: Manifest,
    pub known: Known,
    pub korrekturen: Korrekturen,
    _lock: Lock,
}

impl Writer {
    /// Takes the lock of a holding that is there, and clears away what an earlier writer left unfinished.
    pub fn open(place: Place, who: &str) -> Result<Self, Error> {
        if !place.folder.join(MANIFEST).is_file() {
            return Err(Error::Named(satz::kein_bestand(&place.folder.display().to_string())));
        }
        let lock = Lock::take(&place.folder, who)?;
        let manifest = Manifest::read(&place)?;
        let korrekturen = corrections(&place)?;
        let mut writer = Self { place, manifest, known: Known::default(), korrekturen, _lock: lock };
        writer.clear();
        writer.reload()?;
        Ok(writer)
    }

    /// Like [`Writer::open`]; a holding that is not there yet is made. The folder above must be there or makeable.
    pub fn create(place: Place, who: &str, private: bool) -> Result<Self, Error> {
        if !place.folder.join(MANIFEST).is_file() {
            if private {
                store::create_private(&place.folder)?;
            } else {
                fs::create_dir_all(&place.folder).map_err(|error| store::failed(&place.folder, &error))?;
            }
            let lock = Lock::take(&place.folder, who)?;
            store::create_inside(&place.parts())?;
            // Somebody else may have been faster.
            if !place.folder.join(MANIFEST).is_file() {
                Manifest::new(&place).publish(&place, store::now())?;
            }
            drop(lock);
        }
        Self::open(place, who)
    }

    /// Publishes new parts, and which documents are no longer there.
    pub fn publish(&mut self, new: Vec<Finished>, removed: &[Found]) -> Result<(), Error> {
        let mut next = self.manifest.clone();
        for found in removed {
            let passages = self.known.part(found.teil).map(|part| part.passages(found.number)).transpose()?;
            let state = next.teile.iter_mut().find(|state| state.nummer == found.teil);
            if let (Some(state), Some(passages)) = (state, passages) {
                state.remove(found.number, passages);
                next.strategien.retain(|id| *id != found.eintrag.id);
            }
        }
        next.teile.retain(|state| state.live() > 0);
        for finished in new {
            next.naechster_teil = next.naechster_teil.max(finished.state.nummer + 1);
            next.teile.push(finished.state);
            next.strategien.extend(finished.strategien);
        }
        next.publish(&self.place, store::now())?;
        self.manifest = next;
        Ok(())
    }

    /// Takes in what was published, and removes what nobody names any more.
    pub fn settle(&mut self) -> Result<(), Error> {
        self.clear();
        self.reload()
    }

    fn reload(&mut self) -> Result<(), Error> {
        let open = |state: &PartState| -> Result<Loaded, Error> {
            let part = Part::open_for_writing(&self.place.part(state.nummer))?;
            Ok(Loaded { state: state.clone(), part })
        };
        let parts = self.manifest.teile.iter().map(open).collect::<Result<Vec<_>, _>>()?;
        self.known = Known { parts: Arc::new(parts) };
        Ok(())
    }

    /// Removes folders of parts that are not named. Whoever has opened one keeps reading it.
    fn clear(&self) {
        let named: HashSet<String> = self.manifest.teile.iter().map(|teil| teil.nummer.to_string()).collect();
        let parts = self.place.parts();
        for folder in std::iter::once(&parts).chain(&self.place.index) {
            let unnamed = |name: &str| name.parse::<u32>().is_ok() && !named.contains(name);
            remove_where(folder, unnamed);
        }
        remove_where(&self.place.folder, |name| name.starts_with(".neu-"));
    }
}

/// Removes the entries of a folder with such names. What cannot be removed now goes the next time.
fn remove_where(folder: &Path, unwanted: impl Fn(&str) -> bool) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.file_name().to_str().is_some_and(&unwanted) {
            let path = entry.path();
            let _later = if path.is_dir() { fs::remove_dir_all(&path) } else { fs::remove_file(&path) };
        }
    }
}
