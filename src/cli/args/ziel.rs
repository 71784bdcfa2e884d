//! The file that an export writes.

use std::path::PathBuf;

use crate::deutsch::aufruf as wort;
use crate::export::Exportformat;

#[derive(Debug, clap::Args)]
pub struct ZielArgs {
    #[arg(long, ignore_case = true, help = wort::FORMAT)]
    pub format: Option<Exportformat>,
    #[arg(long, alias = "to", value_name = "DATEI", help = wort::NACH)]
    pub nach: PathBuf,
    #[arg(long, alias = "overwrite", help = wort::UEBERSCHREIBEN)]
    pub ueberschreiben: bool,
}
