//! Any text at any width: rows in order, none too wide, nothing lost but blanks at their borders.

use leitlinien::app::reader::{Shown, printed, reading};
use leitlinien::domain::BlockArt;
use leitlinien::text::clean::{HIDDEN, is_hidden, visible};
use leitlinien::text::wrap::{shorten, wrap};
use leitlinien::text::{part, width};
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation as _;

use crate::support::described;

/// What lines of real texts are made of, wide, combining and invisible signs among it.
const PARTS: &[&str] = &[
    "Wort",
    "Zusammenarbeitsvereinbarung",
    " ",
    " ",
    "  ",
    "-",
    "(Fach-)",
    "MOE-",
    "/",
    "„",
    "“",
    "–",
    "\u{ad}",
    "\u{a0}",
    "東京",
    "e\u{301}",
    "👩‍👩‍👧",
    "\u{200b}",
    "\t",
    "\n",
    "1.000",
    "www.sachsen.de/ein/langer/pfad",
];

/// What hides in texts that mean harm.
const HOSTILE: &[&str] = &[
    "Wort ",
    "\u{1b}[2J",
    "\u{202e}",
    "\u{200b}",
    "\u{9b}",
    "ü",
    " ",
    "\n",
    "\u{7}",
    "\t",
    "\r",
    "\u{e0041}",
];

/// Characters for which a mark stands.
fn hides(c: char) -> bool {
    is_hidden(c) && !matches!(c, '\t' | '\n')
}

/// In a table of contents each line has a row of its own; elsewhere a block is one run of words.
#[test]
fn a_table_of_contents_keeps_its_lines() {
    let mut tables = 0;
    for quelle in &leitlinien::corpus::shipped().unwrap().quellen {
        for block in &quelle.blocks {
            let rows: Vec<&str> = block.own_rows().into_iter().map(|row| part(&block.text, row)).collect();
            assert_eq!(rows.join(" "), block.text, "{}", block.kennung);
            if block.art == BlockArt::Inhaltsverzeichnis {
                let lines: Vec<&str> = quelle.text.lines().map(str::trim).collect();
                assert!(rows.len() > 2 && rows.iter().all(|row| lines.contains(row)), "{rows:?}");
                let shown = reading(quelle, 200, &[]).into_iter().filter_map(|row| match row.part {
                    Shown::Text { block, range } => Some(part(&quelle.blocks[block].text, range)),
                    _ => None,
                });
                let shown: Vec<&str> = shown.filter(|row| rows.contains(row)).collect();
                assert!(rows.iter().all(|row| shown.contains(row)), "{rows:?}");
                tables += 1;
            }
        }
    }
    assert!(tables > 0);
}

fn is_blank(text: &str, from: usize, to: usize) -> bool {
    text.get(from..to).is_some_and(|between| between.chars().all(char::is_whitespace))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn rows_hold_the_text(
        parts in prop::collection::vec(prop::sample::select(PARTS), 0..40),
        any in any::<String>(),
        columns in 1..60usize,
    ) {
        for text in [parts.concat(), any] {
            let mut from = 0;
            for row in wrap(&text, columns) {
                prop_assert!(is_blank(&text, from, row.start), "{text:?}");
                let words = text.get(row.clone()).unwrap_or("?");
                let seen = words.graphemes(true).filter(|sign| width(sign) > 0).count();
                prop_assert!(width(words) <= columns || seen == 1, "{words:?}");
                from = row.end;
            }
            prop_assert!(is_blank(&text, from, text.len()), "{text:?}");
            prop_assert!(width(&shorten(&text, columns)) <= columns);
        }
    }

    #[test]
    fn a_printed_line_leaves_nothing_out_unseen(
        parts in prop::collection::vec(prop::sample::select(HOSTILE), 1..30),
        columns in 8..60u16,
    ) {
        let text = format!("Ein Satz.\n{}", parts.concat());
        let quelle = described(&text);
        let lines: Vec<&str> = quelle.text.lines().collect();
        let mut ends = vec![0; lines.len()];
        let mut seen = String::new();
        for row in printed(&quelle, columns, &[]) {
            let Shown::Printed { line, range } = row.part else { panic!("a row that is no line") };
            let (raw, end) = (lines[line as usize - 1], &mut ends[line as usize - 1]);
            prop_assert!(is_blank(raw, *end, range.start), "{raw:?}");
            *end = range.end;
            seen += &visible(raw.get(range).unwrap());
        }
        for (raw, end) in lines.iter().zip(ends) {
            prop_assert!(is_blank(raw, end, raw.len()), "{raw:?}");
        }
        prop_assert!(!seen.chars().any(is_hidden), "{seen:?}");
        prop_assert_eq!(seen.contains(HIDDEN), lines.iter().any(|line| line.chars().any(hides)), "{}", seen);
    }
}
