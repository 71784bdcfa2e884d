//! One writer at a time. Readers take no lock at all.

use std::fs::{File, TryLockError};
use std::io::ErrorKind::{PermissionDenied, ReadOnlyFilesystem};
use std::io::{self, Read as _, Seek as _, Write as _};
use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::files::like_folder;
use crate::deutsch::bestand as satz;
use crate::holdings::error::{At as _, Error};

/// The file that is locked; its text names the program that has the lock.
pub const SPERRE: &str = "sperre";
/// Maximum time a second writer waits.
const PATIENCE: Duration = Duration::from_secs(3);
const PAUSE: Duration = Duration::from_millis(50);

/// The right to write. The system takes it back when the process ends, however it ends.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock; the error says which program has it.
    pub fn take(folder: &Path, who: &str) -> Result<Self, Error> {
        let path = folder.join(SPERRE);
        let shown = folder.display().to_string();
        let mut file = match open(&path) {
            Err(error) if matches!(error.kind(), PermissionDenied | ReadOnlyFilesystem) => {
                return Err(satz::kein_schreibrecht(&shown).into());
            }
            opened => opened.at(&path)?,
        };
        if !wait(&file).at(&path)? {
            return Err(held(&shown, &mut file).into());
        }
        let line = format!("{}\n{}\n{}\n", who.replace('\n', " "), std::process::id(), seconds());
        file.set_len(0)
            .and_then(|()| file.rewind())
            .and_then(|()| file.write_all(line.as_bytes()))
            .at(&path)?;
        Ok(Self { _file: file })
    }

    /// Takes the lock for a moment, without saying who holds it; `None` if another keeps it too long.
    pub fn take_briefly(folder: &Path) -> io::Result<Option<Self>> {
        let file = open(&folder.join(SPERRE))?;
        Ok(wait(&file)?.then_some(Self { _file: file }))
    }
}

fn open(path: &Path) -> io::Result<File> {
    let new = !path.exists();
    let file = File::options().read(true).write(true).create(true).truncate(false).open(path)?;
    if new {
        like_folder(path)?;
    }
    Ok(file)
}

fn wait(file: &File) -> io::Result<bool> {
    let mut waited = Duration::ZERO;
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(true),
            Err(TryLockError::WouldBlock) if waited < PATIENCE => {
                std::thread::sleep(PAUSE);
                waited += PAUSE;
            }
            Err(TryLockError::WouldBlock) => return Ok(false),
            Err(TryLockError::Error(error)) => return Err(error),
        }
    }
}

fn seconds() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs())
}

fn held(folder: &str, file: &mut File) -> String {
    let mut text = String::new();
    // What cannot be read is left out of the sentence.
    let _unread = file.rewind().and_then(|()| file.take(1000).read_to_string(&mut text));
    let mut lines = text.lines();
    let who = lines.next().unwrap_or_default().trim();
    let process = lines.next().unwrap_or_default().trim();
    let since = lines.next().and_then(|line| line.parse::<u64>().ok());
    satz::gesperrt(folder, who, process, since.map(|since| seconds().saturating_sub(since)))
}
