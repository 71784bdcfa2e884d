//! Keys in, screen out: every view and state in three sizes, as text and styles.
//!
//! To see one: `LEITLINIEN_SZENE='80x24 /polen<Enter>' cargo test --test suite eine_szene -- --nocapture`.

mod ausgeben;
mod neuling;
mod schmal;
mod vergleich;

use std::sync::Arc;

use leitlinien::app::commands::On;
use leitlinien::app::{App, Capabilities, Effect, Event, Focus, Mouse, MouseKind, Order, Size};
use leitlinien::corpus;
use leitlinien::holdings::{self, Umgebung};
use ratatui::style::Color;

use crate::support::screen::{frame, picture, rows};
use crate::support::session::Session;

/// Name of the scene and the keys that lead to it.
const SCENES: &[(&str, &str)] = &[
    ("start", ""),
    ("massnahme", "jjjjj<Right>jjj<Right>jj"),
    ("massnahme_im_text", "jjjjj<Right>jjj<Right>jj<Enter>"),
    ("massnahme_wie_gedruckt", "jjjjj<Right>jjj<Right>jj<Enter>u"),
    ("massnahme_angaben", "jjjjj<Right>jjj<Right>jj<Tab>"),
    ("verweis_auf_fussnote", "jjjjj<Right>jjj<Right>jj<Tab>jj<Enter>"),
    ("vom_text_zum_katalog", "2<Right>j<Enter>b"),
    ("partnerregionen", "2<Right>j"),
    ("laender", "3jj<Right>jjj<Right>j"),
    ("ziele", "4<Right>j"),
    ("quellen", "5j<Right>j<Right>"),
    ("suche_leer", "/"),
    ("suche_tippt", "/fachkr"),
    ("suche_erster_treffer", "/japan<Enter>"),
    ("suche_im_text", "/japan<Enter><Enter>"),
    ("suche_dritter_treffer", "/japan<Enter><Enter>nn"),
    ("suche_liste", "/japan<Down>jj"),
    ("suche_nichts", "/xyzzyquux"),
    ("suche_klammer_offen", "/(japan"),
    ("suche_stufen", "/zuwanderung von fachkräften<Down>"),
    ("suche_vertippt", "/regionalpartnershaft<Enter>"),
    ("suche_ohne_ein_wort", "/uganda hubei<Enter>"),
    ("suche_nicht_klein", "/wasserstoff nicht japan<Enter>"),
    ("suche_oder_klein", "/niederschlesien oder indien<Enter>"),
    ("suche_wortanfang", "/chemn<Enter>"),
    ("suche_frage", "/was macht sachsen mit indien?<Enter>"),
    ("suche_gemischt", "/internationale beziehungen freistaat sachsen polen<Down>"),
    ("suche_aehnlich_ersetzt", "/brexit<Enter>"),
    ("suche_nach_adresse", "/strategie/III/fachkraefte/m2"),
    ("suche_vervollstaendigt", "/wass<Tab>"),
    ("wie_wurde_gesucht", "/wasserstoff<Down>i"),
    ("eingrenzen", "/polen<Down>F"),
    ("eingegrenzt", "/polen<Down>F<Down><Enter>"),
    ("gliederung", "t"),
    ("hilfe", "?"),
    ("hilfe_gefiltert", "?kopier"),
    ("hilfe_suchsprache", "?datum"),
    ("hilfe_ohne_zeile", "?xyzzy"),
    ("einengen", "eflug"),
    ("im_text_suchen", "fuganda"),
    ("kopieren", "c"),
    ("angaben_zur_quelle", "i"),
    ("bereich_allein", "="),
    ("erwaehnungen_zum_eintrag", "2<Right>jj<Tab><End><Enter>"),
];

