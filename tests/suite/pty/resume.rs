//! The interface over a real restart: where it was left, what was remembered, what was searched.

use std::fs;

use rustix::process::Signal;

use super::terminal::Terminal;

fn program(home: &tempfile::TempDir, arguments: &[&str]) -> Terminal {
    let program = Terminal::program_with(arguments, &[("HOME", home.path().to_str().unwrap())]);
    program.wait_for("Instrumente");
    program
}

#[test]
fn it_opens_where_it_was_left() {
    let home = tempfile::tempdir().unwrap();
    let mut first = program(&home, &[]);
    first.send(b"2\x1b[Cj\r");
    first.wait_for("Staatsziel");
    first.send(b"q");
    first.send(b"\x03\x03");
    first.assert_ends(0);
    let state = fs::read_to_string(home.path().join(".local/state/leitlinien/sitzung.json")).unwrap();
    assert!(state.contains("\"ansicht\": \"partnerregionen\""), "{state}");
    let mut again = program(&home, &[]);
    again.wait_for("Staatsziel");
    again.send(b"\x03\x03");
    again.assert_ends(0);
    let mut anew = program(&home, &["--neu"]);
    anew.wait_for("Präambel");
    anew.send(b"\x03\x03");
    anew.assert_ends(0);
}

#[test]
fn a_search_is_there_again_and_among_the_last_searches() {
    let home = tempfile::tempdir().unwrap();
    let mut first = program(&home, &[]);
    first.send("/Wasserstoff\r".as_bytes());
    first.wait_for("Gesucht:");
    first.kill(Signal::HUP);
    first.assert_ends(129);
    let mut again = program(&home, &[]);
    again.wait_for("Gesucht:");
    again.send(b"\x03\x03");
    again.assert_ends(0);
    let mut anew = program(&home, &["--neu"]);
    anew.send(b"\x12");
    anew.wait_for("Letzte Suchen");
    anew.wait_for("Wasserstoff");
    anew.send(b"\x1b");
    anew.send(b"\x03\x03");
    anew.assert_ends(0);
}

#[test]
fn what_is_remembered_is_there_after_a_restart_however_it_ended() {
    let home = tempfile::tempdir().unwrap();
    let mut first = program(&home, &[]);
    first.send("jja nicht vergessen\r".as_bytes());
    first.wait_for("Notiz gespeichert");
    first.kill(Signal::TERM);
    first.assert_ends(143);
    let mut again = program(&home, &["--neu"]);
    again.send(b"6");
    again.wait_for("Allgemein 1");
    again.send(b"j");
    again.wait_for("nicht vergessen");
    again.send(b"\x03\x03");
    again.assert_ends(0);
}

#[test]
fn a_home_that_cannot_be_written_is_said_once_and_stops_nothing() {
    let home = tempfile::tempdir().unwrap();
    fs::create_dir(home.path().join(".local")).unwrap();
    fs::write(home.path().join(".local/state"), "keine Mappe").unwrap();
    let mut program = program(&home, &[]);
    program.send(b"jjm");
    program.wait_for("nicht gespeichert");
    program.send(b"jm");
    program.wait_for("Gemerkt: ");
    program.send(b"\x03\x03");
    program.assert_ends(0);
    program.assert_restored();
}
