//! A holding changes while a session has its documents open: what the session says is what stands in them now.

use std::fs;

use leitlinien::app::message::{Bericht, Vorhaben};
use leitlinien::app::{Action, Copied, Copy, Effect, Event};
use leitlinien::holdings::manage;

use super::Home;
use super::fetch::{Session, reading};
use crate::pty::terminal::Terminal;

fn paper(number: usize, words: &str) -> (String, String) {
    (format!("papier-{number}.md"), format!("# Papier {number}\n\n{words}\n"))
}

fn session(papers: &[(String, String)]) -> Session {
    let mut session = Session::of(papers);
    session.searches = true;
    session
}

/// What copying the chosen thing as a quotation gives.
fn quotation(session: &mut Session) -> String {
    let effects = session.app.update(Event::Called(Action::Copy(Copy::Take(Copied::Zitat))));
    let copied = effects.into_iter().find_map(|effect| match effect {
        Effect::Copy(words) => Some(words),
        _ => None,
    });
    copied.unwrap_or_default()
}

#[test]
fn an_open_document_that_changes_is_read_again_and_says_so() {
    let old = "Die Quittenernte ist gut.\n\nSie wird gezählt.";
    let mut session = session(&[paper(1, old), paper(2, "Nichts davon.")]);
    session.keys("/quittenernte<Enter><Enter>");
    assert!(session.screen().contains("Die Quittenernte ist gut."), "{}", session.screen());
    fs::write(session.file("papier-1.md"), "# Papier 1\n\nVorab.\n\nDie Quittenernte ist schlecht.\n")
        .unwrap();
    session.refresh();
    let screen = session.screen();
    assert!(screen.contains("„Papier 1“ hat sich geändert und ist neu gelesen."), "{screen}");
    assert!(screen.contains("Vorab.") && screen.contains("Quittenernte ist schlecht"), "{screen}");
    assert!(!screen.contains("ist gut") && !screen.contains("gezählt"), "{screen}");
    session.keys("<Esc>");
    let said = quotation(&mut session);
    assert!(said.contains("schlecht") && !said.contains("gut"), "{said}");
}

/// What an update says of files that it could not read stays until it is read; a list of the old text's blocks does not.
#[test]
fn a_report_stays_open_and_the_outline_of_a_text_that_changed_does_not() {
    for (opens, stays) in [(None, true), (Some("t"), false)] {
        let mut session = session(&[paper(1, "# Eins\n\nQuitten.\n\n# Zwei\n\nMehr."), paper(2, "Nichts.")]);
        session.keys("/quitten<Enter><Enter>");
        fs::write(session.file("papier-1.md"), "# Papier 1\n\nQuitten, neu.\n").unwrap();
        if let Some(key) = opens {
            session.keys(key);
        } else {
            let zeilen = vec!["kaputt.pdf: kein Text".to_owned()];
            let bericht = Bericht { satz: "1 geändert.".to_owned(), titel: "Nicht".to_owned(), zeilen };
            session.event(Event::Done(Vorhaben::Pruefen("Hafen".to_owned()), Ok(bericht)));
        }
        assert!(session.app.dialog.is_some(), "{}", session.screen());
        session.refresh();
        assert_eq!(session.app.dialog.is_some(), stays, "{}", session.screen());
        assert_eq!(session.screen().contains("kaputt.pdf: kein Text"), stays, "{}", session.screen());
    }
}

#[test]
fn a_document_that_is_gone_says_so_and_nobody_is_left_in_another_text() {
    let mut session = session(&[paper(1, "Die Quittenernte ist gut."), paper(2, "Nichts davon.")]);
    session.keys("/quittenernte<Enter><Enter>");
    fs::remove_file(session.file("papier-1.md")).unwrap();
    session.refresh();
    let screen = session.screen();
    assert!(screen.contains("„Papier 1“ ist nicht mehr im Bestand."), "{screen}");
    assert!(!screen.contains("Quittenernte ist gut"), "{screen}");
    assert_eq!(session.app.search.hits(), 0, "{screen}");
    assert_ne!(session.app.focus(), leitlinien::app::Focus::Reader);
}

