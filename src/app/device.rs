//! The user's equipment: terminal, keys, mouse, colours. Plain data; knows nothing of the interface.

mod key;
mod keyname;

use std::borrow::Cow;

use crate::keyed::keyed;
use crate::text::ascii::ascii;
use crate::text::clean;
use crate::text::wrap::width;
pub use key::{Key, KeyCode};
pub(super) use keyname::{named, readable};

/// The kinds of mouse events.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MouseKind {
    /// Left button down.
    Click,
    /// Left button down for the second time at the same place within half a second.
    DoubleClick,
    Drag,
    Release,
    ScrollUp,
    ScrollDown,
}

/// A mouse event at a cell, counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mouse {
    pub kind: MouseKind,
    pub column: u16,
    pub row: u16,
}

/// Columns and rows of the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Size {
    pub width: u16,
    pub height: u16,
}

/// The abilities of the terminal; `tui` judges them by the environment variables and hands them to the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own about the terminal")]
pub struct Capabilities {
    pub unicode: bool,
    pub colour: bool,
    pub mouse: bool,
    /// The linear mode: only lines, one after the other; a command is named by its word, not by its key.
    pub lines: bool,
    pub thema: Thema,
}

impl Capabilities {
    /// Words as the terminal can show them: without characters that could steer it, in ASCII if it knows no other letters.
    pub fn sendable(self, words: &str) -> Cow<'_, str> {
        let words = clean(words);
        if self.unicode { words } else { ascii(&words).into() }
    }

    /// Words as the terminal can show them, made to fit so many columns by `cut`. In ASCII the sign for what is left out
    /// takes more columns than one.
    pub fn fitting(self, words: &str, columns: usize, cut: fn(&str, usize) -> String) -> String {
        let words = self.sendable(words);
        if self.unicode || width(&words) <= columns {
            return cut(&words, columns);
        }
        ascii(&cut(&words, columns.saturating_sub(ascii(DOTS).len() - 1)))
    }
}

/// The sign for what is left out.
const DOTS: &str = "…";

impl Default for Capabilities {
    fn default() -> Self {
        Self { unicode: true, colour: true, mouse: true, lines: false, thema: Thema::default() }
    }
}

keyed! {
    /// A set of colours. The string of a variant is its name in options and configurations.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
    pub enum Thema {
        /// The terminal's own sixteen colours on its own background.
        #[default]
        Terminal = "terminal",
        /// Dark words on white.
        Hell = "hell",
        /// Light words on dark grey.
        Dunkel = "dunkel",
        /// Every contrast at least 7:1, on black.
        Kontrast = "kontrast",
        Einfarbig = "einfarbig",
    }
}
