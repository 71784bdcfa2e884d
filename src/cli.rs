//! Floor 7: the commands without a screen, as text and as JSON.
//!
//! Reads arguments, asks the holdings, prints through [`Out`]. Knows no terminal beyond "is it one".

pub mod args;
mod baum;
mod bestand;
mod complaint;
mod entry;
mod export;
mod festhalten;
mod index;
mod json;
mod merkliste;
mod out;
mod progress;
mod protokoll;
mod quelle;
mod suche;
mod uebersicht;
mod usage;
mod vergleich;
mod zeige;

use std::io;
use std::panic;
use std::process::ExitCode;

use crate::holdings::{self, Holdings, Need, Wanted, is_guarded};
pub use args::{Args, Befehl, Global, parse};
use complaint::Complaint;
pub use out::Out;
pub use usage::Early;

/// How a command ended, if nothing went wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// Found or done.
    Done,
    /// There is nothing of the kind.
    Nothing,
}

/// Carries out a command. Exit codes: 0 found or done, 1 nothing found, 2 error.
pub fn run(befehl: &Befehl, wanted: &Wanted) -> ExitCode {
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        if !is_guarded() {
            usual(info);
        }
    }));
    let mut out = Out::stdio();
    let result = dispatch(befehl, wanted, &mut out);
    finish(result, &mut out)
}

/// Prints help, version or a complaint about the arguments.
pub fn run_early(early: &Early) -> ExitCode {
    let mut out = Out::stdio();
    let result = match early {
        Early::Text(text) => out.block(text).map(|()| Outcome::Done).map_err(Complaint::from),
        Early::Satz(satz) => Err(Complaint::Satz(satz.clone())),
    };
    finish(result, &mut out)
}

/// Prints what was copied in the interface, in order, parted by empty lines.
pub fn collected(words: &[String]) -> ExitCode {
    let mut out = Out::stdio();
    let result = out.block(&words.join("\n\n")).map(|()| Outcome::Done).map_err(Complaint::from);
    finish(result, &mut out)
}

/// Prints why the program could not start.
pub fn complain(error: &dyn std::error::Error) -> ExitCode {
    let mut out = Out::stdio();
    finish(Err(Complaint::Satz(error.to_string())), &mut out)
}

fn dispatch(befehl: &Befehl, wanted: &Wanted, out: &mut Out<'_>) -> Result<Outcome, Complaint> {
    match befehl {
        Befehl::Baum(args) => baum::run(args, &open(wanted, out)?.bestand(Need::All)?, out),
        Befehl::Zeige(args) => {
            let bestand = open(wanted, out)?.bestand(Need::Entry(args.kennung.trim()))?;
            zeige::run(args, &bestand, out)
        }
        Befehl::Quelle(args) => quelle::run(args, &open(wanted, out)?, out),
        Befehl::Suche(args) => suche::run(args, wanted, out),
        Befehl::Protokoll(args) => protokoll::run(args, wanted, out),
        Befehl::Vergleich(args) => vergleich::run(args, wanted, out),
        Befehl::Kreuztabelle(args) => uebersicht::table(args, wanted, out),
        Befehl::Uebersicht(args) => uebersicht::run(args, wanted, out),
        Befehl::Export(args) => export::run(args, wanted, out),
        Befehl::Merkliste(args) => merkliste::run(args, wanted, out),
        Befehl::Bestand(args) => bestand::run(&args.befehl, wanted, out),
        Befehl::Index(args) => index::run(&args.befehl, wanted, out),
        Befehl::Vorlesen => holdings::vorlesen().map(|()| Outcome::Done).map_err(Complaint::from),
    }
}

/// Opens the holdings and says which ones are left out.
fn open(wanted: &Wanted, out: &mut Out<'_>) -> Result<Holdings, Complaint> {
    let holdings = Holdings::open(wanted)?;
    holdings.hinweise.iter().for_each(|hinweis| out.say(hinweis));
    Ok(holdings)
}

fn finish(result: Result<Outcome, Complaint>, out: &mut Out<'_>) -> ExitCode {
    let result = result.and_then(|outcome| {
        out.flush()?;
        Ok(outcome)
    });
    match result {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::Nothing) => ExitCode::from(1),
        // Whoever reads the output has read enough.
        Err(Complaint::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(complaint) => {
            out.say(&complaint.to_string());
            ExitCode::from(2)
        }
    }
}
