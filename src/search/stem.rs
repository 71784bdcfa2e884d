//! Word stems: Snowball for ranking, CISTEM and a few rules of derivation for matching.
//!
//! All take folded words: small letters without umlauts.

use frostem::{Algorithm, Stemmer};

use super::lexicon::Lexicon;

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

/// The stem of a word of the shipped lexicon where CISTEM would throw it together with another: persons and tools in
/// `-er` (`Unternehmer` is no `Unternehmen`), nouns in `-t` and `-nd` (`Markt`, `Jugend`), `Ge-` of nouns and
/// adjectives (`Gesetz`, `gering`). `None` for all others.
pub(super) fn known_stem(folded: &str, lexicon: &Lexicon) -> Option<String> {
    let noun = |word: &str| lexicon.get(word).is_some_and(|entry| entry.noun);
    let plural_er = |word: &str| PLURAL_ER.iter().any(|end| word.ends_with(end));
    let mut base: Option<&str> = noun(folded).then_some(folded);
    for end in ["s", "n", "e", "es", "en", "er", "ern"] {
        let Some(stem) = folded.strip_suffix(end).filter(|stem| stem.len() >= 3) else {
            continue;
        };
        if (!end.starts_with("er") || plural_er(stem)) && noun(stem) {
            base = Some(stem);
        }
    }
    let Some(base) = base else {
        let adjective = ["", "e", "en", "er", "es", "em"]
            .iter()
            .filter_map(|end| folded.strip_suffix(end))
            .find(|stem| lexicon.get(stem).is_some_and(|entry| !entry.noun) && !stem.ends_with("en"));
        return adjective
            .filter(|stem| stem.starts_with("ge") && !stem.ends_with(['t', 'e']))
            .map(str::to_owned);
    };
    (is_person(base, lexicon) || base.ends_with('t') || base.ends_with("nd") || base.starts_with("ge"))
        .then(|| base.strip_suffix('e').unwrap_or(base).to_owned())
}

/// True for a noun whose `-er` is no ending of plural or case: `Unternehmer`, `Messer`, `Ostern`.
pub(super) fn is_person(base: &str, lexicon: &Lexicon) -> bool {
    let Some(stem) = base.strip_suffix("ern").or_else(|| base.strip_suffix("er")) else {
        return false;
    };
    let entry = |word: &str| lexicon.get(word);
    // `Beamter`, `Abgeordneter`, `Deutscher` are adjectives.
    let adjective = entry(stem).is_some_and(|entry| !entry.noun)
        || (stem.ends_with('t') || stem.ends_with("nd"))
            && entry(&format!("{stem}e")).is_some_and(|entry| entry.noun);
    !adjective && !PLURAL_ER.iter().any(|end| stem.ends_with(end))
}

/// The closed class of nouns with a plural in `-er`, folded.
const PLURAL_ER: [&str; 44] = [
    "amt", "bad", "band", "bild", "blatt", "brett", "buch", "dach", "denkmal", "dorf", "fach", "fass",
    "feld", "geist", "geld", "gesicht", "glas", "glied", "grab", "gras", "gut", "haus", "haupt", "holz",
    "huhn", "kind", "kleid", "korn", "land", "licht", "lied", "loch", "mann", "nest", "rad", "rand", "rind",
    "schild", "schloss", "tum", "volk", "wald", "wort", "gehalt",
];

/// Prefixes of verbs that part from them.
const SEPARABLE: [&str; 23] = [
    "ab", "an", "auf", "aus", "bei", "durch", "ein", "fest", "fort", "her", "hin", "los", "mit", "nach",
    "teil", "um", "vor", "weg", "weiter", "zu", "zuruck", "zusammen", "bereit",
];

/// The stem of a verb whose prefix stands before `ge` or `zu`: `durchgeführt`, `durchzuführen`.
pub(super) fn joined_verb(folded: &str) -> Option<String> {
    SEPARABLE.iter().find_map(|prefix| {
        let rest = folded.strip_prefix(prefix)?;
        let participle = |rest: &&str| {
            ["t", "te", "ten", "ter", "tes", "tem", "en", "ene", "enen"].iter().any(|end| rest.ends_with(end))
        };
        let infinitive =
            |rest: &&str| ["en", "ern", "eln", "end", "ende", "enden"].iter().any(|end| rest.ends_with(end));
        let verb = rest.strip_prefix("ge").filter(participle);
        let verb = verb.or_else(|| rest.strip_prefix("zu").filter(infinitive))?;
        (verb.len() >= 5).then(|| format!("{prefix}{}", cistem(verb)))
    })
}

