//! Which old measure became which new one.

#![expect(clippy::cast_precision_loss, reason = "counts of words and measures are small")]

use super::ergebnis::{Paar, Umbau};
use super::massnahmen::Massnahme;
use super::worte::{Gewichte, contained, features, similarity, united};

/// Below this nearness of words two measures are not held to be the same. Different measures of one document reach it
/// in no case (`tests/suite/vergleich.rs` measures it); reworded ones mostly lie far above.
pub const SCHWELLE: f32 = 0.45;
/// How much a common section adds, of what is missing.
const ABSCHNITT: f32 = 0.15;
/// A rival of this share of the best makes a pair less sure.
const RIVALE: f32 = 0.75;
/// A rival that would do as well takes this share of the certainty.
const DOUBT: f32 = 0.4;
/// A rebuilding is only said if so much of every part stands in the whole.
const TEIL: f32 = 0.60;
/// And if the parts together are nearer to the whole than the best part by this.
const GEWINN: f32 = 0.08;

/// Two measures that may belong together.
#[derive(Debug, Clone, Copy)]
struct Kandidat {
    alt: usize,
    neu: usize,
    /// Nearness of the words.
    worte: f32,
    /// With what the sections add.
    wert: f32,
    /// How far apart they stand in their documents, from 0 to 1.
    ferne: f32,
}

/// Pairs the measures: the surest pair first, each measure once. Where one has moved is told later.
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

/// Everything above the threshold, the surest first.
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
    // Twins, the same words at several places, are told apart by section, then by order.
    let key =
        |k: &Kandidat| k.wert + if k.worte > 0.999 { sections.nearness(k.alt, k.neu) * 0.01 } else { 0.0 };
    out.sort_by(|a, b| {
        key(b).total_cmp(&key(a)).then(a.ferne.total_cmp(&b.ferne)).then((a.alt, a.neu).cmp(&(b.alt, b.neu)))
    });
    out
}

/// How near the sections of two measures are by their titles.
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

/// For each measure the number of its section, and the sections' titles.
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

/// The best value of a candidate that shares one side of the pair with another partner.
fn rival(candidates: &[Kandidat], pair: &Kandidat) -> f32 {
    let other = |one: &&Kandidat| (one.alt == pair.alt) != (one.neu == pair.neu);
    candidates.iter().filter(other).map(|one| one.wert).fold(0.0, f32::max)
}

/// How sure a pair is: the nearness, less if another partner would do nearly as well.
fn percent(pair: &Kandidat, rival: f32) -> u8 {
    let same = pair.worte > 0.999;
    if same && rival < 0.999 {
        return 100;
    }
    let close = ((rival / pair.wert - RIVALE) / (1.0 - RIVALE)).clamp(0.0, 1.0);
    in_percent(pair.wert * (1.0 - DOUBT * close), if same { 100.0 } else { 99.0 })
}

/// A share as whole percent, at least 1.
#[expect(clippy::cast_sign_loss, reason = "the share is at least one percent")]
fn in_percent(share: f32, highest: f32) -> u8 {
    (share * 100.0).round().clamp(1.0, highest) as u8
}

/// Measures that were split or merged: a measure without a pair that stands in a whole beside the whole's own pair.
fn rebuilt(chosen: &[Kandidat], old: &[Gewichte], new: &[Gewichte]) -> Vec<Umbau> {
    // For each pair its number in the whole's document and in the parts'.
    let forward: Vec<(usize, usize)> = chosen.iter().map(|pair| (pair.alt, pair.neu)).collect();
    let back: Vec<(usize, usize)> = chosen.iter().map(|pair| (pair.neu, pair.alt)).collect();
    let merged = parts_of(&back, new, old).into_iter();
    let merged = merged.map(|Umbau { alt, neu, sicherheit }| Umbau { alt: neu, neu: alt, sicherheit });
    parts_of(&forward, old, new).into_iter().chain(merged).collect()
}

/// The wholes that have several parts, as the old ones of their rebuildings.
fn parts_of(pairs: &[(usize, usize)], wholes: &[Gewichte], parts: &[Gewichte]) -> Vec<Umbau> {
    let mut out: Vec<Umbau> = Vec::new();
    let free = |part: usize| pairs.iter().all(|(_, paired)| *paired != part);
    for (part, words) in parts.iter().enumerate().filter(|(part, _)| free(*part)) {
        let best = pairs.iter().filter_map(|(whole, first)| {
            Some((gain(wholes.get(*whole)?, parts.get(*first)?, words)?, *whole, *first))
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

/// How sure it is that a whole consists of two parts, if it is at all.
fn gain(whole: &Gewichte, first: &Gewichte, second: &Gewichte) -> Option<u8> {
    let stands = contained(first, whole) >= TEIL && contained(second, whole) >= TEIL;
    let together = similarity(whole, &united(first, second));
    let alone = similarity(whole, first).max(similarity(whole, second));
    (stands && together >= alone + GEWINN).then(|| in_percent(together, 99.0))
}
