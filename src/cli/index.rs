//! `index`: builds, describes and checks indexes.

use std::fs::{self, DirEntry};
use std::io;
use std::path::{Path, PathBuf};

use super::args::befehl::{BauenArgs, IndexBefehl};
use super::call::{Call, Ended};
use super::complaint::Complaint;
use super::json;
use super::out::Out;
use super::progress::ingest;
use crate::corpus;
use crate::deutsch::cli as satz;
use crate::deutsch::katalog as wort;
use crate::domain::Datum;
use crate::holdings::{self, Holdings, MANIFEST, Wanted, manage};
use crate::search::{self, IndexFiles, STAND, Stand};

/// Where the shipped corpus's index lies in the project.
const SHIPPED: &str = "index";
/// Records read at a time.
const PAGE: usize = 1000;

pub(super) fn run(befehl: &IndexBefehl, call: &mut Call<'_>) -> Ended {
    let Call { wanted, out } = call;
    match befehl {
        IndexBefehl::Bauen(args) if args.ordner.is_empty() => build_shipped(args, out)?,
        IndexBefehl::Bauen(args) => build(args, call)?,
        IndexBefehl::Status(args) => {
            indexes(args.ordner.as_deref(), wanted).iter().try_for_each(|index| index.status(out))?;
        }
        IndexBefehl::Pruefen(args) => {
            indexes(args.ordner.as_deref(), wanted).iter().try_for_each(|index| index.check(out))?;
        }
    }
    Ok(())
}

/// The index of the shipped corpus: only its own files are written, whatever lies beside them stays.
fn build_shipped(args: &BauenArgs, out: &mut Out<'_>) -> Ended {
    let target = args.nach.clone().unwrap_or_else(|| PathBuf::from(SHIPPED));
    let name = target.display().to_string();
    if target.join(MANIFEST).exists() {
        return Err(Complaint::Satz(satz::ziel_belegt(&name)));
    }
    let bestand = corpus::shipped()?;
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

/// A target must be missing, empty, or a holding and nothing else: what it held is replaced.
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

/// An index that is looked at.
enum Index<'a> {
    /// That of a holding, in its folder.
    Held(&'a Path),
    /// The shipped corpus's own, or the same built anew in a folder.
    Shipped(Option<&'a Path>),
}

/// The index that is named, else the shipped one and those of `--index`.
fn indexes<'a>(named: Option<&'a Path>, wanted: &'a Wanted) -> Vec<Index<'a>> {
    if let Some(path) = named {
        return vec![Index::of(path)];
    }
    let shipped = wanted.shipped.then_some(Index::Shipped(None));
    shipped.into_iter().chain(wanted.folders.iter().map(|path| Index::of(path))).collect()
}

impl<'a> Index<'a> {
    fn of(path: &'a Path) -> Self {
        let is_shipped = path.join(STAND).is_file() && !path.join(MANIFEST).exists();
        if is_shipped { Self::Shipped(Some(path)) } else { Self::Held(path) }
    }

    fn name(&self) -> String {
        match self {
            Self::Held(path) | Self::Shipped(Some(path)) => path.display().to_string(),
            Self::Shipped(None) => satz::INDEX_SYSTEM.to_owned(),
        }
    }

    fn status(&self, out: &mut Out<'_>) -> Ended {
        match self {
            Self::Held(folder) => self.status_of_holding(folder, out),
            Self::Shipped(folder) => {
                let files = shipped_files(*folder)?;
                let (quellen, stand) = (corpus::shipped()?.quellen, files.stand()?);
                let bytes = files.contents().map(|(_, bytes)| bytes.len()).sum();
                out.line(&satz::stand(&self.name(), quellen.len(), stand.passagen, bytes));
                version(&stand, out);
                for quelle in &quellen {
                    document(&quelle.id, quelle.art.key(), quelle.datum, &quelle.titel, out);
                }
                Ok(())
            }
        }
    }

    fn status_of_holding(&self, folder: &Path, out: &mut Out<'_>) -> Ended {
        let wanted = Wanted { folders: vec![folder.to_path_buf()], ..Wanted::default() };
        let holdings = Holdings::open(&wanted)?;
        let (bytes, stand) = holdings::size(folder)?;
        let about = holdings.bestaende();
        let (count, passages) = about.first().map_or((0, 0), |about| (about.dokumente, about.passagen));
        out.line(&satz::stand(&self.name(), count, passages, bytes));
        version(&stand, out);
        for from in (0..count).step_by(PAGE) {
            for eintrag in holdings.documents(0, from, PAGE)? {
                let datum = eintrag.datum.as_deref().and_then(Datum::from_iso);
                document(&eintrag.id, &eintrag.art, datum, &eintrag.titel, out);
            }
        }
        Ok(())
    }

    /// Checks every checksum, and that the index matches its documents.
    fn check(&self, out: &mut Out<'_>) -> Ended {
        let (count, passages) = match self {
            Self::Held(folder) => {
                let place = holdings::Place::of_folder(folder);
                let about = holdings::overview(&place)?;
                if let Some(problem) = holdings::check(&place)?.into_iter().next() {
                    return Err(Complaint::Satz(problem));
                }
                (about.dokumente, about.passagen)
            }
            Self::Shipped(folder) => {
                let stand = shipped_files(*folder)?.verify()?;
                corpus::verify()?;
                let bestand = corpus::shipped()?;
                if corpus::digest(&bestand.passagen) != stand.corpus {
                    return Err(Complaint::Satz(satz::passt_nicht(&self.name())));
                }
                (bestand.quellen.len(), bestand.passagen.len())
            }
        };
        out.line(&satz::in_ordnung(&self.name(), count, passages));
        Ok(())
    }
}

fn shipped_files(folder: Option<&Path>) -> Result<IndexFiles, Complaint> {
    Ok(folder.map_or_else(|| Ok(holdings::shipped_index()), IndexFiles::read_from)?)
}

fn version(stand: &Stand, out: &mut Out<'_>) {
    out.line(&satz::fassung(stand.schema, stand.analyzer, &stand.engine));
}

fn document(id: &str, art: &str, datum: Option<Datum>, titel: &str, out: &mut Out<'_>) {
    let (art, datum) = (wort::wert(art), wort::datum(datum));
    out.line(&format!("  [{id}]  {art}, {datum}: {}", json::folded(titel)));
}
