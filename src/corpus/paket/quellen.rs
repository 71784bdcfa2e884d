//! `quellen.json`: which documents a package has, and what is known about each.

use serde_json::Value;

use super::json::{Grund, Objekt, parse};
use crate::corpus::parser;
use crate::deutsch::paket as satz;
use crate::domain::{Datum, Quelle, QuelleArt, Stellen};

/// Name of the file.
pub const QUELLEN: &str = "quellen.json";

/// The description of a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beschreibung {
    /// Id, under which facts name it.
    pub id: String,
    /// Title as printed.
    pub titel: String,
    /// Publisher as printed; empty if it is not known.
    pub herausgeber: String,
    /// Kind.
    pub art: QuelleArt,
    /// The day the text states.
    pub datum: Option<Datum>,
    /// What is to be said about the date.
    pub datum_hinweis: Option<String>,
    /// The document's file, below the folder of the package.
    pub datei: String,
    /// SHA-256 that the file must have, if it is written down.
    pub sha256: Option<String>,
}

/// Reads the list of sources.
pub fn beschreibungen(json: &str) -> Result<Vec<Beschreibung>, Grund> {
    let list = parse(json)?;
    let list = list.as_array().ok_or_else(|| satz::kein_objekt(QUELLEN))?;
    let all: Vec<Beschreibung> = list.iter().map(beschreibung).collect::<Result<_, _>>()?;
    for (number, one) in all.iter().enumerate() {
        if all.iter().take(number).any(|other| other.id == one.id) {
            return Err(satz::doppelt(&one.id));
        }
    }
    Ok(all)
}

fn beschreibung(value: &Value) -> Result<Beschreibung, Grund> {
    let mut json = Objekt::new(value, QUELLEN)?;
    json.needed("id")?.clone_into(&mut json.name);
    json.only(&["id", "titel", "herausgeber", "art", "datum", "datum_hinweis", "datei", "sha256"])?;
    let art = json.text("art")?.unwrap_or(QuelleArt::Dokument.key());
    let datum = json.text("datum")?;
    let text = |key: &str| Ok::<_, Grund>(json.text(key)?.map(str::to_owned));
    let datei = json.needed("datei")?;
    if !datei.split('/').all(|part| !matches!(part, "" | "." | "..")) {
        return Err(satz::datei_ausserhalb(&json.name, datei));
    }
    if json.name.contains(['/', '@']) || crate::corpus::is_reserved(&json.name) {
        return Err(satz::keine_kennung(&json.name));
    }
    Ok(Beschreibung {
        titel: json.needed("titel")?.to_owned(),
        herausgeber: text("herausgeber")?.unwrap_or_default(),
        art: QuelleArt::from_key(&art.to_lowercase())
            .ok_or_else(|| satz::unbekannt(&json.name, "art", art))?,
        datum: match datum {
            Some(iso) => Some(Datum::from_iso(iso).ok_or_else(|| satz::unbekannt(&json.name, "datum", iso))?),
            None => None,
        },
        datum_hinweis: text("datum_hinweis")?,
        datei: datei.to_owned(),
        sha256: text("sha256")?,
        id: json.name,
    })
}

/// Joins a description with what was read of its file.
pub(super) fn quelle(about: Beschreibung, text: String, stellen: Stellen, sha256: String) -> Quelle {
    Quelle {
        blocks: parser::parse(&about.id, &text),
        id: about.id,
        titel: about.titel,
        herausgeber: about.herausgeber,
        art: about.art,
        datum: about.datum,
        datum_hinweis: about.datum_hinweis,
        sha256,
        text,
        stellen,
    }
}
