//! The mouse.

/// What the mouse did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MouseKind {
    /// Left button down.
    Click,
    /// Left button down for the second time at the same place within half a second.
    DoubleClick,
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
    pub kind: MouseKind,
    pub column: u16,
    pub row: u16,
}
