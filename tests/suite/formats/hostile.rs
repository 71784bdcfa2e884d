//! Files that somebody broke or built to break the reader: each ends in a reason or a text, soon.

use std::time::{Duration, Instant};

use leitlinien::corpus::parse;
use leitlinien::formats::{Grund, Vorgabe, read};

use super::office::{archive, docx, odt, p};
use super::{paper_docx, paper_html, paper_odt};

/// Reads within a time that is wide for a debug build on a busy machine.
fn soon(bytes: &[u8]) -> Result<String, Grund> {
    let start = Instant::now();
    let result = read(bytes, &Vorgabe::default()).map(|read| read.text);
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
    result
}

#[test]
fn a_cut_or_flipped_file_never_panics() {
    for whole in [paper_docx(), paper_odt(), paper_html()] {
        for end in (0..whole.len()).step_by(97) {
            let _text = soon(&whole[..end]);
        }
        for at in (0..whole.len()).step_by(31) {
            let mut broken = whole.clone();
            broken[at] ^= 0x55;
            let _text = soon(&broken);
        }
    }
}

#[test]
fn bombs_are_refused() {
    let zeros = vec![b' '; 80 << 20];
    assert_eq!(soon(&archive(&[("word/document.xml", &zeros)])), Err(Grund::ZuGross));
    let deep = format!("{}{}", "<w:sdt>".repeat(100_000), "</w:sdt>".repeat(100_000));
    assert_eq!(soon(&docx(&deep, &[])), Err(Grund::ZuTief));
    let tables = format!(
        "{}x{}",
        "<table:table><table:table-row><table:table-cell>".repeat(5000),
        "</table:table-cell></table:table-row></table:table>".repeat(5000)
    );
    assert_eq!(soon(&odt(&tables)), Err(Grund::ZuTief));
}

#[test]
fn entities_are_not_followed() {
    let body = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\"><!ENTITY b \"&a;&a;\">]><w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>Wort &b; &a;</w:t></w:r></w:p></w:body></w:document>";
    assert_eq!(soon(&archive(&[("word/document.xml", body.as_bytes())])).unwrap(), "Wort &b; &a;\n\n");
}

#[test]
fn endless_pages_stay_linear() {
    for tag in [
        "<div>",
        "<table><tr><td>",
        "<ul><li>",
        "<b><i>",
        "<blockquote>",
        "<nav>",
        "<h1>",
        "<svg>",
        "<a href=#x>",
    ] {
        let page = format!("<!doctype html><p>Anfang der Seite {}Ende der Seite", tag.repeat(100_000));
        let text = soon(page.as_bytes()).unwrap();
        assert!(text.contains("Anfang"), "{tag}");
    }
    let long = format!("<html><body><p>{}", "Wort und Wort ".repeat(700_000));
    assert!(soon(long.as_bytes()).unwrap().len() > 9_000_000);
    let marks = format!("<html>{}", "<p>a &amp; b <br>".repeat(200_000));
    assert!(soon(marks.as_bytes()).is_ok());
}

#[test]
fn a_line_of_ten_megabytes_is_one_line() {
    let line = "Die Förderung der Außenwirtschaft ist ein Ziel. ".repeat(200_000);
    assert_eq!(soon(line.as_bytes()).unwrap(), line);
    let text = soon(&docx(&p("", &line), &[])).unwrap();
    assert_eq!(parse("d", &text).len(), 1);
}
