//! The user's own state: small files that a person can read, changed one operation at a time.
//!
//! A change reads, alters and replaces the file under one lock, so several sessions lose nothing of each other. What
//! cannot be understood is never overwritten: a damaged file is kept beside, one of a newer program is left alone.

use std::io::ErrorKind::{NotADirectory, NotFound};
use std::path::{Path, PathBuf};
use std::{fs, io};

use serde::{Deserialize, Serialize};

use super::datei;
use crate::deutsch::{eigenes as satz, ordner};
use crate::eigenes::Ablegbar;
use crate::holdings::clock::now;
use crate::holdings::store::{Lock, NEU, create_private, publish_private};
use crate::holdings::umgebung::Umgebung;

/// Maximum size of a file of own state.
const MEBIBYTES: u64 = 64;

/// The place of all files of one user's own state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ablage {
    ordner: PathBuf,
}

/// A kind of own state as it was read or written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Abgelegt<T> {
    pub inhalt: T,
    pub hinweis: Option<String>,
}

/// A file as it is written: the number of its form, then its content.
#[derive(Serialize)]
struct Umschlag<'a, T> {
    schema: u32,
    #[serde(flatten)]
    inhalt: &'a T,
}

#[derive(Deserialize)]
struct Schema {
    schema: u32,
}

enum Dateiinhalt<T> {
    Nichts,
    Inhalt(T, Vec<u8>),
    /// The file is damaged: it cannot be parsed from this line on, counted from 1.
    Beschaedigt(usize),
}

impl Ablage {
    /// The folder that the environment names; the error is one German sentence.
    pub fn of(umgebung: &Umgebung) -> Result<Self, String> {
        umgebung.zustand.clone().map(|ordner| Self { ordner }).ok_or_else(|| satz::KEIN_ORT.to_owned())
    }

    pub fn path<T: Ablegbar>(&self) -> PathBuf {
        self.ordner.join(format!("{}.json", T::NAME))
    }

    /// Reads the file of a kind of state. Needs no lock, because files are only replaced as a whole.
    pub fn read<T: Ablegbar>(&self) -> Result<Abgelegt<T>, String> {
        let path = self.path::<T>();
        Ok(match read(&path)? {
            Dateiinhalt::Nichts => Abgelegt::default(),
            Dateiinhalt::Inhalt(inhalt, _) => Abgelegt { inhalt, hinweis: None },
            Dateiinhalt::Beschaedigt(zeile) => Abgelegt {
                inhalt: T::default(),
                hinweis: Some(satz::beschaedigt(&path.display().to_string(), zeile)),
            },
        })
    }

    /// Applies `change` to the present content of the file and writes it; returns the state afterwards.
    pub fn change<T: Ablegbar>(&self, change: impl FnOnce(&mut T)) -> Result<Abgelegt<T>, String> {
        let refused = |error: io::Error| not_saved(&self.ordner, &ordner::systemgrund(&error));
        create_private(&self.ordner).map_err(refused)?;
        let lock = Lock::take_briefly(&self.ordner).map_err(refused)?;
        let Some(_lock) = lock else { return Err(not_saved(&self.ordner, satz::WIRD_GEAENDERT)) };
        self.sweep();
        let path = self.path::<T>();
        let (mut inhalt, before, hinweis) = match read::<T>(&path)? {
            Dateiinhalt::Nichts => (T::default(), Vec::new(), None),
            Dateiinhalt::Inhalt(inhalt, bytes) => (inhalt, bytes, None),
            Dateiinhalt::Beschaedigt(_) => (T::default(), Vec::new(), Some(keep_beside(&path)?)),
        };
        change(&mut inhalt);
        let after = as_file(&inhalt).map_err(refused)?;
        if after != before {
            // If the path is a link, the file it leads to is replaced, not the link.
            let target = path.canonicalize().unwrap_or(path);
            publish_private(&target, &after).map_err(refused)?;
        }
        Ok(Abgelegt { inhalt, hinweis })
    }

