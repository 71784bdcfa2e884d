//! Words of the indexes and values of fields that complete what is typed, and values for a mistyped one.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::values::filter_values;
use crate::deutsch::suche::hinweis;
use crate::search::german::TABLES;
use crate::search::index::{Index, Segment, TextField, segments};
use crate::search::query::{Ask, FIELDS, Leaf, shown};
use crate::text::fold;
use crate::text::nearest::distance;

const WORDS: usize = 4096;
/// Maximum number of values of a field that are named where a typed one is not among them.
const LISTED: usize = 12;

/// What completes the last typed word: words with their passages, most first, then fields; behind `field:` its values.
pub fn complete(indexes: &[Index], typed: &str, most: usize) -> Vec<(String, usize)> {
    let behind = |c: char| c.is_whitespace() || matches!(c, '(' | '"' | '-');
    let last = typed.rsplit(behind).next().unwrap_or(typed);
    if let Some((feld, value)) = last.split_once(':') {
        return complete_value(indexes, &fold(feld), &fold(value), most);
    }
    let beginning = fold(last);
    if beginning.is_empty() {
        return Vec::new();
    }
    let words = words(indexes, &beginning, most);
    let fields =
        FIELDS.iter().filter(|feld| feld.starts_with(&beginning)).map(|feld| (format!("{feld}:"), 0));
    words.into_iter().chain(fields).collect()
}

/// The `most` words with this beginning that stand in most passages, with their number; removed ones do not count.
fn words(indexes: &[Index], beginning: &str, most: usize) -> Vec<(String, usize)> {
    let mut words: BTreeMap<String, usize> = BTreeMap::new();
    for (word, info) in segments(indexes).flat_map(|segment| segment.words_with(beginning).take(WORDS)) {
        *words.entry(word).or_default() += info.doc_freq as usize;
    }
    let mut words: Vec<(String, usize)> = words.into_iter().collect();
    // Equally frequent words stay in alphabetical order; the sort of `kept` below orders them in the same way.
    words.sort_by_key(|(_, docs)| Reverse(*docs));
    let mut kept: Vec<(String, usize)> = Vec::new();
    for (word, at_most) in words {
        // No later word can stand in more passages than this one's upper bound.
        if kept.len() >= most && kept.iter().filter(|(_, docs)| *docs >= at_most).count() >= most {
            break;
        }
        let found = |segment: &Segment| segment.found(TextField::Exact, &word) as usize;
        let docs: usize = segments(indexes).map(found).sum();
        if docs > 0 {
            kept.push((word, docs));
        }
    }
    kept.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    kept.truncate(most);
    kept
}

/// `field:value` for each value with this beginning, and 0; for titles `titel:word`, and the word's number of passages.
fn complete_value(indexes: &[Index], feld: &str, value: &str, most: usize) -> Vec<(String, usize)> {
    if feld == "titel" {
        let words = if value.is_empty() { Vec::new() } else { words(indexes, value, most) };
        return words.into_iter().map(|(word, docs)| (format!("titel:{word}"), docs)).collect();
    }
    let typed = |known: String| {
        let quote = if known.contains(char::is_whitespace) { "\"" } else { "" };
        format!("{feld}:{quote}{known}{quote}")
    };
    let values = known_values(indexes, feld, |known| fold(known).starts_with(value));
    values.into_iter().take(most).map(|known| (typed(known), 0)).collect()
}

/// The values of a field as users type them: German names of states, years in place of days.
fn known_values(indexes: &[Index], feld: &str, fits: impl Fn(&str) -> bool) -> BTreeSet<String> {
    if feld == "bestand" {
        return indexes.iter().map(|index| index.name.clone()).filter(|name| fits(name)).collect();
    }
    let filter = if matches!(feld, "seit" | "bis" | "jahr") { "datum" } else { feld };
    let known = |value: String| match filter {
        "land" => TABLES.names_by_code.get(value.as_str()).map_or(value, |name| (*name).to_owned()),
        "datum" => value.chars().take(4).collect(),
        _ => value,
    };
    let values = segments(indexes).flat_map(|segment| segment.values(filter)).map(known);
    values.filter(|known| fits(known)).collect()
}

/// Notes on values that no passage has.
pub fn unknown_values(indexes: &[Index], leaves: &[Leaf]) -> Vec<String> {
    let mut notes = Vec::new();
    for leaf in leaves {
        let Ask::Filter(feld, wanted) = &leaf.ask else { continue };
        let is_known = || indexes.iter().any(|index| !filter_values(index, feld, wanted).is_empty());
        if *feld == "bestand" || is_known() {
            continue;
        }
        let known = if *feld == "ziel" { BTreeSet::new() } else { known_values(indexes, feld, |_| true) };
        let known: BTreeSet<String> = known.iter().map(|value| shown(feld, value)).collect();
        // Values that are spelled like the typed one come first.
        let mut some: Vec<String> = known.into_iter().collect();
        some.sort_by_cached_key(|known| distance(&fold(known), wanted, 3).unwrap_or(4));
        let further = some.len().saturating_sub(LISTED);
        some.truncate(LISTED);
        notes.push(hinweis::unbekannter_wert(feld, &leaf.typed, &some, further));
    }
    notes
}