#[test]
fn the_chosen_hit_stays_chosen_and_its_text_open_when_others_come_before_it() {
    let mut session = session(&[paper(1, "Quitten."), paper(2, "Viele Quitten und Äpfel.")]);
    session.keys("/quitten<Enter><Down>");
    let chosen = |session: &Session| session.app.search.hit().unwrap().kennung.clone();
    let before = chosen(&session);
    let (name, words) = paper(3, "Quitten, Quitten, Quitten.");
    fs::write(session.file(&name), words).unwrap();
    let _gone = fs::remove_file(session.file(if before.starts_with("papier-1") {
        "papier-2.md"
    } else {
        "papier-1.md"
    }));
    session.refresh();
    assert_eq!(chosen(&session), before, "{}", session.screen());
    assert!(before.starts_with(&session.app.quelle().unwrap().id), "{}", session.screen());
}

/// The list of hits, the places of the history and the ticked rows live on in the new holdings.
#[test]
fn what_was_open_ticked_and_visited_is_found_again() {
    let mut session = session(&[paper(1, "Eins."), paper(2, "Zwei."), paper(3, "Drei.")]);
    session.keys("5<End><Right><Right><Right><Right><Up><Up>");
    session.keys("<End><Up><Space>");
    let chosen = |session: &Session| session.app.sight().node().map(|knoten| knoten.kennung.clone());
    let before = (chosen(&session), session.app.sight().count_marked());
    fs::write(session.file("a-davor.md"), "# Davor\n\nNeu.\n").unwrap();
    session.refresh();
    assert_eq!((chosen(&session), session.app.sight().count_marked()), before, "{}", session.screen());
    session.keys("z");
    assert!(!session.screen().is_empty());
}

/// Whatever is pressed and however the files change: a quotation is made of words that stand in its file now.
#[test]
fn no_quotation_is_of_words_that_are_not_there_any_more() {
    let mut quoted = 0;
    for seed in 1..=8_usize {
        let text = |turn: usize| format!("Quitten {seed} im Stand {turn}.\n\nUnd Äpfel im Stand {turn}.");
        let mut session = session(&[paper(1, &text(0)), paper(2, &text(0))]);
        session.keys("5<End><Right><Right><Right>");
        let mut random = seed * 2_654_435_761 % 1_000_003;
        for turn in 1..6 {
            for _ in 0..6 {
                random = (random * 48_271 + 11) % 2_147_483_647;
                let way = ["j", "k", "<Enter>", "<Tab>", "/quitten<Enter>", "<Esc>", "z", "n", "5<End>"];
                session.keys(way[random % way.len()]);
            }
            for number in 1..=2 {
                let extra = if (random + number).is_multiple_of(3) { "Davor.\n\n" } else { "" };
                let (name, words) = paper(number, &format!("{extra}{}", text(turn)));
                fs::write(session.file(&name), words).unwrap();
            }
            session.refresh();
            let said = quotation(&mut session);
            if said.contains("Stand") {
                quoted += 1;
                assert!(
                    said.contains(&format!("Stand {turn}")),
                    "{seed}, {turn}: {said}\n{}",
                    session.screen()
                );
            }
        }
    }
    assert!(quoted > 8, "{quoted}");
}

#[test]
fn a_change_by_somebody_else_is_noticed_at_the_next_question() {
    let home = Home::new();
    home.write("papier.md", "# Papier\n\nDie Quittenernte ist gut.\n");
    assert_eq!(home.run(&["bestand", "hinzufuegen", &home.akten()]).code, 0);
    let mut program = Terminal::program(&[("HOME", home.path("").to_str().unwrap())]);
    program.wait_for("Instrumente");
    program.send(b"/quittenernte\r");
    program.wait_for("ist gut");
    home.write("papier.md", "# Papier\n\nDie Quittenernte ist schlecht.\n");
    assert_eq!(home.run(&["bestand", "aktualisieren"]).code, 0);
    program.send(b"/quitten\r");
    program.wait_for("neu gelesen");
    program.send(b"\r");
    program.wait_until("the new text", |screen| {
        let text = screen.contents();
        text.contains("ist schlecht") && !text.contains("ist gut")
    });
    program.send(b"\x03\x03");
    program.assert_ends(0);
}