    /// Removes temporary files of a program that was killed while it wrote; the lock makes sure that nobody writes now.
    fn sweep(&self) {
        for entry in fs::read_dir(&self.ordner).into_iter().flatten().flatten() {
            if entry.file_name().to_string_lossy().starts_with(NEU) {
                fs::remove_file(entry.path()).ok();
            }
        }
    }
}

fn not_saved(path: &Path, grund: &str) -> String {
    satz::nicht_gespeichert(&path.display().to_string(), grund)
}

/// The bytes of a file of own state with this content.
pub fn as_file<T: Ablegbar>(inhalt: &T) -> io::Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec_pretty(&Umschlag { schema: T::SCHEMA, inhalt })?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// Reads a file of own state that somebody handed over, under any name; the error is one German sentence.
pub fn from_file<T: Ablegbar>(path: &Path) -> Result<T, String> {
    let shown = path.display().to_string();
    match read(path)? {
        Dateiinhalt::Inhalt(inhalt, _) => Ok(inhalt),
        Dateiinhalt::Beschaedigt(zeile) => Err(satz::nicht_unsere(&shown, zeile)),
        Dateiinhalt::Nichts => Err(ordner::nicht_lesbar(&shown, &ordner::systemgrund(&NotFound.into()))),
    }
}

fn read<T: Ablegbar>(path: &Path) -> Result<Dateiinhalt<T>, String> {
    let shown = path.display().to_string();
    if fs::metadata(path).is_err_and(|error| matches!(error.kind(), NotFound | NotADirectory)) {
        return Ok(Dateiinhalt::Nichts);
    }
    let bytes = datei::bytes(path, MEBIBYTES).map_err(|grund| ordner::nicht_lesbar(&shown, &grund))?;
    let newer = serde_json::from_slice::<Schema>(&bytes).map(|file| file.schema > T::SCHEMA);
    match newer.and_then(|newer| if newer { Ok(None) } else { serde_json::from_slice(&bytes).map(Some) }) {
        Ok(Some(inhalt)) => Ok(Dateiinhalt::Inhalt(inhalt, bytes)),
        Ok(None) => Err(satz::neuere_fassung(&shown)),
        Err(error) => Ok(Dateiinhalt::Beschaedigt(error.line())),
    }
}

