//! What the sequences of the terminals in use mean: xterm, PuTTY, rxvt, the Linux console, VT220, tmux and screen.

use crate::app::{Key, KeyCode};

/// The key of a single control byte. The line feed counts as Enter: some keypads and scripts send it.
pub(super) fn control(byte: u8) -> Key {
    match byte {
        0x00 => Key::ctrl(' '),
        b'\t' => Key::new(KeyCode::Tab),
        b'\r' | b'\n' => Key::new(KeyCode::Enter),
        0x08 | 0x7f => Key::new(KeyCode::Backspace),
        0x01..=0x1a => Key::ctrl(char::from(byte | 0x60)),
        _ => Key::ctrl(char::from((byte | 0x40) & 0x7f)),
    }
}

/// The key of `ESC [ body last`; `None` for any other sequence, such as a terminal's answer to a query.
pub(super) fn csi(body: &[u8], last: u8) -> Option<Key> {
    let (numbers, count) = numbers(body)?;
    let [first, second, third] = numbers;
    match last {
        // With a row and a column this would be the answer to a question about the cursor.
        b'R' if count == 2 && !(first == 1 && (2..=8).contains(&second)) => None,
        b'A'..=b'D' | b'F' | b'H' | b'P'..=b'S' if first <= 1 => with_modifiers(letter(last)?, second),
        b'Z' => Some(Key::new(KeyCode::BackTab)),
        b'a'..=b'd' if count == 0 => Some(Key::new(letter(last.to_ascii_uppercase())?).with_shift()),
        b'~' if first == 27 && count == 3 => character(third, second),
        b'u' if count <= 2 => character(first, second),
        b'~' => with_modifiers(numbered(first)?, second),
        b'^' if count == 1 => with_modifiers(numbered(first)?, 5),
        b'@' if count == 1 => with_modifiers(numbered(first)?, 6),
        _ => None,
    }
}

/// rxvt's `ESC [ number $`: the key with Shift.
pub(super) fn rxvt_shift(body: &[u8]) -> Option<Key> {
    let ([number, ..], 1) = numbers(body)? else {
        return None;
    };
    Some(Key::new(numbered(number)?).with_shift())
}

/// The key of `ESC O body last`: cursor keys in application mode, F1 to F4, the keypad.
pub(super) fn ss3(body: &[u8], last: u8) -> Option<Key> {
    let ([first, second, _], count) = numbers(body)?;
    let modifiers = if count == 2 { second } else { first };
    match last {
        b'A'..=b'D' | b'F' | b'H' | b'P'..=b'S' => with_modifiers(letter(last)?, modifiers),
        b'a'..=b'd' => with_modifiers(letter(last.to_ascii_uppercase())?, 5),
        b'M' => Some(Key::new(KeyCode::Enter)),
        b'I' => Some(Key::new(KeyCode::Tab)),
        b' ' => Some(Key::char(' ')),
        b'X' => Some(Key::char('=')),
        b'j'..=b'y' => Some(Key::char(char::from(last - b'j' + b'*'))),
        _ => None,
    }
}

/// Up to three numbers between semicolons, and how many there were; `None` if there is anything else.
fn numbers(body: &[u8]) -> Option<([u32; 3], usize)> {
    let mut found = [0; 3];
    if body.is_empty() {
        return Some((found, 0));
    }
    let mut count = 0;
    for part in body.split(|byte| *byte == b';') {
        // Sub-parameters (`1:3`) mean the release of a key, so they are refused.
        let digits = std::str::from_utf8(part).ok()?;
        *found.get_mut(count)? = if digits.is_empty() { 0 } else { digits.parse().ok()? };
        count += 1;
    }
    Some((found, count))
}

fn letter(last: u8) -> Option<KeyCode> {
    Some(match last {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'F' => KeyCode::End,
        b'H' => KeyCode::Home,
        b'P'..=b'S' => KeyCode::F(last - b'P' + 1),
        _ => return None,
    })
}

fn numbered(number: u32) -> Option<KeyCode> {
    let function = |offset: u32| u8::try_from(number - offset).ok().map(KeyCode::F);
    match number {
        1 | 7 => Some(KeyCode::Home),
        2 => Some(KeyCode::Insert),
        3 => Some(KeyCode::Delete),
        4 | 8 => Some(KeyCode::End),
        5 => Some(KeyCode::PageUp),
        6 => Some(KeyCode::PageDown),
        11..=15 => function(10),
        17..=21 => function(11),
        23..=26 => function(12),
        28 | 29 => function(13),
        31..=34 => function(14),
        _ => None,
    }
}

/// xterm counts modifiers from 1: Shift 1, Alt 2, Control 4, Meta 8.
fn with_modifiers(code: KeyCode, modifiers: u32) -> Option<Key> {
    let bits = modifiers.saturating_sub(1);
    (bits < 16).then_some(Key { code, shift: bits & 1 != 0, alt: bits & 0b1010 != 0, ctrl: bits & 4 != 0 })
}

/// A character by number, as xterm and kitty send it in modes that an earlier program may have left on.
fn character(number: u32, modifiers: u32) -> Option<Key> {
    let code = match number {
        9 => KeyCode::Tab,
        13 => KeyCode::Enter,
        27 => KeyCode::Esc,
        8 | 127 => KeyCode::Backspace,
        0x20..=0x7e | 0xa0..=0xd7ff => KeyCode::Char(char::from_u32(number)?),
        _ => return None,
    };
    let key = with_modifiers(code, modifiers)?;
    Some(match code {
        KeyCode::Tab if key.shift => Key::new(KeyCode::BackTab),
        KeyCode::Char(c) if key.ctrl => {
            Key { code: KeyCode::Char(c.to_ascii_lowercase()), shift: false, ..key }
        }
        KeyCode::Char(_) => Key { shift: false, ..key },
        _ => key,
    })
}
