//! The words of a list or of the indexes that are near a word, how many mistakes one may have, and which are slips of the
//! fingers.
//!
//! It has its own edit distance, as an automaton: only that skips whole branches of the engine's list, a transducer.

use std::collections::BTreeMap;

use tantivy_fst::Automaton;

use crate::search::german::term::{FOREIGN, KIN, VERB, WHOLE};
use crate::search::index::{Index, Segment, TextField, each, segments};
use crate::text::nearest::distance;

/// A word whose nearest words are sought among those of a field.
#[derive(Clone, Copy)]
pub struct Sought<'a> {
    /// `Exact` for printed words, `Parts` for stems.
    pub field: TextField,
    pub word: &'a str,
    pub most: usize,
    /// True if the first letter may be wrong, too.
    pub anywhere: bool,
}

/// The words that are nearest to a sought word.
pub struct Nearest {
    /// Number of mistakes between these words and the sought one; `usize::MAX` if there are no words.
    pub far: usize,
    /// The words, stems without their sign, each with its number of passages.
    pub words: BTreeMap<String, u32>,
}

/// The nearest words of all indexes.
pub fn nearest(indexes: &[Index], sought: Sought<'_>) -> Nearest {
    let mut nearest = Nearest { far: usize::MAX, words: BTreeMap::new() };
    for (word, (far, docs)) in segments(indexes).flat_map(|segment| near(segment, sought)) {
        if far < nearest.far {
            nearest = Nearest { far, words: BTreeMap::new() };
        }
        if far == nearest.far {
            *nearest.words.entry(word).or_default() += docs;
        }
    }
    nearest
}

/// The words of an index part that are near enough, each with its distance and its number of passages.
fn near(segment: &Segment, sought: Sought<'_>) -> BTreeMap<String, (usize, u32)> {
    let found = scan(segment, sought, true);
    if found.is_empty() && sought.anywhere {
        scan(segment, Sought { most: 1, ..sought }, false)
    } else {
        found
    }
}

fn scan(segment: &Segment, sought: Sought<'_>, same_start: bool) -> BTreeMap<String, (usize, u32)> {
    let mut found: BTreeMap<String, (usize, u32)> = BTreeMap::new();
    let nearby = Nearby::new(sought.word, sought.most, same_start);
    for (term, info) in each(segment.terms(sought.field).search(nearby).into_stream()) {
        let word = term.trim_start_matches(WHOLE);
        if !word.starts_with([VERB, FOREIGN, KIN])
            && let Some(far) = distance(sought.word, word, sought.most)
            && segment.has_term(sought.field, &term)
        {
            let entry = found.entry(word.to_owned()).or_insert((far, 0));
            entry.1 = entry.1.max(info.doc_freq);
        }
    }
    found
}

/// Accepts words, and stems behind the sign of whole words, that are near a word; gives up on all others early.
#[derive(Debug, Clone)]
pub(super) struct Nearby {
    letters: Vec<u8>,
    most: u8,
    /// True if the first letter must be equal.
    same_start: bool,
}

/// Maximum number of mistakes in bytes: two letters of three bytes each.
const MOST: usize = 6;
/// Number of beginnings of a word that differ in length by no more than [`MOST`].
const BAND: usize = 2 * MOST + 1;

/// Distances of a read beginning from the sought word's beginnings of about the same length; others are too far.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rows {
    /// Length in bytes of the read beginning.
    length: usize,
    /// At `i` the distance from the sought word's first `length + i - MOST` bytes.
    last: [u8; BAND],
    /// The distances one byte earlier, to see swapped letters.
    before: [u8; BAND],
    byte: Option<u8>,
}

impl Nearby {
    /// Up to `most` mistakes; in letters of several bytes each byte counts as one, so more are allowed.
    pub fn new(word: &str, most: usize, same_start: bool) -> Self {
        let most = if word.is_ascii() { most } else { 3 * most };
        Self { letters: word.as_bytes().to_vec(), most: most.min(MOST) as u8, same_start }
    }

    fn next(&self, rows: &Rows, byte: u8) -> Option<Rows> {
        if rows.byte.is_none()
            && (byte == VERB as u8 || self.same_start && self.letters.first() != Some(&byte))
        {
            return None;
        }
        let length = rows.length + 1;
        let mut last = [u8::MAX; BAND];
        let mut left = u8::MAX;
        let reach = usize::from(self.most);
        let band = last.iter_mut().zip(&rows.last).zip(&rows.before).enumerate();
        for (i, ((slot, diagonal), swap)) in band.skip(MOST - reach).take(2 * reach + 1) {
            let Some(end) = (length + i).checked_sub(MOST).filter(|end| *end <= self.letters.len()) else {
                continue;
            };
            let above = rows.last.get(i + 1).copied().unwrap_or(u8::MAX);
            let mut best = above.min(left).saturating_add(1);
            if let Some(letter) = end.checked_sub(1).and_then(|at| self.letters.get(at)) {
                best = best.min(diagonal.saturating_add(u8::from(*letter != byte)));
                let swapped =
                    end > 1 && rows.byte == Some(*letter) && self.letters.get(end - 2) == Some(&byte);
                best = if swapped { best.min(swap.saturating_add(1)) } else { best };
            }
            *slot = best;
            left = best;
        }
        Some(Rows { length, before: rows.last, last, byte: Some(byte) })
    }
}

impl Automaton for Nearby {
    type State = Option<Rows>;

