//! Mistakes of typing: how many a word may have, and which are slips of the fingers.

/// Number of letters of a word, and how many mistakes one of at most this length may have; longer ones two.
const ALLOWED: [(usize, usize); 2] = [(4, 0), (8, 1)];
/// Minimum number of letters of a word that could be a compound and may have a mistake (`Landeregierung`).
pub const COMPOUND: usize = 10;
/// Minimum number of letters of a word whose first letter may be wrong (`Angel` is no `Mangel`).
pub const FIRST_LETTER: usize = 6;

/// The keys of letters, row by row, each row a little further to the right than the one above.
const KEYS: [&[u8]; 3] = [b"qwertzuiop", b"asdfghjkl", b"yxcvbnm"];

/// True for two keys side by side.
fn are_neighbours(one: u8, other: u8) -> bool {
    let key = |letter: u8| {
        KEYS.iter().enumerate().find_map(|(row, keys)| {
            let column = keys.iter().position(|key| *key == letter)?;
            Some((row, 2 * column + row))
        })
    };
    let (Some((row, at)), Some((other_row, other_at))) = (key(one), key(other)) else {
        return false;
    };
    one != other && row.abs_diff(other_row) <= 1 && at.abs_diff(other_at) <= 2
}

/// True if one word becomes the other by a slip of the fingers: two letters swapped, one doubled or not, or a key beside
/// the right one.
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

/// Maximum number of mistakes in a word of this length.
pub fn allowed(letters: usize) -> usize {
    ALLOWED.iter().find(|(most, _)| letters <= *most).map_or(2, |(_, mistakes)| *mistakes)
}

#[cfg(test)]
mod tests {
    use super::*;

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
