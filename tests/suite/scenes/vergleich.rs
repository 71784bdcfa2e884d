//! Choosing what to compare with: every candidate in sight, and which of the two is the older one.

use std::path::Path;
use std::sync::Arc;

use leitlinien::app::{App, Capabilities, Size};
use leitlinien::corpus;
use leitlinien::domain::{Datum, Quelle};
use leitlinien::holdings::{self, Umgebung};

use crate::support::editions::newer;
use crate::support::screen::{frame, rows};
use crate::support::session::Session;

/// A newer edition of the strategy as a document of its own.
fn edition(folder: &Path, name: &str, datum: Option<Datum>) -> Quelle {
    let path = folder.join(name);
    std::fs::write(&path, newer()).unwrap();
    Quelle { datum, ..holdings::document_of(&path, &Umgebung::default()).unwrap() }
}

/// A session on the strategy, which has no date, and editions of it with these dates.
fn with(dates: &[Option<Datum>]) -> Session {
    dated(None, dates)
}

/// The same, with this date for the strategy.
fn dated(own: Option<Datum>, dates: &[Option<Datum>]) -> Session {
    let folder = tempfile::tempdir().unwrap();
    let editions = dates.iter().enumerate();
    let editions = editions.map(|(at, datum)| edition(folder.path(), &format!("fassung-{at}.txt"), *datum));
    let mut bestand = corpus::Paket::shipped().unwrap().bestand(editions.collect());
    bestand.quellen.iter_mut().find(|quelle| quelle.id == "strategie").unwrap().datum = own;
    let app = App::new(Arc::new(bestand), Size { width: 80, height: 24 }, Capabilities::default());
    Session { app, effects: Vec::new() }
}

fn screen(session: &Session) -> String {
    rows(&frame(&session.app)).join("\n")
}

#[test]
fn every_candidate_stands_there_from_the_start() {
    let mut session = with(&[Datum::new(2030, 1, 1), Datum::new(2031, 1, 1)]);
    session.keys("V");
    for _ in 0..2 {
        let shown = screen(&session);
        assert!(shown.contains("fassung-0") && shown.contains("fassung-1"), "{shown}");
        session.keys("<Down>");
    }
}

/// The lines that name the older and the newer document of the open comparison.
fn sides(session: &Session) -> (String, String) {
    let shown = rows(&frame(&session.app));
    let side =
        |name: &str| shown.iter().find(|row| row.contains(name)).unwrap_or_else(|| panic!("{shown:?}"));
    (side("alt: [").clone(), side("neu: [").clone())
}

#[test]
fn the_older_document_is_the_old_one_whichever_was_chosen_first() {
    for (datum, older) in [(Datum::new(2030, 1, 1), false), (Datum::new(2001, 1, 1), true)] {
        let mut session = dated(Datum::new(2010, 1, 1), &[datum]);
        session.keys("V<Enter>");
        let (alt, neu) = sides(&session);
        assert_eq!((alt.contains("fassung-0"), neu.contains("fassung-0")), (older, !older), "{alt} {neu}");
    }
}

#[test]
fn without_two_days_the_user_says_which_one_is_newer() {
    let day = Datum::new(2010, 1, 1);
    for (own, datum) in [(None, day), (day, None), (day, day), (None, None)] {
        for (keys, other_is_new) in [("V<Enter><Enter>", true), ("V<Enter><End><Enter>", false)] {
            let mut session = dated(own, &[datum]);
            session.keys("V<Enter>");
            assert!(screen(&session).contains("Welche Fassung ist die neuere?"), "{}", screen(&session));
            let mut session = dated(own, &[datum]);
            session.keys(keys);
            let (alt, neu) = sides(&session);
            let is_new = (alt.contains("fassung-0"), neu.contains("fassung-0"));
            assert_eq!(is_new, (!other_is_new, other_is_new), "{alt} {neu}");
        }
    }
}

#[test]
fn what_cannot_be_compared_says_why_and_what_to_do() {
    let mut session = with(&[None]);
    session.keys("4V");
    let shown = screen(&session);
    assert!(shown.contains("Welches Dokument vergleichen? Es sind die mit Maßnahmen:"), "{shown}");
    assert!(shown.contains("[strategie]") && shown.contains("[fassung-0]"), "{shown}");
    session.keys("<Esc>5<End>V");
    let shown = screen(&session);
    assert!(shown.contains("Das gewählte hat keine Maßnahmen. Vergleichen lassen sich:"), "{shown}");
    session.keys("<Enter>");
    let shown = screen(&session);
    assert!(shown.contains("Vergleichen mit: Leitlinien") && shown.contains("[fassung-0]"), "{shown}");
    session.keys("<Enter><Enter>");
    assert!(screen(&session).contains("Fassungsvergleich"), "{}", screen(&session));
}

#[test]
fn what_does_nothing_in_a_dialog_says_so() {
    for (keys, said) in [
        ("V<Enter><Enter>x", "Diese Taste hat hier keine Wirkung"),
        ("ix", "Diese Taste hat hier keine Wirkung"),
    ] {
        let mut session = with(&[None]);
        session.keys(keys);
        assert!(session.app.dialog.is_some(), "{keys}");
        assert!(screen(&session).contains(said), "{keys}\n{}", screen(&session));
    }
}