fn keep_beside(path: &Path) -> Result<String, String> {
    let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let moment = now().replace(':', "");
    let mut number = 1;
    let beside = |number| path.with_file_name(format!("{name}.beschaedigt-{moment}-{number}.json"));
    while beside(number).exists() {
        number += 1;
    }
    let free = beside(number);
    fs::rename(path, &free).map_err(|error| not_saved(path, &ordner::systemgrund(&error)))?;
    let shown = free.file_name().unwrap_or_default().to_string_lossy();
    Ok(satz::aufgehoben(&path.display().to_string(), &shown))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
    struct Zettel {
        worte: Vec<String>,
    }

    impl Ablegbar for Zettel {
        const NAME: &'static str = "zettel";
        const SCHEMA: u32 = 2;
    }

    fn ablage() -> (tempfile::TempDir, Ablage) {
        let home = tempfile::tempdir().unwrap();
        let ordner = home.path().join("state/leitlinien");
        (home, Ablage { ordner })
    }

    fn add(ablage: &Ablage, wort: &str) -> Result<Abgelegt<Zettel>, String> {
        ablage.change(|zettel: &mut Zettel| zettel.worte.push(wort.to_owned()))
    }

    #[test]
    fn a_file_is_readable_and_for_nobody_else() {
        let (_home, ablage) = ablage();
        assert_eq!(ablage.read::<Zettel>().unwrap(), Abgelegt::default());
        assert!(!ablage.ordner.exists(), "reading makes no folder");
        add(&ablage, "Größe").unwrap();
        let path = ablage.path::<Zettel>();
        let text = fs::read_to_string(&path).unwrap();
        assert_eq!(text, "{\n  \"schema\": 2,\n  \"worte\": [\n    \"Größe\"\n  ]\n}\n");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
            assert_eq!((mode(&path), mode(&ablage.ordner)), (0o600, 0o700));
            // The file must be private even if others may read the folder.
            fs::set_permissions(&ablage.ordner, fs::Permissions::from_mode(0o755)).unwrap();
            add(&ablage, "zwei").unwrap();
            assert_eq!(mode(&path), 0o600);
        }
    }

    #[test]
    fn writers_at_once_lose_nothing() {
        let (_home, ablage) = ablage();
        std::thread::scope(|scope| {
            for writer in 0..4 {
                let ablage = &ablage;
                scope.spawn(move || {
                    for number in 0..10 {
                        add(ablage, &format!("{writer}/{number}")).unwrap();
                    }
                });
            }
        });
        let mut worte = ablage.read::<Zettel>().unwrap().inhalt.worte;
        worte.sort();
        let all: Vec<String> = (0..4).flat_map(|w| (0..10).map(move |n| format!("{w}/{n}"))).collect();
        assert_eq!(worte, all);
    }

    #[test]
    fn a_damaged_file_is_kept_beside() {
        let (_home, ablage) = ablage();
        add(&ablage, "eins").unwrap();
        let path = ablage.path::<Zettel>();
        for damaged in
            ["{\"schema\": 2, \"worte\": [\"ei", "", "{\"worte\": []}", "{\"schema\": 2, \"worte\": 7}"]
        {
            fs::write(&path, damaged).unwrap();
            let read = ablage.read::<Zettel>().unwrap();
            assert!(read.inhalt.worte.is_empty() && read.hinweis.is_some(), "{damaged}");
            assert_eq!(fs::read_to_string(&path).unwrap(), damaged, "reading changes nothing");
            let said = add(&ablage, "neu").unwrap().hinweis.unwrap();
            let beside = said.rsplit('„').next().unwrap().split('“').next().unwrap();
            assert_eq!(fs::read_to_string(ablage.ordner.join(beside)).unwrap(), damaged, "{said}");
            assert_eq!(ablage.read::<Zettel>().unwrap().inhalt.worte, ["neu"]);
        }
    }

    #[test]
    fn a_file_of_a_newer_program_stays_as_it_is() {
        let (_home, ablage) = ablage();
        add(&ablage, "eins").unwrap();
        let newer = "{\"schema\": 3, \"worte\": {\"anders\": true}}";
        fs::write(ablage.path::<Zettel>(), newer).unwrap();
        assert!(ablage.read::<Zettel>().unwrap_err().contains("neueren Fassung"));
        assert!(add(&ablage, "zwei").unwrap_err().contains("neueren Fassung"));
        assert_eq!(fs::read_to_string(ablage.path::<Zettel>()).unwrap(), newer);
    }

    #[test]
    fn what_cannot_be_kept_is_one_sentence() {
        let (home, _) = ablage();
        fs::write(home.path().join("datei"), "x").unwrap();
        let ablage = Ablage { ordner: home.path().join("datei/leitlinien") };
        assert!(add(&ablage, "eins").is_err());
        assert!(Ablage::of(&Umgebung::default()).unwrap_err().contains("HOME"));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_to_a_file_elsewhere_stays_a_link() {
        let (home, ablage) = ablage();
        add(&ablage, "eins").unwrap();
        let elsewhere = home.path().join("anderswo.json");
        fs::rename(ablage.path::<Zettel>(), &elsewhere).unwrap();
        std::os::unix::fs::symlink(&elsewhere, ablage.path::<Zettel>()).unwrap();
        add(&ablage, "zwei").unwrap();
        assert!(fs::symlink_metadata(ablage.path::<Zettel>()).unwrap().is_symlink());
        assert_eq!(ablage.read::<Zettel>().unwrap().inhalt.worte, ["eins", "zwei"]);
    }
}