/// The whole of one's own holding is looked after without the command line.
#[test]
fn ones_own_documents_are_looked_after_in_the_interface() {
    let home = Home::new();
    home.write("alpha.md", "# Alpha\n\nVon Prag.\n");
    home.write("beta.md", "# Beta\n\nVon Breslau.\n");
    let mut program = Terminal::program(&[("HOME", home.path("").to_str().unwrap())]);
    program.wait_for("Instrumente");
    program.send(b"D");
    program.wait_for("Sie haben noch keinen eigenen Bestand");
    program.send(format!("\r{}\r", home.akten()).as_bytes());
    program.wait_for("2 neu");
    home.write("beta.md", "# Beta\n\nVon Warschau.\n");
    home.write("gamma.md", "# Gamma\n\nVon Lodz.\n");
    fs::remove_file(home.path("akten/alpha.md")).unwrap();
    program.send(b"D");
    program.wait_for("Nachsehen");
    program.send(b"\x1b[B\r");
    program.wait_for("1 neue Datei, 1 geänderte");
    program.wait_for("akten/gamma.md");
    program.send(b"qD\x1b[B\x1b[B\r");
    program.wait_for("1 neu, 1 geändert, 1 entfernt");
    program.send(b"/warschau\r");
    program.wait_for("▌   3 Von Warschau");
    // The document of the chosen hit: its title is corrected, then it is taken out; its file stays.
    program.send(b"D\x1b[B\x1b[B\x1b[B\x1b[B\r");
    program.wait_for("Richtiger Titel: Beta");
    program.send("Bericht über Warschau\r".as_bytes());
    program.wait_for("„beta“ ist berichtigt");
    program.send(b"D");
    program.wait_for("Dokument „Bericht über Warschau“");
    program.send(b"\x1b[B\x1b[B\x1b[B\x1b[B\x1b[B\x1b[B\x1b[B\x1b[B\r");
    program.wait_for("1 Dokument entfernt. Die Dateien selbst bleiben.");
    assert!(home.path("akten/beta.md").exists());
    assert_eq!(home.found("Lodz"), ["gamma"]);
    assert_eq!(home.run(&["suche", "quelle:beta"]).code, 1);
    program.send(b"D\x1b[F\rZweiter\r");
    program.wait_for("Bestand „Zweiter“ in");
    program.send(b"D");
    program.wait_for("Bestand „Zweiter“: 0 Dokumente");
    program.send(b"q\x03\x03");
    program.assert_ends(0);
}

#[test]
fn what_changed_in_the_folders_is_told_without_reading_the_documents() {
    let session = session(&[paper(1, "Eins."), paper(2, "Zwei."), paper(3, "Drei.")]);
    let place = manage::find(&session.wanted, Some("Hafen")).unwrap().unwrap();
    let names = |paths: &[std::path::PathBuf]| -> Vec<String> {
        paths.iter().map(|path| path.file_name().unwrap().to_string_lossy().into_owned()).collect()
    };
    let same = manage::since(&place).unwrap();
    assert!(same.neu.is_empty() && same.geaendert.is_empty() && same.fehlt.is_empty(), "{same:?}");
    fs::write(session.file("neu.md"), "# Neu\n\nNeu.\n").unwrap();
    // The same content under another name is no new document, and the same file with another date no changed one.
    fs::copy(session.file("papier-2.md"), session.file("kopie.md")).unwrap();
    let again = fs::read(session.file("papier-2.md")).unwrap();
    fs::write(session.file("papier-2.md"), again).unwrap();
    fs::write(session.file("papier-3.md"), "# Papier 3\n\nAnders.\n").unwrap();
    fs::remove_file(session.file("papier-1.md")).unwrap();
    let since = manage::since(&place).unwrap();
    let told = (names(&since.neu), names(&since.geaendert), names(&since.fehlt));
    let list = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    assert_eq!(told, (list(&["neu.md"]), list(&["papier-3.md"]), list(&["papier-1.md"])));
    // What is foreseen is what then happens: of two new files with one content one is new, and a moved file is.
    fs::copy(session.file("neu.md"), session.file("neu2.md")).unwrap();
    fs::rename(session.file("papier-2.md"), session.file("umgezogen.md")).unwrap();
    fs::remove_file(session.file("kopie.md")).unwrap();
    let since = manage::since(&place).unwrap();
    let told = (names(&since.neu), names(&since.geaendert), names(&since.fehlt));
    let gone = list(&["papier-1.md", "papier-2.md"]);
    assert_eq!(told, (list(&["neu.md", "umgezogen.md"]), list(&["papier-3.md"]), gone));
    let (ergebnis, _) =
        reading(|auftrag| manage::refresh(&place, &session.wanted.umgebung, auftrag).unwrap());
    assert_eq!([ergebnis.neu, ergebnis.ersetzt, ergebnis.entfernt, ergebnis.doppelt], [2, 1, 2, 1]);
    // A folder that is not there takes nothing out of the holding.
    fs::rename(session.file(""), session.file("").with_file_name("fort")).unwrap();
    let away = manage::since(&place).unwrap();
    assert_eq!((names(&away.unerreichbar), away.fehlt.len()), (list(&["akten"]), 0));
}
