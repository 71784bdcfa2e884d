//! Reads the command line.

use std::ffi::OsString;

use clap::error::ErrorKind;
use clap::{CommandFactory as _, Error, FromArgMatches as _};

use super::prepare::prepare;
use super::root::Args;
use super::{help, mistake};

/// What is said instead of carrying out a command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Early {
    /// Help or version, for stdout.
    Text(String),
    /// A complaint, for stderr.
    Satz(String),
}

/// Reads the arguments of the process, the program's name first.
pub fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Args, Early> {
    let typed = prepare(args.into_iter().collect());
    read(&typed).map_err(|error| early(&error, &typed))
}

fn read(typed: &[OsString]) -> Result<Args, Error> {
    let matches = Args::command().try_get_matches_from(typed)?;
    let mut args = Args::from_arg_matches(&matches)?;
    args.matches = matches;
    Ok(args)
}

fn early(error: &Error, typed: &[OsString]) -> Early {
    match error.kind() {
        ErrorKind::DisplayHelp => Early::Text(help::page(typed)),
        ErrorKind::DisplayVersion => Early::Text(error.render().to_string()),
        _ => Early::Satz(mistake::sentence(&Args::command(), error, typed)),
    }
}
