//! The linear mode: every command, the same tasks as in the full interface, and whatever is typed.

mod pipe;

use std::sync::Arc;

use leitlinien::app::commands::{COMMANDS, Command};
use leitlinien::app::{
    Action, App, Capabilities, Effect, Event, Focus, Go, Leave, Left, Move, Order, Select, Show, Stride,
    Tasten, TreeAction,
};
use leitlinien::corpus;
use leitlinien::deutsch::befehle;
use leitlinien::holdings::{self, Umgebung};
use leitlinien::linear::SIZE;
use leitlinien::text::clean::is_hidden;
use leitlinien::text::part;

use crate::support::lines::Lines;
use crate::support::session::Session;

/// The effect of the last command.
fn last(effects: &[Effect]) -> &Effect {
    effects.last().unwrap()
}

/// The number under which a row was listed.
fn number(shown: &str, words: &str) -> String {
    let row = shown.lines().find(|line| line.contains(words)).unwrap_or_else(|| panic!("{words}\n{shown}"));
    row.split_once(". ").unwrap().0.to_owned()
}

/// What a command has led to, as far as both interfaces have it.
type State = (Focus, Left, String, Option<String>, bool, String);

fn state(app: &App) -> State {
    let dialog = format!("{:?} {:?}", app.dialog, app.input);
    let place = format!("{:?} {:?}", app.entry(), (app.reader.quelle, app.reader.current, &app.reader.beleg));
    (app.focus(), app.screen.left, dialog, app.out.notice.clone(), app.reader.printed, place)
}

#[test]
fn every_row_of_the_key_map_can_be_called_by_its_key() {
    let ways: [&[&str]; 4] =
        [&["ansicht 2"], &["suche japan"], &["ansicht 1", "4", "angaben"], &["suche polen", "1"]];
    for way in ways {
        for row in COMMANDS {
            let mut typed = Lines::new();
            typed.lines(way);
            // What only a screen has, and numbers, which stand for rows of lists.
            let screen = matches!(
                row.action,
                Action::Move(_)
                    | Action::Go(Go::View(_))
                    | Action::Show(Show::Narrower | Show::Wider | Show::Full | Show::Mouse | Show::Redraw)
            );
            if screen || row.keys.is_empty() || !row.on.holds(typed.app.focus()) {
                continue;
            }
            let mut pressed = typed.app.clone();
            let effects = pressed.update(Event::Key(row.all_keys().next().unwrap()));
            for effect in effects {
                if let Effect::Outside(Order::Search(request)) = effect {
                    let answer = crate::support::session::search().search(&request.anfrage, &request.options);
                    let response = leitlinien::search::Response { generation: request.generation, answer };
                    pressed.update(Event::Answered(Box::new(response)));
                }
            }
            let key = Tasten::default().shown(row).split(", ").last().unwrap().to_owned();
            let told = typed.line(&key);
            assert_eq!(state(&typed.app), state(&pressed), "{key} {way:?}");
            assert!(!told.is_empty(), "{key} is answered with nothing {way:?}");
        }
    }
}

/// All pages of what a line is answered with.
fn all_pages(lines: &mut Lines, line: &str) -> String {
    let mut shown = lines.lines(&[line]);
    while shown.contains("„weiter“ zeigt mehr.") && !shown.ends_with("das war die letzte.") {
        shown = format!("{shown}\n{}", lines.lines(&["weiter"]));
    }
    shown
}

