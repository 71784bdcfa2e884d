//! Bytes to events in one go, for tests: what the loop would be told.

use std::time::Instant;

use super::environment::Charset;
use super::input::Decoder;
use crate::app::Event;

/// The events that the loop would get for the bytes of a UTF-8 terminal, in whatever chunks they arrive.
pub fn events(chunks: &[&[u8]]) -> Vec<Event> {
    events_in(Charset::Utf8, chunks)
}

/// The events of these chunks and of two silences after them: two complete everything (a paste, then what was typed
/// behind it).
pub(super) fn events_in(charset: Charset, chunks: &[&[u8]]) -> Vec<Event> {
    let now = Instant::now();
    let mut decoder = Decoder::new(charset);
    for chunk in chunks {
        decoder.feed(chunk, now);
    }
    for _ in 0..2 {
        if decoder.patience().is_some() {
            decoder.silence(now);
        }
    }
    decoder.take()
}
