//! The words of a list that are near a word.
//!
//! An edit distance of its own: the engine's list is a transducer, and only an automaton passes over whole branches of it.

use tantivy_fst::Automaton;

/// Accepts the words, and the stems of whole words behind their sign, that are near a word. Branches of the list that begin
/// too differently are passed over.
#[derive(Debug, Clone)]
pub struct Nearby {
    letters: Vec<u8>,
    /// Maximum number of mistakes.
    most: u8,
    /// The word begins like the other one.
    same_start: bool,
}

/// Maximum number of mistakes in bytes: two letters of three bytes each.
const MOST: usize = 6;
/// Number of beginnings of a word that differ in length by no more than [`MOST`].
const BAND: usize = 2 * MOST + 1;

/// Distance of a beginning from those beginnings of the word that are about as long; all others are too far.
#[derive(Debug, Clone, Copy)]
pub struct Rows {
    /// Bytes of the beginning.
    length: usize,
    /// At `i` the distance from the beginning of the word with `length + i - MOST` bytes.
    last: [u8; BAND],
    /// The row before, for swaps.
    before: [u8; BAND],
    /// The last byte of the beginning.
    byte: Option<u8>,
}

impl Nearby {
    /// Up to `most` mistakes; in letters of several bytes each byte counts as one, so more are allowed.
    pub fn new(word: &str, most: usize, same_start: bool) -> Self {
        let most = if word.is_ascii() { most } else { 3 * most };
        Self { letters: word.as_bytes().to_vec(), most: most.min(MOST) as u8, same_start }
    }

    fn next(&self, rows: &Rows, byte: u8) -> Option<Rows> {
        if rows.byte.is_none() && (byte == b'~' || self.same_start && self.letters.first() != Some(&byte)) {
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
            // A swap may still mend what two letters spoil.
            rows.last.iter().chain(&rows.before).any(|far| *far <= self.most)
        })
    }

    fn accept(&self, state: &Option<Rows>, byte: u8) -> Option<Rows> {
        let rows = state.as_ref()?;
        if rows.byte.is_none() && byte == b'=' {
            return Some(*rows);
        }
        self.next(rows, byte)
    }
}

#[cfg(test)]
#[expect(clippy::string_slice, reason = "a wrong boundary shall fail the test")]
mod tests {
    use super::*;
    use crate::text::nearest::distance;

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
}
