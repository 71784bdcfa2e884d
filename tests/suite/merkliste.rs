//! What a user remembers: view 6, notes in the text, marks, export, and the list from outside.

mod outside;

use std::collections::BTreeSet;

use leitlinien::app::reader::{Shown, Spot, TextRow, printed, printed_at};
use leitlinien::app::{Effect, Event, Order};
use leitlinien::eigenes::{Aenderung, Merkliste};
use leitlinien::export::{Exportformat, bytes};

use crate::support::screen::{frame, picture, rows};
use crate::support::session::Session;

const SIZES: [(u16, u16); 3] = [(120, 40), (80, 24), (40, 12)];

/// Two entries and a passage in two Vorgänge, with notes.
const REMEMBERED: &str = "jjjjj<Right>jjj<Right>jjma Frist prüfen #Kabinett<Enter>MjEN<Enter>";

const SCENES: &[(&str, &str)] = &[
    ("merkliste_leer", "6"),
    ("merkliste", "2<Right>jm3jj<Right>jma für #Indien<Enter>6<Down><Down>"),
    ("merkliste_notiz", "2<Right>ja"),
    ("merkliste_notiz_im_text", "jjjjj<Right>jjj<Right>jja Frist prüfen #Kabinett<Enter><Enter>"),
    ("merkliste_notiz_wie_gedruckt", "jjjjj<Right>jjj<Right>jja Frist prüfen #Kabinett<Enter><Enter>u"),
    ("merkliste_notiz_an_eintrag", "jjjjj<Right>jjj<Right>jja Frist prüfen #Kabinett<Enter>"),
    ("merkliste_vorgaenge", "2<Right>jm6jM"),
    ("merkliste_eingeengt", "2<Right>jm3jj<Right>jma für #Indien<Enter>6eindien"),
    ("gespeicherte_suchen", "/land:japan seit:2023<Enter>S<Enter><C-u><Enter>S"),
    ("markiert", "2<Right>j<Space><Space>"),
    ("markierte_treffer", "/japan<Down><Space><Space>"),
];

#[test]
fn every_state_in_three_sizes() {
    for (name, keys) in SCENES {
        for (width, height) in SIZES {
            let mut session = Session::new(width, height);
            session.event(Event::Remembered(Ok(Box::default())));
            session.keys(keys);
            insta::assert_snapshot!(format!("{name}_{width}x{height}"), picture(&session.app));
        }
    }
}

fn screen(session: &Session) -> String {
    rows(&frame(&session.app)).join("\n")
}

fn entries(session: &Session) -> Vec<(String, String, String)> {
    let all = session.app.kept.liste.alle();
    all.map(|(name, own)| (name.to_owned(), own.kennung.clone(), own.notiz.clone())).collect()
}

#[test]
fn one_key_remembers_and_forgets_and_what_was_removed_comes_back_with_its_note() {
    let mut session = Session::new(120, 40);
    session.keys("2<Right>ja#wichtig bis Mai<Enter>");
    let kept = entries(&session);
    assert_eq!(kept.len(), 1, "a note remembers its place");
    let titel = session.app.kept.liste.alle().next().unwrap().1.titel.clone();
    session.keys("m");
    assert!(entries(&session).is_empty());
    let said = session.app.out.notice.clone().unwrap();
    assert!(said.contains("samt Notiz: ") && said.contains(&titel), "{said}");
    assert!(said.contains("U holt beides zurück"), "{said}");
    session.keys("U");
    assert_eq!(entries(&session), kept);
    session.keys("mm");
    assert_eq!(entries(&session), kept, "remembered anew it has its note again");
    // A whole Vorgang comes back too.
    session.keys("6M<End><Enter>");
    assert!(entries(&session).is_empty(), "{}", screen(&session));
    session.keys("U");
    assert_eq!(entries(&session), kept);
}