/// The overviews, by what is chosen in their list, and what is pressed there.
const OVERVIEWS: &[(&str, &str, &str)] = &[
    ("uebersichten", "", ""),
    ("kreuz_instrument_land", "Kreuztabelle: Instrument und Land", "<Enter><Right><Down>"),
    ("kreuz_am_rand", "Kreuztabelle: Instrument und Partnerregion", "<Enter><End><PgDn>"),
    ("kreuz_land_quelle", "Kreuztabelle: Land und Quelle", "<Enter><PgDn>"),
    ("kreuz_hinweise", "Kreuztabelle: Land und Quelle", "<Enter>i"),
    ("kreuz_leere_zelle", "Kreuztabelle: Land und Quelle", "<Enter><Right><Enter>"),
    ("kreuz_zelle", "Kreuztabelle: Instrument und Land", "<Enter><Enter>"),
    ("kreuz_zelle_im_text", "Kreuztabelle: Instrument und Land", "<Enter><Enter><Enter>"),
    ("kreuz_ausgeben", "Kreuztabelle: Instrument und Land", "<Enter>x"),
    ("verbindlichkeit", "Verbindlichkeit je Instrument", "<Enter><Down><Down><Right>"),
    ("zahlen_balken", "Zahlen zu Ausfuhr und Einfuhr als Balken", "<Enter>"),
    ("zahlen_tabelle", "Zahlen zu Ausfuhr und Einfuhr als Tabelle", "<Enter>"),
    ("zahl_im_text", "Zahlen zu Ausfuhr und Einfuhr als Balken", "<Enter><End><Enter>"),
    ("zeitleiste", "Zeitleiste", "<Enter><PgDn>"),
    ("erwaehnungen", "Gefundene Erwähnungen von", "<Enter>"),
];

/// A session on an overview.
fn overview(width: u16, height: u16, caps: Capabilities, name: &str, keys: &str) -> Session {
    let mut session = Session::with(width, height, caps);
    session.keys("y");
    while !chosen(&session).starts_with(name) {
        session.keys("<Down>");
    }
    session.keys(keys);
    session
}

/// The chosen row of the open list, with what goes on below it.
fn chosen(session: &Session) -> String {
    let dialog = session.app.dialog.as_ref().unwrap();
    let mut rows = dialog.rows(session.app.sight()).into_iter().skip(dialog.cursor().selected);
    let first = rows.next().unwrap().words;
    let hanging = rows.take_while(|row| row.words.starts_with("  "));
    hanging.fold(first, |words, row| format!("{words} {}", row.words.trim()))
}

/// The picture in the README is what the program shows.
#[test]
fn the_readme_shows_the_program() {
    let mut session = Session::new(104, 20);
    session.keys("jjjjj<Right>jjj<Right>jj");
    let shown = rows(&frame(&session.app));
    let readme = include_str!("../../README.md");
    let printed: Vec<&str> = readme.lines().filter_map(|line| line.strip_prefix("    ")).collect();
    for row in &shown {
        assert!(printed.contains(&row.trim_end()), "missing in README.md: {}", shown.join("\n"));
    }
}

#[test]
fn overviews_in_three_sizes() {
    for (scene, name, keys) in OVERVIEWS {
        for (width, height) in SIZES {
            let session = overview(width, height, Capabilities::default(), name, keys);
            insta::assert_snapshot!(format!("{scene}_{width}x{height}"), picture(&session.app));
        }
    }
    let caps = Capabilities { unicode: false, colour: false, mouse: false, ..Capabilities::default() };
    for name in ["Kreuztabelle: Instrument und Land", "Zahlen zu Ausfuhr und Einfuhr als Balken"] {
        let shown = picture(&overview(80, 24, caps, name, "<Enter>").app);
        assert!(shown.is_ascii() && !shown.contains('?'), "{shown}");
    }
}

