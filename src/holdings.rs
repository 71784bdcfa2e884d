//! Floor 4: what a session works with, the shipped corpus and the indexes that were named.
//!
//! Joins `corpus` and `search`, which do not see each other. Knows no argument and no screen.

mod rahmen;
mod shipped_index;
mod vorlesen;
mod vorleser;

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use crate::corpus::{self, Ids, Renamed};
use crate::deutsch::cli as satz;
use crate::domain::{Bestand, Namen, Quelle};
use crate::search::{self, Answer, Index, IndexFiles, Options, STAND, Searcher};
pub use shipped_index::index as shipped_index;
pub use vorlesen::vorlesen;
pub use vorleser::Vorleser;

/// Why the holdings cannot be opened. Each is one German sentence: what, where, what to do.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The documents.
    #[error(transparent)]
    Corpus(#[from] corpus::Error),
    /// An index.
    #[error(transparent)]
    Search(#[from] search::Error),
    /// What was named cannot be used.
    #[error("{0}")]
    Named(String),
}

/// Which holdings a session asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// Folders of indexes, in the order they were named.
    pub folders: Vec<PathBuf>,
    /// The shipped corpus too.
    pub shipped: bool,
}

/// Documents, trees, and the indexes that belong to them.
#[derive(Debug)]
pub struct Holdings {
    /// The documents and trees.
    pub bestand: Bestand,
    /// Where their indexes are; not opened yet.
    pub indexes: Indexes,
}

/// Indexes to open, on whatever thread.
#[derive(Debug, Clone)]
pub struct Indexes {
    shipped: bool,
    folders: Vec<Folder>,
    /// ISO codes and names of states, for the field `land:`.
    staaten: Vec<(String, Vec<String>)>,
}

#[derive(Debug, Clone)]
struct Folder {
    path: PathBuf,
    /// Ids that are other ones in this session, from old to new.
    renamed: Renamed,
}

/// At most so many completions are offered.
const COMPLETIONS: usize = 8;

/// Opened indexes, searched as one.
#[derive(Debug)]
pub struct Search {
    searcher: Searcher,
    /// For each index the ids that are other ones in this session.
    renamed: Vec<Renamed>,
}

/// Loads the documents that the options ask for.
pub fn bestand(wanted: &Wanted) -> Result<Bestand, Error> {
    open(wanted).map(|holdings| holdings.bestand)
}

/// Loads the documents that the options ask for and notes their indexes.
pub fn open(wanted: &Wanted) -> Result<Holdings, Error> {
    let mut further: Vec<Quelle> = Vec::new();
    let folders = folders(wanted, |path, ids| {
        let (quellen, renamed) = corpus::kept(path, ids)?;
        further.extend(quellen);
        Ok(renamed)
    })?;
    let bestand = corpus::load(further, wanted.shipped)?;
    let indexes = Indexes { shipped: wanted.shipped, folders, staaten: states(&bestand.namen) };
    Ok(Holdings { bestand, indexes })
}

/// Notes the indexes without loading a document: a search needs no more.
pub fn indexes(wanted: &Wanted) -> Result<Indexes, Error> {
    Ok(Indexes {
        shipped: wanted.shipped,
        folders: folders(wanted, corpus::kept_ids)?,
        staaten: states(&corpus::names()?),
    })
}

/// The folders that are named, each once, with what `read` finds out about their ids.
fn folders(
    wanted: &Wanted,
    mut read: impl FnMut(&Path, &mut Ids) -> Result<Renamed, corpus::Error>,
) -> Result<Vec<Folder>, Error> {
    let mut ids = Ids::new(wanted.shipped);
    let mut folders = Vec::new();
    let mut seen = HashSet::new();
    for path in &wanted.folders {
        let place = path.canonicalize().unwrap_or_else(|_| path.clone());
        if seen.insert(place) {
            check(path)?;
            let renamed = read(path, &mut ids)?;
            let path = path.clone();
            folders.push(Folder { path, renamed });
        }
    }
    if !wanted.shipped && folders.is_empty() {
        return Err(Error::Named(satz::NICHTS_GELADEN.to_owned()));
    }
    Ok(folders)
}

/// Complains about a folder that holds no index, or none with documents of its own.
pub fn check(path: &Path) -> Result<(), Error> {
    let name = || path.display().to_string();
    match (path.join(STAND).is_file(), path.join(corpus::QUELLEN).is_file()) {
        (true, true) => Ok(()),
        (true, false) => Err(Error::Named(satz::ohne_dokumente(&name()))),
        (false, _) => Err(Error::Named(satz::kein_index(&name()))),
    }
}

fn states(namen: &Namen) -> Vec<(String, Vec<String>)> {
    let table = namen.staaten.iter().map(|staat| {
        let mut called = staat.varianten.clone();
        called.insert(0, staat.name.clone());
        (staat.iso.clone(), called)
    });
    table.collect()
}

impl Indexes {
    /// Opens them: the shipped one first, then the folders in the order they were named.
    pub fn open(self) -> Result<Search, Error> {
        let mut indexes = Vec::new();
        let mut renamed = Vec::new();
        if self.shipped {
            indexes.push(Index::open(&shipped_index(), satz::BESTAND_SYSTEM)?.with_states(&self.staaten));
            renamed.push(Renamed::new());
        }
        for folder in self.folders {
            let files = IndexFiles::read_from(&folder.path)?;
            let name = folder.path.file_name().map(|name| name.to_string_lossy().into_owned());
            let index = Index::open(&files, &name.unwrap_or_default())?;
            indexes.push(index.with_states(&self.staaten));
            renamed.push(folder.renamed);
        }
        let searcher = Searcher::new(indexes);
        Ok(Search { searcher, renamed })
    }
}

impl Search {
    /// Answers a query, with the addresses of this session.
    pub fn search(&self, anfrage: &str, options: &Options) -> Answer {
        let mut answer = self.searcher.search(anfrage, options);
        if options.half_typed && answer.gesamt == 0 {
            let longer = self.searcher.search(&format!("{anfrage}*"), options);
            if longer.gesamt > 0 {
                answer = longer;
            }
        }
        if options.bericht {
            answer.vorschlaege = self.searcher.complete(anfrage, COMPLETIONS);
        }
        for hit in &mut answer.hits {
            let Some(renamed) = self.renamed.get(hit.bestand) else {
                continue;
            };
            let Some(id) = renamed.get(&hit.quelle) else {
                continue;
            };
            if let Some(rest) = hit.kennung.strip_prefix(&hit.quelle) {
                hit.kennung = format!("{id}{rest}");
            }
            hit.quelle.clone_from(id);
        }
        answer
    }
}