/// Without `ge-`, with `sch`, `ei`, `ie` and the second of two equal letters as one sign each.
fn packed(folded: &str) -> Vec<char> {
    let bare = folded.strip_prefix("ge").filter(|rest| rest.chars().count() >= 4).unwrap_or(folded);
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
    let stem = ["ium", "ien"].iter().find_map(|end| folded.strip_suffix(end)).map(|stem| format!("{stem}i"));
    let stem =
        stem.or_else(|| folded.strip_suffix("en").filter(|stem| stem.ends_with('e')).map(str::to_owned));
    let stem = stem.or_else(|| {
        let end = ["um", "us", "is", "a", "o"].iter().find_map(|end| folded.strip_suffix(end));
        end.map(str::to_owned)
    });
    stem.filter(|stem| stem.chars().count() >= 4)
}

/// The verb behind a noun of action or a form of the verb: `Förderung`, `gefördert`, `fördern`; `Evaluation`,
/// `evaluieren`. `is_noun` tells words that are nouns without the ending (`Stift`, not `Stiftung`).
/// `is_verb` tells infinitives.
pub(super) fn verb_stem(
    folded: &str,
    is_noun: impl Fn(&str) -> bool,
    is_verb: impl Fn(&str) -> bool,
) -> Option<String> {
    let long = |stem: &str, least: usize| stem.chars().count() >= least;
    for (ends, verb) in [(["ikation", "ikationen"], "izier"), (["ation", "ationen"], "ier")] {
        if let Some(stem) = ends.iter().find_map(|end| folded.strip_suffix(end)).filter(|s| long(s, 3)) {
            return Some(format!("{stem}{verb}"));
        }
    }
    if let Some(stem) = ["ungen", "ung", "ungs"].iter().find_map(|end| folded.strip_suffix(end)) {
        // `Zeitung` is too short, `Stiftung` has a noun in it.
        return Some(stem)
            .filter(|stem| {
                !is_noun(stem) && (long(stem, 5) || long(stem, 4) && is_verb(&format!("{stem}en")))
            })
            .map(cistem);
    }
    let verbal =
        ["en", "ern", "eln", "t", "te", "ten", "ter", "tes", "tem", "end", "ende", "enden", "ender", "endes"];
    if let Some(stem) = joined_verb(folded) {
        return Some(stem);
    }
    let stem = cistem(folded);
    let verbal = verbal.iter().any(|end| folded.ends_with(end)) && long(&stem, 4);
    if verbal && (long(folded, 6) || is_verb(&format!("{stem}en"))) {
        return Some(stem);
    }
    // `Analyse`, `Kontrolle`, `Export`: the noun of a verb in `-ieren`.
    let noun = folded.trim_end_matches(['s', 'n']);
    let noun = noun.strip_suffix('e').unwrap_or(noun);
    (long(noun, 6) && is_verb(&format!("{noun}ieren"))).then(|| format!("{noun}ier"))
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
        let verb = |word: &str| verb_stem(word, none, none);
        assert_eq!(verb("forderung"), Some("ford".to_owned()));
        assert_eq!(verb("forderung"), verb("gefordert"));
        assert_eq!(verb("forderung"), verb("fordern"));
        assert_eq!(verb("evaluation"), verb("evaluierung"));
        assert_eq!(verb("qualifikation"), verb("qualifizieren"));
        assert_eq!(verb("zeitung"), None);
        assert_eq!(verb_stem("stiftung", |word| word == "stift", none), None);
        assert_eq!(plural_stem("zentrum"), Some(cistem("zentren")));
        assert_eq!(plural_stem("museum"), plural_stem("museen"));
        assert_eq!(plural_stem("thema"), Some(cistem("themen")));
        assert_eq!(plural_stem("gremium"), plural_stem("gremien"));
    }
}
