//! Arguments of `protokoll`.

use clap::Subcommand;

use super::ZielArgs;
use crate::deutsch::aufruf as wort;

/// Arguments of `protokoll`; without a command all entries are listed.
#[derive(Debug, clap::Args)]
pub struct ProtokollArgs {
    /// What to do.
    #[command(subcommand)]
    pub befehl: Option<ProtokollBefehl>,
    /// As JSON.
    #[arg(long)]
    pub json: bool,
}

/// What can be done with the record of searches.
#[derive(Debug, Subcommand)]
pub enum ProtokollBefehl {
    /// Lists it, the newest first.
    #[command(alias = "list", override_help = wort::HILFE_PROTOKOLL)]
    Liste(ListeArgs),
    /// One entry with everything that is kept of it.
    #[command(alias = "show", override_help = wort::HILFE_PROTOKOLL)]
    Zeige(NummerArgs),
    /// Asks again and says what is new.
    #[command(alias = "repeat", override_help = wort::HILFE_PROTOKOLL)]
    Wiederhole(NummerArgs),
    /// Writes entries into a file.
    #[command(override_help = wort::HILFE_PROTOKOLL)]
    Export(ProtokollExportArgs),
}

/// Arguments of `protokoll liste`.
#[derive(Debug, clap::Args)]
pub struct ListeArgs {
    /// As JSON.
    #[arg(long)]
    pub json: bool,
}

/// One entry.
#[derive(Debug, clap::Args)]
pub struct NummerArgs {
    /// Its number.
    #[arg(value_name = "NUMMER")]
    pub nummer: u32,
    /// As JSON.
    #[arg(long)]
    pub json: bool,
}

/// Arguments of `protokoll export`.
#[derive(Debug, clap::Args)]
pub struct ProtokollExportArgs {
    /// Numbers of entries; none means all.
    #[arg(value_name = "NUMMER")]
    pub nummern: Vec<u32>,
    /// The file.
    #[command(flatten)]
    pub ziel: ZielArgs,
}
