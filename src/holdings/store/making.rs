//! A part in the making: documents, their passages and their index.

use std::path::Path;

use super::collect::Collected;
use super::files;
use super::manifest::PartState;
use super::place::Place;
use super::record::Eintrag;
use crate::corpus;
use crate::domain::{Passage, QuelleArt};
use crate::holdings::error::{At as _, Error};
use crate::search;

/// A part that is complete on disk but not named yet.
#[derive(Debug)]
pub struct Finished {
    pub state: PartState,
    pub strategien: Vec<String>,
}

/// Documents and passages of a part in the making.
#[derive(Debug)]
pub struct Making<'p> {
    place: &'p Place,
    nummer: u32,
    /// Made with the first document.
    collected: Option<Collected>,
    passagen: Vec<Passage>,
    strategien: Vec<String>,
}

impl<'p> Making<'p> {
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
            files::create_inside(&folder)?;
            self.collected.insert(Collected::new(&folder)?)
        };
        collected.add(eintrag, text, passagen)
    }

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
        let Some(collected) = collected else { return Ok(None) };
        let (dokumente, passagen) = collected.len();
        let (folder, index) = (place.part(nummer), place.part_index(nummer));
        if index != folder {
            files::create_private(&index).at(&index)?;
        }
        make(&index, &collected.digest())?;
        collected.end()?;
        files::seal(&folder)?;
        if index != folder {
            files::seal(&index)?;
        }
        let state = PartState { nummer, dokumente, passagen, entfernt: Vec::new() };
        Ok(Some(Finished { state, strategien }))
    }
}
