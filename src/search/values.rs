//! What a typed value of a field means.

use std::collections::BTreeSet;

use super::Index;
use super::tables::TABLES;
use crate::domain::Art;
use crate::text::fold;

/// The folded code of a state.
fn state(index: &Index, name: &str) -> String {
    let own = index.states.iter().find(|(known, _)| known == name).map(|(_, iso)| iso.clone());
    own.or_else(|| TABLES.state(name).map(fold)).unwrap_or_else(|| name.to_owned())
}

/// Stands before a value that nothing but the same fits.
const SAME: char = '=';
/// The value of `art:` that means every kind of running text.
const TEXT: &str = "text";

/// True if a typed, folded name of a holding means the one with this name.
pub(super) fn is_holding(name: &str, wanted: &str) -> bool {
    wanted.strip_prefix(SAME).map_or_else(|| fold(name).contains(wanted), |same| fold(name) == same)
}

/// The values of a field that a typed, folded value means: the same, else those that begin with it, else those that
/// hold it. Instruments only the same, as all behind `=`; goals by their number.
pub(super) fn filter_values(index: &Index, feld: &'static str, wanted: &str) -> BTreeSet<String> {
    let (wanted, only) = wanted.strip_prefix(SAME).map_or((wanted, false), |same| (same, true));
    let wanted = match feld {
        "land" => state(index, wanted),
        _ => wanted.to_owned(),
    };
    let is_text = |value: &str| Art::from_key(value).is_some_and(Art::is_text);
    let (mut same, mut begin, mut hold) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for segment in &index.segments {
        segment.each_value(feld, &mut |value| {
            let folded = fold(value);
            let fits = match feld {
                "ziel" => is_goal(&folded, &wanted),
                "art" if wanted == TEXT => is_text(value),
                _ => folded == wanted,
            };
            let list = match () {
                () if fits => &mut same,
                () if only || matches!(feld, "instrument" | "land" | "ziel") => return,
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
