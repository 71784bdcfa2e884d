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

/// A session on the strategy and editions of it with these dates.
fn with(dates: &[Option<Datum>]) -> Session {
    let folder = tempfile::tempdir().unwrap();
    let editions = dates.iter().enumerate();
    let editions = editions.map(|(at, datum)| edition(folder.path(), &format!("fassung-{at}.txt"), *datum));
    let bestand = corpus::Paket::shipped().unwrap().bestand(editions.collect());
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
