//! From the terminal's bytes to events: a state machine that each byte advances and a short silence resets.
//!
//! Knows no descriptor and no clock: the loop hands in bytes, and [`Decoder::silence`] when none came until
//! [`Decoder::patience`] was over. What is not a key, the mouse or a paste (answers nobody waits for, broken or
//! endless sequences) is swallowed whole, so that its rest never acts as keys.

use std::time::{Duration, Instant};

use super::environment::Charset;
use super::keys;
use super::mouse::Clicks;
use super::paste::Paste;
use super::utf8::{Partial, Utf8Step};
use crate::app::{Event, Key, KeyCode};
use crate::text::clean::is_hidden;

/// Time after which a lone Esc counts as the key; the bytes of one key arrive closer together, even over a bad line.
const ESCAPE: Duration = Duration::from_millis(50);
/// Time that an incomplete sequence or character waits for its next byte.
const SEQUENCE: Duration = Duration::from_millis(250);
/// A `[` within this time after an Esc that was taken for the key still counts as the rest of an arrow key.
const LATE: Duration = Duration::from_millis(200);
/// Maximum number of bytes of a sequence; no real one is longer.
const MAX_SEQUENCE: usize = 64;
/// Maximum duration of a string; after it an unterminated one is given up, so that keys count again.
const MAX_STRING: Duration = Duration::from_secs(3);

const ESC: u8 = 0x1b;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Ground,
    Escape,
    Character(Partial),
    /// After `ESC [`.
    Control,
    /// After `ESC O`.
    Single,
    /// After `ESC [ [`: the Linux console's F1 to F5.
    Console,
    /// In an old mouse report, with the number of bytes still to come.
    Skip(u8),
    /// In a string (OSC, DCS, APC, PM, SOS), with its start; true after an ESC that may begin its terminator.
    String(Instant, bool),
    Paste,
}

/// Turns bytes into events.
#[derive(Debug)]
pub(super) struct Decoder {
    state: State,
    charset: Charset,
    /// The bytes of the sequence so far.
    bytes: Vec<u8>,
    /// When an Esc was last taken for the key.
    lone: Option<Instant>,
    /// The first byte of a sequence whose Esc was already taken for the key.
    late: Option<char>,
    paste: Paste,
    clicks: Clicks,
    events: Vec<Event>,
}

impl Decoder {
    pub(super) fn new(charset: Charset) -> Self {
        Self {
            state: State::Ground,
            charset,
            bytes: Vec::new(),
            lone: None,
            late: None,
            paste: Paste::default(),
            clicks: Clicks::default(),
            events: Vec::new(),
        }
    }

    pub(super) fn feed(&mut self, bytes: &[u8], now: Instant) {
        for &byte in bytes {
            self.byte(byte, now);
        }
    }

    pub(super) fn take(&mut self) -> Vec<Event> {
        std::mem::take(&mut self.events)
    }

    /// How long to wait for more bytes before [`Self::silence`]; `None` when no sequence is incomplete.
    pub(super) fn patience(&self) -> Option<Duration> {
        match self.state {
            State::Ground => None,
            State::Escape => Some(ESCAPE),
            State::Paste => Some(self.paste.patience()),
            _ => Some(SEQUENCE),
        }
    }

    /// Called when no byte came in time: ends an incomplete sequence, string or paste.
    pub(super) fn silence(&mut self, now: Instant) {
        match self.state {
            State::Escape => {
                self.key(Key::new(KeyCode::Esc));
                self.lone = Some(now);
            }
            State::Control | State::Single if self.bytes.is_empty() => self.finish(self.late.map(Key::char)),
            State::Paste => return self.end_paste(now),
            _ => {}
        }
        self.ground();
    }

    fn ground(&mut self) {
        self.state = State::Ground;
        self.bytes.clear();
        self.late = None;
    }

    fn key(&mut self, key: Key) {
        self.events.push(Event::Key(key));
    }

    fn byte(&mut self, byte: u8, now: Instant) {
        match self.state {
            State::Ground => self.first(byte, now),
            State::Escape => self.after_escape(byte, now),
            State::Character(partial) => self.character(byte, partial, now),
            State::Control => self.control(byte, now),
            State::Single => self.single(byte, now),
            State::Console => self.console(byte, now),
            State::Skip(left) => self.skip(byte, left, now),
            State::String(since, escaped) => self.string(byte, since, escaped, now),
            State::Paste => {
                if self.paste.push(byte) {
                    self.end_paste(now);
                }
            }
        }
    }

    fn first(&mut self, byte: u8, now: Instant) {
        let late = self.lone.take().is_some_and(|at| now.duration_since(at) < LATE);
        match byte {
            ESC => self.state = State::Escape,
            b'[' if late => self.open(State::Control, Some('[')),
            b'O' if late => self.open(State::Single, Some('O')),
            0x20..=0x7e => self.typed(char::from(byte)),
            0x80.. if self.charset == Charset::Latin1 => self.typed(char::from(byte)),
            0x80.. => match Partial::begin(byte) {
                Some(partial) => self.state = State::Character(partial),
                None => self.ground(),
            },
            control => {
                self.finish(Some(keys::control(control)));
            }
        }
    }

