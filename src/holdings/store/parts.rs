//! The parts of a holding as they were when they were opened.

use std::path::Path;
use std::sync::Arc;

use super::manifest::PartState;
use super::part::OpenPart;
use super::place::Standort;
use super::record::Akte;
use super::tables::By;
use crate::deutsch::bestand as satz;
use crate::holdings::error::Error;

/// A part and its state.
#[derive(Debug)]
pub struct Loaded {
    pub state: PartState,
    pub part: OpenPart,
}

/// A document that was not removed.
#[derive(Debug, Clone)]
pub struct Present {
    pub teil: u32,
    pub number: u32,
    pub eintrag: Akte,
}

/// Parts in the order of their documents; clones share them.
#[derive(Debug, Clone, Default)]
pub struct Parts(Arc<Vec<Loaded>>);

impl Parts {
    /// Opens the parts with these states, each by `open`.
    pub fn open(
        place: &Standort,
        states: &[PartState],
        open: impl Fn(&Path) -> Result<OpenPart, Error>,
    ) -> Result<Self, Error> {
        let load = |state: &PartState| -> Result<Loaded, Error> {
            Ok(Loaded { state: state.clone(), part: open(&place.part(state.nummer))? })
        };
        Ok(Self(Arc::new(states.iter().map(load).collect::<Result<_, _>>()?)))
    }

    pub fn iter(&self) -> impl Iterator<Item = &Loaded> {
        self.0.iter()
    }

    pub fn find(&self, key: By, value: &[u8]) -> Result<Option<Present>, Error> {
        for Loaded { state, part } in self.iter() {
            let found = part.find(key, value)?;
            if let Some((number, eintrag)) = found.into_iter().find(|(number, _)| !state.is_removed(*number))
            {
                return Ok(Some(Present { teil: state.nummer, number, eintrag }));
            }
        }
        Ok(None)
    }

    /// The positions of all documents in order; a record is read only when it is asked for.
    pub fn documents(&self) -> impl Iterator<Item = Position<'_>> {
        self.of(|_| true)
    }

    /// The positions of the documents in the index parts for whose number `wanted` is true.
    pub fn of<'a>(&'a self, wanted: impl Fn(u32) -> bool + 'a) -> impl Iterator<Item = Position<'a>> {
        let parts = self.iter().filter(move |loaded| wanted(loaded.state.nummer));
        parts.flat_map(|loaded| {
            let live = (0..loaded.part.documents()).filter(|number| !loaded.state.is_removed(*number));
            live.map(move |number| Position { loaded, number })
        })
    }

    /// The passages of a document: number of the first, and number of the last plus one.
    pub fn passages(&self, found: &Present) -> Result<(u32, u32), Error> {
        self.part(found)?.passages(found.number)
    }

    pub fn text(&self, found: &Present) -> Result<String, Error> {
        self.part(found)?.text(found.number, &found.eintrag)
    }

    fn part(&self, found: &Present) -> Result<&OpenPart, Error> {
        let own = self.iter().find(|loaded| loaded.state.nummer == found.teil);
        Ok(&own.ok_or(satz::ZWISCHENDURCH)?.part)
    }
}

/// The place of a document whose record is not read yet.
#[derive(Debug, Clone, Copy)]
pub struct Position<'a> {
    loaded: &'a Loaded,
    number: u32,
}

impl Position<'_> {
    pub fn read(self) -> Result<Present, Error> {
        let Self { loaded, number } = self;
        Ok(Present { teil: loaded.state.nummer, number, eintrag: loaded.part.record(number)? })
    }
}
