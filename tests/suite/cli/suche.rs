use std::io::Write as _;
use std::process::Stdio;

use serde_json::Value;

use super::{command, json, keys, run};

#[test]
fn a_query_as_json() {
    let answer = json(&["suche", "wasserstoff", "--json"]);
    let wanted = ["schema", "anfrage", "verstanden", "hinweise", "gesamt", "dauer_us", "treffer"];
    assert_eq!(keys(&answer), wanted);
    assert_eq!((&answer["schema"], &answer["anfrage"]), (&Value::from(1), &Value::from("wasserstoff")));
    assert!(answer["gesamt"].as_u64().unwrap() >= 3 && answer["dauer_us"].is_u64());
    for hit in answer["treffer"].as_array().unwrap() {
        let wanted = [
            "kennung",
            "art",
            "quelle",
            "titel",
            "datum",
            "zeilen",
            "ausschnitt",
            "markierungen",
            "wertung",
            "stufe",
            "grund",
            "bestand",
            "ebene",
        ];
        assert_eq!(keys(hit), wanted);
        assert!(hit["wertung"].is_number() && (1..=3).contains(&hit["stufe"].as_u64().unwrap()));
        assert!(!hit["zeilen"].as_array().unwrap().is_empty());
        marks_lie_inside(hit);
        let shown = json(&["zeige", hit["kennung"].as_str().unwrap(), "--json"]);
        assert_eq!(shown["knoten"]["art"], hit["art"]);
    }
    let first = &answer["treffer"][0];
    let snippet: Vec<char> = first["ausschnitt"].as_str().unwrap().chars().collect();
    let mark = &first["markierungen"][0];
    let (from, to) = (mark[0].as_u64().unwrap() as usize, mark[1].as_u64().unwrap() as usize);
    assert_eq!(snippet[from..to].iter().collect::<String>().to_lowercase(), "wasserstoff");
}

#[test]
fn what_was_searched_instead_and_what_may_be_meant_is_told() {
    let none = json(&["suche", "wasserstoff", "--json"]);
    assert!(["ersetzt", "woertlich", "wortanfang", "angebote"].iter().all(|key| none.get(key).is_none()));
    let similar = json(&["suche", "Brexit", "--json"]);
    assert_eq!((&similar["gesamt"], &similar["woertlich"]), (&Value::from(2), &Value::from(0)));
    assert_eq!(similar["ersetzt"], serde_json::json!([{"getippt": "Brexit", "gefunden": ["breit"]}]));
    assert_eq!(similar["treffer"][0]["ersetzt"], true);
    let begun = json(&["suche", "Chemn", "--json"]);
    assert_eq!(begun["wortanfang"], serde_json::json!([{"getippt": "Chemn", "gesucht": "Chemn*"}]));
    assert_eq!(begun["gesamt"], json(&["suche", "Chemn*", "--json"])["gesamt"]);
    let meant = json(&["suche", "Niederschlesien", "oder", "Indien", "--json"]);
    assert_eq!(meant["angebote"][0]["anfrage"], "Niederschlesien ODER Indien");
    assert_eq!(
        meant["angebote"][0]["stellen"],
        json(&["suche", "Niederschlesien ODER Indien", "--json"])["gesamt"]
    );
    let told = run(&["suche", "Niederschlesien", "oder", "Indien"]).stderr;
    assert!(told.contains("Mit ODER suchen: 8 Stellen – Niederschlesien ODER Indien"), "{told}");
    let told = run(&["suche", "Brexit"]);
    assert!(
        told.stderr.contains("enthält dieses Wort.")
            && told.stdout.starts_with("Ähnlich geschriebene Wörter:")
    );
    assert!(!told.stderr.contains("Brexit - 2"), "{}", told.stderr);
    assert_eq!(json(&["suche", "Niederschlesien", "--json"])["treffer"][0]["grund"][0], "wort");
}

fn marks_lie_inside(hit: &Value) {
    let length = hit["ausschnitt"].as_str().unwrap().chars().count() as u64;
    for mark in hit["markierungen"].as_array().unwrap() {
        assert!(mark[0].as_u64() < mark[1].as_u64() && mark[1].as_u64() <= Some(length), "{hit}");
    }
}

#[test]
fn a_query_as_text() {
    let found = run(&["search", "wasserstoff", "-n", "2"]);
    assert_eq!(found.code, 0);
    assert_eq!(
        found.stdout.matches("[japan-suedkorea-2023/").count() + found.stdout.matches("[reise/").count(),
        2
    );
    assert!(found.stderr.starts_with("Gesucht: "));
    assert!(found.stderr.contains("nicht gezeigt"));
    assert!(!found.stdout.contains("Wertung"));
    assert!(
        run(&["suche", "wasserstoff", "--erklaere"]).stdout.contains("gefunden: genau dieses Wort · Wertung")
    );
}

#[test]
fn nothing_found_is_one() {
    let run = run(&["suche", "xyzzyqq", "--json"]);
    assert_eq!(run.code, 1);
    assert_eq!(run.json()["gesamt"], 0);
    assert_eq!(super::run(&["suche", "xyzzyqq"]).code, 1);
    assert_eq!(super::run(&["suche", ""]).code, 1);
}

#[test]
fn words_with_a_hyphen_are_left_out_and_options_stay_options() {
    let plain = json(&["suche", "sachsen", "--json"]);
    let less = json(&["suche", "sachsen", "-polen", "--json", "-n5"]);
    assert_eq!(less["anfrage"], "sachsen -polen");
    assert!(less["gesamt"].as_u64() < plain["gesamt"].as_u64());
    assert_eq!(less["treffer"].as_array().unwrap().len(), 5);
    let quoted = json(&["suche", "-polen sachsen", "--json"]);
    assert_eq!(quoted["gesamt"], less["gesamt"]);
    assert_eq!(run(&["suche", "sachsen", "--chian"]).code, 2);
}

#[test]
fn a_batch_answers_every_line_of_stdin_with_a_line() {
    let mut child = command(&["suche", "--stapel", "-", "-n", "1"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let queries = b"\xef\xbb\xbfwasserstoff\r\n\nxyzzyqq\n\"unbalanced ( UND -\nkaputt\xff\nmesse";
    child.stdin.take().unwrap().write_all(queries).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    let lines = String::from_utf8(output.stdout).unwrap();
    let answers: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let asked: Vec<&str> = answers.iter().map(|answer| answer["anfrage"].as_str().unwrap()).collect();
    // A line that is no UTF-8 is read as Windows-1252: in no question is a letter lost.
    let wanted = ["wasserstoff", "", "xyzzyqq", "\"unbalanced ( UND -", "kaputtÿ", "messe"];
    assert_eq!(asked, wanted);
    assert!(answers.iter().all(|answer| answer["treffer"].as_array().unwrap().len() <= 1));
}

#[test]
fn a_batch_from_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("anfragen.txt");
    std::fs::write(&path, "messe\nwasserstoff\n").unwrap();
    let run = run(&["suche", "--stapel", path.to_str().unwrap()]);
    assert_eq!((run.code, run.stdout.lines().count()), (0, 2));
}
