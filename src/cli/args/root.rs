//! The program itself and the options of every command.

use std::path::PathBuf;

use clap::{ArgAction, ArgMatches, Parser};

use super::befehl::Unterbefehl;
use crate::app::Thema;
use crate::deutsch::aufruf as wort;
use crate::holdings::{Umgebung, Wanted};

/// The arguments of the program.
#[derive(Debug, Parser)]
#[command(
    name = "leitlinien",
    version,
    about = wort::LEITLINIEN,
    after_help = wort::RUECKGABE,
    next_help_heading = wort::OHNE_BEFEHL,
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true,
    args_override_self = true
)]
pub struct Args {
    /// The command; none opens the terminal interface.
    #[command(subcommand)]
    pub(in crate::cli) befehl: Option<Unterbefehl>,
    #[arg(long, help = wort::LINEAR)]
    pub linear: bool,
    #[arg(long, alias = "new", help = wort::NEU)]
    pub neu: bool,
    /// The texts that were copied in the interface are printed after its end.
    #[arg(long = "nach-beenden", help = wort::NACH_BEENDEN)]
    pub nach_beenden: bool,
    #[arg(short = 'V', long = "version", action = ArgAction::Version, help = wort::FASSUNG)]
    version: Option<bool>,
    #[command(flatten)]
    pub global: Global,
    /// The same arguments as clap holds them, for the table of restricted sessions.
    #[arg(skip)]
    pub(super) matches: ArgMatches,
}

/// Options of every command.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = wort::JEDER_BEFEHL)]
pub struct Global {
    #[arg(long, global = true, value_name = "ORDNER", help = wort::INDEX_DAZU)]
    index: Vec<PathBuf>,
    #[arg(long = "ohne-system", global = true, help = wort::OHNE_SYSTEM)]
    ohne_system: bool,
    #[arg(long, global = true, value_name = "DATEI", help = wort::CONFIG)]
    config: Option<PathBuf>,
    #[arg(long, alias = "theme", global = true, ignore_case = true, help = wort::THEMA)]
    pub thema: Option<Thema>,
    #[arg(long, alias = "restricted", global = true, help = wort::EINGESCHRAENKT)]
    pub eingeschraenkt: bool,
    #[arg(short = 'h', long = "hilfe", alias = "help", global = true, help = wort::HILFE)]
    #[arg(action = ArgAction::HelpShort)]
    hilfe: Option<bool>,
}

impl Global {
    /// The holdings these options ask for.
    pub fn wanted(&self, umgebung: &Umgebung) -> Wanted {
        let umgebung = match &self.config {
            Some(config) => umgebung.clone().with_config(config),
            None => umgebung.clone(),
        };
        Wanted { folders: self.index.clone(), shipped: !self.ohne_system, umgebung }
    }
}
