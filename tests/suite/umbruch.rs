//! Any text at any width: rows in order, none too wide, nothing lost but blanks at their borders.

use leitlinien::text::width;
use leitlinien::text::wrap::{shorten, wrap};
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation as _;

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
}
