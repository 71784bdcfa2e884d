//! `quellen.json`: which documents a package has, and what is known about each.

use std::collections::HashSet;

use serde_json::Value;

use super::json::{Mangel, Objekt, parse};
use crate::deutsch::paket as satz;
use crate::domain::{Datum, Quelle, QuelleArt};
use crate::text::words::is_listed;

/// Name of the file.
pub const QUELLEN: &str = "quellen.json";

/// First parts of the catalogue's own addresses.
const RESERVED: &str = "\
    region regionen land laender buero erklaerung sektor zahl reise messe gruppe rolle ziel quellen";

/// True for an id that no document may have, because addresses of the catalogue begin with it.
///
/// ```
/// use leitlinien::corpus::is_reserved;
/// assert!(is_reserved("land") && !is_reserved("konzept"));
/// ```
pub fn is_reserved(id: &str) -> bool {
    is_listed(RESERVED, id)
}

/// The description of a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beschreibung {
    /// The source without its text; its `sha256` is the one the file must have, empty if `quellen.json` gives none.
    pub quelle: Quelle,
    /// The document's file, below the folder of the package.
    pub datei: String,
}

/// Reads a `quellen.json`; an error if a description is unfit or two have the same id.
pub fn beschreibungen(json: &str) -> Result<Vec<Beschreibung>, Mangel> {
    let list = parse(json)?;
    let list = list.as_array().ok_or_else(|| satz::kein_objekt(QUELLEN))?;
    let all: Vec<Beschreibung> = list.iter().map(beschreibung).collect::<Result<_, _>>()?;
    let mut ids = HashSet::new();
    let double = all.iter().find(|one| !ids.insert(&one.quelle.id)).map(|one| satz::doppelt(&one.quelle.id));
    double.map_or(Ok(all), Err)
}

fn beschreibung(value: &Value) -> Result<Beschreibung, Mangel> {
    let mut json = Objekt::new(value, QUELLEN)?;
    json.needed("id")?.clone_into(&mut json.name);
    json.only(&["id", "titel", "herausgeber", "art", "datum", "datum_hinweis", "datei", "sha256"])?;
    let art = json.text("art")?.unwrap_or(QuelleArt::Dokument.key());
    let datum = json.text("datum")?;
    let day = |iso| Datum::from_iso(iso).ok_or_else(|| satz::unbekannt(&json.name, "datum", iso));
    let text = |key: &str| Ok::<_, Mangel>(json.text(key)?.map(str::to_owned));
    let datei = json.needed("datei")?;
    if !datei.split('/').all(|part| !matches!(part, "" | "." | "..")) {
        return Err(satz::datei_ausserhalb(&json.name, datei));
    }
    if json.name.contains(['/', '@']) || is_reserved(&json.name) {
        return Err(satz::keine_kennung(&json.name));
    }
    let quelle = Quelle {
        titel: json.needed("titel")?.to_owned(),
        herausgeber: text("herausgeber")?.unwrap_or_default(),
        art: QuelleArt::from_key(&art.to_lowercase())
            .ok_or_else(|| satz::unbekannt(&json.name, "art", art))?,
        datum: datum.map(day).transpose()?,
        datum_hinweis: text("datum_hinweis")?,
        sha256: text("sha256")?.unwrap_or_default(),
        id: json.name,
        ..Quelle::default()
    };
    Ok(Beschreibung { quelle, datei: datei.to_owned() })
}
