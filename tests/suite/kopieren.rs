//! Quotations: what is copied is the source's words with the place they stand in.

#![expect(clippy::string_slice, reason = "a wrong boundary shall fail the test")]

use leitlinien::app::{Effect, Event, Mouse, MouseKind, Size};
use leitlinien::domain::{Fundstelle, Quelle};
use leitlinien::export::{Vorlage, Zitat};

use leitlinien::holdings::{self, Umgebung};

use crate::support::screen::{frame, picture, rows};
use crate::support::session::{Session, bestand};

/// A session in the text, at a paragraph of the strategy.
fn reading(width: u16, height: u16) -> Session {
    let mut session = Session::new(width, height);
    session.keys("jjjjj<Right>jjj<Right>jj<Enter>");
    session
}

fn copied(session: &Session) -> &str {
    let Some(Effect::Copy(words)) = session.effects.last() else { panic!("{:?}", session.effects) };
    words
}

/// Letters and digits only: what line ends, blanks and hyphens at line ends cannot change.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// What the file shows on these lines.
fn printed(quelle: &Quelle, beleg: &Fundstelle) -> String {
    let lines = quelle.text.lines().enumerate();
    let own = lines.filter(|(at, _)| beleg.zeilen.iter().any(|range| range.contains(*at as u32 + 1)));
    own.map(|(_, line)| line).collect::<Vec<_>>().join("\n")
}

/// Every word of the quotation stands in this order on the lines it names.
fn assert_verbatim(quelle: &Quelle, beleg: &Fundstelle) {
    let file = letters(&printed(quelle, beleg));
    let mut rest = file.as_str();
    for word in Zitat::new(quelle, std::slice::from_ref(beleg)).wortlaut.split_whitespace() {
        let word = letters(word);
        let at = rest.find(&word).unwrap_or_else(|| panic!("„{word}“ in {}: {}", quelle.id, beleg.block));
        rest = &rest[at + word.len()..];
    }
}

#[test]
fn every_quotation_is_the_words_of_its_source() {
    let bestand = bestand();
    let mut checked = 0;
    for quelle in &bestand.quellen {
        for block in &quelle.blocks {
            assert_verbatim(quelle, &block.ganz(&quelle.id));
            // Parts of the block, cut between words.
            let cuts: Vec<usize> = block.text.match_indices(' ').map(|(at, _)| at).collect();
            for (from, to) in cuts.iter().zip(cuts.iter().skip(7)).step_by(5) {
                assert_verbatim(quelle, &block.fundstelle(&quelle.id, from + 1..*to));
                checked += 1;
            }
        }
    }
    assert!(checked > 1000, "{checked}");
}

#[test]
fn a_quotation_changes_nothing_but_the_marks_inside_it() {
    let bestand = bestand();
    let plain = |text: &str| -> String {
        let marks = ['„', '“', '”', '"', '‚', '‘'];
        text.chars().filter(|c| !marks.contains(c) && !matches!(c, '\\' | '>')).collect()
    };
    for quelle in &bestand.quellen {
        for block in &quelle.blocks {
            let zitat = Zitat::new(quelle, &[block.ganz(&quelle.id)]);
            for vorlage in Vorlage::ALL {
                let text = zitat.text(vorlage);
                assert!(plain(&text).contains(&plain(&zitat.wortlaut)), "{text}");
                assert!(
                    plain(&text).contains(&block.kennung) && plain(&text).contains(&plain(&zitat.stelle))
                );
                assert!(!text.chars().any(|c| c != '\n' && leitlinien::text::clean::is_hidden(c)), "{text}");
            }
        }
    }
}

#[test]
fn templates_say_what_the_text_states() {
    let bestand = bestand();
    let quelle = bestand.quelle("strategie").unwrap();
    let beleg = quelle.block("strategie/III/internationale-ansiedlungen-in/abs1").unwrap().ganz("strategie");
    let zitat = Zitat::new(quelle, &[beleg]);
    let texts: Vec<String> = Vorlage::ALL.map(|vorlage| zitat.text(vorlage)).into();
    insta::assert_snapshot!("vorlagen", texts.join("\n\n----\n\n"));
}

