//! Facts beside the documents of a holding: in a folder with a `fakten.json` that file, `namen.json` and `quellen.json`
//! are no documents but tell about those of the folder.
//!
//! They are kept as they were read; whether a fact holds is looked at whenever it is used, against the documents as they
//! are then.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::holding::Holding;
use super::part::Key;
use super::place::Place;
use super::{Error, store};
use crate::corpus::paket::{self, Beschreibung, FAKTEN, NAMEN, QUELLEN};
use crate::corpus::{self, Angaben, Paket};
use crate::deutsch::{bestand as satz, ordner, paket as wort};
use crate::domain::{Datum, Fakt, FaktArt, Namen, Quelle};

/// The file in a holding that keeps them.
pub(super) const PAKETE: &str = "pakete.json";
/// Maximum number of bytes of one of the three files.
const LARGEST: u64 = 16 * 1024 * 1024;
/// Endings of files of which a fact may leave out the ending.
const ENDINGS: &str = "txt md pdf docx odt html htm";

/// What lies beside the documents of one folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Beiblatt {
    /// The folder.
    pub ordner: PathBuf,
    fakten: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    namen: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    quellen: Option<String>,
}

/// What came of the facts of a holding.
#[derive(Debug, Default)]
pub(super) struct Gelesen {
    /// Those that hold.
    pub fakten: Vec<Fakt>,
    /// The file and the reason of each that does not, in German.
    pub maengel: Vec<(PathBuf, String)>,
}

/// True for the three files, if a `fakten.json` lies in their folder.
pub(super) fn is_beside(path: &Path) -> bool {
    let known = [FAKTEN, NAMEN, QUELLEN];
    path.file_name().is_some_and(|name| known.iter().any(|own| name == *own))
        && path.with_file_name(FAKTEN).is_file()
}

/// What a holding keeps.
pub(super) fn kept(place: &Place) -> Result<Vec<Beiblatt>, Error> {
    let path = place.folder.join(PAKETE);
    match fs::read(&path) {
        Ok(bytes) => serde_json::from_slice(&bytes)
            .map_err(|_| Error::Named(satz::beschaedigt(&place.folder.display().to_string(), PAKETE))),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(store::failed(&path, &error)),
    }
}

/// Keeps them; a holding without any has no file.
pub(super) fn keep(place: &Place, all: &[Beiblatt]) -> Result<(), Error> {
    let path = place.folder.join(PAKETE);
    if all.is_empty() && !path.exists() {
        return Ok(());
    }
    store::publish_json(&path, &all)
}

/// Adds the names of states, places and partner regions to those of the system's strategy.
pub(super) fn extend(paket: &mut Paket, all: &[Beiblatt]) {
    paket.namen = with_names(&paket.namen, all);
    paket.fakten.0.extend(all.iter().flat_map(|blatt| blatt.regionen(&paket.namen)));
}

/// The names with those of states and places beside documents.
pub(super) fn with_names(namen: &Namen, all: &[Beiblatt]) -> Namen {
    let mut out = namen.clone();
    for blatt in all {
        if let Ok(own) = blatt.names(&out) {
            (out.staaten, out.orte) = (own.staaten, own.orte);
        }
    }
    out
}

