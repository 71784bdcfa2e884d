//! What happens to the interface and what it asks of the outside.

use super::Thema;
use super::action::{Action, Pick};
use super::adding::Aufnahme;
use super::recherche::{Auftrag, Nachricht};
use crate::domain::Quelle;
use crate::domain::sammlung::Eintrag;
use crate::eigenes::{Aenderung, Merkliste};
use crate::export::{Auszug, Format};
use crate::search::{Request, Response};

/// Columns and rows of the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Size {
    /// Columns.
    pub width: u16,
    /// Rows.
    pub height: u16,
}

/// What the terminal can show; decided by the shell from its environment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own about the terminal")]
pub struct Capabilities {
    /// Characters beyond ASCII.
    pub unicode: bool,
    /// Colours.
    pub colour: bool,
    /// Mouse reports.
    pub mouse: bool,
    /// Nothing but lines, one after the other: what is to be done is named by its word, not by its key.
    pub lines: bool,
    /// The colours that were chosen.
    pub thema: Thema,
}

impl Default for Capabilities {
    fn default() -> Self {
        Self { unicode: true, colour: true, mouse: true, lines: false, thema: Thema::default() }
    }
}

/// A key without its modifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names are the keys' own")]
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
    /// The key.
    pub code: KeyCode,
    /// Control held.
    pub ctrl: bool,
    /// Alt held (or Esc sent before).
    pub alt: bool,
    /// Shift held, for keys without a character.
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
    /// The key without modifiers.
    pub const fn new(code: KeyCode) -> Self {
        Self { code, ctrl: false, alt: false, shift: false }
    }

    /// A character.
    pub const fn char(c: char) -> Self {
        Self::new(KeyCode::Char(c))
    }

    /// Control and a letter.
    pub const fn ctrl(c: char) -> Self {
        Self { code: KeyCode::Char(c), ctrl: true, alt: false, shift: false }
    }

    /// The same key with Alt.
    #[must_use]
    pub const fn with_alt(self) -> Self {
        Self { alt: true, ..self }
    }

    /// The same key with Shift.
    #[must_use]
    pub const fn with_shift(self) -> Self {
        Self { shift: true, ..self }
    }

    /// The character a field takes, if the key types one.
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
                rest = rest.get(c.len_utf8()..).unwrap_or("");
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

/// What the mouse did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MouseKind {
    /// Left button down.
    Click,
    /// Left button down for the second time at the same place within half a second.
    DoubleClick,
    /// Moved with the left button held.
    Drag,
    /// Left button up.
    Release,
    /// Wheel towards the top of the text.
    ScrollUp,
    /// Wheel towards its end.
    ScrollDown,
}

/// A mouse event at a cell, counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mouse {
    /// What happened.
    pub kind: MouseKind,
    /// Column.
    pub column: u16,
    /// Row.
    pub row: u16,
}

/// Something happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// A key was pressed.
    Key(Key),
    /// The mouse was used.
    Mouse(Mouse),
    /// An action was called by its name.
    Called(Action),
    /// Something was chosen by the number it was listed with.
    Picked(Pick),
    /// The terminal has another size.
    Resized(Size),
    /// Text was pasted, already cleaned; only its line ends are left.
    Pasted(String),
    /// The search worker has answered.
    Answered(Box<Response>),
    /// A document of a holding was read; else why not.
    Read(String, Result<Box<Quelle>, String>),
    /// Documents of a holding, in the order of its list; else why not.
    Listed(String, Result<Vec<Eintrag>, String>),
    /// So many of so many files have been read.
    Adding(usize, usize),
    /// The documents that were brought have been read; else why not.
    Added(Result<Aufnahme, String>),
    /// The file to write is there already.
    Exists(String),
    /// What came of kept searches and lists of questions.
    Recherche(Box<Nachricht>),
    /// Something to say in the status line.
    Said(String),
    /// The first frame stands: what is not needed for it may begin.
    Started,
    /// The Merkliste as it is kept now, with what is to be said about its file; else why it is not kept.
    Remembered(Result<Box<(Merkliste, Option<String>)>, String>),
}

/// What the outside must do.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Ask the search worker.
    Search(Request),
    /// Read the document with this id.
    Read(String),
    /// List documents of a holding.
    List {
        /// The holding's name.
        bestand: String,
        /// So many are listed already.
        ab: usize,
    },
    /// Take this file or folder into the user's holdings.
    Add(String),
    /// Write a file.
    Export {
        /// As it was typed.
        path: String,
        /// Its format.
        format: Format,
        /// What is written.
        auszug: Box<Auszug>,
        /// Even if there is one.
        replace: bool,
    },
    /// Carry these changes out on the Merkliste that is kept, and tell how it is then; without changes only tell.
    Remember(Vec<Aenderung>),
    /// Keep, read or ask again searches; search lists of questions.
    Recherche(Box<Auftrag>),
    /// Put text into the user's clipboard.
    Copy(String),
    /// Report the mouse, or leave it to the terminal.
    Mouse(bool),
    /// Paint everything anew.
    Redraw,
    /// Stop as Ctrl+Z does.
    Suspend,
    /// Leave.
    Quit,
}
