//! `index`: builds, describes and checks indexes.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::args::{BauenArgs, Global, IndexBefehl};
use super::complaint::Complaint;
use super::{Out, Outcome, json};
use crate::corpus::{self, Ids};
use crate::deutsch::cli as satz;
use crate::deutsch::katalog as wort;
use crate::domain::{Passage, Quelle};
use crate::holdings;
use crate::search::{self, IndexFiles, STAND, Stand};

/// Where the shipped corpus's index lies in the project.
const SHIPPED: &str = "index";

pub(super) fn run(befehl: &IndexBefehl, global: &Global, out: &mut Out<'_>) -> Result<Outcome, Complaint> {
    match befehl {
        IndexBefehl::Bauen(args) if args.ordner.is_empty() => build_shipped(args, out),
        IndexBefehl::Bauen(args) => build(args, out),
        IndexBefehl::Status(args) => each(args.ordner.as_deref(), global, out, status),
        IndexBefehl::Pruefen(args) => each(args.ordner.as_deref(), global, out, check),
    }
}

/// The index of the shipped corpus: only its own files are written, whatever lies beside them stays.
fn build_shipped(args: &BauenArgs, out: &mut Out<'_>) -> Result<Outcome, Complaint> {
    let target = args.nach.clone().unwrap_or_else(|| PathBuf::from(SHIPPED));
    if target.join(corpus::QUELLEN).exists() {
        return Err(Complaint::Satz(satz::ziel_belegt(&target.display().to_string())));
    }
    let bestand = corpus::shipped()?;
    let files = search::build(&bestand.passagen, &corpus::digest(&bestand.passagen))?;
    files.write_to(&target)?;
    let name = target.display().to_string();
    out.line(&satz::gebaut(bestand.quellen.len(), bestand.passagen.len(), &name))?;
    Ok(Outcome::Done)
}

fn build(args: &BauenArgs, out: &mut Out<'_>) -> Result<Outcome, Complaint> {
    let target = args.nach.clone().unwrap_or_default();
    check_target(&target)?;
    let found = corpus::read(&args.ordner)?;
    for skipped in &found.uebergangen {
        out.say(&satz::uebergangen(&skipped.datei, &skipped.grund));
    }
    if found.dokumente.is_empty() {
        out.say(satz::KEINE_DOKUMENTE);
        return Ok(Outcome::Nothing);
    }
    let quellen: Vec<Quelle> = found.dokumente.iter().map(|dokument| dokument.quelle.clone()).collect();
    let passagen = passages(quellen)?;
    let files = search::build(&passagen, &corpus::digest(&passagen))?;
    corpus::replace(&target, |folder| -> Result<(), Complaint> {
        corpus::keep(&found.dokumente, folder)?;
        Ok(files.write_to(folder)?)
    })?;
    let name = target.display().to_string();
    out.line(&satz::gebaut(found.dokumente.len(), passagen.len(), &name))?;
    Ok(Outcome::Done)
}

/// What is searched of these documents. The shipped facts help to see which regions and states they name.
fn passages(quellen: Vec<Quelle>) -> Result<Vec<Passage>, Complaint> {
    let ids: std::collections::HashSet<String> = quellen.iter().map(|quelle| quelle.id.clone()).collect();
    let mut passagen = corpus::load(quellen, true)?.passagen;
    passagen.retain(|passage| ids.contains(&passage.quelle));
    Ok(passagen)
}

/// A target must be missing, empty, or an index and nothing else: it is replaced as a whole.
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
    if names.is_empty() {
        return Ok(());
    }
    let stand: Option<Stand> =
        fs::read(target.join(STAND)).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
    let Some(stand) = stand else { return Err(busy()) };
    let documents = names.iter().any(|name| name == corpus::QUELLEN);
    let own = |name: &String| {
        [STAND, corpus::QUELLEN, corpus::DOKUMENTE].contains(&name.as_str())
            || stand.dateien.contains_key(name)
    };
    if documents && names.iter().all(own) { Ok(()) } else { Err(busy()) }
}

type Look = fn(Option<&Path>, &mut Out<'_>) -> Result<(), Complaint>;

/// The index that is named, else the shipped one and those of `--index`.
fn each(named: Option<&Path>, global: &Global, out: &mut Out<'_>, look: Look) -> Result<Outcome, Complaint> {
    if named.is_some() {
        look(named, out)?;
        return Ok(Outcome::Done);
    }
    if !global.ohne_system {
        look(None, out)?;
    }
    global.index.iter().try_for_each(|path| look(Some(path), out))?;
    Ok(Outcome::Done)
}

/// An index with its documents; one without documents of its own is the shipped corpus's.
struct Opened {
    name: String,
    files: IndexFiles,
    quellen: Vec<Quelle>,
    shipped: bool,
}

fn open(path: Option<&Path>) -> Result<Opened, Complaint> {
    let shipped = path.is_none_or(|path| path.join(STAND).is_file() && !path.join(corpus::QUELLEN).exists());
    let (name, files) = match path {
        None => (satz::INDEX_SYSTEM.to_owned(), holdings::shipped_index()),
        Some(path) => (path.display().to_string(), IndexFiles::read_from(path)?),
    };
    let quellen = match path {
        Some(path) if !shipped => {
            holdings::check(path)?;
            corpus::kept(path, &mut Ids::new(true))?.0
        }
        _ => corpus::shipped()?.quellen,
    };
    Ok(Opened { name, files, quellen, shipped })
}

fn status(path: Option<&Path>, out: &mut Out<'_>) -> Result<(), Complaint> {
    let opened = open(path)?;
    let stand = opened.files.stand()?;
    let bytes: usize = opened.files.contents().map(|(_, bytes)| bytes.len()).sum();
    out.line(&satz::stand(&opened.name, opened.quellen.len(), stand.passagen, bytes))?;
    out.line(&satz::fassung(stand.schema, stand.analyzer, &stand.engine))?;
    for quelle in &opened.quellen {
        let datum = quelle.datum.map_or_else(|| wort::OHNE_DATUM.to_owned(), |datum| datum.to_string());
        let art = wort::wert(quelle.art.key());
        out.line(&format!("  [{}]  {art}, {datum}: {}", quelle.id, json::folded(&quelle.titel)))?;
    }
    Ok(())
}

fn check(path: Option<&Path>, out: &mut Out<'_>) -> Result<(), Complaint> {
    let opened = open(path)?;
    let stand = opened.files.verify()?;
    let passagen = if opened.shipped {
        corpus::verify()?;
        corpus::shipped()?.passagen
    } else {
        passages(opened.quellen.clone())?
    };
    if corpus::digest(&passagen) != stand.corpus {
        return Err(Complaint::Satz(satz::passt_nicht(&opened.name)));
    }
    out.line(&satz::in_ordnung(&opened.name, opened.quellen.len(), passagen.len()))?;
    Ok(())
}
