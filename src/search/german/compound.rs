//! Compounds: the words they are made of, by the weights of their parts. Thresholds are measured on federal law.

use std::ops::Range;

use tantivy_fst::raw::Output;

use super::Lexicon;
use super::lexicon::Usage;
use crate::text::{part, without_beginning};

/// Words of fewer letters are never cut.
const SHORTEST: usize = 6;
/// Words of more letters are never cut: they are no words.
const LONGEST: usize = 80;
/// Maximum number of parts into which a word is cut at once.
const MOST: usize = 6;
/// Added to the weight of a part for each of its letters.
const PER_LETTER: f32 = 0.6;
/// Taken from the mean weight of a cut for each of its parts.
const PER_PART: f32 = 1.0;
/// A whole word stays whole if its weight exceeds the mean of its parts by more than this, ...
const WHOLE_BONUS: f32 = 0.0;
/// ... a noun made of nouns (`Kranken|versicherung`) if its weight exceeds that mean by more than this.
const NOUNS_BONUS: f32 = 10.0;
/// Minimum weight of each noun in a noun made of nouns. Weights are twice the binary logarithm of the frequency.
const NOUNS_WEIGHT: u8 = 10;
/// Minimum number of letters of a known last word behind an unknown part, ...
const HEAD_LETTERS: usize = 5;
/// ... minimum number of letters of that unknown part, ...
pub const HEAD_BEFORE: usize = 4;
/// ... and minimum weight of that last word.
const HEAD_WEIGHT: u8 = 13;
/// Minimum weight of a word of which three letters are left without its `-e` (`Erd`).
const SHORTENED_WEIGHT: u8 = 16;
/// Linking letters that may stand between the parts of a compound.
pub const LINKS: [&str; 8] = ["", "s", "es", "n", "en", "er", "e", "ens"];
/// Prefixes and suffixes that look like words but are no parts of compounds; ascending.
const NO_PARTS: [&str; 31] = [
    "artig", "bar", "dung", "durch", "ehr", "ent", "fahig", "frei", "gegen", "haft", "hand", "heit",
    "hinter", "isch", "keit", "lich", "los", "massig", "neben", "nieder", "nis", "sam", "schaft", "tum",
    "ung", "ungen", "unter", "ver", "wider", "wieder", "zusammen",
];

/// A word that begins at some byte of another word.
struct Inner {
    /// The first byte behind the word.
    stop: usize,
    own: Option<Usage>,
    /// The entry of the word with a further `-e`, which compounds drop (`Schul` of `Schule`).
    with_e: Option<Usage>,
}

impl Lexicon {
    fn inner(&self, word: &str, start: usize) -> Vec<Inner> {
        let mut out: Vec<Inner> = Vec::new();
        for table in &self.tables {
            let mut node = table.root();
            let mut value = Output::zero();
            for (stop, byte) in word.bytes().enumerate().skip(start) {
                let Some(at) = node.find_input(byte) else { break };
                let step = node.transition(at);
                value = value.cat(step.out);
                node = table.node(step.addr);
                let own = node.is_final().then(|| Usage::from_value(value.cat(node.final_output()).value()));
                // A known word is not read as one that lost its `-e`, nor is one before another `e` or at the end.
                let shortened =
                    own.is_none() && word.as_bytes().get(stop + 1).is_some_and(|next| *next != b'e');
                let with_e = shortened.then(|| node.find_input(b'e')).flatten().and_then(|at| {
                    let step = node.transition(at);
                    let end = table.node(step.addr);
                    let value = value.cat(step.out).cat(end.final_output());
                    end.is_final().then(|| Usage::from_value(value.value()))
                });
                if own.is_some() || with_e.is_some() {
                    out.push(Inner { stop: stop + 1, own, with_e });
                }
            }
        }
        out
    }

    /// The bytes of a frequent noun at the end of an unknown word (`Halbleiter|industrie`); `None` if there is none.
    pub fn head(&self, word: &str) -> Option<Range<usize>> {
        if !word.bytes().all(|b| b.is_ascii_lowercase()) || self.get(word).is_some() {
            return None;
        }
        let last = word.len().checked_sub(HEAD_LETTERS)?;
        (HEAD_BEFORE..=last).map(|start| start..word.len()).find(|head| {
            let entry = self.get(part(word, head.clone()));
            entry.is_some_and(|entry| entry.noun && entry.weight >= HEAD_WEIGHT)
        })
    }