#[test]
fn the_key_leads_back_to_the_cell_that_was_left() {
    let mut session = overview(
        80,
        24,
        Capabilities::default(),
        "Kreuztabelle: Instrument und Land",
        "<Enter><Down><Down><Right><Right><Right><Enter>",
    );
    let cell = rows(&frame(&session.app));
    assert!(cell.iter().any(|row| row.contains("1 Stelle: III Wirtschaft")), "{cell:#?}");
    session.keys("<Enter>");
    assert!(session.app.dialog.is_none());
    let text = rows(&frame(&session.app)).join("\n");
    assert!(text.contains("Indien"), "{text}");
    session.keys("y");
    assert_eq!(rows(&frame(&session.app))[1..22], cell[1..22]);
    // One level back each time: the table at its cell, the choice, the catalogue.
    session.keys("<Esc>");
    assert!(rows(&frame(&session.app)).iter().any(|row| row.contains("1 Stelle: III Wirtschaft")));
    session.keys("<Esc>");
    assert!(chosen(&session).starts_with("Kreuztabelle: Instrument und Land"));
    session.keys("<Esc>");
    assert!(session.app.dialog.is_none() && session.effects.is_empty());
    session.keys("y<Enter>q");
    assert!(session.app.dialog.is_none() && session.effects.is_empty());
}

#[test]
fn a_table_keeps_its_heads_and_its_cell_at_any_size() {
    let mut session =
        overview(80, 24, Capabilities::default(), "Kreuztabelle: Land und Quelle", "<Enter><End>G");
    for (width, height) in [(40, 10), (200, 60), (61, 13), (80, 24)] {
        session.event(Event::Resized(Size { width, height }));
        let shown = rows(&frame(&session.app)).join("\n");
        assert!(shown.contains("Land / Q") && shown.contains("Vietnam"), "{width}x{height}\n{shown}");
        assert!(shown.contains("Summe"), "{width}x{height}\n{shown}");
    }
    session.event(Event::Resized(Size { width: 1, height: 1 }));
    frame(&session.app);
}

#[test]
fn an_overview_is_written_and_the_table_stays() {
    let mut session =
        overview(80, 24, Capabilities::default(), "Kreuztabelle: Instrument und Land", "<Enter>x");
    session.keys("<C-u>a.csv<Enter>");
    let Some(Effect::Outside(Order::Export { path, auszug, replace: false, .. })) = session.effects.last()
    else {
        panic!("{:?}", session.effects)
    };
    assert_eq!((path.as_str(), auszug.anzahl()), ("a.csv", 8));
    assert_eq!(session.app.dialog.as_ref().unwrap().on(), On::CrossTable);
    // The file is there: replacing it writes the same table.
    session.event(Event::Exists("a.csv".to_owned()));
    session.keys("<Down><Enter>");
    let Some(Effect::Outside(Order::Export { auszug, replace: true, .. })) = session.effects.last() else {
        panic!()
    };
    assert!(auszug.tabelle.is_some());
    // Later the key writes what the left pane shows again.
    session.keys("q");
    session.keys("x<Enter>");
    let Some(Effect::Outside(Order::Export { auszug, .. })) = session.effects.last() else { panic!() };
    assert!(auszug.tabelle.is_none());
}

const SIZES: [(u16, u16); 3] = [(120, 40), (80, 24), (40, 12)];

#[test]
fn every_state_in_three_sizes() {
    for (name, keys) in SCENES {
        for (width, height) in SIZES {
            let mut session = Session::new(width, height);
            session.keys(keys);
            insta::assert_snapshot!(format!("{name}_{width}x{height}"), picture(&session.app));
        }
    }
}

/// Scenes with a second edition of the strategy in the session.
const COMPARED: &[(&str, &str)] = &[
    ("vergleichen_womit", "V"),
    ("vergleich", "V<Enter><Enter>"),
    ("vergleich_zur_stelle", "V<Enter><Enter><Down><Enter>"),
    ("ausgeben", "jjjx"),
];

/// A session on the strategy and a newer edition of it.
fn compared(width: u16, height: u16) -> Session {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("strategie-neu.txt");
    std::fs::write(&path, crate::support::editions::newer()).unwrap();
    let quelle = holdings::document_of(&path, &Umgebung::default()).unwrap();
    let bestand = corpus::Paket::shipped().unwrap().bestand(vec![quelle]);
    let app = App::new(Arc::new(bestand), Size { width, height }, Capabilities::default());
    Session { app, effects: Vec::new() }
}

#[test]
fn comparing_in_three_sizes() {
    for (name, keys) in COMPARED {
        for (width, height) in SIZES {
            let mut session = compared(width, height);
            session.keys(keys);
            insta::assert_snapshot!(format!("{name}_{width}x{height}"), picture(&session.app));
        }
    }
}

