//! The fields of the query language, what a typed value means in its field, and how users read a value.

use crate::deutsch::suche as satz;
use crate::domain::Verbindlichkeit;
use crate::search::german::TABLES;
use crate::text::fold;
use crate::text::nearest::distance;

/// Stands before a value that must be equal, not just begin alike.
pub const SAME: char = '=';

/// Values of the field `verbindlichkeit`, and other word forms in which users type each of them; all folded.
const VERBS: [(&str, [&str; 4]); 3] = [
    ("konnen", ["kann", "konnen", "konnte", "konnten"]),
    ("sollen", ["soll", "sollen", "sollte", "sollten"]),
    ("werden", ["wird", "werden", "wurde", "wurden"]),
];

/// Numbers of chapters, folded.
pub const ROMAN: [&str; 12] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

/// The code of a state, from its code, a name, an adjective or the name of its people, folded; else `None`.
pub fn state(name: &str) -> Option<&'static str> {
    let words: Vec<String> = name.split_whitespace().map(str::to_owned).collect();
    let others = || TABLES.others(&words).into_iter().find_map(|other| TABLES.states.get(&other.join(" ")));
    TABLES.states.get(name).or_else(others).copied()
}

/// The value that a typed, folded value stands for in its field, whether or not the holdings have it.
pub fn meaning<'a>(feld: &str, wanted: &'a str) -> &'a str {
    let number = || wanted.parse::<usize>().ok()?.checked_sub(1);
    let meant = match feld {
        "instrument" => number().and_then(|at| ROMAN.get(at).copied()),
        "verbindlichkeit" => VERBS.iter().find(|(_, forms)| forms.contains(&wanted)).map(|(value, _)| *value),
        _ => None,
    };
    meant.unwrap_or(wanted)
}

/// A value of the index as users read it: for states their name in place of the code.
pub fn shown(feld: &str, value: &str) -> String {
    match feld {
        "land" => TABLES.names_by_code.get(value.to_uppercase().as_str()).unwrap_or(&value),
        _ => satz::wert(feld, value),
    }
    .to_owned()
}

/// A typed value as users read it.
pub(super) fn shown_as_typed(feld: &str, typed: &str) -> String {
    let typed = typed.trim_start_matches(SAME);
    let folded = fold(typed);
    let meant = meaning(feld, &folded);
    match feld {
        "land" => shown(feld, state(&folded).unwrap_or(typed)),
        "instrument" if ROMAN.contains(&meant) => meant.to_uppercase(),
        "instrument" => typed.to_owned(),
        "verbindlichkeit" => {
            let known = Verbindlichkeit::ALL.map(Verbindlichkeit::key);
            let same = known.into_iter().find(|value| fold(value) == meant);
            same.map_or_else(|| typed.to_owned(), |value| shown(feld, value))
        }
        _ => shown(feld, typed),
    }
}

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

/// The fields with a name like this unknown one; all fields if no name is like it.
pub fn like(name: &str) -> Vec<&'static str> {
    let folded = fold(name);
    let is_like = |known: &&str| {
        known.starts_with(&folded) || folded.starts_with(known) || distance(&folded, known, 2).is_some()
    };
    let like: Vec<&str> = FIELDS.into_iter().filter(is_like).collect();
    if like.is_empty() { FIELDS.to_vec() } else { like }
}
