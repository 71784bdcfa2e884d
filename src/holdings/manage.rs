//! What somebody does with a holding: make it, add to it, bring it up to date, take something out, correct something,
//! check it.

mod remove;
mod since;

pub use remove::{remove, remove_documents};
pub use since::{Seither, since};

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::config::{Config, register};
use super::error::{At as _, Error};
use super::intake::{Ergebnis, Leseauftrag, offer, take_in, tell_facts};
use super::places::{SYSTEM, Wanted, own_place, places};
use super::store::{
    self, By, Ebene, FEHLER, Holding, KORREKTUREN, Loaded, MANIFEST, NEU, PAKETE, SPERRE, Standort,
    Uebersicht, Writer, Wurzel, is_name,
};
use super::system::System;
use super::umgebung::Umgebung;
use crate::corpus::{self, Angaben};
use crate::deutsch::bestand as satz;
use crate::katalog::Einzeln;
use crate::search;
use since::gone;

/// Name of the holding that is made when somebody adds without naming one.
const OWN: &str = "eigene";

/// The named holding (an error if unknown), else the user's first own one; `None` if the user has no own holding.
pub fn find(wanted: &Wanted, name: Option<&str>) -> Result<Option<Standort>, Error> {
    let places = places(wanted, &Config::read(&wanted.umgebung));
    let mut places = places.into_iter().map(|(place, _)| place).filter(Standort::is_there);
    match name {
        None => Ok(places.find(|place| place.ebene == Ebene::Eigener)),
        Some(SYSTEM) => Err(satz::SYSTEM_FEST.into()),
        Some(name) => {
            let found = places.find(|place| place.name == name);
            Ok(Some(found.ok_or_else(|| satz::unbekannter_bestand(name))?))
        }
    }
}

/// Makes a holding: the user's own in the usual place, or in `folder`, which is then added to the configuration.
pub fn create(wanted: &Wanted, name: &str, folder: Option<&Path>, ebene: Ebene) -> Result<Standort, Error> {
    let umgebung = &wanted.umgebung;
    if !is_name(name) || name == SYSTEM {
        return Err(satz::kein_name(name).into());
    }
    if places(wanted, &Config::read(umgebung)).iter().any(|(place, _)| place.name == name) {
        return Err(satz::name_vergeben(name).into());
    }
    let Some(folder) = folder else {
        let place = own_place(umgebung, name).ok_or(satz::OHNE_HEIM)?;
        Writer::create(&place, &umgebung.benutzer, true)?;
        return Ok(place);
    };
    let own = umgebung.config.as_ref().ok_or(satz::OHNE_CONFIG)?;
    let folder = std::path::absolute(folder).at(folder)?;
    let place = Standort { name: name.to_owned(), ebene, folder, index: None };
    let busy = fs::read_dir(&place.folder).is_ok_and(|mut entries| entries.next().is_some());
    if busy && !place.is_there() {
        return Err(satz::ordner_belegt(&place.shown()).into());
    }
    Writer::create(&place, &umgebung.benutzer, ebene == Ebene::Eigener)?;
    register(own, &place)?;
    Ok(place)
}

/// The named holding, else the first of the user's own, which is made if there is none.
pub fn find_or_create(wanted: &Wanted, name: Option<&str>) -> Result<Standort, Error> {
    find(wanted, name)?.map_or_else(|| create(wanted, OWN, None, Ebene::Eigener), Ok)
}

/// The absolute path without links; an error if nothing is there.
pub fn there(path: &Path) -> Result<PathBuf, Error> {
    path.canonicalize().at(path)
}

/// The named files and folders as roots of a holding; an error if one of them is not there.
fn roots(named: &[PathBuf], zeichensatz: Option<&str>) -> Result<Vec<Wurzel>, Error> {
    let root =
        |path: &PathBuf| Ok(Wurzel { pfad: there(path)?, zeichensatz: zeichensatz.map(str::to_owned) });
    named.iter().map(root).collect()
}

/// Adds files and folders.
pub fn add(
    place: &Standort,
    umgebung: &Umgebung,
    named: &[PathBuf],
    zeichensatz: Option<&str>,
    auftrag: &mut Leseauftrag<'_>,
) -> Result<Ergebnis, Error> {
    let roots = roots(named, zeichensatz)?;
    let mut writer = open(place, umgebung)?;
    let manifest = &mut writer.manifest;
    manifest.ausgenommen.retain(|path| !roots.iter().any(|root| path.starts_with(&root.pfad)));
    for root in &roots {
        manifest.wurzeln.retain(|known| known.pfad != root.pfad);
        manifest.wurzeln.push(root.clone());
    }
    // The roots are published first: if this run is cut off, `aktualisieren` finds them and goes on.
    writer.publish(Vec::new(), &[])?;
    run(&mut writer, &roots, auftrag)
}

/// Reads new and changed files below everything that was added. Rebuilds damaged parts; also returns their number.
pub fn refresh(
    place: &Standort,
    umgebung: &Umgebung,
    auftrag: &mut Leseauftrag<'_>,
) -> Result<(Ergebnis, usize), Error> {
    let mut writer = open(place, umgebung)?;
    let restored = store::restore(&mut writer)?;
    let gone = gone(&writer.manifest.wurzeln, &writer.known)?;
    let lost: HashSet<PathBuf> = gone.iter().map(|found| found.eintrag.path()).collect();
    writer.manifest.wurzeln.retain(|root| !lost.contains(&root.pfad));
    if !gone.is_empty() {
        writer.publish(Vec::new(), &gone)?;
        writer.settle()?;
    }
    let roots = writer.manifest.wurzeln.clone();
    let mut ergebnis = run(&mut writer, &roots, auftrag)?;
    ergebnis.entfernt = gone.len();
    Ok((ergebnis, restored))
}

