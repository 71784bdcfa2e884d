//! The arguments of `bestand`.

use std::path::PathBuf;

use clap::Subcommand;

use crate::deutsch::aufruf as wort;

/// Arguments of `bestand`.
#[derive(Debug, clap::Args)]
pub struct BestandArgs {
    /// What to do.
    #[command(subcommand)]
    pub befehl: BestandBefehl,
}

/// What can be done with a holding.
#[derive(Debug, Subcommand)]
pub enum BestandBefehl {
    /// Makes one.
    #[command(alias = "create", override_help = wort::HILFE_BESTAND)]
    Anlegen(AnlegenArgs),
    /// Adds files and folders.
    #[command(alias = "add", alias = "hinzufügen", override_help = wort::HILFE_BESTAND)]
    Hinzufuegen(HinzufuegenArgs),
    /// Takes documents out.
    #[command(alias = "remove", override_help = wort::HILFE_BESTAND)]
    Entfernen(EntfernenArgs),
    /// Looks once more at everything that was added.
    #[command(alias = "update", override_help = wort::HILFE_BESTAND)]
    Aktualisieren(WelcherArgs),
    /// Lists the holdings.
    #[command(alias = "list", override_help = wort::HILFE_BESTAND)]
    Liste(WelcherArgs),
    /// Checks every byte.
    #[command(alias = "check", alias = "prüfen", override_help = wort::HILFE_BESTAND)]
    Pruefen(WelcherArgs),
    /// Lists the files that could not be read.
    #[command(alias = "errors", override_help = wort::HILFE_BESTAND)]
    Fehler(WelcherArgs),
    /// Corrects what is said about a document.
    #[command(alias = "correct", override_help = wort::HILFE_BESTAND)]
    Korrigieren(KorrigierenArgs),
}

/// Which holding, and how to answer.
#[derive(Debug, clap::Args)]
pub struct WelcherArgs {
    /// Its name; the user's own if left out.
    #[arg(long, value_name = "NAME")]
    pub bestand: Option<String>,
    /// As JSON.
    #[arg(long)]
    pub json: bool,
}

/// Arguments of `bestand anlegen`.
#[derive(Debug, clap::Args)]
pub struct AnlegenArgs {
    /// Its name.
    #[arg(value_name = "NAME")]
    pub name: String,
    /// Where it lies.
    #[arg(long, alias = "folder", value_name = "ORDNER")]
    pub ordner: Option<PathBuf>,
    /// Whose it is.
    #[arg(long, alias = "level", default_value = "eigener", value_parser = ["system", "gruppe", "eigener"])]
    pub ebene: String,
    /// As JSON.
    #[arg(long)]
    pub json: bool,
}

/// Arguments of `bestand hinzufuegen`.
#[derive(Debug, clap::Args)]
pub struct HinzufuegenArgs {
    /// Files and folders.
    #[arg(value_name = "DATEI", required = true)]
    pub dateien: Vec<PathBuf>,
    /// The encoding of plain texts.
    #[arg(long, alias = "encoding", value_name = "NAME")]
    pub zeichensatz: Option<String>,
    /// Which holding.
    #[command(flatten)]
    pub welcher: WelcherArgs,
}

/// Arguments of `bestand entfernen`.
#[derive(Debug, clap::Args)]
pub struct EntfernenArgs {
    /// Ids, files or folders.
    #[arg(value_name = "KENNUNG", required = true)]
    pub dokumente: Vec<String>,
    /// Which holding.
    #[command(flatten)]
    pub welcher: WelcherArgs,
}

/// Arguments of `bestand korrigieren`.
#[derive(Debug, clap::Args)]
pub struct KorrigierenArgs {
    /// Id of the document.
    #[arg(value_name = "KENNUNG")]
    pub kennung: String,
    /// Its title.
    #[arg(long, alias = "title", value_name = "TEXT")]
    pub titel: Option<String>,
    /// Its day.
    #[arg(long, alias = "date", value_name = "DATUM")]
    pub datum: Option<String>,
    /// Its publisher.
    #[arg(long, alias = "publisher", value_name = "TEXT")]
    pub herausgeber: Option<String>,
    /// Its kind.
    #[arg(long, alias = "kind", value_name = "ART")]
    pub art: Option<String>,
    /// Which holding.
    #[command(flatten)]
    pub welcher: WelcherArgs,
}
