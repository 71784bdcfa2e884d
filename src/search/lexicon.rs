//! The words compounds are made of, with how often they occur, and the splitter that uses them.
//!
//! The shipped list lies in the program as sorted lines and is searched where it lies; nothing is read at start.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;
use std::ops::Range;

use super::weights::split as rule;

/// `word`, blank, frequency sign, `+` for nouns; sorted by the word.
static SHIPPED: &[u8] = include_bytes!("../../index/lexikon.txt");

/// What the lexicon knows of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Entry {
    /// Twice the binary logarithm of how often it occurs.
    pub(super) weight: u8,
    /// Mostly written with a capital.
    pub(super) noun: bool,
}

/// Shipped words and the holdings' own.
#[derive(Debug, Clone, Default)]
pub(super) struct Lexicon {
    own: HashMap<String, Entry>,
    /// The shipped list as a table, for building an index.
    table: HashMap<&'static [u8], Entry>,
    /// True while the shipped list itself is being made.
    alone: bool,
}

impl Lexicon {
    /// The shipped list and the lines an index brought.
    pub(super) fn with_lines(lines: &[u8]) -> Self {
        let own = lines.split(|b| *b == b'\n').filter_map(parse_line);
        let own = own.map(|(word, entry)| (String::from_utf8_lossy(word).into_owned(), entry)).collect();
        Self { own, ..Self::default() }
    }

    /// The same for many look-ups.
    #[must_use]
    pub(super) fn as_table(mut self) -> Self {
        self.table = SHIPPED.split(|b| *b == b'\n').filter_map(parse_line).collect();
        self
    }

    /// What is known of a folded word.
    pub(super) fn get(&self, word: &str) -> Option<Entry> {
        if let Some(entry) = self.own.get(word) {
            return Some(*entry);
        }
        if self.alone {
            None
        } else if self.table.is_empty() {
            find_line(SHIPPED, word.as_bytes())
        } else {
            self.table.get(word.as_bytes()).copied()
        }
    }

    /// The last word of a compound whose other part is unknown: a frequent noun (`Halbleiter|industrie`).
    pub(super) fn head(&self, word: &str) -> Option<Range<usize>> {
        if !word.bytes().all(|b| b.is_ascii_lowercase()) || self.get(word).is_some() {
            return None;
        }
        let last = word.len().checked_sub(rule::HEAD_LETTERS)?;
        (rule::HEAD_BEFORE..=last).map(|start| start..word.len()).find(|range| {
            let head = word.get(range.clone()).and_then(|head| self.get(head));
            head.is_some_and(|entry| entry.noun && entry.weight >= rule::HEAD_WEIGHT)
        })
    }

    /// The words a compound is made of, as bytes of the folded word without linking letters; empty for a simple word.
    pub(super) fn split(&self, word: &str) -> Vec<Range<usize>> {
        let length = word.chars().count();
        if !(rule::SHORTEST..=rule::LONGEST).contains(&length) || !word.bytes().all(|b| b.is_ascii_lowercase()) {
            return Vec::new();
        }
        let Some((parts, mean)) = self.best(word) else { return Vec::new() };
        let whole = self.get(word).map_or(0.0, |entry| f32::from(entry.weight));
        if mean + rule::WHOLE_BONUS < whole { Vec::new() } else { parts }
    }

