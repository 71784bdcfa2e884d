//! Properties of nodes in readable German.

use crate::deutsch::katalog as wort;
use crate::domain::knoten::Merkmal;
use crate::domain::{Bestand, Datum};

/// Properties whose words are a user's own or a document's, never a key.
pub const OWN_WORDS: [&str; 4] = ["notiz", "gemerkter_anfang", "gemerkt_aus", "kennung"];

/// A property's value; `None` if the text does not say.
pub fn value(bestand: &Bestand, key: &str, merkmal: &Merkmal) -> Option<String> {
    match merkmal {
        Merkmal::Text(text) if key == "land" => Some(state(bestand, text)),
        Merkmal::Text(text)
            if matches!(key, "seit" | "ruht_seit" | "von" | "bis" | "datum" | "gemerkt_am") =>
        {
            Some(day(text))
        }
        Merkmal::Text(text) if OWN_WORDS.contains(&key) => Some(text.clone()),
        Merkmal::Text(text) => Some(wort::wert(text).to_owned()),
        Merkmal::Zahl(number) => Some(number.to_string().replace('.', ",").replace('-', "−")),
        Merkmal::Liste(values) if values.is_empty() => None,
        Merkmal::Liste(values) => {
            let named = values.iter().map(|value| match key {
                "laender" => state(bestand, value),
                "rollen" => wort::rolle_einzeln(value).to_owned(),
                _ => value.clone(),
            });
            Some(named.collect::<Vec<_>>().join(", "))
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
