//! Stems: those of CISTEM, and better ones for nouns that the shipped lexicon has. Takes folded words.

use super::lexicon::LEXICON;
use crate::text::without_end;

/// True if the word has one of these ends.
pub(super) fn ends_in(word: &str, ends: &[&str]) -> bool {
    without_any_end(word, ends).is_some()
}

/// The word without the first of these ends that fits; `None` if none fits.
#[inline]
pub(super) fn without_any_end<'a>(word: &'a str, ends: &[&str]) -> Option<&'a str> {
    ends.iter().find_map(|end| without_end(word, end))
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

/// The word without `ge-`, in which `sch`, `ei`, `ie` and the second of two equal letters are one sign each.
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

/// The stem of a word of the shipped lexicon where CISTEM would throw it together with another: persons and tools in
/// `-er` (`Unternehmer` is no `Unternehmen`), nouns in `-t` and `-nd` (`Markt`, `Jugend`), `Ge-` of nouns and
/// adjectives (`Gesetz`, `gering`). `None` for all others.
pub fn known_stem(folded: &str) -> Option<String> {
    // `hohe`, `hohen`, `höher` are forms of `hoch`.
    if folded.strip_prefix("hoh").is_some_and(|end| HIGH.contains(&end)) {
        return Some("hoch".to_owned());
    }
    let woman = |woman: &&str| woman.ends_with("in") && woman.len() > 5 && !LEXICON.is_small(folded);
    let own = || (is_woman(folded) || folded.ends_with('t') && is_finite(folded)).then_some(folded);
    let whole = noun_in_en(folded).or_else(|| folded.strip_suffix("nen").filter(woman)).or_else(own);
    if let Some(whole) = whole {
        return Some(whole.to_owned());
    }
    let Some(base) = base(folded) else {
        let adjective = ["", "e", "en", "er", "es", "em"]
            .iter()
            .filter_map(|end| folded.strip_suffix(end))
            .find(|stem| LEXICON.is_small(stem) && !stem.ends_with("en"));
        return adjective
            .filter(|stem| stem.starts_with("ge") && !stem.ends_with(['t', 'e']))
            .map(str::to_owned);
    };
    let keeps = ends_in(base, &["t", "nd"]) || base.starts_with("ge");
    (keeps || is_person(base) || ends_in_s(base)).then(|| base.strip_suffix('e').unwrap_or(base).to_owned())
}

/// Endings of `hoch` where it loses its `c`.
const HIGH: [&str; 9] = ["e", "em", "en", "er", "es", "ere", "eren", "erer", "eres"];

/// The noun without its ending of plural or case; `None` if there is no such noun.
fn base(folded: &str) -> Option<&str> {
    let cut = ["ern", "er", "en", "es", "e", "n", "s"].into_iter().find_map(|end| {
        let stem = folded.strip_suffix(end).filter(|stem| stem.len() >= 3)?;
        ((!end.starts_with("er") || ends_in(stem, &PLURAL_ER)) && LEXICON.is_noun(stem)).then_some(stem)
    });
    cut.or_else(|| LEXICON.is_noun(folded).then_some(folded))
}

/// The noun whose `-en` is no ending: a genitive in `-ens` shows it (`Posten`, `Eisen`; not `Namen`, whose `Name` is known).
fn noun_in_en(folded: &str) -> Option<&str> {
    let lemma = folded.strip_suffix('s').unwrap_or(folded);
    let short = lemma.strip_suffix('n').filter(|short| short.ends_with('e') && short.len() > 3)?;
    (LEXICON.is_noun(lemma) && LEXICON.is_noun(&format!("{lemma}s")) && !LEXICON.is_noun(short))
        .then_some(lemma)
}

/// True for a noun that names a woman: `Kundin`, `Lehrerin`.
fn is_woman(folded: &str) -> bool {
    let man = folded.strip_suffix("in").filter(|man| man.len() >= 4);
    man.is_some_and(|man| LEXICON.is_noun(man) || LEXICON.is_noun(&format!("{man}e")))
}

/// True for a noun whose `-s` is no ending: `Kurs`, `Kreis`.
fn ends_in_s(base: &str) -> bool {
    let longer = || ["e", "es"].iter().any(|end| LEXICON.is_noun(&format!("{base}{end}")));
    let short = base.strip_suffix('s').filter(|short| !short.ends_with('s'));
    short.is_some_and(|short| !LEXICON.is_noun(short) && longer())
}

/// True for a form in `-t` of a verb: no noun takes this ending (`reicht` is no `Reich`).
fn is_finite(folded: &str) -> bool {
    let short = folded.strip_suffix('t').unwrap_or(folded);
    let short = short.strip_suffix('e').unwrap_or(short);
    !LEXICON.is_noun(folded) && short.len() >= 3 && LEXICON.is_small(&format!("{short}en"))
}

/// The noun for men that belongs to a noun for women (`Lehrerin`: `Lehrer`), if the lexicon has it; else `None`.
pub fn man_of(folded: &str) -> Option<String> {
    let woman = folded.strip_suffix("nen").unwrap_or(folded);
    let man = woman.strip_suffix("in").filter(|man| man.len() >= 4)?;
    let longer = format!("{man}e");
    if !LEXICON.is_small(folded) && !LEXICON.is_noun(man) && LEXICON.is_noun(&longer) {
        return Some(longer);
    }
    let person = ["er", "or", "ent", "ant", "ist", "eur", "at", "arzt", "walt", "log", "ekt", "kraft"];
    (LEXICON.is_noun(man) && ends_in(man, &person)).then(|| man.to_owned())
}

/// True for a noun whose `-er` is no ending of plural or case: `Unternehmer`, `Messer`, `Ostern`.
pub fn is_person(base: &str) -> bool {
    let Some(stem) = base.strip_suffix("ern").or_else(|| base.strip_suffix("er")) else { return false };
    // `Beamter`, `Abgeordneter`, `Deutscher` are adjectives.
    let adjective =
        LEXICON.is_small(stem) || ends_in(stem, &["t", "nd"]) && LEXICON.is_noun(&format!("{stem}e"));
    !adjective && !ends_in(stem, &PLURAL_ER)
}

/// The closed class of nouns with a plural in `-er`, folded.
const PLURAL_ER: [&str; 44] = [
    "amt", "bad", "band", "bild", "blatt", "brett", "buch", "dach", "denkmal", "dorf", "fach", "fass",
    "feld", "geist", "geld", "gesicht", "glas", "glied", "grab", "gras", "gut", "haus", "haupt", "holz",
    "huhn", "kind", "kleid", "korn", "land", "licht", "lied", "loch", "mann", "nest", "rad", "rand", "rind",
    "schild", "schloss", "tum", "volk", "wald", "wort", "gehalt",
];

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
