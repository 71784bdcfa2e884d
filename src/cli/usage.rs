//! Help, version and complaints about arguments: clap's findings in German sentences.

use std::ffi::OsString;

use clap::CommandFactory as _;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::args::Args;
use crate::deutsch::cli as satz;
use crate::text::nearest::nearest;

/// What ends the program before any command runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Early {
    /// Help or version, for stdout.
    Text(String),
    /// A complaint, for stderr.
    Satz(String),
}

/// Stands before a word of a query that begins with a hyphen, so that it is not taken for an option.
pub(super) const WORD: char = '\u{e000}';

/// `leitlinien hilfe baum` means `leitlinien baum --hilfe`; `suche Messe -China` leaves China out.
pub(super) fn prepare(mut args: Vec<OsString>) -> Vec<OsString> {
    let asks = args.get(1).is_some_and(|word| word == "hilfe" || word == "help");
    if asks {
        args.remove(1);
        args.push(OsString::from("--hilfe"));
    }
    let search = args.iter().position(|word| word == "suche" || word == "search");
    for word in args.iter_mut().skip(search.map_or(usize::MAX, |at| at + 1)) {
        if word == "--" {
            break;
        }
        if let Some(text) = word.to_str().filter(|text| is_excluded_word(text)) {
            *word = OsString::from(format!("{WORD}{text}"));
        }
    }
    gather_indexes(args)
}

/// Puts every `--index` before the command: clap forgets those before it when others stand behind it.
fn gather_indexes(args: Vec<OsString>) -> Vec<OsString> {
    let (mut front, mut rest) = (Vec::new(), Vec::new());
    let mut words = args.into_iter();
    front.extend(words.next());
    while let Some(word) = words.next() {
        if word == "--index" {
            match words.next() {
                Some(folder) => front.extend([word, folder]),
                None => rest.push(word),
            }
        } else if word.as_encoded_bytes().starts_with(b"--index=") {
            front.push(word);
        } else {
            let end = word == "--";
            rest.push(word);
            if end {
                rest.extend(words.by_ref());
            }
        }
    }
    front.append(&mut rest);
    front
}

/// `-China`, but not `-n`, `-n5`, `-h`, `--json`.
fn is_excluded_word(text: &str) -> bool {
    let Some(word) = text.strip_prefix('-') else {
        return false;
    };
    let mut rest = word.chars();
    let first = rest.next().is_some_and(|c| c.is_alphabetic() || matches!(c, '"' | '„' | '('));
    let count = word.strip_prefix('n').is_some_and(|n| n.trim_start_matches('=').parse::<u64>().is_ok());
    first && rest.next().is_some() && !count
}

/// Turns what clap says into what we say.
pub(super) fn early(error: &clap::Error, args: &[OsString]) -> Early {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Early::Text(error.render().to_string()),
        _ => Early::Satz(sentence(error, args)),
    }
}

fn sentence(error: &clap::Error, args: &[OsString]) -> String {
    let argument = bare(&first(error, ContextKind::InvalidArg));
    let value = first(error, ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let typed = first(error, ContextKind::InvalidSubcommand);
            satz::unbekannter_befehl(&typed, meant(&typed, &commands(args)).as_deref())
        }
        ErrorKind::UnknownArgument if argument.starts_with('-') => {
            satz::unbekannte_option(&argument, meant(&argument, &options()).as_deref())
        }
        ErrorKind::UnknownArgument => satz::zu_viel(&argument),
        ErrorKind::InvalidValue if value.is_empty() => satz::wert_fehlt(&argument),
        ErrorKind::InvalidValue => {
            let valid = all(error, ContextKind::ValidValue);
            satz::falscher_wert(&argument, &value, &valid, meant(&value, &valid).as_deref())
        }
        ErrorKind::ValueValidation => satz::ungueltiger_wert(&argument, &value),
        ErrorKind::MissingRequiredArgument => satz::fehlt(&argument),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            satz::UNTERBEFEHL_FEHLT.to_owned()
        }
        ErrorKind::ArgumentConflict => {
            let prior = bare(&first(error, ContextKind::PriorArg));
            if prior == argument || prior.is_empty() {
                satz::doppelt(&argument)
            } else {
                satz::widerspruch(&argument, &prior)
            }
        }
        ErrorKind::InvalidUtf8 => satz::KEIN_UTF8.to_owned(),
        _ => satz::AUFRUF_UNKLAR.to_owned(),
    }
}

/// `<KENNUNG>`, `[ANSICHT]`, `--index <ORDNER>` as they are typed.
fn bare(argument: &str) -> String {
    let plain = argument.trim_end_matches("...");
    plain.replace(['<', '>', '[', ']'], "")
}

/// The name somebody probably meant.
fn meant(typed: &str, known: &[String]) -> Option<String> {
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    nearest(typed, &known).first().map(|name| (*name).to_owned())
}

fn first(error: &clap::Error, kind: ContextKind) -> String {
    all(error, kind).into_iter().next().unwrap_or_default()
}

fn all(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(value)) => vec![value.clone()],
        Some(ContextValue::Strings(values)) => values.clone(),
        _ => Vec::new(),
    }
}

/// Names of the commands that could stand where `args` go wrong, the English ones included.
fn commands(args: &[OsString]) -> Vec<String> {
    let mut command = Args::command();
    for word in args.iter().skip(1) {
        if let Some(sub) = command.find_subcommand(word) {
            command = sub.clone();
        }
    }
    let shown = command.get_subcommands().filter(|sub| !sub.is_hide_set());
    let names = shown.flat_map(|sub| {
        let aliases = sub.get_all_aliases().map(str::to_owned);
        std::iter::once(sub.get_name().to_owned()).chain(aliases)
    });
    names.collect()
}

/// Long options of all commands.
fn options() -> Vec<String> {
    let mut out: Vec<String> = long_options(&Args::command());
    out.sort();
    out.dedup();
    out
}

fn long_options(command: &clap::Command) -> Vec<String> {
    let own = command.get_arguments().filter_map(clap::Arg::get_long);
    let own = own.map(|name| format!("--{name}"));
    own.chain(command.get_subcommands().flat_map(long_options)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every command with the names that lead to it.
    fn walk(command: &clap::Command, check: &mut impl FnMut(&clap::Command)) {
        check(command);
        command.get_subcommands().for_each(|sub| walk(sub, check));
    }

    #[test]
    fn the_arguments_are_consistent() {
        Args::command().debug_assert();
    }

    #[test]
    fn every_help_text_names_every_command_and_option_and_fits_the_screen() {
        walk(&Args::command(), &mut |command| {
            let help = command.clone().render_help().to_string();
            let options = command.get_arguments().filter_map(clap::Arg::get_long);
            for option in options {
                assert!(help.contains(&format!("--{option}")), "--{option} fehlt:\n{help}");
            }
            for sub in command.get_subcommands().filter(|sub| !sub.is_hide_set()) {
                assert!(help.contains(sub.get_name()), "{} fehlt:\n{help}", sub.get_name());
            }
            let widest = help.lines().map(crate::text::width).max();
            assert!(widest <= Some(110), "zu breit:\n{help}");
        });
    }
}
