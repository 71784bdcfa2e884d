//! What somebody does who sees the program for the first time.

use leitlinien::app::Focus;

use crate::support::lines::Lines;
use crate::support::screen::{frame, rows};
use crate::support::session::Session;

fn screen(session: &Session) -> String {
    rows(&frame(&session.app)).join("\n")
}

#[test]
fn narrowing_the_hits_leads_to_them_and_a_second_enter_undoes_nothing() {
    let mut session = Session::new(80, 24);
    session.keys("/polen<Enter>F<Down><Enter>");
    let query = session.app.search.query.clone();
    assert_ne!(query, "polen");
    assert!(session.app.dialog.is_none() && session.app.focus() == Focus::Hits);
    session.keys("<Enter>");
    assert_eq!(session.app.search.query, query);
    session.keys("F<Home><Enter>");
    assert_eq!(session.app.search.query, "polen", "{}", screen(&session));
}

#[test]
fn the_last_hit_brings_what_stands_below_it_into_sight() {
    let mut session = Session::new(80, 24);
    session.keys("/Hilfsorganisationen in Sachsen<Enter>");
    assert!(!screen(&session).contains("Fehlanzeige"), "{}", screen(&session));
    session.keys("<End>");
    let below = screen(&session);
    assert!(below.contains("Fehlanzeige"), "{below}");
    session.keys("<Home>");
    assert!(!screen(&session).contains("Fehlanzeige"), "{}", screen(&session));
}

/// The title of the chosen entry.
fn chosen(session: &Session) -> String {
    session.app.sight().node().map(|knoten| knoten.titel.clone()).unwrap_or_default()
}

#[test]
fn narrowing_knows_the_words_of_a_paragraph() {
    let mut session = Session::new(80, 24);
    session.keys("eusa<Enter>");
    let knoten = session.app.sight().node().unwrap();
    assert!(!knoten.titel.contains("USA") && knoten.belege[0].wortlaut.contains("USA"), "{knoten:?}");
    // What proves an entry is not its own text.
    session.keys("<Esc>3ebautzen");
    assert!(session.app.tree().rows.is_empty(), "{}", screen(&session));
}

#[test]
fn giving_up_narrowing_leads_back_to_where_one_stood() {
    for words in ["polen", "polen xyzzy", "p<BS>"] {
        let mut session = Session::new(80, 24);
        session.keys("jjjjj<Right>jj");
        let before = screen(&session);
        session.keys(&format!("e{words}<Esc>"));
        assert_eq!(screen(&session), before, "{words}");
    }
    let mut session = Session::new(80, 24);
    session.keys("jjjjj<Right>jj");
    let before = chosen(&session);
    session.keys("epolen xyzzy<Enter><Esc>");
    assert_eq!(chosen(&session), before);
}

/// The last row of the screen.
fn footer(session: &Session) -> String {
    rows(&frame(&session.app)).pop().unwrap_or_default()
}

#[test]
fn an_empty_list_offers_only_what_works_there() {
    for keys in ["exyzzy<Enter>", "6"] {
        let mut session = Session::new(80, 24);
        session.keys(keys);
        session.app.out.notice = None;
        let shown = footer(&session);
        for word in ["Enter Text", "ausgeben", "kopieren", "öffnen"] {
            assert!(!shown.contains(word), "{keys}: {shown}");
        }
        assert!(shown.contains("suchen") && shown.contains("Hilfe"), "{keys}: {shown}");
    }
}

#[test]
fn the_footer_knows_the_view() {
    let mut session = Session::new(80, 24);
    session.keys("5");
    assert!(footer(&session).contains("A aufnehmen"), "{}", footer(&session));
    session.keys("1jjm6j");
    session.app.out.notice = None;
    let shown = footer(&session);
    assert!(shown.contains("a Notiz") && shown.contains("m entfernen"), "{shown}");
    assert!(shown.contains("x ausgeben") && !shown.contains("merken"), "{shown}");
}

fn said(session: &Session) -> String {
    session.app.out.notice.clone().unwrap_or_default()
}

#[test]
fn an_entry_without_words_of_its_own_is_not_called_nothing() {
    let mut session = Session::new(80, 24);
    for keys in ["j<Right>jcz", "cZ", "cc", "cf"] {
        session.keys(keys);
        assert_eq!(said(&session), "Der gewählte Eintrag hat keinen eigenen Wortlaut.", "{keys}");
    }
    session.keys("m");
    assert!(
        said(&session).starts_with("Gemerkt als Zusammenstellung, ohne eigenen Wortlaut: "),
        "{}",
        said(&session)
    );
    let mut lines = Lines::new();
    let told = lines.lines(&["runter", "öffnen", "runter", "zitat"]);
    assert!(told.contains("Der gewählte Eintrag hat keinen eigenen Wortlaut."), "{told}");
}

#[test]
fn a_note_on_a_vorgang_says_what_notes_are_for() {
    let mut session = Session::new(80, 24);
    session.keys("jjjm6<Home>a");
    assert!(
        said(&session)
            .starts_with("Eine Notiz gehört zu einem gemerkten Eintrag, nicht zum Vorgang: Wählen Sie"),
        "{}",
        said(&session)
    );
    session.app.out.notice = None;
    assert!(!footer(&session).contains("a Notiz"), "{}", footer(&session));
    session.keys("j");
    assert!(footer(&session).contains("a Notiz"), "{}", footer(&session));
}

#[test]
fn an_entry_without_a_text_shows_its_details_at_once() {
    let mut session = Session::new(80, 24);
    session.keys("jj<Right>jj<Enter>2");
    let shown = screen(&session);
    assert!(shown.contains("─ Angaben ─") && shown.contains("Enthält 3 Einträge."), "{shown}");
}

#[test]
fn beside_an_offer_stands_the_first_hit() {
    let mut session = Session::new(80, 24);
    session.keys("/messen 2026<Enter>/alte Geschichte mit Nachbarn<Enter>");
    assert!(session.app.search.chosen().is_none(), "{}", screen(&session));
    let hit = session.app.search.shown().unwrap();
    assert_eq!(session.app.quelle().unwrap().id, hit.quelle);
    assert!(!session.app.reader.hits.is_empty(), "{}", screen(&session));
}

#[test]
fn the_head_of_a_hit_does_not_repeat_what_stands_below_it() {
    let mut session = Session::new(120, 40);
    session.keys("/Exporte<Enter>");
    let shown = screen(&session);
    let list = shown.lines().map(|row| row.split('│').next().unwrap_or_default());
    assert_eq!(list.filter(|row| row.contains("Ausfuhr China 2025")).count(), 1, "{shown}");
}
