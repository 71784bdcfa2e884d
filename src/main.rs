//! The thin binary: reads the arguments, then a command or the terminal interface.

mod outside;

use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use leitlinien::app::{App, Capabilities, Size};
use leitlinien::cli::Notice;
use leitlinien::holdings::{self, Config, Holdings, Umgebung, Wanted};
use leitlinien::tui::{self, Linewise, Mailbox, Terminal};
use leitlinien::{cli, linear};
use outside::Outside;

/// Runs the interface on the full screen, which begins once terminal and holdings are open: errors can be read.
fn interface(wanted: &Wanted, args: &cli::Args, config: Config) -> Result<ExitCode, Box<dyn Error>> {
    let terminal = Terminal::probe()?;
    let mailbox = Mailbox::new()?;
    let (app, mut outside) =
        begin(wanted, args, &mailbox, config, (terminal.size(), terminal.capabilities()))?;
    let code = tui::run(&terminal, app, &mut outside, mailbox)?;
    Ok(end(code, args, &outside))
}

/// Runs the interface in the linear mode.
fn lines(wanted: &Wanted, args: &cli::Args, config: Config) -> Result<ExitCode, Box<dyn Error>> {
    let linewise = Linewise::probe();
    let mailbox = Mailbox::new()?;
    let (app, mut outside) = begin(wanted, args, &mailbox, config, (linear::SIZE, linewise.capabilities()))?;
    let code = tui::run_lines(&linewise, app, &mut outside, mailbox)?;
    Ok(end(code, args, &outside))
}

/// The state of the interface at the start, and the workers around it.
fn begin(
    wanted: &Wanted,
    args: &cli::Args,
    mailbox: &Mailbox,
    config: Config,
    (size, caps): (Size, Capabilities),
) -> Result<(App, Outside), Box<dyn Error>> {
    let state = holdings::state(wanted);
    let holdings = Holdings::with_config(wanted, config)?;
    let bestand = holdings.with(Vec::new())?;
    let outside = Outside::start(wanted, state, mailbox)?;
    let app = App::new(Arc::new(bestand), size, caps);
    let all = holdings.sammlungen()?;
    let config = holdings.config;
    let app = app.with_vorlage(config.vorlage).with_holdings(all, holdings.hinweise);
    let shown = |path: Option<PathBuf>| path.map_or_else(String::new, |path| path.display().to_string());
    let app = app.with_folders(shown(std::env::current_dir().ok()), shown(wanted.umgebung.heim.clone()));
    let app = if wanted.umgebung.eingeschraenkt { app.restricted() } else { app };
    let thema = wanted.umgebung.thema.as_deref().or(config.thema.as_deref());
    let tasten = config.tasten.iter().map(|(new, old)| (new.as_str(), old.as_str()));
    let app = app.with_settings(thema, tasten).resumed(&outside.last_session(), !args.neu);
    Ok((app, outside))
}

/// Ends a session and returns its exit code. With `--nach-beenden` the copied texts are printed, separated by empty
/// lines, if the user ended the program, but not after a signal: nobody may be there to read them.
fn end(code: ExitCode, args: &cli::Args, outside: &Outside) -> ExitCode {
    if args.nach_beenden && code == ExitCode::SUCCESS {
        cli::say(&Notice::Text(outside.copied.join("\n\n")))
    } else {
        code
    }
}

/// True if the linear mode replaces the full screen: the command line (`asked`) goes before the environment variable,
/// the variable before a configuration. The variable counts in a restricted session, too: it permits nothing.
fn speaks_in_lines(asked: bool, config: &Config) -> bool {
    let variable = std::env::var_os("LEITLINIEN_LINEAR").filter(|value| !value.is_empty());
    asked || variable.map_or_else(|| config.linear, |value| value != "0")
}

fn main() -> ExitCode {
    let args = match cli::parse(std::env::args_os()) {
        Ok(args) => args,
        Err(notice) => return cli::say(&notice),
    };
    let var = |name: &str| std::env::var_os(name);
    let mut umgebung = Umgebung::from_vars(var);
    if args.global.eingeschraenkt || holdings::is_restricted(&umgebung) {
        if let Some(notice) = args.refused() {
            return cli::say(&notice);
        }
        umgebung = Umgebung::restricted(var);
    }
    if let Some(thema) = args.global.thema {
        umgebung.thema = Some(thema.key().to_owned());
    }
    umgebung.programm = std::env::current_exe().ok();
    let wanted = args.global.wanted(&umgebung);
    if let Some(code) = cli::run(&args, &wanted) {
        return code;
    }
    let config = Config::read(&wanted.umgebung);
    let start = if speaks_in_lines(args.linear, &config) { lines } else { interface };
    start(&wanted, &args, config).unwrap_or_else(|error| cli::say(&Notice::Satz(error.to_string())))
}