    /// The cut with the highest mean weight of its parts, longer parts counting a little more.
    fn best(&self, word: &str) -> Option<(Vec<Range<usize>>, f32)> {
        let width = word.len() + 1;
        // best[k * width + end]: the best sum with k parts up to `end`, and where the last part begins and stops.
        let mut best: Vec<Option<Cut>> = vec![None; width * (rule::MOST + 1)];
        if let Some(first) = best.first_mut() {
            *first = Some(Cut::default());
        }
        for k in 0..rule::MOST {
            for start in 0..word.len() {
                let Some(sum) = best.get(k * width + start).copied().flatten().map(|cut| cut.sum) else { continue };
                for stop in start + 3..=word.len() {
                    let Some(weight) = self.part(word, start..stop) else { continue };
                    for end in links(word, stop) {
                        let cut = Cut { sum: sum + weight, start, stop };
                        if let Some(slot) = best.get_mut((k + 1) * width + end)
                            && slot.is_none_or(|old| old.sum < cut.sum)
                        {
                            *slot = Some(cut);
                        }
                    }
                }
            }
        }
        let cut_at = |k: usize, end: usize| best.get(k * width + end).copied().flatten();
        let mean = |k: usize| cut_at(k, word.len()).map(|cut| cut.sum / f32::from(k as u8) - rule::PER_PART * f32::from(k as u8));
        let k = (2..=rule::MOST).filter(|k| mean(*k).is_some()).max_by(|a, b| mean(*a).unwrap_or(0.0).total_cmp(&mean(*b).unwrap_or(0.0)))?;
        let mut parts = Vec::new();
        let mut end = word.len();
        for k in (1..=k).rev() {
            // The end of part k is the start of part k + 1; links lie between.
            let cut = cut_at(k, end)?;
            parts.push(cut.start..cut.stop);
            end = cut.start;
        }
        parts.reverse();
        Some((parts, mean(k)?))
    }

    /// The weight of a part: a word of its own, or one that lost its `-e`.
    fn part(&self, word: &str, range: Range<usize>) -> Option<f32> {
        let part = word.get(range.clone())?;
        if rule::NO_PARTS.binary_search(&part).is_ok() {
            return None;
        }
        let long = f32::from(part.len().min(12) as u8) * rule::PER_LETTER;
        let known = self.get(part).or_else(|| {
            // `Schulamt`, `Grenzgebiet`: only inside a word, and an `e` behind it would be its own.
            let next = word.get(range.end..).and_then(|rest| rest.chars().next());
            let shortened = next.is_some_and(|c| c != 'e') && part.len() >= 4;
            shortened.then(|| self.get(&format!("{part}e")).filter(|entry| entry.noun)).flatten()
        })?;
        Some(f32::from(known.weight) + long)
    }
}

#[derive(Debug, Clone, Copy, Default)]
struct Cut {
    sum: f32,
    start: usize,
    stop: usize,
}

/// Where the next part may begin behind one that stops at `stop`: at once, or behind linking letters.
fn links(word: &str, stop: usize) -> impl Iterator<Item = usize> {
    let rest = word.get(stop..).unwrap_or("");
    let left = rest.len();
    let links = rule::LINKS.iter().filter(move |link| rest.starts_with(**link));
    links.map(move |link| stop + link.len()).filter(move |end| left == 0 || *end < stop + left)
}

fn parse_line(line: &[u8]) -> Option<(&[u8], Entry)> {
    let at = line.iter().position(|b| *b == b' ')?;
    let (word, rest) = line.split_at_checked(at)?;
    let weight = rest.get(1)?.checked_sub(b'0')?;
    Some((word, Entry { weight, noun: rest.get(2) == Some(&b'+') }))
}

/// Binary search over sorted lines.
fn find_line(lines: &[u8], word: &[u8]) -> Option<Entry> {
    let (mut low, mut high) = (0, lines.len());
    while low < high {
        let middle = usize::midpoint(low, high);
        let start = lines.get(..middle)?.iter().rposition(|b| *b == b'\n').map_or(0, |at| at + 1).max(low);
        let length = lines.get(start..)?.iter().position(|b| *b == b'\n')?;
        let (known, entry) = parse_line(lines.get(start..start + length)?)?;
        match known.cmp(word) {
            std::cmp::Ordering::Equal => return Some(entry),
            std::cmp::Ordering::Less => low = start + length + 1,
            std::cmp::Ordering::Greater => high = start,
        }
    }
    None
}

/// Counted word forms, from which a lexicon is made.
#[derive(Debug, Default)]
pub(super) struct Counts {
    forms: BTreeMap<String, (u32, u32)>,
}

impl Counts {
    /// Adds a folded form: how often, and how often of these with a capital.
    pub(super) fn add(&mut self, folded: &str, count: u32, capital: u32) {
        if let Some((sum, capitals)) = self.forms.get_mut(folded) {
            *sum += count;
            *capitals += capital;
        } else {
            self.forms.insert(folded.to_owned(), (count, capital));
        }
    }

