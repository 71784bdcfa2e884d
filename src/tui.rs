//! Floor 7: the shell around the interface. Terminal, input, signals, clipboard; carries out effects.
//!
//! Knows the application as a function from events to effects and as a painted buffer, nothing of what it shows. The
//! loop sleeps in one place (`wait`) until an event is there, takes all events that are ready, and paints once; while
//! a slow connection still takes the last frame, input is read and no frame is painted.
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
mod events;
mod glyph;
mod host;
mod input;
mod keys;
mod lines;
mod linewise;
mod mailbox;
mod mouse;
mod paint;
mod panics;
mod paste;
mod pen;
mod scroll;
mod sequence;
mod session;
mod signals;
mod terminal;
mod utf8;
mod wait;

pub use events::events;
pub use host::{Error, Host};
pub use lines::run_lines;
pub use linewise::Linewise;
pub use mailbox::{Mailbox, Sender};
pub use session::run;
pub use terminal::Terminal;
