//! Takes files into a holding: threads read, parse and build one index part after another; each complete part is
//! published at once. If the program ends at any moment, the published parts remain.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::num::NonZero;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use super::plan::{FileFound, Job, Planner, Portion, Skip};
use super::readers::Leser;
use crate::deutsch::{bestand as satz, ordner};
use crate::domain::Passage;
use crate::formats::Vorgabe;
use crate::holdings::error::Error;
use crate::holdings::store::{Akte, Finished, Making, Neu, Present, Standort, Writer, update_failures};
use crate::katalog::Einzeln;

/// Bytes of files that go into one index part; they give some 20,000 passages.
const PORTION: u64 = 4 * 1024 * 1024;
/// Maximum number of threads; more would wait for each other.
const THREADS: usize = 8;

/// News while files are taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meldung {
    Uebergangen { datei: String, grund: String },
    Stand { fertig: usize, gesamt: usize },
}

/// Numbers of files by what became of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ergebnis {
    pub neu: usize,
    pub ersetzt: usize,
    pub unveraendert: usize,
    /// Files whose content the holding has already under another path.
    pub doppelt: usize,
    /// Files that could not be read, links, and everything else that is no regular file.
    pub uebergangen: usize,
    pub entfernt: usize,
    /// Facts beside the documents that passed their check.
    pub angaben: usize,
    pub abgebrochen: bool,
}

impl Ergebnis {
    /// Numbers of files: new, replaced, unchanged, double, not read, gone.
    pub fn zahlen(&self) -> [usize; 6] {
        [self.neu, self.ersetzt, self.unveraendert, self.doppelt, self.uebergangen, self.entfernt]
    }
}

/// How files are taken in.
pub struct Leseauftrag<'a> {
    pub leser: &'a dyn Leser,
    /// Set to true by somebody who wants the intake to end.
    pub halt: &'a AtomicBool,
    /// Bytes of files that go into one index part; `None` means the usual size.
    pub portion: Option<u64>,
    pub melden: &'a mut dyn FnMut(Meldung),
}

enum BatchNews {
    /// Number of files that are done since the last message.
    Files(usize),
    Batch(Box<BatchResult>),
    Failed(Error),
}

struct BatchResult {
    number: u32,
    skipped: Vec<(PathBuf, Skip)>,
    paths: Vec<String>,
    new: usize,
    replaced: Vec<Present>,
    finished: Option<Finished>,
}

/// Takes files into the holding. If `afresh`, every file is read, and the new parts replace all that the holding had.
pub fn take_in(
    writer: &mut Writer,
    files: Vec<FileFound>,
    afresh: bool,
    auftrag: &mut Leseauftrag<'_>,
) -> Result<Ergebnis, Error> {
    let paket = Arc::clone(&writer.beside.paket);
    let einzeln = Einzeln::new(&paket.fakten, &paket.namen);
    let (known, place) = (writer.known.clone(), writer.place.clone());
    let (korrekturen, beschrieben) = (writer.korrekturen.clone(), writer.beside.beschrieben.clone());
    let gesamt = files.len();
    let planner = Mutex::new(Planner {
        known: &known,
        korrekturen: &korrekturen,
        beschrieben: &beschrieben,
        afresh,
        portion: auftrag.portion.unwrap_or(PORTION),
        next: writer.manifest.naechster_teil,
        taken: paket.quellen.iter().map(|quelle| quelle.id.as_str()).collect(),
        ids: HashSet::new(),
        contents: HashMap::new(),
        files: files.into_iter(),
    });
    let stop = AtomicBool::new(false);
    let threads =
        if afresh { 1 } else { thread::available_parallelism().map_or(1, NonZero::get).min(THREADS) };
    let (send, news) = sync_channel(64);
    let work = Work { planner: &planner, leser: auftrag.leser, einzeln: &einzeln, place: &place };
    let halted = || stop.load(Ordering::Relaxed) || auftrag.halt.load(Ordering::Relaxed);
    thread::scope(|scope| {
        for _ in 0..threads {
            let (send, work) = (send.clone(), &work);
            scope.spawn(move || work.run(&halted, &send));
        }
        drop(send);
        let mut collector = Publisher {
            next: writer.manifest.naechster_teil,
            writer,
            gesamt,
            afresh,
            fertig: 0,
            waiting: BTreeMap::new(),
            ergebnis: Ergebnis::default(),
            built: Vec::new(),
        };
        collector.collect(&news, auftrag.melden).inspect_err(|_| {
            stop.store(true, Ordering::Relaxed);
            news.iter().for_each(drop);
        })?;
        if !collector.built.is_empty() {
            collector.writer.manifest.teile.clear();
            collector.writer.manifest.strategien.clear();
            collector.writer.publish(std::mem::take(&mut collector.built), &[])?;
        }
        let abgebrochen = auftrag.halt.load(Ordering::Relaxed) && collector.fertig < gesamt;
        Ok(Ergebnis { abgebrochen, ..collector.ergebnis })
    })
}

