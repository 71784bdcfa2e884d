//! What `leitlinien bestand ... --json` says, key by key: scripts rely on it.

use serde_json::Value;

use super::Home;

/// The answers in the order of a holding's life; the day and the folder of the test are put in brackets.
#[test]
fn the_fields_of_every_answer() {
    let home = Home::new();
    home.write("elbe.txt", "Vermerk zur Elbe\n\nDie Elbe ist ein Strom.\n");
    home.write("mulde.md", "# Vermerk zur Mulde\n\nDie Mulde fließt durch Sachsen.\n");
    home.write("zwilling.txt", "Vermerk zur Elbe\n\nDie Elbe ist ein Strom.\n");
    home.write("leer.txt", "\n");
    let akten = home.akten();
    let mut all: Vec<String> = Vec::new();
    for args in [
        &["hinzufuegen", &akten][..],
        &["liste", "--bestand", "eigene"],
        &["fehler"],
        &["korrigieren", "elbe", "--datum", "3.3.2024"],
        &["aktualisieren"],
        &["pruefen"],
        &["entfernen", "mulde", "gibt-es-nicht"],
    ] {
        let whole = [&["bestand"], args, &["--json"]].concat();
        let run = home.run(&whole);
        assert_eq!(run.code, 0, "{whole:?}: {}", run.stderr);
        let mut answer: Value = serde_json::from_str(&run.stdout).unwrap();
        // What was passed over is told in the order in which it was noticed.
        if let Some(skipped) = answer.get_mut("uebergangen").and_then(Value::as_array_mut) {
            skipped.sort_by_key(|one| one["datei"].to_string());
        }
        let shown: Vec<&str> = args.iter().map(|arg| if *arg == akten { "AKTEN" } else { arg }).collect();
        all.push(format!("$ bestand {} --json\n{answer:#}\n", shown.join(" ")));
    }
    insta::assert_snapshot!(without_day(&all.concat().replace(home.path("").to_str().unwrap(), "[ORDNER]/")));
}

/// Days and times are those of the run.
fn without_day(text: &str) -> String {
    let today = |line: &str| {
        let key = line.trim_start();
        let (before, _) = line.split_once(": ")?;
        let comma = if line.ends_with(',') { "," } else { "" };
        let dated = key.starts_with("\"stand\"") || key.starts_with("\"seit\"");
        dated.then(|| format!("{before}: \"[TAG]\"{comma}"))
    };
    text.lines().map(|line| today(line).unwrap_or_else(|| line.to_owned())).collect::<Vec<_>>().join("\n")
}
