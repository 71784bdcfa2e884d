//! The thin binary: reads the arguments, then a command or the terminal interface.

mod outside;

use std::error::Error;
use std::process::ExitCode;
use std::sync::Arc;

use leitlinien::app::App;
use leitlinien::holdings::{self, Config, Holdings, Umgebung, Wanted};
use leitlinien::tui::{self, Mailbox, Terminal};
use leitlinien::{cli, corpus};
use outside::Outside;

/// Documents and indexes are opened while the normal screen still stands, so that complaints can be read there.
/// What was copied is printed when the user has ended the program, not after a signal: nobody may be there to read it.
fn interface(wanted: &Wanted, args: &cli::Args) -> Result<ExitCode, Box<dyn Error>> {
    let terminal = Terminal::probe()?;
    let holdings = Holdings::open(wanted)?;
    let bestand = corpus::load(Vec::new(), wanted.shipped)?;
    let mailbox = Mailbox::new()?;
    let mut outside = Outside::start(wanted, &mailbox)?;
    let app = App::new(Arc::new(bestand), terminal.size(), terminal.capabilities());
    let app = app.with_vorlage(holdings.vorlage).with_holdings(holdings.sammlungen()?, holdings.hinweise);
    let app = if wanted.umgebung.eingeschraenkt { app.restricted() } else { app };
    let config = Config::read(&wanted.umgebung);
    let thema = wanted.umgebung.thema.as_deref().or(config.thema.as_deref());
    let app = app.with_settings(thema, config.tasten.iter().map(|(new, old)| (new.as_str(), old.as_str())));
    let app = app.resumed(&outside.last_session(), !args.neu);
    let code = tui::run(&terminal, app, &mut outside, mailbox)?;
    Ok(if args.nach_beenden && code == ExitCode::SUCCESS { cli::collected(&outside.copied) } else { code })
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
    if let Some(thema) = args.global.thema {
        umgebung.thema = Some(thema.0.key().to_owned());
    }
    umgebung.programm = std::env::current_exe().ok();
    let wanted = args.global.wanted(&umgebung);
    match &args.befehl {
        Some(befehl) => cli::run(befehl, &wanted),
        None => interface(&wanted, &args).unwrap_or_else(|error| cli::complain(error.as_ref())),
    }
}