#[test]
fn the_paragraph_in_the_text_and_its_entry_are_one_place() {
    let mut session = Session::new(120, 40);
    session.keys(REMEMBERED.split_once("Mj").unwrap().0);
    assert_eq!(entries(&session).len(), 1);
    session.keys("<Enter>m");
    assert!(entries(&session).is_empty(), "{:?}", entries(&session));
}

#[test]
fn entries_go_from_one_vorgang_to_another() {
    let mut session = Session::new(120, 40);
    session.keys("2<Right>jm6M");
    let new = screen(&session).lines().position(|line| line.contains("Neuer Vorgang")).is_some();
    assert!(new, "{}", screen(&session));
    session.keys("<Down><Enter>Anfrage 7/123<Enter>");
    assert_eq!(session.app.kept.liste.gewaehlt(), "Anfrage 7/123");
    session.keys("gjM");
    // Below the Vorgänge and the new one stands where the entry can go.
    session.keys("<Down><Down><Down><Enter>");
    assert_eq!(entries(&session)[0].0, "Anfrage 7/123", "{}", screen(&session));
    session.keys("M<End><Up><Enter>");
    session.keys("<C-u>");
    for _ in 0.."Anfrage 7/123".len() {
        session.keys("<BS>");
    }
    session.keys("Indien<Enter>");
    let names: BTreeSet<String> = session.app.kept.liste.vorgaenge.iter().map(|v| v.name.clone()).collect();
    assert!(names.contains("Indien") && !names.contains("Anfrage 7/123"), "{names:?}");
}

#[test]
fn enter_leads_from_the_list_to_the_place() {
    let mut session = Session::new(80, 24);
    session.keys("/onboardings<Enter>");
    let kennung = session.app.quelle().unwrap().blocks[session.app.reader.current].kennung.clone();
    session.keys("m<Esc><Esc><Esc>1g6j<Enter>");
    assert_eq!(session.app.quelle().unwrap().blocks[session.app.reader.current].kennung, kennung);
    assert!(screen(&session).contains("Gemerkt (Allgemein)"), "{}", screen(&session));
}

/// What the effect to export carries, in every format.
fn exported(session: &mut Session, name: &str) -> String {
    session.keys("x");
    for _ in 0..80 {
        session.keys("<BS>");
    }
    session.keys(&format!("{name}<Enter>"));
    let Some(Effect::Outside(Order::Export { auszug, .. })) = session.effects.last() else {
        panic!("{:?}", session.effects)
    };
    for format in Exportformat::ALL {
        assert!(!bytes(auszug, format).unwrap().is_empty());
    }
    String::from_utf8(bytes(auszug, Exportformat::Markdown).unwrap()).unwrap()
}

#[test]
fn a_vorgang_is_exported_with_notes_and_quotations() {
    let mut session = Session::new(120, 40);
    session.keys("jjjjj<Right>jjj<Right>jja Frist prüfen #Kabinett<Enter>2<Right>jm6g");
    let file = exported(&mut session, "v.md");
    assert!(file.contains("Frist prüfen \\#Kabinett") && file.contains("Schlagworte: Kabinett"), "{file}");
    assert!(file.contains("Z. 262") && file.contains("Ansiedlungskonzeption"), "{file}");
    assert!(file.contains("Niederschlesien") || file.contains("Partnerregion"), "{file}");
}

#[test]
fn what_is_marked_is_exported_and_remembered_instead_of_all() {
    let mut session = Session::new(120, 40);
    session.keys("/japan<Down><Space><Space>");
    let all = session.app.search.hits();
    let file = exported(&mut session, "t.md");
    assert!(all > 2 && file.contains("davon 2") || file.contains("2 "), "{file}");
    let Some(Effect::Outside(Order::Export { auszug, .. })) = session.effects.last() else { panic!() };
    assert_eq!(auszug.eintraege.len(), 2);
    session.keys("m");
    assert_eq!(entries(&session).len(), 2);
    assert!(session.app.search.marked.is_empty(), "marks have done their work");
    session.keys("<Space><Esc>");
    assert!(session.app.search.marked.is_empty() && session.app.search.hits() > 0, "Esc goes back one level");
}