    fn start(&self) -> Option<Rows> {
        let mut last = [u8::MAX; BAND];
        for (far, slot) in (0..=self.letters.len().min(MOST)).zip(last.iter_mut().skip(MOST)) {
            *slot = far as u8;
        }
        Some(Rows { length: 0, before: [u8::MAX; BAND], last, byte: None })
    }

    fn is_match(&self, state: &Option<Rows>) -> bool {
        state.as_ref().is_some_and(|rows| {
            let at = (self.letters.len() + MOST).checked_sub(rows.length);
            at.and_then(|at| rows.last.get(at)).is_some_and(|far| *far <= self.most)
        })
    }

    fn can_match(&self, state: &Option<Rows>) -> bool {
        state.as_ref().is_some_and(|rows| {
            // The row before counts, too: if the next letters are swapped, the distance falls again.
            rows.last.iter().chain(&rows.before).any(|far| *far <= self.most)
        })
    }

    fn accept(&self, state: &Option<Rows>, byte: u8) -> Option<Rows> {
        let rows = state.as_ref()?;
        if rows.byte.is_none() && byte == WHOLE as u8 {
            return Some(*rows);
        }
        self.next(rows, byte)
    }
}

/// Pairs: a number of letters, and how many mistakes a word of at most this length may have; longer words two.
const ALLOWED: [(usize, usize); 2] = [(4, 0), (8, 1)];
/// Minimum number of letters of a word that could be a compound and may have a mistake (`Landeregierung`).
pub const COMPOUND: usize = 10;
/// Minimum number of letters of a word whose first letter may be wrong (`Angel` is no `Mangel`).
pub const FIRST_LETTER: usize = 6;

/// The keys of letters, row by row, each row a little further to the right than the one above.
const KEYS: [&[u8]; 3] = [b"qwertzuiop", b"asdfghjkl", b"yxcvbnm"];

fn are_neighbours(one: u8, other: u8) -> bool {
    let key = |letter: u8| {
        KEYS.iter().enumerate().find_map(|(row, keys)| {
            let column = keys.iter().position(|key| *key == letter)?;
            Some((row, 2 * column + row))
        })
    };
    let (Some((row, at)), Some((other_row, other_at))) = (key(one), key(other)) else { return false };
    one != other && row.abs_diff(other_row) <= 1 && at.abs_diff(other_at) <= 2
}

/// True for a slip of the fingers: two letters swapped, one doubled or not, or a key beside the right one.
pub fn is_slip(typed: &str, meant: &str) -> bool {
    let (typed, meant) = (typed.as_bytes(), meant.as_bytes());
    let before = typed.iter().zip(meant).take_while(|(one, other)| one == other).count();
    let left = typed.len().min(meant.len()) - before;
    let ends = typed.iter().rev().zip(meant.iter().rev()).take(left);
    let behind = ends.take_while(|(one, other)| one == other).count();
    let apart = |word: &[u8]| word.get(before..word.len() - behind).unwrap_or_default().to_vec();
    let last = before.checked_sub(1).and_then(|at| typed.get(at));
    match (apart(typed).as_slice(), apart(meant).as_slice()) {
        ([one, two], swapped) => [*two, *one] == swapped,
        ([key], [right]) => are_neighbours(*key, *right),
        ([key], []) => {
            let beside = |right: Option<&u8>| right.is_some_and(|right| are_neighbours(*right, *key));
            last == Some(key) || beside(last) || beside(meant.get(before))
        }
        ([], [missing]) => last == Some(missing),
        _ => false,
    }
}

/// Maximum number of mistakes in a word of this number of letters.
pub fn allowed(letters: usize) -> usize {
    ALLOWED.iter().find(|(most, _)| letters <= *most).map_or(2, |(_, mistakes)| *mistakes)
}

#[cfg(test)]
#[expect(clippy::string_slice, reason = "a wrong boundary shall fail the test")]
mod tests {
    use super::*;

    #[test]
    fn going_down_a_list_finds_what_comparing_finds() {
        let words =
            ["wasserstof", "waserstof", "wassestrof", "wasser", "messer", "asserstoff", "wasserstoffe", "wa"];
        for one in words {
            for (most, same_start) in [(1, true), (2, true), (1, false), (2, false)] {
                let nearby = Nearby::new(one, most, same_start);
                for other in words {
                    for sign in ["", "="] {
                        let mut state = nearby.start();
                        for byte in format!("{sign}{other}").bytes() {
                            state = if nearby.can_match(&state) { nearby.accept(&state, byte) } else { None };
                        }
                        let near = distance(one, other, most).is_some();
                        let expected = near && (!same_start || one.starts_with(&other[..1]));
                        assert_eq!(nearby.is_match(&state), expected, "{one} {sign}{other} {most}");
                    }
                }
            }
        }
    }

    #[test]
    fn slips_are_swaps_doubled_letters_and_keys_beside() {
        for (typed, meant) in [
            ("fodrerung", "forderung"),
            ("wasserstof", "wasserstoff"),
            ("polllen", "pollen"),
            ("sachsrn", "sachsen"),
            ("sachsewn", "sachsen"),
            ("zachsen", "zachsem"),
        ] {
            assert!(is_slip(typed, meant), "{typed}");
        }
        for (typed, meant) in
            [("foderung", "forderung"), ("sachsan", "sachsen"), ("polen", "polen"), ("a", "")]
        {
            assert!(!is_slip(typed, meant), "{typed}");
        }
    }

    #[test]
    fn short_words_have_no_mistakes() {
        assert_eq!([3, 4, 5, 8, 9, 20].map(allowed), [0, 0, 1, 1, 2, 2]);
    }
}