#[test]
fn the_help_lists_the_commands_by_task_and_a_number_carries_one_out() {
    let mut lines = Lines::new();
    let first = lines.lines(&["hilfe"]);
    // The ten that everybody needs stand together on the first page.
    assert!(
        first.contains("Die wichtigsten Befehle:\n1. suche ") && first.contains("\n10. ende: "),
        "{first}"
    );
    let shown = all_pages(&mut lines, "hilfe");
    for row in COMMANDS.iter().filter(|row| row.on.is_pane()) {
        let screen_only = matches!(
            row.action,
            Action::Show(Show::Narrower | Show::Wider | Show::Full | Show::Mouse | Show::Redraw)
                | Action::Go(Go::NextPane | Go::PrevPane)
                | Action::Leave(Leave::Interrupt)
                | Action::Tree(TreeAction::Open | TreeAction::Close)
                | Action::Mark(Select::Extend(Stride::Along(Move::Up | Move::Down)))
        );
        let same = |other: &&Command| other.action == row.action;
        let words = COMMANDS.iter().filter(same).map(|row| row.befehl.worte().wort);
        let word = words.into_iter().find(|word| !word.is_empty());
        assert_eq!(word.is_none(), screen_only, "{row:?}");
        let listed = |word: &str| {
            shown.lines().any(|line| {
                let command = line.split_once(". ").map_or("", |(_, command)| command);
                command.starts_with(&format!("{word}: ")) || command.starts_with(&format!("{word} ("))
            })
        };
        assert!(word.is_none_or(listed), "{word:?}\n{shown}");
    }
    for words in ["Maus", "schmaler", "Bildschirm", "Enter", "Esc"] {
        assert!(!shown.contains(words), "{words}");
    }
    let regions = number(&shown, "partnerregionen: ");
    lines.line(&regions);
    assert_eq!((lines.app.screen.ansicht.key(), lines.app.dialog.is_none()), ("partnerregionen", true));
    let about = lines.lines(&["hilfe notiz"]);
    assert!(about.contains("notiz (a): ") && !about.contains("zeitleiste"), "{about}");
}

#[test]
fn every_command_of_the_help_is_one() {
    for word in befehle::alle().map(|befehl| befehl.worte().wort).filter(|word| !word.is_empty()) {
        let mut lines = Lines::new();
        lines.lines(&["suche polen", "1"]);
        let told = lines.lines(&[word]);
        assert!(!told.contains("ist kein Befehl") && !told.contains("mehreres heißen"), "{word}: {told}");
    }
}

/// A notice names words to type, never keys of the full interface.
#[test]
fn no_sentence_names_a_key_where_words_are_typed() {
    let keys = ["Enter", "Esc", "Pfeil", "Leertaste", "Umschalt", "F2", "↓", "↑", "→", "←"];
    let typed: &[&[&str]] = &[
        &["suche polen", "merken", "nicht merken", "zurückholen", "ankreuzen", "ebene"],
        &[
            "merkliste",
            "notiz x",
            "gespeicherte suchen",
            "nächster",
            "wie gesucht",
            "eingrenzen",
            "protokoll",
        ],
        &["suche polen", "gespeicherte suchen", "1", "suchen speichern", "3"],
        &["suche strategie/III/fachkraefte/m2"],
        &["suche polen quastenflosser"],
        &["suche", "abbrechen", "letzte suchen", "abbrechen", "einengen quastenflosser", "vergleich"],
        &["suche polen", "1", "markieren", "markieren", "wort dazu", "wort weg", "ebene", "info"],
        &["behalten", "neues", "festhalten", "ansicht 6", "merken", "vorgang", "Strg+C"],
    ];
    for way in typed {
        let mut lines = Lines::new();
        for line in *way {
            let told = lines.lines(&[line]);
            for key in keys {
                assert!(!told.contains(key), "{key} after {line}:\n{told}");
            }
        }
    }
    // In the full interface the same sentences name the keys.
    let mut full = Session::new(120, 40);
    full.keys("/polen<Enter>m");
    assert!(
        full.app.out.notice.as_ref().unwrap().contains("; 6 zeigt die Merkliste"),
        "{:?}",
        full.app.out.notice
    );
}

