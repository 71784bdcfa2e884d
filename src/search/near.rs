//! The nearest words of the holdings to a word that none of them has.

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

/// How many mistakes a word of so many letters may have.
pub(super) fn allowed(letters: usize) -> usize {
    typo::ALLOWED.iter().find(|(most, _)| letters <= *most).map_or(2, |(_, mistakes)| *mistakes)
}

#[cfg(test)]
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
    fn short_words_have_no_mistakes() {
        assert_eq!([3, 4, 5, 8, 9, 20].map(allowed), [0, 0, 1, 1, 2, 2]);
    }
}
