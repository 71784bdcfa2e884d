//! All holdings of a session side by side: finds the document that an id means, and loads documents when needed.

use std::collections::HashSet;

use super::config::Config;
use super::error::Error;
use super::places::{SYSTEM, Wanted, places};
use super::store::{Akte, Ebene, Holding, Present, Standort, Uebersicht, facts, with_names};
use super::system::System;
use crate::corpus::Paket;
use crate::deutsch::bestand::ausgelassen;
use crate::deutsch::cli as satz;
use crate::domain::sammlung::{self, Sammlung};
use crate::domain::{Bestand, Datum, Fakt, Merkmal, MerkmalArt, Quelle};
use crate::katalog::sammlungen;

/// Maximum number of documents that are all parsed into trees; with more, the search finds those that name a state.
pub const FEW: usize = 300;
/// Stands between a document's id and the name of its holding.
const AT: char = '@';

/// The holdings of a session. Opening them reads no document.
#[derive(Debug)]
pub struct Holdings {
    /// True if the system's strategy is one of the holdings; it is then the first.
    pub shipped: bool,
    pub system: System,
    /// Ids of the documents of the system's strategy, if it is one of the holdings.
    ids: HashSet<String>,
    /// Notes on holdings that could not be opened, one German sentence each.
    pub hinweise: Vec<String>,
    pub config: Config,
    pub(super) opened: Vec<Holding>,
}

/// The documents that a command needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need<'a> {
    /// All documents, if they are few enough.
    All,
    /// The document that contains this address.
    Entry(&'a str),
}

impl Holdings {
    /// Opens the wanted holdings. A folder that the user named must be usable; any other that is not gives a note.
    pub fn open(wanted: &Wanted) -> Result<Self, Error> {
        Self::with_config(wanted, Config::read(&wanted.umgebung))
    }

    pub fn with_config(wanted: &Wanted, mut config: Config) -> Result<Self, Error> {
        let mut hinweise = std::mem::take(&mut config.hinweise);
        let system = System::of(&config, &wanted.umgebung);
        let described = if wanted.shipped { system.quellen()? } else { Vec::new() };
        let ids = described.into_iter().map(|quelle| quelle.id).collect();
        let mut holdings = Vec::new();
        for (place, named) in places(wanted, &config) {
            match Holding::open(&place) {
                Ok(holding) => holdings.push(holding),
                Err(error) if named => return Err(error),
                Err(error) => hinweise.push(ausgelassen(&place.name, &error.to_string())),
            }
        }
        if !wanted.shipped && holdings.is_empty() {
            return Err(satz::NICHTS_GELADEN.into());
        }
        Ok(Self { shipped: wanted.shipped, system, ids, hinweise, config, opened: holdings })
    }

    /// Name, level, size and state of each holding but the shipped one.
    pub fn bestaende(&self) -> Vec<Uebersicht> {
        self.opened.iter().map(Holding::overview).collect()
    }

    /// Documents of all holdings but the shipped one.
    pub fn count(&self) -> usize {
        self.opened.iter().map(|holding| holding.manifest.dokumente).sum()
    }

    /// Documents of the system's strategy, if it is one of the holdings.
    pub fn count_system(&self) -> usize {
        self.ids.len()
    }

    /// Every holding but the shipped one, as the interface lists it.
    pub fn sammlungen(&self) -> Result<Vec<Sammlung>, Error> {
        let one = |(number, holding): (usize, &Holding)| {
            let about = holding.overview();
            let mut strategien = Vec::new();
            for id in &about.strategien {
                if let Some(found) = holding.find(id)? {
                    let id = self.shown(number, id)?;
                    strategien.push(sammlung::Listeneintrag { id, ..found.eintrag.listed() });
                }
            }
            Ok(Sammlung {
                name: about.name,
                ebene: about.ebene,
                dokumente: about.dokumente,
                passagen: about.passagen,
                stand: about.stand.get(..10).and_then(Datum::from_iso),
                strategien,
            })
        };
        self.opened.iter().enumerate().map(one).collect()
    }

    /// `count` documents of the holding with this name, from position `from` on, as the interface lists them.
    pub fn listed(
        &self,
        name: &str,
        from: usize,
        count: usize,
    ) -> Result<Vec<sammlung::Listeneintrag>, Error> {
        let records =
            self.number(name).map_or(Ok(Vec::new()), |number| self.documents(number, from, count))?;
        Ok(records.iter().map(Akte::listed).collect())
    }

    /// `count` records of a holding from position `from` on, under the ids of this session.
    pub fn documents(&self, bestand: usize, from: usize, count: usize) -> Result<Vec<Akte>, Error> {
        let Some(holding) = self.opened.get(bestand) else { return Ok(Vec::new()) };
        let mut records = holding.documents(from, count)?;
        for eintrag in &mut records {
            eintrag.id = self.shown(bestand, &eintrag.id)?;
        }
        Ok(records)
    }

    pub fn load(&self, id: &str) -> Result<Option<Quelle>, Error> {
        Ok(self.load_with_record(id)?.map(|(quelle, _)| quelle))
    }

    pub fn load_with_record(&self, id: &str) -> Result<Option<(Quelle, Akte)>, Error> {
        let Some((number, found)) = self.find(id)? else { return Ok(None) };
        let quelle = self.opened.get(number).map(|holding| holding.quelle(&found, id)).transpose()?;
        Ok(quelle.map(|quelle| (quelle, found.eintrag)))
    }

