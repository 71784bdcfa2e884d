//! Floor 7: the shell around the interface. Terminal, input, signals, clipboard; carries out effects.
//!
//! Knows the application as a function from events to effects and as a painted buffer, nothing of what it shows. The
//! loop sleeps in one place (`wait`) until something is there, takes everything that is ready, and paints once; while
//! a slow line has not taken the last frame, input goes on and no frame is painted.
//!
//! ```no_run
//! # use std::sync::Arc;
//! # use leitlinien::{app::{App, Event, Order}, corpus, tui};
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! struct Outside;
//! impl tui::Host for Outside {
//!     fn carry_out(&mut self, _order: Order) -> Option<Event> { None }
//! }
//! let terminal = tui::Terminal::probe()?;
//! let mailbox = tui::Mailbox::new()?;
//! let _for_the_worker = mailbox.sender();
//! let bestand = Arc::new(corpus::shipped()?);
//! let app = App::new(bestand, terminal.size(), terminal.capabilities());
//! let code = tui::run(&terminal, app, &mut Outside, mailbox)?;
//! # Ok(()) }
//! ```

mod awaited;
mod clipboard;
mod environment;
mod glyph;
mod input;
mod keys;
mod lines;
mod linewise;
mod mailbox;
mod mouse;
mod paint;
mod paste;
mod pen;
mod scroll;
mod sequence;
mod session;
mod signals;
mod terminal;
mod utf8;
mod wait;

use std::panic::{self, AssertUnwindSafe, PanicHookInfo};
use std::process::ExitCode;
use std::time::Instant;

pub use lines::run_lines;
pub use linewise::Linewise;
pub use mailbox::{Mailbox, Sender};
pub use terminal::Terminal;

use crate::app::{App, Event, Order};
use crate::deutsch::terminal as sentence;
use crate::holdings::is_guarded;
use environment::Charset;
use input::Decoder;
use session::Session;
use terminal::Screen;

/// Exit code of a program that could not start or made a mistake.
const FAILED: u8 = 2;

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

/// What the program around the interface does for it.
pub trait Host {
    /// Carries out an order. The answer comes at once, or later through a [`Sender`].
    fn carry_out(&mut self, order: Order) -> Option<Event>;

    /// The session ends, in whatever way: the last chance to save. Not called after a panic in the loop itself.
    fn leave(&mut self, _app: &App) {}
}

/// Runs the interface until the user, a signal or the terminal ends it. The exit code is 0 after the user's wish, 2 after a
/// mistake of the program, else 128 and the signal's number (129 after a hang-up).
pub fn run<H: Host>(
    terminal: &Terminal,
    app: App,
    host: &mut H,
    mailbox: Mailbox,
) -> Result<ExitCode, Error> {
    let screen = Screen::open(terminal)?;
    let session = Session::start(terminal, app, host, mailbox, &screen)?;
    let outcome = panic::catch_unwind(AssertUnwindSafe(|| session.run()));
    screen.leave();
    drop(panic::take_hook());
    match outcome {
        Ok(_) if screen.has_panicked() => Ok(ExitCode::from(FAILED)),
        Ok(code) => Ok(ExitCode::from(code?)),
        Err(_) => Ok(ExitCode::from(FAILED)),
    }
}

/// The events that the bytes of a UTF-8 terminal mean, however they are cut; what the loop would be told.
pub fn events(chunks: &[&[u8]]) -> Vec<Event> {
    events_in(Charset::Utf8, chunks)
}

/// The events of these chunks, with a silence at the end: two rounds of it are enough for anything (a paste, then what
/// was typed behind it).
fn events_in(charset: Charset, chunks: &[&[u8]]) -> Vec<Event> {
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

/// After a panic in any thread the terminal is given back before anything is said, and the loop is told to end.
fn catch_panics(screen: &Screen, sender: Sender) {
    let screen = screen.clone();
    panic::set_hook(Box::new(move |info: &PanicHookInfo<'_>| {
        if is_guarded() {
            return;
        }
        let place = info.location().map_or_else(String::new, ToString::to_string);
        screen.panicked(&sentence::panicked(&place));
        sender.wake();
    }));
}