#[test]
fn the_list_of_differences_is_found_again_where_it_was() {
    let mut session = compared(80, 24);
    session.keys("V<Enter><Enter>");
    for _ in 0..12 {
        session.keys("<Down>");
    }
    let before = rows(&frame(&session.app));
    session.keys("<Enter>V");
    assert_eq!(rows(&frame(&session.app))[1..], before[1..]);
    session.keys("<Home><Down><Down>");
    // Nothing else is loaded that could be compared with the strategy alone.
    let mut alone = Session::new(80, 24);
    alone.keys("V");
    assert!(
        alone
            .app
            .out
            .notice
            .as_ref()
            .unwrap()
            .contains("Ein zweites Dokument mit Maßnahmen ist nicht gelesen: 5 zeigt")
    );
}

#[test]
fn eine_szene() {
    let Ok(wanted) = std::env::var("LEITLINIEN_SZENE") else {
        return;
    };
    let (size, keys) = wanted.split_once(' ').unwrap_or((&wanted, ""));
    let (width, height) = size.split_once('x').unwrap();
    let mut session = Session::new(width.parse().unwrap(), height.parse().unwrap());
    println!("{}", rows(&frame(&session.keys(keys).app)).join("\n"));
}

#[test]
fn a_terminal_without_unicode_and_colour_still_tells_everything_apart() {
    let caps = Capabilities { unicode: false, colour: false, mouse: false, ..Capabilities::default() };
    let mut session = Session::with(80, 24, caps);
    session.keys("/japan<Enter>");
    let shown = picture(&session.app);
    assert!(shown.is_ascii(), "{shown}");
    assert!(!["yellow", "green", "cyan", "blue", "gray"].iter().any(|colour| shown.contains(colour)));
    insta::assert_snapshot!("ohne_unicode_und_farbe_80x24", shown);
}

#[test]
fn too_small_a_window_says_so() {
    let mut session = Session::new(39, 9);
    assert!(rows(&frame(&session.app)).join(" ").contains("Das Fenster ist zu klein"));
    for (width, height) in [(0, 0), (1, 1), (0, 24), (80, 0), (500, 200)] {
        session.event(Event::Resized(Size { width, height }));
        frame(&session.app);
    }
    session.event(Event::Resized(Size { width: 40, height: 10 }));
    assert!(rows(&frame(&session.app)).join(" ").contains("Instrumente"));
}

#[test]
fn escape_leads_back_and_never_ends_the_program() {
    let mut session = Session::new(80, 24);
    session.keys("jjj<Right>j");
    let before = rows(&frame(&session.app));
    session.keys("/polen<Enter><Esc><Esc><Esc><Esc><Esc>");
    assert!(session.effects.is_empty(), "{:?}", session.effects);
    assert_eq!(rows(&frame(&session.app)), before);
}

#[test]
fn back_and_forward_keep_cursor_and_scroll() {
    let mut session = Session::new(120, 40);
    session.keys("jjjj<Right>jj<Enter><PgDn>");
    let text = rows(&frame(&session.app));
    session.keys("3jj<Right>");
    let laender = rows(&frame(&session.app));
    session.keys("z");
    assert_eq!(rows(&frame(&session.app)), text);
    session.keys("v");
    assert_eq!(rows(&frame(&session.app)), laender);
}

#[test]
fn a_resize_keeps_the_place_in_the_text() {
    let mut session = Session::new(120, 40);
    session.keys("/onboardings<Enter>");
    for (width, height) in [(80, 24), (40, 12), (200, 60), (80, 24)] {
        session.event(Event::Resized(Size { width, height }));
        let screen = rows(&frame(&session.app)).join("\n");
        assert!(screen.contains("Onboardings"), "{width}x{height}\n{screen}");
    }
}

