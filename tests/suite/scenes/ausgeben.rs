//! Writing hits into a file: the answer, all of them, or those that are ticked, and that the field says which.

use leitlinien::app::{Effect, Order};
use leitlinien::export::{Auszug, Deckung};

use crate::support::lines::Lines;
use crate::support::screen::{frame, rows};
use crate::support::session::Session;

fn screen(session: &Session) -> String {
    rows(&frame(&session.app)).join("\n")
}

/// What is written once the name in the open field is taken.
fn written(session: &mut Session) -> Auszug {
    session.keys("<Enter>");
    match session.effects.pop() {
        Some(Effect::Outside(Order::Export { auszug, .. })) => *auszug,
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_export_of_hits_writes_the_answer_and_says_how_all_are_written() {
    let mut session = Session::new(80, 24);
    session.keys("/Maßnahmen Polen<Enter>x");
    let shown = screen(&session);
    assert!(shown.contains("7 Einträge, Datei: ma"), "{shown}");
    assert!(shown.contains("Umschalt+Tab: alle 49 Treffer, ohne 1 ähnlich geschriebenen"), "{shown}");
    assert!(shown.contains("Esc bricht ab · Tab ergänzt"), "{shown}");
    let auszug = written(&mut session);
    assert_eq!(auszug.eintraege.len(), 7);
    assert!(auszug.eintraege.iter().all(|eintrag| eintrag.fund == Some(Deckung::Eintrag)));
    let left_out = "42 weitere Treffer der Suche stehen nicht hier.";
    assert!(auszug.angaben.iter().any(|words| words == left_out), "{:?}", auszug.angaben);
    session.keys("xpolen.md<BackTab>");
    let shown = screen(&session);
    assert!(shown.contains("Alle 49 Treffer, ohne 1 ähnlich geschriebenen, Datei: polen.md"), "{shown}");
    assert!(shown.contains("Umschalt+Tab: nur 7 Einträge"), "{shown}");
    let auszug = written(&mut session);
    assert_eq!(auszug.eintraege.len(), 49);
    assert!(!auszug.angaben.iter().any(|words| words.contains("nicht hier")), "{:?}", auszug.angaben);
    session.keys("x<BackTab><BackTab>");
    assert_eq!(written(&mut session).eintraege.len(), 7);
}

#[test]
fn the_answer_is_what_the_sentence_above_the_list_counts() {
    for (query, was, number) in [
        ("Messen 2026", "15 Einträge und 3 weitere Stellen, Datei:", 18),
        ("Indien", "5 Stellen, Datei:", 5),
        ("schnellere Züge nach Prag", "3 Stellen ohne 2 Wörter, Datei:", 3),
    ] {
        let mut session = Session::new(80, 24);
        session.keys(&format!("/{query}<Enter>x"));
        let shown = screen(&session);
        assert!(shown.contains(was), "{query}: {shown}");
        assert_eq!(written(&mut session).eintraege.len(), number, "{query}");
    }
}

#[test]
fn ticked_hits_are_written_alone_or_with_all_others() {
    let mut session = Session::new(80, 24);
    session.keys("/Maßnahmen Polen<Enter><Space><Down><Space>x");
    let shown = screen(&session);
    assert!(shown.contains("2 markierte Treffer, Datei:") && shown.contains("alle 49 Treffer"), "{shown}");
    assert_eq!(written(&mut session).eintraege.len(), 2);
    session.keys("x<BackTab>");
    assert_eq!(written(&mut session).eintraege.len(), 49);
}

#[test]
fn a_narrow_screen_says_what_is_written_below() {
    let mut session = Session::new(40, 24);
    session.app = session.app.with_folders("/home/anna/akten".to_owned(), "/home/anna".to_owned());
    session.keys("/Maßnahmen Polen<Enter>x");
    let shown = screen(&session);
    for words in ["Zu schreiben: 7 Einträge", "Umschalt+Tab: alle 49 Treffer", "Ordner: ~/akten"] {
        assert!(shown.contains(words), "{words}: {shown}");
    }
}

#[test]
fn in_lines_a_word_writes_all_hits() {
    let mut lines = Lines::new();
    let told = lines.lines(&["suche Maßnahmen Polen", "export"]);
    assert!(told.contains("Eingabe – 7 Einträge, Datei:"), "{told}");
    assert!(told.contains("„export alle“: alle 49 Treffer, ohne 1 ähnlich geschriebenen."), "{told}");
    let told = lines.lines(&["abbrechen", "export alle"]);
    assert!(told.contains("Eingabe – Alle 49 Treffer"), "{told}");
    assert!(told.contains("„export“: nur 7 Einträge."), "{told}");
}

#[test]
fn an_entry_of_the_merkliste_offers_its_vorgang() {
    let mut session = Session::new(80, 24);
    session.keys("/Maßnahmen Polen<Enter><Space><Down><Space>m6jx");
    let shown = screen(&session);
    assert!(shown.contains("Der gewählte Eintrag, Datei:"), "{shown}");
    assert!(shown.contains("Umschalt+Tab: der Zweig darüber, 2 Einträge"), "{shown}");
    session.keys("<BackTab>");
    let shown = screen(&session);
    assert!(shown.contains("Der Zweig darüber, 2 Einträge, Datei: vorgang-allgemein.docx"), "{shown}");
    assert!(shown.contains("Umschalt+Tab: nur der gewählte Eintrag"), "{shown}");
    let auszug = written(&mut session);
    assert_eq!((auszug.titel.as_str(), auszug.eintraege.len()), ("Allgemein", 2));
    session.keys("kx");
    assert!(!screen(&session).contains("Umschalt+Tab"), "{}", screen(&session));
}

#[test]
fn the_uppermost_group_offers_the_whole_view() {
    let mut session = Session::new(80, 24);
    session.keys("2x");
    let shown = screen(&session);
    assert!(shown.contains("Umschalt+Tab: die ganze Ansicht, "), "{shown}");
    session.keys("<BackTab>");
    let shown = screen(&session);
    assert!(
        shown.contains("Die ganze Ansicht, ") && shown.contains("Datei: partnerregionen.docx"),
        "{shown}"
    );
    let auszug = written(&mut session);
    let titles: Vec<&str> = auszug.eintraege.iter().map(|eintrag| eintrag.titel.as_str()).collect();
    assert!(titles.contains(&"Ruhend") && titles.contains(&"Weitere Partnerschaften"), "{titles:?}");
    // The only strategy is its whole view.
    session.keys("1x");
    assert!(!screen(&session).contains("Umschalt+Tab"), "{}", screen(&session));
}