    /// The words a compound is made of, as bytes of the folded word without linking letters; empty for a simple word.
    pub fn split(&self, word: &str) -> Vec<Range<usize>> {
        let length = word.chars().count();
        if !(SHORTEST..=LONGEST).contains(&length) || !word.bytes().all(|b| b.is_ascii_lowercase()) {
            return Vec::new();
        }
        let Some((parts, mean)) = self.best(word) else { return Vec::new() };
        let whole = self.get(word);
        let noun = |own: &Range<usize>| own.len() >= 4 && self.is_frequent_noun(part(word, own.clone()));
        let solid = whole.is_some_and(|entry| entry.noun) && parts.iter().all(noun);
        let bonus = if solid { NOUNS_BONUS } else { WHOLE_BONUS };
        if mean + bonus < whole.map_or(0.0, |entry| f32::from(entry.weight)) {
            return Vec::new();
        }
        // A part that is a compound itself is cut again (`Krankenversicherung|pflicht`).
        let apart = |whole: Range<usize>| match self.split(part(word, whole.clone())) {
            inner if inner.is_empty() => vec![whole],
            inner => inner.into_iter().map(|own| whole.start + own.start..whole.start + own.end).collect(),
        };
        parts.into_iter().flat_map(apart).collect()
    }

    /// True for a noun that is frequent enough to be part of compounds.
    pub fn is_frequent_noun(&self, word: &str) -> bool {
        self.get(word).is_some_and(|entry| entry.noun && entry.weight >= NOUNS_WEIGHT)
    }

    /// The cut with the highest mean weight of its parts, and that mean; longer parts count a little more.
    fn best(&self, word: &str) -> Option<(Vec<Range<usize>>, f32)> {
        let width = word.len() + 1;
        // best[k * width + end]: the best sum with k parts up to `end`, and where the last part begins and stops.
        let mut best: Vec<Option<Cut>> = vec![None; width * (MOST + 1)];
        if let Some(first) = best.first_mut() {
            *first = Some(Cut::default());
        }
        // The words that begin at each byte, looked up when a part may begin there.
        let mut known: Vec<Option<Vec<Inner>>> = (0..word.len()).map(|_| None).collect();
        for k in 0..MOST {
            for start in 0..word.len() {
                let Some(sum) = best.get(k * width + start).copied().flatten().map(|cut| cut.sum) else {
                    continue;
                };
                let Some(inner) = known.get_mut(start) else { continue };
                for inner in &*inner.get_or_insert_with(|| self.inner(word, start)) {
                    let stop = inner.stop;
                    let Some(weight) = weigh(word, start, inner) else { continue };
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
        let mean = |k: usize| {
            let (cut, count) = (cut_at(k, word.len())?, f32::from(k as u8));
            Some((k, cut.sum / count - PER_PART * count))
        };
        let (k, mean) = (2..=MOST).filter_map(mean).max_by(|a, b| a.1.total_cmp(&b.1))?;
        let mut parts = Vec::new();
        let mut end = word.len();
        for k in (1..=k).rev() {
            // The end of part k is the start of part k + 1; links lie between.
            let cut = cut_at(k, end)?;
            parts.push(cut.start..cut.stop);
            end = cut.start;
        }
        parts.reverse();
        Some((parts, mean))
    }
}

/// The weight of a part: a known word, or a noun that lost its `-e` (`Schulamt`); `None` if it is neither.
fn weigh(word: &str, start: usize, inner: &Inner) -> Option<f32> {
    let own = part(word, start..inner.stop);
    if own.len() < 3 || NO_PARTS.binary_search(&own).is_ok() {
        return None;
    }
    let next = part(word, inner.stop..).chars().next();
    // Three letters only of a frequent word at the front: `Erd|wärme`, `End|ergebnis`.
    let long =
        own.len() >= 4 || start == 0 && inner.with_e.is_some_and(|entry| entry.weight >= SHORTENED_WEIGHT);
    let shortened = next.is_some_and(|c| c != 'e') && long;
    let known = inner.own.or_else(|| inner.with_e.filter(|entry| shortened && entry.noun))?;
    let long = f32::from(own.len().min(12) as u8) * PER_LETTER;
    Some(f32::from(known.weight) + long)
}

/// The best way to cut the beginning of a word into some number of parts.
#[derive(Debug, Clone, Copy, Default)]
struct Cut {
    sum: f32,
    /// First byte of the last part.
    start: usize,
    /// The byte behind the last part.
    stop: usize,
}

/// The bytes at which the next part may begin behind one that stops at `stop`: at once, or behind linking letters.
fn links(word: &str, stop: usize) -> impl Iterator<Item = usize> {
    let rest = part(word, stop..);
    let left = rest.len();
    let links = LINKS.iter().filter(move |link| without_beginning(rest, link).is_some());
    links.map(move |link| stop + link.len()).filter(move |end| left == 0 || *end < stop + left)
}

#[expect(clippy::string_slice, reason = "a wrong boundary shall fail the test")]
#[cfg(test)]
mod tests {
    use super::*;

    fn cut(word: &str) -> String {
        let folded = crate::text::fold(word);
        let parts = Lexicon::shipped().split(&folded);
        parts.into_iter().map(|part| folded[part].to_owned()).collect::<Vec<_>>().join("|")
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
        for word in [
            "Beratung",
            "Partner",
            "Spende",
            "Verwaltung",
            "Ausland",
            "Wissenschaft",
            "Zusammenarbeit",
            "Unternehmen",
            "Entwicklung",
            "Regionen",
            "Initiative",
            "Verantwortung",
        ] {
            assert_eq!(cut(word), "", "{word}");
        }
    }
}
