//! The real program in a pseudo-terminal. Every wait is for a text, a state or an end, never for a time.

mod copying;
mod host;
mod resume;
pub mod terminal;

use rustix::process::Signal;
use terminal::Terminal;

/// On the first screen whatever the size.
const READY: &str = "Instrumente";

fn program() -> Terminal {
    let program = Terminal::program(&[]);
    program.wait_for(READY);
    program
}

#[test]
fn q_ends_the_program_and_the_terminal_is_as_before() {
    let mut program = program();
    assert!(program.is_taken());
    program.send(b"q");
    program.assert_ends(0);
    program.assert_restored();
}

#[test]
fn a_search_typed_in_one_go_finds_and_opens_its_passage() {
    let mut program = program();
    program.send("/Wasserstoff\r".as_bytes());
    program.wait_for("Gesucht:");
    program.send(b"\x03\x03");
    program.assert_ends(0);
    program.assert_restored();
}

#[test]
fn a_paste_is_text_in_the_field_and_never_a_command() {
    let mut program = program();
    program.send(b"/");
    program.send(b"\x1b[200~Wasser\x1b[201~\x03\x03q\x1b[201~");
    program.wait_for("Wasserq");
    program.send(b"\x03\x03");
    program.assert_ends(0);
}

#[test]
fn a_resize_paints_the_new_size() {
    let mut program = program();
    program.resize(30, 8);
    program.wait_for("30");
    program.resize(140, 30);
    program.wait_for("Angaben");
    program.send(b"q");
    program.assert_ends(0);
    program.assert_restored();
}

#[test]
fn signals_that_end_it_restore_the_terminal() {
    for (signal, code) in [(Signal::TERM, 143), (Signal::HUP, 129), (Signal::INT, 130), (Signal::QUIT, 131)] {
        let mut program = program();
        program.kill(signal);
        program.assert_ends(code);
        program.assert_restored();
    }
}

#[test]
fn signals_that_mean_nothing_change_nothing() {
    let mut program = program();
    for signal in [Signal::PIPE, Signal::USR1, Signal::ALARM, Signal::XFSZ, Signal::CONT] {
        program.kill(signal);
    }
    program.send(b"?");
    // The help's own words: the footer names it before.
    program.wait_for("Tippen filtert");
    program.send(b"\x1b");
    program.send(b"\x03\x03");
    program.assert_ends(0);
    program.assert_restored();
}

#[test]
fn a_dropped_terminal_ends_it() {
    let program = program();
    assert_eq!(program.hang_up(), 129);
}

#[test]
fn without_a_usable_terminal_it_says_so_in_one_sentence() {
    for (term, said) in
        [("dumb", "TERM=dumb"), ("", "TERM ist nicht gesetzt"), ("gibtsnicht-99", "gibtsnicht-99")]
    {
        let mut program = Terminal::program(&[("TERM", term)]);
        program.assert_ends(2);
        assert!(program.text().contains(said), "{}", program.text());
        assert!(!program.was_taken());
    }
}

#[test]
fn a_seven_bit_locale_gets_seven_bits() {
    let mut program = Terminal::program(&[("LC_ALL", "C")]);
    program.wait_for(READY);
    program.send(b"q");
    program.assert_ends(0);
    assert!(program.bytes().is_ascii());
}

#[test]
fn no_color_means_no_colour() {
    let mut program = Terminal::program(&[("NO_COLOR", "1")]);
    program.wait_for(READY);
    program.send(b"j/a\x1b\x03\x03");
    program.assert_ends(0);
    assert_eq!(terminal::colours(&program.bytes()), Vec::<String>::new());
}

#[test]
fn ctrl_z_stops_it_and_fg_brings_it_back() {
    let mut shell = Terminal::shell();
    shell.wait_for("bereit> ");
    shell.send(format!("{}\n", env!("CARGO_BIN_EXE_leitlinien")).as_bytes());
    shell.wait_for(READY);
    shell.send(b"\x1a");
    shell.wait_until("the terminal is free while it is stopped", |screen| !terminal::taken(screen));
    shell.wait_for("topped");
    shell.send(b"fg\n");
    shell.wait_for(READY);
    shell.wait_until("the terminal is taken again", terminal::taken);
    shell.send(b"q");
    shell.wait_until("the terminal is free again", |screen| !terminal::taken(screen));
    shell.send(b"exit\n");
    shell.assert_ends(0);
}

#[test]
fn alone_in_its_session_ctrl_z_cannot_put_it_to_sleep_for_ever() {
    let mut program = program();
    program.send(b"\x1aq");
    program.assert_ends(0);
    program.assert_restored();
}

#[test]
fn a_signal_ends_it_even_when_the_loop_is_stuck() {
    let mut program = Terminal::host("stuck");
    program.wait_for(READY);
    program.send(b"/x");
    program.wait_for("steckt");
    program.kill(Signal::TERM);
    program.assert_ends(143);
    program.assert_restored();
}

#[test]
fn a_panic_in_the_loop_restores_the_terminal_and_names_the_place() {
    assert_panic("loop");
}

#[test]
fn a_panic_in_a_worker_restores_the_terminal_and_names_the_place() {
    assert_panic("worker");
}

fn assert_panic(place: &str) {
    let mut program = Terminal::host(place);
    program.wait_for(READY);
    program.send(b"/x");
    program.assert_ends(2);
    program.assert_restored();
    let text = program.text();
    assert!(text.contains("Programmfehler") && text.contains("host.rs"), "{text}");
    assert!(!text.contains("panicked at"), "{text}");
}
