//! The thin binary: reads the arguments and hands over to the library.

use std::process::ExitCode;

use leitlinien::cli;

fn main() -> ExitCode {
    let args = match cli::parse(std::env::args_os()) {
        Ok(args) => args,
        Err(early) => return cli::run_early(&early),
    };
    match &args.befehl {
        Some(befehl) => cli::run(befehl, &args.global),
        // The terminal interface opens here: `tui::run(cli::holdings::bestand(&args.global)?, ..)`.
        None => cli::run_early(&cli::Early::Text(leitlinien::deutsch::aufruf::HILFE.to_owned())),
    }
}
