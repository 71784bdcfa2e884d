//! The table of commands: what is in it is everywhere, keys that a user gave another meaning change no word, and a key or a
//! dialog that is added needs nothing else.

use leitlinien::app::commands::{COMMANDS, Command, On};
use leitlinien::app::cursor::Cursor;
use leitlinien::app::dialog::{Panel, PanelRow, Turn};
use leitlinien::app::{Action, App, Copy, Effect, Event, Focus, Go, Key, Leave, Show, Sight, Tasten};
use leitlinien::deutsch::befehle::{Befehl, alle};

use crate::support::lines::Lines;
use crate::support::screen::{frame, rows};
use crate::support::session::Session;

/// What a session is like, as far as a user can tell the difference.
fn state(app: &App) -> String {
    let place = (
        app.focus(),
        app.screen.left,
        app.screen.ansicht,
        app.entry(),
        app.reader.current,
        app.reader.printed,
    );
    format!("{place:?} {:?} {:?} {:?} {:?}", app.dialog, app.input, app.search.query, app.out.notice)
}

/// A key that nothing has, in front of all others.
fn with_another_key() -> &'static [Command] {
    let outline = COMMANDS.iter().find(|row| row.befehl == Befehl::WieGedruckt).unwrap();
    let another = Command { befehl: Befehl::Gliederung, keys: "<F9>", ..*outline };
    let rows: Vec<Command> = [another].into_iter().chain(COMMANDS.iter().copied()).collect();
    Vec::leak(rows)
}

#[test]
fn a_row_in_the_table_is_a_key_a_word_help_footer_and_handbook() {
    let words = Befehl::Gliederung.worte();
    let commands = with_another_key();
    let mut screen = Session::new(120, 40);
    screen.app.world.tasten.commands = commands;
    screen.keys("<Tab><Tab>");
    let footer = rows(&frame(&screen.app)).pop().unwrap();
    assert!(footer.contains(&format!("F9 {}", words.fuss)), "{footer}");
    screen.keys("<F9>");
    assert!(screen.app.reader.printed, "the key carries out the action of its row");
    screen.keys("?F9");
    let help = rows(&frame(&screen.app)).join("\n");
    assert!(help.contains("F9") && help.contains(words.hilfe), "{help}");
    screen.keys("<Enter>");
    assert!(!screen.app.reader.printed, "the row of the help carries it out, too");
    let table = screen.app.world.tasten.table();
    assert!(table.contains(&format!("| `F9` | überall | {} |", words.hilfe)), "{table}");
    let mut lines = Lines::new();
    lines.app.world.tasten.commands = commands;
    for (typed, printed) in [("F9", true), (words.wort, false)] {
        lines.line(typed);
        assert_eq!(lines.app.reader.printed, printed, "{typed}");
    }
    let (own, said) = Tasten::read([("ö", "F9")]);
    assert!(
        said.iter().any(|sentence| sentence.contains("F9")),
        "{own:?}: only what is in the table has a meaning"
    );
}

/// Every letter means what another one means.
fn turned() -> Tasten {
    let letters: Vec<String> = ('a'..='z').chain('A'..='Z').map(String::from).collect();
    let others = letters.iter().cycle().skip(5);
    let pairs = letters.iter().zip(others).map(|(new, old)| (new.as_str(), old.as_str()));
    Tasten::read(pairs).0
}

#[test]
fn a_word_does_the_same_whatever_the_keys_mean() {
    let ways: [&[&str]; 3] = [&["suche japan"], &["suche polen", "1"], &["ansicht 2", "1", "angaben"]];
    for way in ways {
        let sessions = [Tasten::default(), turned()].map(|tasten| {
            let mut lines = Lines::new();
            lines.app.world.tasten = tasten;
            lines.lines(way);
            lines.app
        });
        for word in alle().map(|befehl| befehl.worte().wort).filter(|word| !word.is_empty()) {
            let [plain, own] = sessions.each_ref().map(|app| {
                let mut lines = Lines::of(app.clone());
                let told = lines.line(word);
                (state(&lines.app), lines.effects, told.is_empty())
            });
            assert_eq!(own, plain, "{word} {way:?}");
        }
    }
}

