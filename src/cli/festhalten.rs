//! Keeps searches in the record: one, or those of a list, each with the user's name for them as its note.

use std::collections::BTreeSet;

use super::call::{Complaint, Ended};
use super::out::Out;
use crate::deutsch::protokoll as satz;
use crate::eigenes::protokoll::Recherche;
use crate::holdings::protokoll::{self, Festgehalten};
use crate::holdings::{Ablage, Search};

/// Number of passages of waiting searches at which these are written; each time the whole file is written anew.
const WAITING: usize = 2000;

pub(super) struct Festhalten<'a> {
    ablage: Ablage,
    search: &'a Search,
    notiz: &'a str,
    waiting: Vec<Recherche>,
    kept: Vec<Recherche>,
    /// Number of searches that were not kept because the record is full.
    missed: usize,
}

impl<'a> Festhalten<'a> {
    /// A writer that has kept no search yet; `notiz` may be empty.
    pub fn new(search: &'a Search, notiz: &'a str, ablage: Ablage) -> Self {
        Self { ablage, search, notiz, waiting: Vec::new(), kept: Vec::new(), missed: 0 }
    }

    /// Keeps one search and returns the kept entry with its number.
    pub fn one(self, anfrage: &str) -> Result<Festgehalten, Complaint> {
        Ok(protokoll::keep(&self.ablage, self.record(anfrage))?)
    }

    /// Adds a search; several are written to the record together. An empty line is skipped.
    pub fn add(&mut self, anfrage: &str) -> Ended {
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

    /// Writes the searches still waiting and prints the numbers of all that were kept.
    pub fn end(mut self, out: &mut Out<'_>) -> Ended {
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

    fn write(&mut self) -> Ended {
        let waiting = std::mem::take(&mut self.waiting);
        if waiting.is_empty() {
            return Ok(());
        }
        let asked = waiting.len();
        let kept = protokoll::keep_all(&self.ablage, waiting)?;
        self.missed += asked - kept.len();
        // What was found is in the record; here only the numbers count.
        self.kept.extend(kept.into_iter().map(|one| Recherche { stellen: Vec::new(), ..one }));
        Ok(())
    }
}
