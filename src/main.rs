//! The thin binary: reads the arguments, then a command or the terminal interface.

use std::error::Error;
use std::process::ExitCode;
use std::sync::Arc;

use leitlinien::app::{App, Effect, Event};
use leitlinien::cli;
use leitlinien::corpus;
use leitlinien::holdings::{self, FEW, Holdings, Need, Umgebung, Wanted};
use leitlinien::search::Request;
use leitlinien::search::worker::{self, Worker};
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

/// Documents and indexes are read while the normal screen still stands, so that complaints can be read there.
fn interface(wanted: &Wanted) -> Result<ExitCode, Box<dyn Error>> {
    let terminal = Terminal::probe()?;
    let holdings = Holdings::open(wanted)?;
    let few = holdings.count() <= FEW;
    let bestand =
        if few { holdings.bestand(Need::All)? } else { corpus::load(Vec::new(), holdings.shipped)? };
    let search = holdings::indexes(wanted).open()?;
    let mailbox = Mailbox::new()?;
    let sender = mailbox.sender();
    let open = || move |request: &Request| search.search(&request.anfrage, &request.options);
    let search = worker::spawn(open, move |response| {
        sender.send(Event::Answered(Box::new(response)));
    })?;
    let app = App::new(Arc::new(bestand), terminal.size(), terminal.capabilities());
    Ok(tui::run(&terminal, app, &mut Outside { search }, mailbox)?)
}

fn main() -> ExitCode {
    let args = match cli::parse(std::env::args_os()) {
        Ok(args) => args,
        Err(early) => return cli::run_early(&early),
    };
    let wanted = args.global.wanted(&Umgebung::from_vars(|name| std::env::var_os(name)));
    match &args.befehl {
        Some(befehl) => cli::run(befehl, &wanted),
        None => interface(&wanted).unwrap_or_else(|error| cli::complain(error.as_ref())),
    }
}