#[test]
fn keys_that_were_given_away_end_nothing_and_cite_as_before() {
    let (tasten, _) = Tasten::read([("c", "/"), ("x", "q")]);
    let mut lines = Lines::new();
    lines.app.world.tasten = tasten;
    lines.lines(&["suche wasserstoff", "1"]);
    lines.line("zitat");
    let cited =
        |effect: &Effect| matches!(effect, Effect::Copy(text) if text.contains('„') && text.contains("Z."));
    assert!(lines.effects.iter().any(cited), "{:?}", lines.effects);
    assert_eq!(lines.app.out.notice, None, "what was copied the loop says, which writes it");
    assert!(lines.app.input.is_none(), "no search line is open");
    lines.line("ausgeben");
    assert!(!lines.effects.contains(&Effect::Quit));
}

#[test]
fn keys_of_dialogs_can_be_given_away_too() {
    let mut session = Session::new(80, 24);
    session.app.world.tasten = Tasten::read([("ö", "z")]).0;
    session.keys("c");
    let shown = rows(&frame(&session.app)).join("\n");
    assert!(shown.contains('ö'), "{shown}");
    session.keys("ö");
    assert!(session.effects.iter().any(|effect| matches!(effect, Effect::Copy(text) if text.contains('„'))));
    let copying = |row: &&Command| row.on == On::Copying && matches!(row.action, Action::Copy(Copy::Take(_)));
    assert_eq!(COMMANDS.iter().filter(copying).count(), 4);
}

/// A dialog as somebody would add it: this is all there is of it.
#[derive(Debug, Clone, Default)]
struct Farbwahl {
    cursor: Cursor,
}

impl Panel for Farbwahl {
    fn title(&self, _sight: Sight<'_>) -> String {
        "Farbe wählen".to_owned()
    }

    fn keys(&self, _sight: Sight<'_>) -> String {
        "Enter nimmt sie".to_owned()
    }

    fn rows(&self, _sight: Sight<'_>) -> Vec<PanelRow> {
        ["Grün", "Weiß", "Blau"].map(PanelRow::choice).into()
    }

    fn cursor(&self) -> Cursor {
        self.cursor
    }

    fn cursor_mut(&mut self) -> Option<&mut Cursor> {
        Some(&mut self.cursor)
    }

    fn take(&mut self, _sight: Sight<'_>) -> Turn {
        if self.cursor.selected == 2 { Turn::closes() } else { Turn::Stays }
    }
}

#[test]
fn a_dialog_needs_nothing_but_its_file() {
    let mut session = Session::new(80, 24);
    session.app.dialog = Some(Box::new(Farbwahl::default()));
    session.keys("<Down>");
    let shown = rows(&frame(&session.app)).join("\n");
    for words in ["Farbe wählen", "Grün", "Weiß", "Enter nimmt sie"] {
        assert!(shown.contains(words), "{words}\n{shown}");
    }
    session.keys("<Enter>");
    assert!(session.app.dialog.is_some(), "its second row stays");
    session.keys("<End><Enter>");
    assert!(session.app.dialog.is_none(), "its last row closes it");
    let mut lines = Lines::new();
    lines.app.dialog = Some(Box::new(Farbwahl::default()));
    lines.happen(Event::Key(Key::sequence("<Down>")[0]));
    let told = lines.linear.tell(&lines.app).join("\n");
    assert!(told.contains("Weiß"), "{told}");
    lines.line("3");
    assert!(lines.app.dialog.is_none(), "a number takes a row");
}

#[test]
fn what_is_fixed_stays() {
    for row in COMMANDS.iter().filter(|row| row.on == On::All && row.keys.contains("<Esc>")) {
        assert_eq!(row.action, Action::Leave(Leave::Level));
    }
    let turned = turned();
    for focus in [Focus::Tree, Focus::Hits, Focus::Detail, Focus::Reader] {
        assert_eq!(turned.in_pane(focus, Key::sequence("q")[0]), Some(Action::Leave(Leave::View)));
        assert_eq!(turned.in_pane(focus, Key::sequence("?")[0]), Some(Action::Show(Show::Help)));
        assert_eq!(turned.in_pane(focus, Key::sequence("<Tab>")[0]), Some(Action::Go(Go::NextPane)));
    }
}
