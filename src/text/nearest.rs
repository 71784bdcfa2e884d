//! What somebody may have meant: the names nearest to a mistyped one.

use super::fold;

/// At most so many suggestions.
const MOST: usize = 3;

/// The candidates nearest to `typed`, best first: those that contain it or end alike, then those a few letters away.
pub fn nearest<'a>(typed: &str, candidates: &[&'a str]) -> Vec<&'a str> {
    let typed = fold(typed.trim());
    let last = last_part(&typed);
    let mut best: Vec<(usize, usize, &'a str)> = Vec::new();
    for (at, candidate) in candidates.iter().enumerate() {
        let folded = fold(candidate);
        let worst = match best.get(MOST - 1) {
            Some((distance, _, _)) => *distance,
            None => typed.chars().count() / 3 + 2,
        };
        let alike = !last.is_empty() && last_part(&folded) == last && last.len() > 3;
        let inside = typed.len() > 3 && folded.contains(&typed);
        let distance = if folded == typed {
            0
        } else if alike || inside {
            1
        } else {
            distance(&typed, &folded, worst)
        };
        let known = best.iter().any(|(_, _, name)| name == candidate);
        if distance < worst && !known {
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

/// Letters to insert, delete, replace or swap with their neighbour; `limit` as soon as it is reached.
fn distance(a: &str, b: &str, limit: usize) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().abs_diff(b.len()) >= limit {
        return limit;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, from) in a.iter().enumerate() {
        let mut next = vec![i + 1];
        for (j, to) in b.iter().enumerate() {
            let at = |row: &[usize], j: usize| row.get(j).copied().unwrap_or(limit);
            let mut cost =
                (at(&row, j) + usize::from(from != to)).min(at(&row, j + 1) + 1).min(at(&next, j) + 1);
            let swapped = i > 0 && j > 0 && a.get(i - 1) == Some(to) && b.get(j - 1) == Some(from);
            if swapped {
                cost = cost.min(at(&before, j - 1) + 1);
            }
            next.push(cost);
        }
        if next.iter().all(|cost| *cost >= limit) {
            return limit;
        }
        before = std::mem::replace(&mut row, next);
    }
    row.last().map_or(limit, |cost| (*cost).min(limit))
}

#[cfg(test)]
mod tests {
    use super::nearest;

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
