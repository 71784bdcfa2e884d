//! The word from which another is derived; the common stem of a foreign singular and plural. Takes folded words.

use super::lexicon::LEXICON;
use super::stem::{ends_in, without_any_end};
use super::{TABLES, spelled};
use crate::text::without_end;

const ENDINGS: [&str; 7] = ["", "e", "en", "er", "es", "em", "s"];

/// The stem of the word behind a noun of property, an adjective in `-lich` or `-isch`, or a verb in `-ieren`:
/// `Sparsamkeit`, `steuerlich`, `historisch`, `transportiert`.
pub fn origin(folded: &str) -> Option<String> {
    foreign_stem(folded).or_else(|| {
        let word = property(folded).or_else(|| related(folded)).or_else(|| loan(folded));
        word.map(|word| TABLES.stem(&word))
    })
}

/// The adjective of a noun in `-keit` or `-heit`.
fn property(folded: &str) -> Option<String> {
    let noun = folded.strip_suffix("en").unwrap_or(folded);
    if let Some(base) = noun.strip_suffix("keit") {
        // `Arbeitslosigkeit` is derived from `arbeitslos`.
        let bare = base.strip_suffix("ig").filter(|bare| bare.ends_with("los") || bare.ends_with("haft"));
        let own = ends_in(base, &["ig", "lich", "bar", "sam", "isch", "er", "el"]);
        return bare.or_else(|| own.then_some(base)).filter(|base| base.len() >= 4).map(str::to_owned);
    }
    let base = noun.strip_suffix("heit").filter(|base| base.len() >= 4 && !base.ends_with("en"))?;
    // Short adjectives are not in the lexicon.
    LEXICON.get(base).map_or(base.len() <= 5, |entry| !entry.noun).then(|| base.to_owned())
}

/// The noun of an adjective in `-lich`; `None` for one more frequent than its noun: it means something else.
fn related(folded: &str) -> Option<String> {
    let adjective = bare(folded, "lich")?;
    let stem = adjective.strip_suffix("lich").filter(|stem| stem.len() >= 5)?;
    let weight = LEXICON.get(adjective).map_or(0, |entry| entry.weight);
    let noun = |word: &String| LEXICON.get(word).is_some_and(|entry| entry.noun && entry.weight > weight);
    [stem.to_owned(), format!("{stem}e")].into_iter().find(noun)
}

/// The common stem of a foreign adjective and its noun: `demografisch` and `Demografie`, `politisch` and `Politik`.
fn foreign_stem(folded: &str) -> Option<String> {
    let noun = folded.strip_suffix('n').unwrap_or(folded);
    let noun = noun.strip_suffix("ie").or_else(|| folded.strip_suffix("ik"));
    let stem = noun.or_else(|| bare(folded, "isch")?.strip_suffix("isch"))?;
    if spelled(stem).len() < 5 {
        return None;
    }
    let known = |end: &&str| LEXICON.is_noun(&format!("{stem}{end}"));
    (ends_in(stem, &FOREIGN) || ["ie", "ik"].iter().any(known)).then(|| format!("{stem}ie"))
}

/// Last letters of foreign stems that have a noun in `-ie` or `-ik`, even if the lexicon lacks that noun.
const FOREIGN: [&str; 12] =
    ["graf", "graph", "log", "krat", "nom", "soph", "metr", "path", "skop", "tekton", "gog", "phon"];

/// The noun of a verb in `-ieren`: `transportieren`, `kontrolliert`.
fn loan(folded: &str) -> Option<String> {
    let ends = ["ieren", "iert", "ierte", "ierten", "ierter", "iertes", "iertem", "ierung", "ierungen"];
    let stem = without_any_end(folded, &ends).filter(|stem| stem.len() >= 6)?;
    [stem.to_owned(), format!("{stem}e")].into_iter().find(|word| LEXICON.is_noun(word))
}

/// The adjective that ends in `end` and has this form (`steuerlichen`: `steuerlich`).
fn bare<'a>(folded: &'a str, end: &str) -> Option<&'a str> {
    ENDINGS.iter().filter_map(|ending| without_end(folded, ending)).find(|word| word.ends_with(end))
}

/// Endings of the singular.
const SINGULAR: [&str; 8] = ["um", "us", "is", "a", "o", "on", "ix", "ex"];
/// Endings of the plural that no German noun has.
const PLURAL: [&str; 8] = ["ata", "ina", "izes", "ices", "izen", "ides", "i", "a"];

/// The common stem of a foreign noun's singular and plural: `Visum` and `Visa`, `Bonus` and `Boni`, `Konto` and
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

/// True if a word in `-en` is the plural of a foreign noun: not `Rollen` of `Rolle`, nor the verb `kommen`.
fn is_foreign(plural: &str, stem: &str) -> bool {
    let german = (LEXICON.is_noun(&format!("{stem}e")) || LEXICON.is_noun(stem)) && !stem.ends_with('i');
    !german && !LEXICON.is_small(plural)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn families_meet() {
        let of = |word: &str| origin(word);
        for (word, behind) in [
            ("sparsamkeit", "sparsam"),
            ("arbeitslosigkeit", "arbeitslo"),
            ("krankheiten", "krank"),
            ("steuerlichen", "steuer"),
            ("transportiert", "transport"),
            ("kontrollieren", "kontroll"),
        ] {
            assert_eq!(of(word).as_deref(), Some(behind), "{word}");
        }
        assert_eq!(of("demografischen"), of("demografie"));
        assert_eq!(of("politische"), of("politik"));
        for word in ["einheit", "gelegenheit", "endlich", "partie", "musik", "wirklich", "menschheit"] {
            assert_eq!(of(word), None, "{word}");
        }
    }

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
