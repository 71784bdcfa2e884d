//! A restricted session: it reads, and reaches nothing else.

use super::{Run, command, run};

const REFUSED: &str = "Diese Sitzung ist eingeschränkt";

fn refused(run: &Run) -> bool {
    run.code == 2 && run.stderr.lines().count() == 1 && run.stderr.starts_with(REFUSED)
}

#[test]
fn it_searches_and_reads() {
    for args in [
        &["--eingeschraenkt", "suche", "Wasserstoff"][..],
        &["zeige", "strategie/III/fachkraefte/m2", "--eingeschraenkt"],
        &["baum", "laender", "--eingeschraenkt"],
        &["--eingeschraenkt", "export", "strategie/I", "--nach", "-", "--format", "md"],
        &["--eingeschraenkt", "bestand", "liste"],
        &["--eingeschraenkt", "vergleich", "strategie", "strategie"],
    ] {
        let run = run(args);
        assert_eq!(run.code, 0, "{args:?}: {}", run.stderr);
    }
}

#[test]
fn it_writes_no_file_and_opens_no_other_folder() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str| folder.path().join(name).display().to_string();
    std::fs::write(file("fragen.txt"), "polen\n").unwrap();
    for args in [
        &["export", "strategie/I", "--nach", &file("a.md")][..],
        &["bestand", "hinzufuegen", &file("")],
        &["bestand", "anlegen", "neu"],
        &["index", "bauen", &file(""), "--nach", &file("ziel")],
        &["suche", "polen", "--index", &file("")],
        &["suche", "polen", "--config", &file("config.toml")],
        &["suche", "--stapel", &file("fragen.txt")],
        &["vergleich", "strategie", &file("fragen.txt")],
    ] {
        let mut all = vec!["--eingeschraenkt"];
        all.extend(args);
        assert!(refused(&run(&all)), "{args:?}");
    }
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}

/// The system's configuration restricts everyone; what a user sets does not lift it.
#[test]
fn a_configuration_restricts_and_nothing_lifts_it() {
    let folder = tempfile::tempdir().unwrap();
    let system = folder.path().join("leitlinien");
    std::fs::create_dir(&system).unwrap();
    let own = folder.path().join("eigene.toml");
    std::fs::write(&own, "eingeschraenkt = false\n").unwrap();
    let target = folder.path().join("a.md").display().to_string();
    for (config, restricts) in [
        ("eingeschraenkt = true\n", true),
        ("eingeschraenkt = false\n", false),
        ("eingeschraenkt = true\nfehler = = \n", true),
        ("", false),
    ] {
        std::fs::write(system.join("config.toml"), config).unwrap();
        let mut program = command(&["export", "strategie/I", "--nach", &target, "--ueberschreiben"]);
        program.env("XDG_CONFIG_DIRS", folder.path()).env("LEITLINIEN_CONFIG", &own);
        let output = program.output().unwrap();
        let code = output.status.code().unwrap();
        assert_eq!(
            code,
            if restricts { 2 } else { 0 },
            "{config}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
}
