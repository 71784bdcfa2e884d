//! Any bytes as a document: no word out of nowhere, every piece at its place in the file.
#![no_main]

use leitlinien::corpus::parse;
use leitlinien::formats::{self, Vorgabe};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    // Pages are read by a foreign crate that panics on damaged files, which is why it has a process of its own.
    if bytes.starts_with(b"%PDF") || bytes.windows(5).take(1024).any(|five| five == b"%PDF-") {
        return;
    }
    let Ok(read) = formats::read(bytes, &Vorgabe::default()) else { return };
    let lines: Vec<&str> = read.text.lines().collect();
    for block in parse("d", &read.text) {
        for piece in &block.pieces {
            let words = &block.text[piece.at..piece.at + piece.len];
            let line = lines[piece.line as usize - 1];
            assert_eq!(&line[piece.column..piece.column + piece.len], words);
        }
    }
});
