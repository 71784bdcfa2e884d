//! The search over all holdings of a session; a holding that was changed is opened anew at the next question.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use super::guarded::guarded;
use super::manifest::MANIFEST;
use super::nennungen::nennende;
use super::place::Ebene;
use super::{Error, Holdings, System, Wanted};
use crate::deutsch::bestand as satz;
use crate::domain::sammlung::Nennende;
use crate::domain::{Anzahl, Zaehlung};
use crate::search::{Answer, Index, Options, Searcher};

/// At most so many completions are offered.
const COMPLETIONS: usize = 8;

/// ISO codes and names of states, for the field `land:`.
type Staaten = Vec<(String, Vec<String>)>;

/// Indexes to open, on whatever thread.
#[derive(Debug, Clone)]
pub struct Indexes {
    pub(super) wanted: Wanted,
}

/// Opened indexes, searched as one.
#[derive(Debug)]
pub struct Search {
    wanted: Wanted,
    staaten: Staaten,
    current: Mutex<Arc<Opened>>,
}

/// The holdings and their indexes as they are at one time.
#[derive(Debug)]
pub(super) struct Opened {
    pub(super) holdings: Holdings,
    pub(super) searcher: Searcher,
    stamp: Stamp,
}

/// What tells that something was changed: time and size of every file and folder that says what there is.
type Stamp = Vec<(PathBuf, Option<(SystemTime, u64, u64)>)>;

impl Indexes {
    /// Opens them: the shipped one first, then the others by level.
    pub fn open(self) -> Result<Search, Error> {
        let names = System::read(&self.wanted.umgebung).namen()?;
        let table = names.staaten.iter().map(|staat| {
            let mut called = staat.varianten.clone();
            called.insert(0, staat.name.clone());
            (staat.iso.clone(), called)
        });
        let staaten: Staaten = table.collect();
        let opened = Opened::open(&self.wanted, &staaten, &[])?;
        Ok(Search { wanted: self.wanted, staaten, current: Mutex::new(Arc::new(opened)) })
    }
}

impl Opened {
    /// All that can be opened, but the holdings in these folders.
    fn open(wanted: &Wanted, staaten: &Staaten, damaged: &[PathBuf]) -> Result<Self, Error> {
        // Taken first: a change while the indexes are opened is seen at the next question.
        let stamp = stamp(wanted);
        let mut holdings = Holdings::open(wanted)?;
        let mut indexes = Vec::new();
        if wanted.shipped {
            let (index, hinweis) = holdings.system.index()?;
            indexes.push(index.with_states(staaten));
            holdings.hinweise.extend(hinweis);
        }
        let mut usable = Vec::new();
        for mut holding in std::mem::take(&mut holdings.opened) {
            if damaged.contains(&holding.place.folder) {
                holdings.hinweise.push(super::skipped(&holding.place.name, &holding.damaged()));
                continue;
            }
            match holding.index() {
                Ok(index) => {
                    indexes.push(index.with_states(staaten));
                    usable.push(holding);
                }
                Err(error) if wanted.folders.contains(&holding.place.folder) => return Err(error),
                Err(error) => holdings.hinweise.push(super::skipped(&holding.place.name, &error)),
            }
        }
        holdings.opened = usable;
        let searcher = Searcher::new(indexes).with_synonyms(&holdings.config.synonyme);
        Ok(Self { holdings, searcher, stamp })
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
        if let Some(answer) = guarded(|| opened.answer(anfrage, options)) {
            return answer;
        }
        let sound = self.without_damaged(&opened);
        let answer = sound.as_ref().and_then(|sound| guarded(|| sound.answer(anfrage, options)));
        let mut answer = answer.unwrap_or_else(|| Answer {
            hinweise: vec![satz::SUCHE_GESCHEITERT.to_owned()],
            ..Answer::empty(anfrage)
        });
        let known = &opened.holdings.hinweise;
        let new =
            sound.iter().flat_map(|sound| &sound.holdings.hinweise).filter(|note| !known.contains(note));
        answer.hinweise.extend(new.cloned());
        answer
    }

    /// Counts passages of all holdings, with the ids of this session; `None` if an index turns out to be damaged, which
    /// the next search says.
    pub fn count(&self, zaehlung: &Zaehlung) -> Option<Vec<Anzahl>> {
        let opened = self.opened();
        guarded(|| opened.count(zaehlung))
    }

    /// Opens anew all but those whose index is not as it was written; none if all are.
    fn without_damaged(&self, opened: &Opened) -> Option<Arc<Opened>> {
        let damaged = opened.holdings.opened.iter().filter(|holding| !holding.index_is_sound());
        let damaged: Vec<PathBuf> = damaged.map(|holding| holding.place.folder.clone()).collect();
        if damaged.is_empty() {
            return None;
        }
        let sound = Arc::new(Opened::open(&self.wanted, &self.staaten, &damaged).ok()?);
        *self.current.lock().unwrap_or_else(PoisonError::into_inner) = Arc::clone(&sound);
        Some(sound)
    }

