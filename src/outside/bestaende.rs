//! What users do with holdings from the interface, and the holdings made anew after a change.

use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::thread;
use std::time::{Duration, Instant};

use leitlinien::app::Event;
use leitlinien::app::message::{Bericht, Erneuert, Gelesen, Vorhaben};
use leitlinien::corpus::{Angabe, Angaben};
use leitlinien::deutsch::bestaende as satz;
use leitlinien::deutsch::bestand::{self, NICHT_MEHR_DA};
use leitlinien::deutsch::cli::uebergangen;
use leitlinien::eigenes::zeitpunkt::Zeitpunkt;
use leitlinien::holdings::manage::{self, Seither};
use leitlinien::holdings::{self, Ebene, Ergebnis, Error, Holdings, Leseauftrag, Meldung, Standort, Wanted};
use leitlinien::tui::Sender;

/// Interval between two messages on the progress of taking files in.
const TELL: Duration = Duration::from_millis(250);
/// Maximum number of files that could not be added and are named to the user.
const NAMED: usize = 100;

/// Does it; the error is a German sentence.
pub fn manage(wanted: &Wanted, vorhaben: &Vorhaben, mail: &Sender) -> Result<Bericht, String> {
    let done = match vorhaben {
        Vorhaben::Aufnehmen { bestand, pfad } => add(wanted, bestand.as_deref(), pfad, mail),
        Vorhaben::Aktualisieren(name) => refresh(wanted, name, mail),
        Vorhaben::Anlegen(name) => create(wanted, name),
        Vorhaben::Nachsehen(name) => look(wanted, name),
        Vorhaben::Pruefen(name) => check(wanted, name),
        Vorhaben::Entfernen(ids) => remove(wanted, ids),
        Vorhaben::Berichtigen { id, angabe, worte } => correct(wanted, id, *angabe, worte),
    };
    done.map_err(|error| error.to_string())
}

/// The holdings as they are now, with the documents and lists that a session had read of them.
pub fn renewed(wanted: &Wanted, gelesen: &Gelesen) -> Result<Erneuert, Error> {
    let (bestand, fehlt) = Holdings::open(wanted)?.with_read(&gelesen.dokumente, &gelesen.listen)?;
    Ok(Erneuert { bestand, fehlt })
}

fn place(wanted: &Wanted, name: &str) -> Result<Standort, Error> {
    let place = manage::find(wanted, Some(name))?;
    place.ok_or_else(|| bestand::unbekannter_bestand(name).into())
}

fn add(wanted: &Wanted, name: Option<&str>, path: &str, mail: &Sender) -> Result<Bericht, Error> {
    let path = wanted.umgebung.typed(path);
    // A path that does not exist is an error at once, before a holding is made.
    manage::there(&path)?;
    let place = manage::find_or_create(wanted, name)?;
    read_files(wanted, &place, mail, |auftrag| {
        Ok((manage::add(&place, &wanted.umgebung, &[path], None, auftrag)?, 0))
    })
}

fn refresh(wanted: &Wanted, name: &str, mail: &Sender) -> Result<Bericht, Error> {
    let place = place(wanted, name)?;
    read_files(wanted, &place, mail, |auftrag| manage::refresh(&place, &wanted.umgebung, auftrag))
}

