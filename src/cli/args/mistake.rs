//! Complaints about arguments: clap's findings in German sentences.

use std::collections::BTreeSet;
use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, Error};

use crate::deutsch::cli as satz;
use crate::text::nearest::nearest;

/// The sentence for an error that clap found in the words `typed`.
pub(super) fn sentence(program: &Command, error: &Error, typed: &[OsString]) -> String {
    let argument = bare(first(error, ContextKind::InvalidArg));
    let value = first(error, ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let word = first(error, ContextKind::InvalidSubcommand);
            satz::unbekannter_befehl(word, &meant(word, &commands(reached(program, typed))))
        }
        ErrorKind::UnknownArgument if argument.starts_with('-') => {
            let options = long_options(program);
            satz::unbekannte_option(&argument, &meant(&argument, &borrowed(&options)))
        }
        ErrorKind::UnknownArgument => satz::zu_viel(&argument),
        ErrorKind::InvalidValue if value.is_empty() => satz::wert_fehlt(&argument),
        ErrorKind::InvalidValue => {
            let valid = all(error, ContextKind::ValidValue);
            satz::falscher_wert(&argument, value, &valid, &meant(value, &valid))
        }
        ErrorKind::ValueValidation => satz::ungueltiger_wert(&argument, value),
        ErrorKind::MissingRequiredArgument => satz::fehlt(&argument),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let command = reached(program, typed);
            let names =
                command.get_subcommands().map(|sub| format!("{} {}", command.get_name(), sub.get_name()));
            satz::unterbefehl_fehlt(&borrowed(&names.collect::<Vec<_>>()))
        }
        ErrorKind::ArgumentConflict => match bare(first(error, ContextKind::PriorArg)) {
            prior if prior == argument || prior.is_empty() => satz::doppelt(&argument),
            prior => satz::widerspruch(&argument, &prior),
        },
        ErrorKind::InvalidUtf8 => satz::KEIN_UTF8.to_owned(),
        _ => satz::AUFRUF_UNKLAR.to_owned(),
    }
}

/// An argument as clap writes it (`<KENNUNG>`, `[ANSICHT]`, `--index <ORDNER>`) in the form that a user types.
fn bare(argument: &str) -> String {
    argument.trim_end_matches("...").replace(['<', '>', '[', ']'], "")
}

/// The known name that was probably meant, in a list; an empty list if none is near.
fn meant<'a>(typed: &str, known: &[&'a str]) -> Vec<&'a str> {
    nearest(typed, known).into_iter().take(1).collect()
}

fn borrowed(words: &[String]) -> Vec<&str> {
    words.iter().map(String::as_str).collect()
}

fn first(error: &Error, kind: ContextKind) -> &str {
    all(error, kind).first().copied().unwrap_or_default()
}

fn all(error: &Error, kind: ContextKind) -> Vec<&str> {
    match error.get(kind) {
        Some(ContextValue::String(value)) => vec![value],
        Some(ContextValue::Strings(values)) => borrowed(values),
        _ => Vec::new(),
    }
}

/// The innermost command that the words name.
fn reached<'a>(program: &'a Command, typed: &[OsString]) -> &'a Command {
    let words = typed.iter().skip(1);
    words.fold(program, |command, word| command.find_subcommand(word).unwrap_or(command))
}

/// Names of the commands below one, the English ones included.
fn commands(command: &Command) -> Vec<&str> {
    let shown = command.get_subcommands().filter(|sub| !sub.is_hide_set());
    shown.flat_map(|sub| std::iter::once(sub.get_name()).chain(sub.get_all_aliases())).collect()
}

fn long_options(command: &Command) -> Vec<String> {
    let own = command.get_arguments().filter_map(Arg::get_long).map(|name| format!("--{name}"));
    let all: BTreeSet<String> = own.chain(command.get_subcommands().flat_map(long_options)).collect();
    all.into_iter().collect()
}
