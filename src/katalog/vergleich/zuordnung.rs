//! Finds which old measure became which new one.

#![expect(clippy::cast_precision_loss, reason = "counts of words and measures are small")]

use super::ergebnis::{Paar, Umbau};
use super::massnahmen::Massnahme;
use super::worte::{Gewichte, contained, features, similarity, united};

/// Minimum similarity of words at which two measures can be a pair. No two different measures of one document reach it
/// (`tests/suite/vergleich.rs` checks this); a measure and its reworded successor are mostly far above it.
pub const SCHWELLE: f32 = 0.45;
/// Share of the gap to 1 that equal section titles add to the similarity of the words.
const ABSCHNITT: f32 = 0.15;
/// A pair is less sure if another candidate with one of its two measures has more than this share of the pair's value.
const RIVALE: f32 = 0.75;
/// Share of its certainty that a pair loses if such another candidate has the same value.
const DOUBT: f32 = 0.4;
/// Minimum share of each half that the whole must contain, for a measure to count as split or merged.
const TEIL: f32 = 0.60;
/// Minimum difference by which both halves together must be more similar to the whole than the better half alone.
const GEWINN: f32 = 0.08;

/// An old and a new measure that may become a pair.
#[derive(Debug, Clone, Copy)]
struct Kandidat {
    alt: usize,
    neu: usize,
    /// Similarity of the words, from 0 to 1.
    worte: f32,
    /// That similarity with what the sections add to it.
    wert: f32,
    /// How far apart they stand in their documents, from 0 to 1.
    ferne: f32,
}

/// The pairs, the surest first, each measure in one at most, and the splits and mergers; `verschoben` is set later.
pub(super) fn assign(alt: &[Massnahme], neu: &[Massnahme]) -> (Vec<Paar>, Vec<Umbau>) {
    let texts = alt.iter().chain(neu).map(|massnahme| massnahme.text.as_str());
    let words = features(texts);
    let (old, new) = words.split_at(alt.len());
    let candidates = candidates(alt, neu, old, new);
    let mut chosen: Vec<Kandidat> = Vec::new();
    for candidate in &candidates {
        if chosen.iter().all(|pair| pair.alt != candidate.alt && pair.neu != candidate.neu) {
            chosen.push(*candidate);
        }
    }
    let pair = |one: &Kandidat| {
        let (before, after) = (alt.get(one.alt)?, neu.get(one.neu)?);
        let binding = (before.verbindlichkeit, after.verbindlichkeit);
        Some(Paar {
            alt: one.alt,
            neu: one.neu,
            sicherheit: percent(one, rival(&candidates, one)),
            umformuliert: before.text != after.text,
            verschoben: None,
            verbindlichkeit: (binding.0 != binding.1).then_some(binding),
        })
    };
    (chosen.iter().filter_map(pair).collect(), rebuilt(&chosen, old, new))
}

/// All candidates whose words reach `SCHWELLE`, the surest first.
fn candidates(alt: &[Massnahme], neu: &[Massnahme], old: &[Gewichte], new: &[Gewichte]) -> Vec<Kandidat> {
    let sections = Sections::new(alt, neu);
    let place = |at: usize, count: usize| at as f32 / count.max(1) as f32;
    let mut out = Vec::new();
    for (a, x) in old.iter().enumerate() {
        for (b, y) in new.iter().enumerate() {
            let worte = similarity(x, y);
            if worte >= SCHWELLE {
                let wert = worte + (1.0 - worte) * ABSCHNITT * sections.nearness(a, b);
                let ferne = (place(a, alt.len()) - place(b, neu.len())).abs();
                out.push(Kandidat { alt: a, neu: b, worte, wert, ferne });
            }
        }
    }
    // Measures of equal words at several places are told apart by their sections, then by their order.
    let key =
        |k: &Kandidat| k.wert + if k.worte > 0.999 { sections.nearness(k.alt, k.neu) * 0.01 } else { 0.0 };
    out.sort_by(|a, b| {
        key(b).total_cmp(&key(a)).then(a.ferne.total_cmp(&b.ferne)).then((a.alt, a.neu).cmp(&(b.alt, b.neu)))
    });
    out
}

/// Similarity of sections by their titles: the number of each measure's section, and a table of old by new sections.
struct Sections {
    old: Vec<usize>,
    new: Vec<usize>,
    table: Vec<Vec<f32>>,
}

impl Sections {
    fn new(alt: &[Massnahme], neu: &[Massnahme]) -> Self {
        let (old, old_titles) = grouped(alt);
        let (new, new_titles) = grouped(neu);
        let all = features(old_titles.iter().chain(&new_titles).map(String::as_str));
        let (left, right) = all.split_at(old_titles.len());
        let table = left.iter().map(|x| right.iter().map(|y| similarity(x, y)).collect()).collect();
        Self { old, new, table }
    }