/// Reads files by `work`, which returns what became of them, and the number of index parts built anew; tells how far it
/// is, and in the end which files were not taken.
fn read_files(
    wanted: &Wanted,
    place: &Standort,
    mail: &Sender,
    work: impl FnOnce(&mut Leseauftrag<'_>) -> Result<(Ergebnis, usize), Error>,
) -> Result<Bericht, Error> {
    mail.send(Event::Adding(0, 0));
    let mut zeilen = Vec::new();
    let mut told = Instant::now();
    let mut melden = |meldung| match meldung {
        Meldung::Uebergangen { datei, grund } if zeilen.len() < NAMED => {
            zeilen.push(uebergangen(&datei, &grund));
        }
        Meldung::Stand { fertig, gesamt } if told.elapsed() >= TELL => {
            told = Instant::now();
            mail.send(Event::Adding(fertig, gesamt));
        }
        _ => {}
    };
    let halt = AtomicBool::new(false);
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let readers = holdings::readers(&wanted.umgebung, threads);
    let portion = wanted.umgebung.portion;
    let mut auftrag = Leseauftrag { leser: readers.as_ref(), halt: &halt, portion, melden: &mut melden };
    let (ergebnis, rebuilt) = work(&mut auftrag)?;
    let told = [
        Some(bestand::aufgenommen(&place.name, ergebnis.zahlen())),
        (ergebnis.angaben > 0).then(|| bestand::angaben(ergebnis.angaben)),
        (rebuilt > 0).then(|| bestand::erneuert(rebuilt)),
    ];
    let satz: Vec<String> = told.into_iter().flatten().collect();
    Ok(Bericht { satz: satz.join(" "), titel: satz::NICHT_GELESEN.to_owned(), zeilen })
}

fn create(wanted: &Wanted, name: &str) -> Result<Bericht, Error> {
    let place = manage::create(wanted, name, None, Ebene::Eigener)?;
    Ok(told(bestand::angelegt(&place.name, &place.folder.display().to_string())))
}

fn check(wanted: &Wanted, name: &str) -> Result<Bericht, Error> {
    let place = place(wanted, name)?;
    let about = holdings::overview(&place)?;
    let zeilen = holdings::check(&place, &wanted.umgebung)?;
    let satz = if zeilen.is_empty() {
        bestand::in_ordnung(&place.name, &bestand::umfang(about.dokumente, about.passagen))
    } else {
        bestand::maengel(&place.name, zeilen.len())
    };
    Ok(Bericht { satz, titel: satz::TITEL.to_owned(), zeilen })
}

fn look(wanted: &Wanted, name: &str) -> Result<Bericht, Error> {
    let seither = manage::since(&place(wanted, name)?)?;
    let stand = Zeitpunkt::from_utc(&seither.stand).map(|moment| moment.to_string());
    let titel = satz::seither(name, &stand.unwrap_or_default());
    let Seither { neu, geaendert, fehlt, unerreichbar, ungelesen, .. } = seither;
    let paths = |paths: &[PathBuf]| paths.iter().map(|path| shown(path)).collect::<Vec<_>>();
    let unread = ungelesen.iter().map(|file| bestand::fehler(&file.datei, &file.grund, &file.seit));
    let kinds = [
        (satz::neue_dateien(neu.len()), paths(&neu)),
        (satz::geaenderte_dateien(geaendert.len()), paths(&geaendert)),
        (satz::geloeschte_dateien(fehlt.len()), paths(&fehlt)),
        (satz::unerreichbare_ordner(unerreichbar.len()), paths(&unerreichbar)),
        (satz::ungelesene_dateien(ungelesen.len()), unread.collect()),
    ];
    let kinds: Vec<_> = kinds.into_iter().filter(|(_, files)| !files.is_empty()).collect();
    if kinds.is_empty() {
        return Ok(told(satz::liste(&titel, satz::NICHTS_SEITHER)));
    }
    let counts: Vec<&str> = kinds.iter().map(|(words, _)| words.as_str()).collect();
    let satz = satz::liste(&titel, &counts.join(", "));
    let zeilen = kinds.iter().flat_map(|(words, files)| {
        let rest = files.len().saturating_sub(NAMED);
        let more = (rest > 0).then(|| satz::weitere(rest));
        let named = files.iter().take(NAMED).cloned().chain(more);
        std::iter::once(format!("{words}:")).chain(named).collect::<Vec<_>>()
    });
    Ok(Bericht { satz, titel, zeilen: zeilen.collect() })
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// Takes documents out, holding by holding.
fn remove(wanted: &Wanted, ids: &[String]) -> Result<Bericht, Error> {
    let all = Holdings::open(wanted)?;
    let mut owners: Vec<(Standort, Vec<String>)> = Vec::new();
    for id in ids {
        let Some((place, own)) = all.owner(id)? else { continue };
        match owners.iter_mut().find(|(known, _)| *known == place) {
            Some((_, ids)) => ids.push(own),
            None => owners.push((place, vec![own])),
        }
    }
    let mut said = Vec::new();
    for (place, ids) in &owners {
        let count = manage::remove_documents(place, &wanted.umgebung, ids)?;
        said.push(bestand::entfernt(&place.name, count));
    }
    if said.is_empty() { Err(NICHT_MEHR_DA.into()) } else { Ok(told(said.join(" "))) }
}

fn correct(wanted: &Wanted, id: &str, angabe: Angabe, worte: &str) -> Result<Bericht, Error> {
    let angaben = Angaben::typed(angabe, worte)?;
    let (place, own) = Holdings::open(wanted)?.owner(id)?.ok_or(NICHT_MEHR_DA)?;
    let known = manage::correct(&place, &wanted.umgebung, &own, angaben)?;
    if known { Ok(told(bestand::korrigiert(id))) } else { Err(NICHT_MEHR_DA.into()) }
}

fn told(satz: String) -> Bericht {
    Bericht { satz, titel: String::new(), zeilen: Vec::new() }
}