#[test]
fn keeping_twice_keeps_and_a_word_of_its_own_removes_with_the_note() {
    let mut lines = Lines::new();
    let kept = lines.lines(&["suche wasserstoffkonferenz", "merken"]);
    assert!(
        kept.contains("Gemerkt: Internationale Wasserstoffkonferenz (in „Allgemein“; „merkliste“"),
        "{kept}"
    );
    lines.line("notiz Frist prüfen");
    let again = lines.lines(&["merken"]);
    assert!(again.contains("Schon gemerkt: Internationale Wasserstoffkonferenz"), "{again}");
    let noted =
        |lines: &Lines| lines.app.kept.liste.alle().map(|(_, own)| own.notiz.clone()).collect::<Vec<_>>();
    assert_eq!(noted(&lines), ["Frist prüfen"]);
    let list = lines.lines(&["merkliste"]);
    assert!(list.contains("Wasserstoffkonferenz (Maßnahme), Ebene 2. Notiz: Frist prüfen"), "{list}");
    let kept_there = lines.lines(&["2", "merken"]);
    assert!(kept_there.contains("Schon gemerkt"), "{kept_there}");
    let gone = lines.lines(&["nicht merken"]);
    assert!(
        gone.contains("Nicht mehr gemerkt, samt Notiz: Internationale Wasserstoffkonferenz; „zurückholen“"),
        "{gone}"
    );
    assert!(noted(&lines).is_empty());
    let back = lines.lines(&["zurückholen"]);
    assert!(back.contains("Zurückgeholt, samt Notiz: Internationale Wasserstoffkonferenz."), "{back}");
    assert_eq!(noted(&lines), ["Frist prüfen"]);
    assert!(lines.lines(&["suche sendai", "nicht merken"]).contains("War nicht gemerkt: "));
}

#[test]
fn after_a_filter_the_hits_are_listed_and_a_number_reads_one() {
    let mut lines = Lines::new();
    let hits = lines.lines(&["suche Wasserstoff", "eingrenzen Maßnahme"]);
    assert!(hits.contains("nur Art Maßnahme") && hits.contains("\n1. VII "), "{hits}");
    let read = lines.lines(&["1"]);
    assert!(read.contains("Z. 512: Internationale Wasserstoffkonferenz"), "{read}");
    assert_eq!(lines.app.search.query, "Wasserstoff art:massnahme");
    let filters = lines.lines(&["eingrenzen"]);
    let hits = lines.lines(&[&number(&filters, "Filter aufheben: nur Art Maßnahme")]);
    assert!(hits.contains("Gesucht: Wasserstoff - 5 Stellen") && hits.contains("\n5. "), "{hits}");
}

#[test]
fn the_words_of_the_command_line_are_commands_here() {
    for (line, said) in [
        ("kreuztabelle instrument land", "Kreuztabelle: Instrument und Land:"),
        ("zahlen", "Ausfuhr"),
        ("zeitleiste", "Zeitleiste:"),
        ("verbindlichkeit", "Verbindlichkeit je Instrument:"),
        ("erwaehnungen", "Gefundene Erwähnungen:"),
        ("uebersicht", "Übersichten:"),
        ("bestand", "Ansicht Quellen"),
        ("merkliste", "Ansicht Merkliste"),
        ("zeige strategie/III/fachkraefte/m2", "Weiterer Aufbau einer sachsenweiten"),
    ] {
        let mut lines = Lines::new();
        // Whatever overview is open, the word leads to its own.
        lines.lines(&["übersichten", "1"]);
        let told = lines.lines(&[line]);
        assert!(told.contains(said), "{line}: {told}");
        assert!(!told.contains('█') && !told.contains("ist kein Befehl"), "{line}: {told}");
    }
}

#[test]
fn a_field_can_always_be_left_and_a_new_vorgang_is_offered() {
    for word in ["ende", "abbrechen", "."] {
        let mut lines = Lines::new();
        let told = lines.lines(&["im text suchen", word]);
        assert!(told.contains("Eingabe abgebrochen") && lines.app.input.is_none(), "{word}: {told}");
        assert!(lines.effects.is_empty(), "{:?}", lines.effects);
    }
    let mut lines = Lines::new();
    let offer = lines.lines(&["vorgang Haushalt"]);
    assert_eq!(
        offer,
        "Einen Vorgang „Haushalt“ gibt es nicht.\n1. Neuen Vorgang „Haushalt“ anlegen und darin merken"
    );
    let made = lines.lines(&["1"]);
    assert!(made.contains("Gemerkt wird jetzt in „Haushalt“."), "{made}");
    let chosen = lines.lines(&["vorgang Haushalt"]);
    assert!(chosen.contains("Gemerkt wird jetzt in „Haushalt“."), "{chosen}");
}

