//! CISTEM, the stemmer that matching rests on. Takes folded words; knows no lexicon.

/// CISTEM (Weissweiler and Fraser 2017), the variant that ignores case.
pub fn cistem(folded: &str) -> String {
    let mut word: Vec<char> = packed(folded);
    while word.len() > 3 {
        let cut = match word.as_slice() {
            [.., 'e', 'm' | 'r'] | [.., 'n', 'd'] if word.len() > 5 => 2,
            [.., 't' | 'e' | 's' | 'n'] => 1,
            _ => break,
        };
        word.truncate(word.len() - cut);
    }
    unpacked(&word)
}

/// Without `ge-`, with `sch`, `ei`, `ie` and the second of two equal letters as one sign each.
fn packed(folded: &str) -> Vec<char> {
    let bare = folded.strip_prefix("ge").filter(|rest| rest.chars().count() >= 4).unwrap_or(folded);
    let mut out: Vec<char> = Vec::with_capacity(bare.len());
    for c in bare.chars() {
        let (replaced, sign) = match (out.as_slice(), c) {
            ([.., 's', 'c'], 'h') => (2, '$'),
            ([.., 'e'], 'i') => (1, '%'),
            ([.., 'i'], 'e') => (1, '&'),
            ([.., last], c) if *last == c => (0, '*'),
            _ => (0, c),
        };
        out.truncate(out.len() - replaced);
        out.push(sign);
    }
    out
}

fn unpacked(word: &[char]) -> String {
    let mut out = String::with_capacity(word.len() + 4);
    for c in word {
        match c {
            '$' => out.push_str("sch"),
            '%' => out.push_str("ei"),
            '&' => out.push_str("ie"),
            '*' => out.extend(out.chars().next_back()),
            c => out.push(*c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cistem_as_published() {
        for (word, stem) in [
            ("speicherbehaltern", "speicherbehal"),
            ("grenzpostens", "grenzpo"),
            ("ausgefeiltere", "ausgefeil"),
            ("gegessen", "gess"),
            ("adressen", "adress"),
            ("hauser", "hau"),
            ("haus", "hau"),
        ] {
            assert_eq!(cistem(word), stem, "{word}");
        }
    }
}
