//! What a restricted session may be asked for: what stands in no row is refused.

use clap::{Arg, ArgMatches, Command, CommandFactory as _, ValueHint};

use super::read::Early;
use super::root::Args;
use crate::deutsch::cli as satz;

/// Whether a restricted session may do something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum May {
    Yes,
    No,
    /// Only as the id of a loaded document: the command opens no file for it then.
    Loaded,
    /// Only to stdout, written `-`.
    Stdout,
}

use May::{Loaded, No, Stdout, Yes};

/// A command with the arguments of it that name a path.
struct Row {
    /// Names of the commands that lead to it, parted by blanks; empty for the program without a command.
    command: &'static str,
    may: May,
    /// Ids of the arguments.
    paths: &'static [(&'static str, May)],
}

const fn row(command: &'static str, may: May, paths: &'static [(&'static str, May)]) -> Row {
    Row { command, may, paths }
}

const TABLE: &[Row] = &[
    row("", Yes, &[("index", No), ("config", No)]),
    row("baum", Yes, &[]),
    row("zeige", Yes, &[]),
    row("quelle", Yes, &[]),
    row("suche", Yes, &[("stapel", No)]),
    row("vergleich", Yes, &[("alt", Loaded), ("neu", Loaded)]),
    row("kreuztabelle", Yes, &[]),
    row("uebersicht", Yes, &[]),
    row("export", Yes, &[("stapel", No), ("nach", Stdout)]),
    row("merkliste", Yes, &[]),
    row("merkliste liste", Yes, &[]),
    row("merkliste merken", Yes, &[]),
    row("merkliste vergessen", Yes, &[]),
    row("merkliste export", No, &[("nach", No)]),
    row("merkliste import", No, &[("datei", No)]),
    row("protokoll", Yes, &[]),
    row("protokoll liste", Yes, &[]),
    row("protokoll zeige", Yes, &[]),
    row("protokoll wiederhole", Yes, &[]),
    row("protokoll export", Yes, &[("nach", Stdout)]),
    row("bestand", No, &[]),
    row("bestand anlegen", No, &[("ordner", No)]),
    row("bestand hinzufuegen", No, &[("dateien", No)]),
    row("bestand entfernen", No, &[("dokumente", No)]),
    row("bestand aktualisieren", No, &[]),
    row("bestand liste", Yes, &[]),
    row("bestand pruefen", Yes, &[]),
    row("bestand fehler", Yes, &[]),
    row("bestand korrigieren", No, &[]),
    row("index", No, &[]),
    row("index bauen", No, &[("ordner", No), ("nach", No)]),
    row("index status", No, &[("ordner", No)]),
    row("index pruefen", No, &[("ordner", No)]),
    row("vorlesen", No, &[]),
];

impl Args {
    /// Why a restricted session must not do this; `None` if it may.
    pub fn refused(&self) -> Option<Early> {
        let allowed = allows("", &Self::command(), &self.matches);
        (!allowed).then(|| Early::Satz(satz::EINGESCHRAENKT.to_owned()))
    }
}

/// True if the table allows what was typed for the command at `path`, and for those below it.
fn allows(path: &str, command: &Command, typed: &ArgMatches) -> bool {
    let Some(row) = TABLE.iter().find(|row| row.command == path) else { return false };
    let below = typed.subcommand().map(|(name, typed)| {
        let command = command.find_subcommand(name);
        command.is_some_and(|command| allows(&joined(path, command), command, typed))
    });
    let mut paths = command.get_arguments().filter(|arg| names_a_path(arg));
    below.unwrap_or(row.may == Yes) && paths.all(|arg| row.allows(arg, typed))
}

impl Row {
    fn allows(&self, arg: &Arg, typed: &ArgMatches) -> bool {
        let Some(mut values) = typed.get_raw(arg.get_id().as_str()) else { return true };
        match self.paths.iter().find(|(id, _)| arg.get_id() == id) {
            Some((_, Yes | Loaded)) => true,
            Some((_, Stdout)) => values.all(|value| value == "-"),
            Some((_, No)) | None => false,
        }
    }
}

fn joined(path: &str, command: &Command) -> String {
    format!("{path} {}", command.get_name()).trim_start().to_owned()
}

fn names_a_path(arg: &Arg) -> bool {
    arg.get_value_hint() != ValueHint::Unknown
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every command of clap's definitions with the names that lead to it.
    fn walk(path: &str, command: &Command, check: &mut impl FnMut(&str, &Command)) {
        check(path, command);
        command.get_subcommands().for_each(|sub| walk(&joined(path, sub), sub, check));
    }

    #[test]
    fn every_command_and_every_path_stands_in_a_row() {
        let mut known = Vec::new();
        walk("", &Args::command(), &mut |path, command| {
            let row = TABLE.iter().find(|row| row.command == path);
            let row = row.unwrap_or_else(|| panic!("„{path}“ is in no row"));
            let paths: Vec<&str> = command
                .get_arguments()
                .filter(|arg| names_a_path(arg))
                .map(|arg| arg.get_id().as_str())
                .collect();
            let rows: Vec<&str> = row.paths.iter().map(|(id, _)| *id).collect();
            assert_eq!(rows, paths, "paths of „{path}“");
            known.push(path.to_owned());
        });
        assert_eq!(TABLE.iter().map(|row| row.command).collect::<Vec<_>>(), known);
    }

    #[test]
    fn what_stands_in_no_row_is_refused() {
        let command = Command::new("leitlinien").subcommand(Command::new("neu"));
        let typed = command.clone().get_matches_from(["leitlinien", "neu"]);
        assert!(!allows("", &command, &typed));
        let path = Arg::new("woher").long("woher").value_hint(ValueHint::AnyPath);
        let command = Command::new("leitlinien").subcommand(Command::new("baum").arg(path));
        let typed = |words: &[&str]| command.clone().get_matches_from(words);
        assert!(allows("", &command, &typed(&["leitlinien", "baum"])));
        assert!(!allows("", &command, &typed(&["leitlinien", "baum", "--woher", "x"])));
    }
}