#[test]
fn nothing_is_cut_where_there_are_no_columns() {
    let mut lines = Lines::new();
    let long =
        lines.app.quelle().unwrap().blocks.iter().find(|block| block.text.len() > 200).unwrap().text.clone();
    let words: Vec<&str> = long.split_whitespace().take(8).collect();
    lines.lines(&[&format!("suche \"{}\"", words.join(" ")), "1"]);
    let kept = lines.lines(&["merken"]);
    assert!(kept.contains(&long) && !kept.contains('…'), "{kept}");
    let list = lines.lines(&["merkliste"]);
    assert!(list.contains(&long) && !list.contains("ohne eigene Stelle"), "{list}");
    let details = all_pages(&mut lines, "angaben");
    assert!(!details.contains('…') && !details.contains("ohne eigene Stelle"), "{details}");
}

#[test]
fn a_measure_is_found_read_and_quoted_in_the_same_words() {
    for query in ["ansiedlungskonzeption", "wasserstoffkonferenz", "onboardings", "\"Uganda mit Schulen\""] {
        let mut full = Session::new(120, 40);
        full.keys(&format!("/{query}<Enter>cz"));
        let Effect::Copy(quoted) = last(&full.effects) else { panic!("{:?}", full.effects) };
        let mut lines = Lines::new();
        let list = lines.line(&format!("suche {query}"));
        assert!(list[0].contains("Gesucht:") && list[1].starts_with("1. "), "{list:?}");
        let read = lines.lines(&["1"]);
        let text = &full.app.quelle().unwrap().blocks[full.app.reader.current].text;
        assert!(read.contains(text.as_str()), "{read}");
        lines.line("zitat");
        assert_eq!(last(&lines.effects), &Effect::Copy(quoted.clone()), "{query}");
        assert!(quoted.contains(text.as_str()) && quoted.contains("Z. "));
    }
}

#[test]
fn a_region_leads_to_its_evidence_and_back() {
    let mut full = Session::new(120, 40);
    full.keys("2");
    let rows = full.app.tree().rows.clone();
    let at = rows.iter().position(|row| full.app.baum().get(row.id).unwrap().titel.contains("Hubei"));
    full.keys(&"j".repeat(at.unwrap()));
    let region = full.app.entry();
    full.keys("<Enter>");
    let mut lines = Lines::new();
    let shown = lines.lines(&["ansicht partnerregionen"]);
    let hubei = number(&shown, "Hubei");
    lines.line(&hubei);
    let read = lines.lines(&["beleg"]);
    assert_eq!(lines.app.reader.beleg, full.app.reader.beleg);
    assert!(lines.app.reader.beleg.is_some());
    let quelle = lines.app.quelle().unwrap();
    let marked = lines.app.reader.beleg.clone().unwrap();
    let words = quelle.blocks[marked.block].text.get(marked.range).unwrap();
    assert!(read.contains(&format!("Beleg: „{words}“")), "{read}");
    assert!(read.contains(&quelle.stellen.text(&quelle.blocks[marked.block].zeilen)), "{read}");
    lines.line("zurück");
    assert_eq!((lines.app.entry(), lines.app.focus()), (region, Focus::Tree));
    // And from the text to the catalogue.
    let list = lines.lines(&["beleg", "katalog"]);
    lines.line(&number(&list, "Hubei"));
    assert_eq!(lines.app.entry(), region);
}