fn run(writer: &mut Writer, roots: &[Wurzel], auftrag: &mut Leseauftrag<'_>) -> Result<Ergebnis, Error> {
    let offer = offer(&writer.manifest.ausgenommen, roots, auftrag.melden);
    if writer.beside.keep(&writer.place, roots, offer.beiblaetter)? {
        store::rewrite_all(writer)?;
    }
    let before = writer.manifest.generation;
    let result = take_in(writer, offer.candidates, false, auftrag);
    if result.is_ok() && writer.manifest.generation == before {
        // No new file; the changed state is published all the same.
        writer.publish(Vec::new(), &[])?;
    }
    writer.settle()?;
    let mut ergebnis = result?;
    ergebnis.uebergangen += offer.skipped;
    store::tidy(writer)?;
    tell_facts(writer, &mut ergebnis, auftrag)?;
    Ok(ergebnis)
}

/// Corrects the details of a document; they go before everything found in it, now and later. False: unknown id.
pub fn correct(place: &Standort, umgebung: &Umgebung, id: &str, angaben: Angaben) -> Result<bool, Error> {
    let mut writer = open(place, umgebung)?;
    let Some(found) = writer.known.find(By::Id, id.as_bytes())? else { return Ok(false) };
    let kept = writer.korrekturen.entry(id.to_owned()).or_default();
    *kept = angaben.or(Some(&*kept));
    store::keep(place, KORREKTUREN, &writer.korrekturen)?;
    store::rewrite(&mut writer, vec![found])?;
    Ok(true)
}

/// Builds a holding from these folders and files, all of it anew, in place of what an earlier one had. `None` if
/// nothing could be read: then the documents of an earlier holding stay, and of a new one nothing is left behind.
pub fn build(
    folder: &Path,
    umgebung: &Umgebung,
    named: &[PathBuf],
    auftrag: &mut Leseauftrag<'_>,
) -> Result<Option<Uebersicht>, Error> {
    let roots = roots(named, None)?;
    let new = !folder.exists();
    let name = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let place = Standort { name, ebene: Ebene::Eigener, folder: folder.to_path_buf(), index: None };
    Writer::create(&place, &umgebung.benutzer, false)?;
    let mut writer = open(&place, umgebung)?;
    writer.manifest.wurzeln.clone_from(&roots);
    writer.korrekturen.clear();
    let offer = offer(&writer.manifest.ausgenommen, &roots, auftrag.melden);
    // All documents that the earlier holding kept lie below the root of the file system.
    let all = Wurzel { pfad: PathBuf::from("/"), zeichensatz: None };
    writer.beside.keep(&writer.place, &[all], offer.beiblaetter)?;
    let mut ergebnis = take_in(&mut writer, offer.candidates, true, auftrag)?;
    writer.settle()?;
    store::join_all(&mut writer)?;
    tell_facts(&writer, &mut ergebnis, auftrag)?;
    if ergebnis.neu > 0 {
        return Ok(Some(store::overview(&writer.place)?));
    }
    if writer.manifest.teile.is_empty() {
        drop(writer);
        clean(folder, new);
    }
    Ok(None)
}

/// The faults of a holding, one German sentence each; empty if it has none.
pub fn check(place: &Standort, umgebung: &Umgebung) -> Result<Vec<String>, Error> {
    let holding = Holding::open(place)?;
    let mut paket = System::read(umgebung).paket()?;
    store::extend(&mut paket, &holding.beiblaetter);
    let einzeln = Einzeln::new(&paket.fakten, &paket.namen);
    let problems = holding.parts.iter().filter_map(|loaded| part_is_sound(&holding, loaded, &einzeln).err());
    Ok(problems.map(|error| error.to_string()).collect())
}

fn part_is_sound(holding: &Holding, loaded: &Loaded, einzeln: &Einzeln<'_>) -> Result<(), Error> {
    let (place, number) = (&holding.place, loaded.state.nummer);
    store::verify(&place.part(number))?;
    let stand = search::verify(&place.part_index(number)).map_err(|error| holding.explained(error))?;
    let unfit = || Error::from(satz::passt_nicht(&place.shown()));
    let mut all = String::new();
    for document in 0..loaded.part.documents() {
        let eintrag = loaded.part.record(document)?;
        let text = loaded.part.text(document, &eintrag)?;
        let quelle = eintrag.quelle(&eintrag.id, text);
        if corpus::digest(&einzeln.passagen(&quelle)) != eintrag.stellen_sha256 {
            return Err(unfit());
        }
        all.push_str(&eintrag.stellen_sha256);
    }
    if corpus::sha256(all.as_bytes()) == stand.corpus { Ok(()) } else { Err(unfit()) }
}

/// Opens a holding for writing. The names of states and regions in its documents are found by the tables of the
/// system's strategy.
fn open(place: &Standort, umgebung: &Umgebung) -> Result<Writer, Error> {
    Writer::open(place.clone(), &umgebung.benutzer, System::read(umgebung).paket()?)
}

/// Removes the files that a build has written when it found no document.
fn clean(folder: &Path, new: bool) {
    for name in [MANIFEST, SPERRE, FEHLER, PAKETE] {
        let _kept = fs::remove_file(folder.join(name));
    }
    let _kept = fs::remove_dir(folder.join("teile"));
    if new {
        let _kept = fs::remove_dir(folder);
    }
}

/// True for the names of the files and folders that the program itself makes in a holding's folder.
pub fn is_own_file(name: &str) -> bool {
    [MANIFEST, SPERRE, FEHLER, KORREKTUREN, PAKETE, "teile"].contains(&name) || name.starts_with(NEU)
}
