//! Properties of nodes in readable German.

use crate::deutsch::katalog as wort;
use crate::domain::knoten::Merkmal;
use crate::domain::{Bestand, Datum, Knoten};

/// What an entry is, and that no sentence carries it if none does.
pub fn kind(knoten: &Knoten) -> String {
    let kind = wort::art(knoten.art.key());
    if knoten.lacks_evidence() { format!("{kind}, {}", wort::OHNE_BELEG) } else { kind.to_owned() }
}

/// Properties whose words are a user's own or a document's, never a key.
const OWN_WORDS: [&str; 5] = ["dokument", "notiz", "gemerkter_anfang", "gemerkt_aus", "kennung"];

/// A property's value; `None` if the text does not say.
pub fn value(bestand: &Bestand, key: &str, merkmal: &Merkmal) -> Option<String> {
    let named = |value: &str| match key {
        "land" | "laender" => state(bestand, value),
        "rolle" | "rollen" => wort::rolle_einzeln(value).to_owned(),
        "seit" | "ruht_seit" | "von" | "bis" | "datum" | "gemerkt_am" => day(value),
        _ if OWN_WORDS.contains(&key) => value.to_owned(),
        _ => wort::wert(value).to_owned(),
    };
    match merkmal {
        Merkmal::Text(text) => Some(named(text)),
        Merkmal::Zahl(number) => Some(number.to_string().replace('.', ",").replace('-', "−")),
        Merkmal::Liste(values) if values.is_empty() => None,
        Merkmal::Liste(values) => {
            Some(values.iter().map(|value| named(value)).collect::<Vec<_>>().join(", "))
        }
        Merkmal::Leer => None,
    }
}

/// `Polen (PL)`.
fn state(bestand: &Bestand, iso: &str) -> String {
    match bestand.namen.staat(iso) {
        name if name == iso => wort::wert(iso).to_owned(),
        name => format!("{name} ({iso})"),
    }
}

/// A day in German; a year stays as it is.
fn day(text: &str) -> String {
    Datum::from_iso(text).map_or_else(|| text.to_owned(), |datum| datum.to_string())
}
