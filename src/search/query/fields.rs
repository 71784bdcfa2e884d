//! The fields of the query language.

use crate::text::fold;
use crate::text::nearest::distance;

/// Names of the fields.
#[rustfmt::skip]
pub const FIELDS: [&str; 15] = [
    "titel", "art", "instrument", "ziel", "region", "land", "quelle", "datum", "jahr", "seit", "bis", "bestand",
    "herausgeber", "dokumenttyp", "verbindlichkeit",
];

/// The field of this name, however it is spelled.
pub fn field(name: &str) -> Option<&'static str> {
    let folded = fold(name);
    FIELDS.into_iter().find(|known| *known == folded)
}

/// The fields that a name which is none may mean; all of them if it is like none.
pub fn like(name: &str) -> Vec<&'static str> {
    let folded = fold(name);
    let is_like = |known: &&str| {
        known.starts_with(&folded) || folded.starts_with(known) || distance(&folded, known, 2).is_some()
    };
    let like: Vec<&str> = FIELDS.into_iter().filter(is_like).collect();
    if like.is_empty() { FIELDS.to_vec() } else { like }
}
