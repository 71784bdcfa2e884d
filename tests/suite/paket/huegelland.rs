//! The strategy of another, invented state in place of the shipped one: nothing of it stands in code.

use std::fs;

use super::{change, installed, run};
use crate::bestand::Home;

#[test]
fn trees_entries_search_overviews_and_exports_are_those_of_the_republic() {
    let home = Home::new();
    installed(&home, "huegelland");
    let mut all = String::new();
    let mut shown = |args: &[&str]| {
        let run = run(&home, args);
        assert_eq!(run.code, 0, "{args:?}: {}", run.stderr);
        all.push_str(&run.stdout);
        run.stdout
    };
    insta::assert_snapshot!("partnerregionen", shown(&["baum", "partnerregionen"]));
    insta::assert_snapshot!("laender", shown(&["baum", "laender"]));
    insta::assert_snapshot!("zahlen", shown(&["uebersicht", "zahlen"]));
    insta::assert_snapshot!("zahl", shown(&["zeige", "zahl/ausfuhr-insulien-2024"]));
    insta::assert_snapshot!("treffer", shown(&["suche", "Port Insul"]));
    insta::assert_snapshot!("kreuz", shown(&["kreuztabelle", "partnerregion", "quelle"]));
    for view in ["instrumente", "ziele", "quellen"] {
        assert!(shown(&["baum", view]).contains("Republik Hügelland") || view == "ziele");
    }
    for format in ["md", "csv", "json", "html"] {
        let export = shown(&["export", "zahl/ausfuhr-insulien-2024", "--nach", "-", "--format", format]);
        assert!(export.contains("Rang 3") && export.contains("(gefolgert)"), "{format}: {export}");
        assert!(shown(&["export", "laender", "--nach", "-", "--format", format]).contains("Nordkap"));
    }
    let region = shown(&["suche", "region:nordkap", "--json"]);
    assert!(region.contains("leitbild/I/m2"), "{region}");
    shown(&["uebersicht", "zeitleiste"]);
    shown(&["uebersicht", "erwaehnungen"]);
    shown(&["bestand", "liste"]);
    assert!(!all.contains("Sachsen") && !all.contains("sächsisch"), "{all}");
}

#[test]
fn what_is_inferred_stands_beside_the_other_keys_of_the_json() {
    let home = Home::new();
    installed(&home, "huegelland");
    let node = run(&home, &["zeige", "zahl/ausfuhr-insulien-2024", "--json"]).json();
    let node = &node["knoten"];
    assert_eq!(node["gefolgert"], serde_json::json!(["jahr"]));
    assert_eq!((&node["merkmale"]["jahr"], &node["merkmale"]["rang"]), (&2024.into(), &3.into()));
    let figures = run(&home, &["uebersicht", "zahlen", "--json"]).json();
    let own = figures["zahlen"].as_array().unwrap().iter().find(|zahl| zahl["land"] == "XI").unwrap();
    assert_eq!(own["gefolgert"], serde_json::json!(["jahr"]));
    let dates = run(&home, &["uebersicht", "zeitleiste", "--json"]).json();
    let journey = dates["termine"].as_array().unwrap().iter().find(|one| one["art"] == "reise").unwrap();
    assert_eq!(journey["gefolgert"], serde_json::json!(["name", "laender"]));
    assert_eq!(journey["worte"], "4. bis 9. Mai 2025");
}

/// A sentence that says what, where and what to do; nothing on stdout; exit code 2.
fn refused(home: &Home, args: &[&str], words: &[&str]) {
    let run = run(home, args);
    assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{args:?}: {}", run.stderr);
    assert_eq!(run.stderr.lines().count(), 1, "{}", run.stderr);
    assert!(words.iter().all(|word| run.stderr.contains(word)), "{}", run.stderr);
}

#[test]
fn a_missing_or_damaged_package_is_one_sentence() {
    for (file, words) in [
        (None, &["paket“ mit der Strategie gibt es nicht", "„strategie“ in der Konfiguration"][..]),
        (Some("quellen.json"), &["quellen.json", "fehlt"]),
        (Some("fakten.json"), &["fakten.json", "fehlt"]),
        (Some("meldung.txt"), &["quellen.json", "„meldung.txt“ fehlt"]),
    ] {
        let home = Home::new();
        let folder = installed(&home, "huegelland");
        match file {
            None => fs::remove_dir_all(&folder).unwrap(),
            Some(name) => fs::remove_file(folder.join(name)).unwrap(),
        }
        refused(&home, &["baum", "ziele"], words);
        refused(&home, &["suche", "Fischerei"], words);
        refused(&home, &["--linear"], words);
    }
}

