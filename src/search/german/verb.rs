//! Finds the verb's stem behind the forms of a verb and behind nouns of action. Takes folded words.

use super::stem::{cistem, ends_in, without_any_end};
use crate::text::{without_beginning, without_end};

#[rustfmt::skip]
const SEPARABLE: [&str; 45] = [
    "ab", "acht", "an", "auf", "aus", "bei", "bekannt", "bereit", "dar", "durch", "ein", "empor", "entgegen", "fern",
    "fest", "fort", "frei", "gegenuber", "gleich", "heim", "her", "heran", "heraus", "hin", "hinaus", "hinzu", "los",
    "mit", "nach", "nieder", "sicher", "statt", "teil", "uber", "um", "unter", "vor", "voran", "voraus", "weg",
    "weiter", "wieder", "zu", "zuruck", "zusammen",
];

/// The stem of a verb whose prefix stands before `ge` or `zu`: `durchgeführt`, `durchzuführen`.
fn joined_verb(folded: &str) -> Option<String> {
    SEPARABLE.iter().find_map(|prefix| {
        let rest = without_beginning(folded, prefix)?;
        let participle =
            |rest: &&str| ends_in(rest, &["t", "te", "ten", "ter", "tes", "tem", "en", "ene", "enen"]);
        let infinitive = |rest: &&str| ends_in(rest, &["en", "ern", "eln", "end", "ende", "enden"]);
        let verb = rest.strip_prefix("ge").filter(participle);
        let verb = verb.or_else(|| rest.strip_prefix("zu").filter(infinitive))?;
        (verb.len() >= 5).then(|| format!("{prefix}{}", cistem(verb)))
    })
}

/// Inseparable prefixes of verbs; a participle with one of them has no `ge`.
const INSEPARABLE: [&str; 9] = ["be", "emp", "ent", "er", "ge", "miss", "ver", "zer", "uber"];

