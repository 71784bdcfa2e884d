//! The five shipped sources: what the catalogue rests on.

use std::fmt::Write as _;

use leitlinien::corpus::parse;
use leitlinien::domain::{Block, BlockArt};

use super::{blocks, check};

const SOURCES: &[(&str, &str)] = &[
    ("strategie", include_str!("../../../corpus/quellen/strategie.txt")),
    ("aussenwirtschaftstag-2026", include_str!("../../../corpus/quellen/aussenwirtschaftstag-2026.txt")),
    ("sachsen-anhalt-2024", include_str!("../../../corpus/quellen/sachsen-anhalt-2024.txt")),
    ("norditalien-2024", include_str!("../../../corpus/quellen/norditalien-2024.txt")),
    ("japan-suedkorea-2023", include_str!("../../../corpus/quellen/japan-suedkorea-2023.txt")),
];

fn source(id: &str) -> Vec<Block> {
    let (_, text) = SOURCES.iter().find(|(name, _)| *name == id).unwrap();
    blocks(text)
}

fn lines(block: &Block) -> String {
    let ranges: Vec<String> = block.zeilen.iter().map(ToString::to_string).collect();
    ranges.join(",")
}

/// The block whose text holds `words`; there must be exactly one of the document's own.
fn holding<'b>(blocks: &'b [Block], words: &str) -> &'b Block {
    let found: Vec<&Block> = blocks.iter().filter(|b| b.is_content() && b.text.contains(words)).collect();
    assert_eq!(found.len(), 1, "{words}");
    found[0]
}

/// A change in any address, line or length of a shipped source's blocks shows here.
#[test]
fn blocks_of_all_sources() {
    for (id, text) in SOURCES {
        let blocks = parse(id, text);
        check(text, &blocks);
        let mut out = String::new();
        for block in &blocks {
            let head: String = block.text.chars().take(60).collect();
            let count = block.text.chars().count();
            let marks: Vec<String> = block.marks.iter().map(|m| format!(" ^{}@{}", m.nummer, m.at)).collect();
            writeln!(
                out,
                "{} | {:?} | {} | {count} | {head}{}",
                block.kennung,
                block.art,
                lines(block),
                marks.concat()
            )
            .unwrap();
        }
        insta::assert_snapshot!(*id, out);
    }
}

#[test]
fn strategy_has_its_measures_goals_and_countries() {
    let blocks = source("strategie");
    let count = |letter: &str| {
        blocks
            .iter()
            .filter(|b| matches!(b.art, BlockArt::Listenpunkt { .. }))
            .filter(|b| b.kennung.rsplit('/').next().unwrap().starts_with(letter))
            .count()
    };
    assert_eq!((count("m"), count("z"), count("l")), (66, 6, 5));
    for (section, measures) in [
        ("d/I/", 12),
        ("d/II/", 9),
        ("d/III/aussenwirtschaft/", 5),
        ("d/III/internationale-ansiedlungen-in/", 3),
        ("d/III/fachkraefte/", 7),
        ("d/IV/", 11),
        ("d/V/", 11),
        ("d/VI/", 3),
        ("d/VII/", 5),
    ] {
        let found = blocks.iter().filter(|b| b.kennung.starts_with(&format!("{section}m"))).count();
        assert_eq!(found, measures, "{section}");
    }
}

