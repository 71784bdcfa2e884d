//! The thin binary: reads the arguments, then a command or the terminal interface.

mod outside;

use std::error::Error;
use std::process::ExitCode;
use std::sync::Arc;

use leitlinien::app::{App, Capabilities, Size};
use leitlinien::holdings::{self, Holdings, Umgebung, Wanted};
use leitlinien::tui::{self, Linewise, Mailbox, Terminal};
use leitlinien::{cli, corpus, linear};
use outside::Outside;

/// Documents and indexes are opened while the normal screen still stands, so that complaints can be read there.
fn interface(wanted: &Wanted) -> Result<ExitCode, Box<dyn Error>> {
    let terminal = Terminal::probe()?;
    let mailbox = Mailbox::new()?;
    let (app, mut outside) = begin(wanted, &mailbox, terminal.size(), terminal.capabilities())?;
    Ok(tui::run(&terminal, app, &mut outside, mailbox)?)
}

/// The same line by line.
fn lines(wanted: &Wanted) -> Result<ExitCode, Box<dyn Error>> {
    let linewise = Linewise::probe();
    let mailbox = Mailbox::new()?;
    let (app, mut outside) = begin(wanted, &mailbox, linear::SIZE, linewise.capabilities())?;
    Ok(tui::run_lines(&linewise, app, &mut outside, mailbox)?)
}

/// The state at the start, and what stands around it.
fn begin(
    wanted: &Wanted,
    mailbox: &Mailbox,
    size: Size,
    caps: Capabilities,
) -> Result<(App, Outside), Box<dyn Error>> {
    let holdings = Holdings::open(wanted)?;
    let bestand = corpus::load(Vec::new(), wanted.shipped)?;
    let outside = Outside::start(wanted, mailbox)?;
    let app = App::new(Arc::new(bestand), size, caps);
    let app = app.with_holdings(holdings.sammlungen()?, holdings.hinweise);
    Ok((if wanted.umgebung.eingeschraenkt { app.restricted() } else { app }, outside))
}

/// Lines instead of the full screen: the command line goes before the variable, the variable before a configuration.
/// The variable counts in a restricted session, too: it opens nothing.
fn speaks_in_lines(asked: bool, wanted: &Wanted) -> bool {
    let variable = std::env::var_os("LEITLINIEN_LINEAR").filter(|value| !value.is_empty());
    asked || variable.map_or_else(|| holdings::is_linear(&wanted.umgebung), |value| value != "0")
}

fn main() -> ExitCode {
    let args = match cli::parse(std::env::args_os()) {
        Ok(args) => args,
        Err(early) => return cli::run_early(&early),
    };
    let var = |name: &str| std::env::var_os(name);
    let mut umgebung = Umgebung::from_vars(var);
    if args.global.eingeschraenkt || holdings::is_restricted(&umgebung) {
        if let Some(early) = args.refused() {
            return cli::run_early(&early);
        }
        umgebung = Umgebung::restricted(var);
    }
    umgebung.programm = std::env::current_exe().ok();
    let wanted = args.global.wanted(&umgebung);
    if let Some(befehl) = &args.befehl {
        return cli::run(befehl, &wanted);
    }
    let start = if speaks_in_lines(args.linear, &wanted) { lines } else { interface };
    start(&wanted).unwrap_or_else(|error| cli::complain(error.as_ref()))
}
