//! `index`: builds, describes and checks indexes.

use std::fs::{self, DirEntry};
use std::path::{Path, PathBuf};
use std::{io, slice};

use super::args::befehl::{BauenArgs, IndexBefehl, OrdnerArg};
use super::call::{Call, Complaint, Ended};
use super::out::Out;
use super::progress::ingest;
use crate::corpus;
use crate::deutsch::cli as satz;
use crate::deutsch::katalog as wort;
use crate::domain::Datum;
use crate::holdings::{self, Holdings, MANIFEST, System, Wanted, manage};
use crate::search::{self, IndexFiles, STAND, Stand};
use crate::text::single_spaced;

const PAGE: usize = 1000;

pub(super) fn run(befehl: &IndexBefehl, call: &mut Call<'_>) -> Ended {
    let Call { wanted, out } = call;
    match befehl {
        IndexBefehl::Bauen(args) if args.ordner.is_empty() => build_system(args, wanted, out),
        IndexBefehl::Bauen(args) => build(args, call),
        IndexBefehl::Status(args) => folders(args, wanted).try_for_each(|folder| status(folder, wanted, out)),
        IndexBefehl::Pruefen(args) => folders(args, wanted).try_for_each(|folder| check(folder, wanted, out)),
    }
}

/// The index of the system's strategy: only its own files are written, whatever lies beside them stays.
fn build_system(args: &BauenArgs, wanted: &Wanted, out: &mut Out<'_>) -> Ended {
    let system = System::read(&wanted.umgebung);
    let target = args.nach.clone().unwrap_or_else(|| system.index_folder());
    let name = target.display().to_string();
    if target.join(MANIFEST).exists() {
        return Err(Complaint::Satz(satz::ziel_belegt(&name)));
    }
    let bestand = system.bestand()?;
    let files = search::build(&bestand.passagen, &corpus::digest(&bestand.passagen))?;
    files.write_to(&target)?;
    out.line(&satz::gebaut(bestand.quellen.len(), bestand.passagen.len(), &name));
    Ok(())
}

fn build(args: &BauenArgs, call: &mut Call<'_>) -> Ended {
    let target = args.nach.clone().unwrap_or_default();
    check_target(&target)?;
    let umgebung = &call.wanted.umgebung;
    let (built, _) = ingest(call, |auftrag| manage::build(&target, umgebung, &args.ordner, auftrag))?;
    let built = built.ok_or_else(|| Complaint::nothing(satz::KEINE_DOKUMENTE))?;
    call.out.line(&satz::gebaut(built.dokumente, built.passagen, &target.display().to_string()));
    Ok(())
}

