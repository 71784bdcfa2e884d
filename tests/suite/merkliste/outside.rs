//! The list from outside: two programs at once, files that are damaged, given away and taken in.

use std::fs;
use std::path::PathBuf;
use std::process::Stdio;

use serde_json::Value;

use crate::bestand::{Home, finished};

fn file(home: &Home) -> PathBuf {
    home.path(".local/state/leitlinien/merkliste.json")
}

fn entries(list: &Value) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let all = list["vorgaenge"].as_array().unwrap().iter().flat_map(|v| v["eintraege"].as_array().unwrap());
    let mut out: Vec<_> = all.map(|own| (text(&own["kennung"]), text(&own["notiz"]))).collect();
    out.sort();
    out
}

const PLACES: [&str; 8] = [
    "strategie/III/fachkraefte/m1",
    "strategie/III/fachkraefte/m2",
    "strategie/III",
    "strategie/IV",
    "region/niederschlesien",
    "land/japan",
    "land/indien",
    "land/usa",
];

#[test]
fn programs_at_once_lose_nothing_of_each_other() {
    let home = Home::new();
    let running: Vec<_> = PLACES
        .iter()
        .map(|place| {
            home.command(&["merkliste", "merken", place, "--notiz", &format!("zu {place}")])
                .stdout(Stdio::null())
                .spawn()
                .unwrap()
        })
        .collect();
    for mut program in running {
        assert!(program.wait().unwrap().success());
    }
    let mut wanted: Vec<_> =
        PLACES.iter().map(|place| ((*place).to_owned(), format!("zu {place}"))).collect();
    wanted.sort();
    assert_eq!(entries(&home.json(&["merkliste", "--json"])), wanted);
}

#[test]
fn a_list_is_given_away_and_taken_in_without_doubles() {
    let (here, there) = (Home::new(), Home::new());
    here.run(&["merkliste", "merken", "land/japan", "--notiz", "für #Kabinett", "--vorgang", "Anfrage"]);
    here.run(&["merkliste", "merken", "strategie/III/fachkraefte/m2"]);
    let path = here.path("liste.json");
    let path = path.to_str().unwrap();
    let given = here.run(&["merkliste", "export", "--nach", path]);
    assert_eq!(given.code, 0, "{}", given.stderr);
    assert_eq!(here.run(&["merkliste", "export", "--nach", path]).code, 2, "never over another file");
    there.run(&["merkliste", "merken", "land/japan", "--notiz", "eigene", "--vorgang", "Anfrage"]);
    let taken = there.json(&["merkliste", "import", path, "--json"]);
    assert_eq!((&taken["neu"], &taken["eintraege"]), (&1.into(), &2.into()), "{taken}");
    let list = there.json(&["merkliste", "--json"]);
    let japan = ("land/japan".to_owned(), "eigene / für #Kabinett".to_owned());
    assert!(entries(&list).contains(&japan), "{list}");
    assert_eq!(there.json(&["merkliste", "import", path, "--json"])["neu"], 0);
    // The note of the other one became part of one's own; taken in once more it does not grow.
    assert_eq!(entries(&there.json(&["merkliste", "--json"])), entries(&list));
    let table = there.run(&["merkliste", "export", "--vorgang", "Anfrage", "--nach", "-", "--format", "md"]);
    assert!(
        table.stdout.contains("Japan") && table.stdout.contains("eigene / für \\#Kabinett"),
        "{}",
        table.stdout
    );
    assert_eq!(there.run(&["merkliste", "--vorgang", "x"]).code, 2);
    assert_eq!(there.run(&["merkliste", "liste", "--vorgang", "x"]).code, 1);
    assert_eq!(there.run(&["merkliste", "vergessen", "land/japan", "--vorgang", "Anfrage"]).code, 0);
    assert_eq!(there.run(&["merkliste", "vergessen", "land/japan", "--vorgang", "Anfrage"]).code, 1);
}

#[test]
fn hostile_files_are_refused_or_cleaned() {
    let home = Home::new();
    let path = home.path("fremd.json");
    let path = path.to_str().unwrap();
    for (words, said) in [
        ("", "Zeile"),
        ("{\"schema\": 1", "Zeile 1"),
        ("[1, 2]", "Zeile 1"),
        ("{\"schema\": 99, \"vorgaenge\": []}", "neueren Fassung"),
    ] {
        fs::write(path, words).unwrap();
        let run = home.run(&["merkliste", "import", path]);
        assert_eq!((run.code, run.stderr.lines().count()), (2, 1), "{}", run.stderr);
        assert!(run.stderr.contains(said), "{}", run.stderr);
        assert_eq!(fs::read_to_string(path).unwrap(), words, "a foreign file is only read");
    }
    assert_eq!(home.run(&["merkliste", "import", "gibt-es-nicht.json"]).code, 2);
    assert_eq!(home.run(&["merkliste", "import", home.path("akten").to_str().unwrap()]).code, 2);
    let evil = "{\"schema\": 1, \"vorgaenge\": [{\"name\": \"a\\u001b[31m\", \"eintraege\": [{\"kennung\": \"x\\u202ey\", \
        \"titel\": \"\\u0007t\", \"notiz\": \"\\u009b31m n\", \"anfang\": \"w\", \"unbekannt\": [[[[]]]]}]}]}";
    fs::write(path, evil).unwrap();
    assert_eq!(home.run(&["merkliste", "import", path]).code, 0);
    let list = home.run(&["merkliste"]);
    assert!(list.stdout.contains("xy") && !list.stdout.contains(['\u{1b}', '\u{202e}', '\u{7}', '\u{9b}']));
}

#[test]
fn a_damaged_list_is_kept_beside_and_one_of_a_newer_program_is_left_alone() {
    let home = Home::new();
    home.run(&["merkliste", "merken", "land/japan"]);
    fs::write(file(&home), "{\"schema\": 1, \"vorgaenge\": [").unwrap();
    assert!(home.run(&["merkliste"]).stderr.contains("nicht lesbar"));
    let run = home.run(&["merkliste", "merken", "land/indien"]);
    assert_eq!((run.code, run.stderr.lines().count()), (0, 1), "{}", run.stderr);
    let beside = fs::read_dir(file(&home).parent().unwrap()).unwrap().filter(|entry| {
        let name = entry.as_ref().unwrap().file_name();
        name.to_string_lossy().starts_with("merkliste.beschaedigt-")
    });
    assert_eq!(beside.count(), 1);
    assert_eq!(entries(&home.json(&["merkliste", "--json"])).len(), 1);
    let newer = "{\"schema\": 2, \"anders\": 1}";
    fs::write(file(&home), newer).unwrap();
    let run = home.run(&["merkliste", "merken", "land/usa"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("neueren Fassung"), "{}", run.stderr);
    assert_eq!(fs::read_to_string(file(&home)).unwrap(), newer);
}

#[test]
fn without_a_home_it_says_so_and_a_named_folder_is_taken() {
    let home = Home::new();
    let run = finished(home.command(&["merkliste", "merken", "land/japan"]).env_remove("HOME"));
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("LEITLINIEN_ZUSTAND"), "{}", run.stderr);
    let folder = home.path("zustand");
    let run =
        finished(home.command(&["merkliste", "merken", "land/japan"]).env("LEITLINIEN_ZUSTAND", &folder));
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(folder.join("merkliste.json").exists() && !file(&home).exists());
}
