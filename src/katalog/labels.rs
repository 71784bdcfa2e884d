//! Properties of nodes in readable German.

use crate::deutsch::katalog as wort;
use crate::domain::{Bestand, Datum, Knoten, Merkmal, MerkmalArt as M, Merkmale, Namen};

/// Kind of an entry in words, with a remark if no sentence of a source is its evidence.
pub fn kind(knoten: &Knoten) -> String {
    let kind = wort::art(knoten.art.key());
    if knoten.lacks_evidence() { format!("{kind}, {}", wort::OHNE_BELEG) } else { kind.to_owned() }
}

/// The properties of a node in words; those without a value are left out.
pub fn properties(bestand: &Bestand, knoten: &Knoten) -> Vec<(M, String)> {
    let said = knoten.merkmale.iter().filter_map(|(art, merkmal)| {
        Some((art, marked(&knoten.merkmale, art, &value(bestand, &knoten.merkmale, art, merkmal)?)))
    });
    said.collect()
}

/// The words of a property, with a remark if the property is inferred.
pub(super) fn marked(merkmale: &Merkmale, art: M, words: &str) -> String {
    match art {
        _ if !merkmale.is_inferred(art) => words.to_owned(),
        // Nobody infers another name from a sentence: whoever wrote the catalogue knows it.
        M::Namen => wort::von_uns(words),
        _ => wort::gefolgert(words),
    }
}

fn value(bestand: &Bestand, merkmale: &Merkmale, art: M, merkmal: &Merkmal) -> Option<String> {
    let named = |value: &str| match art {
        M::Land | M::Laender => state(bestand, value),
        M::Rolle | M::Rollen => wort_der_rolle(&bestand.namen, merkmale, value).to_owned(),
        M::Seit | M::RuhtSeit | M::Von | M::Bis | M::Datum | M::GemerktAm => day(value),
        // A user's or a document's own words, never a key.
        M::Dokument | M::Notiz | M::GemerkterAnfang | M::GemerktAus | M::Kennung => value.to_owned(),
        _ => wort::wert(value).to_owned(),
    };
    match merkmal {
        // The title shows this word (`rund`) before the amount.
        _ if art == M::Zusatz => None,
        Merkmal::Text(text) => Some(named(text)),
        Merkmal::Zahl(value) => Some(number(*value)),
        Merkmal::Liste(values) if values.is_empty() => None,
        Merkmal::Liste(values) => {
            Some(values.iter().map(|value| named(value)).collect::<Vec<_>>().join(", "))
        }
        Merkmal::Leer => None,
    }
}

/// The package's own word for a role, else the usual word; facts of a holding always get the usual word.
pub(super) fn wort_der_rolle<'a>(namen: &'a Namen, merkmale: &Merkmale, key: &'a str) -> &'a str {
    let usual = wort::rolle_einzeln(key);
    let foreign = merkmale.get(M::Bestand).is_some();
    if foreign { usual } else { namen.bezeichnung(&format!("rolle/{key}"), usual) }
}

/// A state in words: `Polen (PL)`.
fn state(bestand: &Bestand, iso: &str) -> String {
    match bestand.namen.staat(iso) {
        name if name == iso => wort::wert(iso).to_owned(),
        name => format!("{name} ({iso})"),
    }
}

/// An ISO day as Germans write it; any other text, such as a year, stays as it is.
fn day(text: &str) -> String {
    Datum::from_iso(text).map_or_else(|| text.to_owned(), |datum| datum.to_string())
}

/// A number with a decimal comma and a real minus sign.
pub(super) fn number(value: f64) -> String {
    value.to_string().replace('.', ",").replace('-', "−")
}

/// A change in percent in words: `+26 %`.
pub(super) fn change(percent: f64) -> String {
    format!("{}{} %", if percent > 0.0 { "+" } else { "" }, number(percent))
}