/// What is said of documents, by their files.
pub(super) fn described(all: &[Beiblatt]) -> HashMap<PathBuf, Angaben> {
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

/// The facts of a holding, each quotation found in its documents, which go under the ids that `shown` makes of theirs.
pub(super) fn facts(
    holding: &Holding,
    namen: &Namen,
    shown: &dyn Fn(&str) -> Result<String, Error>,
) -> Result<Gelesen, Error> {
    let mut out = Gelesen::default();
    let mut ids: HashSet<(FaktArt, String)> = HashSet::new();
    for blatt in &holding.beiblaetter {
        let own = blatt.names(namen);
        if let Err(grund) = &own {
            out.maengel.push((blatt.ordner.join(NAMEN), grund.clone()));
        }
        if let Err(grund) = blatt.described() {
            out.maengel.push((blatt.ordner.join(QUELLEN), grund));
        }
        let mut quellen: BTreeMap<String, Quelle> = BTreeMap::new();
        for name in paket::quoted(&blatt.fakten) {
            if let Some(id) = blatt.document(holding, &name)? {
                quellen.extend(holding.load(&id, &shown(&id)?)?.map(|(quelle, _)| (name, quelle)));
            }
        }
        let by_name = quellen.iter().map(|(name, quelle)| (name.as_str(), quelle)).collect();
        let read = paket::fakten(&blatt.fakten, Some(&by_name), own.as_ref().unwrap_or(namen), true);
        let read = read.unwrap_or_else(|grund| paket::Gelesen { maengel: vec![grund], ..Default::default() });
        let (new, double): (Vec<Fakt>, Vec<Fakt>) = read
            .fakten
            .into_iter()
            .partition(|fakt| fakt.id.is_empty() || ids.insert((fakt.art, fakt.id.clone())));
        let double = double.iter().map(|fakt| wort::doppelt(&fakt.id));
        let refused = read.maengel.into_iter().chain(double);
        out.maengel.extend(refused.map(|grund| (blatt.ordner.join(FAKTEN), grund)));
        out.fakten.extend(new);
    }
    Ok(out)
}

impl Beiblatt {
    /// Reads the files of a folder; else says in German why not.
    pub fn of(ordner: &Path) -> Result<Self, String> {
        let read = |name: &str| -> Result<Option<String>, String> {
            let path = ordner.join(name);
            match fs::symlink_metadata(&path) {
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
                Err(error) => return Err(ordner::systemgrund(&error)),
                Ok(metadata) if !metadata.is_file() => return Err(ordner::KEINE_DATEI.to_owned()),
                Ok(metadata) if metadata.len() > LARGEST => {
                    return Err(ordner::zu_gross(LARGEST / 1024 / 1024));
                }
                Ok(_) => {}
            }
            let bytes = fs::read(&path).map_err(|error| ordner::systemgrund(&error))?;
            let text = corpus::decode(name, &bytes).map_err(|error| error.to_string())?;
            Ok(Some(text.to_owned()))
        };
        let fakten = read(FAKTEN)?.ok_or_else(|| wort::fehlt(FAKTEN))?;
        Ok(Self { ordner: ordner.to_path_buf(), fakten, namen: read(NAMEN)?, quellen: read(QUELLEN)? })
    }

    /// What passages are marked by, and what documents are described by: when it changes they are made anew.
    pub fn marks(&self, namen: &Namen) -> (Option<&str>, Option<&str>, Vec<Fakt>) {
        (self.namen.as_deref(), self.quellen.as_deref(), self.regionen(namen))
    }

    fn regionen(&self, namen: &Namen) -> Vec<Fakt> {
        paket::regionen(&self.fakten, namen)
    }

    fn described(&self) -> Result<Vec<Beschreibung>, String> {
        self.quellen.as_deref().map_or(Ok(Vec::new()), paket::beschreibungen)
    }

    /// The names of the session with those beside the documents; how the system words its titles is not theirs.
    fn names(&self, namen: &Namen) -> Result<Namen, String> {
        let mut own = Namen { bezeichnungen: BTreeMap::new(), ..namen.clone() };
        if let Some(json) = &self.namen {
            paket::ergaenze(&mut own, json)?;
        }
        Ok(own)
    }

    /// The id of the document that facts call `name`: by `quellen.json`, by its file with or without ending, or by its id.
    fn document(&self, holding: &Holding, name: &str) -> Result<Option<String>, Error> {
        let described =
            self.described().unwrap_or_default().into_iter().filter(|about| about.quelle.id == name);
        let files = described.map(|about| about.datei).chain([name.to_owned()]);
        let files = files.chain(ENDINGS.split(' ').map(|ending| format!("{name}.{ending}")));
        for file in files {
            let path = self.ordner.join(file);
            if let Some((.., eintrag)) = holding.find_by(Key::Path, path.as_os_str().as_encoded_bytes())? {
                return Ok(Some(eintrag.id));
            }
        }
        Ok(holding.find(name)?.map(|(.., eintrag)| eintrag.id))
    }
}
