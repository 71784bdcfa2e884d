//! Invented papers of other shapes: another land's strategy, a law, minutes, press releases, Markdown.

use super::{blocks, outline};

#[test]
fn papers() {
    for (name, text) in [
        ("dezimal", include_str!("papiere/dezimal.txt")),
        ("buchstaben", include_str!("papiere/buchstaben.txt")),
        ("gesetz", include_str!("papiere/gesetz.txt")),
        ("markdown", include_str!("papiere/markdown.md")),
        ("pdf", include_str!("papiere/pdf.txt")),
        ("presse-nummer", include_str!("papiere/presse-nummer.txt")),
        ("presse-mitte", include_str!("papiere/presse-mitte.md")),
        ("zeilen", include_str!("papiere/zeilen.txt")),
        ("ohne-leerzeilen", include_str!("papiere/ohne-leerzeilen.txt")),
        ("konzept-rahmen", include_str!("papiere/konzept-rahmen.txt")),
        ("kabinettsvorlage", include_str!("papiere/kabinettsvorlage.txt")),
        ("interview", include_str!("papiere/interview.txt")),
        ("glossar", include_str!("papiere/glossar.md")),
        ("spalten", include_str!("papiere/spalten.txt")),
        ("ebenen", include_str!("papiere/ebenen.txt")),
        ("antwort", include_str!("papiere/antwort.txt")),
        ("handlungsfelder", include_str!("papiere/handlungsfelder.txt")),
    ] {
        insta::assert_snapshot!(name, outline(&blocks(text)));
    }
}

/// Minutes come with tabs, Windows line ends, trailing blanks and no line end at the end.
#[test]
fn minutes() {
    let text = include_str!("papiere/protokoll.txt").replace('\n', "\r\n");
    insta::assert_snapshot!("protokoll", outline(&blocks(&text)));
}