/// A paper that is not shipped: hyphens at line ends, marks in the text, signs that steer a terminal, no date.
#[test]
fn a_quotation_of_any_paper_is_its_words_and_harmless() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("vermerk.txt");
    let text = "Vermerk zur Außenwirtschaft\n\n1. Lage\n\nDie sächsische Außen-\nwirtschaft und die \"Brücke\" nach \
                Polen wachsen\nweiter\u{1b}]52;c;eA==\u{7}, auch im Donau-\nRaum.\n\nDie Messe- und Kongress-\n\
                wirtschaft\u{202e} folgt.\n";
    std::fs::write(&path, text).unwrap();
    let quelle = holdings::document_of(&path, &Umgebung::default()).unwrap();
    let find = |words: &str| quelle.blocks.iter().find(|block| block.text.contains(words)).unwrap();
    let (first, second) = (find("Brücke"), find("Messe"));
    let zitat = Zitat::new(&quelle, &[first.ganz(&quelle.id), second.ganz(&quelle.id)]);
    for vorlage in Vorlage::ALL {
        let text = zitat.text(vorlage);
        assert!(!text.chars().any(|c| c != '\n' && leitlinien::text::clean::is_hidden(c)), "{text:?}");
        assert!(text.contains("o. D.") && text.contains("‚Brücke‘") && text.contains("Z. 5-"), "{text}");
        assert!(text.contains("sächsische Außenwirtschaft") && text.contains("Donau-Raum"), "{text}");
        assert!(text.contains("Messe- und Kongresswirtschaft"), "{text}");
        assert!(text.contains(&first.kennung) && text.contains(&second.kennung), "{text}");
    }
    let full = zitat.fundstelle();
    assert!(full.contains("Abschnitt „Lage“, Absatz 1 bis 2, Z. 5-8, 10-11 ["), "{full}");
}

#[test]
fn the_template_is_chosen_in_the_dialog_and_kept() {
    let mut session = reading(80, 24);
    session.keys("cz");
    assert!(copied(&session).contains("Freistaat Sachsen: ") && copied(&session).contains("o. D."));
    session.keys("cv");
    assert!(rows(&frame(&session.app)).join("\n").contains("Markdown"));
    session.keys("z");
    assert!(copied(&session).starts_with("> „"), "{}", copied(&session));
    session.keys("cvz");
    assert!(!copied(&session).contains("Freistaat Sachsen: ") && copied(&session).contains(", Z. "));
}

#[test]
fn a_marked_range_is_copied_with_exactly_its_place() {
    let mut session = reading(80, 24);
    session.keys("ww<Right><Right><C-c>");
    assert_eq!(copied(&session), "Erstellung einer Ansiedlungskonzeption");
    // Into the next item of the list: two paragraphs, two addresses.
    session.keys("<Right><Right><C-c>");
    let words = copied(&session).to_owned();
    let (first, second) = words.split_once("\n\n").expect("two paragraphs");
    assert_eq!((first, second.split(' ').count()), ("Erstellung einer Ansiedlungskonzeption", 2));
    session.keys("cz");
    let quote = copied(&session);
    assert!(quote.starts_with(&format!("„{first}\n\n{second}“ (Freistaat Sachsen: ")), "{quote}");
    assert!(quote.contains(", Z. 262-263 [") || quote.contains(", Z. 262, "), "{quote}");
    let (one, two) = (
        "strategie/III/internationale-ansiedlungen-in/m1",
        "strategie/III/internationale-ansiedlungen-in/m2",
    );
    assert!(quote.ends_with(&format!("[{one} bis {two}])")), "{quote}");
    // Escape takes the marking away, then the paragraph is copied again.
    session.keys("<Esc>cc");
    assert!(!copied(&session).contains("\n\n"));
}