#[test]
fn strategy_has_its_sections() {
    let sections: Vec<(u8, Option<String>, String)> = source("strategie")
        .into_iter()
        .filter_map(|block| match block.art {
            BlockArt::Ueberschrift { ebene, nummer } => Some((ebene, nummer, block.text)),
            _ => None,
        })
        .collect();
    let expected = [
        (
            1,
            "",
            "Leitlinien zur Internationalen Zusammenarbeit des Freistaates Sachsen (Internationale Strategie)",
        ),
        (2, "", "Präambel"),
        (2, "I", "Grenzüberschreitende Zusammenarbeit"),
        (2, "II", "Regionale und sektorale Partnerschaften"),
        (2, "III", "Wirtschaft, Fachkräfte, Innovation"),
        (3, "", "Außenwirtschaft"),
        (3, "", "Internationale Ansiedlungen in Sachsen"),
        (3, "", "Fachkräfte"),
        (2, "IV", "Bildung, Jugend, Wissenschaft"),
        (2, "V", "Kunst, Kultur und Tourismus"),
        (2, "VI", "Entwicklungszusammenarbeit"),
        (2, "VII", "Internationale Dialogformate, Fachforen und Konferenzen"),
        (2, "", "Evaluierung und Haushaltsvorbehalt"),
    ];
    let expected: Vec<(u8, Option<String>, String)> = expected
        .iter()
        .map(|(depth, number, words)| {
            (*depth, Some((*number).to_owned()).filter(|n| !n.is_empty()), (*words).to_owned())
        })
        .collect();
    assert_eq!(sections, expected);
}

#[test]
fn strategy_joins_what_lines_and_pages_cut() {
    let blocks = source("strategie");
    for (words, at) in [
        (
            "Weiterer Ausbau des Engagements der Staatsregierung in der Deutsch-Polnischen Regierungskommission und der Oder-Partnerschaft",
            "111,113",
        ),
        ("im Deutsch-Polnischen Raumordnungsausschuss (DP-ROA)", "114,116-117"),
        ("der Internationalen und Europa-Akteure im Verflechtungsraum", "130-131"),
        ("Partnerhochschulen in Polen, Tschechien und anderen MOE-Staaten", "374,376"),
        ("Um die Fachkräftezuwanderung insbesondere aus Drittstaaten zu befördern", "279-283,293-295"),
        ("die Delegationsreisen der Mitglieder der Staatsregierung ein", "51-58"),
    ] {
        assert_eq!(lines(holding(&blocks, words)), at, "{words}");
    }
}

#[test]
fn strategy_has_three_footnotes_and_their_marks() {
    let blocks = source("strategie");
    let notes: Vec<(String, String)> = blocks
        .iter()
        .filter_map(|b| match &b.art {
            BlockArt::Fussnote { nummer } => Some((nummer.clone(), lines(b))),
            _ => None,
        })
        .collect();
    assert_eq!(
        notes,
        [("1".into(), "286-288".into()), ("2".into(), "289".into()), ("3".into(), "290-292".into())]
    );
    let marks: Vec<(String, String)> = blocks
        .iter()
        .flat_map(|b| {
            b.marks.iter().map(|mark| {
                let word = b.text.get(..mark.at).unwrap().rsplit(' ').next().unwrap();
                (mark.nummer.clone(), word.to_owned())
            })
        })
        .collect();
    assert_eq!(
        marks,
        [
            ("1".into(), "Märkten.".into()),
            ("2".into(), "Ansiedlungskonzeption".into()),
            ("3".into(), "Onboardings".into())
        ]
    );
}

#[test]
fn press_releases_read_on_behind_letterheads_and_blank_lines() {
    for (id, words, at) in [
        ("norditalien-2024", "automobiler Wertschöpfungsketten", "29,56"),
        ("japan-suedkorea-2023", "Im Länder-Ranking belegte Japan Platz 17.", "62,64"),
        ("aussenwirtschaftstag-2026", "für die im Ausland tätigen", "82,84"),
    ] {
        let blocks = source(id);
        assert_eq!(lines(holding(&blocks, words)), at, "{words}");
        let letterheads = blocks.iter().filter(|b| b.art == BlockArt::Briefkopf);
        assert_eq!(letterheads.count(), 2, "{id}");
    }
    let blocks = source("norditalien-2024");
    assert!(
        holding(&blocks, "automobiler Wertschöpfungsketten")
            .text
            .contains("Rückverlagerung automobiler Wertschöpfungsketten")
    );
}