/// The closed class of verbs whose vowel changes: stem, then the stems of its past, of its participle and of the other
/// forms of the present, folded. Verbs whose forms all have the vowel of the stem are not among them.
#[rustfmt::skip]
const STRONG: [(&str, &str, &str, &str); 138] = [
    ("beiss", "biss", "biss", ""), ("berg", "barg", "borg", "birg"), ("bieg", "bog", "bog", ""),
    ("biet", "bot", "bot", ""), ("bind", "band", "bund", ""), ("bitt", "bat", "bet", ""),
    ("blas", "blies", "", ""), ("bleib", "blieb", "blieb", ""), ("brat", "briet", "", ""),
    ("brech", "brach", "broch", "brich"), ("brenn", "brannt", "brannt", ""),
    ("bring", "bracht", "bracht", ""), ("denk", "dacht", "dacht", ""), ("derb", "darb", "dorb", "dirb"),
    ("dresch", "drosch", "drosch", "drisch"), ("dring", "drang", "drung", ""), ("ess", "ass", "gess", "iss"),
    ("fall", "fiel", "", ""), ("fang", "fing", "", ""), ("fecht", "focht", "focht", "ficht"),
    ("fehl", "fahl", "fohl", "fiehl"), ("find", "fand", "fund", ""), ("flecht", "flocht", "flocht", "flicht"),
    ("flieg", "flog", "flog", ""), ("flieh", "floh", "floh", ""), ("fliess", "floss", "floss", ""),
    ("fress", "frass", "", "friss"), ("frier", "fror", "fror", ""), ("geb", "gab", "", "gib"),
    ("gedeih", "gedieh", "dieh", ""), ("geh", "ging", "gang", ""), ("gelt", "galt", "golt", "gilt"),
    ("geniess", "genoss", "noss", ""), ("giess", "goss", "goss", ""), ("ginn", "gann", "gonn", ""),
    ("gleich", "glich", "glich", ""), ("gleit", "glitt", "glitt", ""), ("grab", "grub", "", ""),
    ("greif", "griff", "griff", ""), ("halt", "hielt", "", ""), ("hang", "hing", "", ""),
    ("heb", "hob", "hob", ""), ("heiss", "hiess", "", ""), ("helf", "half", "holf", "hilf"),
    ("kenn", "kannt", "kannt", ""), ("kling", "klang", "klung", ""), ("kneif", "kniff", "kniff", ""),
    ("komm", "kam", "", ""), ("kriech", "kroch", "kroch", ""), ("lad", "lud", "", ""),
    ("lass", "liess", "", ""), ("lauf", "lief", "", ""), ("leid", "litt", "litt", ""),
    ("leih", "lieh", "lieh", ""), ("les", "las", "", "lies"), ("lieg", "lag", "", ""),
    ("lier", "lor", "lor", ""), ("ling", "lang", "lung", ""), ("losch", "losch", "losch", "lisch"),
    ("lug", "log", "log", ""), ("meid", "mied", "mied", ""), ("mess", "mass", "", "miss"),
    ("nehm", "nahm", "nomm", "nimm"), ("nenn", "nannt", "nannt", ""), ("pfeif", "pfiff", "pfiff", ""),
    ("preis", "pries", "pries", ""), ("quell", "quoll", "quoll", "quill"), ("rat", "riet", "", ""),
    ("reib", "rieb", "rieb", ""), ("reiss", "riss", "riss", ""), ("reit", "ritt", "ritt", ""),
    ("renn", "rannt", "rannt", ""), ("riech", "roch", "roch", ""), ("ring", "rang", "rung", ""),
    ("rinn", "rann", "ronn", ""), ("ruf", "rief", "", ""), ("schaff", "schuf", "", ""),
    ("scheh", "schah", "", "schieh"), ("scheid", "schied", "schied", ""), ("schein", "schien", "schien", ""),
    ("schieb", "schob", "schob", ""), ("schiess", "schoss", "schoss", ""), ("schlaf", "schlief", "", ""),
    ("schlag", "schlug", "", ""), ("schleich", "schlich", "schlich", ""),
    ("schleif", "schliff", "schliff", ""), ("schliess", "schloss", "schloss", ""),
    ("schling", "schlang", "schlung", ""), ("schmelz", "schmolz", "schmolz", "schmilz"),
    ("schneid", "schnitt", "schnitt", ""), ("schreck", "schrak", "schrock", "schrick"),
    ("schrei", "schrie", "schrie", ""), ("schreib", "schrieb", "schrieb", ""),
    ("schreit", "schritt", "schritt", ""), ("schweig", "schwieg", "schwieg", ""),
    ("schwell", "schwoll", "schwoll", "schwill"), ("schwimm", "schwamm", "schwomm", ""),
    ("schwind", "schwand", "schwund", ""), ("schwing", "schwang", "schwung", ""),
    ("schwor", "schwor", "schwor", ""), ("seh", "sah", "", "sieh"), ("send", "sandt", "sandt", ""),
    ("sing", "sang", "sung", ""), ("sink", "sank", "sunk", ""), ("sinn", "sann", "sonn", ""),
    ("sitz", "sass", "sess", ""), ("spinn", "spann", "sponn", ""), ("sprech", "sprach", "sproch", "sprich"),
    ("spriess", "spross", "spross", ""), ("spring", "sprang", "sprung", ""),
    ("stech", "stach", "stoch", "stich"), ("steh", "stand", "stand", ""),
    ("stehl", "stahl", "stohl", "stiehl"), ("steig", "stieg", "stieg", ""),
    ("sterb", "starb", "storb", "stirb"), ("stink", "stank", "stunk", ""), ("stoss", "stiess", "", ""),
    ("streich", "strich", "strich", ""), ("streit", "stritt", "stritt", ""), ("trag", "trug", "", ""),
    ("treff", "traf", "troff", "triff"), ("treib", "trieb", "trieb", ""), ("tret", "trat", "", "tritt"),
    ("trink", "trank", "trunk", ""), ("trug", "trog", "trog", ""), ("wachs", "wuchs", "", ""),
    ("wag", "wog", "wog", ""), ("wasch", "wusch", "", ""), ("weich", "wich", "wich", ""),
    ("weis", "wies", "wies", ""), ("wend", "wandt", "wandt", ""), ("werb", "warb", "worb", "wirb"),
    ("werf", "warf", "worf", "wirf"), ("wind", "wand", "wund", ""),
    ("winn", "wann", "wonn", ""), ("wiss", "wusst", "wusst", ""),
    ("zieh", "zog", "zog", ""), ("zwing", "zwang", "zwung", ""),
];