#[test]
fn hits_are_narrowed_to_the_same() {
    let mut full = Session::new(120, 40);
    full.keys("/polen<Enter>F");
    let mut lines = Lines::new();
    lines.lines(&["suche polen", "eingrenzen maßnahme"]);
    assert_eq!(lines.app.search.query, "polen art:massnahme");
    let items = format!("{:?}", full.app.dialog);
    assert!(items.contains(&lines.app.search.query), "{items}");
    full.keys("<Esc>/<C-u>polen art:massnahme<Enter>");
    let hits = |app: &App| app.search.answer.as_ref().unwrap().hits.clone();
    assert_eq!(hits(&lines.app), hits(&full.app));
    let list = lines.lines(&["treffer"]);
    for hit in hits(&full.app).iter().take(5) {
        assert!(list.contains(&hit.ausschnitt.split_whitespace().collect::<Vec<_>>().join(" ")), "{list}");
        assert!(list.contains(&hit.ort()), "{list}");
    }
    // The filter goes again by its number.
    let filters = lines.lines(&["eingrenzen"]);
    lines.line(&number(&filters, "Filter aufheben: nur Art"));
    assert_eq!(lines.app.search.query, "polen");
}

#[test]
fn two_editions_are_compared_with_the_same_differences() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("strategie-neu.txt");
    std::fs::write(&path, crate::support::editions::newer()).unwrap();
    let quelle = holdings::document_of(&path, &Umgebung::default()).unwrap();
    let bestand = Arc::new(corpus::Paket::shipped().unwrap().bestand(vec![quelle]));
    let app = App::new(bestand, SIZE, Capabilities { lines: true, ..Capabilities::default() });
    let mut full = Session { app: app.clone(), effects: Vec::new() };
    full.keys("V<Enter><Enter>");
    let items = full.app.dialog.as_ref().unwrap().rows(full.app.sight());
    let mut lines = Lines::of(app);
    lines.lines(&["vergleich", "1"]);
    let mut shown = lines.line("1");
    while !shown.last().unwrap().contains("das war die letzte") {
        shown.extend(lines.line("weiter"));
    }
    let shown = shown.join("\n");
    for item in items {
        let words: Vec<&str> = item.words.split_whitespace().collect();
        assert!(shown.contains(&words.join(" ")), "{}", item.words);
    }
    let place = number(&shown, "+ Einrichtung einer Anlaufstelle");
    let read = lines.lines(&[&place]);
    assert!(read.contains("Einrichtung einer Anlaufstelle für Rückkehrer"), "{read}");
}

#[test]
fn the_same_branch_is_written_into_the_same_file() {
    let mut full = Session::new(120, 40);
    full.keys("jjjjx<C-u>zweig.md<Enter>");
    let mut lines = Lines::new();
    lines.lines(&["runter", "runter", "runter", "runter", "export zweig.md"]);
    assert!(matches!(last(&full.effects), Effect::Outside(Order::Export { .. })));
    assert_eq!(last(&lines.effects), last(&full.effects));
}

#[test]
fn everything_in_the_trees_is_listed_with_its_level_and_state() {
    for view in ["instrumente", "partnerregionen", "länder", "ziele", "quellen"] {
        let mut lines = Lines::new();
        lines.line(&format!("ansicht {view}"));
        let mut shown = lines.lines(&["ganzen zweig öffnen", "baum"]);
        while !shown.ends_with("das war die letzte.") && shown.contains("Seite") {
            shown = format!("{shown}\n{}", lines.line("weiter").join("\n"));
        }
        let numbered = shown.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_digit())).count();
        assert_eq!(numbered, lines.app.tree().rows.len(), "{view}");
        assert!(shown.contains(", Ebene 1, geöffnet, "), "{view}: {shown}");
    }
}

#[test]
fn the_text_is_read_paragraph_by_paragraph_to_its_end() {
    let mut lines = Lines::new();
    lines.lines(&["text", "anfang"]);
    let blocks = lines.app.quelle().unwrap().blocks.clone();
    for block in blocks.iter().skip(1) {
        let told = lines.lines(&["weiter"]);
        let rows = block.own_rows();
        assert!(rows.into_iter().all(|row| told.contains(part(&block.text, row))), "{told}");
        let place = lines.app.quelle().unwrap().stellen.text(&block.zeilen);
        assert!(told.contains(&place), "{told}");
    }
    assert_eq!(lines.line("weiter"), ["Weiter geht der Text nicht."]);
    // As printed no line is left out.
    lines.lines(&["anfang", "wie gedruckt"]);
    let mut shown = lines.lines(&["text"]);
    for _ in 1..blocks.len() {
        shown = format!("{shown}\n{}", lines.line("weiter").join("\n"));
    }
    for line in lines.app.quelle().unwrap().text.lines().filter(|line| !line.trim().is_empty()) {
        assert!(shown.contains(leitlinien::text::clean(line).trim()), "{line}");
    }
}

