//! Files of a holding: written beside their place and renamed there, with the rights of their folder.

use std::fs::{self, DirBuilder, File, Metadata, Permissions};
use std::io::{self, Read, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, PermissionsExt as _};
use std::path::Path;

use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::{Digest as _, Sha256};

use super::place::Standort;
use crate::corpus::hex;
use crate::deutsch::{bestand as satz, ordner};
use crate::holdings::error::{At as _, Error};

/// First characters of the name of a file that is being written.
pub const NEU: &str = ".neu-";

/// The bytes of a file that is a regular one by its metadata (`about`) and has at most `mebibytes` MiB; the error is
/// the reason as a German clause.
pub fn bytes(path: &Path, about: &Metadata, mebibytes: u64) -> Result<Vec<u8>, String> {
    if !about.is_file() {
        return Err(ordner::KEINE_DATEI.to_owned());
    }
    let mut bytes = Vec::new();
    // A file may grow while it is read.
    File::open(path)
        .and_then(|file| file.take((mebibytes << 20) + 1).read_to_end(&mut bytes))
        .map_err(|error| ordner::systemgrund(&error))?;
    if bytes.len() as u64 > mebibytes << 20 { Err(ordner::zu_gross(mebibytes)) } else { Ok(bytes) }
}

/// SHA-256 of all bytes of `input`, lower-case hex.
pub fn sum(mut input: impl Read) -> io::Result<String> {
    let mut hasher = Sha256::new();
    io::copy(&mut input, &mut hasher)?;
    Ok(hex(&hasher.finalize()))
}

/// Creates a folder, and missing ones above it, that only the user may open.
pub fn create_private(folder: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

/// Creates a folder inside a holding, with the rights of the one above.
pub fn create_inside(folder: &Path) -> Result<(), Error> {
    match fs::create_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        created => {
            let rights = || fs::set_permissions(folder, fs::metadata(above(folder))?.permissions());
            created.and_then(|()| rights()).at(folder)
        }
    }
}

/// Gives a file the rights of the folder it lies in, without those to execute.
pub fn like_folder(file: &Path) -> io::Result<()> {
    let mode = fs::metadata(above(file))?.permissions().mode() & 0o666;
    fs::set_permissions(file, Permissions::from_mode(mode | 0o600))
}

/// The folder that a path lies in.
pub fn above(path: &Path) -> &Path {
    path.parent().filter(|above| !above.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."))
}

/// Replaces a file as a whole and syncs it to disk.
pub fn publish(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    replace(path, bytes, like_folder).at(path)
}

/// Replaces a file as a whole and syncs it to disk; only the user may read it, whatever its folder allows.
pub fn publish_private(path: &Path, bytes: &[u8]) -> io::Result<()> {
    // A temporary file is its owner's alone from the start.
    replace(path, bytes, |_| Ok(()))
}

fn replace(path: &Path, bytes: &[u8], rights: impl FnOnce(&Path) -> io::Result<()>) -> io::Result<()> {
    let mut file = tempfile::Builder::new().prefix(NEU).tempfile_in(above(path))?;
    file.write_all(bytes)?;
    rights(file.path())?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    sync(above(path))
}

/// Reads a JSON file of a holding; one that is not there has the default value.
pub fn load<T: Default + DeserializeOwned>(place: &Standort, name: &str) -> Result<T, Error> {
    let path = place.folder.join(name);
    match fs::read(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(T::default()),
        read => {
            let json = serde_json::from_slice(&read.at(&path)?);
            Ok(json.map_err(|_| satz::beschaedigt(&place.shown(), name))?)
        }
    }
}

/// Replaces a file of a holding by this value as JSON.
pub fn keep(place: &Standort, name: &str, value: &impl Serialize) -> Result<(), Error> {
    let path = place.folder.join(name);
    let mut json = serde_json::to_vec_pretty(value).map_err(io::Error::from).at(&path)?;
    json.push(b'\n');
    publish(&path, &json)
}

/// Syncs the files of a new folder to disk and gives them the folder's rights.
pub fn seal(folder: &Path) -> Result<(), Error> {
    let seal = || -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            like_folder(&path)?;
            sync(&path)?;
        }
        sync(folder)
    };
    seal().at(folder)
}

/// Syncs a file, or the list of a folder's files, to disk.
fn sync(path: &Path) -> io::Result<()> {
    File::open(path)?.sync_all()
}
