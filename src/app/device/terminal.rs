//! What the interface knows of its terminal.

use super::thema::Thema;

/// Columns and rows of the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Size {
    pub width: u16,
    pub height: u16,
}

/// What the terminal can show; decided by the shell from its environment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own about the terminal")]
pub struct Capabilities {
    pub unicode: bool,
    pub colour: bool,
    pub mouse: bool,
    /// Nothing but lines, one after the other: what is to be done is named by its word, not by its key.
    pub lines: bool,
    pub thema: Thema,
}

impl Default for Capabilities {
    fn default() -> Self {
        Self { unicode: true, colour: true, mouse: true, lines: false, thema: Thema::default() }
    }
}