#[test]
fn marking_backwards_and_forwards_is_the_same() {
    let mut forth = reading(80, 24);
    forth.keys("w<Right><Down>w<Up><Right><C-c>");
    let mut back = reading(80, 24);
    back.keys("w<Right><Down><Up><Right>w<Left><Down><C-c>");
    assert_eq!(copied(&forth), copied(&back));
}

#[test]
fn a_marking_holds_while_the_screen_changes() {
    let mut session = reading(120, 40);
    session.keys("<S-End><S-End><S-End><S-End><C-c>");
    let words = copied(&session).to_owned();
    for (width, height) in [(80, 24), (40, 12), (200, 60), (80, 24)] {
        session.event(Event::Resized(Size { width, height }));
        session.keys("<C-c>");
        assert_eq!(copied(&session), words, "{width}x{height}");
    }
    session.keys("u<C-c>");
    assert_eq!(copied(&session), words);
    session.event(Event::Mouse(Mouse { kind: MouseKind::ScrollDown, column: 70, row: 10 }));
    session.keys("<C-c>");
    assert_eq!(copied(&session), words);
}

/// Where words stand on the screen.
fn cell(session: &Session, words: &str) -> (u16, u16) {
    let rows = rows(&frame(&session.app));
    let place = session.app.screen.regions.reader.unwrap();
    let find = |row: &String| {
        let start = row.char_indices().nth(usize::from(place.x)).map_or(row.len(), |(at, _)| at);
        let at = row[start..].find(words)?;
        Some(row[..start + at].chars().count() as u16)
    };
    let (row, column) = rows.iter().enumerate().find_map(|(y, row)| Some((y, find(row)?))).expect(words);
    (column, row as u16)
}

#[test]
fn the_mouse_marks_words_and_no_borders() {
    for keys in ["", "u"] {
        let mut session = reading(120, 40);
        session.keys(keys);
        let (x, y) = cell(&session, "Erstellung");
        let event = |kind, column, row| Event::Mouse(Mouse { kind, column, row });
        session.event(event(MouseKind::Click, x + 2, y));
        session.event(event(MouseKind::Drag, x + 14, y));
        assert!(rows(&frame(&session.app)).last().unwrap().contains("2 Wörter markiert"));
        // Into another pane and back: only words of the text count.
        session.event(event(MouseKind::Drag, 3, y));
        session.event(event(MouseKind::Drag, 119, y));
        session.event(event(MouseKind::Release, 119, y));
        session.event(event(MouseKind::Drag, 3, y + 9));
        session.keys("<C-c>");
        assert_eq!(copied(&session), "Erstellung einer Ansiedlungskonzeption", "{keys}");
        // A click anywhere else ends it.
        session.event(event(MouseKind::Click, 3, 5));
        session.keys("<C-c>");
        assert!(rows(&frame(&session.app)).last().unwrap().contains("Noch einmal"));
    }
}

#[test]
fn a_drag_beyond_the_edge_scrolls() {
    let mut session = reading(80, 24);
    let (x, y) = cell(&session, "Erstellung");
    let top = session.app.reader.top;
    session.event(Event::Mouse(Mouse { kind: MouseKind::Click, column: x, row: y }));
    for _ in 0..30 {
        session.event(Event::Mouse(Mouse { kind: MouseKind::Drag, column: x, row: 23 }));
    }
    assert_eq!(session.app.reader.top, top + 30);
    session.keys("<C-c>");
    let words = copied(&session);
    assert!(words.starts_with("Erstellung einer") && words.matches("\n\n").count() > 2, "{words}");
}

/// Scenes of marking, in three sizes.
const SCENES: &[(&str, &str)] = &[
    ("markieren_anfang", "w<Right>"),
    ("markiert", "ww<Right><Right><Down><Down>"),
    ("markiert_wie_gedruckt", "uww<Right><Right><Down><Down>"),
];

#[test]
fn marking_in_three_sizes() {
    for (name, keys) in SCENES {
        for (width, height) in [(120, 40), (80, 24), (40, 12)] {
            let mut session = reading(width, height);
            session.keys(keys);
            insta::assert_snapshot!(format!("{name}_{width}x{height}"), picture(&session.app));
        }
    }
}
