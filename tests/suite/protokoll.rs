//! Kept searches from outside: kept, asked again after the holdings have changed, written as evidence and read back.

use serde_json::Value;

use crate::bestand::Home;

const BEFORE: &str = "Vermerk zum Strom\n\nDie Elbe ist ein Strom, der in Tschechien entspringt.\n\n\
    Auch die Oder ist ein Strom.\n\nDer Strom der Besucher riss nicht ab.\n";

/// Somebody who kept two searches: one with three passages, one without any.
fn kept() -> Home {
    let home = Home::new();
    home.write("strom.txt", BEFORE);
    assert_eq!(home.run(&["bestand", "hinzufuegen", &home.akten()]).code, 0);
    let kept = home.run(&["suche", "Strom", "--protokoll"]);
    assert!(
        kept.stderr.ends_with("Im Rechercheprotokoll als Nr. 1: 4 Stellen in 1 Quelle.\n"),
        "{}",
        kept.stderr
    );
    let none = home.run(&["suche", "Quastenflosser", "--protokoll", "--json"]);
    assert_eq!((none.code, &none.json()["protokoll"]), (1, &Value::from(2)));
    home
}

fn addresses(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|one| one["kennung"].as_str().unwrap()).collect()
}

fn none(list: &Value) -> bool {
    list.as_array().unwrap().is_empty()
}

#[test]
fn exactly_what_is_new_changed_or_gone_is_told() {
    let home = kept();
    let same = home.json(&["protokoll", "wiederhole", "1", "--json"]);
    assert!(none(&same["neu"]) && none(&same["geaendert"]) && none(&same["weggefallen"]), "{same}");
    // One paragraph before all others, one reworded, one gone, one that has lost the word; another document.
    home.write(
        "strom.txt",
        "Vermerk zum Strom\n\nOhne das gesuchte Wort beginnt der Vermerk nun.\n\n\
         Die Elbe ist ein Strom, der in Böhmen entspringt.\n\n\
         Der Andrang der Besucher riss nicht ab.\n",
    );
    home.write("neu.txt", "Vermerk zur Neiße\n\nDie Neiße ist kein Strom.\n");
    assert_eq!(home.run(&["bestand", "aktualisieren"]).code, 0);
    let seen = home.json(&["protokoll", "wiederhole", "1", "--json"]);
    assert_eq!(addresses(&seen["neu"]), ["neu/abs1"]);
    assert_eq!(addresses(&seen["weggefallen"]), ["strom/abs2", "strom/abs3"]);
    let changed = seen["geaendert"].as_array().unwrap();
    assert_eq!(changed.len(), 1, "{seen}");
    assert_eq!(
        (&changed[0]["damals"]["kennung"], &changed[0]["heute"]["kennung"]),
        (&"strom/abs1".into(), &"strom/abs2".into())
    );
    assert!(changed[0]["damals"]["wortlaut"].as_str().unwrap().contains("Tschechien"));
    assert_eq!((&seen["damals"], &seen["heute"]), (&Value::from(4), &Value::from(3)));
    let told = home.run(&["protokoll", "wiederhole", "1"]);
    assert_eq!(told.code, 0);
    let first = told.stdout.lines().nth(1).unwrap();
    assert!(first.ends_with(" eine neue Stelle, zwei weggefallen, eine geändert."), "{first}");
    assert!(told.stdout.contains("neu/abs1") && told.stdout.contains("alle Wörter, neu"), "{}", told.stdout);
    // Without the shipped holding its absence is said, and not taken for a change of the texts.
    let less = home.run(&["protokoll", "wiederhole", "1", "--ohne-system"]);
    assert!(less.stdout.contains("Der Bestand „system“ wurde damals durchsucht"), "{}", less.stdout);
    // Asking again has kept nothing: the entry is evidence and stays what it was.
    let again = home.json(&["protokoll", "wiederhole", "1", "--json"]);
    assert_eq!(again["weggefallen"], seen["weggefallen"]);
    assert_eq!(home.json(&["protokoll", "--json"])["protokoll"].as_array().unwrap().len(), 2);
}

#[test]
fn a_search_that_found_nothing_is_provable_and_finds_something_later() {
    let home = kept();
    let shown = home.json(&["protokoll", "zeige", "2", "--json"]);
    assert_eq!((&shown["gesamt"], &shown["anfrage"]), (&Value::from(0), &"Quastenflosser".into()));
    let names: Vec<&str> =
        shown["bestaende"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["system", "eigene"]);
    assert!(shown["durchsucht"]["stellen"].as_u64().unwrap() > 300);
    let text = home.run(&["protokoll", "zeige", "2"]).stdout;
    assert!(text.contains("Fehlanzeige: Keine durchsuchte Stelle enthält alle Wörter."), "{text}");
    let again = home.run(&["protokoll", "wiederhole", "2"]);
    assert!(again.code == 1 && again.stdout.contains("auch heute keine Stelle"), "{}", again.stdout);
    home.write("tier.txt", "Vermerk zu Fischen\n\nDer Quastenflosser lebt in der Tiefe.\n");
    home.run(&["bestand", "aktualisieren"]);
    let found = home.json(&["protokoll", "wiederhole", "2", "--json"]);
    assert_eq!(addresses(&found["neu"]), ["tier/abs1"]);
}