#[test]
fn an_address_in_the_search_line_opens_what_it_names() {
    for (typed, title) in [
        ("strategie/III/fachkraefte/m2", "Weiterer Aufbau einer sachsenweiten"),
        ("strategie/III/internationale-ansiedlungen-in/abs1", "Zentraler Bestandteil"),
    ] {
        for keys in ["<Enter>", "<Down><Enter>"] {
            let mut session = Session::new(120, 40);
            session.keys(&format!("/{typed}{keys}"));
            let (ansicht, id) = session.app.entry().unwrap();
            assert_eq!(session.app.world.bestand.baum(ansicht).get(id).unwrap().kennung, typed, "{keys}");
            assert!(rows(&frame(&session.app)).join("\n").contains(title));
            // The search is over; the way back leads to where it began.
            assert_eq!(session.app.search.query, "");
        }
    }
    // As a quotation ends, pasted.
    let mut session = Session::new(120, 40);
    session.keys("jjjjj<Right>jjj<Right>jj<Enter>ww<Right><Right><Right>ck");
    let Some(Effect::Copy(words)) = session.effects.pop() else { panic!("nothing copied") };
    let quoted = format!("[{words}]");
    session.keys("<Esc>/");
    session.event(Event::Pasted(quoted));
    session.keys("<Enter>");
    let (ansicht, id) = session.app.entry().unwrap();
    let kennung = &session.app.world.bestand.baum(ansicht).get(id).unwrap().kennung;
    assert_eq!(kennung, "strategie/III/internationale-ansiedlungen-in/m1");
    // A word that is also a source's name is searched for.
    let mut session = Session::new(120, 40);
    session.keys("/strategie<Enter>");
    assert!(session.app.search.hits() > 3 && session.app.search.address.is_none());
}

#[test]
fn copying_a_quotation_names_its_place() {
    let mut session = Session::new(120, 40);
    session.keys("jjjjj<Right>jjj<Right>jjcz");
    let Some(Effect::Copy(words)) = session.effects.last() else { panic!("{:?}", session.effects) };
    insta::assert_snapshot!(words, @"„Erstellung einer Ansiedlungskonzeption“ (Freistaat Sachsen: Leitlinien zur Internationalen Zusammenarbeit des Freistaates Sachsen (Internationale Strategie), o. D., Abschnitt „Internationale Ansiedlungen in Sachsen“, Z. 262 [strategie/III/internationale-ansiedlungen-in/m1])");
}

#[test]
fn ctrl_c_warns_first_and_q_ends_at_the_top() {
    let mut session = Session::new(80, 24);
    session.keys("<C-c>");
    assert!(session.effects.is_empty());
    assert!(rows(&frame(&session.app)).last().unwrap().contains("Noch einmal"));
    session.keys("<C-c>");
    assert_eq!(session.effects, [Effect::Quit]);
    let mut session = Session::new(80, 24);
    session.keys("/japan<Enter>q");
    assert!(session.effects.is_empty());
    session.keys("q");
    assert_eq!(session.effects, [Effect::Quit]);
}

#[test]
fn the_mouse_chooses_opens_and_scrolls() {
    let mut session = Session::new(120, 40);
    let click = |kind, column, row| Event::Mouse(Mouse { kind, column, row });
    session.event(click(MouseKind::Click, 25, 0));
    assert_eq!(session.app.screen.ansicht.key(), "partnerregionen");
    session.event(click(MouseKind::Click, 5, 3));
    session.event(click(MouseKind::DoubleClick, 5, 3));
    assert!(rows(&frame(&session.app)).iter().any(|row| row.contains("Niederösterreich")));
    let top = session.app.reader.top;
    session.event(click(MouseKind::ScrollDown, 100, 20));
    assert_eq!(session.app.reader.top, top + 3);
}

#[test]
fn what_may_be_meant_is_taken_with_enter() {
    let mut session = Session::new(80, 24);
    session.keys("/niederschlesien oder indien<Enter>");
    assert_eq!(session.app.search.offer_words(0), "Mit ODER suchen: 8 Stellen");
    session.keys("<Enter>");
    let answer = session.app.search.answer.as_ref().unwrap();
    assert_eq!((answer.anfrage.as_str(), answer.gesamt), ("niederschlesien ODER indien", 8));
    // Above hits, too; the first hit is one row below.
    let mut session = Session::new(80, 24);
    session.keys("/wasserstoff nicht japan<Enter>");
    assert_eq!(session.app.search.chosen(), None);
    session.keys("<Down>");
    assert_eq!(session.app.search.chosen(), Some(0));
    session.keys("<Up><Enter>");
    assert_eq!(session.app.search.query, "wasserstoff NICHT japan");
}

