//! Any text at all: no panic, no lost word, valid pieces; endless and nested texts stay cheap.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use leitlinien::corpus::parse;
use proptest::prelude::*;

use super::{blocks, check};

/// Parts of documents that mean something to the parser.
const PARTS: &[&str] = &[
    "# ",
    "## ",
    "- ",
    "− ",
    "• ",
    "* ",
    "1. ",
    "2. ",
    "1.1 ",
    "a) ",
    "b) ",
    "aa) ",
    "(1) ",
    "I) ",
    "II) ",
    "A. ",
    "§ 4 ",
    "TOP 1 ",
    "Handlungsfeld 2: ",
    "Abschnitt 1",
    "\n",
    "\n",
    "\n",
    "\n\n",
    "\r\n",
    "\n \n",
    "\u{c}",
    " ",
    "\t",
    "    ",
    "**",
    "*",
    "_",
    "[",
    "](",
    "](https://amt.example)",
    "[^1]",
    "[^1]: ",
    "\\",
    "`",
    "|",
    "|---|",
    "---",
    "===",
    "> ",
    "-",
    "- 3 -",
    "wort",
    "Wort",
    "Wörter ",
    "Maßnahmen ",
    "sollen ",
    "folgende ",
    "Konzeption2 ",
    "2 Vgl. ",
    "Satz. ",
    "Ende.",
    "und ",
    "die ",
    ": ",
    ":",
    "; ",
    ", ",
    "„",
    "“",
    "(",
    ")",
    "²",
    "\u{ad}",
    "¬",
    "\u{200b}",
    "\u{feff}",
    "Telefon: 0351 564-0",
    "01097 Dresden",
    "Pressemitteilung",
    "Impressum",
    "Links:",
    "13. Mai 2025",
    "presse@amt.example*",
    "Inhalt",
    "Titel ........ 3",
    "\u{301}",
    "e\u{301}",
    "🇩🇪",
    "Ωmega ",
    "\u{2028}",
    "\u{0}",
];

fn pieced() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PARTS), 0..60).prop_map(|parts| parts.concat())
}

/// Words, blanks and line ends without any sign that could be a marker, a mark or markup.
fn plain() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "der",
        "Freistaat",
        "Sachsen",
        "pflegt",
        "Beziehungen",
        "zu",
        "seinen",
        "Nachbarn",
        "und",
        "in",
        "Europa.",
        "Welt,",
        "Maßnahmen:",
        "gilt",
        "seit",
        "Jahren",
    ]);
    let gap = prop::sample::select(vec![
        " ", " ", " ", " ", "\n", "\n", "\n\n", "\n \n", " \n", "\t", "\n  ", "\r\n",
    ]);
    prop::collection::vec((word, gap), 0..120)
        .prop_map(|pairs| pairs.into_iter().flat_map(|(word, gap)| [word, gap]).collect::<String>())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_string(text in any::<String>()) {
        check(&text, &parse("d", &text));
    }

    #[test]
    fn any_pieces(text in pieced()) {
        check(&text, &parse("d", &text));
    }

    #[test]
    fn no_word_is_lost(text in plain()) {
        let words: Vec<&str> = text.split_whitespace().collect();
        let blocks = parse("d", &text);
        check(&text, &blocks);
        let mut pieces: Vec<_> = blocks
            .iter()
            .flat_map(|b| b.text.split_whitespace().map(|w| (b.erste_zeile(), w)))
            .collect();
        pieces.sort_by_key(|(line, _)| *line);
        let mut read: Vec<&str> = pieces.into_iter().map(|(_, word)| word).collect();
        let mut words = words;
        words.sort_unstable();
        read.sort_unstable();
        prop_assert_eq!(read, words);
    }
}

