//! An index as a folder: what its `stand.json` says is held against the files, without reading them into memory.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read as _, Write as _};
use std::path::Path;

use sha2::{Digest as _, Sha256};

use crate::search::Error;
use crate::search::IndexFiles;
use crate::search::index::files::{STAND, Stand, hex, make_readable};

/// What the index in a folder says about itself. An index of another version, a missing file and one of another size
/// are refused; no file but `stand.json` is opened.
pub fn stand(folder: &Path) -> Result<Stand, Error> {
    let path = folder.join(STAND);
    let bytes = match fs::read(&path) {
        Ok(bytes) => bytes,
        Err(e) if e.kind() == io::ErrorKind::NotFound => {
            return Err(Error::NoIndex { path: folder.to_path_buf() });
        }
        Err(source) => return Err(Error::File { path, source }),
    };
    let stand = Stand::parse(&bytes)?;
    for name in stand.dateien.keys() {
        if name.contains(['/', '\\']) {
            return Err(Error::Damaged { file: STAND.to_owned() });
        }
        let size = fs::metadata(folder.join(name)).map(|file| file.len());
        match size {
            Ok(size) if stand.groessen.get(name).is_none_or(|known| *known == size) => {}
            Err(source) if source.kind() != io::ErrorKind::NotFound => {
                return Err(Error::File { path: folder.join(name), source });
            }
            _ => return Err(Error::Damaged { file: name.clone() }),
        }
    }
    Ok(stand)
}

/// Reads every file once and checks it against `stand.json`.
pub fn verify(folder: &Path) -> Result<Stand, Error> {
    let stand = stand(folder)?;
    for (name, sum) in &stand.dateien {
        if digest(&folder.join(name))? != *sum {
            return Err(Error::Damaged { file: name.clone() });
        }
    }
    Ok(stand)
}

fn digest(path: &Path) -> Result<String, Error> {
    let fail = |source| Error::File { path: path.to_path_buf(), source };
    let mut file = File::open(path).map_err(fail)?;
    let mut hasher = Sha256::new();
    let mut buffer = vec![0; 1 << 16];
    loop {
        match file.read(&mut buffer).map_err(fail)? {
            0 => return Ok(hex(&hasher.finalize())),
            read => hasher.update(buffer.get(..read).unwrap_or_default()),
        }
    }
}

/// Moves the files that were made in `workshop` (name there, name here) to `folder` and describes them, `stand.json` last.
/// Both lie on the same file system; files that are replaced stay whole for those who have them open.
pub fn publish(
    workshop: &Path,
    names: &BTreeMap<String, String>,
    folder: &Path,
    mut stand: Stand,
) -> Result<Stand, Error> {
    for (made, name) in names {
        let from = workshop.join(made);
        stand.dateien.insert(name.clone(), digest(&from)?);
        let fail = |source| Error::File { path: folder.join(name), source };
        let file = File::open(&from).map_err(fail)?;
        stand.groessen.insert(name.clone(), file.metadata().map_err(fail)?.len());
        make_readable(&file).map_err(fail)?;
        file.sync_all().map_err(fail)?;
        fs::rename(&from, folder.join(name)).map_err(fail)?;
    }
    write(folder, STAND, &stand.json()?)?;
    Ok(stand)
}

/// Writes a file beside its place and renames it there.
pub fn write(folder: &Path, name: &str, bytes: &[u8]) -> Result<(), Error> {
    let fail = |source| Error::File { path: folder.join(name), source };
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(fail)?;
    file.write_all(bytes).map_err(fail)?;
    make_readable(file.as_file()).map_err(fail)?;
    file.as_file().sync_all().map_err(fail)?;
    file.persist(folder.join(name)).map_err(|e| fail(e.error))?;
    Ok(())
}

impl IndexFiles {
    /// Writes each file beside its place and renames it there, `stand.json` last.
    pub fn write_to(&self, dir: &Path) -> Result<(), Error> {
        fs::create_dir_all(dir).map_err(|source| Error::File { path: dir.to_path_buf(), source })?;
        let last = self.contents().filter(|(name, _)| *name == STAND);
        for (name, bytes) in self.contents().filter(|(name, _)| *name != STAND).chain(last) {
            write(dir, name, bytes)?;
        }
        Ok(())
    }
}
