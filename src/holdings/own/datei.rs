//! A user's files: read if they are regular files of a sensible size; written as a whole or not at all, and never over
//! an existing file by accident.

use std::fs;
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use crate::deutsch::{export as satz, ordner};
use crate::holdings::store;

/// The bytes of a regular file of at most `mebibytes` MiB; links are followed. The error is the reason as a German
/// clause.
pub(super) fn bytes(path: &Path, mebibytes: u64) -> Result<Vec<u8>, String> {
    let about = fs::metadata(path).map_err(|error| ordner::systemgrund(&error))?;
    store::bytes(path, &about, mebibytes)
}

/// Why a file was not written, as one German sentence.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NichtGeschrieben {
    #[error("{}", satz::vorhanden(.0))]
    Vorhanden(String),
    #[error("{0}")]
    Grund(String),
}

/// Writes `bytes` to a temporary file beside the target and renames it. Only the user may read a new file.
pub fn write(path: &Path, bytes: &[u8], replace: bool) -> Result<(), NichtGeschrieben> {
    let name = path.display().to_string();
    let refused = |error: io::Error| {
        NichtGeschrieben::Grund(satz::nicht_geschrieben(&name, &ordner::systemgrund(&error)))
    };
    // If the path is a link, the file it leads to is replaced, not the link.
    let target: PathBuf = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    match fs::symlink_metadata(&target) {
        Ok(kind) if !kind.is_file() => return Err(NichtGeschrieben::Grund(satz::keine_datei(&name))),
        Ok(_) if !replace => return Err(NichtGeschrieben::Vorhanden(name)),
        _ => {}
    }
    let folder = store::above(&target);
    if !folder.is_dir() {
        return Err(NichtGeschrieben::Grund(satz::kein_ordner(&folder.display().to_string())));
    }
    let mut beside = tempfile::Builder::new().prefix(".leitlinien-").tempfile_in(folder).map_err(refused)?;
    beside.write_all(bytes).and_then(|()| beside.as_file().sync_all()).map_err(refused)?;
    let placed = if replace { beside.persist(&target) } else { beside.persist_noclobber(&target) };
    match placed {
        Ok(_) => Ok(()),
        Err(failed) if failed.error.kind() == ErrorKind::AlreadyExists => {
            Err(NichtGeschrieben::Vorhanden(name))
        }
        Err(failed) => Err(refused(failed.error)),
    }
}
