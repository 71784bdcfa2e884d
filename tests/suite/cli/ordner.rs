use std::path::Path;

use leitlinien::domain::{Datum, QuelleArt};

use super::{built, command, run, text};
use crate::pty::terminal::Terminal;
use crate::support::described;

/// Ids and what was not taken when a folder's index is built.
fn read(folder: &Path) -> (Vec<String>, Vec<String>) {
    let target = tempfile::tempdir().unwrap();
    let target = text(&target.path().join("ziel"));
    let built = run(&["index", "bauen", &text(folder), "--nach", &target]);
    let status = run(&["index", "status", &target]).stdout;
    let ids = status.lines().filter_map(|line| Some(line.split_once("  [")?.1.split_once(']')?.0.to_owned()));
    let skipped = built.stderr.lines().map(|line| {
        let line = line.strip_prefix("Übergangen: ").unwrap_or(line);
        line.replace(&format!("{}/", folder.display()), "")
    });
    (ids.collect(), skipped.collect())
}

#[test]
fn what_is_no_document_is_named_with_its_reason() {
    let folder = tempfile::tempdir().unwrap();
    let akten = folder.path().join("akten");
    std::fs::create_dir_all(akten.join("unter/.verborgen")).unwrap();
    let write = |name: &str, bytes: &[u8]| std::fs::write(akten.join(name), bytes).unwrap();
    write("gut.txt", b"Ein Satz steht hier.\n");
    write("unter/GUT.TXT", b"Noch ein Satz.\n");
    write("unter/auch.md", b"# Titel\n\nText.\n");
    write("unter/.verborgen/nie.txt", b"nie\n");
    write(".verborgen.txt", b"nie\n");
    write("bild.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01");
    write("ohne-endung", b"Text\n");
    write("latin.txt", b"Ein Satz\nMa\xdfnahme\n");
    write("utf16.txt", b"\xff\xfeE\0i\0n\0");
    write("null.txt", b"a\0b\n");
    write("leer.txt", b" \n\n");
    write("nur-bom.txt", b"\xef\xbb\xbf");
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("/etc/passwd", akten.join("verweis.txt")).unwrap();
        std::os::unix::fs::symlink(&akten, akten.join("kreis")).unwrap();
    }
    let (ids, skipped) = read(&akten);
    assert_eq!(ids, ["gut", "latin", "ohne-endung", "GUT", "auch", "utf16"]);
    insta::assert_snapshot!("ordner_uebergangen", skipped.join("\n"));

    let target = text(&folder.path().join("ziel"));
    let run = run(&["index", "bauen", &text(&akten), "--nach", &target]);
    assert_eq!(run.code, 0);
    assert_eq!(run.stderr.lines().count(), skipped.len());
    assert!(run.stderr.lines().all(|line| line.starts_with("Übergangen: ")));
}

#[test]
fn a_folder_without_documents_is_nothing_found_and_builds_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("ziel");
    std::fs::create_dir(folder.path().join("akten")).unwrap();
    let run = run(&["index", "bauen", &text(&folder.path().join("akten")), "--nach", &text(&target)]);
    assert_eq!((run.code, target.exists()), (1, false));
}

#[test]
fn an_index_inside_the_folder_is_not_read_again() {
    let folder = tempfile::tempdir().unwrap();
    built(folder.path(), &[("a.txt", b"Ein Satz steht hier.\n")]);
    let (ids, skipped) = read(folder.path());
    assert_eq!(ids, ["a"]);
    assert_eq!(skipped, ["ziel (ist selbst ein Index von leitlinien)"]);
}

#[test]
fn ids_are_free_of_shipped_ones_and_of_the_catalogues_own_words() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["strategie.txt", "land.txt", "a.txt", "a.md"] {
        std::fs::write(folder.path().join(name), format!("Ein Satz steht in {name}.\n")).unwrap();
    }
    let (ids, _) = read(folder.path());
    assert_eq!(ids, ["a", "a-2", "land-2", "strategie-2"]);
}

