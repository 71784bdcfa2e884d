use leitlinien::export::Vorlage;
use leitlinien::holdings::{Holdings, Umgebung, Wanted};

use super::{Home, finished};

#[test]
fn a_group_reads_what_its_configuration_names() {
    let home = Home::new();
    home.write("a.txt", "Vermerk\n\nDie Pleiße fließt.\n");
    let folder = home.path("gruppe").display().to_string();
    let made = home.run(&["bestand", "anlegen", "referat", "--ordner", &folder, "--ebene", "gruppe"]);
    assert_eq!(made.code, 0, "{}", made.stderr);
    let config = std::fs::read_to_string(home.path(".config/leitlinien/config.toml")).unwrap();
    assert!(config.contains("name = \"referat\"") && config.contains("ebene = \"gruppe\""), "{config}");
    home.run(&["bestand", "hinzufuegen", "--bestand", "referat", &home.akten()]);
    let hit = &home.json(&["suche", "Pleiße", "--json"])["treffer"][0];
    assert_eq!((&hit["bestand"], &hit["ebene"]), (&"referat".into(), &"gruppe".into()));
    // The index lies with the documents, for everybody.
    assert!(home.path("gruppe/teile/1/stand.json").is_file());
    let again = home.run(&["bestand", "anlegen", "referat"]);
    assert_eq!((again.code, again.stderr.lines().count()), (2, 1), "{}", again.stderr);
}

#[cfg(unix)]
#[test]
fn a_reader_needs_no_right_to_write() {
    use std::os::unix::fs::PermissionsExt as _;
    fn forbid(path: &std::path::Path, folder: u32, file: u32) {
        if path.is_dir() {
            std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755)).unwrap();
            for entry in std::fs::read_dir(path).unwrap() {
                forbid(&entry.unwrap().path(), folder, file);
            }
        }
        let mode = if path.is_dir() { folder } else { file };
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    }
    let home = Home::new();
    home.write("a.txt", "Vermerk\n\nDie Pleiße fließt.\n");
    home.run(&["bestand", "hinzufuegen", &home.akten()]);
    let before: Vec<_> =
        std::fs::read_dir(home.own()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    for place in [".local", ".cache"] {
        forbid(&home.path(place), 0o555, 0o444);
    }
    assert_eq!(home.found("Pleiße"), ["a"]);
    assert_eq!(home.run(&["quelle", "a"]).code, 0);
    let after: Vec<_> =
        std::fs::read_dir(home.own()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(before, after);
    for place in [".local", ".cache"] {
        forbid(&home.path(place), 0o755, 0o644);
    }
}

#[test]
fn a_broken_configuration_is_one_sentence_and_the_rest_works() {
    let home = Home::new();
    let config = home.path("einstellungen.toml");
    for (text, line) in [
        ("[[bestand]]\nname = 3\n", "Zeile 2"),
        ("\n\nwas ist das\n", "Zeile 3"),
        ("[[bestand]]\nname=\"a\"\npfad=\"/x\"\nfarbe=1\n", "Zeile 4"),
    ] {
        std::fs::write(&config, text).unwrap();
        let run = home.run(&["suche", "Fachkräfte", "-n", "1", "--config", config.to_str().unwrap()]);
        assert_eq!(run.code, 0);
        let said: Vec<&str> =
            run.stderr.lines().filter(|sentence| sentence.contains("einstellungen.toml")).collect();
        assert!(said.len() == 1 && said[0].contains(line), "{text}: {}", run.stderr);
    }
    std::fs::write(&config, "[[bestand]]\nname = \"fort\"\npfad = \"/gibt/es/nicht\"\n").unwrap();
    let run = home.run(&["suche", "Fachkräfte", "-n", "1", "--config", config.to_str().unwrap()]);
    assert!(run.code == 0 && run.stderr.contains("Der Bestand „fort“ ist nicht dabei"), "{}", run.stderr);
}

#[test]
fn the_configuration_names_the_template_of_quotations() {
    let home = Home::new();
    let config = home.path("einstellungen.toml");
    let read = |text: &str| {
        std::fs::write(&config, text).unwrap();
        let wanted =
            Wanted { shipped: true, umgebung: Umgebung::default().with_config(&config), ..Wanted::default() };
        let holdings = Holdings::open(&wanted).unwrap();
        (holdings.config.vorlage, holdings.hinweise)
    };
    assert_eq!(read("").0, Vorlage::Voll);
    assert_eq!(read("vorlage = \"markdown\"\n"), (Vorlage::Markdown, Vec::new()));
    let (vorlage, said) = read("vorlage = \"lang\"\n");
    assert!(
        vorlage == Vorlage::Voll && said.len() == 1 && said[0].contains("kurz, voll und markdown"),
        "{said:?}"
    );
}

#[test]
fn without_a_home_there_are_no_own_holdings() {
    let home = Home::new();
    home.write("a.txt", "Vermerk\n\nText.\n");
    let homeless = |args: &[&str]| finished(home.command(args).env_remove("HOME"));
    let search = homeless(&["suche", "Fachkräfte", "-n", "1"]);
    assert_eq!((search.code, search.stderr.lines().count()), (0, 2), "{}", search.stderr);
    let add = homeless(&["bestand", "hinzufuegen", &home.akten()]);
    assert_eq!((add.code, add.stderr.lines().count()), (2, 1), "{}", add.stderr);
    let list = homeless(&["bestand", "liste"]);
    assert!(list.code == 0 && list.stderr.contains("Ohne Heimverzeichnis"), "{}", list.stderr);
}

#[test]
fn lines_of_synonyms_count_without_building_and_broken_ones_are_told() {
    let home = Home::new();
    home.write("a.txt", "Vermerk\n\nDas Zwischenlager wird gebaut.\n");
    home.run(&["bestand", "hinzufuegen", &home.akten()]);
    assert_eq!(home.found("Depositorium"), Vec::<String>::new());
    let folder = home.path(".config/leitlinien");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("synonyme.txt"), "# eigene\nDepositorium = Zwischenlager\nhalb =\n").unwrap();
    assert_eq!(home.found("Depositorium"), ["a"]);
    let run = home.run(&["suche", "Depositorium"]);
    assert!(
        run.stderr.contains("synonyme.txt, Zeile 3: Erwartet wird „Ausdruck = Ausdruck“"),
        "{}",
        run.stderr
    );
    std::fs::write(folder.join("synonyme.txt"), "").unwrap();
    std::fs::write(folder.join("config.toml"), "synonyme = \"../listen/haus.txt\"\n").unwrap();
    std::fs::create_dir_all(home.path(".config/listen")).unwrap();
    std::fs::write(home.path(".config/listen/haus.txt"), "Verwahrort = Zwischenlager\n").unwrap();
    assert_eq!(home.found("Verwahrort"), ["a"]);
}