#[test]
fn the_help_knows_what_can_be_searched() {
    let mut session = Session::new(80, 24);
    session.keys("?seit:2023");
    session.keys("<Enter>");
    assert_eq!(session.app.search.query, "seit:2023");
    let answer = session.app.search.answer.as_ref().unwrap();
    assert!(answer.gesamt > 0 && answer.hinweise.iter().all(|note| !note.contains("kein Datum")));
    for (query, _) in leitlinien::deutsch::suche::QUERIES {
        session.app.dialog = None;
        session.keys("?");
        for letter in query.chars() {
            session.event(Event::Key(leitlinien::app::Key::char(letter)));
        }
        assert!(rows(&frame(&session.app)).iter().any(|row| row.contains(query)), "{query}");
        session.keys("<Esc>");
    }
}

#[test]
fn a_filter_is_a_chip_and_a_click_removes_it() {
    let mut session = Session::new(120, 40);
    session.keys("/polen land:tschechien seit 2020<Enter>");
    let line = rows(&frame(&session.app)).swap_remove(1);
    let (chip, rest) = ("[nur Land Tschechien ×]", "[Quellen ab 01.01.2020 ×]");
    assert!(line.contains(chip) && line.contains(rest), "{line}");
    let column = line.split(chip).next().unwrap().chars().count() as u16;
    session.event(Event::Mouse(Mouse { kind: MouseKind::Click, column, row: 1 }));
    assert_eq!(session.app.search.query, "polen seit 2020");
    let line = rows(&frame(&session.app)).swap_remove(1);
    assert!(!line.contains("Land") && line.contains(rest), "{line}");
}

#[test]
fn hostile_input_reaches_no_cell_as_control() {
    let mut session = Session::new(80, 24);
    session.keys("/");
    session.event(Event::Pasted("a\u{1b}]52;c;eA==\u{7}\u{202e}b\u{200b}\u{9b}31m".to_owned()));
    for cell in frame(&session.app).content() {
        assert!(!cell.symbol().chars().any(leitlinien::text::clean::is_hidden), "{:?}", cell.symbol());
    }
}

/// Settings reach the screen: the theme's ground, the user's keys in the footer and their meaning.
#[test]
fn settings_change_colours_and_keys() {
    let mut session = Session::new(80, 24);
    session.app = session.app.clone().with_settings(Some("Kontrast"), [("ö", "/"), ("z", "q")]);
    assert_eq!(session.app.out.notice, None);
    let buffer = frame(&session.app);
    assert_eq!(buffer[(70, 20)].bg, Color::Indexed(16));
    assert!(rows(&buffer)[23].contains("  ö suchen  "), "{}", rows(&buffer)[23]);
    session.keys("öjapan<Enter>");
    assert!(session.app.search.hits() > 0);
    let told = session.app.clone().with_settings(Some("bunt"), []).out.notice.unwrap();
    assert!(told.contains("„bunt“"), "{told}");
}

/// Whatever way leads to a file, a restricted session does not go it.
#[test]
fn a_restricted_session_asks_for_no_file() {
    for keys in [
        "x",
        "jjx",
        "A",
        "yx",
        "y<Enter>x",
        "/japan<Enter>x",
        "L<Down><Enter>fragen.txt<Enter>",
        "<C-z>",
        "Px",
        "6x",
    ] {
        let mut session = Session::new(80, 24);
        session.app = session.app.clone().restricted();
        session.effects.clear();
        session.keys(keys);
        session.keys("/tmp/a.md<Enter>");
        let reaching = session.effects.iter().find(|effect| {
            matches!(effect, Effect::Outside(Order::Manage(_) | Order::Export { .. }) | Effect::Suspend)
        });
        assert_eq!(reaching, None, "{keys}");
    }
}

