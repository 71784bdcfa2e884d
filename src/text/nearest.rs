//! How far apart two words are, and the names nearest to a mistyped one.

use strsim::osa_distance;

use super::fold;

/// Maximum number of suggestions.
const MOST: usize = 3;

/// Number of letters to insert, drop, change or swap with their neighbour to turn one word into the other; `None` if
/// more than `most`.
pub fn distance(one: &str, other: &str, most: usize) -> Option<usize> {
    // Pasted words may be long: if the lengths differ too much, the words are not compared.
    let far = one.chars().count().abs_diff(other.chars().count());
    Some(if far > most { far } else { osa_distance(one, other) }).filter(|far| *far <= most)
}

/// The candidates nearest to `typed`, best first: those that contain it or are equal behind `/`, then similar ones.
pub fn nearest<'a>(typed: &str, candidates: &[&'a str]) -> Vec<&'a str> {
    let typed = fold(typed.trim());
    let last = last_part(&typed);
    let mut best: Vec<(usize, usize, &'a str)> = Vec::new();
    for (at, candidate) in candidates.iter().enumerate() {
        let folded = fold(candidate);
        let worst =
            best.get(MOST - 1).map_or_else(|| typed.chars().count() / 3 + 2, |(distance, ..)| *distance);
        let alike = !last.is_empty() && last_part(&folded) == last && last.len() > 3;
        let inside = typed.len() > 3 && folded.contains(&typed);
        let distance = if folded == typed {
            Some(0)
        } else if alike || inside {
            Some(1)
        } else {
            distance(&typed, &folded, worst)
        };
        let known = best.iter().any(|(_, _, name)| name == candidate);
        if let Some(distance) = distance.filter(|distance| *distance < worst && !known) {
            best.push((distance, at, candidate));
            best.sort_unstable();
            best.truncate(MOST);
        }
    }
    best.into_iter().map(|(_, _, name)| name).collect()
}

fn last_part(address: &str) -> &str {
    address.rsplit('/').next().unwrap_or("")
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
    fn finds_swaps_missing_letters_and_ends() {
        let known = ["baum", "zeige", "quelle", "suche", "index"];
        assert_eq!(nearest("baun", &known), ["baum"]);
        assert_eq!(nearest("zegie", &known), ["zeige"]);
        assert_eq!(nearest("such", &known), ["suche"]);
        assert!(nearest("xyzxyz", &known).is_empty());
        assert!(nearest("--foo", &["--json"]).is_empty());
        let addresses = ["strategie/III/fachkraefte", "land/japan", "region/quebec"];
        assert_eq!(nearest("fachkräfte", &addresses), ["strategie/III/fachkraefte"]);
        assert_eq!(nearest("land/jpaan", &addresses), ["land/japan"]);
        assert_eq!(nearest("strategie/V/fachkraefte", &addresses), ["strategie/III/fachkraefte"]);
    }
}