#[test]
fn a_value_that_no_quotation_states_stops_the_package() {
    for (file, from, to, words) in [
        ("fakten.json", "\"seit\": \"1987-05-03\"", "\"seit\": \"1887-05-03\"", "1887-05-03"),
        ("fakten.json", "\"rang\": 3", "\"rang\": 4", "„4“ (rang)"),
        ("fakten.json", "\"wert\": 1.25", "\"wert\": 1250", "„1250“ (wert)"),
        (
            "fakten.json",
            "\"veraenderung_prozent\": -12",
            "\"veraenderung_prozent\": 12",
            "veraenderung_prozent",
        ),
        ("fakten.json", "\"Ada Berg\"", "\"Ida Berg\"", "„Ida Berg“ (leitung)"),
        ("fakten.json", "\"ort\": \"Port Insul\"", "\"ort\": \"Port Nord\"", "„Port Nord“ (ort)"),
        ("fakten.json", "\"land\": \"MA\"", "\"land\": \"DZ\"", "„DZ“ (land)"),
        ("fakten.json", "\"gefolgert\": [\"jahr\"]", "\"gefolgert\": []", "„2024“ (jahr)"),
        ("fakten.json", "mit einer Delegation", "mit zwei Delegationen", "steht das Zitat"),
        ("fakten.json", "\"gefolgert\": [\"jahr\"]", "\"gefolgert\": [\"hinweis\"]", "die es nicht gibt"),
        ("fakten.json", "\"schema\": 2", "\"schema\": 1", "Schema 1"),
        ("fakten.json", "\"messen\"", "\"messe\"", "unbekanntes Feld „messe“"),
        ("fakten.json", "\"id\": \"suedbucht\"", "\"id\": \"nordkap\"", "„nordkap“ steht zweimal"),
        ("fakten.json", "\"wert\": 1.25", "\"wert\": \"1.25\"", "eine Zahl ohne Anführungszeichen"),
        ("fakten.json", "\"messen\": [", "\"messen\": ", "ist kein gültiges JSON"),
        ("namen.json", "\"heimat\": \"XH\"", "\"heimat\": 5", "„heimat“ ein Text"),
        ("quellen.json", "\"meldung.txt\"", "\"../meldung.txt\"", "nicht im Ordner"),
        ("quellen.json", "\"Strategie\"", "\"Gedicht\"", "„Gedicht“"),
        (
            "quellen.json",
            "\"datei\": \"meldung.txt\"",
            "\"datei\": \"meldung.txt\", \"sha256\": \"00\"",
            "Prüfsumme",
        ),
    ] {
        let home = Home::new();
        let folder = installed(&home, "huegelland");
        change(&folder.join(file), from, to);
        refused(&home, &["baum", "laender"], &[file, words, "Berichtigen Sie"]);
    }
}

#[test]
fn its_index_is_built_into_its_folder_or_in_memory() {
    let home = Home::new();
    let folder = installed(&home, "huegelland");
    let built = "wurde für diese Sitzung im Arbeitsspeicher gebaut";
    let first = run(&home, &["suche", "Fischerei"]);
    assert!(first.code == 0 && first.stderr.contains(built), "{}", first.stderr);
    assert!(!folder.join("index").exists());
    assert_eq!(run(&home, &["index", "bauen"]).code, 0);
    let kept = run(&home, &["suche", "Fischerei"]);
    assert!(kept.stdout == first.stdout && !kept.stderr.contains(built), "{}", kept.stderr);
    assert_eq!(run(&home, &["index", "pruefen"]).code, 0);
    // Another word in the paper: the index is stale, which is said, and the new word is found.
    change(&folder.join("strategie.txt"), "kleiner Betriebe", "winziger Betriebe");
    let stale = run(&home, &["suche", "winziger"]);
    assert!(stale.code == 0 && stale.stderr.contains(built), "{}", stale.stderr);
    assert_eq!(run(&home, &["index", "pruefen"]).code, 2);
}

#[test]
fn a_document_of_a_holding_does_not_take_the_id_of_the_papers() {
    let home = Home::new();
    installed(&home, "huegelland");
    home.write("leitbild.txt", "Ein Vermerk über die Mulde.\n\nDie Mulde fließt.\n");
    assert_eq!(run(&home, &["bestand", "hinzufuegen", &home.akten()]).code, 0);
    assert!(run(&home, &["quelle", "leitbild"]).stdout.contains("Republik Hügelland"));
    assert!(run(&home, &["quelle", "leitbild-2"]).stdout.contains("Mulde"));
    // A holding made before the package came has the id already: in a session its name stands behind it.
    let older = Home::new();
    older.write("leitbild.txt", "Ein Vermerk über die Mulde.\n\nDie Mulde fließt.\n");
    assert_eq!(older.run(&["bestand", "hinzufuegen", &older.akten()]).code, 0);
    installed(&older, "huegelland");
    assert!(run(&older, &["quelle", "leitbild"]).stdout.contains("Republik Hügelland"));
    assert!(run(&older, &["quelle", "leitbild@eigene"]).stdout.contains("Mulde"));
}
