//! Decides file by file what is read: no unchanged file, and no content twice. The files come in the order of their
//! paths, so that the same folder gives the same ids.

use std::collections::{HashMap, HashSet};
use std::fs::File;
use std::io::Read as _;
use std::path::PathBuf;

use crate::corpus::{self, Angaben};
use crate::deutsch::ordner;
use crate::holdings::error::Error;
use crate::holdings::store::{By, Datei, Korrekturen, Neu, Parts, Present, stem, sum};

/// Maximum size in bytes of a file that is considered at all; larger ones are refused.
const LARGEST: u64 = 1024 * 1024 * 1024;
/// Maximum number of files that are looked at for one index part, read or skipped.
const MOST: usize = 20_000;

/// A file that may be a document, and the encoding that was asked for.
#[derive(Debug)]
pub struct FileFound {
    pub datei: Datei,
    pub zeichensatz: Option<String>,
}

/// A file to read.
#[derive(Debug)]
pub struct Job {
    pub neu: Neu,
    pub statt: Option<Present>,
}

/// Why a file is not read.
#[derive(Debug, PartialEq, Eq)]
pub enum Skip {
    Unchanged,
    /// The holding has its content under another path.
    Double(String),
    Failed(String),
}

/// Files for one index part.
#[derive(Debug)]
pub struct Portion {
    pub number: u32,
    pub jobs: Vec<Job>,
    pub skipped: Vec<(PathBuf, Skip)>,
}

/// Goes through the files once.
pub struct Planner<'a> {
    pub files: std::vec::IntoIter<FileFound>,
    pub known: &'a Parts,
    pub korrekturen: &'a Korrekturen,
    /// Descriptions of documents from the `quellen.json` beside them, by the path of the document.
    pub beschrieben: &'a HashMap<PathBuf, Angaben>,
    /// True if everything is read, whether it is in the holding or not.
    pub afresh: bool,
    pub portion: u64,
    pub next: u32,
    /// Ids of the documents of the system's strategy.
    pub taken: HashSet<&'a str>,
    pub ids: HashSet<String>,
    pub contents: HashMap<String, PathBuf>,
}

/// What would become of these files if they were taken in, decided in the same way. Nothing is read but what has to be
/// compared.
pub fn foresee(known: &Parts, files: Vec<FileFound>) -> Result<Portion, Error> {
    let (korrekturen, beschrieben) = (Korrekturen::default(), HashMap::default());
    let mut planner = Planner {
        files: files.into_iter(),
        known,
        korrekturen: &korrekturen,
        beschrieben: &beschrieben,
        afresh: false,
        portion: u64::MAX,
        next: 0,
        taken: HashSet::new(),
        ids: HashSet::new(),
        contents: HashMap::new(),
    };
    let mut all = Portion { number: 0, jobs: Vec::new(), skipped: Vec::new() };
    while let Some(batch) = planner.next_batch()? {
        all.jobs.extend(batch.jobs);
        all.skipped.extend(batch.skipped);
    }
    Ok(all)
}

