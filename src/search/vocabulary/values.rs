//! The values of an index that a typed value of a field means.

use std::collections::BTreeSet;

use crate::domain::Art;
use crate::search::german::TABLES;
use crate::search::index::Index;
use crate::search::query::{SAME, meaning, shown, state};
use crate::text::fold;

/// The value of `art:` that means every kind of running text.
const TEXT: &str = "text";

fn state_of(index: &Index, name: &str) -> String {
    let own = index.states.iter().find(|(known, _)| known == name).map(|(_, iso)| iso.clone());
    own.or_else(|| state(name).map(fold)).unwrap_or_else(|| name.to_owned())
}

/// The letters and digits of a text: `Lebuser Land` and `lebuser-land` are equal.
fn letters(text: &str) -> String {
    fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// The letters of a region's other names.
fn other_names(feld: &str, wanted: &str) -> Vec<String> {
    let words: Vec<String> = wanted.split(|c: char| !c.is_alphanumeric()).map(str::to_owned).collect();
    let others = if feld == "region" { TABLES.others(&words) } else { Vec::new() };
    others.into_iter().map(|other| other.concat()).collect()
}

/// True if the typed, folded name `wanted` means the holding with the name `name`.
pub fn is_holding(name: &str, wanted: &str) -> bool {
    wanted.strip_prefix(SAME).map_or_else(|| fold(name).contains(wanted), |same| fold(name) == same)
}

/// The values of a field that a typed, folded value means: the equal one, else those that begin with it, else those
/// that contain it. Instruments, states and goals must be equal, as must every value typed behind `=`; a goal is equal
/// by its number or by the section it stands in.
pub fn filter_values(index: &Index, feld: &'static str, wanted: &str) -> BTreeSet<String> {
    let (wanted, only) = wanted.strip_prefix(SAME).map_or((wanted, false), |same| (same, true));
    let wanted = match feld {
        "land" => state_of(index, wanted),
        _ => meaning(feld, wanted).to_owned(),
    };
    let (own, names) = (letters(&wanted), other_names(feld, &wanted));
    let is_named = |value: &str| {
        let letters = letters(value);
        letters == own || names.contains(&letters) || fold(&shown(feld, value)) == wanted
    };
    let is_text = |value: &str| Art::from_key(value).is_some_and(Art::is_text);
    let (mut same, mut begin, mut hold) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for value in index.segments.iter().flat_map(|segment| segment.values(feld)) {
        let folded = fold(&value);
        let fits = match feld {
            "ziel" => is_goal(&folded, &wanted),
            "art" if wanted == TEXT => is_text(&value),
            _ => is_named(&value),
        };
        let list = match () {
            () if fits => &mut same,
            () if only || matches!(feld, "instrument" | "land" | "ziel") => continue,
            () if folded.starts_with(&wanted) => &mut begin,
            () if folded.contains(&wanted) => &mut hold,
            () => continue,
        };
        list.insert(value);
    }
    [same, begin, hold].into_iter().find(|values| !values.is_empty()).unwrap_or_default()
}

/// True for the address of a goal (`.../z3`) with this number (`3`, `z3`) or in this place (`praeambel`).
fn is_goal(kennung: &str, wanted: &str) -> bool {
    let (place, last) = kennung.rsplit_once('/').unwrap_or(("", kennung));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let Some(number) = last.strip_prefix('z').filter(|number| digits(number)) else { return false };
    let asked = wanted.strip_prefix('z').unwrap_or(wanted);
    if digits(asked) {
        number == asked
    } else {
        kennung == wanted || place.split('/').any(|step| step == wanted)
    }
}
