//! Stems of nouns that the shipped lexicon knows. Takes folded words.

use super::lexicon::LEXICON;
use super::word::ends_in;

/// The stem of a word of the shipped lexicon where CISTEM would throw it together with another: persons and tools in
/// `-er` (`Unternehmer` is no `Unternehmen`), nouns in `-t` and `-nd` (`Markt`, `Jugend`), `Ge-` of nouns and
/// adjectives (`Gesetz`, `gering`). `None` for all others.
pub fn known_stem(folded: &str) -> Option<String> {
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

/// The noun without its ending of plural or case.
fn base(folded: &str) -> Option<&str> {
    let cut = ["ern", "er", "en", "es", "e", "n", "s"].into_iter().find_map(|end| {
        let stem = folded.strip_suffix(end).filter(|stem| stem.len() >= 3)?;
        ((!end.starts_with("er") || ends_in(stem, &PLURAL_ER)) && LEXICON.is_noun(stem)).then_some(stem)
    });
    cut.or_else(|| LEXICON.is_noun(folded).then_some(folded))
}

/// The noun a form belongs to if its `-en` is no ending: a genitive in `-ens` shows it (`Posten`, `Eisen`, `Zeichen`;
/// not `Namen`, whose `Name` is known).
fn noun_in_en(folded: &str) -> Option<&str> {
    let lemma = folded.strip_suffix('s').unwrap_or(folded);
    let short = lemma.strip_suffix('n').filter(|short| short.ends_with('e') && short.len() > 3)?;
    (LEXICON.is_noun(lemma) && LEXICON.is_noun(&format!("{lemma}s")) && !LEXICON.is_noun(short))
        .then_some(lemma)
}

/// True for a noun for a woman: `Kundin`, `Lehrerin`.
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

/// The noun for men of one for women, where the lexicon has it: `Lehrerin`, `Lehrer`.
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
    let Some(stem) = base.strip_suffix("ern").or_else(|| base.strip_suffix("er")) else {
        return false;
    };
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
