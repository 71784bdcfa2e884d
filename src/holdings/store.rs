//! Files of a holding: written beside their place and renamed there, with the rights of their folder.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::Path;

use jiff::Timestamp;
use serde::Serialize;

use super::Error;
use crate::corpus;

/// So the name of a file begins that is being written.
pub(super) const NEU: &str = ".neu-";

/// The complaint about a path.
pub(super) fn failed(path: &Path, error: &io::Error) -> Error {
    Error::Corpus(corpus::Error::file(path, error))
}

/// Creates a folder, and those above it, for nobody else.
pub(super) fn create_private(folder: &Path) -> Result<(), Error> {
    make_private(folder).map_err(|error| failed(folder, &error))
}

/// The same, with the system's reason.
pub(super) fn make_private(folder: &Path) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt as _;
        fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)
    }
    #[cfg(not(unix))]
    fs::create_dir_all(folder)
}

/// Creates a folder inside a holding, with the rights of the one above.
pub(super) fn create_inside(folder: &Path) -> Result<(), Error> {
    let fail = |error: io::Error| failed(folder, &error);
    match fs::create_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Ok(()),
        other => other.map_err(fail)?,
    }
    #[cfg(unix)]
    if let Some(above) = folder.parent() {
        let above = fs::metadata(above).map_err(fail)?.permissions();
        fs::set_permissions(folder, above).map_err(fail)?;
    }
    Ok(())
}

/// Gives a file the rights of the folder it lies in, without those to execute.
pub(super) fn like_folder(file: &Path) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let above =
            file.parent().filter(|above| !above.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
        let mode = fs::metadata(above)?.permissions().mode() & 0o666;
        fs::set_permissions(file, fs::Permissions::from_mode(mode | 0o600))?;
    }
    Ok(())
}

/// Replaces a file as a whole, lasting.
pub(super) fn publish(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let above = path.parent().filter(|above| !above.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    replace(path, above, bytes, like_folder).map_err(|error| failed(path, &error))
}

/// Replaces a file as a whole, lasting and for nobody else, whatever its folder allows.
pub(super) fn publish_private(path: &Path, above: &Path, bytes: &[u8]) -> io::Result<()> {
    // A temporary file is its owner's alone from the start.
    replace(path, above, bytes, |_| Ok(()))
}

fn replace(
    path: &Path,
    above: &Path,
    bytes: &[u8],
    rights: impl FnOnce(&Path) -> io::Result<()>,
) -> io::Result<()> {
    let mut file = tempfile::Builder::new().prefix(NEU).tempfile_in(above)?;
    file.write_all(bytes)?;
    rights(file.path())?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    sync_folder(above)
}

/// Replaces a file by this value as JSON.
pub(super) fn publish_json(path: &Path, value: &impl Serialize) -> Result<(), Error> {
    let mut json =
        serde_json::to_vec_pretty(value).map_err(|error| failed(path, &io::Error::other(error)))?;
    json.push(b'\n');
    publish(path, &json)
}

/// Makes the files of a new folder lasting and gives them the folder's rights.
pub(super) fn seal(folder: &Path) -> Result<(), Error> {
    let seal = || -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            like_folder(&path)?;
            File::open(&path)?.sync_all()?;
        }
        sync_folder(folder)
    };
    seal().map_err(|error| failed(folder, &error))
}

fn sync_folder(folder: &Path) -> io::Result<()> {
    #[cfg(unix)]
    File::open(folder)?.sync_all()?;
    Ok(())
}

/// The moment as ISO 8601, UTC.
pub(super) fn now() -> String {
    Timestamp::now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// The day as ISO 8601, UTC.
pub fn today() -> String {
    Timestamp::now().strftime("%Y-%m-%d").to_string()
}
