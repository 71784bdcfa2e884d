//! Checks the facts that lie beside the documents of a holding against these documents as they are now.

use std::collections::{BTreeMap, HashSet};
use std::path::PathBuf;

use super::beiblatt::Beiblatt;
use super::holding::Holding;
use super::parts::Present;
use super::tables::By;
use crate::corpus::paket::{self, FAKTEN, NAMEN, QUELLEN};
use crate::deutsch::paket as wort;
use crate::domain::{Fakt, FaktArt, Namen, Quelle};
use crate::holdings::error::Error;

/// File endings that a fact may leave out when it names a document.
const ENDINGS: &str = "txt md pdf docx odt html htm";

/// The facts of a holding that passed their check, and why the others were refused.
#[derive(Debug, Default)]
pub struct GepruefteFakten {
    pub fakten: Vec<Fakt>,
    /// For each refusal the file it concerns and the reason, a German clause.
    pub maengel: Vec<(PathBuf, String)>,
}

/// The facts of a holding, each with its quotations found in the documents. `shown` turns a document's id in the
/// holding into its id in the session.
pub fn facts(
    holding: &Holding,
    namen: &Namen,
    shown: &dyn Fn(&str) -> Result<String, Error>,
) -> Result<GepruefteFakten, Error> {
    let mut out = GepruefteFakten::default();
    let mut ids: HashSet<(FaktArt, String)> = HashSet::new();
    for blatt in &holding.beiblaetter {
        let own = blatt.names(namen);
        if let Err(grund) = &own {
            out.maengel.push((blatt.ordner.join(NAMEN), grund.clone()));
        }
        if let Err(grund) = blatt.described() {
            out.maengel.push((blatt.ordner.join(QUELLEN), grund));
        }
        let mut quellen: BTreeMap<String, Quelle> = BTreeMap::new();
        for name in paket::quoted(&blatt.fakten) {
            if let Some(found) = document(holding, blatt, &name)? {
                let quelle = holding.quelle(&found, &shown(&found.eintrag.id)?)?;
                quellen.insert(name, quelle);
            }
        }
        let by_name = quellen.iter().map(|(name, quelle)| (name.as_str(), quelle)).collect();
        let read = paket::fakten(&blatt.fakten, Some(&by_name), own.as_ref().unwrap_or(namen), true);
        let read =
            read.unwrap_or_else(|grund| paket::GeleseneFakten { maengel: vec![grund], ..Default::default() });
        let fresh = |fakt: &Fakt| fakt.id.is_empty() || ids.insert((fakt.art, fakt.id.clone()));
        let (new, double): (Vec<Fakt>, Vec<Fakt>) = read.fakten.into_iter().partition(fresh);
        let double = double.iter().map(|fakt| wort::doppelt(&fakt.id));
        let refused = read.maengel.into_iter().chain(double);
        out.maengel.extend(refused.map(|grund| (blatt.ordner.join(FAKTEN), grund)));
        out.fakten.extend(new);
    }
    Ok(out)
}

/// The document that facts call `name`: by `quellen.json`, by its file with or without ending, or by its id.
fn document(holding: &Holding, blatt: &Beiblatt, name: &str) -> Result<Option<Present>, Error> {
    let described = blatt.described().unwrap_or_default().into_iter().filter(|about| about.quelle.id == name);
    let files = described.map(|about| about.datei).chain([name.to_owned()]);
    let files = files.chain(ENDINGS.split(' ').map(|ending| format!("{name}.{ending}")));
    for file in files {
        let path = blatt.ordner.join(file);
        let found = holding.parts.find(By::Path, path.as_os_str().as_encoded_bytes())?;
        if found.is_some() {
            return Ok(found);
        }
    }
    holding.find(name)
}