#[cfg(unix)]
#[test]
fn hostile_names_and_contents_reach_no_terminal() {
    use std::os::unix::ffi::OsStrExt as _;
    let folder = tempfile::tempdir().unwrap();
    let akten = folder.path().join("akten");
    std::fs::create_dir(&akten).unwrap();
    let evil = "\u{1b}]0;weg\u{7}\u{1b}[2J Rot\u{202e}tcerroc\u{9b}31m\n\nEin Satz \u{1b}[31mmit Folgen.\n";
    let names: [&[u8]; 6] = [
        b"\x1b[2J.txt",
        "\u{202e}txt.exe.txt".as_bytes(),
        b"zeilen\numbruch.md",
        b"kaputt\xff.txt",
        b"bild\x1b[31m.png",
        b"-n.txt",
    ];
    for name in names {
        std::fs::write(akten.join(std::ffi::OsStr::from_bytes(name)), evil).unwrap();
    }
    let target = text(&folder.path().join("ziel"));
    let bauen = run(&["index", "bauen", &text(&akten), "--nach", &target]);
    assert_eq!(bauen.code, 0, "{}", bauen.stderr);
    let mut printed = bauen.stdout + &bauen.stderr;
    for args in [
        &["baum", "quellen"] as &[&str],
        &["baum", "quellen", "--json"],
        &["suche", "Folgen"],
        &["suche", "Folgen", "--json"],
        &["zeige", "[2J"],
        &["zeige", "[2J", "--json"],
        &["quelle", "zeilen umbruch"],
        &["quelle", "[2J", "--json"],
        &["index", "status"],
        &["zeige", "\u{1b}[31mfalsch"],
    ] {
        let mut args = args.to_vec();
        args.extend(["--index", &target, "--ohne-system"]);
        let run = run(&args);
        assert!(run.code < 2, "{args:?}: {}", run.stderr);
        printed += &(run.stdout + &run.stderr);
    }
    let harmful = printed.chars().find(|c| *c != '\n' && leitlinien::text::clean::is_hidden(*c));
    assert_eq!(harmful, None);
    let original = command(&["quelle", "[2J", "--original", "--index", &target]).output().unwrap();
    assert_eq!(original.stdout, evil.as_bytes());
    // The same on a terminal: what would steer it is seen as a mark.
    let mut terminal =
        Terminal::with_arguments(&["quelle", "[2J", "--original", "--index", &target, "--ohne-system"]);
    terminal.assert_ends(0);
    let shown = String::from_utf8(terminal.bytes()).unwrap().replace('\r', "");
    let expected = "�]0;weg��[2J Rot�tcerroc�31m\n\nEin Satz �[31mmit Folgen.\n„�“ steht für";
    assert!(shown.starts_with(expected), "{shown}");
}

#[test]
fn the_original_keeps_byte_order_mark_and_line_ends() {
    let folder = tempfile::tempdir().unwrap();
    let bytes = b"\xef\xbb\xbf# Titel\r\n\r\nEin Satz.\r\nOhne Ende";
    let index = built(folder.path(), &[("marke.md", bytes)]);
    let original = command(&["quelle", "marke", "--original", "--index", &index]).output().unwrap();
    assert_eq!(original.stdout, bytes);
    assert!(run(&["quelle", "marke", "--index", &index]).stdout.starts_with("Titel\n"));
}

#[test]
fn titles_come_from_the_page() {
    assert_eq!(described("# Der Titel\n\nEin Satz steht hier.\n").titel, "Der Titel");
    let long = "Ein einziger Absatz ohne Überschrift, der gleich mit einem langen Satz beginnt und auch sehr viel später noch nicht endet, aber dann doch.\n";
    let title = described(long).titel;
    assert!(title.starts_with("Ein einziger Absatz ohne Überschrift") && title.ends_with('…'), "{title}");
    let letterhead = "Sächsische Staatskanzlei\nReferat 35\nDresden, 12. März 2025\n\n";
    let body = "Ergebnis\n\nDie Reise verlief gut. Ein zweiter Satz steht hier.\n";
    let note = |head: &str| described(&format!("{letterhead}{head}\n\n{body}")).titel;
    assert_eq!(note("Vermerk"), "Vermerk");
    assert_eq!(
        note("Vermerk\n\nBetr.: Reise nach Breslau und\nGespräche im Marschallamt\nBezug: Anfrage vom Mai"),
        "Reise nach Breslau und Gespräche im Marschallamt"
    );
    let spoken = "Über das Folgende wurde gesprochen, was die Reise betrifft: nichts.\n";
    assert_eq!(described(&format!("# Niederschrift\n\n{spoken}")).titel, "Niederschrift");
}

