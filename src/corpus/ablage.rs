//! Documents kept beside their index, so that both can be used without the folder they came from.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use super::Error;
use super::ordner::{Dokument, Ids};
use super::quellen::{QuelleJson, decode, descriptions, quelle, sha256};
use crate::domain::{Datum, Quelle, QuelleArt};
use crate::text::slug::slug;

/// The file that describes the kept documents.
pub const QUELLEN: &str = "quellen.json";
/// The folder they lie in.
pub const DOKUMENTE: &str = "dokumente";
/// Bytes of a readable part in a kept file's name.
const NAME: usize = 60;

/// True for a folder that `index bauen` made from documents.
pub(super) fn is_index(folder: &Path) -> bool {
    folder.join(QUELLEN).is_file() && folder.join(DOKUMENTE).is_dir()
}

/// Writes the documents, byte for byte, and their descriptions into `folder`.
pub fn keep(dokumente: &[Dokument], folder: &Path) -> Result<(), Error> {
    let inside = folder.join(DOKUMENTE);
    fs::create_dir_all(&inside).map_err(|error| Error::file(&inside, &error))?;
    let mut list = Vec::new();
    for (number, dokument) in dokumente.iter().enumerate() {
        let json = description(number + 1, dokument);
        let path = folder.join(&json.datei);
        fs::write(&path, &dokument.bytes).map_err(|error| Error::file(&path, &error))?;
        list.push(json);
    }
    let path = folder.join(QUELLEN);
    let mut json = serde_json::to_string_pretty(&list)
        .map_err(|error| Error::Format { datei: QUELLEN.to_owned(), grund: error.to_string() })?;
    json.push('\n');
    fs::write(&path, json).map_err(|error| Error::file(&path, &error))
}

/// Lets `write` fill a folder beside `target` and renames it there; an earlier one gives way only when the new one is
/// complete.
pub fn replace<E: From<Error>>(target: &Path, write: impl FnOnce(&Path) -> Result<(), E>) -> Result<(), E> {
    let fail = |error: io::Error| E::from(Error::file(target, &error));
    let target = &target.canonicalize().unwrap_or_else(|_| target.to_owned());
    let above = match target.parent() {
        Some(above) if !above.as_os_str().is_empty() => above,
        _ => Path::new("."),
    };
    fs::create_dir_all(above).map_err(fail)?;
    let mut beside = tempfile::Builder::new();
    let beside = beside.prefix(".leitlinien-").tempdir_in(above).map_err(fail)?;
    let (new, old) = (beside.path().join("neu"), beside.path().join("alt"));
    fs::create_dir(&new).map_err(fail)?;
    write(&new)?;
    if target.exists() {
        fs::rename(target, &old).map_err(fail)?;
    }
    fs::rename(&new, target).map_err(|error| {
        // The earlier index goes back to its place; if that fails too, the first error says enough.
        let _restored = fs::rename(&old, target);
        fail(error)
    })
}

fn description(number: usize, dokument: &Dokument) -> QuelleJson {
    let quelle = &dokument.quelle;
    let art = match quelle.art {
        QuelleArt::Strategie => "Strategie",
        QuelleArt::Medieninformation => "Medieninformation",
        QuelleArt::Dokument => "Dokument",
    };
    let name = slug(&quelle.id, NAME);
    QuelleJson {
        id: quelle.id.clone(),
        titel: quelle.titel.clone(),
        herausgeber: quelle.herausgeber.clone(),
        art: art.to_owned(),
        datum: quelle.datum.map(Datum::iso),
        datum_hinweis: quelle.datum_hinweis.clone(),
        datei: format!("{DOKUMENTE}/{number:05}-{name}.{}", dokument.endung),
        sha256: quelle.sha256.clone(),
    }
}

/// Ids that are other ones in this session, from old to new.
pub type Renamed = BTreeMap<String, String>;

/// Reads kept documents. An id that is taken is changed.
pub fn kept(folder: &Path, ids: &mut Ids) -> Result<(Vec<Quelle>, Renamed), Error> {
    let (list, renamed) = listed(folder, ids)?;
    let mut quellen = Vec::new();
    for json in list {
        let bytes = bytes(folder, &json)?;
        let text = decode(&json.datei, &bytes)?;
        quellen.push(quelle(json, text).map_err(|_| damaged(folder, QUELLEN))?);
    }
    Ok((quellen, renamed))
}

/// The same change of ids without reading the documents.
pub fn kept_ids(folder: &Path, ids: &mut Ids) -> Result<Renamed, Error> {
    listed(folder, ids).map(|(_, renamed)| renamed)
}

/// The descriptions with the ids of this session.
fn listed(folder: &Path, ids: &mut Ids) -> Result<(Vec<QuelleJson>, Renamed), Error> {
    let path = folder.join(QUELLEN);
    let json = fs::read_to_string(&path).map_err(|error| Error::file(&path, &error))?;
    let mut list = descriptions(&json).map_err(|_| damaged(folder, QUELLEN))?;
    let mut renamed = Renamed::new();
    for json in &mut list {
        let id = ids.free(&json.id);
        if id != json.id {
            renamed.insert(std::mem::replace(&mut json.id, id.clone()), id);
        }
    }
    Ok((list, renamed))
}

/// The bytes of a kept file, which must lie where kept files lie and be what was kept.
fn bytes(folder: &Path, json: &QuelleJson) -> Result<Vec<u8>, Error> {
    let name = json.datei.strip_prefix(DOKUMENTE).and_then(|rest| rest.strip_prefix('/'));
    let inside = name.is_some_and(|name| !name.contains(['/', '\\', ':']) && !name.starts_with('.'));
    let bytes = fs::read(folder.join(&json.datei)).ok().filter(|_| inside);
    bytes.filter(|bytes| sha256(bytes) == json.sha256).ok_or_else(|| damaged(folder, &json.datei))
}

fn damaged(folder: &Path, datei: &str) -> Error {
    Error::Ablage { ordner: folder.display().to_string(), datei: datei.to_owned() }
}