/// What only a similar word found is no find of the word that was asked for.
#[test]
fn a_word_that_stands_nowhere_is_kept_as_that() {
    let home = kept();
    let told = home.run(&["suche", "Brexit", "--protokoll"]);
    let said = "Gesucht: Brexit - 0 Stellen; ähnlich geschrieben „breit“: 2 Stellen in 2 Quellen";
    assert!(told.stderr.contains(said), "{}", told.stderr);
    assert!(told.stderr.ends_with("Nr. 3: Fehlanzeige, keine Stelle.\n"), "{}", told.stderr);
    let listed = home.run(&["protokoll"]).stdout;
    assert!(listed.contains("Brexit") && !listed.contains("Brexit · 2"), "{listed}");
    let again = home.run(&["protokoll", "wiederhole", "3", "--json"]).json();
    assert_eq!((&again["damals"], &again["heute"]), (&Value::from(0), &Value::from(0)));
}

#[test]
fn the_record_is_listed_newest_first_and_unknown_numbers_are_none() {
    let home = kept();
    let list = home.run(&["protokoll"]);
    let numbers: Vec<&str> = list.stdout.lines().filter_map(|line| line.split(' ').next()).collect();
    assert_eq!((list.code, numbers), (0, vec!["2.", "1."]));
    assert_eq!(home.run(&["protokoll", "liste"]).stdout, list.stdout);
    for args in [["zeige", "9"], ["wiederhole", "9"]] {
        let run = home.run(&["protokoll", args[0], args[1]]);
        assert!(run.code == 1 && run.stderr.contains("keine Nr. 9"), "{}", run.stderr);
    }
    let empty = Home::new().run(&["protokoll"]);
    assert!(empty.code == 1 && empty.stderr.contains("ist leer"), "{}", empty.stderr);
    assert_eq!(home.run(&["protokoll", "zeige", "eins"]).code, 2);
}

#[test]
fn the_evidence_reads_back_with_the_checksum_of_each_wording() {
    use sha2::Digest as _;
    let home = kept();
    let written = home.run(&["protokoll", "export", "--nach", "-", "--format", "json"]).json();
    let entries = written["eintraege"].as_array().unwrap();
    let searches: Vec<&Value> = entries.iter().filter(|one| one["art"] == "recherche").collect();
    assert_eq!(searches.len(), 2);
    assert!(searches[1]["merkmale"]["ergebnis"].as_str().unwrap().starts_with("Fehlanzeige"));
    let hits: Vec<&Value> = entries.iter().filter(|one| one["art"] == "stelle").collect();
    assert_eq!(hits.len(), 4);
    for hit in hits {
        let words = hit["fundstellen"][0]["wortlaut"].as_str().unwrap();
        let digest = sha2::Sha256::digest(words.as_bytes());
        let hex = leitlinien::corpus::hex(&digest);
        assert_eq!(hit["merkmale"]["fingerabdruck"], hex.as_str());
        let shown = home.json(&["zeige", hit["kennung"].as_str().unwrap(), "--json"]);
        assert_eq!(shown["knoten"]["wortlaut"], words);
    }
    let path = home.path("nachweis.docx");
    let args = ["protokoll", "export", "2", "--nach", path.to_str().unwrap()];
    assert_eq!(home.run(&args).code, 0);
    assert_eq!(home.run(&args).code, 2, "never over another file");
    let text =
        leitlinien::formats::read(&std::fs::read(&path).unwrap(), &leitlinien::formats::Vorgabe::default());
    let text = text.unwrap().text;
    assert!(text.contains("Nr. 2: Quastenflosser") && text.contains("Fehlanzeige"), "{text}");
    assert!(!text.contains("Nr. 1"), "{text}");
    for format in ["md", "csv", "html"] {
        let run = home.run(&["protokoll", "export", "--nach", "-", "--format", format]);
        assert!(
            run.stdout.contains("Auch die Oder ist ein Strom.") && run.stdout.contains("Fehlanzeige"),
            "{format}"
        );
    }
}

