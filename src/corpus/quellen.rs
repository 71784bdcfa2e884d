//! Sources: their bytes, their description, their blocks.

use serde::Deserialize;
use sha2::{Digest as _, Sha256};

use super::Error;
use super::parse::parse;
use crate::domain::{Datum, Quelle, QuelleArt, Stellen};

const DATEI: &str = "quellen.json";

/// The description of a source in `quellen.json`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct QuelleJson {
    pub id: String,
    pub titel: String,
    pub herausgeber: String,
    pub art: String,
    pub datum: Option<String>,
    pub datum_hinweis: Option<String>,
    pub datei: String,
    pub sha256: String,
}

/// Reads the list of sources.
pub(super) fn descriptions(json: &str) -> Result<Vec<QuelleJson>, Error> {
    serde_json::from_str(json).map_err(|error| complaint(error.to_string()))
}

fn complaint(grund: String) -> Error {
    Error::Format { datei: DATEI.to_owned(), grund }
}

/// Joins a description with the text of its file.
pub(super) fn quelle(json: QuelleJson, text: &str) -> Result<Quelle, Error> {
    let unknown = || complaint(format!("Die Art „{}“ ist unbekannt", json.art));
    let art = QuelleArt::from_key(&json.art.to_lowercase()).ok_or_else(unknown)?;
    let datum = json.datum.as_deref().map(|iso| Datum::from_iso(iso).ok_or(iso)).transpose();
    let datum = datum.map_err(|iso| complaint(format!("„{iso}“ ist kein Datum")))?;
    let blocks = parse(&json.id, text);
    let QuelleJson { id, titel, herausgeber, datum_hinweis, sha256, .. } = json;
    Ok(Quelle {
        id,
        titel,
        herausgeber,
        art,
        datum,
        datum_hinweis,
        sha256,
        text: text.to_owned(),
        stellen: Stellen::Zeilen,
        blocks,
    })
}

/// Reads the bytes of a text file: UTF-8, with or without a byte order mark.
pub fn decode<'a>(datei: &str, bytes: &'a [u8]) -> Result<&'a str, Error> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.strip_prefix('\u{feff}').unwrap_or(text)),
        Err(error) => {
            let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let zeile = good.split(|byte| *byte == b'\n').count() as u32;
            Err(Error::Encoding { datei: datei.to_owned(), zeile })
        }
    }
}

/// SHA-256 of some bytes, lower-case hex.
///
/// ```
/// use leitlinien::corpus::sha256;
/// assert!(sha256(b"").starts_with("e3b0c442"));
/// ```
pub fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Bytes as lower-case hex.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(64), |mut hex, byte| {
        // Writing into a string cannot fail.
        let _done = write!(hex, "{byte:02x}");
        hex
    })
}