#[test]
fn fields_take_the_next_line_or_what_stands_behind_the_command() {
    let mut lines = Lines::new();
    assert!(lines.lines(&["im text suchen"]).contains("Eingabe"));
    assert!(lines.lines(&["uganda"]).contains("Stelle 1/"));
    assert!(lines.lines(&["n"]).contains("Stelle 2/"));
    assert!(lines.lines(&["f gibtesnicht"]).contains("steht nicht in diesem Text"));
    assert!(lines.lines(&["ansicht 1", "einengen flug"]).contains("eingeengt auf „flug“"));
    assert!(lines.lines(&["suche", "."]).contains("abgebrochen"));
    assert!(lines.app.input.is_none());
    let examples = lines.lines(&["letzte suchen"]);
    lines.line(&number(&examples, "fachkr*"));
    assert_eq!(lines.app.search.query, "fachkr* art:massnahme");
    // A tab completes, as in the full interface.
    let told = lines.lines(&["suche wass\t"]);
    assert!(told.contains("[Wasserstoff"), "{told}");
    lines.line("");
    assert_eq!((lines.app.search.query.as_str(), lines.app.focus()), ("Wasserstoff", Focus::Hits));
}

#[test]
fn own_notes_are_told_with_the_text_in_both_forms() {
    let mut lines = Lines::new();
    lines.lines(&["suche onboardings", "1"]);
    lines.lines(&["notiz Frist prüfen"]);
    let reading = lines.lines(&["text"]);
    let printed = lines.lines(&["wie gedruckt", "text"]);
    for told in [reading, printed] {
        let (note, text) = told.split_once("Frist prüfen").unwrap_or_else(|| panic!("{told}"));
        assert!(!note.contains("Onboarding") && text.contains("Onboarding"), "{told}");
    }
}

#[test]
fn a_table_of_counts_is_told_cell_by_cell() {
    let mut lines = Lines::new();
    let choice = lines.lines(&["übersichten"]);
    let table = lines.lines(&[&number(&choice, "Instrument und Land")]);
    let cell = number(&table, "Partnerschaften · Indien");
    let passages = lines.lines(&[&cell]);
    assert!(passages.contains("Tamil Nadu (Indien)") && passages.contains("strategie, Z. "), "{passages}");
    assert_eq!(lines.lines(&["ebene"]), table);
}

#[test]
fn words_are_marked_and_quoted_alone() {
    let mut lines = Lines::new();
    lines.lines(&["suche onboardings", "1", "markieren"]);
    let begins = lines.lines(&["w"]);
    let marked = lines.lines(&["Umschalt+→"]);
    assert!(begins.contains("Markiert: „") && marked.contains("2 Wörter markiert"), "{marked}");
    let words = marked.split('„').nth(1).unwrap().split('“').next().unwrap().to_owned();
    lines.line("kopie");
    let Effect::Copy(copied) = last(&lines.effects) else { panic!("{:?}", lines.effects) };
    assert_eq!(copied.split_whitespace().collect::<Vec<_>>().join(" "), words);
    let templates = lines.lines(&["kopieren"]);
    let next = number(&templates, "Vorlage: ");
    assert_ne!(lines.lines(&[&next]), templates);
}

