//! Changes a holding: new parts first, then the state that names them, then the end of what nobody names any more.

use std::collections::HashSet;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use super::beside::Beside;
use super::collect::Collected;
use super::failures::{Korrekturen, corrections};
use super::lock::Lock;
use super::manifest::{MANIFEST, Manifest, PartState};
use super::part::{Key, Part};
use super::place::Place;
use super::record::Eintrag;
use super::{Error, Umgebung, store};
use crate::corpus::{self, Angaben};
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
        self.of(|_| true)
    }

    /// The documents of some parts that were not removed.
    pub fn of<'a>(
        &'a self,
        wanted: impl Fn(u32) -> bool + 'a,
    ) -> impl Iterator<Item = Result<Found, Error>> + 'a {
        let parts = self.parts.iter().filter(move |loaded| wanted(loaded.state.nummer));
        parts.flat_map(|Loaded { state, part }| {
            let live = (0..part.documents()).filter(|number| !state.is_removed(*number));
            live.map(|number| Ok(Found { teil: state.nummer, number, eintrag: part.record(number)? }))
        })
    }

    /// First passage of a document, and the one behind its last.
    pub fn passages(&self, found: &Found) -> Result<(u32, u32), Error> {
        let part = self.part(found.teil).ok_or_else(|| Error::Named(satz::ZWISCHENDURCH.to_owned()))?;
        part.passages(found.number)
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
#[derive(Debug)]
pub(super) struct Making<'p> {
    place: &'p Place,
    nummer: u32,
    /// Made with the first document.
    collected: Option<Collected>,
    passagen: Vec<Passage>,
    strategien: Vec<String>,
}

impl<'p> Making<'p> {
    /// The part with this number.
    pub fn new(place: &'p Place, nummer: u32) -> Self {
        Self { place, nummer, collected: None, passagen: Vec::new(), strategien: Vec::new() }
    }

    /// Adds a document with its passages.
    pub fn add(&mut self, mut eintrag: Eintrag, text: &str, passagen: Vec<Passage>) -> Result<(), Error> {
        eintrag.stellen_sha256 = corpus::digest(&passagen);
        self.keep(&eintrag, text, passagen.len() as u32)?;
        self.passagen.extend(passagen);
        Ok(())
    }

    /// Adds a document whose passages come in with the index of another part.
    pub fn keep(&mut self, eintrag: &Eintrag, text: &str, passagen: u32) -> Result<(), Error> {
        if eintrag.quelle_art() == QuelleArt::Strategie {
            self.strategien.push(eintrag.id.clone());
        }
        let collected = if let Some(collected) = &mut self.collected {
            collected
        } else {
            let folder = self.place.part(self.nummer);
            store::create_inside(&folder)?;
            self.collected.insert(Collected::new(&folder)?)
        };
        collected.add(eintrag, text, passagen)
    }

    /// How many passages it has so far.
    pub fn passages(&self) -> usize {
        self.passagen.len()
    }

    /// Builds the index and ends the part; nothing if it is empty.
    pub fn build(mut self) -> Result<Option<Finished>, Error> {
        let passagen = std::mem::take(&mut self.passagen);
        self.end(|folder, digest| search::build_to(&passagen, folder, digest).map(drop))
    }

    /// Ends the part with the index that `make` puts into the folder it is given, with the digest.
    pub fn end(
        self,
        make: impl FnOnce(&Path, &str) -> Result<(), search::Error>,
    ) -> Result<Option<Finished>, Error> {
        let Self { place, nummer, collected, strategien, .. } = self;
        let Some(collected) = collected else {
            return Ok(None);
        };
        let (dokumente, passagen) = collected.len();
        let (folder, index) = (place.part(nummer), place.part_index(nummer));
        if index != folder {
            store::create_private(&index)?;
        }
        make(&index, &collected.digest())?;
        collected.end()?;
        store::seal(&folder)?;
        if index != folder {
            store::seal(&index)?;
        }
        let state = PartState { nummer, dokumente, passagen, entfernt: Vec::new() };
        Ok(Some(Finished { state, strategien }))
    }
}

/// The one who may change a holding.
#[derive(Debug)]
pub(super) struct Writer {
    pub place: Place,
    pub manifest: Manifest,
    pub known: Known,
    pub korrekturen: Korrekturen,
    pub beside: Beside,
    _lock: Lock,
}

impl Writer {
    /// Takes the lock of a holding that is there, and clears away what an earlier writer left unfinished.
    pub fn open(place: Place, umgebung: &Umgebung) -> Result<Self, Error> {
        if !place.folder.join(MANIFEST).is_file() {
            return Err(Error::Named(satz::kein_bestand(&place.folder.display().to_string())));
        }
        let lock = Lock::take(&place.folder, &umgebung.benutzer)?;
        let manifest = Manifest::read(&place)?;
        let korrekturen = corrections(&place)?;
        let beside = Beside::open(&place, umgebung)?;
        let mut writer = Self { place, manifest, known: Known::default(), korrekturen, beside, _lock: lock };
        writer.clear();
        writer.reload()?;
        Ok(writer)
    }

    /// Like [`Writer::open`]; a holding that is not there yet is made. The folder above must be there or makeable.
    pub fn create(place: Place, umgebung: &Umgebung, private: bool) -> Result<Self, Error> {
        if !place.folder.join(MANIFEST).is_file() {
            if private {
                store::create_private(&place.folder)?;
            } else {
                fs::create_dir_all(&place.folder).map_err(|error| store::failed(&place.folder, &error))?;
            }
            let lock = Lock::take(&place.folder, &umgebung.benutzer)?;
            store::create_inside(&place.parts())?;
            // Somebody else may have been faster.
            if !place.folder.join(MANIFEST).is_file() {
                Manifest::new(&place).publish(&place, store::now())?;
            }
            drop(lock);
        }
        Self::open(place, umgebung)
    }

    /// What somebody says of a document: corrections go before what lies beside it.
    pub fn angaben(&self, id: &str, path: &Path) -> Angaben {
        let hand = self.korrekturen.get(id).cloned().unwrap_or_default();
        hand.or(self.beside.beschrieben.get(path))
    }

    /// Publishes new parts, and which documents are no longer there.
    pub fn publish(&mut self, new: Vec<Finished>, removed: &[Found]) -> Result<(), Error> {
        let mut next = self.manifest.clone();
        for found in removed {
            if let Some(state) = next.teile.iter_mut().find(|state| state.nummer == found.teil) {
                state.remove(found.number, self.known.passages(found)?);
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

    /// Publishes one part in place of neighbouring ones.
    pub fn replace(
        &mut self,
        parts: std::ops::Range<usize>,
        finished: Option<Finished>,
    ) -> Result<(), Error> {
        let mut next = self.manifest.clone();
        if let Some(finished) = &finished {
            next.naechster_teil = next.naechster_teil.max(finished.state.nummer + 1);
        }
        next.teile.splice(parts, finished.map(|finished| finished.state));
        next.publish(&self.place, store::now())?;
        self.manifest = next;
        self.settle()
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
        remove_where(&self.place.folder, |name| name.starts_with(store::NEU));
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
