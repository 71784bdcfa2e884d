use super::{Home, word};

/// Files, holdings and index of somebody who adds three documents.
fn three() -> Home {
    let home = Home::new();
    home.write("elbe.txt", "Vermerk zur Elbe\n\nDie Elbe ist ein Strom.\n");
    home.write("oder.md", "# Vermerk zur Oder\n\nDie Oder ist ein Strom.\n");
    home.write("unter/spree.txt", "Vermerk zur Spree\n\nDie Spree ist ein Fluss.\n");
    let run = home.run(&["bestand", "hinzufuegen", &home.akten()]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    assert_eq!(run.stdout, "Bestand „eigene“: 3 neu.\n3 Dokumente, 6 Stellen\n");
    home
}

#[test]
fn adding_without_a_holding_makes_ones_own() {
    let home = three();
    assert_eq!(home.found("Strom"), ["elbe", "oder"]);
    let hit = &home.json(&["suche", "Spree", "--json"])["treffer"][0];
    assert_eq!((&hit["bestand"], &hit["ebene"]), (&"eigene".into(), &"eigener".into()));
    let shipped = &home.json(&["suche", "Fachkräfte", "--json"])["treffer"][0];
    assert_eq!((&shipped["bestand"], &shipped["ebene"]), (&"system".into(), &"system".into()));
    let list = home.json(&["bestand", "liste", "--json"]);
    let names: Vec<&str> =
        list["bestaende"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["system", "eigene"]);
    assert_eq!(home.run(&["bestand", "pruefen"]).code, 0);
}

#[cfg(unix)]
#[test]
fn nobody_else_can_read_ones_own() {
    use std::os::unix::fs::PermissionsExt as _;
    fn walk(path: &std::path::Path, check: &mut impl FnMut(&std::path::Path)) {
        check(path);
        if path.is_dir() {
            for entry in std::fs::read_dir(path).unwrap() {
                walk(&entry.unwrap().path(), check);
            }
        }
    }
    let home = three();
    for place in [".local/share/leitlinien", ".cache/leitlinien"] {
        walk(&home.path(place), &mut |path| {
            let mode = path.metadata().unwrap().permissions().mode() & 0o777;
            assert_eq!(mode, if path.is_dir() { 0o700 } else { 0o600 }, "{}", path.display());
        });
    }
}

#[test]
fn what_is_unchanged_is_not_read_again_and_what_changed_takes_its_place() {
    let home = three();
    home.write("unter/spree.txt", "Vermerk zur Spree\n\nDie Spree ist ein Gewässer.\n");
    home.write("neisse.txt", "Vermerk zur Neiße\n\nDie Neiße ist ein Fluss.\n");
    std::fs::remove_file(home.path("akten/oder.md")).unwrap();
    let update = home.json(&["bestand", "aktualisieren", "--json"]);
    for (key, count) in [("neu", 1), ("geaendert", 1), ("unveraendert", 1), ("entfernt", 1), ("dokumente", 3)]
    {
        assert_eq!(update[key], count, "{key}: {update}");
    }
    assert_eq!(home.found("Strom"), ["elbe"]);
    assert_eq!(home.found("Fluss"), ["neisse"]);
    assert_eq!(home.found("Gewässer"), ["spree"]);
    assert_eq!(home.run(&["quelle", "oder"]).code, 1);
    assert_eq!(home.run(&["bestand", "pruefen"]).code, 0);
}

/// A drive that is not there takes no document with it.
#[test]
fn a_folder_that_is_missing_keeps_its_documents() {
    let home = three();
    std::fs::rename(home.path("akten"), home.path("fort")).unwrap();
    let update = home.json(&["bestand", "aktualisieren", "--json"]);
    assert_eq!((&update["entfernt"], &update["dokumente"]), (&0.into(), &3.into()), "{update}");
    assert_eq!(home.found("Strom"), ["elbe", "oder"]);
    assert!(home.run(&["quelle", "elbe"]).stdout.contains("Die Elbe ist ein Strom."));
    assert_eq!(
        home.run(&["quelle", "elbe", "--original"]).stdout,
        "Vermerk zur Elbe\n\nDie Elbe ist ein Strom.\n"
    );
}

#[test]
fn the_same_content_is_taken_once_and_said() {
    let home = three();
    home.write("zwilling.txt", "Vermerk zur Elbe\n\nDie Elbe ist ein Strom.\n");
    let run = home.run(&["bestand", "hinzufuegen", &home.akten()]);
    assert!(run.stdout.contains("3 unverändert, 1 doppelt"), "{}", run.stdout);
    assert!(run.stderr.contains("zwilling.txt (derselbe Inhalt wie"), "{}", run.stderr);
    assert_eq!(home.found("Elbe"), ["elbe"]);
}

#[test]
fn a_failure_stays_listed_until_the_file_reads_or_is_gone() {
    let home = three();
    home.write("leer.txt", " \n");
    home.write("fort.txt", "\n");
    home.run(&["bestand", "aktualisieren"]);
    let failed = home.json(&["bestand", "fehler", "--json"]);
    let names: Vec<&str> =
        failed["fehler"].as_array().unwrap().iter().map(|one| one["datei"].as_str().unwrap()).collect();
    assert!(
        names.len() == 2 && names[0].ends_with("fort.txt") && names[1].ends_with("leer.txt"),
        "{names:?}"
    );
    home.write("leer.txt", "Nicht mehr leer\n\nDie Mulde fließt.\n");
    std::fs::remove_file(home.path("akten/fort.txt")).unwrap();
    home.run(&["bestand", "aktualisieren"]);
    let failed = home.run(&["bestand", "fehler"]);
    assert_eq!((failed.code, failed.stderr.as_str()), (1, "Alle Dateien ließen sich lesen.\n"));
    assert_eq!(home.found("Mulde"), ["leer"]);
}

#[test]
fn what_is_taken_out_stays_out_until_it_is_added_again() {
    let home = three();
    let run = home.run(&["bestand", "entfernen", "elbe", "gibt-es-nicht"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, "„gibt-es-nicht“ ist kein Dokument dieses Bestands.\n"));
    home.run(&["bestand", "aktualisieren"]);
    assert_eq!(home.found("Elbe"), Vec::<String>::new());
    home.run(&["bestand", "hinzufuegen", &home.path("akten/elbe.txt").display().to_string()]);
    assert_eq!(home.found("Elbe"), ["elbe"]);
    let all = home.run(&["bestand", "entfernen", &home.akten()]);
    assert_eq!(all.code, 0, "{}", all.stderr);
    assert_eq!(
        home.json(&["bestand", "liste", "--bestand", "eigene", "--json"])["bestaende"][0]["dokumente"],
        0
    );
    assert_eq!(home.run(&["suche", "Elbe", "--ohne-system"]).code, 1);
}

#[test]
fn a_correction_outlives_the_next_reading() {
    let home = three();
    let args = [
        "bestand",
        "korrigieren",
        "elbe",
        "--titel",
        "Der Strom",
        "--datum",
        "5. Juni 2024",
        "--art",
        "strategie",
    ];
    assert_eq!(home.run(&args).code, 0);
    home.write("elbe.txt", "Vermerk zur Elbe\n\nDie Elbe ist ein breiter Strom.\n");
    home.run(&["bestand", "aktualisieren"]);
    let about = &home.json(&["quelle", "elbe", "--json"])["quelle"];
    assert_eq!((&about["titel"], &about["datum"]), (&"Der Strom".into(), &"2024-06-05".into()), "{about}");
    assert_eq!(
        (&about["herkunft"]["titel"], &about["herkunft"]["herausgeber"]),
        (&"hand".into(), &"keine".into())
    );
    assert_eq!(home.found("dokumenttyp:strategie breiter"), ["elbe"]);
    let list = home.json(&["bestand", "liste", "--bestand", "eigene", "--json"]);
    assert_eq!(list["bestaende"][0]["strategien"], serde_json::json!(["elbe"]));
    assert_eq!(home.run(&["bestand", "korrigieren", "elbe", "--datum", "gestern"]).code, 2);
    assert_eq!(home.run(&["bestand", "korrigieren", "elbe"]).code, 2);
}

#[test]
fn an_index_that_was_cleared_away_is_made_from_the_kept_texts() {
    let home = three();
    std::fs::remove_dir_all(home.path("akten")).unwrap();
    std::fs::remove_dir_all(home.path(".cache")).unwrap();
    let search = home.run(&["suche", "Fachkräfte", "-n", "1"]);
    assert_eq!(search.code, 0);
    assert!(search.stderr.contains("Der Index fehlt"), "{}", search.stderr);
    let update = home.run(&["bestand", "aktualisieren"]);
    assert!(update.stdout.contains("1 Teil aus den aufbewahrten Texten neu gebaut."), "{}", update.stdout);
    assert_eq!(home.found("Strom"), ["elbe", "oder"]);
}

#[test]
fn a_damaged_index_is_told_and_the_rest_works() {
    let home = three();
    let index = home.path(".cache/leitlinien/index/eigene/1");
    let file = index.join("00000000000000000000000000000001.term");
    let bytes = std::fs::read(&file).unwrap();
    std::fs::write(&file, &bytes[..bytes.len() / 2]).unwrap();
    let search = home.run(&["suche", "Fachkräfte", "-n", "1"]);
    assert_eq!(search.code, 0);
    assert!(search.stderr.starts_with("Der Bestand „eigene“ ist nicht dabei: "), "{}", search.stderr);
    assert_eq!(home.run(&["bestand", "pruefen"]).code, 2);
    home.run(&["bestand", "aktualisieren"]);
    assert_eq!(home.run(&["bestand", "pruefen"]).code, 0);
    assert_eq!(home.found("Strom"), ["elbe", "oder"]);
}

/// Bytes that changed without a change of length are only seen when they are read.
#[test]
fn an_index_that_changed_within_is_told_and_the_rest_works() {
    let home = three();
    let index = home.path(".cache/leitlinien/index/eigene/1");
    let mut told = 0;
    for ending in ["idx", "pos", "fast", "store", "term"] {
        let file = index.join(format!("00000000000000000000000000000001.{ending}"));
        let bytes = std::fs::read(&file).unwrap();
        let mut wrong = bytes.clone();
        // The engine's own footer stays as it is.
        let kept = bytes.len().saturating_sub(160);
        wrong[..kept].iter_mut().enumerate().for_each(|(at, byte)| *byte = (at * 37 + 255) as u8 | 0x80);
        std::fs::write(&file, &wrong).unwrap();
        for query in ["Fachkräfte", "\"Fachkräfte aus\"", "Fach*", "Strom Fachkräfte seit 2020"] {
            let search = home.run(&["suche", query, "-n", "1"]);
            assert!(search.code < 2, "{ending}: {}", search.stderr);
            assert!(!search.stderr.contains("panicked"), "{ending}: {}", search.stderr);
            told +=
                usize::from(search.stderr.contains("„eigene“ ist nicht dabei: Der Index ist beschädigt."));
        }
        let check = home.run(&["bestand", "pruefen"]);
        assert_eq!(check.code, 2, "{ending}");
        assert!(
            (check.stdout + &check.stderr).contains("bestand aktualisieren --bestand eigene"),
            "{ending}"
        );
        std::fs::write(&file, &bytes).unwrap();
    }
    assert!(told > 0, "nothing stopped the engine");
    let file = index.join("00000000000000000000000000000001.idx");
    let mut bytes = std::fs::read(&file).unwrap();
    let kept = bytes.len() - 160;
    bytes[..kept].fill(0xff);
    std::fs::write(&file, &bytes).unwrap();
    home.run(&["bestand", "aktualisieren"]);
    assert_eq!(home.run(&["bestand", "pruefen"]).code, 0);
    assert_eq!(home.found("Strom"), ["elbe", "oder"]);
}

#[test]
fn links_and_special_files_are_told_and_not_followed() {
    let home = three();
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(home.path("akten"), home.path("akten/kreis")).unwrap();
        let made = std::process::Command::new("mkfifo").arg(home.path("akten/rohr.txt")).status().unwrap();
        assert!(made.success());
        let run = home.run(&["bestand", "aktualisieren"]);
        assert!(run.stderr.contains("kreis (symbolische Verknüpfung"), "{}", run.stderr);
        assert!(run.stderr.contains("rohr.txt (keine gewöhnliche Datei)"), "{}", run.stderr);
    }
}

/// Ten documents beside many cost no new part of the size of the many, and parts stay few.
#[test]
fn a_holding_that_grows_by_little_keeps_few_parts() {
    let home = Home::new();
    for number in 0..300 {
        home.write(
            &format!("a{number}.txt"),
            &format!("Vermerk {number}\n\nDas Wort {} steht hier.\n", word(number)),
        );
    }
    home.run(&["bestand", "hinzufuegen", &home.akten()]);
    for round in 0..12 {
        home.write(
            &format!("b{round}.txt"),
            &format!("Nachtrag {round}\n\nDas Wort {} steht hier.\n", word(900 + round)),
        );
        let update = home.json(&["bestand", "aktualisieren", "--json"]);
        assert_eq!((&update["neu"], &update["unveraendert"]), (&1.into(), &(300 + round).into()));
    }
    assert!(super::parts(&home.own()) <= 8, "{} parts", super::parts(&home.own()));
    assert_eq!(home.found(&word(907)), ["b7"]);
    assert_eq!(home.found(&word(299)), ["a299"]);
    assert_eq!(home.run(&["bestand", "pruefen"]).code, 0);
    assert!(home.run(&["quelle", "b11"]).stdout.contains(&word(911)));
}
