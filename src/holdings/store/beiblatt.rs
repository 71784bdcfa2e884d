//! Facts beside the documents of a holding: in a folder with a `fakten.json` that file, `namen.json` and `quellen.json`
//! are no documents but tell about those of the folder.
//!
//! The files are stored as they were read; each time a fact is used, it is checked against the documents as they are
//! then.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::files::{bytes, keep};
use super::manifest::Wurzel;
use super::place::Standort;
use crate::corpus::paket::{self, Beschreibung, FAKTEN, NAMEN, QUELLEN};
use crate::corpus::{self, Angaben, Paket};
use crate::deutsch::{ordner, paket as wort};
use crate::domain::{Datum, Fakt, Namen, Quelle};
use crate::holdings::error::Error;

/// The file of a holding in which they are stored.
pub const PAKETE: &str = "pakete.json";
/// Maximum size of one of the three files.
const MEBIBYTES: u64 = 16;

/// What lies beside the documents of one folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beiblatt {
    pub ordner: PathBuf,
    pub fakten: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    namen: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    quellen: Option<String>,
}

/// True for a path with one of the three names, if a `fakten.json` lies in its folder.
pub fn is_beside(path: &Path) -> bool {
    let known = [FAKTEN, NAMEN, QUELLEN];
    path.file_name().is_some_and(|name| known.iter().any(|own| name == *own))
        && path.with_file_name(FAKTEN).is_file()
}

/// Adds to `paket` the states, places and partner regions that the files beside documents (`all`) name.
pub fn extend(paket: &mut Paket, all: &[Beiblatt]) {
    paket.namen = with_names(&paket.namen, all);
    paket.fakten.0.extend(all.iter().flat_map(|blatt| blatt.regionen(&paket.namen)));
}

/// These names and those of states and places from the files beside documents.
pub fn with_names(namen: &Namen, all: &[Beiblatt]) -> Namen {
    let mut out = namen.clone();
    for blatt in all {
        if let Ok(own) = blatt.names(&out) {
            (out.staaten, out.orte) = (own.staaten, own.orte);
        }
    }
    out
}

fn described(all: &[Beiblatt]) -> HashMap<PathBuf, Angaben> {
    let said = |blatt: &Beiblatt| {
        let folder = blatt.ordner.clone();
        let about = blatt.described().unwrap_or_default();
        about.into_iter().map(move |about| (folder.join(&about.datei), angaben(about.quelle)))
    };
    all.iter().flat_map(said).collect()
}

fn angaben(quelle: Quelle) -> Angaben {
    Angaben {
        titel: Some(quelle.titel),
        herausgeber: Some(quelle.herausgeber).filter(|name| !name.is_empty()),
        art: Some(quelle.art.key().to_owned()),
        datum: quelle.datum.map(Datum::iso),
    }
}

impl Beiblatt {
    /// Reads the files of a folder; the error is the reason in German.
    pub fn of(ordner: &Path) -> Result<Self, String> {
        let read = |name: &str| -> Result<Option<String>, String> {
            let path = ordner.join(name);
            let bytes = match fs::symlink_metadata(&path) {
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
                Err(error) => return Err(ordner::systemgrund(&error)),
                Ok(about) => bytes(&path, &about, MEBIBYTES)?,
            };
            let text = corpus::decode(name, &bytes).map_err(|error| error.to_string())?;
            Ok(Some(text.to_owned()))
        };
        let fakten = read(FAKTEN)?.ok_or_else(|| wort::fehlt(FAKTEN))?;
        Ok(Self { ordner: ordner.to_path_buf(), fakten, namen: read(NAMEN)?, quellen: read(QUELLEN)? })
    }

    /// What passages are tagged by: texts of `namen.json` and `quellen.json` (`None`: no such file), partner regions.
    pub fn marks(&self, namen: &Namen) -> (Option<&str>, Option<&str>, Vec<Fakt>) {
        (self.namen.as_deref(), self.quellen.as_deref(), self.regionen(namen))
    }

    fn regionen(&self, namen: &Namen) -> Vec<Fakt> {
        paket::regionen(&self.fakten, namen)
    }

    pub fn described(&self) -> Result<Vec<Beschreibung>, String> {
        self.quellen.as_deref().map_or(Ok(Vec::new()), paket::beschreibungen)
    }

    /// The names of the session and those beside the documents, without the system's own wordings of titles.
    pub fn names(&self, namen: &Namen) -> Result<Namen, String> {
        let mut own = Namen { bezeichnungen: BTreeMap::new(), ..namen.clone() };
        if let Some(json) = &self.namen {
            paket::ergaenze(&mut own, json)?;
        }
        Ok(own)
    }
}

/// The facts and names beside the documents of a holding that is being changed.
#[derive(Debug)]
pub struct Beside {
    system: Paket,
    /// The system's strategy with the names beside the documents added: by them passages are tagged.
    pub paket: Arc<Paket>,
    pub all: Vec<Beiblatt>,
    pub beschrieben: HashMap<PathBuf, Angaben>,
}

impl Beside {
    /// Joins the files beside a holding's documents with the strategy of the system.
    pub fn new(system: Paket, all: Vec<Beiblatt>) -> Self {
        let mut paket = system.clone();
        extend(&mut paket, &all);
        Self { system, paket: Arc::new(paket), beschrieben: described(&all), all }
    }

    /// Stores the files found beside the documents below these roots in place of the earlier ones there. True if
    /// passages have to be tagged anew.
    pub fn keep(&mut self, place: &Standort, roots: &[Wurzel], found: Vec<Beiblatt>) -> Result<bool, Error> {
        let mut all = self.all.clone();
        all.retain(|known| !roots.iter().any(|root| known.ordner.starts_with(&root.pfad)));
        all.extend(found);
        all.sort_by(|a, b| a.ordner.cmp(&b.ordner));
        let marks = |blatt| Beiblatt::marks(blatt, &self.paket.namen);
        let same = self.all.iter().map(marks).eq(all.iter().map(marks));
        if all != self.all {
            keep(place, PAKETE, &all)?;
            *self = Self::new(self.system.clone(), all);
        }
        Ok(!same)
    }
}