/// Every way to read a word as a separable prefix and the rest; the first has no prefix.
fn parted(folded: &str) -> impl Iterator<Item = (&'static str, &str)> {
    let parted = SEPARABLE.iter().filter_map(|prefix| Some((*prefix, without_beginning(folded, prefix)?)));
    std::iter::once(("", folded)).chain(parted)
}

/// Every way to read a word as an inseparable prefix and the rest.
fn without_prefix(rest: &str) -> impl Iterator<Item = (&'static str, &str)> {
    INSEPARABLE.iter().filter_map(|own| Some((*own, without_beginning(rest, own)?)))
}

/// The verb's stem, if the word is a participle whose vowel changes: `teilgenommen`, `anerkannt`.
fn strong_participle(folded: &str) -> Option<String> {
    parted(folded).find_map(|(prefix, rest)| {
        let marked = rest.strip_prefix("ge").map(|rest| ("", rest));
        marked.into_iter().chain(without_prefix(rest)).find_map(|(own, rest)| {
            let (verb, ..) = STRONG.iter().find(|(_, _, past, _)| is_participle(rest, past))?;
            Some(cistem(&format!("{prefix}{own}{verb}en")))
        })
    })
}

/// The verb's stem, if the word is another form whose vowel changes: `sprach`, `nimmt`.
fn strong_form(folded: &str) -> Option<String> {
    parted(folded).find_map(|(prefix, rest)| {
        std::iter::once(("", rest)).chain(without_prefix(rest)).find_map(|(own, rest)| {
            let (verb, ..) = STRONG.iter().find(|(verb, past, _, present)| {
                is_form(rest, past, &["", "e", "en", "st", "et"])
                    || is_form(rest, present, &["", "t", "st"])
                    || is_form(rest, verb, &["en", "t", "te"])
            })?;
            Some(cistem(&format!("{prefix}{own}{verb}en")))
        })
    })
}

#[inline]
fn is_form(word: &str, stem: &str, ends: &[&str]) -> bool {
    !stem.is_empty() && without_beginning(word, stem).is_some_and(|end| ends.contains(&end))
}

/// True if `rest` is a participle with this stem. Mixed verbs (`gebracht`) have a `t` in the stem and no `en`.
fn is_participle(rest: &str, past: &str) -> bool {
    let Some(end) = without_beginning(rest, past).filter(|_| !past.is_empty()) else { return false };
    let mixed = ends_in(past, &["nt", "cht", "ndt"]);
    let ends =
        if mixed { ["", "e", "en", "er", "es", "em"] } else { ["en", "ene", "enen", "ener", "enes", "enem"] };
    ends.contains(&end)
}

/// The verb's stem for a noun made of a verb by another vowel, without `-ung`: `Teilnahme`, `Ausgaben`, `Beschlüsse`.
fn strong_noun(folded: &str) -> Option<String> {
    let ends = ["", "n", "e", "en", "es", "s"].iter();
    let bare: Vec<&str> = ends.filter_map(|end| without_end(folded, end)).collect();
    ROOTS.iter().find_map(|(root, verb)| {
        let cut = bare.iter().find_map(|noun| without_end(noun, root));
        let prefix = cut.filter(|prefix| SEPARABLE.contains(prefix) || INSEPARABLE.contains(prefix))?;
        Some(cistem(&format!("{prefix}{verb}en")))
    })
}

/// Roots of nouns made of a verb and a prefix without `-ung` (`Beschluss`, `Angebot`, `Betrieb`), and the verb's stem.
#[rustfmt::skip]
const ROOTS: [(&str, &str); 12] = [
    ("schluss", "schliess"), ("bruch", "brech"), ("bot", "biet"), ("trieb", "treib"), ("griff", "greif"),
    ("stieg", "steig"), ("tritt", "tret"), ("wurf", "werf"), ("schub", "schieb"), ("zug", "zieh"), ("nahme", "nehm"),
    ("gabe", "geb"),
];

/// What forms of the verb with the stem `verb` contain in place of it: prefix with `ge` or `zu`, a stem of other vowel.
pub fn other_stems(verb: &str) -> Vec<String> {
    let joined = SEPARABLE.iter().filter(|prefix| verb.starts_with(**prefix));
    let mut stems: Vec<String> = joined.flat_map(|p| [format!("{p}ge"), format!("{p}zu")]).collect();
    let strong = STRONG.iter().filter(|(stem, ..)| {
        // Most strong verbs do not occur in this one: a quick look at two letters tells.
        let bare = stem.strip_prefix("ge").unwrap_or(stem);
        verb.contains(bare.get(..2).unwrap_or(bare)) && verb.ends_with(&cistem(&format!("{stem}en")))
    });
    for (_, past, participle, present) in strong {
        stems.extend([*past, *participle, *present].into_iter().filter(|s| !s.is_empty()).map(str::to_owned));
    }
    stems
}