    fn nearness(&self, alt: usize, neu: usize) -> f32 {
        let at = self.old.get(alt).zip(self.new.get(neu));
        at.and_then(|(row, column)| self.table.get(*row)?.get(*column)).copied().unwrap_or(0.0)
    }
}

/// For each measure the number of its section; for each section its title with those above it, as one text.
fn grouped(all: &[Massnahme]) -> (Vec<usize>, Vec<String>) {
    let mut known: Vec<(&str, String)> = Vec::new();
    let numbers = all
        .iter()
        .map(|massnahme| {
            let seen = known.iter().position(|(kennung, _)| *kennung == massnahme.abschnitt);
            seen.unwrap_or_else(|| {
                known.push((&massnahme.abschnitt, massnahme.pfad.join(" ")));
                known.len() - 1
            })
        })
        .collect();
    (numbers, known.into_iter().map(|(_, titles)| titles).collect())
}

/// The best value among the candidates that have exactly one measure of this pair; 0 if there are none.
fn rival(candidates: &[Kandidat], pair: &Kandidat) -> f32 {
    let other = |one: &&Kandidat| (one.alt == pair.alt) != (one.neu == pair.neu);
    candidates.iter().filter(other).map(|one| one.wert).fold(0.0, f32::max)
}

/// How sure a pair is, in percent: its value, less if `rival` is near it; 100 if its words are equal, `rival` below 1.
fn percent(pair: &Kandidat, rival: f32) -> u8 {
    let same = pair.worte > 0.999;
    if same && rival < 0.999 {
        return 100;
    }
    let close = ((rival / pair.wert - RIVALE) / (1.0 - RIVALE)).clamp(0.0, 1.0);
    in_percent(pair.wert * (1.0 - DOUBT * close), if same { 100.0 } else { 99.0 })
}

/// A share as whole percent, at least 1 and at most `highest`.
#[expect(clippy::cast_sign_loss, reason = "the share is at least one percent")]
fn in_percent(share: f32, highest: f32) -> u8 {
    (share * 100.0).round().clamp(1.0, highest) as u8
}

/// The splits and mergers: a measure without a pair is the second half of a whole whose first half is its pair.
fn rebuilt(chosen: &[Kandidat], old: &[Gewichte], new: &[Gewichte]) -> Vec<Umbau> {
    // Each pair as (whole, first half): for splits the old measure is the whole, for mergers the new one.
    let forward: Vec<(usize, usize)> = chosen.iter().map(|pair| (pair.alt, pair.neu)).collect();
    let back: Vec<(usize, usize)> = chosen.iter().map(|pair| (pair.neu, pair.alt)).collect();
    let merged = parts_of(&back, new, old).into_iter();
    let merged = merged.map(|Umbau { alt, neu, sicherheit }| Umbau { alt: neu, neu: alt, sicherheit });
    parts_of(&forward, old, new).into_iter().chain(merged).collect()
}

/// Each divided whole (`alt`) with its parts (`neu`), the paired one first; `pairs` are indices (whole, paired part).
fn parts_of(pairs: &[(usize, usize)], wholes: &[Gewichte], parts: &[Gewichte]) -> Vec<Umbau> {
    let mut out: Vec<Umbau> = Vec::new();
    let free = |part: usize| pairs.iter().all(|(_, paired)| *paired != part);
    for (part, words) in parts.iter().enumerate().filter(|(part, _)| free(*part)) {
        let best = pairs.iter().filter_map(|(whole, first)| {
            Some((sureness_of_halves(wholes.get(*whole)?, parts.get(*first)?, words)?, *whole, *first))
        });
        if let Some((sicherheit, whole, first)) = best.max_by_key(|(sure, ..)| *sure) {
            match out.iter_mut().find(|known| known.alt == [whole]) {
                Some(known) => known.neu.push(part),
                None => out.push(Umbau { alt: vec![whole], neu: vec![first, part], sicherheit }),
            }
        }
    }
    out
}

/// How sure it is, in percent, that `whole` consists of these two halves; `None` if it does not.
fn sureness_of_halves(whole: &Gewichte, first: &Gewichte, second: &Gewichte) -> Option<u8> {
    let stands = contained(first, whole) >= TEIL && contained(second, whole) >= TEIL;
    let together = similarity(whole, &united(first, second));
    let alone = similarity(whole, first).max(similarity(whole, second));
    (stands && together >= alone + GEWINN).then(|| in_percent(together, 99.0))
}
