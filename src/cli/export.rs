//! `export`: a branch, a view or the hits of a query as a file.

use std::collections::BTreeSet;
use std::io::{self, Read as _};
use std::path::Path;

use super::args::{ExportArgs, ZielArgs};
use super::complaint::Complaint;
use super::usage::WORD;
use super::{Out, Outcome, entry};
use crate::deutsch::{cli as satz, export as said};
use crate::domain::{Ansicht, Bestand};
use crate::export::{self, Auszug, Format};
use crate::holdings::{self, Holdings, Need, Wanted, stapel};
use crate::search::Options;
use crate::text::fold;

pub(super) fn run(args: &ExportArgs, wanted: &Wanted, out: &mut Out<'_>) -> Result<Outcome, Complaint> {
    let format = args.ziel.format()?;
    let Some(auszug) = content(args, wanted, out)? else { return Ok(Outcome::Nothing) };
    args.ziel.write(&auszug, format, out)
}

impl ZielArgs {
    /// The format that was asked for.
    pub(super) fn format(&self) -> Result<Format, Complaint> {
        let format = self.format.map(|format| format.0).or_else(|| Format::of_file(&self.nach));
        format.ok_or_else(|| Complaint::Satz(said::format_unklar(&self.nach.display().to_string())))
    }

    /// Writes the file, or stdout.
    pub(super) fn write(
        &self,
        auszug: &Auszug,
        format: Format,
        out: &mut Out<'_>,
    ) -> Result<Outcome, Complaint> {
        let bytes = export::bytes(auszug, format)?;
        if self.nach == Path::new("-") {
            out.bytes(&bytes)?;
            return Ok(Outcome::Done);
        }
        holdings::write(&self.nach, &bytes, self.ueberschreiben)
            .map_err(|refused| Complaint::Satz(refused.to_string()))?;
        out.say(&said::geschrieben(&self.nach.display().to_string(), auszug.anzahl()));
        Ok(Outcome::Done)
    }
}

/// What is to be exported; `None` if there is nothing of the kind, which has been said then.
fn content(args: &ExportArgs, wanted: &Wanted, out: &mut Out<'_>) -> Result<Option<Auszug>, Complaint> {
    if let Some(path) = &args.stapel {
        return evidence(path, args.anzahl, wanted, out);
    }
    let holdings = super::open(wanted, out)?;
    if let Some(anfrage) = &args.suche {
        return hits(anfrage, args.anzahl, &holdings, wanted, out);
    }
    let was = args.was.as_deref().unwrap_or("").trim();
    let need = if view(was).is_some() { Need::All } else { Need::Entry(was) };
    let bestand = holdings.bestand(need)?;
    let found = named(&bestand, was);
    if found.is_none() {
        let near = entry::near(&bestand, was);
        out.say(&satz::unbekannte_kennung(was, &near));
    }
    Ok(found)
}

/// The evidence for every line of a file.
fn evidence(
    path: &Path,
    limit: usize,
    wanted: &Wanted,
    out: &mut Out<'_>,
) -> Result<Option<Auszug>, Complaint> {
    let fragen = if path == Path::new("-") {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes)?;
        stapel::of_bytes(&bytes, "-")
    } else {
        stapel::of_file(path)
    };
    let fragen = fragen.map_err(Complaint::Satz)?;
    fragen.hinweise.iter().for_each(|hinweis| out.say(hinweis));
    let search = holdings::indexes(wanted).open()?;
    search.hinweise().iter().for_each(|hinweis| out.say(hinweis));
    Ok(Some(stapel::belege(&search, &fragen, limit)))
}

/// A view by its name; `länder` means `laender`.
fn view(was: &str) -> Option<Ansicht> {
    Ansicht::KATALOG.into_iter().find(|ansicht| fold(ansicht.key()) == fold(was))
}

/// A view, else an entry by its address.
fn named(bestand: &Bestand, was: &str) -> Option<Auszug> {
    if let Some(ansicht) = view(was) {
        return Some(export::of_view(bestand, ansicht));
    }
    let entry = entry::find(bestand, was)?;
    Some(export::of_branch(bestand, &entry.baum, entry.id))
}

fn hits(
    anfrage: &str,
    limit: usize,
    holdings: &Holdings,
    wanted: &Wanted,
    out: &mut Out<'_>,
) -> Result<Option<Auszug>, Complaint> {
    let search = holdings::indexes(wanted).open()?;
    let anfrage = anfrage.replace(WORD, "");
    let answer = search.search(&anfrage, &Options { limit, ..Options::default() });
    if answer.hits.is_empty() {
        out.say(said::KEINE_TREFFER);
        return Ok(None);
    }
    let ids: BTreeSet<&str> = answer.hits.iter().map(|hit| hit.quelle.as_str()).collect();
    let mut further = Vec::new();
    for id in ids {
        further.extend(holdings.load(id)?);
    }
    let bestand = holdings.with(further)?;
    Ok(Some(export::of_hits(&bestand, &anfrage, &answer, &[])))
}
