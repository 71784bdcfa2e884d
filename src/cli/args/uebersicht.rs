//! The arguments of the overviews.

use clap::{Args, ValueEnum};

use crate::deutsch::aufruf as wort;
use crate::katalog::uebersicht::kreuz::Achse;

/// How an overview is printed; as text if neither is asked for.
#[derive(Debug, Clone, Copy, Args)]
pub struct FormArgs {
    #[arg(long, conflicts_with = "csv", help = wort::UEBERSICHT_JSON)]
    pub json: bool,
    #[arg(long, help = wort::CSV)]
    pub csv: bool,
}

#[derive(Debug, Args)]
pub struct KreuzArgs {
    #[arg(ignore_case = true, help = wort::KREUZTABELLE_ZEILEN)]
    pub zeilen: Achse,
    #[arg(ignore_case = true, help = wort::KREUZTABELLE_SPALTEN)]
    pub spalten: Achse,
    #[command(flatten)]
    pub form: FormArgs,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Welche {
    #[value(help = wort::UEBERSICHT_ZAHLEN)]
    Zahlen,
    #[value(help = wort::UEBERSICHT_ZEITLEISTE)]
    Zeitleiste,
    #[value(help = wort::UEBERSICHT_VERBINDLICHKEIT)]
    Verbindlichkeit,
    #[value(alias = "erwähnungen", help = wort::UEBERSICHT_ERWAEHNUNGEN)]
    Erwaehnungen,
}

#[derive(Debug, Args)]
pub struct UebersichtArgs {
    #[arg(ignore_case = true, help = wort::UEBERSICHT_WELCHE)]
    pub welche: Welche,
    /// Address of the entry whose mentions are listed; `None` for the number of mentions of each entry.
    #[arg(help = wort::UEBERSICHT_KENNUNG)]
    pub kennung: Option<String>,
    #[command(flatten)]
    pub form: FormArgs,
}
