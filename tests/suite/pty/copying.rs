//! What is copied, on its way through a real terminal.

use rustix::process::Signal;

use super::terminal::Terminal;
use super::{READY, program};

/// To a measure and its words: „Erstellung einer Ansiedlungskonzeption“.
const MEASURE: &[u8] = b"jjjjj\x1b[Cjjj\x1b[Cjj\r";
const WORDS: &str = "Erstellung einer Ansiedlungskonzeption";

/// The words as OSC 52 carries them.
const CODED: &str = "RXJzdGVsbHVuZyBlaW5lciBBbnNpZWRsdW5nc2tvbnplcHRpb24=";

fn in_the_text(program: &mut Terminal) {
    program.wait_for(READY);
    program.send(MEASURE);
    program.wait_for("Katalog");
}

#[test]
fn marked_words_reach_the_terminal_as_osc_52() {
    for (variables, before, after) in [
        (&[][..], "\u{1b}]52;c;", "\u{7}"),
        (&[("TMUX", "/tmp/tmux,1,0")][..], "\u{1b}Ptmux;\u{1b}\u{1b}]52;c;", "\u{7}\u{1b}\\"),
        (&[("STY", "1.pts-0")][..], "\u{1b}P\u{1b}]52;c;", "\u{7}\u{1b}\\"),
    ] {
        let mut program = Terminal::program(variables);
        in_the_text(&mut program);
        program.send(b"ww\x1b[C\x1b[C");
        program.wait_for("3 Wörter markiert");
        program.send(b"\x03");
        program.wait_for("ans Terminal gesendet");
        let bytes = String::from_utf8(program.bytes()).unwrap();
        assert!(bytes.contains(&format!("{before}{CODED}{after}")), "{variables:?}");
        program.send(b"\x1b\x03\x03");
        program.assert_ends(0);
        program.assert_restored();
    }
}

#[test]
fn the_window_shows_the_text_alone_and_lets_the_terminal_break_it() {
    let mut program = program();
    program.send(MEASURE);
    program.wait_for("Katalog");
    program.send(b"cZ");
    let quote = format!("„{WORDS}“ (Freistaat Sachsen: Leitlinien zur");
    program.wait_until("the quotation alone", |screen| {
        let begins = screen.contents().starts_with(&quote);
        // Rows that belong together are known as one line.
        begins && screen.row_wrapped(0) && screen.row_wrapped(1) && !screen.contents().contains('│')
    });
    program.resize(120, 30);
    program.wait_until("the same in the new width", |screen| {
        screen.contents().starts_with(&quote) && screen.row_wrapped(0) && !screen.row_wrapped(2)
    });
    program.send(b" ");
    program.wait_for("Katalog");
    program.send(b"\x03\x03");
    program.assert_ends(0);
    program.assert_restored();
}

#[test]
fn a_signal_ends_it_from_the_window_too() {
    let mut program = program();
    program.send(b"cC");
    program.wait_until("the text alone", |screen| !screen.contents().contains(READY));
    program.kill(Signal::TERM);
    program.assert_ends(143);
    program.assert_restored();
}

#[test]
fn a_terminal_without_a_clipboard_says_so_and_shows_it_alone() {
    let mut program = Terminal::program(&[("TERM", "vt220")]);
    program.wait_for(READY);
    program.send(b"cc");
    program.wait_for("keine Zwischenablage");
    assert!(!String::from_utf8_lossy(&program.bytes()).contains("]52;"));
    program.send(b"cC");
    program.wait_until("the text alone", |screen| !screen.contents().contains(READY));
    program.send(b"xq");
    program.assert_ends(0);
}

#[test]
fn what_was_copied_is_printed_after_the_end_in_its_order() {
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("config.toml");
    std::fs::write(&config, "vorlage = \"kurz\"\n").unwrap();
    let mut program = Terminal::with_arguments(&["--nach-beenden", "--config", config.to_str().unwrap()]);
    in_the_text(&mut program);
    program.send(b"ck");
    program.wait_for("ans Terminal gesendet");
    program.send(b"czcC ");
    program.wait_for("Katalog");
    program.send(b"\x03\x03");
    program.assert_ends(0);
    program.assert_restored();
    let text = program.text();
    let at = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words}\n{text}"));
    let kennung = at("strategie/III/internationale-ansiedlungen-in/m1");
    let quote = at(&format!("„{WORDS}“ (Leitlinien zur"));
    let words = text.rfind(WORDS).unwrap();
    assert!(kennung < quote && quote < words, "{text}");
}

#[test]
fn after_a_signal_nothing_is_printed() {
    let mut program = Terminal::with_arguments(&["--nach-beenden"]);
    in_the_text(&mut program);
    program.send(b"ck");
    program.wait_for("ans Terminal gesendet");
    program.kill(Signal::HUP);
    program.assert_ends(129);
    assert!(!program.text().contains("strategie/III"), "{}", program.text());
}
