//! Keys as the interface knows them, and their notation in tables, tests and configurations.

use crate::text::part;

/// A key without its modifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum KeyCode {
    Char(char),
    Enter,
    Esc,
    Backspace,
    Delete,
    Insert,
    Tab,
    BackTab,
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
    PageUp,
    PageDown,
    F(u8),
}

/// A key press. Shift shows in the character itself (`A`) or in [`KeyCode::BackTab`]; it is kept only for keys
/// that have no character.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key {
    pub code: KeyCode,
    pub ctrl: bool,
    /// Alt is pressed (or Esc was sent before the key).
    pub alt: bool,
    /// Shift is pressed; only for keys without a character.
    pub shift: bool,
}

/// Names in the notation `<Enter>`, `<C-f>`, `<S-F3>`.
const NAMES: [(&str, KeyCode); 16] = [
    ("Enter", KeyCode::Enter),
    ("Esc", KeyCode::Esc),
    ("BS", KeyCode::Backspace),
    ("Del", KeyCode::Delete),
    ("Ins", KeyCode::Insert),
    ("Tab", KeyCode::Tab),
    ("BackTab", KeyCode::BackTab),
    ("Up", KeyCode::Up),
    ("Down", KeyCode::Down),
    ("Left", KeyCode::Left),
    ("Right", KeyCode::Right),
    ("Home", KeyCode::Home),
    ("End", KeyCode::End),
    ("PgUp", KeyCode::PageUp),
    ("PgDn", KeyCode::PageDown),
    ("Space", KeyCode::Char(' ')),
];

impl Key {
    pub const fn new(code: KeyCode) -> Self {
        Self { code, ctrl: false, alt: false, shift: false }
    }

    pub const fn char(c: char) -> Self {
        Self::new(KeyCode::Char(c))
    }

    pub const fn ctrl(c: char) -> Self {
        Self { code: KeyCode::Char(c), ctrl: true, alt: false, shift: false }
    }

    #[must_use]
    pub const fn with_alt(self) -> Self {
        Self { alt: true, ..self }
    }

    #[must_use]
    pub const fn with_shift(self) -> Self {
        Self { shift: true, ..self }
    }

    /// The character that the key types into a field; `None` for other keys.
    pub fn typed(self) -> Option<char> {
        match self.code {
            KeyCode::Char(c) if !self.ctrl && !self.alt => Some(c),
            _ => None,
        }
    }

    /// Reads keys in the notation `jj<Enter>/Wasser<Esc>`; `<lt>` is `<`. An unknown name reads as its characters.
    ///
    /// ```
    /// use leitlinien::app::{Key, KeyCode};
    /// let keys = Key::sequence("j<C-f><S-F3>ä");
    /// assert_eq!(keys[0], Key::char('j'));
    /// assert_eq!(keys[1], Key::ctrl('f'));
    /// assert_eq!(keys[2], Key::new(KeyCode::F(3)).with_shift());
    /// assert_eq!(keys[3], Key::char('ä'));
    /// ```
    pub fn sequence(text: &str) -> Vec<Self> {
        let mut keys = Vec::new();
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            let named = rest.strip_prefix('<').and_then(|inner| inner.split_once('>'));
            if let Some((key, after)) = named.and_then(|(name, after)| Some((Self::named(name)?, after))) {
                keys.push(key);
                rest = after;
            } else {
                keys.push(Self::char(c));
                rest = part(rest, c.len_utf8()..);
            }
        }
        keys
    }

    fn named(name: &str) -> Option<Self> {
        if let Some(rest) = name.strip_prefix("C-") {
            return Self::named_or_char(rest).map(|key| Self { ctrl: true, ..key });
        }
        if let Some(rest) = name.strip_prefix("A-") {
            return Self::named_or_char(rest).map(Self::with_alt);
        }
        if let Some(rest) = name.strip_prefix("S-") {
            return Self::named(rest).map(Self::with_shift);
        }
        if name == "lt" {
            return Some(Self::char('<'));
        }
        let number = name.strip_prefix('F').and_then(|digits| digits.parse().ok());
        let code = number
            .map(KeyCode::F)
            .or_else(|| NAMES.iter().find(|(known, _)| *known == name).map(|(_, code)| *code))?;
        Some(Self::new(code))
    }

    fn named_or_char(name: &str) -> Option<Self> {
        let mut chars = name.chars();
        match (chars.next(), chars.next()) {
            (Some(c), None) => Some(Self::char(c)),
            _ => Self::named(name),
        }
    }
}