struct Work<'a> {
    planner: &'a Mutex<Planner<'a>>,
    leser: &'a dyn Leser,
    einzeln: &'a Einzeln<'a>,
    place: &'a Standort,
}

impl Work<'_> {
    /// Builds part after part until no file is left or `halted` is true.
    fn run(&self, halted: &(dyn Fn() -> bool + Sync), send: &SyncSender<BatchNews>) {
        while !halted() {
            let batch = self.planner.lock().unwrap_or_else(PoisonError::into_inner).next_batch();
            let news = match batch {
                Ok(Some(batch)) => self.batch(batch, send),
                Ok(None) => return,
                Err(error) => Err(error),
            };
            let news = news.map_or_else(BatchNews::Failed, |read| BatchNews::Batch(Box::new(read)));
            if send.send(news).is_err() {
                return;
            }
        }
    }

    fn batch(&self, batch: Portion, send: &SyncSender<BatchNews>) -> Result<BatchResult, Error> {
        let Portion { number, jobs, mut skipped } = batch;
        // If the receiver is gone, the intake has stopped already.
        let tell = |files: usize| drop(send.send(BatchNews::Files(files)));
        tell(skipped.len());
        let mut making = Making::new(self.place, number);
        let (mut paths, mut replaced, mut new) = (Vec::new(), Vec::new(), 0);
        for Job { neu, statt } in jobs {
            let path = neu.datei.pfad.clone();
            let one = catch_unwind(AssertUnwindSafe(|| self.document(neu)));
            match one.unwrap_or_else(|_| Err(satz::UNERWARTET.to_owned())) {
                Ok((eintrag, text, passagen)) => {
                    making.add(eintrag, &text, passagen)?;
                    paths.push(path.display().to_string());
                    new += usize::from(statt.is_none());
                    replaced.extend(statt);
                }
                Err(grund) => skipped.push((path, Skip::Failed(grund))),
            }
            tell(1);
        }
        let finished = making.build()?;
        Ok(BatchResult { number, skipped, paths, new, replaced, finished })
    }

    /// The record, the text and the passages of a file; the error is the reason in German why there are none.
    fn document(&self, neu: Neu) -> Result<(Akte, String, Vec<Passage>), String> {
        let vorgabe = Vorgabe { zeichensatz: neu.vorgabe.clone() };
        let gelesen = self.leser.lesen(&neu.datei.pfad, &vorgabe)?;
        let (eintrag, quelle) = neu.describe(gelesen);
        let passagen = self.einzeln.passagen(&quelle);
        if passagen.is_empty() {
            return Err(ordner::LEER.to_owned());
        }
        Ok((eintrag, quelle.text, passagen))
    }
}

/// Publishes the finished parts in their order and counts the files.
struct Publisher<'w> {
    writer: &'w mut Writer,
    gesamt: usize,
    afresh: bool,
    fertig: usize,
    next: u32,
    waiting: BTreeMap<u32, BatchResult>,
    ergebnis: Ergebnis,
    /// Parts that take the place of all others once they are complete.
    built: Vec<Finished>,
}

impl Publisher<'_> {
    fn collect(&mut self, news: &Receiver<BatchNews>, melden: &mut dyn FnMut(Meldung)) -> Result<(), Error> {
        for news in news {
            match news {
                BatchNews::Files(files) => {
                    self.fertig += files;
                    melden(Meldung::Stand { fertig: self.fertig, gesamt: self.gesamt });
                }
                BatchNews::Batch(read) => {
                    self.waiting.insert(read.number, *read);
                }
                BatchNews::Failed(error) => return Err(error),
            }
            while let Some(read) = self.waiting.remove(&self.next) {
                self.next += 1;
                self.publish(read, melden)?;
            }
        }
        Ok(())
    }

    fn publish(&mut self, read: BatchResult, melden: &mut dyn FnMut(Meldung)) -> Result<(), Error> {
        let ergebnis = &mut self.ergebnis;
        let mut failed = Vec::new();
        for (path, skip) in read.skipped {
            let datei = path.display().to_string();
            match skip {
                Skip::Unchanged => ergebnis.unveraendert += 1,
                Skip::Double(other) => {
                    ergebnis.doppelt += 1;
                    melden(Meldung::Uebergangen { datei, grund: satz::doppelt(&other) });
                }
                Skip::Failed(grund) => {
                    ergebnis.uebergangen += 1;
                    failed.push((datei.clone(), grund.clone()));
                    melden(Meldung::Uebergangen { datei, grund });
                }
            }
        }
        ergebnis.neu += read.new;
        ergebnis.ersetzt += read.replaced.len();
        if self.afresh {
            self.built.extend(read.finished);
        } else if read.finished.is_some() {
            self.writer.publish(read.finished.into_iter().collect(), &read.replaced)?;
        }
        update_failures(&self.writer.place, &failed, &read.paths)
    }
}
