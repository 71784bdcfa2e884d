//! `index`: builds, describes and checks indexes.

use std::fs;
use std::io;
use std::path::Path;

use super::args::{BauenArgs, IndexBefehl};
use super::complaint::Complaint;
use super::progress::{Progress, ingest};
use super::{Out, Outcome, json};
use crate::corpus;
use crate::deutsch::cli as satz;
use crate::deutsch::katalog as wort;
use crate::domain::Datum;
use crate::holdings::{self, Holdings, MANIFEST, System, Wanted, manage};
use crate::search::{self, IndexFiles, STAND, Stand};

/// Records read at a time.
const PAGE: usize = 1000;

pub(super) fn run(befehl: &IndexBefehl, wanted: &Wanted, out: &mut Out<'_>) -> Result<Outcome, Complaint> {
    match befehl {
        IndexBefehl::Bauen(args) if args.ordner.is_empty() => build_system(args, wanted, out),
        IndexBefehl::Bauen(args) => build(args, wanted, out),
        IndexBefehl::Status(args) => each(args.ordner.as_deref(), wanted, out, status),
        IndexBefehl::Pruefen(args) => each(args.ordner.as_deref(), wanted, out, check),
    }
}

/// The index of the system's strategy: only its own files are written, whatever lies beside them stays.
fn build_system(args: &BauenArgs, wanted: &Wanted, out: &mut Out<'_>) -> Result<Outcome, Complaint> {
    let system = System::read(&wanted.umgebung);
    let target = args.nach.clone().unwrap_or_else(|| system.index_folder());
    if target.join(MANIFEST).exists() {
        return Err(Complaint::Satz(satz::ziel_belegt(&target.display().to_string())));
    }
    let bestand = system.bestand()?;
    let files = search::build(&bestand.passagen, &corpus::digest(&bestand.passagen))?;
    files.write_to(&target)?;
    let name = target.display().to_string();
    out.line(&satz::gebaut(bestand.quellen.len(), bestand.passagen.len(), &name))?;
    Ok(Outcome::Done)
}

fn build(args: &BauenArgs, wanted: &Wanted, out: &mut Out<'_>) -> Result<Outcome, Complaint> {
    let target = args.nach.clone().unwrap_or_default();
    check_target(&target)?;
    let mut progress = Progress::new(out);
    let built = ingest(&mut progress, &wanted.umgebung, |auftrag| {
        manage::build(&target, &wanted.umgebung, &args.ordner, auftrag)
    })?;
    progress.end();
    let Some(built) = built else {
        out.say(satz::KEINE_DOKUMENTE);
        return Ok(Outcome::Nothing);
    };
    out.line(&satz::gebaut(built.dokumente, built.passagen, &target.display().to_string()))?;
    Ok(Outcome::Done)
}

/// A target must be missing, empty, or a holding and nothing else: what it held is replaced.
fn check_target(target: &Path) -> Result<(), Complaint> {
    let busy = || Complaint::Satz(satz::ziel_belegt(&target.display().to_string()));
    let entries = match fs::read_dir(target) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(corpus::Error::file(target, &error).into()),
    };
    let mut names = Vec::new();
    for entry in entries {
        let entry = entry.map_err(|error| corpus::Error::file(target, &error))?;
        names.push(entry.file_name().to_string_lossy().into_owned());
    }
    let own = |name: &String| holdings::is_own_file(name);
    let holding = names.iter().any(|name| name == MANIFEST);
    if names.is_empty() || holding && names.iter().all(own) { Ok(()) } else { Err(busy()) }
}