    fn open(&mut self, state: State, late: Option<char>) {
        self.ground();
        self.state = state;
        self.late = late;
    }

    fn typed(&mut self, c: char) {
        if !is_hidden(c) {
            self.key(Key::char(c));
        }
        self.ground();
    }

    fn character(&mut self, byte: u8, partial: Partial, now: Instant) {
        match partial.push(byte) {
            Utf8Step::More(partial) => self.state = State::Character(partial),
            Utf8Step::Whole(c) => self.typed(c),
            Utf8Step::Nothing => self.ground(),
            Utf8Step::Foreign => self.broken(byte, now),
        }
    }

    fn after_escape(&mut self, byte: u8, now: Instant) {
        match byte {
            ESC => self.key(Key::new(KeyCode::Esc)),
            b'[' => self.open(State::Control, None),
            b'O' => self.open(State::Single, None),
            b']' | b'P' | b'X' | b'^' | b'_' => self.open(State::String(now, false), None),
            0x08 | 0x7f => self.finish(Some(keys::control(byte).with_alt())),
            // On a slow line Esc and the next key arrive together; Alt and a character is no key of ours.
            _ => {
                self.key(Key::new(KeyCode::Esc));
                self.broken(byte, now);
            }
        }
    }

    fn control(&mut self, byte: u8, now: Instant) {
        match byte {
            ESC => self.open(State::Escape, None),
            b'[' if self.bytes.is_empty() => self.state = State::Console,
            b'$' if keys::rxvt_shift(&self.bytes).is_some() => self.finish(keys::rxvt_shift(&self.bytes)),
            0x20..=0x3f if self.bytes.len() < MAX_SEQUENCE => self.bytes.push(byte),
            0x20..=0x3f => {}
            0x40..=0x7e => self.dispatch(byte, now),
            _ => self.broken(byte, now),
        }
    }

    /// Drops the sequence, in which `byte` is not allowed, and reads `byte` as the first of another one.
    fn broken(&mut self, byte: u8, now: Instant) {
        self.ground();
        self.first(byte, now);
    }

    fn finish(&mut self, key: Option<Key>) {
        self.ground();
        if let Some(key) = key {
            self.key(key);
        }
    }

    /// Acts on a complete control sequence whose final byte is `last`.
    fn dispatch(&mut self, last: u8, now: Instant) {
        match (self.bytes.as_slice(), last) {
            (b"200", b'~') => {
                self.ground();
                self.state = State::Paste;
            }
            (b"", b'M') => self.open(State::Skip(3), None),
            ([b'<', report @ ..], b'M' | b'm') => {
                let mouse = self.clicks.report(report, last == b'M', now);
                self.events.extend(mouse.map(Event::Mouse));
                self.ground();
            }
            (body, last) => {
                let key = keys::csi(body, last);
                self.finish(key);
            }
        }
    }

    fn single(&mut self, byte: u8, now: Instant) {
        match byte {
            ESC => self.open(State::Escape, None),
            b'0'..=b'9' | b';' if self.bytes.len() < MAX_SEQUENCE => self.bytes.push(byte),
            0x20..=0x7e => {
                let key = keys::ss3(&self.bytes, byte);
                self.finish(key);
            }
            _ => self.broken(byte, now),
        }
    }

    fn console(&mut self, byte: u8, now: Instant) {
        match byte {
            b'A'..=b'E' => self.finish(Some(Key::new(KeyCode::F(byte - b'A' + 1)))),
            0x20..=0x7e => self.ground(),
            _ => self.broken(byte, now),
        }
    }

    fn skip(&mut self, byte: u8, left: u8, now: Instant) {
        match (byte, left) {
            (0..0x20, _) => self.broken(byte, now),
            (_, 1) => self.ground(),
            (_, left) => self.state = State::Skip(left - 1),
        }
    }

    /// A byte in a string. Only a terminator, an abort or its age end the string: any other byte belongs to it.
    fn string(&mut self, byte: u8, since: Instant, escaped: bool, now: Instant) {
        if now.duration_since(since) > MAX_STRING {
            return self.broken(byte, now);
        }
        match (byte, escaped) {
            (b'\\', true) | (0x07 | 0x18 | 0x1a, _) => self.ground(),
            (ESC, _) => self.state = State::String(since, true),
            (_, true) => {
                self.state = State::Escape;
                self.after_escape(byte, now);
            }
            _ => {}
        }
    }

    fn end_paste(&mut self, now: Instant) {
        self.ground();
        let (text, typed) = self.paste.take(self.charset);
        if !text.is_empty() {
            self.events.push(Event::Pasted(text));
        }
        self.feed(&typed, now);
    }
}

#[cfg(test)]
#[path = "input_tests.rs"]
mod tests;
