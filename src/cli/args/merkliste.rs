//! The arguments of `merkliste`.

use std::path::PathBuf;

use clap::Subcommand;

use super::FormatArg;
use crate::deutsch::aufruf as wort;

/// Arguments of `merkliste`.
#[derive(Debug, clap::Args)]
pub struct MerklisteArgs {
    /// What to do; the list, if nothing is said.
    #[command(subcommand)]
    pub befehl: Option<MerklisteBefehl>,
    /// As JSON.
    #[arg(long)]
    pub json: bool,
}

/// What can be done with the Merkliste.
#[derive(Debug, Subcommand)]
pub enum MerklisteBefehl {
    /// Shows it.
    #[command(alias = "list", override_help = wort::HILFE_MERKLISTE)]
    Liste(ListeArgs),
    /// Remembers an entry or a passage.
    #[command(alias = "add", override_help = wort::HILFE_MERKLISTE)]
    Merken(StelleArgs),
    /// Forgets it.
    #[command(alias = "remove", override_help = wort::HILFE_MERKLISTE)]
    Vergessen(StelleArgs),
    /// Writes it into a file.
    #[command(override_help = wort::HILFE_MERKLISTE)]
    Export(AbgabeArgs),
    /// Joins a file of another one to it.
    #[command(override_help = wort::HILFE_MERKLISTE)]
    Import(EingangArgs),
}

/// Arguments of `merkliste liste`.
#[derive(Debug, Default, clap::Args)]
pub struct ListeArgs {
    /// Only this Vorgang.
    #[arg(long, value_name = "NAME")]
    pub vorgang: Option<String>,
    /// As JSON.
    #[arg(long)]
    pub json: bool,
}

/// Arguments of `merkliste merken` and `vergessen`.
#[derive(Debug, clap::Args)]
pub struct StelleArgs {
    /// Its address.
    #[arg(value_name = "KENNUNG")]
    pub kennung: String,
    /// The Vorgang; the chosen one if left out.
    #[arg(long, value_name = "NAME")]
    pub vorgang: Option<String>,
    /// A note.
    #[arg(long, alias = "note", value_name = "TEXT")]
    pub notiz: Option<String>,
}

/// Arguments of `merkliste export`.
#[derive(Debug, clap::Args)]
pub struct AbgabeArgs {
    /// The file, `-` for stdout.
    #[arg(long, alias = "to", value_name = "DATEI")]
    pub nach: PathBuf,
    /// Only this Vorgang.
    #[arg(long, value_name = "NAME")]
    pub vorgang: Option<String>,
    /// The format; without it the file's ending decides.
    #[arg(long, value_name = "FORMAT", ignore_case = true)]
    pub format: Option<FormatArg>,
    /// Replaces a file that is there.
    #[arg(long, alias = "overwrite")]
    pub ueberschreiben: bool,
}

/// Arguments of `merkliste import`.
#[derive(Debug, clap::Args)]
pub struct EingangArgs {
    /// A file that `merkliste export` wrote as JSON.
    #[arg(value_name = "DATEI")]
    pub datei: PathBuf,
    /// As JSON.
    #[arg(long)]
    pub json: bool,
}
