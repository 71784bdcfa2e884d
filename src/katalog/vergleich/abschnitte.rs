//! Which measures moved. Sections of two documents correspond by their titles and by the measures they share.

use std::collections::HashMap;

use super::ergebnis::{Paar, Wohin};
use super::massnahmen::Massnahme;
use crate::text::fold;

/// For each pair, in their order, how far the measure moved; `None` if it did not.
pub(super) fn places(alt: &[Massnahme], neu: &[Massnahme], paare: &[Paar]) -> Vec<Option<Wohin>> {
    let both = |pair: &Paar| Some((alt.get(pair.alt)?, neu.get(pair.neu)?));
    let known: Vec<(&Massnahme, &Massnahme)> = paare.iter().filter_map(both).collect();
    let sections = counterparts(known.iter().map(|(old, new)| (section(old), section(new))));
    let instruments = counterparts(known.iter().map(|(old, new)| (instrument(old), instrument(new))));
    let away = |pair: &Paar| {
        let (old, new) = both(pair)?;
        let same =
            |table: &HashMap<&str, &str>, old: &str, new: &str| table.get(old).is_none_or(|to| *to == new);
        if !same(&instruments, &old.instrument, &new.instrument) {
            Some(Wohin::Instrument)
        } else if !same(&sections, &old.abschnitt, &new.abschnitt) {
            Some(Wohin::Abschnitt)
        } else {
            None
        }
    };
    let mut out: Vec<Option<Wohin>> = paare.iter().map(away).collect();
    for number in reordered(alt, paare, &out) {
        if let Some(place) = out.get_mut(number) {
            *place = Some(Wohin::Reihenfolge);
        }
    }
    out
}

/// A section: its address and its own title.
type Section<'a> = (&'a str, &'a str);

fn section(massnahme: &Massnahme) -> Section<'_> {
    (&massnahme.abschnitt, massnahme.pfad.last().map_or("", String::as_str))
}

fn instrument(massnahme: &Massnahme) -> Section<'_> {
    (&massnahme.instrument, massnahme.pfad.first().map_or("", String::as_str))
}

/// For the address of each old section that of the new one which continues it: the one of the same title that shares a
/// pair with it, else the one with most of its measures. `pairs` has the old and the new section of each pair.
fn counterparts<'a>(pairs: impl Iterator<Item = (Section<'a>, Section<'a>)>) -> HashMap<&'a str, &'a str> {
    let mut shared: HashMap<(&str, &str), (usize, bool)> = HashMap::new();
    for ((old, old_title), (new, new_title)) in pairs {
        let same = fold(name(old_title)) == fold(name(new_title));
        let entry = shared.entry((old, new)).or_insert((0, same));
        entry.0 += 1;
    }
    let mut ranked: Vec<_> = shared.into_iter().collect();
    ranked.sort_by_key(|(addresses, (count, same))| (!*same, std::cmp::Reverse(*count), *addresses));
    let mut out: HashMap<&str, &str> = HashMap::new();
    for ((old, new), _) in ranked {
        out.entry(old).or_insert(new);
    }
    out
}

/// A title without its number, so that a section that only changed its number counts as the same.
fn name(title: &str) -> &str {
    title.split_once("  ").map_or(title, |(_, name)| name)
}

/// The numbers of the pairs that changed their order in a list: all but a longest series that kept the same order.
fn reordered(alt: &[Massnahme], paare: &[Paar], moved: &[Option<Wohin>]) -> Vec<usize> {
    let mut lists: HashMap<&str, Vec<(usize, &Paar)>> = HashMap::new();
    for (number, (pair, away)) in paare.iter().zip(moved).enumerate() {
        if let (None, Some(old)) = (away, alt.get(pair.alt)) {
            lists.entry(&old.abschnitt).or_default().push((number, pair));
        }
    }
    let mut out = Vec::new();
    for (_, mut list) in lists {
        list.sort_by_key(|(_, pair)| pair.alt);
        let order: Vec<usize> = list.iter().map(|(_, pair)| pair.neu).collect();
        let kept = longest_rise(&order);
        let strays = list.iter().enumerate().filter(|(at, _)| !kept.contains(at));
        out.extend(strays.map(|(_, (number, _))| *number));
    }
    out
}

/// Positions of a longest rising subsequence of `values`, the last position first.
fn longest_rise(values: &[usize]) -> Vec<usize> {
    let mut best: Vec<(usize, Option<usize>)> = Vec::with_capacity(values.len());
    for (at, value) in values.iter().enumerate() {
        let before = best.iter().zip(values).take(at).enumerate();
        let fits = before.filter(|(_, (_, earlier))| *earlier < value);
        let longest = fits.max_by_key(|(position, ((length, _), _))| (*length, std::cmp::Reverse(*position)));
        best.push(longest.map_or((1, None), |(position, ((length, _), _))| (length + 1, Some(position))));
    }
    let end = best.iter().enumerate().max_by_key(|(at, (length, _))| (*length, std::cmp::Reverse(*at)));
    let mut at = end.map(|(at, _)| at);
    let mut out = Vec::new();
    while let Some(position) = at {
        out.push(position);
        at = best.get(position).and_then(|(_, before)| *before);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_stray_is_the_stray() {
        let mut kept = longest_rise(&[0, 4, 1, 2, 3]);
        kept.sort_unstable();
        assert_eq!(kept, [0, 2, 3, 4]);
        assert!(longest_rise(&[]).is_empty());
    }

    #[test]
    fn a_renumbered_section_is_the_same() {
        assert_eq!(name("III  Wirtschaft"), name("IV  Wirtschaft"));
        let pairs = [(("a", "I  Kunst"), ("x", "I  Wirtschaft")), (("a", "I  Kunst"), ("y", "II  Kunst"))];
        let pairs = pairs.iter().chain([&pairs[0]]).copied();
        assert_eq!(counterparts(pairs).get("a"), Some(&"y"));
    }
}