/// Texts made to be slow, about as many bytes as asked for.
fn hard(bytes: usize) -> Vec<(&'static str, String)> {
    let nested: String = (0..bytes / 60).fold(String::new(), |mut out, i| {
        writeln!(out, "{}- Punkt {i} im Gefüge", " ".repeat(i % 90)).unwrap();
        out
    });
    let notes: String = (0..bytes / 60).fold(String::new(), |mut out, i| {
        write!(out, "Ein Wort{} steht hier und dort.\n\n{} Vgl. Bericht.\n\n", i % 900 + 1, i % 900 + 1)
            .unwrap();
        out
    });
    let chapters: String = (1..bytes / 40).fold(String::new(), |mut out, i| {
        write!(out, "{i} Kapitel\n\nEin Satz steht hier.\n\n{}. Mai\n", i % 99).unwrap();
        out
    });
    let intro = format!("{} folgende:\n", "Wort und ".repeat(bytes / 20));
    vec![
        ("eine Zeile", "Wort für Wort, ".repeat(bytes / 16)),
        ("eine Zeile ohne Blank", "wort-".repeat(bytes / 5)),
        ("kurze Zeilen", "Wort\n".repeat(bytes / 5)),
        ("kurze kleine Zeilen", "wort und\n".repeat(bytes / 9)),
        ("Trennstriche", "wort-\n".repeat(bytes / 6)),
        ("Sterne", "*".repeat(bytes)),
        ("Sternpaare", "**a** *b* _c_ ".repeat(bytes / 14)),
        ("Klammern auf", "[".repeat(bytes)),
        ("Klammern", "(".repeat(bytes)),
        ("halbe Verweise", "[a](".repeat(bytes / 4)),
        ("Verweise", "[a](b) ".repeat(bytes / 7)),
        ("Fußnotenzeichen", "a[^1] ".repeat(bytes / 6)),
        ("Fußnoten in Zeilen", "Wort1\n1 Vgl. so\n".repeat(bytes / 16)),
        ("Fußnoten", notes),
        ("Rückstriche", "\\".repeat(bytes)),
        ("Zahlen", "1.".repeat(bytes / 2)),
        ("Blanks", " ".repeat(bytes)),
        ("Leerzeilen", "\n".repeat(bytes)),
        ("Blanks und Worte", format!("a{}\n", " ".repeat(50)).repeat(bytes / 52)),
        ("Überschriften", "# Titel\n\n".repeat(bytes / 9)),
        ("Kapitel", chapters),
        ("Gefüge", nested),
        ("Punkte", format!("{intro}{}", "- Punkt\n".repeat(bytes / 16))),
        ("Verweislisten", format!("Links:\n\n{}", "x\n\n".repeat(bytes / 3))),
        ("Anschriften", "Telefon: 0351 56400\n\n".repeat(bytes / 21)),
        ("Tabellen", "| a | b |\n".repeat(bytes / 10)),
        ("Zitate", "> ".repeat(bytes / 2)),
        ("Marken", "a) b\n\n".repeat(bytes / 6)),
        ("Striche", "Wort und\n– Wort und\n".repeat(bytes / 20)),
        ("Inhalt", "Titel ..... 3\n".repeat(bytes / 14)),
        ("Rauten", "#".repeat(bytes)),
        ("Seiten", "- 3 -\n\u{c}Kopf\n".repeat(bytes / 12)),
    ]
}

/// The shortest of three times: a busy machine only ever makes it longer.
fn time(text: &str) -> Duration {
    let once = || {
        let start = Instant::now();
        let blocks = parse("d", text);
        (start.elapsed(), blocks)
    };
    let (first, blocks) = once();
    check(text, &blocks);
    [first, once().0, once().0].into_iter().min().unwrap_or(first)
}

/// Four times the text may take four times as long, not sixteen times.
#[test]
fn hard_texts_stay_linear() {
    for ((name, small), (_, large)) in hard(25_000).into_iter().zip(hard(100_000)) {
        // Others use the machine too: once in three times it has to hold.
        let mut seen = Vec::new();
        let holds = (0..3).any(|_| {
            let (small, large) = (time(&small), time(&large));
            seen.push(format!("{small:?} for 25 kB, {large:?} for 100 kB"));
            large < small * 9 + Duration::from_millis(200)
        });
        assert!(holds, "{name}: {seen:?}");
    }
}

/// `cargo test --release --test suite -- --ignored --nocapture speed` prints the figures.
#[test]
#[ignore = "measures; run it alone and in release"]
fn speed() {
    let strategy = include_str!("../../../corpus/quellen/strategie.txt");
    let normal = format!("{strategy}\n\n").repeat(13_000_000 / strategy.len());
    println!("{:>10.1?}  {} MB of normal text", time(&normal), normal.len() / 1_000_000);
    for (name, text) in hard(1_000_000) {
        println!("{:>10.1?}  1 MB {name}", time(&text));
    }
}

#[test]
fn nothing() {
    for text in ["", "\n", " \n\u{c}\n", "\u{feff}", "\u{feff}\n\n"] {
        assert!(blocks(text).iter().all(|b| b.text.is_empty()), "{text:?}");
    }
}
