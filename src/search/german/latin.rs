//! Latin and Greek nouns keep their own plurals: singular and plural meet in what both have in common.

use crate::search::german::lexicon::Lexicon;

/// Endings of the singular.
const SINGULAR: [&str; 8] = ["um", "us", "is", "a", "o", "on", "ix", "ex"];
/// Endings of the plural that no German noun has.
const PLURAL: [&str; 8] = ["ata", "ina", "izes", "ices", "izen", "ides", "i", "a"];

/// What singular and plural of a foreign noun have in common: `Visum` and `Visa`, `Bonus` and `Boni`, `Konto` and
/// `Konten`, `Schema` and `Schemata`, `Index` and `Indizes`, `Material` and `Materialien`.
pub fn common_stem(folded: &str, lexicon: &Lexicon) -> Option<String> {
    let cut = |end: &str| folded.strip_suffix(end).filter(|stem| stem.len() >= 3 && ends_in_consonant(stem));
    let long = |end: &str| folded.strip_suffix(end).filter(|stem| stem.len() >= 3);
    let plural = PLURAL.iter().find_map(|end| cut(end));
    let own = ["nis", "ion"].iter().any(|end| folded.ends_with(end));
    let singular = || {
        let stem = SINGULAR.iter().find_map(|end| if *end == "um" { long(end) } else { cut(end) });
        stem.filter(|_| !own)
    };
    let is_other = || lexicon.get(folded).is_some_and(|entry| !entry.noun);
    let whole =
        || (["al", "il", "ip"].iter().any(|end| folded.ends_with(end)) && !is_other()).then_some(folded);
    let of_whole =
        || folded.strip_suffix("ien").filter(|s| ["al", "il", "ip"].iter().any(|e| s.ends_with(e)));
    let german = || long("en").filter(|stem| is_foreign(folded, stem, lexicon));
    let stem = plural.or_else(singular).or_else(of_whole).or_else(german).or_else(whole);
    stem.map(str::to_owned)
}

/// `-i` and `-a` behind a vowel are no endings (`Partei`).
fn ends_in_consonant(stem: &str) -> bool {
    !stem.ends_with(['a', 'e', 'o', 'u', 'y'])
}

/// True for a plural in `-en` that no German noun explains: not `Rollen` of `Rolle`, nor the verb `kommen`.
fn is_foreign(plural: &str, stem: &str, lexicon: &Lexicon) -> bool {
    let noun = |word: &str| lexicon.get(word).is_some_and(|entry| entry.noun);
    let german = (noun(&format!("{stem}e")) || noun(stem)) && !stem.ends_with('i');
    !german && lexicon.get(plural).is_none_or(|entry| entry.noun)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn singular_and_plural_meet() {
        let lexicon = Lexicon::shipped();
        let stem = |word: &str| common_stem(word, &lexicon);
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
        let lexicon = Lexicon::shipped();
        assert_ne!(common_stem("komma", &lexicon), common_stem("kommen", &lexicon));
        assert_ne!(common_stem("halle", &lexicon), common_stem("hallo", &lexicon));
        assert_eq!(common_stem("partei", &lexicon), None);
        assert_eq!(common_stem("regionen", &lexicon), None);
        assert_eq!(common_stem("ergebnis", &lexicon), None);
    }
}
