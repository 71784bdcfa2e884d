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
pub(super) fn filter_values(index: &Index, feld: &'static str, wanted: &str) -> BTreeSet<String> {
    let wanted = match feld {
        "land" => state(index, wanted),
        _ => wanted.to_owned(),
    };
    let (mut same, mut begin, mut hold) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for segment in &index.segments {
        segment.each_value(feld, &mut |value| {
            let folded = fold(value);
            let fits = if feld == "ziel" { is_goal(&folded, &wanted) } else { folded == wanted };
            let list = match () {
                () if fits => &mut same,
                () if matches!(feld, "instrument" | "land" | "ziel") => return,
                () if folded.starts_with(&wanted) => &mut begin,
                () if folded.contains(&wanted) => &mut hold,
                () => return,
            };
            list.insert(value.to_owned());
        });
    }
    [same, begin, hold].into_iter().find(|values| !values.is_empty()).unwrap_or_default()
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