#[test]
fn a_record_that_somebody_edited_harms_nothing() {
    let home = kept();
    let path = home.path(".local/state/leitlinien/rechercheprotokoll.json");
    let text = std::fs::read_to_string(&path).unwrap();
    let evil = text
        .replace("Auch die Oder ist ein Strom.", "\\u001b[31mrot\\u202e")
        .replace("\"stufe\": 1", "\"stufe\": 200");
    assert_ne!(evil, text);
    std::fs::write(&path, &evil).unwrap();
    for args in [&["protokoll"][..], &["protokoll", "zeige", "1"], &["protokoll", "wiederhole", "1"]] {
        let run = home.run(args);
        assert!(run.code == 0 && !run.stdout.contains(['\u{1b}', '\u{202e}']), "{}", run.stdout);
    }
    std::fs::write(&path, text.split_at(400).0).unwrap();
    let run = home.run(&["protokoll"]);
    assert!(run.code == 1 && run.stderr.contains("nicht lesbar"), "{}", run.stderr);
    let kept = home.run(&["suche", "Strom", "--protokoll"]);
    assert_eq!(kept.code, 0, "{}", kept.stderr);
    let beside = std::fs::read_dir(path.parent().unwrap()).unwrap().count();
    assert!(beside >= 2, "the damaged record is kept beside");
}

#[test]
fn questions_of_any_file_with_evidence_or_without() {
    let home = kept();
    let fragen = home.path("fragen.txt");
    std::fs::write(&fragen, b"1. Fachkr\xe4fte\r\n\r\n- Quastenflosser\r\nStrom Oder\x1b[31m\r\n").unwrap();
    let fragen = fragen.to_str().unwrap().to_owned();
    let run = home.run(&["export", "--stapel", &fragen, "--nach", "-", "--format", "json"]);
    assert!(run.stderr.contains("Zeichensatz: "), "{}", run.stderr);
    let written = run.json();
    let entries = written["eintraege"].as_array().unwrap();
    let questions: Vec<&str> = entries
        .iter()
        .filter(|one| one["art"] == "frage")
        .map(|one| one["titel"].as_str().unwrap())
        .collect();
    assert_eq!(questions, ["1. Fachkräfte", "2. Quastenflosser", "3. Strom Oder[31m"]);
    let of = |number: usize| {
        let from = entries.iter().position(|one| one["kennung"] == format!("frage/{number}")).unwrap();
        let hits = entries[from + 1..].iter().take_while(|one| one["art"] == "stelle").count();
        (entries[from]["merkmale"]["ergebnis"].as_str().unwrap(), hits)
    };
    assert!(of(1).1 >= 1 && of(1).0.contains("Stelle"), "{:?}", of(1));
    assert_eq!(of(2), ("kein Treffer", 0));
    // What `suche --stapel` answers is what the evidence says.
    let lines = home.run(&["suche", "--stapel", &fragen]).stdout;
    let totals: Vec<u64> = lines
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap()["gesamt"].as_u64().unwrap())
        .collect();
    assert_eq!(totals.len(), 4, "empty lines keep answers and lines side by side");
    assert_eq!((totals[0], totals[2]), (of(1).1 as u64, 0));
    let none = home.path("leer.txt");
    std::fs::write(&none, "\n \n").unwrap();
    let run = home.run(&["export", "--stapel", none.to_str().unwrap(), "--nach", "-", "--format", "md"]);
    assert!(run.code == 2 && run.stderr.contains("keine Frage"), "{}", run.stderr);
}

#[test]
fn every_question_of_a_list_is_kept_at_once_under_a_name() {
    let home = kept();
    home.write("fragen.txt", "1. Strom Tschechien\n\n- Quastenflosser\nElbe ODER Oder\n");
    let questions = format!("{}/fragen.txt", home.akten());
    let asked = home.run(&["suche", "--stapel", &questions, "--protokoll=Anfrage 8/123"]);
    assert_eq!((asked.code, asked.stdout.lines().count()), (0, 4), "{}", asked.stderr);
    assert!(
        asked.stderr.ends_with("Im Rechercheprotokoll als Nr. 3 bis 5: 3 Suchen, davon 1 Fehlanzeige.\n"),
        "{}",
        asked.stderr
    );
    let all = home.json(&["protokoll", "--json"]);
    let all: Vec<&Value> =
        all["protokoll"].as_array().unwrap().iter().filter(|one| one["notiz"] == "Anfrage 8/123").collect();
    assert_eq!(all.len(), 3, "{all:?}");
    let third = home.json(&["protokoll", "zeige", "5", "--json"]);
    assert!(third.to_string().contains("Elbe ODER Oder"), "{third}");
    let again = home.json(&["protokoll", "wiederhole", "3", "--json"]);
    assert!(none(&again["neu"]) && none(&again["weggefallen"]), "{again}");
    // As a list of evidence, and without a name.
    let text = home.run(&["suche", "--stapel", &questions, "--text", "--protokoll"]);
    assert!(text.stderr.ends_with("als Nr. 6 bis 8: 3 Suchen, davon 1 Fehlanzeige.\n"), "{}", text.stderr);
    // A word behind the option is a word of the query.
    let word = home.run(&["suche", "--protokoll", "Elbe"]);
    assert!(word.stderr.contains("als Nr. 9: "), "{}", word.stderr);
    // The same under a name of its own is another entry.
    let named = home.run(&["suche", "Elbe", "--protokoll=Anfrage 9"]);
    assert!(named.stderr.contains("als Nr. 10: "), "{}", named.stderr);
}
