//! The real program, line by line: through pipes, on terminals of any kind, with documents nobody vouches for.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use leitlinien::app::commands::COMMANDS;
use leitlinien::app::{Action, Leave, Tasten};
use leitlinien::text::clean::is_hidden;
use rustix::process::{Pid, Signal, kill_process};

use crate::cli::{Run, built, command, isolate};
use crate::pty::terminal::Terminal;

fn linear(args: &[&str]) -> Command {
    let mut all = vec!["--linear"];
    all.extend(args);
    let mut command = command(&all);
    command.env("LANG", "C.UTF-8").env_remove("LC_ALL").env_remove("LC_CTYPE").env("TERM", "dumb");
    command
}

/// Gives the program these bytes and reads what it says.
fn fed(mut command: Command, input: &[u8]) -> Run {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let (mut stdin, bytes) = (child.stdin.take().unwrap(), input.to_vec());
    let writer = std::thread::spawn(move || stdin.write_all(&bytes).ok());
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    Run {
        code: output.status.code().unwrap(),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

fn said(run: &Run) -> &str {
    assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{}", run.stdout);
    &run.stdout
}

/// Nothing but letters, signs and line ends.
fn assert_plain(text: &str) {
    for line in text.split('\n') {
        assert!(!line.chars().any(is_hidden), "{line:?}");
    }
}

#[test]
fn a_measure_is_found_and_quoted_through_a_pipe() {
    let run = fed(linear(&[]), "suche ansiedlungskonzeption\n1\nzitat\n".as_bytes());
    let quoted = "„Erstellung einer Ansiedlungskonzeption“ (Freistaat Sachsen: Leitlinien zur Internationalen \
                  Zusammenarbeit des Freistaates Sachsen (Internationale Strategie), o. D., Abschnitt \
                  „Internationale Ansiedlungen in Sachsen“, Z. 262 [strategie/III/internationale-ansiedlungen-in/m1])";
    assert!(said(&run).contains(&format!("Anfang der Kopie\n{quoted}\nEnde der Kopie\n")), "{}", run.stdout);
    assert!(!run.stdout.contains("F2"), "{}", run.stdout);
    assert_plain(&run.stdout);
}

/// The same words as the screen shows.
#[test]
fn the_full_interface_reads_the_same_place() {
    let mut full = Terminal::program(&[]);
    full.wait_for("Instrumente");
    full.send(b"/wasserstoffkonferenz\r");
    full.wait_for("Internationale Wasserstoffkonferenz");
    full.send(b"\x03\x03");
    full.assert_ends(0);
    let run = fed(linear(&[]), b"suche wasserstoffkonferenz\n1\n");
    assert!(said(&run).contains("Z. 512: Internationale Wasserstoffkonferenz"), "{}", run.stdout);
}

#[test]
fn it_is_asked_for_by_option_variable_and_configuration() {
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("config.toml");
    std::fs::write(&config, "linear = true\n").unwrap();
    let greets = |command: Command| fed(command, b"ende\n").stdout.starts_with("leitlinien, Zeile");
    assert!(greets(linear(&[])));
    let mut by_variable = command(&[]);
    by_variable.env("LEITLINIEN_LINEAR", "1").env("LANG", "C.UTF-8");
    assert!(greets(by_variable));
    let configured = |variable: &str| {
        let mut command = command(&[]);
        command.env("LEITLINIEN_CONFIG", &config).env("LEITLINIEN_LINEAR", variable).env("LANG", "C.UTF-8");
        command
    };
    assert!(greets(configured("")));
    assert!(!greets(configured("0")));
    let refused = fed(command(&[]), b"");
    assert_eq!((refused.code, refused.stdout.as_str()), (2, ""));
    assert!(refused.stderr.contains("leitlinien --linear"), "{}", refused.stderr);
}

#[test]
fn a_seven_bit_locale_gets_seven_bits() {
    let mut command = linear(&[]);
    command.env("LC_ALL", "C");
    let run = fed(command, b"suche massnahmen\n1\nzurueck\nansicht laender\nhilfe\n");
    assert!(said(&run).is_ascii());
    assert!(run.stdout.contains("Massnahme") && run.stdout.contains("geoeffnet"), "{}", run.stdout);
}

#[test]
fn latin_1_is_understood() {
    let run = fed(linear(&[]), b"ansicht l\xe4nder\nsuche \xd6sterreich\n");
    assert!(
        said(&run).contains("Ansicht Länder") && run.stdout.contains("Gesucht: Österreich"),
        "{}",
        run.stdout
    );
}

#[test]
fn no_document_and_no_line_steers_the_terminal() {
    let folder = tempfile::tempdir().unwrap();
    let evil = "\u{1b}]0;weg\u{7}\u{1b}[2J Rot\u{202e}tcerroc\u{9b}31m\n\nMaßnahmen:\n\n− Ein Satz \u{1b}[31mmit \
                Folgen\u{200b} und\u{b}\u{c}\u{85}\u{2028}Zeilen.\n\n− Noch einer\u{e0041}.\n";
    let index = built(folder.path(), &[("boese\u{1b}[31m.txt", evil.as_bytes()), ("b.txt", evil.as_bytes())]);
    let suspends = |row: &&leitlinien::app::commands::Command| {
        matches!(row.action, Action::Leave(Leave::Suspend | Leave::Interrupt | Leave::View))
    };
    let mut input = Vec::new();
    for way in ["ansicht 5", "suche Folgen", "suche Folgen\n1\nzitat"] {
        for row in COMMANDS.iter().filter(|row| row.on.is_pane() && !row.keys.is_empty() && !suspends(row)) {
            // The last: the key called Ende shares its name with the word that ends the program.
            let key = Tasten::default().shown(row).split(", ").last().unwrap().to_owned();
            input.extend(format!("{way}\n{key}\n.\n1\n").into_bytes());
        }
    }
    input.extend(b"\x1b[31m\x07rot\n\xff\xfe\x00\x01\x9b31m\nsuche \x1b]52;c;eA==\x07\n\x03\n");
    let run = fed(linear(&["--index", &index]), &input);
    assert_plain(said(&run));
    assert!(run.stdout.contains("mit Folgen"), "nothing of it was shown");
    assert!(!run.stdout.lines().any(|line| matches!(line.trim(), "" | "OK" | "Ok.")), "a line says nothing");
}

#[test]
fn documents_are_taken_in_and_found_in_the_order_of_the_lines() {
    let folder = tempfile::tempdir().unwrap();
    let akten = folder.path().join("akten");
    std::fs::create_dir(&akten).unwrap();
    std::fs::write(akten.join("vermerk.txt"), "Vermerk\n\nDie Quittenernte in Görlitz wird gefördert.\n")
        .unwrap();
    let mut program = linear(&[]);
    program
        .env("LEITLINIEN_DATEN", folder.path().join("daten"))
        .env("LEITLINIEN_INDEX", folder.path().join("index"));
    let input = format!("aufnehmen {}\nsuche quittenernte\n1\nzitat\n", akten.display());
    let run = fed(program, input.as_bytes());
    assert!(said(&run).contains("Quittenernte in Görlitz wird gefördert.“ ("), "{}", run.stdout);
    let at = |words: &str| run.stdout.find(words).unwrap_or_else(|| panic!("{words}\n{}", run.stdout));
    assert!(at("1 neu") < at("Gesucht: quittenernte"), "{}", run.stdout);
}

#[test]
fn a_path_that_is_not_there_is_said_before_the_next_line_and_makes_no_holding() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = Terminal::of(
        &[PROGRAM, "--linear"],
        &[("LEITLINIEN_DATEN", folder.path().join("daten").to_str().unwrap()), ("TERM", "dumb")],
    );
    program.wait_for("\n>");
    program.send(b"aufnehmen /gibt/es/nicht\r");
    program.wait_for("(nicht vorhanden)");
    program.send(b"ende\r");
    program.assert_ends(0);
    let text = String::from_utf8(program.bytes()).unwrap();
    assert!(!text.contains("Die Aufnahme läuft"), "{text}");
    assert!(!folder.path().join("daten").exists());
}

#[test]
fn a_search_is_kept_once_and_told_again_at_the_next_start() {
    let folder = tempfile::tempdir().unwrap();
    let session = |input: &str| {
        let mut program = linear(&[]);
        program.env("LEITLINIEN_ZUSTAND", folder.path());
        fed(program, input.as_bytes())
    };
    let run = session("suche Wasserstoff\np\nprotokoll\nebene\nfesthalten\nprotokoll\n");
    let text = said(&run);
    for words in [
        "Festgehalten als Nr. 1: die Suche und was sie fand (5 Stellen in 2 Quellen); „protokoll“ zeigt das Protokoll",
        "Steht schon im Protokoll: Nr. 1 von heute",
        "Rechercheprotokoll: 1:",
    ] {
        assert!(text.contains(words), "{words}\n{text}");
    }
    assert!(!text.contains("Nr. 2") && text.matches("Gesucht: Wasserstoff").count() == 1, "{text}");
    // The next session says what it goes on with, not that there is nothing.
    let next = session("1\n");
    let text = said(&next);
    assert!(text.contains("\nGesucht: Wasserstoff - 5 Stellen in 2 Quellen\n1. "), "{text}");
    assert!(!text.contains("Es gibt keine Treffer") && text.contains("\nText: "), "{text}");
}

#[test]
fn what_is_noted_is_read_with_the_text_and_kept_for_the_next_session() {
    let folder = tempfile::tempdir().unwrap();
    let session = |input: &str| {
        let mut program = linear(&[]);
        program.env("LEITLINIEN_ZUSTAND", folder.path());
        fed(program, input.as_bytes())
    };
    let run = session("suche ansiedlungskonzeption\n1\nnotiz Frist 1. März\ntext\n");
    let read = said(&run).rsplit("Text: ").next().unwrap();
    assert!(read.contains("Frist 1. März") && read.contains("Z. 262: Erstellung"), "{read}");
    let next = session("ansicht merkliste\n2\n");
    assert!(said(&next).contains("Erstellung einer Ansiedlungskonzeption"), "{}", next.stdout);
    assert!(next.stdout.contains("Frist 1. März"), "{}", next.stdout);
}

#[test]
fn a_file_is_written_and_not_replaced_unasked() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("zweig.md");
    let input = format!("4\nexport {0}\nexport {0}\n2\n", target.display());
    let run = fed(linear(&[]), input.as_bytes());
    assert_eq!(said(&run).matches("geschrieben").count(), 2, "{}", run.stdout);
    assert!(run.stdout.contains("gibt es schon") && run.stdout.contains("2. Ersetzen"), "{}", run.stdout);
    assert!(std::fs::read_to_string(&target).unwrap().contains("Grenzüberschreitende"));
    let mut restricted = command(&["--eingeschraenkt", "--linear"]);
    restricted.env("LANG", "C.UTF-8");
    let run = fed(
        restricted,
        format!("export {}\nStrg+Z\nsuche polen\n", folder.path().join("b.md").display()).as_bytes(),
    );
    assert_eq!(said(&run).matches("eingeschränkten Sitzung geht das nicht").count(), 2, "{}", run.stdout);
    assert!(run.stdout.contains("Gesucht: polen"));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn output_that_nobody_reads_ends_it_quietly() {
    let mut program = linear(&[]);
    program.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = program.spawn().unwrap();
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    let mut greeting = String::new();
    stdout.read_line(&mut greeting).unwrap();
    drop(stdout);
    // Its input stays open: it ends by itself.
    let mut stderr = String::new();
    child.stderr.take().unwrap().read_to_string(&mut stderr).unwrap();
    assert_eq!((child.wait().unwrap().code(), stderr.as_str()), (Some(0), ""));
}

#[test]
fn signals_end_it_and_an_interrupt_warns_first() {
    for (signals, code) in [
        (&[Signal::TERM][..], 143),
        (&[Signal::HUP], 129),
        (&[Signal::QUIT], 131),
        (&[Signal::INT, Signal::INT], 0),
    ] {
        let mut program = linear(&[]);
        isolate(&mut program);
        program.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = program.spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        assert!(lines.any(|line| line.unwrap().contains("„baum“ listet sie")));
        let pid = Pid::from_raw(i32::try_from(child.id()).unwrap()).unwrap();
        let started = Instant::now();
        for (at, signal) in signals.iter().enumerate() {
            kill_process(pid, *signal).unwrap();
            if at + 1 < signals.len() {
                assert!(lines.any(|line| line.unwrap().contains("Noch einmal Strg+C")));
            }
        }
        assert_eq!(child.wait().unwrap().code(), Some(code), "{signals:?}");
        assert!(started.elapsed() < Duration::from_secs(2), "{signals:?}");
    }
}

const PROGRAM: &str = env!("CARGO_BIN_EXE_leitlinien");

#[test]
fn a_dumb_terminal_asks_and_wraps_without_a_sequence() {
    for term in ["dumb", "", "xterm-256color"] {
        let mut program = Terminal::of(&[PROGRAM, "--linear"], &[("TERM", term)]);
        program.wait_for("\n>");
        program.send(b"suche ansiedlungskonzeption\r");
        program.wait_for("Ähnliche Schreibung");
        program.send(b"1\r");
        program.wait_for("Z. 262: Erstellung einer");
        program.send(b"im text suchen\r");
        program.wait_for("Im Text:");
        program.send(b"\x03");
        program.wait_for("Noch einmal Strg+C");
        program.send(b"\x04");
        program.assert_ends(0);
        assert!(!program.was_taken());
        let text = String::from_utf8(program.bytes()).unwrap();
        assert_plain(&text.replace('\r', ""));
        assert!(text.lines().all(|line| leitlinien::text::width(line) <= 80), "{text}");
        program.assert_restored();
    }
}

#[test]
fn a_terminal_with_a_clipboard_gets_the_copy_there_too() {
    let mut program = Terminal::of(&[PROGRAM, "--linear"], &[]);
    program.wait_for("\n>");
    program.send(b"suche onboardings\r");
    program.wait_for("Gesucht:");
    program.send(b"kopieren text\r");
    program.wait_for("Zwischenablage des Terminals");
    program.send(b"ende\r");
    program.assert_ends(0);
    assert!(String::from_utf8(program.bytes()).unwrap().contains("\u{1b}]52;c;"));
}

#[test]
fn a_dropped_line_ends_it() {
    let program = Terminal::of(&[PROGRAM, "--linear"], &[]);
    program.wait_for("\n>");
    // The test's own terminal sends an end of input before it goes, which may be seen first.
    assert!([0, 129].contains(&program.hang_up()));
}

/// Questions are written line by line, searched, kept and asked again; each line waits for its answer.
#[test]
fn questions_are_searched_and_a_search_is_kept_and_asked_again() {
    let home = tempfile::tempdir().unwrap();
    let mut program = linear(&[]);
    program.env("HOME", home.path());
    let run = fed(program, "L\n1\nWasserstoff\nQuastenflosser\n\n1\np\nP\n1\n1\nende\n".as_bytes());
    let text = said(&run);
    for words in [
        "2 Fragen gesucht, 1 ohne Treffer:\n1. Wasserstoff: 5 Stellen in 2 Quellen\n2. Quastenflosser: kein Treffer\n",
        "Festgehalten als Nr. 1: die Suche und was sie fand (5 Stellen in 2 Quellen)",
        "1. Nr. 1. Wasserstoff · 5 Stellen in 2 Quellen",
        "1. Noch einmal suchen: Was ist neu?\n",
        "unverändert: dieselben Stellen mit demselben Wortlaut.\n",
    ] {
        assert!(text.contains(words), "{words}\n{text}");
    }
    assert_plain(text);
}
