//! What the interface's two loops (full screen, lines) need of the program around them, and why they cannot run.

use crate::app::{App, Event, Order};
use crate::deutsch::terminal as sentence;

/// Exit code of a program that could not start or made a mistake.
pub(super) const FAILED: u8 = 2;

/// Why the full-screen interface cannot run. Each is one German sentence.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Standard input or output is no terminal.
    #[error("{}", sentence::NO_TERMINAL)]
    NoTerminal,
    /// `TERM` is unset or names no terminal that is known.
    #[error("{}", sentence::unknown_terminal(.0.as_deref()))]
    Unknown(Option<String>),
    /// The terminal refused its settings.
    #[error("{}", sentence::refused(&.0.to_string()))]
    Refused(#[from] std::io::Error),
}

/// Carries out what the interface itself cannot: search, files and holdings.
pub trait Host {
    /// Carries out an order. The answer comes at once, or later through a `Sender`.
    fn carry_out(&mut self, order: Order) -> Option<Event>;

    /// The session ends, in whatever way: the last chance to save. Not called after a panic in the loop itself.
    fn leave(&mut self, _app: &App) {}
}
