//! The search over all holdings of a session; a holding that was changed is opened anew at the next question.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;

use super::error::Error;
use super::opened::{Opened, Staaten};
use super::places::Wanted;
use super::session::Holdings;
use super::store::Ebene;
use super::system::System;
use crate::deutsch::bestand as satz;
use crate::domain::namen::Staat;
use crate::domain::sammlung::Nennende;
use crate::domain::{Anzahl, Zaehlung};
use crate::search::{Answer, Index, Options};

/// Name of the threads that may panic: the thread that waits for one tells the user what is wrong.
const GUARDED: &str = "behutsam";

/// The wanted holdings, their indexes not opened yet; can be sent to the thread that opens them.
#[derive(Debug, Clone)]
pub struct Indexes(Wanted);

/// The indexes of the wanted holdings, none of them opened.
pub fn indexes(wanted: &Wanted) -> Indexes {
    Indexes(wanted.clone())
}

/// Opened indexes, searched as one.
#[derive(Debug)]
pub struct Search {
    wanted: Wanted,
    staaten: Staaten,
    current: Mutex<Arc<Opened>>,
}

impl Indexes {
    /// Opens the indexes: the shipped one first, then the others by level.
    pub fn open(self) -> Result<Search, Error> {
        let names = System::read(&self.0.umgebung).namen()?;
        let called = |staat: &Staat| {
            std::iter::once(&staat.name).chain(&staat.varianten).chain(&staat.adjektive).cloned().collect()
        };
        let staaten: Staaten = names.staaten.iter().map(|staat| (staat.iso.clone(), called(staat))).collect();
        let opened = Opened::open(&self.0, &staaten, &[])?;
        Ok(Search { wanted: self.0, staaten, current: Mutex::new(Arc::new(opened)) })
    }
}

impl Search {
    /// Answers a query, with the addresses of this session. A holding whose index turns out to be damaged is left out
    /// from then on, and the answer says so.
    pub fn search(&self, anfrage: &str, options: &Options) -> Answer {
        let opened = self.opened();
        if opened.holdings.opened.is_empty() {
            return opened.answer(anfrage, options);
        }
        let (answer, new) = self.carefully(&opened, |opened| opened.answer(anfrage, options));
        let mut answer = answer.unwrap_or_else(|| Answer {
            hinweise: vec![satz::SUCHE_GESCHEITERT.to_owned()],
            ..Answer::empty(anfrage)
        });
        answer.hinweise.extend(new);
        answer
    }

    /// Counts passages of all holdings, with the ids of this session; `None` if an index turns out to be damaged: the
    /// next search then says so in a note.
    pub fn count(&self, zaehlung: &Zaehlung) -> Option<Vec<Anzahl>> {
        let opened = self.opened();
        guarded(|| opened.count(zaehlung))
    }

    /// The documents of holdings with passages of a query, or a German sentence why they cannot be found.
    pub fn nennende(&self, anfrage: &str) -> Result<Nennende, String> {
        let (found, _) = self.carefully(&self.opened(), |opened| opened.nennende(anfrage));
        found.ok_or_else(|| satz::SUCHE_GESCHEITERT.to_owned())
    }

    /// Result of `work`, `None` if it panicked. If the cause is a damaged index, `work` runs again without that index,
    /// and the second element holds the new notes.
    fn carefully<T: Send>(
        &self,
        opened: &Opened,
        work: impl Fn(&Opened) -> T + Sync,
    ) -> (Option<T>, Vec<String>) {
        let done = guarded(|| work(opened));
        let sound = if done.is_none() { self.without_damaged(opened) } else { None };
        let Some(sound) = sound else { return (done, Vec::new()) };
        let new = sound.holdings.hinweise.iter().filter(|note| !opened.holdings.hinweise.contains(note));
        (guarded(|| work(&sound)), new.cloned().collect())
    }

    /// Opens anew all holdings but those whose index fails its checksums; `None` if all pass.
    fn without_damaged(&self, opened: &Opened) -> Option<Arc<Opened>> {
        let damaged = opened.holdings.opened.iter().filter(|holding| !holding.index_is_sound());
        let damaged: Vec<PathBuf> = damaged.map(|holding| holding.place.folder.clone()).collect();
        if damaged.is_empty() {
            return None;
        }
        let sound = Arc::new(Opened::open(&self.wanted, &self.staaten, &damaged).ok()?);
        *self.current() = Arc::clone(&sound);
        Some(sound)
    }

    /// The number of the state that answered the last question, [`state`](super::opened::state).
    pub fn state(&self) -> u64 {
        self.current().state()
    }

    /// What could not be opened for the last question, one German sentence each.
    pub fn hinweise(&self) -> Vec<String> {
        self.current().holdings.hinweise.clone()
    }

    /// Name and level of the holding with the number that a hit of the last question names.
    pub fn origin(&self, number: usize) -> (String, Ebene) {
        self.current().holdings.origin(number)
    }

    /// Calls `look` with the holdings and indexes of the last question.
    pub(super) fn look<T>(&self, look: impl FnOnce(&Holdings, &[Index]) -> T) -> T {
        let current = Arc::clone(&self.current());
        look(&current.holdings, &current.searcher.indexes)
    }

    /// The indexes as they were at the last question.
    fn current(&self) -> MutexGuard<'_, Arc<Opened>> {
        self.current.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn opened(&self) -> Arc<Opened> {
        let mut current = self.current();
        if current.is_outdated() {
            // A state that cannot be opened may be just being replaced: then the indexes opened before still answer.
            if let Ok(opened) = Opened::open(&self.wanted, &self.staaten, &[]) {
                *current = Arc::new(opened);
            }
        }
        Arc::clone(&current)
    }
}

/// Result of `work`, which runs on a thread of its own; `None` if it panicked. The search engine trusts its files and
/// panics where one was altered; the caller then gets `None`, and the program goes on.
fn guarded<T: Send>(work: impl FnOnce() -> T + Send) -> Option<T> {
    thread::scope(|scope| {
        let thread = thread::Builder::new().name(GUARDED.to_owned()).spawn_scoped(scope, work);
        thread.ok()?.join().ok()
    })
}

/// True on a thread started by `guarded`, whose panic is not to be printed.
pub fn is_guarded() -> bool {
    thread::current().name() == Some(GUARDED)
}
