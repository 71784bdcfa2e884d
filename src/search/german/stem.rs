//! Word stems: Snowball for ranking, CISTEM and a few rules of derivation for matching.
//!
//! All take folded words: small letters without umlauts.

use frostem::{Algorithm, Stemmer};

use crate::search::german::analyzer::LOOSE;
use crate::search::german::lexicon::Lexicon;
use crate::search::german::tables::{LEXICON, TABLES};

/// Snowball's German stem.
fn snowball(folded: &str) -> String {
    Stemmer::new(Algorithm::German).stem(folded).into_owned()
}

/// Snowball's stem, but of persons and tools in `-er` the word without its case. Behind [`LOOSE`] where Snowball cuts
/// off what is no ending.
pub fn ranking_stem(exact: &str) -> String {
    let stem = TABLES.stem(exact);
    let end = exact.strip_prefix(stem.as_str()).unwrap_or("-");
    let whole = stem.len() >= 4 && ["", "s", "n", "nen"].contains(&end);
    if whole && (stem.ends_with("er") || stem.ends_with("ern")) && is_person(&stem, &LEXICON) {
        return stem;
    }
    let snowball = snowball(exact);
    let keeps =
        ["en", "t", "s"].iter().any(|end| stem.ends_with(end)) && known_stem(exact, &LEXICON).is_some();
    if is_action(exact) || whole && keeps && snowball.len() < stem.len() {
        format!("{LOOSE}{snowball}")
    } else {
        snowball
    }
}

/// True for a noun in `-ung`, which Snowball takes for an ending (`Einführung` is no `Einfuhr`).
fn is_action(folded: &str) -> bool {
    let noun = folded.strip_suffix("en").or_else(|| folded.strip_suffix('s')).unwrap_or(folded);
    noun.ends_with("ung") && noun.len() > 6
}

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

/// The stem of a word of the shipped lexicon where CISTEM would throw it together with another: persons and tools in
/// `-er` (`Unternehmer` is no `Unternehmen`), nouns in `-t` and `-nd` (`Markt`, `Jugend`), `Ge-` of nouns and
/// adjectives (`Gesetz`, `gering`). `None` for all others.
pub fn known_stem(folded: &str, lexicon: &Lexicon) -> Option<String> {
    let noun = |word: &str| lexicon.get(word).is_some_and(|entry| entry.noun);
    if let Some(lemma) = noun_in_en(folded, noun) {
        return Some(lemma.to_owned());
    }
    if let Some(woman) = folded.strip_suffix("nen").filter(|woman| woman.ends_with("in") && woman.len() > 5)
        && lexicon.get(folded).is_none_or(|entry| entry.noun)
    {
        return Some(woman.to_owned());
    }
    if is_woman(folded, noun) {
        return Some(folded.to_owned());
    }
    if folded.ends_with('t') && is_finite(folded, lexicon) {
        return Some(folded.to_owned());
    }
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
    (is_person(base, lexicon)
        || ends_in_s(base, noun)
        || base.ends_with('t')
        || base.ends_with("nd")
        || base.starts_with("ge"))
    .then(|| base.strip_suffix('e').unwrap_or(base).to_owned())
}

/// The noun a form belongs to if its `-en` is no ending: a genitive in `-ens` shows it (`Posten`, `Eisen`, `Zeichen`;
/// not `Namen`, whose `Name` is known).
fn noun_in_en(folded: &str, noun: impl Fn(&str) -> bool) -> Option<&str> {
    let lemma = folded.strip_suffix('s').unwrap_or(folded);
    let short = lemma.strip_suffix('n').filter(|short| short.ends_with('e') && short.len() > 3)?;
    (noun(lemma) && noun(&format!("{lemma}s")) && !noun(short)).then_some(lemma)
}

/// True for a noun for a woman: `Kundin`, `Lehrerin`.
fn is_woman(folded: &str, noun: impl Fn(&str) -> bool) -> bool {
    let man = folded.strip_suffix("in").filter(|man| man.len() >= 4);
    man.is_some_and(|man| noun(man) || noun(&format!("{man}e")))
}

/// True for a noun whose `-s` is no ending: `Kurs`, `Kreis`.
fn ends_in_s(base: &str, noun: impl Fn(&str) -> bool) -> bool {
    let short = base.strip_suffix('s').filter(|short| !short.ends_with('s'));
    short.is_some_and(|short| !noun(short) && (noun(&format!("{base}e")) || noun(&format!("{base}es"))))
}

/// True for a form in `-t` of a verb: no noun takes this ending (`reicht` is no `Reich`).
fn is_finite(folded: &str, lexicon: &Lexicon) -> bool {
    let verb = |word: String| lexicon.get(&word).is_some_and(|entry| !entry.noun);
    let short = folded.strip_suffix('t').unwrap_or(folded);
    let short = short.strip_suffix('e').unwrap_or(short);
    lexicon.get(folded).is_none_or(|entry| !entry.noun) && short.len() >= 3 && verb(format!("{short}en"))
}

/// The noun for men of one for women, where the lexicon has it: `Lehrerin`, `Lehrer`.
pub fn man_of(folded: &str, lexicon: &Lexicon) -> Option<String> {
    let woman = folded.strip_suffix("nen").unwrap_or(folded);
    let man = woman.strip_suffix("in").filter(|man| man.len() >= 4)?;
    let noun = |word: &str| lexicon.get(word).is_some_and(|entry| entry.noun);
    let other = lexicon.get(folded).is_some_and(|entry| !entry.noun);
    if !other && !noun(man) && noun(&format!("{man}e")) {
        return Some(format!("{man}e"));
    }
    let person = ["er", "or", "ent", "ant", "ist", "eur", "at", "arzt", "walt", "log", "ekt", "kraft"];
    (noun(man) && person.iter().any(|end| man.ends_with(end))).then(|| man.to_owned())
}

/// True for a noun whose `-er` is no ending of plural or case: `Unternehmer`, `Messer`, `Ostern`.
fn is_person(base: &str, lexicon: &Lexicon) -> bool {
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
