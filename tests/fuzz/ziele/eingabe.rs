//! Any bytes of a terminal: the same events however they are cut, and no sign in a paste that moves anything.
#![no_main]

use leitlinien::app::Event;
use leitlinien::tui;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (u8, &[u8])| {
    let (cut, bytes) = input;
    let whole = tui::events(&[bytes]);
    let (before, after) = bytes.split_at(usize::from(cut).min(bytes.len()));
    assert_eq!(tui::events(&[before, after]), whole);
    for event in whole {
        if let Event::Pasted(text) = event {
            assert!(!text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\t')), "{text:?}");
        }
    }
});
