//! Reads the command line.

use std::ffi::OsString;

use clap::error::ErrorKind;
use clap::{CommandFactory as _, Error, FromArgMatches as _};

use super::prepare::prepare;
use super::root::Args;
use super::{help, mistake};

/// A text that the program prints besides the results of commands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// For stdout: help, version, or what was copied in a session (`--nach-beenden`).
    Text(String),
    /// A complaint, for stderr.
    Satz(String),
}

/// Reads the arguments of the process, the program's name first.
pub fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Args, Notice> {
    let typed = prepare(args.into_iter().collect());
    read(&typed).map_err(|error| match error.kind() {
        ErrorKind::DisplayHelp => Notice::Text(help::page(&typed)),
        ErrorKind::DisplayVersion => Notice::Text(error.render().to_string()),
        _ => Notice::Satz(mistake::sentence(&Args::command(), &error, &typed)),
    })
}

fn read(typed: &[OsString]) -> Result<Args, Error> {
    let matches = Args::command().try_get_matches_from(typed)?;
    let mut args = Args::from_arg_matches(&matches)?;
    args.matches = matches;
    Ok(args)
}
