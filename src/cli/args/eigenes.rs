//! The arguments of `merkliste` and `protokoll`: what the user keeps.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::ziel::ZielArgs;
use crate::deutsch::aufruf as wort;

#[derive(Debug, Args)]
pub struct MerklisteArgs {
    /// The command; without one the list is shown.
    #[command(subcommand)]
    pub befehl: Option<MerklisteBefehl>,
    #[arg(long, help = wort::JSON)]
    pub json: bool,
}

#[derive(Debug, Subcommand)]
pub enum MerklisteBefehl {
    #[command(alias = "list", about = wort::MERKLISTE_LISTE)]
    Liste {
        #[arg(long, value_name = "NAME", help = wort::VORGANG_NUR)]
        vorgang: Option<String>,
        #[arg(long, help = wort::JSON)]
        json: bool,
    },
    #[command(alias = "add", about = wort::MERKLISTE_MERKEN)]
    Merken(MerkenArgs),
    #[command(alias = "remove", about = wort::MERKLISTE_VERGESSEN)]
    Vergessen(StelleArgs),
    #[command(about = wort::MERKLISTE_EXPORT, after_help = wort::MERKLISTE_EXPORT_DAZU)]
    Export(AbgabeArgs),
    #[command(about = wort::MERKLISTE_IMPORT, after_help = wort::MERKLISTE_IMPORT_DAZU)]
    Import(EingangArgs),
}

#[derive(Debug, Args)]
pub struct StelleArgs {
    #[arg(help = wort::KENNUNG)]
    pub kennung: String,
    #[arg(long, value_name = "NAME", help = wort::VORGANG_WOHIN)]
    pub vorgang: Option<String>,
}

#[derive(Debug, Args)]
pub struct MerkenArgs {
    #[command(flatten)]
    pub stelle: StelleArgs,
    #[arg(long, alias = "note", value_name = "TEXT", help = wort::MERKLISTE_NOTIZ)]
    pub notiz: Option<String>,
}

#[derive(Debug, Args)]
pub struct AbgabeArgs {
    #[arg(long, value_name = "NAME", help = wort::VORGANG_NUR)]
    pub vorgang: Option<String>,
    #[command(flatten)]
    pub ziel: ZielArgs,
}

#[derive(Debug, Args)]
pub struct EingangArgs {
    #[arg(help = wort::MERKLISTE_DATEI)]
    pub datei: PathBuf,
    #[arg(long, help = wort::JSON)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct ProtokollArgs {
    /// The command; without one all entries are listed.
    #[command(subcommand)]
    pub befehl: Option<ProtokollBefehl>,
    #[arg(long, help = wort::JSON)]
    pub json: bool,
}

#[derive(Debug, Subcommand)]
pub enum ProtokollBefehl {
    #[command(alias = "list", about = wort::PROTOKOLL_LISTE)]
    Liste {
        #[arg(long, help = wort::JSON)]
        json: bool,
    },
    #[command(alias = "show", about = wort::PROTOKOLL_ZEIGE)]
    Zeige(NummerArgs),
    #[command(alias = "repeat", about = wort::PROTOKOLL_WIEDERHOLE)]
    Wiederhole(NummerArgs),
    #[command(about = wort::PROTOKOLL_EXPORT)]
    Export(ProtokollExportArgs),
}

#[derive(Debug, Args)]
pub struct NummerArgs {
    #[arg(help = wort::PROTOKOLL_NUMMER)]
    pub nummer: u32,
    #[arg(long, help = wort::JSON)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct ProtokollExportArgs {
    /// Numbers of entries; none means all.
    #[arg(value_name = "NUMMER", help = wort::PROTOKOLL_NUMMERN)]
    pub nummern: Vec<u32>,
    #[command(flatten)]
    pub ziel: ZielArgs,
}