#[test]
fn mistakes_get_one_line() {
    let mut lines = Lines::new();
    for (line, said) in [
        ("gliederng", "meinten Sie „gliederung“?"),
        ("xyzzy plugh", "ist kein Befehl"),
        ("77", "geht von 1 bis"),
        ("ein", "kann mehreres heißen"),
        ("reihenfolge", "Das geht nur hier: Treffer"),
        ("seite 9", "Mehr steht nicht"),
        ("<", "nur die Vollbildansicht"),
        ("F2", "nur die Vollbildansicht"),
        ("ansicht 1 quatsch", "Diese Ansicht gibt es nicht"),
        ("seite acht", "Seite mit einer Zahl"),
        ("q quatsch", "ist kein Befehl"),
        ("zurück quatsch", "unbeachtet"),
        ("vor", "Weiter vorwärts geht es nicht."),
        ("vor", "Weiter vorwärts geht es nicht."),
    ] {
        let told = lines.line(line);
        assert!(told.concat().contains(said), "{line}: {told:?}");
        assert!(told.len() == 1 || line == "zurück quatsch", "{line}: {told:?}");
    }
}

#[test]
fn words_that_are_no_command_are_searched_with_an_empty_line() {
    let mut lines = Lines::new();
    let told = lines.line("Polen").concat();
    assert!(told.contains("„Polen“") && told.contains("leere Zeile sucht"), "{told}");
    lines.line("");
    assert_eq!(lines.app.search.query, "Polen");
    // Any other line leaves the offer behind.
    lines.lines(&["xyzzy plugh", "wo", ""]);
    assert_eq!(lines.app.search.query, "Polen");
}

#[test]
fn it_ends_by_word_by_key_and_by_interrupts() {
    for words in ["ende", "q", "quit", "beenden", "Strg+C"] {
        let mut lines = Lines::new();
        if words == "Strg+C" {
            assert!(lines.lines(&[words]).contains("Noch einmal"));
        }
        lines.line(words);
        assert_eq!(last(&lines.effects), &Effect::Quit, "{words}");
    }
    let mut lines = Lines::new();
    lines.lines(&["Strg+C", "runter", "Strg+C"]);
    assert!(lines.effects.is_empty(), "{:?}", lines.effects);
}

/// A small generator of its own, so that a walk is the same on every machine.
fn next(seed: &mut u64, below: usize) -> usize {
    *seed ^= *seed << 13;
    *seed ^= *seed >> 7;
    *seed ^= *seed << 17;
    (*seed % below as u64) as usize
}

#[test]
fn whatever_is_typed_is_answered_in_words() {
    let mut all: Vec<String> = COMMANDS
        .iter()
        .filter(|row| row.on.is_pane())
        .filter(|row| !matches!(row.action, Action::Leave(Leave::View | Leave::Interrupt | Leave::Suspend)))
        .flat_map(|row| {
            Tasten::default()
                .shown(row)
                .split(", ")
                .map(str::to_owned)
                .chain([row.help().to_owned()])
                .collect::<Vec<_>>()
        })
        .collect();
    for words in ["", "weiter", "baum", "treffer", "angaben", "text", "suche japan", "polen", ".", "F maß"] {
        all.push(words.to_owned());
    }
    all.extend((0..15).map(|number| number.to_string()));
    for start in [3, 11, 2026] {
        let (mut seed, mut lines, mut trail) = (start, Lines::new(), Vec::new());
        for _ in 0..250 {
            let line = all[next(&mut seed, all.len())].clone();
            trail.push(line.clone());
            let told = lines.line(&line);
            let recent = &trail[trail.len().saturating_sub(12)..];
            assert!(!told.is_empty(), "{recent:?}");
            for words in told {
                assert!(!words.trim().is_empty() && words != "OK", "{words:?} {recent:?}");
                assert!(!words.contains(['─', '│', '▸', '▾', '\n']), "{words:?} {recent:?}");
                assert!(!words.chars().any(is_hidden), "{words:?} {recent:?}");
            }
        }
    }
}

#[test]
fn a_view_is_told_anew_whenever_it_is_asked_for() {
    let mut lines = Lines::new();
    for words in ["ansicht 1", "1", "Instrumente", "baum"] {
        let told = lines.line(words);
        assert!(told.iter().any(|line| line.starts_with("1. ")), "{words}: {told:?}");
    }
    assert!(matches!(COMMANDS.iter().find(|row| row.keys == "1").unwrap().action, Action::Go(Go::View(_))));
}