#[test]
fn dates_are_stated_never_guessed() {
    let datum = |line: &str| {
        let quelle = described(&format!(
            "Vermerk zur Reise\n\n{line}\n\nDie Reise fand am 3. Mai 2019 statt. Sie war kurz.\n"
        ));
        assert_eq!(quelle.datum.is_none(), quelle.datum_hinweis.is_some());
        quelle.datum
    };
    assert_eq!(datum("Dresden, den 4. Juni 2024"), Datum::new(2024, 6, 4));
    assert_eq!(datum("Stand: 01.02.2024"), Datum::new(2024, 2, 1));
    assert_eq!(datum("05.06.2024"), Datum::new(2024, 6, 5));
    assert_eq!(datum("gültig bis: 31.12.2030"), None);
    let titled = |title: &str| described(&format!("# {title}\n\nEin Satz steht hier.\n")).datum;
    assert_eq!(titled("Pressespiegel vom 3. April 2025"), Datum::new(2025, 4, 3));
    assert_eq!(titled("Bericht zum Beschluss vom 3. April 2025"), None);
    assert_eq!(datum("Juni 2024"), None);
    assert_eq!(datum("31.02.2024"), None);
    assert_eq!(datum("Über den 4. Juni 2024 wird berichtet"), None);
    let numbered =
        described("Pressemitteilung Nr. 12 vom 3. März 2024\n\nStadt baut Brücke\n\nEin Satz steht hier.\n");
    assert_eq!(numbered.datum, Datum::new(2024, 3, 3));
    let body = "Ein Satz steht hier in der Mitte.\n\n".repeat(60);
    let signed = described(&format!("Vermerk\n\n{body}Dresden, den 7. Juli 2023\n"));
    assert_eq!(signed.datum, Datum::new(2023, 7, 7));
}

#[test]
fn kinds_and_publishers() {
    let letter = |under: &str| {
        described(&format!(
            "Medieninformation\n\n{under}\n\nIhr Ansprechpartner\nMax Muster\n\nTelefon +49 351 123456\n\n01.02.2024\n\nKreis und Stadt arbeiten zusammen\n\nDer Landrat hat am Montag eine Vereinbarung unterschrieben. Sie gilt ab sofort.\n"
        ))
    };
    let office = letter("Landratsamt Musterkreis");
    assert_eq!(office.art, QuelleArt::Medieninformation);
    assert_eq!(office.herausgeber, "Landratsamt Musterkreis");
    assert_eq!(
        letter("Sächsisches Staatsministerium\nfür Wissenschaft und Kunst").herausgeber,
        "Sächsisches Staatsministerium für Wissenschaft und Kunst"
    );
    assert_eq!(letter("Sperrfrist bis morgen").herausgeber, "");
    assert_eq!(described("Vermerk\n\nEin Satz steht hier.\n").art, QuelleArt::Dokument);
}

#[test]
fn a_named_file_is_read_like_a_folder() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("einzeln.txt");
    std::fs::write(&file, "Ein Satz steht hier.\n").unwrap();
    let target = text(&folder.path().join("ziel"));
    assert_eq!(run(&["index", "bauen", &text(&file), "--nach", &target]).code, 0);
    assert_eq!(run(&["quelle", "einzeln", "--index", &target]).code, 0);
    let missing = run(&["index", "bauen", "gibt-es-nicht", "--nach", &target]);
    assert!(missing.stderr.contains("nicht vorhanden"), "{}", missing.stderr);
}