    /// The number of the holding that has the document with this id of the session, and the document.
    pub(super) fn find(&self, id: &str) -> Result<Option<(usize, Present)>, Error> {
        for (number, holding) in self.opened.iter().enumerate() {
            if let Some(found) = holding.find(id)? {
                return Ok(Some((number, found)));
            }
        }
        let named = id.rsplit_once(AT).and_then(|(plain, name)| Some((plain, self.number(name)?)));
        let Some((plain, number)) = named else { return Ok(None) };
        let found = self.opened.get(number).map_or(Ok(None), |holding| holding.find(plain))?;
        Ok(found.map(|found| (number, found)))
    }

    /// The place of the holding that has the document with this id of the session, and the document's id there.
    pub fn owner(&self, id: &str) -> Result<Option<(Standort, String)>, Error> {
        let found = self.find(id)?;
        let own = |(number, found): (usize, Present)| {
            Some((self.opened.get(number)?.place.clone(), found.eintrag.id))
        };
        Ok(found.and_then(own))
    }

    pub(super) fn number(&self, name: &str) -> Option<usize> {
        self.opened.iter().position(|holding| holding.place.name == name)
    }

    /// The record of the document with this id of the session; `None` for shipped sources.
    pub(super) fn record(&self, id: &str) -> Result<Option<Akte>, Error> {
        let Some((number, Present { mut eintrag, .. })) = self.find(id)? else { return Ok(None) };
        eintrag.id = self.shown(number, &eintrag.id)?;
        Ok(Some(eintrag))
    }

    /// The id of a holding's document in this session: its own, or one with the holding's name if its own is taken.
    pub(super) fn shown(&self, bestand: usize, id: &str) -> Result<String, Error> {
        let mut taken = self.ids.contains(id);
        for earlier in self.opened.iter().take(bestand) {
            taken = taken || earlier.find(id)?.is_some();
        }
        let holding = self.opened.get(bestand).filter(|_| taken);
        Ok(holding.map_or_else(|| id.to_owned(), |holding| format!("{id}{AT}{}", holding.place.name)))
    }

    /// The ids of all documents but the shipped ones, to look for a mistyped one; empty if there are too many.
    pub fn ids(&self) -> Result<Vec<String>, Error> {
        let mut ids = Vec::new();
        if self.count() <= FEW * FEW {
            for (number, holding) in self.opened.iter().enumerate() {
                let records = self.documents(number, 0, holding.manifest.dokumente)?;
                ids.extend(records.into_iter().map(|eintrag| eintrag.id));
            }
        }
        Ok(ids)
    }

    /// Documents and trees. With many documents only strategies are parsed, the others come without text, from their
    /// records. For `Need::Entry`, if a holding has the document that the address begins with, that one alone.
    pub fn bestand(&self, need: Need<'_>) -> Result<Bestand, Error> {
        let mut quellen = Vec::new();
        if let Need::Entry(kennung) = need {
            let id = kennung.split('/').next().unwrap_or(kennung);
            if let Some(quelle) = self.load(id)? {
                return self.with(vec![quelle]);
            }
        }
        let few = self.count() <= FEW;
        for (number, holding) in self.opened.iter().enumerate() {
            for position in holding.parts.documents() {
                let found = position.read()?;
                let shown = self.shown(number, &found.eintrag.id)?;
                let whole = few || holding.manifest.strategien.contains(&shown);
                quellen.push(if whole {
                    holding.quelle(&found, &shown)?
                } else {
                    found.eintrag.without_text(&shown)
                });
            }
        }
        self.with(quellen)
    }

    /// A `Bestand` of the system's strategy and these documents.
    pub fn with(&self, quellen: Vec<Quelle>) -> Result<Bestand, Error> {
        let mut paket = if self.shipped {
            self.system.paket()?
        } else {
            Paket { namen: self.system.namen()?, ..Paket::default() }
        };
        for (number, holding) in self.opened.iter().enumerate() {
            let read = facts(holding, &paket.namen, &|id| self.shown(number, id))?;
            let name = &holding.place.name;
            let own = |mut fakt: Fakt| {
                fakt.id = format!("{}{AT}{name}", fakt.id);
                fakt.merkmale.push(MerkmalArt::Bestand, Merkmal::Text(name.clone()));
                Fakt { bestand: Some(name.clone()), ..fakt }
            };
            paket.namen = with_names(&paket.namen, &holding.beiblaetter);
            paket.fakten.0.extend(read.fakten.into_iter().map(own));
        }
        Ok(paket.bestand(quellen))
    }

    /// A `Bestand` as a session has it that has read these documents, and listed so many of each holding (by its name).
    /// Also returns the ids of documents that no holding has.
    pub fn with_read(
        &self,
        documents: &[String],
        listed: &[(String, usize)],
    ) -> Result<(Bestand, Vec<String>), Error> {
        let mut bestand = self.with(Vec::new())?;
        sammlungen::announce(&mut bestand, self.sammlungen()?);
        for (name, count) in listed {
            sammlungen::list(&mut bestand, name, &self.listed(name, 0, *count)?);
        }
        let mut missing = Vec::new();
        for id in documents {
            match self.load(id)? {
                Some(quelle) => sammlungen::add(&mut bestand, quelle),
                None => missing.push(id.clone()),
            }
        }
        Ok((bestand, missing))
    }

    /// Name and level of the holding with this number in the search, the shipped one first.
    pub fn origin(&self, number: usize) -> (String, Ebene) {
        let shipped = usize::from(self.shipped);
        let holding = number.checked_sub(shipped).and_then(|number| self.opened.get(number));
        holding.map_or_else(
            || (SYSTEM.to_owned(), Ebene::System),
            |holding| (holding.place.name.clone(), holding.place.ebene),
        )
    }
}
