//! Similarity of measures by features: stems of their words, and runs of letters of long words. Rare ones weigh more.

#![expect(clippy::cast_precision_loss, reason = "counts of words and measures are small")]

use std::collections::HashMap;

use crate::katalog::angaben::FILLERS;
use crate::text::words::{is_listed, words};
use crate::text::{fold, part};

/// Minimum number of letters of a stem whose runs of letters are features, too.
const LONG: usize = 7;
/// Number of letters of such a run.
const PART: usize = 4;
/// Share of a long word's weight that all its runs of letters have together; its stem has the rest.
const PARTS: f32 = 0.8;
/// Number of letters that weigh as one word: a long compound weighs as much as several words.
const WORD: f32 = 8.0;
/// Share of the similarity that compares with the shorter text alone, so that a measure that was only extended is near.
const SHORTER: f32 = 0.15;
/// Share that a word of `FILLERS` has of the weight of another word as rare.
const FILLER: f32 = 0.1;

/// The features of one text with their weights.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Gewichte {
    /// The number of each feature and its weight in this text, in the order of the numbers.
    pub weights: Vec<(u32, f32)>,
    pub sum: f32,
}

/// The features of each text; a feature that stands in few of the texts weighs more.
pub(super) fn features<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<Gewichte> {
    let mut numbers: HashMap<String, u32> = HashMap::new();
    let mut spread: Vec<u32> = Vec::new();
    let mut all: Vec<Vec<(u32, f32)>> = Vec::new();
    for text in texts {
        let mut own: HashMap<u32, f32> = HashMap::new();
        for (feature, share) in split(text) {
            let next = numbers.len() as u32;
            let number = *numbers.entry(feature).or_insert(next);
            *own.entry(number).or_insert(0.0) += share;
        }
        spread.resize(numbers.len(), 0);
        for number in own.keys() {
            if let Some(count) = spread.get_mut(*number as usize) {
                *count += 1;
            }
        }
        let mut own: Vec<(u32, f32)> = own.into_iter().collect();
        own.sort_unstable_by_key(|(number, _)| *number);
        all.push(own);
    }
    let count = all.len() as f32;
    let rarity = |number: u32| {
        let texts = spread.get(number as usize).copied().unwrap_or(1) as f32;
        (1.0 + count / (texts + 1.0)).ln().max(0.1)
    };
    all.into_iter()
        .map(|own| {
            let weights: Vec<(u32, f32)> =
                own.into_iter().map(|(number, share)| (number, share * rarity(number))).collect();
            let sum = weights.iter().map(|(_, weight)| weight).sum();
            Gewichte { weights, sum }
        })
        .collect()
}

/// The features of a text (a run of letters begins with `~`), each with the weight it has before its rarity counts.
fn split(text: &str) -> Vec<(String, f32)> {
    let mut out = Vec::new();
    for word in words(text).into_iter().filter(|word| !word.extra) {
        let folded = fold(part(text, word.span));
        if is_listed(FILLERS, &folded) {
            out.push((folded, FILLER));
            continue;
        }
        let stem = stem(&folded);
        let letters: Vec<char> = stem.chars().collect();
        if letters.len() < LONG {
            out.push((stem.to_owned(), 1.0));
            continue;
        }
        // Runs of letters make `Fachkräftezuwanderung` and `Zuwanderung von Fachkräften` similar, whose stems differ.
        let parts: Vec<String> =
            letters.windows(PART).map(|part| format!("~{}", part.iter().collect::<String>())).collect();
        let mass = (letters.len() as f32 / WORD).max(1.0);
        let share = PARTS * mass / parts.len() as f32;
        out.extend(parts.into_iter().map(|part| (part, share)));
        out.push((stem.to_owned(), (1.0 - PARTS) * mass));
    }
    out
}

