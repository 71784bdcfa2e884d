//! The thin binary: reads the arguments, then a command or the terminal interface.

mod outside;

use std::error::Error;
use std::process::ExitCode;
use std::sync::Arc;

use leitlinien::app::App;
use leitlinien::holdings::{Holdings, Umgebung, Wanted};
use leitlinien::tui::{self, Mailbox, Terminal};
use leitlinien::{cli, corpus};
use outside::Outside;

/// Documents and indexes are opened while the normal screen still stands, so that complaints can be read there.
fn interface(wanted: &Wanted, anew: bool) -> Result<ExitCode, Box<dyn Error>> {
    let terminal = Terminal::probe()?;
    let holdings = Holdings::open(wanted)?;
    let bestand = corpus::load(Vec::new(), wanted.shipped)?;
    let mailbox = Mailbox::new()?;
    let mut outside = Outside::start(wanted, &mailbox)?;
    let app = App::new(Arc::new(bestand), terminal.size(), terminal.capabilities());
    let app = app.with_holdings(holdings.sammlungen()?, holdings.hinweise);
    let app = app.resumed(&outside.last_session(), !anew);
    Ok(tui::run(&terminal, app, &mut outside, mailbox)?)
}

fn main() -> ExitCode {
    let args = match cli::parse(std::env::args_os()) {
        Ok(args) => args,
        Err(early) => return cli::run_early(&early),
    };
    let mut umgebung = Umgebung::from_vars(|name| std::env::var_os(name));
    umgebung.programm = std::env::current_exe().ok();
    let wanted = args.global.wanted(&umgebung);
    match &args.befehl {
        Some(befehl) => cli::run(befehl, &wanted),
        None => interface(&wanted, args.neu).unwrap_or_else(|error| cli::complain(error.as_ref())),
    }
}
