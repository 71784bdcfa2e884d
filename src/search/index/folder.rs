//! An index as a folder: its files are checked against `stand.json` without reading them into memory.

use super::{Error, IndexFiles, STAND, Stand};
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, BufReader, Write as _};
use std::path::Path;

use sha2::{Digest as _, Sha256};

const BUFFER: usize = 1 << 16;

/// Reads `stand.json` and no other file. Refuses another version, a missing file and a file of another size.
pub fn stand(folder: &Path) -> Result<Stand, Error> {
    let path = folder.join(STAND);
    let bytes = match fs::read(&path) {
        Err(e) if e.kind() == io::ErrorKind::NotFound => {
            return Err(Error::NoIndex { path: folder.to_path_buf() });
        }
        bytes => bytes.map_err(Error::file(&path))?,
    };
    let stand = Stand::parse(&bytes)?;
    for name in stand.dateien.keys() {
        let path = folder.join(name);
        match fs::metadata(&path).map(|file| file.len()) {
            Ok(size) if stand.groessen.get(name).is_none_or(|known| *known == size) => {}
            Err(source) if source.kind() != io::ErrorKind::NotFound => {
                return Err(Error::File { path, source });
            }
            _ => return Err(Error::damaged(name)),
        }
    }
    Ok(stand)
}

/// Reads every file once and checks it against `stand.json`.
pub fn verify(folder: &Path) -> Result<Stand, Error> {
    let stand = stand(folder)?;
    for (name, sum) in &stand.dateien {
        if digest(&folder.join(name))? != *sum {
            return Err(Error::damaged(name));
        }
    }
    Ok(stand)
}

fn digest(path: &Path) -> Result<String, Error> {
    let file = File::open(path).map_err(Error::file(path))?;
    let mut hasher = Sha256::new();
    io::copy(&mut BufReader::with_capacity(BUFFER, file), &mut hasher).map_err(Error::file(path))?;
    Ok(format!("{:x}", hasher.finalize()))
}

/// Moves the files that were made in `workshop` (name there, name here) to `folder` and describes them, `stand.json` last.
/// Both lie on the same file system; files that are replaced stay whole for those who have them open.
pub(super) fn publish(
    workshop: &Path,
    names: &BTreeMap<String, String>,
    folder: &Path,
    mut stand: Stand,
) -> Result<Stand, Error> {
    for (made, name) in names {
        let (from, to) = (workshop.join(made), folder.join(name));
        stand.dateien.insert(name.clone(), digest(&from)?);
        let file = File::open(&from).map_err(Error::file(&to))?;
        stand.groessen.insert(name.clone(), file.metadata().map_err(Error::file(&to))?.len());
        make_readable(&file).map_err(Error::file(&to))?;
        file.sync_all().map_err(Error::file(&to))?;
        fs::rename(&from, &to).map_err(Error::file(&to))?;
    }
    write(folder, STAND, &stand.json()?)?;
    Ok(stand)
}

/// Writes a file beside its place and renames it there.
fn write(folder: &Path, name: &str, bytes: &[u8]) -> Result<(), Error> {
    let path = folder.join(name);
    let written = || {
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        file.write_all(bytes)?;
        make_readable(file.as_file())?;
        file.as_file().sync_all()?;
        file.persist(&path)?;
        Ok(())
    };
    written().map_err(Error::file(&path))
}

#[cfg(unix)]
fn make_readable(file: &File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    file.set_permissions(fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn make_readable(_: &File) -> io::Result<()> {
    Ok(())
}

impl IndexFiles {
    /// Writes each file beside its place and renames it there, `stand.json` last.
    pub fn write_to(&self, dir: &Path) -> Result<(), Error> {
        fs::create_dir_all(dir).map_err(Error::file(dir))?;
        let last = self.contents().filter(|(name, _)| *name == STAND);
        for (name, bytes) in self.contents().filter(|(name, _)| *name != STAND).chain(last) {
            write(dir, name, bytes)?;
        }
        Ok(())
    }
}
