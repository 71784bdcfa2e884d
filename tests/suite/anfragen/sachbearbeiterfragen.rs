//! Questions as clerks type them: the passage that answers stands among the first three hits.

use std::fs;
use std::path::Path;

use leitlinien::search::Options;

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

/// What the answer says of the best passage, against a search for the words that this passage has.
#[test]
fn the_number_of_passages_without_some_words_is_that_of_the_other_words() {
    let mut seen = 0;
    for (question, _) in questions() {
        let answer = searcher().search(&question, &Options { bericht: true, ..Options::default() });
        let Some(naechste) = answer.naechste else { continue };
        let all = answer.worte.iter().map(|word| word.wort.clone());
        let others: Vec<String> = all.filter(|word| !naechste.ohne.contains(word)).collect();
        let found = searcher().search(&others.join(" "), &Options::default());
        assert_eq!(naechste.passagen, found.gesamt, "{question}: {others:?}");
        assert!(answer.hits[0].fehlt == naechste.ohne && answer.verstanden.contains("ohne „"), "{question}");
        seen += 1;
    }
    assert!(seen > 20, "{seen}");
}