/// A folded word without up to two endings, so that the forms of nouns and verbs are equal (`Förderung`, `fördern`).
fn stem(folded: &str) -> &str {
    const ENDINGS: [&str; 11] = ["ungen", "ung", "end", "en", "er", "em", "es", "e", "n", "s", "t"];
    let shorter = |word: &'_ str| {
        let rest = |ending: &&str| word.strip_suffix(*ending).is_some_and(|rest| rest.len() >= 4);
        ENDINGS.iter().find(|ending| rest(ending)).map_or(word.len(), |ending| word.len() - ending.len())
    };
    let once = folded.get(..shorter(folded)).unwrap_or(folded);
    once.get(..shorter(once)).unwrap_or(once)
}

/// Similarity of two texts by the weight of their common features, from 0 (none) to 1 (all).
pub(super) fn similarity(one: &Gewichte, other: &Gewichte) -> f32 {
    let (whole, shorter) = (one.sum + other.sum, one.sum.min(other.sum));
    if shorter <= 0.0 {
        return 0.0;
    }
    let common = common(one, other);
    (1.0 - SHORTER) * 2.0 * common / whole + SHORTER * common / shorter
}

/// Share of the weight of `part` that stands in `whole`, too, from 0 to 1.
pub(super) fn contained(part: &Gewichte, whole: &Gewichte) -> f32 {
    if part.sum <= 0.0 { 0.0 } else { common(part, whole) / part.sum }
}

/// The features of two texts as those of one text.
pub(super) fn united(one: &Gewichte, other: &Gewichte) -> Gewichte {
    let mut all: Vec<(u32, f32)> = one.weights.iter().chain(&other.weights).copied().collect();
    all.sort_unstable_by_key(|(number, _)| *number);
    let mut weights: Vec<(u32, f32)> = Vec::with_capacity(all.len());
    for (number, weight) in all {
        match weights.last_mut() {
            // A feature of both counts once: a split measure repeats its subject in each half.
            Some((last, before)) if *last == number => *before = before.max(weight),
            _ => weights.push((number, weight)),
        }
    }
    let sum = weights.iter().map(|(_, weight)| weight).sum();
    Gewichte { weights, sum }
}

fn common(one: &Gewichte, other: &Gewichte) -> f32 {
    let (mut left, mut right) = (one.weights.iter().peekable(), other.weights.iter().peekable());
    let mut sum = 0.0;
    while let (Some((a, x)), Some((b, y))) = (left.peek(), right.peek()) {
        match a.cmp(b) {
            std::cmp::Ordering::Less => drop(left.next()),
            std::cmp::Ordering::Greater => drop(right.next()),
            std::cmp::Ordering::Equal => {
                sum += x.min(*y);
                left.next();
                right.next();
            }
        }
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(one: &str, other: &str) -> f32 {
        let rest = ["Ausbau der Messen", "Empfang von Delegationen", "Stärkung der Flughäfen"];
        let all = features([one, other].into_iter().chain(rest));
        similarity(&all[0], &all[1])
    }

    #[test]
    fn forms_and_compounds_are_near_and_other_subjects_are_far() {
        assert!((near("Förderung der Jugend", "Förderung der Jugend") - 1.0).abs() < 1e-5);
        assert!(near("Förderung der Jugendarbeit", "die Jugendarbeit fördern") > 0.55);
        let glued = near("Zuwanderung von Fachkräften", "Fachkräftezuwanderung");
        assert!(glued > 0.2, "{glued}");
        assert!(near("Förderung der Jugend", "Ausbau der Flughäfen in der Lausitz") < 0.1);
        assert!(near("", "").abs() < 1e-5);
    }

    #[test]
    fn a_union_counts_what_is_said_twice_once() {
        let all = features(["Messen und Reisen", "Messen", "Messen und Reisen nach Polen"].into_iter());
        let both = united(&all[0], &all[1]);
        assert!((both.sum - all[0].sum).abs() < 1e-5);
        assert!(contained(&all[1], &all[0]) > 0.99 && contained(&all[2], &all[0]) < 0.8);
    }
}
