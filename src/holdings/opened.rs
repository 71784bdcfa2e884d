//! The holdings of a session and their indexes as they are at one time.

use std::cmp::Reverse;
use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::config::{Config, SYNONYME};
use super::error::Error;
use super::places::Wanted;
use super::session::Holdings;
use super::store::MANIFEST;
use crate::deutsch::bestand::ausgelassen;
use crate::domain::sammlung::{Nennend, Nennende};
use crate::domain::{Anzahl, Fundstelle, Zaehlung};
use crate::search::{self, Answer, Hit, Options, Searcher, Sort};

/// Maximum number of completions that are offered.
const COMPLETIONS: usize = 8;
/// Maximum number of documents with passages of a query that are listed.
const MOST: usize = 50;
/// Number of hits to look through for one of a given document: a query for its id also finds ids that begin with it.
const LOOKED_AT: usize = 20;

/// ISO codes and names of states, for the field `land:`.
pub type Staaten = Vec<(String, Vec<String>)>;

/// The holdings of a session and their indexes, all of one moment.
#[derive(Debug)]
pub struct Opened {
    pub holdings: Holdings,
    pub searcher: Searcher,
    stamp: Stamp,
}

/// Time of change, size and inode number of a file.
type FileStamp = (SystemTime, u64, u64);

/// Every file and folder whose change means that holdings have changed, each with its state; `None` if it is missing.
type Stamp = Vec<(PathBuf, Option<FileStamp>)>;

impl Opened {
    /// Opens all holdings that can be, but those in the folders `damaged`; an error if a shipped or named one cannot.
    pub fn open(wanted: &Wanted, staaten: &Staaten, damaged: &[PathBuf]) -> Result<Self, Error> {
        // The stamp is taken first, so that a change while the indexes are opened is seen at the next question.
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
                holdings.hinweise.push(ausgelassen(&holding.place.name, &holding.damaged().to_string()));
                continue;
            }
            match holding.index() {
                Ok(index) => {
                    indexes.push(index.with_states(staaten));
                    usable.push(holding);
                }
                Err(error) if wanted.folders.contains(&holding.place.folder) => return Err(error),
                Err(error) => holdings.hinweise.push(ausgelassen(&holding.place.name, &error.to_string())),
            }
        }
        holdings.opened = usable;
        let searcher = Searcher::new(indexes).with_synonyms(&holdings.config.synonyme);
        Ok(Self { holdings, searcher, stamp })
    }

    /// The number of the state that was opened, [`state`].
    pub fn state(&self) -> u64 {
        hashed(&self.stamp)
    }

    /// True if a file of the stamp has changed since; compares times and sizes and reads no file.
    pub fn is_outdated(&self) -> bool {
        self.stamp.iter().any(|(file, before)| mark(file) != *before)
    }

    pub fn answer(&self, anfrage: &str, options: &Options) -> Answer {
        let mut answer = self.searcher.search(anfrage, options);
        if options.bericht {
            answer.arten = self.searcher.begun(anfrage);
            answer.vorschlaege = search::complete(&self.searcher.indexes, anfrage, COMPLETIONS);
        }
        self.address(&mut answer);
        answer
    }

    pub fn count(&self, zaehlung: &Zaehlung) -> Vec<Anzahl> {
        let mut counts = self.searcher.count_by(zaehlung);
        for one in &mut counts {
            if let (Some(own), Some(id)) = (self.holdings.number(&one.bestand), &mut one.quelle) {
                *id = self.holdings.shown(own, id).unwrap_or_else(|_| id.clone());
            }
        }
        counts
    }

    /// The documents of all holdings but the shipped one with passages of a query: the most first, each with its first
    /// passage.
    pub fn nennende(&self, anfrage: &str) -> Nennende {
        let mut out = Nennende::default();
        let mut all = Vec::new();
        let zaehlung = Zaehlung { anfrage: anfrage.to_owned(), felder: vec!["quelle"], einzeln_bis: 0 };
        for one in self.searcher.count_by(&zaehlung) {
            if let Some(number) = self.holdings.number(&one.bestand) {
                out.quellen += one.quellen;
                out.stellen += one.stellen;
                all.push((Reverse(one.stellen), number, one.wert));
            }
        }
        all.sort();
        let listed = all.iter().take(MOST);
        let told = listed.filter_map(|(stellen, own, id)| self.nennend(anfrage, stellen.0, *own, id));
        out.dokumente = told.collect();
        out
    }

    fn nennend(&self, anfrage: &str, stellen: usize, own: usize, id: &str) -> Option<Nennend> {
        let options = Options { limit: LOOKED_AT, order: Sort::Quelle, ..Options::default() };
        let index = own + usize::from(self.holdings.shipped);
        let shown = self.holdings.shown(own, id).ok()?;
        let answer = self.answer(&search::narrowed(anfrage, &format!("quelle:\"{id}\"")), &options);
        let first = answer.hits.into_iter().find(|hit| hit.bestand == index && hit.quelle == shown)?;
        let eintrag = self.holdings.record(&shown).ok()??;
        Some(Nennend { dokument: eintrag.listed(), stellen, erste: fundstelle(first) })
    }

    /// Puts the document ids of this session into the hits. Each holding is one index, the shipped one first.
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

fn fundstelle(hit: Hit) -> Fundstelle {
    let stelle = (0, hit.text.len());
    Fundstelle { quelle: hit.quelle, zeilen: hit.zeilen, wortlaut: hit.text, block: hit.kennung, stelle }
}

/// A number for the state of the wanted holdings; another one means that one of them has changed.
pub fn state(wanted: &Wanted) -> u64 {
    hashed(&stamp(wanted))
}

fn hashed(stamp: &Stamp) -> u64 {
    let mut hasher = DefaultHasher::new();
    stamp.hash(&mut hasher);
    hasher.finish()
}

/// The present stamp. A new holding shows as a change of the folder of the user's holdings or of a configuration.
fn stamp(wanted: &Wanted) -> Stamp {
    let mut files: Vec<PathBuf> = wanted.umgebung.configs.clone();
    files.extend(wanted.umgebung.configs.iter().map(|config| config.with_file_name(SYNONYME)));
    if let Some(own) = wanted.umgebung.bestaende() {
        files.push(own.clone());
        let entries = fs::read_dir(&own).into_iter().flatten().flatten();
        let mut inner: Vec<PathBuf> = entries.map(|entry| entry.path().join(MANIFEST)).collect();
        inner.sort();
        files.extend(inner);
    }
    files.extend(wanted.folders.iter().map(|folder| folder.join(MANIFEST)));
    if wanted.umgebung.configs.iter().any(|config| config.is_file()) {
        let config = Config::read(&wanted.umgebung);
        files.extend(config.places.iter().map(|place| place.folder.join(MANIFEST)));
    }
    files.into_iter().map(|file| (file.clone(), mark(&file))).collect()
}

fn mark(file: &Path) -> Option<FileStamp> {
    let metadata = fs::metadata(file).ok()?;
    Some((metadata.modified().ok()?, metadata.len(), metadata.ino()))
}
