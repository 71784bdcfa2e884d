//! The shipped corpus: embedded in the program, so that it runs without any file beside it.

use std::collections::BTreeMap;

use super::Error;
use super::fakten::fakten;
use super::quellen::{descriptions, quelle, sha256};
use super::tabellen::namen;
use crate::domain::{Bestand, Fakten, Namen, Quelle};
use crate::katalog;

/// Name and bytes of every shipped source file.
pub const QUELLEN_FILES: [(&str, &str); 5] = [
    ("strategie.txt", include_str!("../../corpus/quellen/strategie.txt")),
    ("aussenwirtschaftstag-2026.txt", include_str!("../../corpus/quellen/aussenwirtschaftstag-2026.txt")),
    ("sachsen-anhalt-2024.txt", include_str!("../../corpus/quellen/sachsen-anhalt-2024.txt")),
    ("norditalien-2024.txt", include_str!("../../corpus/quellen/norditalien-2024.txt")),
    ("japan-suedkorea-2023.txt", include_str!("../../corpus/quellen/japan-suedkorea-2023.txt")),
];

const QUELLEN: &str = include_str!("../../corpus/quellen.json");
const FAKTEN: &str = include_str!("../../corpus/strategie.json");
const STAATEN: &str = include_str!("../../corpus/staaten.tsv");
const ORTE: &str = include_str!("../../corpus/orte.tsv");

/// The shipped sources, their facts checked against them, and the trees of both.
pub fn shipped() -> Result<Bestand, Error> {
    load(Vec::new(), true)
}

/// The holdings of a session: the shipped corpus (unless left out) and further sources.
pub fn load(further: Vec<Quelle>, with_shipped: bool) -> Result<Bestand, Error> {
    let namen = names()?;
    let mut quellen = if with_shipped { shipped_quellen()? } else { Vec::new() };
    let fakten = if with_shipped { fakten(FAKTEN, &quellen)? } else { Fakten::default() };
    quellen.extend(further);
    Ok(katalog::build(quellen, &fakten, namen))
}

/// The shipped facts, checked against the shipped sources.
pub fn facts() -> Result<Fakten, Error> {
    fakten(FAKTEN, &shipped_quellen()?)
}

/// The names of states and places.
pub fn names() -> Result<Namen, Error> {
    namen(STAATEN, ORTE)
}

/// Title and publisher of every shipped source by its id; no text is read.
pub fn titles() -> Result<BTreeMap<String, (String, String)>, Error> {
    let described = descriptions(QUELLEN)?.into_iter();
    Ok(described.map(|json| (json.id, (json.titel, json.herausgeber))).collect())
}

fn shipped_quellen() -> Result<Vec<Quelle>, Error> {
    let described = descriptions(QUELLEN)?;
    described.into_iter().map(|json| quelle_of(json, &QUELLEN_FILES)).collect()
}

fn quelle_of(json: super::quellen::QuelleJson, files: &[(&str, &str)]) -> Result<Quelle, Error> {
    let missing = || Error::Format { datei: json.datei.clone(), grund: "Die Datei fehlt".to_owned() };
    let (_, text) = files.iter().find(|(name, _)| *name == json.datei).ok_or_else(missing)?;
    quelle(json, text)
}

/// Compares every shipped source with its recorded checksum.
pub fn verify() -> Result<(), Error> {
    for json in descriptions(QUELLEN)? {
        let text = QUELLEN_FILES.iter().find(|(name, _)| *name == json.datei).map_or("", |(_, text)| text);
        if sha256(text.as_bytes()) != json.sha256 {
            return Err(Error::Checksum { datei: json.datei });
        }
    }
    Ok(())
}
