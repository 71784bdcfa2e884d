//! Files of a holding: written beside their place and renamed there, with the rights of their folder.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

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
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let (days, rest) = (seconds / 86_400, seconds % 86_400);
    let (year, month, day) = civil(days);
    format!("{year:04}-{month:02}-{day:02}T{:02}:{:02}:{:02}Z", rest / 3600, rest / 60 % 60, rest % 60)
}

/// The day as ISO 8601, UTC.
pub fn today() -> String {
    now().split('T').next().unwrap_or_default().to_owned()
}

/// The day that many days after 1 January 1970: years counted from March, so that the leap day closes one.
fn civil(days: u64) -> (u64, u64, u64) {
    let days = days + 719_468;
    let (era, of_era) = (days / 146_097, days % 146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    (era * 400 + year + u64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::civil;

    #[test]
    fn days_are_those_of_the_calendar() {
        assert_eq!(civil(0), (1970, 1, 1));
        assert_eq!(civil(11_016), (2000, 2, 29));
        assert_eq!(civil(11_017), (2000, 3, 1));
        assert_eq!(civil(20_778), (2026, 11, 21));
    }
}