/// The rows of the left pane.
fn left(session: &Session) -> Vec<String> {
    let rows = rows(&frame(&session.app)).into_iter();
    rows.map(|row| row.split('│').next().unwrap_or_default().trim_end().to_owned()).collect()
}

#[test]
fn what_is_under_a_match_is_shown_when_it_is_opened() {
    let mut session = Session::new(80, 24);
    session.keys("3epolen<Enter>");
    let narrowed = left(&session);
    assert!(narrowed.iter().any(|row| row.contains("1 von ")), "{narrowed:?}");
    let chosen =
        |session: &Session| session.app.baum().get(session.app.tree().selected).unwrap().titel.clone();
    assert!(chosen(&session).starts_with("Polen"), "{}", chosen(&session));
    let before = session.app.tree().rows.len();
    session.keys("<Right>");
    assert!(session.app.tree().rows.len() > before, "{:?}", left(&session));
    session.keys("<Right>");
    assert!(!chosen(&session).starts_with("Polen"), "{}", chosen(&session));
    session.keys("<Left><Left>");
    assert_eq!(session.app.tree().rows.len(), before);
    // Words and parts of words, no letters inside them.
    session.keys("1eusa<Enter>");
    assert!(!left(&session).iter().any(|row| row.contains("zusammenarbeit")), "{:?}", left(&session));
    let mut session = Session::new(80, 60);
    session.keys("ezusammenarbeit<Enter>");
    // A number is shown only of what is let through.
    assert!(!left(&session).iter().any(|row| row.contains(" 0 von")), "{:?}", left(&session));
    assert!(left(&session).iter().any(|row| row.contains("VI  Entwickl")), "{:?}", left(&session));
}

#[test]
fn enter_leads_to_the_list_and_once_more_to_the_text_beside_it() {
    let mut session = Session::new(80, 24);
    session.keys("/japan<Enter>");
    assert_eq!(session.app.focus(), Focus::Hits);
    let shown = rows(&frame(&session.app)).join("\n");
    assert!(shown.contains("─ strategie"), "the text stands beside the hits\n{shown}");
    session.keys("<Enter>");
    assert_eq!(session.app.focus(), Focus::Reader);
    session.keys("<Esc><Tab>");
    assert_eq!(session.app.focus(), Focus::Detail);
}

#[test]
fn each_row_of_the_copying_menu_is_taken_with_enter() {
    for down in 0..4 {
        let mut session = Session::new(80, 24);
        session.keys("c").keys(&"<Down>".repeat(down)).keys("<Enter>");
        assert!(matches!(session.effects.last(), Some(Effect::Copy(_))), "{down}: {:?}", session.effects);
    }
    let mut session = Session::new(80, 24);
    session.keys("c<End><Enter>");
    assert!(session.app.page().is_some());
}

#[test]
fn the_right_key_on_a_leaf_stays_in_the_tree_and_what_is_ticked_is_counted() {
    let mut session = Session::new(80, 24);
    session.keys("jjjjj<Right>jjj<Right>jj");
    let leaf = session.app.entry();
    session.keys("<Right>");
    assert_eq!((session.app.focus(), session.app.entry()), (Focus::Tree, leaf));
    session.keys("<Enter>");
    assert_eq!(session.app.focus(), Focus::Reader);
    let top = session.app.reader.top;
    session.keys("<Space>");
    assert_eq!(session.app.reader.top, top, "one meaning a key");
    session.keys("<Esc><Space><Space>j");
    let footer = rows(&frame(&session.app)).pop().unwrap();
    assert!(footer.starts_with("2 markiert"), "{footer}");
}

