//! A paste between its start and end sequences: always text, never keys, whatever bytes it contains.

use std::time::Duration;

use super::environment::Charset;
use crate::text::clean;

/// Maximum number of bytes of a paste; the rest of a longer one is dropped.
pub(super) const LIMIT: usize = 256 * 1024;
/// Silence after which a paste without an end sequence is over; long, so that a slow line makes no keys of its rest.
const UNFINISHED: Duration = Duration::from_secs(2);
/// Silence after an end sequence after which the paste is over.
const FINISHED: Duration = Duration::from_millis(30);
/// Common beginning of the start and end sequences; then comes `0` (start) or `1` (end), then `~`.
const MARK: &[u8] = b"\x1b[20";

/// Collects a paste.
///
/// If the text itself contains an end sequence, its rest must not act as keys. So bytes after an end sequence are held
/// back for a moment: if another one follows, they belong to the text; if not, somebody typed ahead.
#[derive(Debug, Default)]
pub(super) struct Paste {
    text: Vec<u8>,
    held: Vec<u8>,
    ended: bool,
    /// The bytes of a possible start or end sequence.
    mark: Vec<u8>,
}

impl Paste {
    pub(super) fn patience(&self) -> Duration {
        if self.ended { FINISHED } else { UNFINISHED }
    }

    /// Takes one byte; true when too much is held back to wait any longer.
    pub(super) fn push(&mut self, byte: u8) -> bool {
        self.mark.push(byte);
        match self.mark.as_slice() {
            [first @ .., b'0' | b'1', b'~'] if first == MARK => self.marked(),
            [first @ .., b'0' | b'1'] if first == MARK => {}
            begun if MARK.starts_with(begun) => {}
            _ => self.plain(byte),
        }
        self.held.len() > LIMIT
    }

    /// Treats the bytes of a supposed start or end sequence as text; the last of them may begin another one.
    fn plain(&mut self, byte: u8) {
        let mut bytes = std::mem::take(&mut self.mark);
        if byte == 0x1b && bytes.len() > 1 {
            bytes.pop();
            self.mark.push(byte);
        }
        let target = if self.ended { &mut self.held } else { &mut self.text };
        if target.len() <= LIMIT {
            target.extend_from_slice(&bytes);
        }
    }

    fn marked(&mut self) {
        let end = self.mark.ends_with(b"1~");
        self.mark.clear();
        let room = LIMIT.saturating_sub(self.text.len());
        let held = self.held.len().min(room);
        self.text.extend(self.held.drain(..held));
        self.held.clear();
        self.ended = end;
    }

    /// Ends the paste; returns its text and the bytes typed after it.
    pub(super) fn take(&mut self, charset: Charset) -> (String, Vec<u8>) {
        let Self { text, mut held, mark, ended } = std::mem::take(self);
        if ended {
            held.extend(mark);
        }
        let text = if charset == Charset::Latin1 {
            text.iter().copied().map(char::from).collect()
        } else {
            String::from_utf8_lossy(&text).replace('\u{fffd}', "")
        };
        (plain(&text), held)
    }
}

/// The text without control characters except line ends.
fn plain(text: &str) -> String {
    let text = without_sequences(text).replace("\r\n", "\n").replace('\r', "\n");
    text.split('\n').map(clean).collect::<Vec<_>>().join("\n")
}

/// The text without its escape sequences; without ESC alone their rest would stay as rubbish.
fn without_sequences(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        let end: fn(char) -> bool = match c {
            '\u{1b}' => match chars.next() {
                Some('[') => is_final,
                Some(']' | 'P' | 'X' | '^' | '_') => |c| matches!(c, '\u{7}' | '\\' | '\u{9c}'),
                _ => continue,
            },
            '\u{9b}' => is_final,
            c => {
                out.push(c);
                continue;
            }
        };
        chars.by_ref().take_while(|c| !end(*c)).for_each(drop);
    }
    out
}

fn is_final(c: char) -> bool {
    matches!(c, '@'..='~')
}
