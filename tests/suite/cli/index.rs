use std::collections::BTreeMap;
use std::path::Path;

use super::{built, command, json, run, text};

/// Every file below a folder with its bytes.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut out = BTreeMap::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.is_dir() {
            out.extend(files(&path).into_iter().map(|(inner, bytes)| (format!("{name}/{inner}"), bytes)));
        } else {
            out.insert(name, std::fs::read(&path).unwrap());
        }
    }
    out
}

/// After a change to the parser, the catalogue or the analyzer: `cargo run -- index bauen`.
#[test]
fn the_shipped_index_is_what_the_program_builds() {
    let folder = tempfile::tempdir().unwrap();
    let run = run(&["index", "bauen", "--nach", &text(folder.path())]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let shipped = files(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/index")));
    for (name, bytes) in files(folder.path()) {
        assert!(shipped.get(&name) == Some(&bytes), "index/{name} ist veraltet: cargo run -- index bauen");
    }
}

/// After a change to the list of words or the rules of the lexicon: `cargo run --example lexikon`.
#[test]
fn the_shipped_list_of_words_is_what_the_program_makes() {
    let file =
        |name: &str| std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("index").join(name)).unwrap();
    let words = |name: &str| String::from_utf8(file(name)).unwrap();
    let made = leitlinien::search::make_lexicon(&words("wortzahlen-gesetze.tsv"), &words("woerter.txt"));
    assert!(made == file("wortliste.fst"), "index/wortliste.fst ist veraltet: cargo run --example lexikon");
}

#[test]
fn the_shipped_index_is_sound() {
    let run = run(&["index", "pruefen"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    assert!(run.stdout.contains("in Ordnung"), "{}", run.stdout);
    let status = super::run(&["index", "status"]);
    assert_eq!(status.code, 0);
    assert_eq!(status.stdout.lines().count(), 7);
    assert_eq!(super::run(&["index", "pruefen", "index"]).code, 0);
}

const KONZEPT: &str = "\
Konzept zur Zusammenarbeit mit Marokko

Stand: 3. Februar 2025

1. Hochschulen

Folgende Maßnahmen sollen ergriffen werden:

- Austausch von Lehrenden mit Rabat
- Gemeinsame Sommerschule

2. Wasserwirtschaft

Folgende Maßnahmen werden umgesetzt:

- Entsalzungsprojekt in Agadir
- Schulung von Fachpersonal
";

const MELDUNG: &str = "\
Medieninformation

Landratsamt Musterkreis

Ansprechpartnerin
Telefon +49 351 123456

07.03.2025

Musterkreis baut Partnerschaft mit Rabat aus

Der Landkreis hat mit der Stadt Rabat eine Absichtserklärung unterzeichnet. Sie betrifft die Wasserwirtschaft.
";

/// An index of both, its folder of documents gone.
fn index_of_both(folder: &Path) -> String {
    let files: [(&str, &[u8]); 2] =
        [("konzept-marokko.txt", KONZEPT.as_bytes()), ("presse/meldung.md", MELDUNG.as_bytes())];
    let index = built(folder, &files);
    std::fs::remove_dir_all(folder.join("akten")).unwrap();
    index
}

#[test]
fn documents_say_themselves_what_they_are() {
    let folder = tempfile::tempdir().unwrap();
    let index = index_of_both(folder.path());
    let description = |id: &str| json(&["quelle", id, "--index", &index, "--json"])["quelle"].clone();
    let konzept = description("konzept-marokko");
    assert_eq!(konzept["titel"], "Konzept zur Zusammenarbeit mit Marokko");
    assert_eq!((&konzept["art"], &konzept["datum"]), (&"strategie".into(), &"2025-02-03".into()));
    assert!(konzept["herausgeber"].is_null() && konzept["datum_hinweis"].is_null());
    let meldung = description("meldung");
    assert_eq!(meldung["titel"], "Musterkreis baut Partnerschaft mit Rabat aus");
    assert_eq!((&meldung["art"], &meldung["datum"]), (&"medieninformation".into(), &"2025-03-07".into()));
    assert_eq!(meldung["herausgeber"], "Landratsamt Musterkreis");
}

#[test]
fn an_index_needs_its_folder_no_more() {
    let folder = tempfile::tempdir().unwrap();
    let index = index_of_both(folder.path());
    let found = json(&["suche", "Rabat", "--index", &index, "--json"]);
    let hits = found["treffer"].as_array().unwrap();
    for source in ["konzept-marokko", "meldung"] {
        assert!(hits.iter().any(|hit| hit["quelle"] == source), "{source}");
    }
    let alone = json(&["suche", "Wasserwirtschaft", "--index", &index, "--ohne-system", "--json"]);
    for hit in alone["treffer"].as_array().unwrap() {
        let kennung = hit["kennung"].as_str().unwrap();
        let shown = json(&["zeige", kennung, "--index", &index, "--ohne-system", "--json"]);
        assert_eq!(shown["knoten"]["art"], hit["art"]);
    }
    let tree = json(&["baum", "instrumente", "--index", &index, "--json"]);
    let nodes = super::nodes(&tree["knoten"]);
    assert_eq!(super::of_kind(&nodes, "massnahme").len(), 66 + 4);
    let original = command(&["quelle", "meldung", "--original", "--index", &index]).output().unwrap();
    assert_eq!(original.stdout, MELDUNG.as_bytes());
    let check = run(&["index", "pruefen", &index]);
    assert_eq!((check.code, check.stdout.contains("2 Dokumente")), (0, true), "{}", check.stderr);
}

/// The bytes of index and texts by the names of their files; the number of a part and the times of files change.
fn lasting(index: &str) -> Vec<Vec<u8>> {
    let changing = ["bestand.json", "sperre", "eintraege", "tafel", "teil.json"];
    let all = files(Path::new(index)).into_iter();
    all.filter(|(name, _)| !changing.contains(&name.rsplit('/').next().unwrap()))
        .map(|(_, bytes)| bytes)
        .collect()
}

#[test]
fn the_same_folder_gives_the_same_bytes_and_replaces_the_earlier_index() {
    let folder = tempfile::tempdir().unwrap();
    let index = built(folder.path(), &[("a.txt", b"Erste Fassung\n\nMit einem Satz.\n")]);
    let first = lasting(&index);
    built(folder.path(), &[("a.txt", b"Erste Fassung\n\nMit einem Satz.\n")]);
    assert_eq!(lasting(&index), first);
    built(folder.path(), &[("b.txt", b"Zweites Papier\n\nMit einem anderen Satz.\n")]);
    assert_eq!(run(&["quelle", "b", "--index", &index]).code, 0);
    let beside: Vec<_> =
        std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(beside.len(), 2, "{beside:?}");
}

#[test]
fn the_working_folder_can_be_the_target() {
    let folder = tempfile::tempdir().unwrap();
    let akten = folder.path().join("akten");
    let target = folder.path().join("hier");
    std::fs::create_dir_all(&akten).unwrap();
    std::fs::create_dir_all(&target).unwrap();
    std::fs::write(akten.join("a.txt"), "Ein Satz steht hier.\n").unwrap();
    let mut command = command(&["index", "bauen", "../akten", "--nach", "."]);
    assert!(command.current_dir(&target).output().unwrap().status.success());
    assert!(target.join("bestand.json").is_file());
}

#[test]
fn a_target_with_other_files_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let index = built(folder.path(), &[("a.txt", b"Ein Satz steht hier.\n")]);
    let note = Path::new(&index).join("meine-notizen.txt");
    std::fs::write(&note, "wichtig").unwrap();
    let akten = text(&folder.path().join("akten"));
    let again = run(&["index", "bauen", &akten, "--nach", &index]);
    assert_eq!((again.code, again.stderr.lines().count()), (2, 1), "{}", again.stderr);
    assert_eq!(std::fs::read(&note).unwrap(), b"wichtig");
    assert_eq!(run(&["index", "bauen", &akten, "--nach", &text(&note)]).code, 2);
    assert_eq!(run(&["index", "bauen", "--nach", &index]).code, 2);
}

#[test]
fn damage_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let index = built(folder.path(), &[("a.txt", b"Ein Satz steht hier.\n")]);
    let kept = Path::new(&index).join("teile/1/texte");
    std::fs::write(&kept, b"Ein andrer Satz steht da.\n").unwrap();
    for args in [["index", "pruefen", &index], ["baum", "--index", &index]] {
        let run = run(&args);
        assert_eq!((run.code, run.stderr.lines().count()), (2, 1), "{args:?}: {}", run.stderr);
        assert!(run.stderr.contains("texte"), "{}", run.stderr);
    }
    let json = Path::new(&index).join("bestand.json");
    std::fs::write(&json, "{").unwrap();
    assert_eq!(run(&["quelle", "a", "--index", &index]).code, 2);
    std::fs::write(&json, "{\"schema\": 99}").unwrap();
    let other = run(&["suche", "Satz", "--index", &index]);
    assert!(other.code == 2 && other.stderr.contains("anderen Fassung"), "{}", other.stderr);
}

/// Two folders may hold a file of the same name; each keeps an address of its own.
#[test]
fn ids_are_unique_over_all_indexes() {
    let (one, two) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let first = built(one.path(), &[("bericht.txt", b"Bericht Nord\n\nDie Elbe ist lang.\n")]);
    let second = built(two.path(), &[("bericht.txt", "Bericht Süd\n\nDie Elbe ist breit.\n".as_bytes())]);
    let both = ["--index", &first, "--index", &second, "--index", &first];
    let with =
        |args: &[&str]| -> Vec<String> { args.iter().chain(&both).map(|arg| (*arg).to_owned()).collect() };
    let run_with = |args: &[&str]| {
        let args = with(args);
        let args: Vec<&str> = args.iter().map(String::as_str).collect();
        run(&args)
    };
    assert!(run_with(&["quelle", "bericht@ziel-2"]).stdout.contains("breit"));
    let found = run_with(&["suche", "Elbe breit", "--json"]).json();
    let best = &found["treffer"][0];
    assert_eq!(best["quelle"], "bericht@ziel-2");
    let kennung = best["kennung"].as_str().unwrap();
    assert!(run_with(&["zeige", kennung]).stdout.contains("breit"), "{kennung}");
    assert_eq!(run_with(&["quelle", "bericht@ziel-3"]).code, 1);
    let around = ["--index", &first, "quelle", "bericht@ziel-2", "--index", &second];
    assert!(run(&around).stdout.contains("breit"));
}
