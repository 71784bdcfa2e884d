//! The file that an export writes.

use std::path::PathBuf;

use super::keys::{Keys, keys};
use crate::deutsch::aufruf as wort;
use crate::export::Format;

const FORMATE: Keys<Format> = keys(&Format::ALL, Format::key);

#[derive(Debug, clap::Args)]
pub struct ZielArgs {
    #[arg(long, value_parser = FORMATE, help = wort::FORMAT)]
    pub format: Option<Format>,
    #[arg(long, alias = "to", value_name = "DATEI", help = wort::NACH)]
    pub nach: PathBuf,
    #[arg(long, alias = "overwrite", help = wort::UEBERSCHREIBEN)]
    pub ueberschreiben: bool,
}
