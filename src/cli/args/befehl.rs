//! The commands, and the arguments of those without commands of their own.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueHint};

use super::bestand::BestandBefehl;
use super::eigenes::{MerklisteArgs, ProtokollArgs};
use super::prepare::query;
use super::uebersicht::{KreuzArgs, UebersichtArgs};
use super::ziel::ZielArgs;
use crate::deutsch::aufruf as wort;
use crate::domain::Ansicht;
use crate::export::Vorlage;

#[derive(Debug, Subcommand)]
pub enum Unterbefehl {
    #[command(alias = "tree", about = wort::BAUM, after_help = wort::BAUM_DAZU)]
    Baum(BaumArgs),
    #[command(alias = "show", about = wort::ZEIGE)]
    Zeige(ZeigeArgs),
    #[command(alias = "source", about = wort::QUELLE, after_help = wort::QUELLE_DAZU)]
    Quelle(QuelleArgs),
    #[command(alias = "search", about = wort::SUCHE, after_help = wort::SUCHE_DAZU)]
    Suche(SucheArgs),
    #[command(alias = "compare", about = wort::VERGLEICH, after_help = wort::VERGLEICH_DAZU)]
    Vergleich(VergleichArgs),
    #[command(alias = "crosstab", about = wort::KREUZTABELLE, after_help = wort::KREUZTABELLE_DAZU)]
    Kreuztabelle(KreuzArgs),
    #[command(alias = "overview", alias = "übersicht")]
    #[command(about = wort::UEBERSICHT, after_help = wort::UEBERSICHT_DAZU)]
    Uebersicht(UebersichtArgs),
    #[command(about = wort::EXPORT, after_help = wort::EXPORT_DAZU)]
    Export(ExportArgs),
    #[command(alias = "notes", about = wort::MERKLISTE, after_help = wort::MERKLISTE_DAZU)]
    Merkliste(MerklisteArgs),
    #[command(alias = "log", about = wort::PROTOKOLL, after_help = wort::PROTOKOLL_DAZU)]
    #[command(args_conflicts_with_subcommands = true)]
    Protokoll(ProtokollArgs),
    #[command(alias = "holdings", about = wort::BESTAND, after_help = wort::BESTAND_DAZU)]
    #[command(subcommand)]
    Bestand(BestandBefehl),
    #[command(about = wort::INDEX, after_help = wort::INDEX_DANACH, subcommand)]
    Index(IndexBefehl),
    /// Reads files of others for a parent process.
    #[command(hide = true)]
    Vorlesen,
}

#[derive(Debug, Args)]
pub struct BaumArgs {
    #[arg(default_value = "instrumente", ignore_case = true, help = wort::BAUM_ANSICHT)]
    pub ansicht: Ansicht,
    #[arg(long, help = wort::JSON)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct ZeigeArgs {
    #[arg(help = wort::KENNUNG)]
    pub kennung: String,
    #[arg(long, alias = "template", ignore_case = true, conflicts_with = "json")]
    #[arg(help = wort::ZEIGE_VORLAGE)]
    pub vorlage: Option<Vorlage>,
    #[arg(long, help = wort::JSON)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct QuelleArgs {
    #[arg(help = wort::QUELLE_KENNUNG)]
    pub kennung: String,
    #[arg(long, conflicts_with = "json", help = wort::QUELLE_ORIGINAL)]
    pub original: bool,
    #[arg(long, help = wort::JSON)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct SucheArgs {
    #[arg(required_unless_present = "stapel", value_parser = query(), help = wort::SUCHE_ANFRAGE)]
    pub anfrage: Vec<String>,
    #[arg(short = 'n', long, value_name = "N", default_value_t = 20, help = wort::ANZAHL)]
    pub anzahl: usize,
    #[arg(long, help = wort::JSON)]
    pub json: bool,
    #[arg(long, alias = "explain", help = wort::SUCHE_ERKLAERE)]
    pub erklaere: bool,
    #[arg(long, alias = "batch", value_name = "DATEI", conflicts_with = "anfrage")]
    #[arg(help = wort::SUCHE_STAPEL)]
    pub stapel: Option<PathBuf>,
    /// Keep the search in the Rechercheprotokoll with this note; empty if `--protokoll` was given without a value.
    #[arg(long, alias = "log", value_name = "NAME", num_args = 0..=1, require_equals = true)]
    #[arg(default_missing_value = "", help = wort::SUCHE_PROTOKOLL)]
    pub protokoll: Option<String>,
    #[arg(long, requires = "stapel", conflicts_with = "json", help = wort::SUCHE_TEXT)]
    pub text: bool,
}

#[derive(Debug, Args)]
pub struct VergleichArgs {
    #[arg(value_hint = ValueHint::FilePath, help = wort::VERGLEICH_ALT)]
    pub alt: String,
    #[arg(value_hint = ValueHint::FilePath, help = wort::VERGLEICH_NEU)]
    pub neu: String,
    #[arg(long, help = wort::JSON)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct ExportArgs {
    #[arg(required_unless_present_any = ["suche", "stapel"], help = wort::EXPORT_WAS)]
    pub was: Option<String>,
    #[arg(long, alias = "search", value_name = "ANFRAGE", conflicts_with = "was")]
    #[arg(value_parser = query(), help = wort::EXPORT_SUCHE)]
    pub suche: Option<String>,
    #[arg(long, alias = "batch", value_name = "FRAGEN", conflicts_with_all = ["was", "suche"])]
    #[arg(help = wort::EXPORT_STAPEL)]
    pub stapel: Option<PathBuf>,
    #[arg(long, alias = "answer-only", requires = "suche", help = wort::EXPORT_NUR_ANTWORT)]
    pub nur_antwort: bool,
    #[arg(short = 'n', long, value_name = "N", default_value_t = 200, help = wort::ANZAHL)]
    pub anzahl: usize,
    #[command(flatten)]
    pub ziel: ZielArgs,
}

#[derive(Debug, Subcommand)]
pub enum IndexBefehl {
    #[command(alias = "build", about = wort::INDEX_BAUEN, after_help = wort::INDEX_DANACH)]
    Bauen(BauenArgs),
    #[command(about = wort::INDEX_STATUS)]
    Status(OrdnerArg),
    #[command(alias = "check", alias = "prüfen", about = wort::INDEX_PRUEFEN)]
    Pruefen(OrdnerArg),
}

#[derive(Debug, Args)]
pub struct BauenArgs {
    /// Folders of documents; without any the shipped corpus is built.
    #[arg(requires = "nach", help = wort::INDEX_QUELLEN)]
    pub ordner: Vec<PathBuf>,
    /// Where to write; the folder `index` if only the shipped corpus is built.
    #[arg(long, alias = "to", value_name = "ORDNER", help = wort::INDEX_NACH)]
    pub nach: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct OrdnerArg {
    #[arg(help = wort::INDEX_ORDNER)]
    pub ordner: Option<PathBuf>,
}