/// Error unless the target is missing, empty, or a holding and nothing else: its content will be replaced.
fn check_target(target: &Path) -> Ended {
    let name = |entry: io::Result<DirEntry>| Ok(entry?.file_name().to_string_lossy().into_owned());
    let names: io::Result<Vec<String>> = fs::read_dir(target).and_then(|entries| entries.map(name).collect());
    match names {
        Ok(names) if names.is_empty() || is_holding(&names) => Ok(()),
        Ok(_) => Err(Complaint::Satz(satz::ziel_belegt(&target.display().to_string()))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(corpus::Error::file(target, &error).into()),
    }
}

fn is_holding(names: &[String]) -> bool {
    names.iter().any(|name| name == MANIFEST) && names.iter().all(|name| holdings::is_own_file(name))
}

/// The named index folder; without one `None`, which means the index of the system's strategy, and those of `--index`.
fn folders<'a>(args: &'a OrdnerArg, wanted: &'a Wanted) -> impl Iterator<Item = Option<&'a Path>> {
    let (system, further): (_, &[PathBuf]) = match &args.ordner {
        Some(named) => (None, slice::from_ref(named)),
        None => (wanted.shipped.then_some(None), &wanted.folders),
    };
    system.into_iter().chain(further.iter().map(|folder| Some(folder.as_path())))
}

/// The folder if it is a holding; `None` for the index of the system's strategy.
fn holding(folder: Option<&Path>) -> Option<&Path> {
    folder.filter(|folder| folder.join(MANIFEST).exists() || !folder.join(STAND).is_file())
}

fn status(folder: Option<&Path>, wanted: &Wanted, out: &mut Out<'_>) -> Ended {
    if let Some(folder) = holding(folder) {
        return status_of_holding(folder, out);
    }
    let system = System::read(&wanted.umgebung);
    let (name, files) = system_files(folder, &system)?;
    let (quellen, stand) = (system.quellen()?, files.stand()?);
    let bytes = files.contents().map(|(_, bytes)| bytes.len()).sum();
    out.line(&satz::stand(&name, quellen.len(), stand.passagen, bytes));
    version(&stand, out);
    for quelle in &quellen {
        document(&quelle.id, quelle.art.key(), quelle.datum, &quelle.titel, out);
    }
    Ok(())
}

/// Checks every checksum, and that the index matches its documents.
fn check(folder: Option<&Path>, wanted: &Wanted, out: &mut Out<'_>) -> Ended {
    let (name, count, passages) = if let Some(folder) = holding(folder) {
        let place = holdings::Standort::of_folder(folder);
        let about = holdings::overview(&place)?;
        if let Some(problem) = holdings::check(&place, &wanted.umgebung)?.into_iter().next() {
            return Err(Complaint::Satz(problem));
        }
        (folder.display().to_string(), about.dokumente, about.passagen)
    } else {
        let system = System::read(&wanted.umgebung);
        let (name, files) = system_files(folder, &system)?;
        let stand = files.verify()?;
        let bestand = system.bestand()?;
        if corpus::digest(&bestand.passagen) != stand.corpus {
            return Err(Complaint::Satz(satz::passt_nicht(&name)));
        }
        (name, bestand.quellen.len(), bestand.passagen.len())
    };
    out.line(&satz::in_ordnung(&name, count, passages));
    Ok(())
}

fn status_of_holding(folder: &Path, out: &mut Out<'_>) -> Ended {
    let wanted = Wanted { folders: vec![folder.to_path_buf()], ..Wanted::default() };
    let holdings = Holdings::open(&wanted)?;
    let (bytes, stand) = holdings::size(folder)?;
    let about = holdings.bestaende();
    let (count, passages) = about.first().map_or((0, 0), |about| (about.dokumente, about.passagen));
    out.line(&satz::stand(&folder.display().to_string(), count, passages, bytes));
    version(&stand, out);
    for from in (0..count).step_by(PAGE) {
        for eintrag in holdings.documents(0, from, PAGE)? {
            let datum = eintrag.datum.as_deref().and_then(Datum::from_iso);
            document(&eintrag.id, &eintrag.art, datum, &eintrag.titel, out);
        }
    }
    Ok(())
}

/// The index of the system's strategy, or of a folder that was built from it, with the name it goes by.
fn system_files(path: Option<&Path>, system: &System) -> Result<(String, IndexFiles), Complaint> {
    let named = path.or(system.folder.as_deref()).map(|folder| folder.display().to_string());
    let files = match path {
        Some(path) => IndexFiles::read_from(path)?,
        None => system.index_files()?,
    };
    Ok((named.unwrap_or_else(|| satz::INDEX_SYSTEM.to_owned()), files))
}

fn version(stand: &Stand, out: &mut Out<'_>) {
    out.line(&satz::fassung(stand.schema, stand.analyzer, &stand.engine));
}

fn document(id: &str, art: &str, datum: Option<Datum>, titel: &str, out: &mut Out<'_>) {
    let (art, datum) = (wort::wert(art), wort::datum(datum));
    out.line(&format!("  [{id}]  {art}, {datum}: {}", single_spaced(titel)));
}