impl Planner<'_> {
    /// The files of the next index part; `None` when all files are done.
    pub fn next_batch(&mut self) -> Result<Option<Portion>, Error> {
        let mut batch = Portion { number: self.next, jobs: Vec::new(), skipped: Vec::new() };
        let mut bytes = 0;
        while bytes < self.portion && batch.jobs.len() + batch.skipped.len() < MOST {
            let Some(candidate) = self.files.next() else { break };
            let path = candidate.datei.pfad.clone();
            match self.look(candidate)? {
                Ok(job) => {
                    bytes += weight(&job.neu.datei);
                    batch.jobs.push(job);
                }
                Err(skip) => batch.skipped.push((path, skip)),
            }
        }
        self.next += 1;
        let empty = batch.jobs.is_empty() && batch.skipped.is_empty();
        Ok((!empty).then_some(batch))
    }

    fn look(&mut self, candidate: FileFound) -> Result<Result<Job, Skip>, Error> {
        let FileFound { datei, zeichensatz } = candidate;
        let path = datei.pfad.as_os_str().as_encoded_bytes();
        let before = if self.afresh { None } else { self.known.find(By::Path, path)? };
        let same_way = |found: &Present| found.eintrag.vorgabe == zeichensatz;
        let as_it_was = |found: &&Present| {
            let known = (found.eintrag.groesse, found.eintrag.geaendert);
            same_way(found) && known == (datei.groesse, datei.geaendert)
        };
        if let Some(found) = before.as_ref().filter(as_it_was) {
            self.contents.entry(found.eintrag.sha256.clone()).or_insert_with(|| datei.pfad.clone());
            return Ok(Err(Skip::Unchanged));
        }
        if datei.groesse > LARGEST {
            return Ok(Err(Skip::Failed(ordner::zu_gross(LARGEST / 1024 / 1024))));
        }
        let sha256 = match File::open(&datei.pfad).and_then(|file| sum(file.take(LARGEST))) {
            Ok(sum) => sum,
            Err(error) => return Ok(Err(Skip::Failed(ordner::systemgrund(&error)))),
        };
        if before.as_ref().is_some_and(|found| same_way(found) && found.eintrag.sha256 == sha256) {
            return Ok(Err(Skip::Unchanged));
        }
        if let Some(double) = self.double(&sha256, before.as_ref())? {
            return Ok(Err(Skip::Double(double)));
        }
        let id = match &before {
            Some(found) => found.eintrag.id.clone(),
            None => self.free(&stem(&datei.pfad))?,
        };
        self.contents.insert(sha256.clone(), datei.pfad.clone());
        let hand = self.korrekturen.get(&id).cloned().unwrap_or_default();
        let angaben = hand.or(self.beschrieben.get(&datei.pfad));
        let neu = Neu { datei, id, sha256, vorgabe: zeichensatz, angaben };
        Ok(Ok(Job { neu, statt: before }))
    }

    /// The path under which the holding has this content already; `None` if it does not have it.
    fn double(&self, sha256: &str, before: Option<&Present>) -> Result<Option<String>, Error> {
        // An empty file is no document, however often it lies there.
        if sha256 == corpus::sha256(b"") {
            return Ok(None);
        }
        if let Some(path) = self.contents.get(sha256) {
            return Ok(Some(path.display().to_string()));
        }
        if self.afresh {
            return Ok(None);
        }
        let found = self.known.find(By::Content, sha256.as_bytes())?;
        let other = found.filter(|found| before.is_none_or(|before| before.eintrag.id != found.eintrag.id));
        Ok(other.map(|found| found.eintrag.pfad))
    }

    /// A free id: `wanted`, or `wanted-2`, `wanted-3` and so on if that id is taken.
    fn free(&mut self, wanted: &str) -> Result<String, Error> {
        let wanted = if wanted.is_empty() { ordner::DOKUMENT } else { wanted };
        let mut id = wanted.to_owned();
        let mut number = 2;
        loop {
            let taken = corpus::is_reserved(&id)
                || self.taken.contains(id.as_str())
                || self.ids.contains(&id)
                || !self.afresh && self.known.find(By::Id, id.as_bytes())?.is_some();
            if !taken {
                self.ids.insert(id.clone());
                return Ok(id);
            }
            id = format!("{wanted}-{number}");
            number += 1;
        }
    }
}

/// Estimated bytes of text in a file: all of a plain text file; of any other (pictures, ZIP) an eighth and 4 KiB.
fn weight(datei: &Datei) -> u64 {
    let plain = datei.pfad.extension().and_then(|ending| ending.to_str());
    let plain = plain.is_some_and(|ending| matches!(ending.to_ascii_lowercase().as_str(), "txt" | "md"));
    if plain { datei.groesse } else { datei.groesse / 8 + 4096 }
}
