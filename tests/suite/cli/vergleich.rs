use std::path::PathBuf;

use tempfile::TempDir;

use super::{json, keys, run, text};
use crate::support::editions::newer;

fn edition() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("neue-fassung.txt");
    std::fs::write(&path, newer()).unwrap();
    (folder, path)
}

#[test]
fn as_text_for_a_clerk() {
    let (_folder, path) = edition();
    let run = run(&["vergleich", "strategie", &text(&path)]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    insta::assert_snapshot!("vergleich_text", run.stdout);
}

#[test]
fn as_json_for_programs() {
    let (_folder, path) = edition();
    let value = json(&["compare", "strategie", &text(&path), "--json"]);
    assert_eq!(
        keys(&value),
        ["schema", "alt", "neu", "anzahl", "paare", "hinzugekommen", "entfallen", "umbauten"]
    );
    let pairs = value["paare"].as_array().unwrap();
    let anzahl = |key: &str| value["anzahl"][key].as_u64().unwrap() as usize;
    let kind = |key: &str| {
        pairs.iter().filter(|pair| pair["arten"].as_array().unwrap().contains(&key.into())).count()
    };
    for key in ["umformuliert", "verschoben", "verbindlichkeit", "unveraendert"] {
        assert_eq!(anzahl(key), kind(key), "{key}");
    }
    assert_eq!(anzahl("neu"), value["hinzugekommen"].as_array().unwrap().len());
    assert_eq!(pairs.len() + anzahl("entfallen"), value["alt"]["massnahmen"].as_u64().unwrap() as usize);
    assert_eq!(pairs.len() + anzahl("neu"), value["neu"]["massnahmen"].as_u64().unwrap() as usize);
}

#[test]
fn what_cannot_be_compared_is_said() {
    let press = run(&["vergleich", "strategie", "norditalien-2024"]);
    assert_eq!(press.code, 1);
    assert!(press.stderr.contains("keine Maßnahmen"), "{}", press.stderr);
    let missing = run(&["vergleich", "strategie", "gibt-es-nicht.txt"]);
    assert_eq!((missing.code, missing.stderr.lines().count()), (2, 1));
    assert_eq!(run(&["vergleich", "strategie"]).code, 2);
}