#[test]
fn the_help_opens_with_what_one_does() {
    let mut session = Session::new(80, 24);
    session.keys("?");
    let shown = rows(&frame(&session.app));
    for (row, (key, word)) in [
        ("/", "suchen"),
        ("↑ ↓ →", "blättern"),
        ("Enter", "belegen"),
        ("c", "zitieren"),
        ("m", "merken"),
        ("x", "ausgeben"),
    ]
    .into_iter()
    .enumerate()
    {
        let shown = shown[row + 2].trim_start();
        assert!(shown.starts_with(key) && shown.contains(&format!(" {word}: ")), "{shown}");
        assert!(!shown.contains('…'), "{shown}");
    }
    assert!(shown.join("\n").contains("L Land, + mehrere"), "{shown:?}");
    session.keys("<Down><Down><Down><Down><Down><Enter>");
    assert!(session.app.input.as_ref().is_some_and(|input| input.text().starts_with("strategie")));
    session.keys("<Esc>?kopier");
    assert!(!rows(&frame(&session.app)).join("\n").contains("blättern:"));
}

#[test]
fn what_is_cut_keeps_both_ends_and_what_is_chosen_is_shown_whole() {
    let mut session = Session::new(80, 24);
    let tree = left(&session);
    assert!(tree[5].contains("Grenz") && tree[5].ends_with("usammenarbeit 12"), "{}", tree[5]);
    // An offer at nothing found is read whole in the narrow list.
    session.keys("/wasserstoff nicht japan<Enter>");
    let words = session.app.search.offer_words(0);
    let shown = left(&session).concat().replace(' ', "");
    assert!(shown.contains(&words.replace(' ', "")), "{words}: {shown}");
    // So is the chosen row of a dialog.
    let mut session = Session::new(40, 24);
    session.keys("M<End>");
    let dialog = session.app.dialog.as_ref().unwrap();
    let words = dialog.rows(session.app.sight())[dialog.cursor().selected].words.clone();
    let shown = rows(&frame(&session.app)).concat().replace(' ', "");
    assert!(shown.contains(&words.replace(' ', "")), "{words}: {shown}");
}

#[test]
fn what_is_empty_says_what_would_fill_it() {
    let mut session = Session::new(80, 24);
    session.keys("6j");
    assert!(left(&session).concat().contains("Noch nichts gemerkt"), "{:?}", left(&session));
    session.keys("1exyzzy");
    assert!(left(&session).concat().contains("Kein Name und kein"), "{:?}", left(&session));
    session.keys("<Esc>/uganda hubei<Enter>F");
    let shown = rows(&frame(&session.app)).join("\n");
    assert!(shown.contains("alle Wörter") && shown.contains("Ohne „hubei“: 3 Stellen"), "{shown}");
    session.keys("<Enter>");
    assert_eq!(session.app.search.query, "uganda");
}

#[test]
fn the_report_on_a_search_spells_words_as_they_are_printed() {
    let mut session = Session::new(80, 24);
    session.keys("/maßnahmen<Enter>i");
    let shown = rows(&frame(&session.app)).join("\n");
    assert!(shown.contains("Maßnahmen (") && !shown.contains("massnahmen"), "{shown}");
    assert!(shown.contains("auf mehrere Weisen"), "the numbers do not add up to that of the word\n{shown}");
    session.keys("<Esc>/republik polen<Enter>i");
    let shown = rows(&frame(&session.app)).join("\n");
    assert!(shown.contains("Republik nahe bei Polen") && !shown.contains("(0)"), "{shown}");
}

#[test]
fn a_search_stands_only_over_its_hits() {
    let mut session = Session::new(80, 24);
    session.keys("/polen land:japan<Enter>");
    assert!(rows(&frame(&session.app))[1].contains('×'));
    session.keys("2");
    assert!(!rows(&frame(&session.app)).concat().contains('×'));
}

#[test]
fn the_number_of_a_line_stands_where_the_line_begins() {
    let session = Session::new(120, 40);
    let quelle = session.app.quelle().unwrap();
    for row in &session.app.reader.rows {
        let (Some(line), leitlinien::app::reader::Shown::Text { block, range }) = (row.line, &row.part)
        else {
            continue;
        };
        let own = quelle.blocks[*block].pieces.iter().find(|piece| piece.line == line).unwrap();
        assert!(own.at <= range.end && range.start <= own.at + 1, "{line}: {range:?} {own:?}");
    }
}