fn changes(session: &Session) -> Vec<&Vec<Aenderung>> {
    let sent = |effect: &&Effect| matches!(effect, Effect::Outside(Order::Remember(_)));
    let all = session.effects.iter().filter(sent);
    all.map(|effect| if let Effect::Outside(Order::Remember(changes)) = effect { changes } else { panic!() })
        .collect()
}

#[test]
fn what_cannot_be_kept_is_said_once_and_tried_again_with_the_next() {
    let mut session = Session::new(80, 24);
    session.keys("2<Right>jm");
    session.event(Event::Remembered(Err("voll".to_owned())));
    assert_eq!(session.app.out.notice.as_deref(), Some("voll"));
    session.keys("jm");
    assert_eq!(changes(&session).iter().map(|batch| batch.len()).collect::<Vec<_>>(), [1, 2]);
    session.event(Event::Remembered(Err("voll".to_owned())));
    assert_ne!(session.app.out.notice.as_deref(), Some("voll"));
    assert_eq!(session.app.kept.unsent().len(), 2);
    assert_eq!(entries(&session).len(), 2, "the session goes on with what it has");
}

#[test]
fn what_comes_in_between_from_another_session_stands_beside_ones_own() {
    let mut session = Session::new(80, 24);
    session.keys("2<Right>jm");
    // A second change before the first is answered.
    session.keys("jm");
    assert_eq!(changes(&session).len(), 1, "one batch at a time");
    let mut kept = Merkliste::default();
    let other = Aenderung::Anlegen("von nebenan".to_owned());
    changes(&session)[0].iter().chain([&other]).for_each(|change| kept.apply(change, "2026-11-21"));
    session.event(Event::Remembered(Ok(Box::new((kept, None)))));
    assert_eq!(entries(&session).len(), 2);
    assert!(session.app.kept.liste.vorgang("von nebenan").is_some());
    assert_eq!(changes(&session)[1].len(), 1, "the second follows");
}

#[test]
fn a_list_that_comes_late_is_shown_where_the_user_waits_for_it() {
    let mut first = Session::new(80, 24);
    first.keys("jja später<Enter>");
    let liste = first.app.kept.liste.clone();
    let mut session = Session::new(80, 24);
    session.keys("6j");
    session.event(Event::Remembered(Ok(Box::new((liste, None)))));
    assert!(
        screen(&session).lines().any(|row| row.trim_start().starts_with("Ziele")),
        "{}",
        screen(&session)
    );
}

#[test]
fn a_search_is_kept_under_a_name_and_taken_up_again() {
    let mut session = Session::new(120, 40);
    session.keys("S");
    assert!(session.app.out.notice.as_ref().unwrap().contains("Noch keine Suche"));
    session.keys("/land:japan seit:2023<Enter>S<Enter>");
    for _ in 0.."land:japan seit:2023".len() {
        session.keys("<BS>");
    }
    session.keys("Japan neu<Enter>");
    let hits = session.app.search.hits();
    session.keys("<Esc><Esc><Esc>1");
    assert!(session.app.search.query.is_empty());
    session.keys("S<Enter>");
    assert_eq!(
        (session.app.search.query.as_str(), session.app.search.hits()),
        ("land:japan seit:2023", hits)
    );
    session.keys("S<End><Enter>");
    assert!(session.app.kept.liste.suchen.is_empty());
    session.keys("U");
    assert_eq!(session.app.kept.liste.suchen[0].name, "Japan neu");
}

