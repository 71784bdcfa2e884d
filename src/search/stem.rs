//! Word stems: Snowball for ranking, CISTEM and a few rules of derivation for matching.
//!
//! All take folded words: small letters without umlauts.

use frostem::{Algorithm, Stemmer};

/// Snowball's German stem.
pub(super) fn snowball(folded: &str) -> String {
    Stemmer::new(Algorithm::German).stem(folded).into_owned()
}

/// CISTEM (Weissweiler and Fraser 2017), the variant that ignores case.
pub(super) fn cistem(folded: &str) -> String {
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
    let bare = folded
        .strip_prefix("ge")
        .filter(|rest| rest.chars().count() >= 4)
        .unwrap_or(folded);
    let mut out: Vec<char> = Vec::with_capacity(bare.len());
    for c in bare.chars() {
        match (out.as_slice(), c) {
            ([.., 's', 'c'], 'h') => {
                out.truncate(out.len() - 2);
                out.push('$');
            }
            ([.., 'e'], 'i') => replace_last(&mut out, '%'),
            ([.., 'i'], 'e') => replace_last(&mut out, '&'),
            ([.., last], c) if *last == c => out.push('*'),
            _ => out.push(c),
        }
    }
    out
}

fn replace_last(out: &mut Vec<char>, sign: char) {
    out.pop();
    out.push(sign);
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

/// The stem of a foreign plural's singular and the other way round: `Zentrum`, `Zentren`; `Thema`, `Themen`.
pub(super) fn plural_stem(folded: &str) -> Option<String> {
    let stem = ["ium", "ien"]
        .iter()
        .find_map(|end| folded.strip_suffix(end))
        .map(|stem| format!("{stem}i"));
    let stem = stem.or_else(|| {
        folded
            .strip_suffix("en")
            .filter(|stem| stem.ends_with('e'))
            .map(str::to_owned)
    });
    let stem = stem.or_else(|| {
        let end = ["um", "us", "is", "a", "o"]
            .iter()
            .find_map(|end| folded.strip_suffix(end));
        end.map(str::to_owned)
    });
    stem.filter(|stem| stem.chars().count() >= 4)
}

/// The verb behind a noun of action or a form of the verb: `Förderung`, `gefördert`, `fördern`; `Evaluation`,
/// `evaluieren`. `is_noun` tells words that are nouns without the ending (`Stift`, not `Stiftung`).
pub(super) fn verb_stem(folded: &str, is_noun: impl Fn(&str) -> bool) -> Option<String> {
    let long = |stem: &str, least: usize| stem.chars().count() >= least;
    for (ends, verb) in [(["ikation", "ikationen"], "izier"), (["ation", "ationen"], "ier")] {
        if let Some(stem) = ends
            .iter()
            .find_map(|end| folded.strip_suffix(end))
            .filter(|s| long(s, 3))
        {
            return Some(format!("{stem}{verb}"));
        }
    }
    if let Some(stem) = ["ungen", "ung", "ungs"]
        .iter()
        .find_map(|end| folded.strip_suffix(end))
    {
        // `Zeitung` is too short, `Stiftung` has a noun in it.
        return Some(stem)
            .filter(|stem| long(stem, 5) && !is_noun(stem))
            .map(cistem);
    }
    let verbal = [
        "en", "ern", "eln", "t", "te", "ten", "ter", "tes", "tem", "end", "ende", "enden", "ender", "endes",
    ];
    let stem = cistem(folded);
    (verbal.iter().any(|end| folded.ends_with(end)) && long(&stem, 4) && long(folded, 6)).then_some(stem)
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

    #[test]
    fn derivations_meet() {
        let none = |_: &str| false;
        let verb = |word: &str| verb_stem(word, none);
        assert_eq!(verb("forderung"), Some("ford".to_owned()));
        assert_eq!(verb("forderung"), verb("gefordert"));
        assert_eq!(verb("forderung"), verb("fordern"));
        assert_eq!(verb("evaluation"), verb("evaluierung"));
        assert_eq!(verb("qualifikation"), verb("qualifizieren"));
        assert_eq!(verb("zeitung"), None);
        assert_eq!(verb_stem("stiftung", |word| word == "stift"), None);
        assert_eq!(plural_stem("zentrum"), Some(cistem("zentren")));
        assert_eq!(plural_stem("museum"), plural_stem("museen"));
        assert_eq!(plural_stem("thema"), Some(cistem("themen")));
        assert_eq!(plural_stem("gremium"), plural_stem("gremien"));
    }
}
