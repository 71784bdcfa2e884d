//! What a holding that is being changed has beside its documents, with what follows for them.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;

use super::beiblatt::{self, Beiblatt};
use super::manifest::Wurzel;
use super::place::Place;
use crate::corpus::{Angaben, Paket};
use crate::holdings::error::Error;

/// The facts and names beside the documents.
#[derive(Debug)]
pub struct Beside {
    /// The strategy of the system.
    system: Paket,
    /// The same with the names beside the documents: by them passages are marked.
    pub paket: Arc<Paket>,
    pub all: Vec<Beiblatt>,
    /// What is said of documents, by their files.
    pub beschrieben: HashMap<PathBuf, Angaben>,
}

impl Beside {
    /// What a holding keeps, beside the strategy of the system.
    pub fn open(place: &Place, system: Paket) -> Result<Self, Error> {
        Ok(Self::new(system, beiblatt::kept(place)?))
    }

    fn new(system: Paket, all: Vec<Beiblatt>) -> Self {
        let mut paket = system.clone();
        beiblatt::extend(&mut paket, &all);
        Self { system, paket: Arc::new(paket), beschrieben: beiblatt::described(&all), all }
    }

    /// Keeps what lies beside the documents below these roots in place of what lay there before. True if passages are
    /// marked otherwise from now on.
    pub fn keep(&mut self, place: &Place, roots: &[Wurzel], found: Vec<Beiblatt>) -> Result<bool, Error> {
        let mut all = self.all.clone();
        all.retain(|known| !roots.iter().any(|root| known.ordner.starts_with(&root.pfad)));
        all.extend(found);
        all.sort_by(|a, b| a.ordner.cmp(&b.ordner));
        let marks = |blatt| Beiblatt::marks(blatt, &self.paket.namen);
        let same = self.all.iter().map(marks).eq(all.iter().map(marks));
        if all != self.all {
            beiblatt::keep(place, &all)?;
            *self = Self::new(self.system.clone(), all);
        }
        Ok(!same)
    }
}
