//! Help: clap's definitions in a German frame, with German words for those that clap has only in English.

use std::ffi::OsString;

use clap::builder::PossibleValue;
use clap::{Arg, Command, CommandFactory as _};

use super::root::Args;
use crate::cli::out::COLUMNS;
use crate::deutsch::aufruf as wort;

/// The command line with everything help says of it; man pages and completions can be made of the same.
pub fn command() -> Command {
    let mut command = framed(Args::command());
    command.build();
    with_usage(command)
}

/// The help that `typed` asks for.
pub(super) fn page(typed: &[OsString]) -> String {
    let asked = command().try_get_matches_from(typed);
    asked.map_or_else(|help| help.render().to_string(), |_| String::new())
}

fn framed(command: Command) -> Command {
    let aliases = command.get_all_aliases().filter(|name| name.is_ascii()).collect::<Vec<_>>().join(", ");
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    let about = if aliases.is_empty() { about } else { wort::auch(&about, &aliases) };
    let command = command.about(about).help_template(wort::SEITE).term_width(COLUMNS);
    let command = command.subcommand_help_heading(wort::BEFEHLE).subcommand_value_name(wort::BEFEHL);
    let (mut order, mut explained) = (0.., Vec::new());
    let command =
        command.mut_args(|arg| german(arg, &mut explained).display_order(order.next().unwrap_or(0)));
    command.mut_subcommands(framed)
}

/// Adds to an argument its heading, its possible values and its default. Values that were `explained` at another
/// argument are only named.
fn german(arg: Arg, explained: &mut Vec<String>) -> Arg {
    let takes_values = arg.get_action().takes_values();
    let values = if takes_values { arg.get_possible_values() } else { Vec::new() };
    let rows = Some(rows(&values)).filter(|rows| !rows.is_empty() && !explained.contains(rows));
    let mut help = arg.get_help().map(ToString::to_string).unwrap_or_default();
    if rows.is_none() && !values.is_empty() {
        help = wort::moeglich(&help, &values.iter().map(PossibleValue::get_name).collect::<Vec<_>>());
    }
    if let Some(default) = arg.get_default_values().first() {
        help = wort::ohne_angabe(&help, &default.to_string_lossy());
    }
    help.extend(rows.clone());
    explained.extend(rows);
    let arg = arg.help(help).hide_possible_values(takes_values).hide_default_value(takes_values);
    match (arg.get_help_heading(), arg.is_positional()) {
        (Some(_), _) => arg,
        (None, true) => arg.help_heading(wort::ANGABEN),
        (None, false) => arg.help_heading(wort::OPTIONEN),
    }
}

/// A line for each value that has a help of its own.
fn rows(values: &[PossibleValue]) -> String {
    let widest = values.iter().map(|value| value.get_name().len()).max().unwrap_or(0);
    let row = |value: &PossibleValue| {
        let help = value.get_help()?;
        Some(format!("\n{:widest$}  {help}", value.get_name()))
    };
    values.iter().filter_map(row).collect()
}

/// The command, and those below it, with the usage line that clap makes of the definitions, in German.
fn with_usage(mut command: Command) -> Command {
    let english = command.render_usage().to_string();
    let usage = english.trim_start_matches("Usage: ").replace("[OPTIONS]", wort::PLATZ).replace('\n', "\n ");
    command.override_usage(usage).mut_subcommands(with_usage)
}
