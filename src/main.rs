//! The thin binary: reads the arguments and hands over to a command or to the interface.

use std::process::ExitCode;
use std::sync::Arc;

use leitlinien::app::{App, Effect, Event};
use leitlinien::cli::{self, Early, Global, holdings};
use leitlinien::search::worker::{self, Worker};
use leitlinien::search::{Answer, Request};
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

/// Runs the interface. Terminal, documents and indexes are looked at first, so that complaints stand on a normal screen.
fn interface(global: &Global) -> Result<ExitCode, Box<dyn std::error::Error>> {
    let terminal = Terminal::probe()?;
    let holdings = holdings::open(global)?;
    let mailbox = Mailbox::new()?;
    let (sender, indexes) = (mailbox.sender(), holdings.indexes);
    let open = move || {
        let search = indexes.open();
        move |request: &Request| match &search {
            Ok(search) => search.search(&request.anfrage, &request.options),
            Err(complaint) => Answer::refused(&request.anfrage, &complaint.to_string()),
        }
    };
    let search = worker::spawn(open, move |response| {
        sender.send(Event::Answered(response));
    })?;
    let app = App::new(
        Arc::new(holdings.bestand),
        terminal.size(),
        terminal.capabilities(),
    );
    Ok(tui::run(&terminal, app, &mut Outside { search }, mailbox)?)
}

fn main() -> ExitCode {
    let args = match cli::parse(std::env::args_os()) {
        Ok(args) => args,
        Err(early) => return cli::run_early(&early),
    };
    match &args.befehl {
        Some(befehl) => cli::run(befehl, &args.global),
        None => {
            interface(&args.global).unwrap_or_else(|error| cli::run_early(&Early::Satz(error.to_string())))
        }
    }
}
