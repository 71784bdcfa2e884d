//! What is cut, and that what is chosen or an instruction is shown whole, on wide and narrow screens.

use crate::support::screen::{frame, rows};
use crate::support::session::Session;

fn shown(width: u16, height: u16, keys: &str) -> Vec<String> {
    let mut session = Session::new(width, height);
    session.keys(keys);
    rows(&frame(&session.app)).iter().map(|row| row.trim_end().to_owned()).collect()
}

/// The same with the rows of a pane one after the other.
fn running(width: u16, height: u16, keys: &str) -> String {
    let rows = shown(width, height, keys);
    rows.iter().map(|row| row.trim()).collect::<Vec<_>>().join(" ")
}

/// The words of the left pane of two.
fn left(keys: &str) -> Vec<String> {
    let rows = shown(80, 24, keys);
    rows.iter().map(|row| row.split('│').next().unwrap_or_default().trim_end().to_owned()).collect()
}

#[test]
fn the_head_of_a_hit_keeps_its_place_and_that_of_the_chosen_one_all_of_it() {
    let screen = left("/japan wasserstoff export<Enter>j");
    let at = screen.iter().position(|row| row.starts_with("2. ")).unwrap();
    let chosen = screen[at..at + 4].join(" ");
    let whole = "2. Absatz · japan-suedkorea-2023 Z. 52 · Sachsens Wirtschaftsminister Martin Dulig reist mit \
                 Wirtschaftsdelegation nach Japan und Südkorea · ohne „export“";
    assert_eq!(chosen, whole);
    for (number, place) in
        [("1. Reise/Aktivität", "Z. 52"), ("4. Unterzeile", "Z. 20-23"), ("5. Maßnahme", "Z. 512")]
    {
        let head = screen.iter().find(|row| row.starts_with(number)).unwrap();
        assert!(head.ends_with(place), "{head}");
    }
    // What sets a hit apart from those beside it stays, too.
    let all = screen.iter().find(|row| row.starts_with("3. ")).unwrap();
    assert!(all.contains("Z. 58") && all.ends_with("Alle Wörter"), "{all}");
}

#[test]
fn a_click_below_a_head_of_several_rows_meets_the_right_hit() {
    use leitlinien::app::{Event, Mouse, MouseKind};
    let mut session = Session::new(80, 24);
    session.keys("/japan wasserstoff export<Enter>j");
    let screen = rows(&frame(&session.app));
    let row = screen.iter().position(|row| row.starts_with("4. ")).unwrap() as u16;
    session.event(Event::Mouse(Mouse { kind: MouseKind::Click, column: 3, row }));
    assert_eq!(session.app.search.chosen(), Some(3));
}

#[test]
fn the_search_sentence_is_whole() {
    let query = "/Maßnahmen Polen<Enter>";
    for (width, height) in [(40, 24), (80, 24), (120, 40)] {
        let screen = running(width, height, query);
        assert!(screen.contains("33 mit einigen (Maßnahmen 15, Polen 18)"), "{width}: {screen}");
    }
}

#[test]
fn a_title_and_a_heading_say_their_numbers_where_there_is_little_room() {
    let screen = left("/Maßnahmen Polen<Enter>");
    assert!(screen.iter().any(|row| row.contains("7 Einträge · 0 Stellen (+28)")), "{screen:#?}");
    let heading = running(40, 24, "/Maßnahmen Polen<Enter><End>");
    assert!(!heading.contains("Zusam…"), "{heading}");
    let printed = shown(40, 24, "jjjj<Right>jj<Enter>u");
    assert!(printed.iter().any(|row| row.contains("strategie (wie gedruckt) · ")), "{printed:#?}");
    let text = shown(80, 24, "/japan wasserstoff export<Enter>j");
    assert!(text.iter().any(|row| row.contains(" · b: 4 Einträge · ") && row.contains(" % ")), "{text:#?}");
}

