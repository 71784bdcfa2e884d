//! Keeps searches in the record: one, or those of a list, each with the user's name for them as its note.

use std::collections::BTreeSet;

use super::Out;
use super::complaint::Complaint;
use crate::deutsch::protokoll as satz;
use crate::eigenes::protokoll::Recherche;
use crate::holdings::{Ablage, Search, Wanted, protokoll};

/// So many passages wait before they are written: the file is written as a whole each time.
const WAITING: usize = 2000;

/// What is being kept.
pub(super) struct Festhalten<'a> {
    ablage: Ablage,
    search: &'a Search,
    notiz: &'a str,
    waiting: Vec<Recherche>,
    kept: Vec<Recherche>,
    /// The record took no more: so many were not kept.
    missed: usize,
}

impl<'a> Festhalten<'a> {
    /// Begins; `notiz` may be empty.
    pub fn new(search: &'a Search, notiz: &'a str, wanted: &Wanted) -> Result<Self, Complaint> {
        let ablage = Ablage::of(&wanted.umgebung).map_err(Complaint::Satz)?;
        Ok(Self { ablage, search, notiz, waiting: Vec::new(), kept: Vec::new(), missed: 0 })
    }

    /// Keeps one search and gives it with its number.
    pub fn one(self, anfrage: &str) -> Result<Recherche, Complaint> {
        protokoll::keep(&self.ablage, self.record(anfrage)).map_err(Complaint::Satz)
    }

    /// Keeps another one sooner or later; an empty line asks nothing.
    pub fn add(&mut self, anfrage: &str) -> Result<(), Complaint> {
        if anfrage.is_empty() {
            return Ok(());
        }
        if self.missed > 0 {
            self.missed += 1;
            return Ok(());
        }
        self.waiting.push(self.record(anfrage));
        let passages: usize = self.waiting.iter().map(|one| one.stellen.len()).sum();
        if passages >= WAITING { self.write() } else { Ok(()) }
    }

    /// Writes what waits and says what was kept.
    pub fn end(mut self, out: &mut Out<'_>) -> Result<(), Complaint> {
        self.write()?;
        let numbers = || self.kept.iter().map(|one| one.nummer);
        if let Some((first, last)) = numbers().min().zip(numbers().max()) {
            let none = self.kept.iter().filter(|one| one.is_fehlanzeige()).count();
            out.say(&satz::alle_festgehalten((first, last), self.kept.len(), none));
        }
        if self.missed > 0 {
            out.say(&satz::nicht_mehr_festgehalten(self.missed));
        }
        Ok(())
    }

    fn record(&self, anfrage: &str) -> Recherche {
        let mut recherche = protokoll::record(self.search, anfrage, &BTreeSet::new());
        recherche.note(self.notiz);
        recherche
    }

    fn write(&mut self) -> Result<(), Complaint> {
        let waiting = std::mem::take(&mut self.waiting);
        if waiting.is_empty() {
            return Ok(());
        }
        let asked = waiting.len();
        let kept = protokoll::keep_all(&self.ablage, waiting).map_err(Complaint::Satz)?;
        self.missed += asked - kept.len();
        // What was found is in the record; here only the numbers count.
        self.kept.extend(kept.into_iter().map(|one| Recherche { stellen: Vec::new(), ..one }));
        Ok(())
    }
}
