//! A reader: a process of its own that reads the files it is told to, one by one, within limits it sets itself.
//!
//! It trusts no file. Whatever happens to it while it reads one, the program that started it goes on.

use std::fs::File;
use std::io::{self, Read as _};
use std::os::fd::OwnedFd;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use rustix::fs::{AtFlags, CWD, FileType, Mode, OFlags, Stat, fstat, openat, statat};
use rustix::io::Errno;
use rustix::process::{Resource, Rlimit, setrlimit};
use rustix::time::{ClockId, clock_gettime};

use super::frames::{self, FileToRead, Outcome};
use crate::deutsch::{lesen as satz, ordner};
use crate::formats;

/// Maximum size of a file in bytes.
pub const LARGEST: u64 = 100 * 1024 * 1024;
/// Maximum memory of a reader in bytes.
const MEMORY: u64 = 1024 * 1024 * 1024;
/// Maximum seconds of CPU time for a file, even if the parent no longer waits for the answer.
const COMPUTING: u64 = 120;

/// Answers requests from standard input until the parent closes it.
pub fn vorlesen() -> io::Result<()> {
    // A panic becomes a German reason in the answer; its own message is not printed.
    std::panic::set_hook(Box::new(|_| {}));
    let mut input = File::from(rustix::io::dup(io::stdin())?);
    let mut output = File::from(rustix::io::dup(io::stdout())?);
    // Standard output is redirected to standard error: what a library prints must not come between the frames.
    rustix::stdio::dup2_stdout(io::stderr())?;
    limit(Resource::Core, 0)?;
    limit(Resource::Fsize, 0)?;
    limit(Resource::As, MEMORY)?;
    while let Some(request) = frames::receive::<FileToRead>(&mut input) {
        let used = clock_gettime(ClockId::ProcessCPUTime).tv_sec;
        let soft = Some(u64::try_from(used).unwrap_or(0) + COMPUTING);
        setrlimit(Resource::Cpu, Rlimit { current: soft, maximum: None })?;
        let mut sent = frames::send(&mut output, &(request.nummer, answer(&request)));
        if sent.as_ref().is_err_and(|error| error.kind() == io::ErrorKind::FileTooLarge) {
            let refused: Outcome = Err(satz::AUSGABEGRENZE.to_owned());
            sent = frames::send(&mut output, &(request.nummer, refused));
        }
        if sent.is_err() {
            return Ok(());
        }
    }
    Ok(())
}

fn limit(resource: Resource, most: u64) -> io::Result<()> {
    Ok(setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) })?)
}

fn answer(request: &FileToRead) -> Outcome {
    let bytes = bytes(Path::new(&request.path))?;
    let read = || formats::read(&bytes, &request.vorgabe).map_err(|grund| grund.to_string());
    catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|_| Err(satz::ABGESTUERZT.to_owned()))
}

/// The bytes of a regular file. Nothing else is opened: a pipe would block, and opening a device may have effects.
fn bytes(path: &Path) -> Result<Vec<u8>, String> {
    let grund = |error: Errno| match error {
        Errno::LOOP => ordner::VERKNUEPFUNG.to_owned(),
        error => ordner::systemgrund(&error.into()),
    };
    regular(&statat(CWD, path, AtFlags::SYMLINK_NOFOLLOW).map_err(grund)?)?;
    let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::CLOEXEC;
    let file: OwnedFd = openat(CWD, path, flags, Mode::empty()).map_err(grund)?;
    let size = regular(&fstat(&file).map_err(grund)?)?;
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0) + 1);
    // A file may grow while it is read.
    let read = File::from(file).take(LARGEST + 1).read_to_end(&mut bytes);
    read.map_err(|error| ordner::systemgrund(&error))?;
    if bytes.len() as u64 > LARGEST { Err(too_large()) } else { Ok(bytes) }
}

/// The size of a regular file that is not too large.
fn regular(stat: &Stat) -> Result<u64, String> {
    match FileType::from_raw_mode(stat.st_mode) {
        FileType::RegularFile => {}
        FileType::Symlink => return Err(ordner::VERKNUEPFUNG.to_owned()),
        FileType::Directory => return Err(ordner::systemgrund(&io::ErrorKind::IsADirectory.into())),
        _ => return Err(ordner::KEINE_DATEI.to_owned()),
    }
    let size = u64::try_from(stat.st_size).unwrap_or(u64::MAX);
    if size > LARGEST { Err(too_large()) } else { Ok(size) }
}

fn too_large() -> String {
    ordner::zu_gross(LARGEST / 1024 / 1024)
}