#[test]
fn the_chosen_entry_is_whole_where_no_details_stand_beside_it() {
    let keys = "jjjj<Right>jjjj";
    let screen = running(40, 24, keys);
    assert!(screen.contains("Multilaterale Projekte mit mehreren Partnerregionen"), "{screen}");
    let beside = left(keys);
    assert!(beside.iter().any(|row| row.contains("Multilaterale …artnerregionen")), "{beside:#?}");
    // A title that breaks off goes on, and at the end of the screen it still has room.
    let broken = running(40, 24, "jjjj<Right>jjjjjjjjj");
    assert!(
        broken.contains("Prüfung von Regionalpartnerschaften") && !broken.contains("Regionalpartnerschaft…"),
        "{broken}"
    );
    let last = running(40, 12, "jjjj<Right>jjjjjjjjjj");
    assert!(last.contains("sobald es die Rahmenbedingungen zulassen"), "{last}");
}

#[test]
fn a_click_below_a_title_of_two_rows_meets_the_right_entry() {
    use leitlinien::app::{Event, Mouse, MouseKind};
    let mut session = Session::new(40, 24);
    session.keys("jjjj<Right>jjjj");
    let screen = rows(&frame(&session.app));
    let row = screen.iter().position(|row| row.contains("Gemeinsame Auftritte")).unwrap() as u16;
    session.event(Event::Mouse(Mouse { kind: MouseKind::Click, column: 3, row }));
    let titel = session.app.sight().node().map(|knoten| knoten.titel.clone()).unwrap();
    assert!(titel.starts_with("Gemeinsame Auftritte"), "{titel}");
    session.event(Event::Mouse(Mouse { kind: MouseKind::Click, column: 3, row: row - 3 }));
    let titel = session.app.sight().node().map(|knoten| knoten.titel.clone()).unwrap();
    assert!(titel.starts_with("Prüfung weiterer"), "{titel}");
}

#[test]
fn help_and_the_keys_of_a_dialog_are_whole_on_a_narrow_screen() {
    let help = running(40, 24, "?");
    for words in
        ["noch einmal die Stelle im Text", "die Leertaste markiert mehrere", "Enter führt aus · Esc schließt"]
    {
        assert!(help.contains(words), "{words}: {help}");
    }
    let end = running(40, 24, "?<End>");
    assert!(end.contains("eine Kennung führt zu ihrem Eintrag"), "{end}");
    for keys in ["ü", "L", "/polen<Enter>F", "P", "/polen<Enter>i", "jjjj<Right>jjc"] {
        let screen = shown(40, 24, keys);
        let cut: Vec<&String> =
            screen.iter().filter(|row| row.ends_with('…') || row.ends_with("…─")).collect();
        assert!(cut.is_empty(), "{keys}: {cut:#?}");
    }
}

#[test]
fn what_the_next_key_takes_away_may_take_many_rows() {
    let screen = running(40, 12, "j<Right>jcz");
    assert!(screen.contains("Der gewählte Eintrag hat keinen eigenen Wortlaut."), "{screen}");
    let marking = running(40, 24, "<Enter>w");
    assert!(!marking.contains('…'), "{marking}");
}

#[test]
fn a_question_an_example_and_a_chosen_cell_are_whole_on_a_narrow_screen() {
    let question = running(40, 24, "5V");
    assert!(question.contains("Welches Dokument vergleichen? Es sind die mit Maßnahmen:"), "{question}");
    let examples = running(40, 24, "/");
    assert!(examples.contains("ein Wort, auch als Teil anderer Wörter"), "{examples}");
    let cell = running(40, 24, "üjjj<Enter>");
    let whole = "1 Stelle: Ägypten · Leitlinien zur Internationalen Zusammenarbeit des Freistaates Sachsen \
                 (Internationale Strategie). Spalte 1 von";
    assert!(cell.contains(whole), "{cell}");
}

#[test]
fn in_ascii_a_place_is_not_cut_to_another_number() {
    use leitlinien::app::Capabilities;
    let caps = Capabilities { unicode: false, ..Capabilities::default() };
    for width in 40..100 {
        let mut session = Session::with(width, 24, caps);
        session.keys("/japan wasserstoff export<Enter>j");
        let answer = session.app.search.answer.clone().unwrap();
        let screen = rows(&frame(&session.app));
        for (number, hit) in answer.hits.iter().enumerate().filter(|(number, _)| *number != 1) {
            let head = screen.iter().find(|row| row.starts_with(&format!("{}. ", number + 1)));
            let head = head.map(|row| row.split('|').next().unwrap_or_default());
            assert!(head.is_none_or(|head| head.contains(&hit.ort())), "{width}: {head:?} {}", hit.ort());
        }
    }
}
