//! Latin and Greek nouns keep their own plurals: singular and plural meet in what both have in common.

use super::lexicon::LEXICON;
use super::word::ends_in;

/// Endings of the singular.
const SINGULAR: [&str; 8] = ["um", "us", "is", "a", "o", "on", "ix", "ex"];
/// Endings of the plural that no German noun has.
const PLURAL: [&str; 8] = ["ata", "ina", "izes", "ices", "izen", "ides", "i", "a"];

/// What singular and plural of a foreign noun have in common: `Visum` and `Visa`, `Bonus` and `Boni`, `Konto` and
/// `Konten`, `Schema` and `Schemata`, `Index` and `Indizes`, `Material` and `Materialien`.
pub fn common_stem(folded: &str) -> Option<String> {
    let long = |end: &str| folded.strip_suffix(end).filter(|stem| stem.len() >= 3);
    // `-i` and `-a` behind a vowel are no endings (`Partei`).
    let cut = |end: &str| long(end).filter(|stem| !stem.ends_with(['a', 'e', 'o', 'u', 'y']));
    let singular = || {
        let stem = SINGULAR.iter().find_map(|end| if *end == "um" { long(end) } else { cut(end) });
        stem.filter(|_| !ends_in(folded, &["nis", "ion"]))
    };
    let is_whole = |word: &&str| ends_in(word, &["al", "il", "ip"]);
    let of_whole = || folded.strip_suffix("ien").filter(is_whole);
    let in_en = || long("en").filter(|stem| is_foreign(folded, stem));
    let whole = || Some(folded).filter(is_whole).filter(|word| !LEXICON.is_small(word));
    let plural = PLURAL.iter().find_map(|end| cut(end));
    plural.or_else(singular).or_else(of_whole).or_else(in_en).or_else(whole).map(str::to_owned)
}

/// True for a plural in `-en` that no German noun explains: not `Rollen` of `Rolle`, nor the verb `kommen`.
fn is_foreign(plural: &str, stem: &str) -> bool {
    let german = (LEXICON.is_noun(&format!("{stem}e")) || LEXICON.is_noun(stem)) && !stem.ends_with('i');
    !german && !LEXICON.is_small(plural)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn singular_and_plural_meet() {
        let stem = |word: &str| common_stem(word);
        for (one, many) in [
            ("visum", "visa"),
            ("bonus", "boni"),
            ("zentrum", "zentren"),
            ("museum", "museen"),
            ("thema", "themen"),
            ("gremium", "gremien"),
            ("konto", "konten"),
            ("schema", "schemata"),
            ("index", "indizes"),
            ("matrix", "matrizen"),
            ("lexikon", "lexika"),
            ("material", "materialien"),
            ("forum", "foren"),
        ] {
            assert!(stem(one).is_some(), "{one}");
            assert_eq!(stem(one), stem(many), "{one}");
        }
    }

    #[test]
    fn german_words_are_left_alone() {
        assert_ne!(common_stem("komma"), common_stem("kommen"));
        assert_ne!(common_stem("halle"), common_stem("hallo"));
        assert_eq!(common_stem("partei"), None);
        assert_eq!(common_stem("regionen"), None);
        assert_eq!(common_stem("ergebnis"), None);
    }
}
