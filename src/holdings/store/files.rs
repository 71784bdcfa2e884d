//! Files of a holding: written beside their place and renamed there, with the rights of their folder.

use std::fs::{self, DirBuilder, File, Permissions};
use std::io::{self, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, PermissionsExt as _};
use std::path::Path;

use serde::Serialize;

use crate::holdings::error::{At as _, Error};

/// Begins the name of a file that is being written.
pub const NEU: &str = ".neu-";

/// Creates a folder, and those above it, for nobody else.
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

fn above(path: &Path) -> &Path {
    path.parent().filter(|above| !above.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."))
}

/// Replaces a file as a whole, lasting.
pub fn publish(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    replace(path, bytes, like_folder).at(path)
}

/// Replaces a file as a whole, lasting and for nobody else, whatever its folder allows.
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

/// Replaces a file by this value as JSON.
pub fn publish_json(path: &Path, value: &impl Serialize) -> Result<(), Error> {
    let mut json = serde_json::to_vec_pretty(value).map_err(io::Error::from).at(path)?;
    json.push(b'\n');
    publish(path, &json)
}

/// Makes the files of a new folder lasting and gives them the folder's rights.
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

/// Makes a file, or what a folder lists, lasting.
fn sync(path: &Path) -> io::Result<()> {
    File::open(path)?.sync_all()
}
