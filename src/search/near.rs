//! The nearest words of the holdings to a word that none of them has.

use tantivy_fst::Automaton;

use super::weights::typo;

/// How many letters to insert, drop, change or swap, up to `most`; `None` if it takes more.
pub(super) fn distance(one: &str, other: &str, most: usize) -> Option<usize> {
    if one.chars().count().abs_diff(other.chars().count()) > most {
        return None;
    }
    let a: Vec<char> = one.chars().collect();
    let b: Vec<char> = other.chars().collect();
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut row = Vec::with_capacity(b.len() + 1);
        row.push(i + 1);
        for (j, y) in b.iter().enumerate() {
            let at = |row: &[usize], j: usize| row.get(j).copied().unwrap_or(usize::MAX / 2);
            let mut best =
                (at(&last, j) + usize::from(x != y)).min(at(&last, j + 1) + 1).min(at(&row, j) + 1);
            let swapped = i > 0 && j > 0 && a.get(i - 1) == Some(y) && b.get(j - 1) == Some(x);
            if swapped {
                best = best.min(at(&before, j - 1) + 1);
            }
            row.push(best);
        }
        if row.iter().all(|cost| *cost > most) {
            return None;
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().filter(|cost| *cost <= most)
}

/// Goes down a list of words and takes those that are near a word, signs dropped: whole branches that begin too
/// differently are passed over.
#[derive(Debug)]
pub(super) struct Nearby {
    letters: Vec<u8>,
    most: u8,
    /// The word begins like the other one.
    same_start: bool,
}

/// How far a beginning is from each beginning of the word.
#[derive(Debug, Clone)]
pub(super) struct Rows {
    before: Vec<u8>,
    last: Vec<u8>,
    byte: Option<u8>,
}

impl Nearby {
    /// Up to `most` mistakes; in letters of several bytes each byte counts as one, so more are allowed.
    pub(super) fn new(word: &str, most: usize, same_start: bool) -> Self {
        let most = if word.is_ascii() { most } else { 3 * most };
        Self { letters: word.as_bytes().to_vec(), most: u8::try_from(most).unwrap_or(u8::MAX), same_start }
    }

    fn next(&self, rows: &Rows, byte: u8) -> Option<Rows> {
        if rows.byte.is_none() && (byte == b'~' || self.same_start && self.letters.first() != Some(&byte)) {
            return None;
        }
        let at = |row: &[u8], j: usize| row.get(j).copied().unwrap_or(u8::MAX);
        let mut row = Vec::with_capacity(self.letters.len() + 1);
        row.push(at(&rows.last, 0).saturating_add(1));
        for (j, letter) in self.letters.iter().enumerate() {
            let changed = at(&rows.last, j).saturating_add(u8::from(*letter != byte));
            let moved = at(&rows.last, j + 1).min(at(&row, j)).saturating_add(1);
            let swapped = j > 0 && rows.byte == Some(*letter) && self.letters.get(j - 1) == Some(&byte);
            let swapped = if swapped { at(&rows.before, j - 1).saturating_add(1) } else { u8::MAX };
            row.push(changed.min(moved).min(swapped));
        }
        Some(Rows { before: rows.last.clone(), last: row, byte: Some(byte) })
    }
}

impl Automaton for Nearby {
    type State = Option<Rows>;

    fn start(&self) -> Option<Rows> {
        let row = (0..=self.letters.len()).map(|far| u8::try_from(far).unwrap_or(u8::MAX));
        Some(Rows { before: Vec::new(), last: row.collect(), byte: None })
    }

    fn is_match(&self, state: &Option<Rows>) -> bool {
        state.as_ref().and_then(|rows| rows.last.last()).is_some_and(|far| *far <= self.most)
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
            return Some(rows.clone());
        }
        self.next(rows, byte)
    }
}

/// How many mistakes a word of so many letters may have.
pub(super) fn allowed(letters: usize) -> usize {
    typo::ALLOWED.iter().find(|(most, _)| letters <= *most).map_or(2, |(_, mistakes)| *mistakes)
}

#[cfg(test)]
#[expect(clippy::string_slice, reason = "a wrong boundary shall fail the test")]
mod tests {
    use super::*;

    #[test]
    fn a_mistake_is_one_letter_or_a_swap() {
        assert_eq!(distance("wasserstof", "wasserstoff", 2), Some(1));
        assert_eq!(distance("waserstof", "wasserstoff", 2), Some(2));
        assert_eq!(distance("fodrerung", "forderung", 2), Some(1));
        assert_eq!(distance("haus", "maus", 2), Some(1));
        assert_eq!(distance("polen", "polnisch", 2), None);
        assert_eq!(distance("", "", 1), Some(0));
        assert_eq!(distance("abc", "abc", 0), Some(0));
    }

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
    fn short_words_have_no_mistakes() {
        assert_eq!([3, 4, 5, 8, 9, 20].map(allowed), [0, 0, 1, 1, 2, 2]);
    }
}
