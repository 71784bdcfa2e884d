//! `export`: a branch, a view or the hits of a query as a file; and where every export is written.

use std::io::{self, Read as _};
use std::path::Path;

use super::args::befehl::ExportArgs;
use super::args::ziel::ZielArgs;
use super::call::{Call, Complaint, Ended, documents};
use super::entry;
use crate::deutsch::export as satz;
use crate::domain::Ansicht;
use crate::export::{self, Auszug, Exportformat, worte_der_auswahl};
use crate::holdings::{self, Need, stapel};
use crate::search::Options;
use crate::text::fold;

pub(super) fn run(args: &ExportArgs, call: &mut Call<'_>) -> Ended {
    let format = args.ziel.format()?;
    let auszug = match (&args.stapel, &args.suche) {
        (Some(path), _) => evidence(path, args.anzahl, call)?,
        (None, Some(anfrage)) => return hits(anfrage, args, format, call),
        (None, None) => named(args.was.as_deref().unwrap_or_default().trim(), call)?,
    };
    args.ziel.write(&auszug, format, call)
}

/// The evidence for every question of a file, one in each line; `-` is standard input.
fn evidence(path: &Path, limit: usize, call: &mut Call<'_>) -> Result<Auszug, Complaint> {
    let fragen = if path == Path::new("-") {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes)?;
        stapel::of_bytes(&bytes, "-")?
    } else {
        stapel::of_file(path)?
    };
    call.out.say_all(&fragen.hinweise);
    Ok(stapel::belege(&call.search()?, &fragen, limit))
}

/// A view by its name (`länder` means `laender`), else an entry by its address.
fn named(was: &str, call: &mut Call<'_>) -> Result<Auszug, Complaint> {
    let holdings = call.holdings()?;
    if let Some(ansicht) = Ansicht::KATALOG.into_iter().find(|ansicht| fold(ansicht.key()) == fold(was)) {
        return Ok(export::of_view(&holdings.bestand(Need::All)?, ansicht));
    }
    let bestand = holdings.bestand(Need::Entry(was))?;
    let entry = entry::find(&bestand, was)?;
    Ok(export::of_branch(&bestand, &entry.baum, entry.id))
}

/// Writes the hits of a search and says which of them were written, as the interface does.
fn hits(anfrage: &str, args: &ExportArgs, format: Exportformat, call: &mut Call<'_>) -> Ended {
    let holdings = call.holdings()?;
    let search = holdings::indexes(call.wanted).open()?;
    let answer = search.search(anfrage, &Options { limit: args.anzahl, ..Options::default() });
    if answer.hits.is_empty() {
        return Err(Complaint::nothing(satz::KEINE_TREFFER));
    }
    let (meant, all) = (answer.antwort(), answer.alle());
    let [own, whole] = [&meant, &all].map(worte_der_auswahl);
    let others = meant.hits.len() < all.hits.len();
    let written = if args.nur_antwort { meant } else { all };
    let bestand = documents(&holdings, written.hits.iter().map(|hit| hit.quelle.as_str()))?;
    args.ziel.write(&export::of_hits(&bestand, &answer, written), format, call)?;
    if others && !args.ziel.is_stdout() {
        call.out.say(&satz::davon(&own, &whole, args.nur_antwort));
    }
    Ok(())
}

impl ZielArgs {
    pub(super) fn format(&self) -> Result<Exportformat, Complaint> {
        let format = self.format.or_else(|| Exportformat::of_file(&self.nach));
        format.ok_or_else(|| Complaint::Satz(satz::format_unklar(&self.nach.display().to_string())))
    }

    fn is_stdout(&self) -> bool {
        self.nach == Path::new("-")
    }

    pub(super) fn write(&self, auszug: &Auszug, format: Exportformat, call: &mut Call<'_>) -> Ended {
        self.write_bytes(&export::bytes(auszug, format)?, auszug.anzahl(), call)
    }

    /// Writes bytes to the target file and says so with the number `count` of entries; for `-` only to stdout.
    pub(super) fn write_bytes(&self, bytes: &[u8], count: usize, call: &mut Call<'_>) -> Ended {
        if self.is_stdout() {
            call.out.bytes(bytes);
            return Ok(());
        }
        let written = holdings::write(&self.nach, bytes, self.ueberschreiben);
        written.map_err(|refused| refused.to_string())?;
        call.out.say(&satz::geschrieben(&self.nach.display().to_string(), count));
        Ok(())
    }
}