    /// The documents of holdings that have the passages of a query; else why they cannot be told.
    pub fn nennende(&self, anfrage: &str) -> Result<Nennende, String> {
        let opened = self.opened();
        let sound = || self.without_damaged(&opened);
        let found = guarded(|| nennende(&opened, anfrage))
            .or_else(|| sound().and_then(|sound| guarded(|| nennende(&sound, anfrage))));
        found.ok_or_else(|| satz::SUCHE_GESCHEITERT.to_owned())
    }

    /// What could not be opened for the last question, one German sentence each.
    pub fn hinweise(&self) -> Vec<String> {
        self.current().holdings.hinweise.clone()
    }

    /// Name and level of the holding with the number that a hit of the last question names.
    pub fn origin(&self, number: usize) -> (String, Ebene) {
        self.current().holdings.origin(number)
    }

    /// Looks at the holdings and indexes of the last question.
    pub(super) fn look<T>(&self, look: impl FnOnce(&Holdings, &[Index]) -> T) -> T {
        let current = self.current();
        look(&current.holdings, current.searcher.indexes())
    }

    /// The indexes as they were at the last question.
    fn current(&self) -> Arc<Opened> {
        Arc::clone(&self.current.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// The indexes as they are now.
    fn opened(&self) -> Arc<Opened> {
        let mut current = self.current.lock().unwrap_or_else(PoisonError::into_inner);
        if is_changed(&current.stamp) {
            // A state that cannot be opened now may be one that is just being replaced: the old one still answers.
            if let Ok(opened) = Opened::open(&self.wanted, &self.staaten, &[]) {
                *current = Arc::new(opened);
            }
        }
        Arc::clone(&current)
    }
}

impl Opened {
    /// Answers with the addresses of this session.
    pub(super) fn answer(&self, anfrage: &str, options: &Options) -> Answer {
        let mut answer = self.searcher.search(anfrage, options);
        if options.bericht {
            answer.vorschlaege = self.searcher.complete(anfrage, COMPLETIONS);
        }
        self.address(&mut answer);
        answer
    }

    fn count(&self, zaehlung: &Zaehlung) -> Vec<Anzahl> {
        let mut counts = self.searcher.count_by(zaehlung);
        for one in &mut counts {
            let own = self.holdings.opened.iter().position(|holding| holding.place.name == one.bestand);
            if let (Some(own), Some(id)) = (own, &mut one.quelle) {
                *id = self.holdings.shown(own, id).unwrap_or_else(|_| id.clone());
            }
        }
        counts
    }

    /// Gives the hits the ids of this session. Each holding is one index, the shipped one first.
    fn address(&self, answer: &mut Answer) {
        let shipped = usize::from(self.holdings.shipped);
        for hit in &mut answer.hits {
            let Some(own) = hit.bestand.checked_sub(shipped) else {
                continue;
            };
            let shown = self.holdings.shown(own, &hit.quelle).unwrap_or_else(|_| hit.quelle.clone());
            if let Some(rest) = hit.kennung.strip_prefix(&hit.quelle) {
                hit.kennung = format!("{shown}{rest}");
            }
            hit.quelle = shown;
        }
    }
}

/// True if a file is no longer as it was: a look at each, nothing is read.
fn is_changed(stamp: &Stamp) -> bool {
    stamp.iter().any(|(file, before)| mark(file) != *before)
}

/// The files as they are now. A holding that is made later shows in the folder of the user's own, or in a configuration.
fn stamp(wanted: &Wanted) -> Stamp {
    let mut files: Vec<PathBuf> = wanted.umgebung.configs.clone();
    files.extend(wanted.umgebung.configs.iter().map(|config| config.with_file_name("synonyme.txt")));
    if let Some(own) = wanted.umgebung.bestaende() {
        files.push(own.clone());
        let entries = fs::read_dir(&own).into_iter().flatten().flatten();
        let mut inner: Vec<PathBuf> = entries.map(|entry| entry.path().join(MANIFEST)).collect();
        inner.sort();
        files.extend(inner);
    }
    files.extend(wanted.folders.iter().map(|folder| folder.join(MANIFEST)));
    if wanted.umgebung.configs.iter().any(|config| config.is_file()) {
        let config = super::Config::read(&wanted.umgebung);
        files.extend(config.places.iter().map(|place| place.folder.join(MANIFEST)));
    }
    files.into_iter().map(|file| (mark(&file), file)).map(|(mark, file)| (file, mark)).collect()
}

#[cfg(unix)]
fn mark(file: &Path) -> Option<(SystemTime, u64, u64)> {
    use std::os::unix::fs::MetadataExt as _;
    let metadata = fs::metadata(file).ok()?;
    Some((metadata.modified().ok()?, metadata.len(), metadata.ino()))
}

#[cfg(not(unix))]
fn mark(file: &Path) -> Option<(SystemTime, u64, u64)> {
    let metadata = fs::metadata(file).ok()?;
    Some((metadata.modified().ok()?, metadata.len(), 0))
}
