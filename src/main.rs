//! The thin binary: hands over to the library.

use std::error::Error;
use std::io::Write as _;
use std::process::ExitCode;
use std::sync::Arc;

use leitlinien::app::{App, Effect, Event};
use leitlinien::corpus;
use leitlinien::search::worker::{self, Worker};
use leitlinien::search::{self, Index, Searcher};
use leitlinien::tui::{self, Host, Mailbox, Terminal};

/// What stands outside the interface: the search.
struct Outside {
    search: Worker,
}

impl Host for Outside {
    fn carry_out(&mut self, effect: Effect) -> Option<Event> {
        if let Effect::Search(request) = effect {
            self.search.send(request).ok();
        }
        None
    }
}

fn start() -> Result<ExitCode, Box<dyn Error>> {
    let terminal = Terminal::probe()?;
    let bestand = Arc::new(corpus::shipped()?);
    let mailbox = Mailbox::new()?;
    let (sender, passages) = (mailbox.sender(), Arc::clone(&bestand));
    let open = move || {
        let files = search::build(&passages.passagen, "").ok();
        let index = files.and_then(|files| Index::open(&files, "").ok());
        let searcher = Searcher::new(index.into_iter().collect());
        move |request: &search::Request| searcher.search(&request.anfrage, &request.options)
    };
    let search = worker::spawn(open, move |response| {
        sender.send(Event::Answered(response));
    })?;
    let app = App::new(bestand, terminal.size(), terminal.capabilities());
    Ok(tui::run(&terminal, app, &mut Outside { search }, mailbox)?)
}

fn main() -> ExitCode {
    start().unwrap_or_else(|error| {
        writeln!(std::io::stderr(), "{error}").ok();
        ExitCode::from(2)
    })
}