/// Endings of foreign nouns of action, and of their verbs where the lexicon has them: `Investition`, `Produktion`,
/// `Diskussion`, `Emission`, `Rezeption`, `Intervention`, `Reparatur`.
#[rustfmt::skip]
const LOAN: [(&str, &str); 9] = [
    ("ition", "ier"), ("ktion", "zier"), ("ktion", "gier"), ("ktion", "ier"), ("ussion", "utier"), ("ssion", "ttier"),
    ("ption", "pier"), ("ntion", "nier"), ("atur", "ier"),
];

/// The stem of the verb behind a noun of action or a verb's form: `Förderung`, `gefördert`, `fördern`; `Evaluation`,
/// `evaluieren`; `None` if there is none. `is_noun` is asked whether the word without its ending is a noun (`Stift` of
/// `Stiftung`: then there is no verb), `is_verb` whether a word is a known verb.
pub fn verb_stem(
    folded: &str,
    is_noun: impl Fn(&str) -> bool,
    is_verb: impl Fn(&str) -> bool,
) -> Option<String> {
    let long = |stem: &str, least: usize| stem.chars().count() >= least;
    for (ends, verb) in [(["ikation", "ikationen"], "izier"), (["ation", "ationen"], "ier")] {
        if let Some(stem) = without_any_end(folded, &ends).filter(|stem| long(stem, 3)) {
            return Some(format!("{stem}{verb}"));
        }
    }
    let loan = LOAN.iter().find_map(|(end, verb)| {
        let noun = folded.strip_suffix("en").unwrap_or(folded);
        let stem = format!("{}{verb}", without_end(noun, end).filter(|stem| stem.len() >= 3)?);
        ["en", "t", "te"].iter().any(|end| is_verb(&format!("{stem}{end}"))).then_some(stem)
    });
    if loan.is_some() {
        return loan;
    }
    if let Some(stem) = without_any_end(folded, &["ungen", "ung", "ungs"]) {
        // `Zeitung` is too short, `Stiftung` contains a noun.
        return Some(stem)
            .filter(|stem| {
                // `Speicherung` is made of `speichern`.
                let verb = ends_in(stem, &["er", "el"]) && is_verb(&format!("{stem}n"));
                (verb || !is_noun(stem)) && (long(stem, 5) || long(stem, 4) && is_verb(&format!("{stem}en")))
            })
            .map(cistem);
    }
    let verbal =
        ["en", "ern", "eln", "t", "te", "ten", "ter", "tes", "tem", "end", "ende", "enden", "ender", "endes"];
    let known = strong_noun(folded)
        .or_else(|| strong_participle(folded))
        .or_else(|| joined_verb(folded))
        .or_else(|| strong_form(folded).filter(|_| !is_noun(folded)));
    if known.is_some() {
        return known;
    }
    let stem = cistem(folded);
    if ends_in(folded, &verbal) && long(&stem, 4) && (long(folded, 6) || is_verb(&format!("{stem}en"))) {
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
    }

    #[test]
    fn verbs_with_another_vowel_meet() {
        let none = |_: &str| false;
        for (form, infinitive) in [
            ("teilgenommen", "teilnehmen"),
            ("teilnahme", "teilnehmen"),
            ("abgeschlossen", "abschliessen"),
            ("angebotene", "anbieten"),
            ("anerkannt", "anerkennen"),
            ("gesprochen", "sprechen"),
            ("sprachen", "sprechen"),
            ("ubernimmt", "ubernehmen"),
            ("beschlossen", "beschliessen"),
            ("gebracht", "bringen"),
        ] {
            assert_eq!(verb_stem(form, none, none), verb_stem(infinitive, none, none), "{form}");
        }
        assert_eq!(verb_stem("durchgefuhrt", none, none), verb_stem("durchfuhren", none, none));
        assert_eq!(strong_participle("genommenheit"), None);
    }
}
