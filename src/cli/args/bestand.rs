//! The arguments of `bestand`.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueHint};

use crate::deutsch::aufruf as wort;
use crate::holdings::Ebene;

#[derive(Debug, Subcommand)]
pub enum BestandBefehl {
    #[command(alias = "create", about = wort::BESTAND_ANLEGEN)]
    Anlegen(AnlegenArgs),
    #[command(alias = "add", alias = "hinzufügen", about = wort::BESTAND_HINZUFUEGEN)]
    Hinzufuegen(HinzufuegenArgs),
    #[command(alias = "remove", about = wort::BESTAND_ENTFERNEN)]
    Entfernen(EntfernenArgs),
    #[command(alias = "update", about = wort::BESTAND_AKTUALISIEREN)]
    Aktualisieren(WelcherArgs),
    #[command(alias = "list", about = wort::BESTAND_LISTE)]
    Liste(WelcherArgs),
    #[command(alias = "check", alias = "prüfen", about = wort::BESTAND_PRUEFEN)]
    Pruefen(WelcherArgs),
    #[command(alias = "errors", about = wort::BESTAND_FEHLER)]
    Fehler(WelcherArgs),
    #[command(alias = "correct", about = wort::BESTAND_KORRIGIEREN)]
    Korrigieren(KorrigierenArgs),
}

/// Which holding, and how to answer.
#[derive(Debug, Args)]
pub struct WelcherArgs {
    #[arg(long, value_name = "NAME", help = wort::BESTAND_WELCHER)]
    pub bestand: Option<String>,
    #[arg(long, help = wort::JSON)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct AnlegenArgs {
    #[arg(help = wort::BESTAND_NAME)]
    pub name: String,
    #[arg(long, alias = "folder", help = wort::BESTAND_ORDNER)]
    pub ordner: Option<PathBuf>,
    #[arg(long, alias = "level", default_value = "eigener", help = wort::BESTAND_EBENE)]
    pub ebene: Ebene,
    #[arg(long, help = wort::JSON)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct HinzufuegenArgs {
    #[arg(value_name = "DATEI", required = true, help = wort::BESTAND_DATEI)]
    pub dateien: Vec<PathBuf>,
    #[arg(long, alias = "encoding", value_name = "NAME", help = wort::BESTAND_ZEICHENSATZ)]
    pub zeichensatz: Option<String>,
    #[command(flatten)]
    pub welcher: WelcherArgs,
}

#[derive(Debug, Args)]
pub struct EntfernenArgs {
    #[arg(value_name = "KENNUNG", required = true, value_hint = ValueHint::AnyPath)]
    #[arg(help = wort::BESTAND_DOKUMENTE)]
    pub dokumente: Vec<String>,
    #[command(flatten)]
    pub welcher: WelcherArgs,
}

#[derive(Debug, Args)]
pub struct KorrigierenArgs {
    #[arg(help = wort::BESTAND_KENNUNG)]
    pub kennung: String,
    #[arg(long, alias = "title", value_name = "TEXT", help = wort::BESTAND_TITEL)]
    pub titel: Option<String>,
    #[arg(long, alias = "date", help = wort::BESTAND_DATUM)]
    pub datum: Option<String>,
    #[arg(long, alias = "publisher", value_name = "TEXT", help = wort::BESTAND_HERAUSGEBER)]
    pub herausgeber: Option<String>,
    #[arg(long, alias = "kind", help = wort::BESTAND_ART)]
    pub art: Option<String>,
    #[command(flatten)]
    pub welcher: WelcherArgs,
}