    /// The forms that occur often enough for their length.
    fn entries(&self) -> HashMap<String, Entry> {
        let enough = |word: &str, count: u32, capital: u32| {
            let length = word.len();
            let least = rule::LEAST.iter().find(|(letters, _)| *letters >= length).map_or(3, |(_, least)| *least);
            word.bytes().all(|b| b.is_ascii_lowercase())
                && length >= 3
                && count >= least
                && (length > 5 || capital * 2 > count)
        };
        let kept = self.forms.iter().filter(|(word, (count, capital))| enough(word, *count, *capital));
        kept.map(|(word, (count, capital))| {
            let weight = (2 * count.ilog2()) as u8 + u8::from(*count > (1 << count.ilog2()) * 3 / 2);
            (word.clone(), Entry { weight, noun: capital * 2 > *count })
        })
        .collect()
    }

    /// The lines of a lexicon: words that are not compounds of others and not in `known` with the same weight.
    pub(super) fn lines(&self, known: &Lexicon) -> String {
        let all = Lexicon { own: self.entries(), table: known.table.clone(), alone: known.alone };
        let mut out = String::new();
        let sorted: BTreeMap<&String, &Entry> = all.own.iter().collect();
        for (word, entry) in sorted {
            if known.get(word).is_none() && all.split(word).is_empty() {
                let sign = char::from(b'0' + entry.weight);
                let noun = if entry.noun { "+" } else { "" };
                // Writing to a string cannot fail.
                let _ok = writeln!(out, "{word} {sign}{noun}");
            }
        }
        out
    }
}

/// Makes the shipped lexicon from counted forms (`form`, tabulator, count, tabulator, count with a capital inside
/// sentences) and from further nouns, one in a line, that the counted texts lack. See `index/README.md`.
pub fn make_lexicon(counted: &str, further: &str) -> String {
    let mut counts = Counts::default();
    for word in further.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        counts.add(&crate::text::fold(word), rule::FURTHER, rule::FURTHER);
    }
    for line in counted.lines() {
        let mut cells = line.split('\t');
        let (Some(form), Some(count), Some(capital)) = (cells.next(), cells.next(), cells.next()) else { continue };
        if let (Ok(count), Ok(capital)) = (count.parse(), capital.parse()) {
            counts.add(&crate::text::fold(form), count, capital);
        }
    }
    let empty = Lexicon { alone: true, ..Lexicon::default() };
    counts.lines(&empty)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(word: &str) -> String {
        let folded = crate::text::fold(word);
        let parts = Lexicon::default().split(&folded);
        parts.into_iter().map(|part| folded[part].to_owned()).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn the_shipped_list_is_sorted_and_found() {
        let words: Vec<&[u8]> = SHIPPED.split(|b| *b == b'\n').filter_map(parse_line).map(|(word, _)| word).collect();
        assert!(words.len() > 20_000 && words.is_sorted());
        for at in [0, 1, words.len() / 2, words.len() - 1] {
            assert!(find_line(SHIPPED, words[at]).is_some());
        }
        assert_eq!(find_line(SHIPPED, b"zzzz"), None);
        assert_eq!(find_line(SHIPPED, b"a"), None);
    }

    #[test]
    fn compounds_are_cut_at_their_joints() {
        for (word, parts) in [
            ("Fachkräftezuwanderung", "fach|kraft|zuwanderung"),
            ("Außenwirtschaftsförderung", "aussen|wirtschaft|forderung"),
            ("Forschungszusammenarbeit", "forschung|zusammenarbeit"),
            ("Wasserstoffkonferenz", "wasser|stoff|konferenz"),
            ("Regionalpartnerschaft", "regional|partnerschaft"),
            ("Hochschulkooperation", "hochschul|kooperation"),
            ("Grenzgebiet", "grenz|gebiet"),
            ("Messebeteiligung", "messe|beteiligung"),
            ("Landesregierung", "landes|regierung"),
        ] {
            assert_eq!(cut(word), parts, "{word}");
        }
    }

    #[test]
    fn simple_words_stay_whole() {
        for word in ["Beratung", "Partner", "Spende", "Verwaltung", "Ausland", "Wissenschaft", "Zusammenarbeit", "Unternehmen", "Entwicklung", "Regionen", "Initiative", "Verantwortung"] {
            assert_eq!(cut(word), "", "{word}");
        }
    }
}
