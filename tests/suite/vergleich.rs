//! Two editions of one paper: what stayed, what changed, what came and went, and where the line to "no pair" runs.

use std::collections::BTreeMap;

use leitlinien::domain::{Quelle, Verbindlichkeit};
use leitlinien::holdings::{self, Umgebung};
use leitlinien::katalog::vergleich::{
    StueckArt, Unterschied, Vergleich, Wohin, compare, massnahmen, unterschied, vergleiche,
};

use crate::support::editions::{ADDED, DROPPED, REWORDED, newer, older};

fn read(text: &str) -> Quelle {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("papier.txt");
    std::fs::write(&path, text).unwrap();
    holdings::document_of(&path, &Umgebung::default()).unwrap()
}

fn editions() -> Vergleich {
    vergleiche(&read(&older()), &read(&newer()))
}

/// Every pair as its two wordings.
fn pairs(found: &Vergleich) -> BTreeMap<String, (String, u8)> {
    let both = found.paare.iter().map(|paar| (found.beide(paar).unwrap(), paar.sicherheit));
    both.map(|((old, new), sure)| (old.text.clone(), (new.text.clone(), sure))).collect()
}

#[test]
fn reworded_measures_find_each_other_and_nothing_else() {
    let found = editions();
    let pairs = pairs(&found);
    for (old, new) in REWORDED {
        let (paired, sure) = pairs.get(*old).unwrap_or_else(|| panic!("„{old}“ has no pair"));
        println!("{sure:3} %  {old}  ->  {paired}");
        assert_eq!(paired, new, "„{old}“");
    }
    for (old, (new, sure)) in &pairs {
        let expected = old == new || REWORDED.iter().any(|(a, b)| a == old && b == new);
        let rebuilt = found.umbauten.iter().any(|umbau| {
            umbau.alt.iter().any(|at| found.alt[*at].text == *old)
                && umbau.neu.iter().any(|at| found.neu[*at].text == *new)
        });
        assert!(expected || rebuilt, "„{old}“ became „{new}“ ({sure} %)");
    }
    let same = pairs.iter().filter(|(old, (new, _))| *old == new);
    assert!(same.clone().all(|(_, (_, sure))| *sure == 100));
    assert!(same.count() > 40);
}

#[test]
fn what_came_and_went_is_said_as_such() {
    let found = editions();
    let gone: Vec<&str> = found.entfallen.iter().map(|at| found.alt[*at].text.as_str()).collect();
    for old in DROPPED {
        assert!(gone.contains(old), "„{old}“ in {gone:?}");
    }
    let came: Vec<&str> = found.hinzugekommen.iter().map(|at| found.neu[*at].text.as_str()).collect();
    for new in ADDED {
        assert!(came.contains(new), "„{new}“ in {came:?}");
    }
    // Besides them only the second halves of what was split and merged.
    let rebuilt = found.umbauten.iter().map(|umbau| umbau.alt.len().max(umbau.neu.len()) - 1).sum::<usize>();
    assert_eq!(gone.len() + came.len(), DROPPED.len() + ADDED.len() + rebuilt, "{gone:#?} {came:#?}");
}

#[test]
fn moves_are_told_from_mere_shifts() {
    let found = editions();
    let moved: BTreeMap<&str, Wohin> = found
        .paare
        .iter()
        .filter_map(|paar| Some((found.beide(paar)?.1.text.as_str(), paar.verschoben?)))
        .collect();
    let expected: BTreeMap<&str, Wohin> = [
        ("KI-Kongress", Wohin::Instrument),
        ("Empfang ausländischer (Fach-)Delegationen in Sachsen", Wohin::Abschnitt),
        ("Treffen der Staatsregierung mit den Regierungen der Partnerregionen", Wohin::Reihenfolge),
    ]
    .into();
    assert_eq!(moved, expected);
}

#[test]
fn a_new_verb_in_the_introduction_counts_for_the_whole_list() {
    let found = editions();
    let changed: Vec<_> = found.paare_mit(Unterschied::Verbindlichkeit).collect();
    assert!(changed.len() >= 10, "{}", changed.len());
    for paar in changed {
        let (old, new) = found.beide(paar).unwrap();
        if paar.verschoben.is_none() {
            assert!(old.kennung.contains("/IV/"), "{}", old.kennung);
            assert_eq!(
                (old.verbindlichkeit, new.verbindlichkeit),
                (Verbindlichkeit::Koennen, Verbindlichkeit::Sollen)
            );
        }
    }
}

#[test]
fn split_and_merged_measures_are_named() {
    let found = editions();
    let sizes: Vec<(usize, usize)> =
        found.umbauten.iter().map(|umbau| (umbau.alt.len(), umbau.neu.len())).collect();
    assert_eq!(sizes, [(1, 2), (2, 1)]);
    let split = &found.umbauten[0];
    assert!(found.alt[split.alt[0]].text.contains("Katastrophenschutz"));
    let merged = &found.umbauten[1];
    assert!(found.neu[merged.neu[0]].text.contains("Welterbestätten und Vernetzung"));
}

#[test]
fn the_same_document_differs_in_nothing() {
    let paper = read(&older());
    let found = vergleiche(&paper, &paper);
    assert_eq!(found.anzahl(Unterschied::Unveraendert), found.alt.len());
    assert!(found.paare.iter().all(|paar| paar.alt == paar.neu && paar.sicherheit == 100));
    assert!(found.entfallen.is_empty() && found.hinzugekommen.is_empty() && found.umbauten.is_empty());
}

/// Different measures of one paper are as near to each other as different measures get: same authors, same subjects.
#[test]
fn different_measures_of_one_paper_stay_below_the_threshold() {
    let all = massnahmen(&read(&older()));
    let (mut wrong, mut tries) = (Vec::new(), 0);
    for at in 0..all.len() {
        let mut others = all.clone();
        let one = others.remove(at);
        tries += 1;
        let found = compare(vec![one], others);
        wrong.extend(found.paare.iter().map(|paar| {
            let (old, new) = found.beide(paar).unwrap();
            format!("{} %: „{}“ / „{}“", paar.sicherheit, old.text, new.text)
        }));
    }
    println!("{} of {tries} measures find a pair that is none: {wrong:#?}", wrong.len());
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_word_difference_gives_back_both_texts() {
    for (old, new) in REWORDED {
        let runs = unterschied(old, new);
        let side = |skip: StueckArt| {
            let kept = runs.iter().filter(|run| run.art != skip).map(|run| run.text.as_str());
            kept.collect::<Vec<_>>().join("").replace(' ', "")
        };
        assert_eq!(side(StueckArt::Neu), old.replace(' ', ""));
        assert_eq!(side(StueckArt::Weg), new.replace(' ', ""));
    }
}
