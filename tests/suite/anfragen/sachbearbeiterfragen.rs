//! Questions as clerks type them: the passage that answers stands among the first three hits.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use leitlinien::search::{Gruppe, Options};

use super::katalogfragen::{number, searcher};

/// The questions, each with words of the passages that answer it.
fn questions() -> Vec<(String, Vec<String>)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/daten/sachbearbeiterfragen.tsv");
    let text = fs::read_to_string(path).unwrap();
    let rows = text.lines().filter(|line| !line.starts_with('#')).map(|line| line.split_once('\t').unwrap());
    rows.map(|(question, words)| (question.to_owned(), words.split(" | ").map(str::to_owned).collect()))
        .collect()
}

#[test]
fn the_passage_that_answers_a_clerks_question_stands_among_the_first_three() {
    let (mut among, questions) = (0, questions());
    for (question, words) in &questions {
        let answer = searcher().search(question, &Options { limit: 3, ..Options::default() });
        let answers = |text: &str| words.iter().any(|words| text.contains(words));
        among += usize::from(answer.hits.iter().any(|hit| answers(&hit.text)));
    }
    let share = number(among) / number(questions.len());
    assert!(share >= 0.78, "{share}");
}

/// What the answer says of the nearest passages, against a search for the words that these have.
#[test]
fn the_number_of_passages_without_some_words_is_that_of_the_other_words() {
    let mut seen = 0;
    for (question, _) in questions() {
        let answer = searcher().search(&question, &Options { bericht: true, ..Options::default() });
        let Some(naechste) = &answer.naechste else { continue };
        let all = answer.worte.iter().map(|word| word.wort.clone());
        let others: Vec<String> = all.filter(|word| !naechste.ohne.contains(word)).collect();
        let found = searcher().search(&others.join(" "), &Options::default());
        assert_eq!(naechste.passagen, found.gesamt, "{question}: {others:?}");
        assert!(answer.verstanden.contains("ohne „"), "{question}");
        assert!(answer.hits.iter().all(|hit| hit.stufe != 2 || hit.fehlt.len() >= naechste.ohne.len()));
        seen += 1;
    }
    assert!(seen > 20, "{seen}");
}

/// Under the heading of the nearest every hit lacks what it says, and no search for a word that a hit is said to lack
/// finds the hit.
#[test]
fn a_hit_lacks_what_it_is_said_to_lack() {
    let all = Options { limit: 500, ..Options::default() };
    let mut seen = 0;
    for (question, _) in questions() {
        let answer = searcher().search(&question, &all);
        let groups = answer.gruppen();
        let nearest = groups.iter().position(|(_, gruppe)| *gruppe == Gruppe::Naechste);
        if let (Some(at), Some(naechste)) = (nearest, &answer.naechste) {
            let end = groups.get(at + 1).map_or(answer.hits.len(), |(next, _)| *next);
            assert!(
                answer.hits[groups[at].0..end].iter().all(|hit| hit.fehlt == naechste.ohne),
                "{question}"
            );
        }
        for word in answer.hits.iter().flat_map(|hit| &hit.fehlt).collect::<BTreeSet<_>>() {
            let has: BTreeSet<String> = searcher()
                .search(word, &all)
                .hits
                .into_iter()
                .filter(|hit| hit.stufe == 1 && !hit.ersetzt)
                .map(|hit| hit.kennung)
                .collect();
            for hit in answer.hits.iter().filter(|hit| hit.fehlt.contains(word)) {
                assert!(!has.contains(&hit.kennung), "{question}: {word} in {}", hit.kennung);
                seen += 1;
            }
        }
    }
    assert!(seen > 200, "{seen}");
}

/// What a reader takes as an exclusion or a bound, and the search does not follow, is named.
#[test]
fn what_is_not_followed_is_named() {
    for (query, word) in [
        ("Messen ohne Polen", "ohne"),
        ("Welche Reisen sind nicht geplant", "nicht"),
        ("Ausfuhr über 3 Mrd", "über"),
        ("Partnerregionen außer Polen", "außer"),
        ("weder Polen noch Tschechien", "weder"),
        ("Länder ohne Partnerschaft", "ohne"),
    ] {
        let notes = searcher().search(query, &Options::default()).hinweise.join(" ");
        assert!(notes.contains(&format!("„{word}“ schließt")), "{query}: {notes}");
    }
    for query in ["Zusammenarbeit über Grenzen", "unter dem Vorbehalt", "ohne", "Polen \"ohne Bezug\""] {
        let notes = searcher().search(query, &Options::default()).hinweise.join(" ");
        assert!(!notes.contains("schließt"), "{query}: {notes}");
    }
}
