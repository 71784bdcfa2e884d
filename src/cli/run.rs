//! Carries out a command and ends the process. Exit codes: 0 found or done, 1 nothing found, 2 error.

use std::process::ExitCode;
use std::{io, panic};

use super::args::befehl::Unterbefehl;
use super::args::{Args, Notice};
use super::call::{Call, Complaint, Ended};
use super::out::Out;
use super::{
    baum, bestand, export, index, merkliste, protokoll, quelle, suche, uebersicht, vergleich, zeige,
};
use crate::holdings::{self, Wanted, is_guarded};

/// Carries out the command that was typed; `None` if there is none.
pub fn run(args: &Args, wanted: &Wanted) -> Option<ExitCode> {
    let befehl = args.befehl.as_ref()?;
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        if !is_guarded() {
            usual(info);
        }
    }));
    let mut call = Call { wanted, out: Out::stdio() };
    let ended = dispatch(befehl, &mut call);
    Some(finish(ended, call.out))
}

/// Prints a notice and returns the exit code for it.
pub fn say(notice: &Notice) -> ExitCode {
    let mut out = Out::stdio();
    let ended = match notice {
        Notice::Text(text) => {
            out.block(text);
            Ok(())
        }
        Notice::Satz(satz) => Err(Complaint::Satz(satz.clone())),
    };
    finish(ended, out)
}

fn dispatch(befehl: &Unterbefehl, call: &mut Call<'_>) -> Ended {
    match befehl {
        Unterbefehl::Baum(args) => baum::run(args, call),
        Unterbefehl::Zeige(args) => zeige::run(args, call),
        Unterbefehl::Quelle(args) => quelle::run(args, call),
        Unterbefehl::Suche(args) => suche::run(args, call),
        Unterbefehl::Protokoll(args) => protokoll::run(args, call),
        Unterbefehl::Vergleich(args) => vergleich::run(args, call),
        Unterbefehl::Kreuztabelle(args) => uebersicht::table(args, call),
        Unterbefehl::Uebersicht(args) => uebersicht::run(args, call),
        Unterbefehl::Export(args) => export::run(args, call),
        Unterbefehl::Merkliste(args) => merkliste::run(args, call),
        Unterbefehl::Bestand(befehl) => bestand::run(befehl, call),
        Unterbefehl::Index(befehl) => index::run(befehl, call),
        Unterbefehl::Vorlesen => Ok(holdings::vorlesen()?),
    }
}

fn finish(ended: Ended, mut out: Out<'_>) -> ExitCode {
    let written = out.flush();
    let Err(complaint) = ended.and_then(|()| Ok(written?)) else { return ExitCode::SUCCESS };
    match &complaint {
        // The reader of the output has closed it (such as `head`): no error.
        Complaint::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => return ExitCode::SUCCESS,
        Complaint::Nothing(sentence) if sentence.is_empty() => {}
        complaint => out.say(&complaint.to_string()),
    }
    ExitCode::from(if matches!(complaint, Complaint::Nothing(_)) { 1 } else { 2 })
}
