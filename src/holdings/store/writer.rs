//! Changes a holding: writes new parts, then the state that names them, then deletes the parts no longer named.

use std::collections::HashSet;
use std::fs;
use std::ops::Range;
use std::path::Path;

use super::beiblatt::{Beside, PAKETE};
use super::failures::{KORREKTUREN, Korrekturen};
use super::files;
use super::lock::Lock;
use super::making::Finished;
use super::manifest::Manifest;
use super::part::OpenPart;
use super::parts::{Parts, Present};
use super::place::Standort;
use crate::corpus::{Angaben, Paket};
use crate::deutsch::bestand as satz;
use crate::holdings::error::{At as _, Error};

/// The right to change a holding, and its state while it is being changed.
#[derive(Debug)]
pub struct Writer {
    pub place: Standort,
    pub manifest: Manifest,
    /// The documents of the holding, as they were last published.
    pub known: Parts,
    pub korrekturen: Korrekturen,
    pub beside: Beside,
    _lock: Lock,
}

impl Writer {
    /// Takes the lock of a holding that is there, and clears away what an earlier writer left unfinished.
    pub fn open(place: Standort, who: &str, system: Paket) -> Result<Self, Error> {
        if !place.is_there() {
            return Err(satz::kein_bestand(&place.shown()).into());
        }
        let lock = Lock::take(&place.folder, who)?;
        let manifest = Manifest::read(&place)?;
        let korrekturen = files::load(&place, KORREKTUREN)?;
        let beside = Beside::new(system, files::load(&place, PAKETE)?);
        let mut writer = Self { place, manifest, known: Parts::default(), korrekturen, beside, _lock: lock };
        writer.clear();
        writer.reload()?;
        Ok(writer)
    }

    /// Makes a holding that is not there yet. The folder above must be there or makeable.
    pub fn create(place: &Standort, who: &str, private: bool) -> Result<(), Error> {
        if place.is_there() {
            return Ok(());
        }
        let create = if private { files::create_private } else { |folder: &Path| fs::create_dir_all(folder) };
        create(&place.folder).at(&place.folder)?;
        let _lock = Lock::take(&place.folder, who)?;
        files::create_inside(&place.parts())?;
        // Somebody else may have been faster.
        if place.is_there() { Ok(()) } else { Manifest::new(place).publish(place) }
    }

    /// The details that people gave for a document: corrections go before the `quellen.json` beside it.
    pub fn angaben(&self, id: &str, path: &Path) -> Angaben {
        let hand = self.korrekturen.get(id).cloned().unwrap_or_default();
        hand.or(self.beside.beschrieben.get(path))
    }

    /// Publishes new parts and the removal of documents.
    pub fn publish(&mut self, new: Vec<Finished>, removed: &[Present]) -> Result<(), Error> {
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
        next.publish(&self.place)?;
        self.manifest = next;
        Ok(())
    }

    /// Publishes one part in place of neighbouring ones.
    pub fn replace(&mut self, parts: Range<usize>, finished: Option<Finished>) -> Result<(), Error> {
        let mut next = self.manifest.clone();
        if let Some(finished) = &finished {
            next.naechster_teil = next.naechster_teil.max(finished.state.nummer + 1);
        }
        next.teile.splice(parts, finished.map(|finished| finished.state));
        next.publish(&self.place)?;
        self.manifest = next;
        self.settle()
    }

    /// Opens what was published and deletes parts that are no longer named.
    pub fn settle(&mut self) -> Result<(), Error> {
        self.clear();
        self.reload()
    }

    fn reload(&mut self) -> Result<(), Error> {
        self.known = Parts::open(&self.place, &self.manifest.teile, OpenPart::open_for_writing)?;
        Ok(())
    }

    /// Removes folders of parts that the state does not name. A reader that has opened one can go on reading it.
    fn clear(&self) {
        let named: HashSet<String> = self.manifest.teile.iter().map(|teil| teil.nummer.to_string()).collect();
        let parts = self.place.parts();
        for folder in std::iter::once(&parts).chain(&self.place.index) {
            let unnamed = |name: &str| name.parse::<u32>().is_ok() && !named.contains(name);
            remove_where(folder, unnamed);
        }
        remove_where(&self.place.folder, |name| name.starts_with(files::NEU));
    }
}

/// Removes the entries of a folder whose names are `unwanted`. What cannot be removed is left for the next time.
fn remove_where(folder: &Path, unwanted: impl Fn(&str) -> bool) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.file_name().to_str().is_some_and(&unwanted) {
            let path = entry.path();
            let _later = if path.is_dir() { fs::remove_dir_all(&path) } else { fs::remove_file(&path) };
        }
    }
}
