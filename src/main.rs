//! The thin binary: hands over to the library.

use std::io::Write as _;
use std::process::ExitCode;

use leitlinien::app::{App, Effect, Event};
use leitlinien::tui::{self, Host, Mailbox, Terminal};

/// Nothing outside the terminal yet.
struct Outside;

impl Host for Outside {
    fn carry_out(&mut self, _effect: Effect) -> Option<Event> {
        None
    }
}

fn main() -> ExitCode {
    let outcome = Terminal::probe().and_then(|terminal| {
        let mailbox = Mailbox::new()?;
        tui::run(&terminal, App::default(), &mut Outside, mailbox)
    });
    outcome.unwrap_or_else(|error| {
        writeln!(std::io::stderr(), "{error}").ok();
        ExitCode::from(2)
    })
}
