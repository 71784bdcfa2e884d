//! What a typed value of a field means.

use std::collections::BTreeSet;

use super::Index;
use super::tables::TABLES;
use crate::text::fold;

/// The folded code of a state.
fn state(index: &Index, name: &str) -> String {
    let own = index.states.iter().find(|(known, _)| known == name).map(|(_, iso)| iso.clone());
    own.or_else(|| TABLES.state(name).map(fold)).unwrap_or_else(|| name.to_owned())
}

/// The values of a field that a typed, folded value means: the same, else those that begin with it, else those that
/// hold it. Instruments only the same; goals by their number.
pub(super) fn filter_values(index: &Index, feld: &str, wanted: &str) -> (&'static str, BTreeSet<String>) {
    let filter = super::schema::FILTERS.into_iter().find(|known| *known == feld).unwrap_or("kennung");
    let wanted = match feld {
        "land" => state(index, wanted),
        _ => wanted.to_owned(),
    };
    let known: Vec<(String, String)> =
        index.segment.filter_values(filter).into_iter().map(|value| (fold(&value), value)).collect();
    let pick = |fits: &dyn Fn(&str) -> bool| -> BTreeSet<String> {
        known.iter().filter(|(folded, _)| fits(folded)).map(|(_, value)| value.clone()).collect()
    };
    if feld == "ziel" {
        return (filter, pick(&|kennung| is_goal(kennung, &wanted)));
    }
    let mut values = pick(&|folded| folded == wanted);
    if values.is_empty() && !matches!(feld, "instrument" | "land") {
        values = pick(&|folded| folded.starts_with(&wanted));
    }
    if values.is_empty() && !matches!(feld, "instrument" | "land") {
        values = pick(&|folded| folded.contains(&wanted));
    }
    (filter, values)
}

/// True for the address of a goal (`.../z3`) with this number (`3`, `z3`) or in this place (`praeambel`).
fn is_goal(kennung: &str, wanted: &str) -> bool {
    let (place, last) = kennung.rsplit_once('/').unwrap_or(("", kennung));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let Some(number) = last.strip_prefix('z').filter(|number| digits(number)) else {
        return false;
    };
    let asked = wanted.strip_prefix('z').unwrap_or(wanted);
    if digits(asked) {
        number == asked
    } else {
        kennung == wanted || place.split('/').any(|step| step == wanted)
    }
}