#[test]
fn hostile_words_in_a_note_steer_nothing() {
    let mut session = Session::new(80, 24);
    session.keys("2<Right>ja");
    session.event(Event::Pasted("a\u{1b}]52;c;eA==\u{7}\u{202e}b".to_owned()));
    session.keys("<Enter>6j");
    for cell in frame(&session.app).content() {
        assert!(!cell.symbol().chars().any(leitlinien::text::clean::is_hidden), "{:?}", cell.symbol());
    }
}

#[test]
fn without_unicode_and_colour_notes_and_marks_still_tell() {
    let caps =
        leitlinien::app::Capabilities { unicode: false, colour: false, mouse: false, ..Default::default() };
    let mut session = Session::with(80, 24, caps);
    session.keys("2<Right>ja prüfen<Enter><Space>");
    let shown = picture(&session.app);
    assert!(shown.is_ascii() && shown.contains("[x]"), "{shown}");
    session.keys("k<Enter>");
    assert!(screen(&session).contains("Notiz (Allgemein): pruefen"), "{}", screen(&session));
}

/// A thousand remembered places open and are drawn at once.
#[test]
fn a_long_list_opens_at_once() {
    let mut session = Session::new(120, 40);
    let blocks: Vec<_> = session.app.world.bestand.quellen.iter().flat_map(|quelle| &quelle.blocks).collect();
    let mut liste = Merkliste::default();
    for number in 0..1000 {
        let block = blocks[number % blocks.len()];
        let stelle = leitlinien::eigenes::Gemerkt {
            kennung: block.kennung.clone(),
            titel: format!("Stelle {number}"),
            quelle: block.kennung.split('/').next().unwrap().to_owned(),
            // Every third one is no longer there.
            anfang: if number % 3 == 0 {
                format!("{number} gibt es nicht")
            } else {
                block.text.chars().take(160).collect()
            },
            ..leitlinien::eigenes::Gemerkt::default()
        };
        liste.apply(&Aenderung::Merken(format!("Vorgang {}", number % 7), stelle), "2026-11-21");
    }
    session.event(Event::Remembered(Ok(Box::new((liste, None)))));
    let begun = std::time::Instant::now();
    session.keys("6");
    frame(&session.app);
    let took = begun.elapsed();
    println!("view 6 with {} entries: {took:?}", session.app.catalogue.counts[5]);
    assert!(took < std::time::Duration::from_secs(2), "{took:?}");
}

#[test]
fn as_printed_each_note_stands_above_the_row_that_prints_its_words() {
    let bestand = crate::support::session::bestand();
    for quelle in &bestand.quellen {
        let mut notes: Vec<(Spot, String)> = Vec::new();
        for (block, content) in quelle.blocks.iter().enumerate().filter(|(_, block)| !block.pieces.is_empty())
        {
            let piece = content.pieces[content.pieces.len() / 2];
            notes.push((Spot { block, byte: piece.at }, format!("Notiz {block}")));
        }
        for columns in [34, 100] {
            let rows = printed(quelle, columns, &notes);
            let shown = rows.iter().filter(|row| matches!(row.part, Shown::Note { .. })).count();
            assert_eq!(shown, notes.len(), "each once");
            for (spot, words) in &notes {
                let own = |row: &TextRow| matches!(&row.part, Shown::Note { words: own, .. } if own == words);
                let at = rows.iter().position(own).unwrap();
                let text = rows[at..].iter().find(|row| !matches!(row.part, Shown::Note { .. })).unwrap();
                let (line, column) = printed_at(&quelle.blocks[spot.block], spot.byte);
                let Shown::Printed { line: own, range } = &text.part else { panic!() };
                assert!(*own == line && range.start <= column && column < range.end, "{words}: {text:?}");
            }
            // Nothing of the file is lost or moved.
            let without = printed(quelle, columns, &[]);
            let text: Vec<&TextRow> =
                rows.iter().filter(|row| !matches!(row.part, Shown::Note { .. })).collect();
            assert_eq!(text, without.iter().collect::<Vec<_>>());
        }
    }
}
