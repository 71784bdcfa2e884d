//! The files that the engine has written, renamed: the engine's own names are random, ours are the same every time.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use tantivy::directory::MmapDirectory;
use tantivy::{Directory as _, Index};
use tempfile::TempDir;

use super::files::{LEARNED, LEXICON, META};
use super::{Error, Stand, folder};
use crate::text::part;

/// The segment's name in every index.
const SEGMENT: &str = "00000000000000000000000000000001";
/// The engine's list of its files.
const MANAGED: &str = ".managed.json";

pub(super) struct BuiltIndex {
    pub(super) index: Index,
    pub(super) lexicon: Vec<u8>,
    pub(super) learned: BTreeSet<String>,
}

impl BuiltIndex {
    fn id(&self) -> Result<String, Error> {
        let ids = self.index.searchable_segment_ids()?;
        ids.first().map(tantivy::index::SegmentId::uuid_string).ok_or_else(|| Error::damaged(META))
    }

    /// The engine's files except its lists: from the random name to the fixed one.
    pub(super) fn names(&self) -> Result<BTreeMap<String, String>, Error> {
        let id = self.id()?;
        let files = self.index.directory().list_managed_files();
        let names = files.iter().map(|path| path.display().to_string()).filter(|name| name != META);
        Ok(names.map(|name| (name.clone(), renamed(&name, &id))).collect())
    }

    /// Further files by name, with their bytes: lexicon, abbreviations, and the engine's lists with the fixed names.
    pub(super) fn further_files(&self) -> Result<BTreeMap<String, Vec<u8>>, Error> {
        let meta = self.index.directory().atomic_read(META.as_ref()).map_err(tantivy::TantivyError::from)?;
        let meta = renamed(&String::from_utf8_lossy(&meta), &self.id()?);
        let mut names: Vec<String> = self.names()?.into_values().chain([META.to_owned()]).collect();
        names.sort();
        let managed = names.iter().map(|name| format!("{name:?}")).collect::<Vec<_>>().join(",");
        let mut learned = self.learned.iter().cloned().collect::<Vec<_>>().join("\n");
        learned.push('\n');
        Ok(BTreeMap::from([
            (META.to_owned(), meta.into_bytes()),
            (MANAGED.to_owned(), format!("[{managed}]\n").into_bytes()),
            (LEXICON.to_owned(), self.lexicon.clone()),
            (LEARNED.to_owned(), learned.into_bytes()),
        ]))
    }

    pub(super) fn publish(&self, workshop: &Path, folder: &Path, stand: Stand) -> Result<Stand, Error> {
        let mut names = self.names()?;
        for (name, bytes) in self.further_files()? {
            let path = workshop.join(&name);
            fs::write(&path, bytes).map_err(Error::file(&path))?;
            names.insert(name.clone(), name);
        }
        folder::publish(workshop, &names, folder, stand)
    }
}

fn renamed(text: &str, id: &str) -> String {
    let dashed = |id: &str| {
        let cut = [0..8, 8..12, 12..16, 16..20, 20..32];
        cut.map(|range| part(id, range)).join("-")
    };
    text.replace(id, SEGMENT).replace(&dashed(id), &dashed(SEGMENT))
}

/// A temporary folder in `folder` where the engine writes; it is removed when the returned value is dropped.
pub(super) fn workshop(folder: &Path) -> Result<(TempDir, MmapDirectory), Error> {
    fs::create_dir_all(folder).map_err(Error::file(folder))?;
    let dir = tempfile::Builder::new().prefix(".bau-").tempdir_in(folder).map_err(Error::file(folder))?;
    let engine = MmapDirectory::open(dir.path()).map_err(Error::engine)?;
    Ok((dir, engine))
}
