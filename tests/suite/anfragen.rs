//! Whatever is typed into the search line is answered, and the answer's marks lie within what is shown.

mod katalogfragen;
mod sachbearbeiterfragen;

use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use leitlinien::domain::Bestand;
use leitlinien::holdings::{SYSTEM, shipped_index};
use leitlinien::search::{Grund, Gruppe, Hit, Index, Options, Searcher};
use proptest::prelude::*;

use crate::support::session;

/// Parts of queries that mean something.
const PARTS: &[&str] = &[
    "polen",
    "Fachkräfte",
    "fachkraefte",
    "Zuwanderungs",
    "KMU",
    "und",
    "oder",
    " ",
    " ",
    " ",
    " UND ",
    " ODER ",
    " NICHT ",
    "-",
    "(",
    ")",
    "\"",
    "\"a b\"~5",
    "~",
    "*",
    "?",
    "wasser*",
    "*schaft",
    "land:",
    "land:PL",
    "region:",
    "titel:",
    "art:massnahme",
    "datum:",
    "seit 2023",
    "2022-2024",
    "03/2024",
    "15.03.2024",
    "99.99.9999",
    "Q3 2024",
    "nach 2020",
    ":",
    "„",
    "“",
    "ß",
    "ẞ",
    "a\u{308}",
    "\u{ad}",
    "\u{200b}",
    "\u{202e}",
    "\u{0}",
    "東京",
    "🙂",
    "1.2.3",
];

fn searcher() -> &'static Searcher {
    static SEARCHER: OnceLock<Searcher> = OnceLock::new();
    SEARCHER.get_or_init(|| Searcher::new(vec![Index::open(&shipped_index(), SYSTEM).unwrap()]))
}

fn bestand() -> &'static Arc<Bestand> {
    static BESTAND: OnceLock<Arc<Bestand>> = OnceLock::new();
    BESTAND.get_or_init(session::bestand)
}

/// An entry of the catalogue, or a part of a document that has none, as letterheads.
fn leads_somewhere(kennung: &str) -> bool {
    let mut blocks = bestand().quellen.iter().flat_map(|quelle| &quelle.blocks);
    bestand().find(kennung).is_some() || blocks.any(|block| block.kennung == kennung)
}

fn check(typed: &str) -> Result<(), TestCaseError> {
    for (half_typed, bericht) in [(true, false), (false, true)] {
        let begun = Instant::now();
        let answer = searcher().search(typed, &Options { half_typed, bericht, ..Options::default() });
        prop_assert!(begun.elapsed() < Duration::from_secs(5), "{typed:?}");
        // The last word of a half typed query may stand for longer ones.
        let asked = answer.anfrage.strip_prefix(typed);
        prop_assert!(asked == Some("") || (half_typed && asked == Some("*")), "{typed:?}");
        for filter in &answer.filter {
            prop_assert!(answer.anfrage.get(filter.getippt.clone()).is_some(), "{typed:?}: {filter:?}");
        }
        for hit in &answer.hits {
            let letters = hit.ausschnitt.chars().count();
            prop_assert!(hit.markierungen.iter().all(|mark| mark.start < mark.end && mark.end <= letters));
            prop_assert!(leads_somewhere(&hit.kennung), "{} leads nowhere", hit.kennung);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_string_is_answered(typed in any::<String>()) {
        check(&typed)?;
    }

    #[test]
    fn any_pieces_are_answered(parts in prop::collection::vec(prop::sample::select(PARTS), 0..12)) {
        check(&parts.concat())?;
    }
}

/// The words of the shipped texts, passage by passage.
fn worded() -> &'static Vec<Vec<&'static str>> {
    static WORDED: OnceLock<Vec<Vec<&str>>> = OnceLock::new();
    WORDED.get_or_init(|| {
        let texts = bestand().passagen.iter().filter(|passage| passage.has_words());
        let words = texts.map(|passage| {
            let words = passage.text.split(|c: char| !c.is_alphanumeric());
            words.filter(|word| word.chars().count() > 3).collect::<Vec<&str>>()
        });
        words.filter(|words| words.len() > 12).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// The only passage with all words of a long query, each in a form of its own, stands before all that lack one.
    #[test]
    fn the_only_full_hit_comes_first(at in any::<prop::sample::Index>(), picks in prop::collection::vec(any::<prop::sample::Index>(), 3..9)) {
        let words = at.get(worded());
        let query = picks.iter().map(|pick| *pick.get(words)).collect::<Vec<_>>().join(" ");
        let answer = searcher().search(&query, &Options { limit: 500, ..Options::default() });
        let literal = |hit: &Hit| hit.stufe == 1 && hit.warum.is_some_and(|grund| grund <= Grund::Wort);
        if answer.gesamt == 1 && answer.hits.iter().any(literal) {
            let first = answer.hits.iter().find(|hit| hit.stufe > 0).map(|hit| hit.stufe);
            prop_assert_eq!(first, Some(1), "{}", query);
        }
    }
}

/// A heading stands over what it says: in long queries a passage with all words may say less than one without some.
#[test]
fn headings_are_true_of_the_hits_below_them() {
    let mut seen = Vec::new();
    for query in [
        "internationale Beziehungen Freistaat Sachsen Polen",
        "Fachkräfte Indien Pflege Ausbildung",
        "Niederschlesien Indien",
        "Brexit",
        "Maßnahmen Polen",
        "Messen 2026",
        "Indien",
    ] {
        let answer = searcher().search(query, &Options { limit: 200, ..Options::default() });
        let groups = answer.gruppen();
        for (number, (from, gruppe)) in groups.iter().enumerate() {
            let to = groups.get(number + 1).map_or(answer.hits.len(), |(to, _)| *to);
            let hits = &answer.hits[*from..to];
            let tiers: Vec<u8> = hits.iter().map(|hit| hit.stufe).collect();
            match gruppe {
                Gruppe::Eintraege | Gruppe::Zusammenhang => {
                    assert!(tiers.iter().all(|tier| *tier == 0), "{query} {tiers:?}");
                }
                Gruppe::Woerter => assert!(tiers.iter().all(|tier| *tier == 1), "{query} {tiers:?}"),
                Gruppe::Ersetzt => assert!(hits.iter().all(|hit| hit.stufe == 1 && hit.ersetzt), "{query}"),
                Gruppe::Naechste | Gruppe::Einige => {
                    assert!(tiers.iter().all(|tier| *tier == 2), "{query} {tiers:?}");
                }
                Gruppe::Gemischt => assert!(tiers.contains(&1) && tiers.contains(&2), "{query} {tiers:?}"),
                Gruppe::Aehnlich => assert!(tiers.iter().all(|tier| *tier == 3), "{query} {tiers:?}"),
            }
            seen.push(*gruppe);
        }
    }
    for gruppe in [Gruppe::Ersetzt, Gruppe::Einige, Gruppe::Gemischt, Gruppe::Aehnlich] {
        assert!(seen.contains(&gruppe), "{gruppe:?}");
    }
}