type Look = fn(Option<&Path>, &Wanted, &mut Out<'_>) -> Result<(), Complaint>;

/// The index that is named, else that of the system's strategy and those of `--index`.
fn each(named: Option<&Path>, wanted: &Wanted, out: &mut Out<'_>, look: Look) -> Result<Outcome, Complaint> {
    if named.is_some() {
        look(named, wanted, out)?;
        return Ok(Outcome::Done);
    }
    if wanted.shipped {
        look(None, wanted, out)?;
    }
    wanted.folders.iter().try_for_each(|path| look(Some(path), wanted, out))?;
    Ok(Outcome::Done)
}

/// The folder of a holding; none for the system's strategy, also where its index was built anew.
fn held(path: Option<&Path>) -> Option<&Path> {
    path.filter(|path| path.join(MANIFEST).exists() || !path.join(STAND).is_file())
}

/// The index of the system's strategy, or of a folder that was built from it, with the name it goes by.
fn system_files(path: Option<&Path>, system: &System) -> Result<(String, IndexFiles), Complaint> {
    Ok(match (path, &system.folder) {
        (Some(path), _) => (path.display().to_string(), IndexFiles::read_from(path)?),
        (None, Some(folder)) => (folder.display().to_string(), system.index_files()?),
        (None, None) => (satz::INDEX_SYSTEM.to_owned(), system.index_files()?),
    })
}

fn status(path: Option<&Path>, wanted: &Wanted, out: &mut Out<'_>) -> Result<(), Complaint> {
    let Some(folder) = held(path) else {
        let system = System::read(&wanted.umgebung);
        let (name, files) = system_files(path, &system)?;
        let (quellen, stand) = (system.paket()?.quellen, files.stand()?);
        let bytes: usize = files.contents().map(|(_, bytes)| bytes.len()).sum();
        head(&name, (quellen.len(), stand.passagen, bytes), &stand, out)?;
        return quellen.iter().try_for_each(|quelle| {
            document((&quelle.id, quelle.art.key(), quelle.datum, &quelle.titel), out)
        });
    };
    let holdings = Holdings::open(&Wanted { folders: vec![folder.to_path_buf()], ..Wanted::default() })?;
    let (bytes, stand) = holdings::size(folder)?;
    let about = holdings.bestaende();
    let sizes = about.first().map_or((0, 0), |about| (about.dokumente, about.passagen));
    head(&folder.display().to_string(), (sizes.0, sizes.1, bytes), &stand, out)?;
    for from in (0..sizes.0).step_by(PAGE) {
        for eintrag in holdings.documents(0, from, PAGE)? {
            let datum = eintrag.datum.as_deref().and_then(Datum::from_iso);
            document((&eintrag.id, &eintrag.art, datum, &eintrag.titel), out)?;
        }
    }
    Ok(())
}

fn head(
    name: &str,
    (count, passages, bytes): (usize, usize, usize),
    stand: &Stand,
    out: &mut Out<'_>,
) -> io::Result<()> {
    out.line(&satz::stand(name, count, passages, bytes))?;
    out.line(&satz::fassung(stand.schema, stand.analyzer, &stand.engine))
}

fn document(
    (id, art, datum, titel): (&str, &str, Option<Datum>, &str),
    out: &mut Out<'_>,
) -> Result<(), Complaint> {
    let datum = datum.map_or_else(|| wort::OHNE_DATUM.to_owned(), |datum| datum.to_string());
    out.line(&format!("  [{id}]  {}, {datum}: {}", wort::wert(art), json::folded(titel)))?;
    Ok(())
}

fn check(path: Option<&Path>, wanted: &Wanted, out: &mut Out<'_>) -> Result<(), Complaint> {
    if let Some(folder) = held(path) {
        let place = holdings::Place::of_folder(folder);
        let about = holdings::overview(&place)?;
        if let Some(problem) = holdings::check(&place, &wanted.umgebung)?.into_iter().next() {
            return Err(Complaint::Satz(problem));
        }
        let name = folder.display().to_string();
        out.line(&satz::in_ordnung(&name, about.dokumente, about.passagen))?;
        return Ok(());
    }
    let system = System::read(&wanted.umgebung);
    let (name, files) = system_files(path, &system)?;
    let stand = files.verify()?;
    let bestand = system.bestand()?;
    if corpus::digest(&bestand.passagen) != stand.corpus {
        return Err(Complaint::Satz(satz::passt_nicht(&name)));
    }
    out.line(&satz::in_ordnung(&name, bestand.quellen.len(), bestand.passagen.len()))?;
    Ok(())
}
