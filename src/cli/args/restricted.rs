//! The commands and arguments that a restricted session may use: those in no row of the table are refused.

use clap::{Arg, ArgMatches, Command, CommandFactory as _, ValueHint};

use super::read::Notice;
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

/// A command by the names that lead to it (none for the program alone), and the ids of its arguments that name a path.
struct Allowance(&'static str, May, &'static [(&'static str, May)]);

const TABLE: &[Allowance] = &[
    Allowance("", Yes, &[("index", No), ("config", No)]),
    Allowance("baum", Yes, &[]),
    Allowance("zeige", Yes, &[]),
    Allowance("quelle", Yes, &[]),
    Allowance("suche", Yes, &[("stapel", No)]),
    Allowance("vergleich", Yes, &[("alt", Loaded), ("neu", Loaded)]),
    Allowance("kreuztabelle", Yes, &[]),
    Allowance("uebersicht", Yes, &[]),
    Allowance("export", Yes, &[("stapel", No), ("nach", Stdout)]),
    Allowance("merkliste", Yes, &[]),
    Allowance("merkliste/liste", Yes, &[]),
    Allowance("merkliste/merken", Yes, &[]),
    Allowance("merkliste/vergessen", Yes, &[]),
    Allowance("merkliste/export", No, &[("nach", No)]),
    Allowance("merkliste/import", No, &[("datei", No)]),
    Allowance("protokoll", Yes, &[]),
    Allowance("protokoll/liste", Yes, &[]),
    Allowance("protokoll/zeige", Yes, &[]),
    Allowance("protokoll/wiederhole", Yes, &[]),
    Allowance("protokoll/export", Yes, &[("nach", Stdout)]),
    Allowance("bestand", No, &[]),
    Allowance("bestand/anlegen", No, &[("ordner", No)]),
    Allowance("bestand/hinzufuegen", No, &[("dateien", No)]),
    Allowance("bestand/entfernen", No, &[("dokumente", No)]),
    Allowance("bestand/aktualisieren", No, &[]),
    Allowance("bestand/liste", Yes, &[]),
    Allowance("bestand/pruefen", Yes, &[]),
    Allowance("bestand/fehler", Yes, &[]),
    Allowance("bestand/korrigieren", No, &[]),
    Allowance("index", No, &[]),
    Allowance("index/bauen", No, &[("ordner", No), ("nach", No)]),
    Allowance("index/status", No, &[("ordner", No)]),
    Allowance("index/pruefen", No, &[("ordner", No)]),
    Allowance("vorlesen", No, &[]),
];

impl Args {
    /// Why a restricted session must not do this; `None` if it may.
    pub fn refused(&self) -> Option<Notice> {
        let allowed = allows("", &Self::command(), &self.matches);
        (!allowed).then(|| Notice::Satz(satz::EINGESCHRAENKT.to_owned()))
    }
}

/// True if the table allows what was typed for the command at `path`, and for those below it.
fn allows(path: &str, command: &Command, typed: &ArgMatches) -> bool {
    let Some(row) = TABLE.iter().find(|row| row.0 == path) else { return false };
    let below = typed.subcommand().map(|(name, typed)| {
        let command = command.find_subcommand(name);
        command.is_some_and(|command| allows(&joined(path, command), command, typed))
    });
    let mut paths = command.get_arguments().filter(|arg| names_a_path(arg));
    below.unwrap_or(row.1 == Yes) && paths.all(|arg| row.allows(arg, typed))
}

impl Allowance {
    fn allows(&self, arg: &Arg, typed: &ArgMatches) -> bool {
        let Some(mut values) = typed.get_raw(arg.get_id().as_str()) else { return true };
        match self.2.iter().find(|(id, _)| arg.get_id() == id) {
            Some((_, Yes | Loaded)) => true,
            Some((_, Stdout)) => values.all(|value| value == "-"),
            Some((_, No)) | None => false,
        }
    }
}

fn joined(path: &str, command: &Command) -> String {
    format!("{path}/{}", command.get_name()).trim_start_matches('/').to_owned()
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
            let row = TABLE.iter().find(|row| row.0 == path);
            let row = row.unwrap_or_else(|| panic!("„{path}“ is in no row"));
            let paths: Vec<&str> = command
                .get_arguments()
                .filter(|arg| names_a_path(arg))
                .map(|arg| arg.get_id().as_str())
                .collect();
            let rows: Vec<&str> = row.2.iter().map(|(id, _)| *id).collect();
            assert_eq!(rows, paths, "paths of „{path}“");
            known.push(path.to_owned());
        });
        assert_eq!(TABLE.iter().map(|row| row.0).collect::<Vec<_>>(), known);
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
