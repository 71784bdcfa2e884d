//! Any text at any width: rows in order, nothing lost but blanks at their borders.
#![no_main]

use leitlinien::text::wrap::wrap;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (u8, &str)| {
    let (columns, text) = input;
    let rows = wrap(text, usize::from(columns));
    let mut from = 0;
    for row in &rows {
        assert!(row.start >= from && text[from..row.start].chars().all(char::is_whitespace));
        assert!(text.get(row.clone()).is_some());
        from = row.end;
    }
    assert!(text[from..].chars().all(char::is_whitespace));
});
