//! The arguments of `protokoll`.

use clap::{Args, Subcommand};

use super::ziel::ZielArgs;
use crate::deutsch::aufruf as wort;

#[derive(Debug, Args)]
pub struct ProtokollArgs {
    /// What to do; without a command all entries are listed.
    #[command(subcommand)]
    pub befehl: Option<ProtokollBefehl>,
    #[arg(long, help = wort::JSON)]
    pub json: bool,
}

#[derive(Debug, Subcommand)]
pub enum ProtokollBefehl {
    #[command(alias = "list", about = wort::PROTOKOLL_LISTE)]
    Liste(ListeArgs),
    #[command(alias = "show", about = wort::PROTOKOLL_ZEIGE)]
    Zeige(NummerArgs),
    #[command(alias = "repeat", about = wort::PROTOKOLL_WIEDERHOLE)]
    Wiederhole(NummerArgs),
    #[command(about = wort::PROTOKOLL_EXPORT)]
    Export(ProtokollExportArgs),
}

#[derive(Debug, Args)]
pub struct ListeArgs {
    #[arg(long, help = wort::JSON)]
    pub json: bool,
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
