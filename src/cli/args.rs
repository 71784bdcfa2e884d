//! The arguments. Their help is written in [`crate::deutsch::cli`], word for word.

mod bestand;
mod merkliste;
mod protokoll;
mod restricted;
mod uebersicht;
mod values;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{ArgAction, Parser, Subcommand};

use super::usage::{self, Early};
use crate::deutsch::aufruf as wort;
use crate::holdings::{Umgebung, Wanted};
pub use bestand::{
    AnlegenArgs, BestandArgs, BestandBefehl, EntfernenArgs, HinzufuegenArgs, KorrigierenArgs, WelcherArgs,
};
pub use merkliste::{AbgabeArgs, EingangArgs, ListeArgs, MerklisteArgs, MerklisteBefehl, StelleArgs};
pub use values::{AnsichtArg, FormatArg, ThemaArg, VorlageArg};

pub use protokoll::{NummerArgs, ProtokollArgs, ProtokollBefehl, ProtokollExportArgs};
pub use uebersicht::{KreuzArgs, UebersichtArgs, Welche};

/// What was typed.
#[derive(Debug, Parser)]
#[command(
    name = "leitlinien",
    version,
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true,
    args_override_self = true,
    override_help = wort::HILFE
)]
pub struct Args {
    /// Options of every command.
    #[command(flatten)]
    pub global: Global,
    /// The interface line by line.
    #[arg(long)]
    pub linear: bool,
    /// The interface begins anew, not where it was left.
    #[arg(long, alias = "new")]
    pub neu: bool,
    /// The command; none opens the terminal interface.
    #[command(subcommand)]
    pub befehl: Option<Befehl>,
    /// Prints what was copied in the interface after its end.
    #[arg(long = "nach-beenden")]
    pub nach_beenden: bool,
}

/// Options of every command.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Global {
    /// Folders with indexes made by `index bauen`.
    #[arg(long = "index", global = true, value_name = "ORDNER")]
    pub index: Vec<PathBuf>,
    /// Leaves the shipped corpus out.
    #[arg(long = "ohne-system", global = true)]
    pub ohne_system: bool,
    /// A configuration in place of the user's own.
    #[arg(long, global = true, value_name = "DATEI")]
    pub config: Option<PathBuf>,
    /// The interface's colours.
    #[arg(long, alias = "theme", global = true, value_name = "THEMA", ignore_case = true)]
    pub thema: Option<ThemaArg>,
    /// A restricted session.
    #[arg(long, alias = "restricted", global = true)]
    pub eingeschraenkt: bool,
    #[arg(short = 'h', long = "hilfe", alias = "help", global = true, action = ArgAction::Help)]
    hilfe: Option<bool>,
    #[arg(short = 'V', long = "version", action = ArgAction::Version)]
    version: Option<bool>,
}

impl Global {
    /// The holdings these options ask for.
    pub fn wanted(&self, umgebung: &Umgebung) -> Wanted {
        let umgebung = umgebung.clone();
        let umgebung = match &self.config {
            Some(config) => umgebung.with_config(config),
            None => umgebung,
        };
        Wanted { folders: self.index.clone(), shipped: !self.ohne_system, umgebung }
    }
}

/// A command.
#[derive(Debug, Subcommand)]
#[non_exhaustive]
pub enum Befehl {
    /// A view's tree.
    #[command(alias = "tree", override_help = wort::HILFE_BAUM)]
    Baum(BaumArgs),
    /// One entry with its evidence and links.
    #[command(alias = "show", override_help = wort::HILFE_ZEIGE)]
    Zeige(ZeigeArgs),
    /// A source's text.
    #[command(alias = "source", override_help = wort::HILFE_QUELLE)]
    Quelle(QuelleArgs),
    /// Search.
    #[command(alias = "search", override_help = wort::HILFE_SUCHE)]
    Suche(SucheArgs),
    /// Two documents, measure by measure.
    #[command(alias = "compare", override_help = wort::HILFE_VERGLEICH)]
    Vergleich(VergleichArgs),
    /// Two properties of passages against each other.
    #[command(alias = "crosstab", override_help = wort::HILFE_KREUZTABELLE)]
    Kreuztabelle(KreuzArgs),
    /// Figures, dates, how binding measures are, mentions.
    #[command(alias = "overview", alias = "übersicht", override_help = wort::HILFE_UEBERSICHT)]
    Uebersicht(UebersichtArgs),
    /// A branch, a view or hits as a file.
    #[command(override_help = wort::HILFE_EXPORT)]
    Export(ExportArgs),
    /// What the user remembers.
    #[command(alias = "notes", override_help = wort::HILFE_MERKLISTE)]
    Merkliste(MerklisteArgs),
    /// The record of searches: list, show, ask again, export.
    #[command(alias = "log", override_help = wort::HILFE_PROTOKOLL, args_conflicts_with_subcommands = true)]
    Protokoll(ProtokollArgs),
    /// Holdings: make, add, remove, bring up to date, list, check, correct.
    #[command(alias = "holdings", override_help = wort::HILFE_BESTAND, subcommand_required = true)]
    Bestand(BestandArgs),
    /// Indexes: build, describe, check.
    #[command(override_help = wort::HILFE_INDEX, subcommand_required = true)]
    Index(IndexArgs),
    /// A reader of files, for the program itself.
    #[command(hide = true)]
    Vorlesen,
}

/// Arguments of `baum`.
#[derive(Debug, clap::Args)]
pub struct BaumArgs {
    /// The view.
    #[arg(value_name = "ANSICHT", default_value = "instrumente", ignore_case = true)]
    pub ansicht: AnsichtArg,
    /// As JSON.
    #[arg(long)]
    pub json: bool,
}

/// Arguments of `zeige`.
#[derive(Debug, clap::Args)]
pub struct ZeigeArgs {
    /// Any address.
    #[arg(value_name = "KENNUNG")]
    pub kennung: String,
    /// Its evidence as quotations of this kind.
    #[arg(long, alias = "template", value_name = "VORLAGE", ignore_case = true, conflicts_with = "json")]
    pub vorlage: Option<VorlageArg>,
    /// As JSON.
    #[arg(long)]
    pub json: bool,
}

/// Arguments of `quelle`.
#[derive(Debug, clap::Args)]
pub struct QuelleArgs {
    /// Id of a source.
    #[arg(value_name = "KENNUNG")]
    pub kennung: String,
    /// The file, byte for byte.
    #[arg(long, conflicts_with = "json")]
    pub original: bool,
    /// As JSON.
    #[arg(long)]
    pub json: bool,
}

/// Arguments of `suche`.
#[derive(Debug, clap::Args)]
pub struct SucheArgs {
    /// The words of the query.
    #[arg(value_name = "ANFRAGE", required_unless_present = "stapel")]
    pub anfrage: Vec<String>,
    /// At most so many hits.
    #[arg(short = 'n', long = "anzahl", value_name = "N", default_value_t = 20)]
    pub anzahl: usize,
    /// As JSON.
    #[arg(long)]
    pub json: bool,
    /// Says at each hit why it was found.
    #[arg(long, alias = "explain")]
    pub erklaere: bool,
    /// A file with one query per line, `-` for stdin.
    #[arg(long, alias = "batch", value_name = "DATEI", conflicts_with = "anfrage")]
    pub stapel: Option<PathBuf>,
    /// Keeps the search, or each of the file, in the record, under this name as its note.
    #[arg(long, alias = "log", value_name = "NAME", num_args = 0..=1, require_equals = true)]
    #[arg(default_missing_value = "")]
    pub protokoll: Option<String>,
    /// With `stapel`: a list of evidence for each query instead of JSON.
    #[arg(long, requires = "stapel", conflicts_with = "json")]
    pub text: bool,
}

/// Arguments of `vergleich`.
#[derive(Debug, clap::Args)]
pub struct VergleichArgs {
    /// The older document: an id or a file.
    #[arg(value_name = "ALT")]
    pub alt: String,
    /// The newer one.
    #[arg(value_name = "NEU")]
    pub neu: String,
    /// As JSON.
    #[arg(long)]
    pub json: bool,
}

/// Arguments of `export`.
#[derive(Debug, clap::Args)]
pub struct ExportArgs {
    /// An address or a view's name.
    #[arg(value_name = "WAS", required_unless_present_any = ["suche", "stapel"])]
    pub was: Option<String>,
    /// The hits of a query instead.
    #[arg(long, alias = "search", value_name = "ANFRAGE", conflicts_with = "was")]
    pub suche: Option<String>,
    /// The evidence for every line of a file instead.
    #[arg(long, alias = "batch", value_name = "FRAGEN", conflicts_with_all = ["was", "suche"])]
    pub stapel: Option<PathBuf>,
    /// At most so many hits.
    #[arg(short = 'n', long = "anzahl", value_name = "N", default_value_t = 200)]
    pub anzahl: usize,
    /// The file.
    #[command(flatten)]
    pub ziel: ZielArgs,
}

/// The file that an export writes.
#[derive(Debug, clap::Args)]
pub struct ZielArgs {
    /// The format; without it the file's ending decides.
    #[arg(long, value_name = "FORMAT", ignore_case = true)]
    pub format: Option<FormatArg>,
    /// The file, `-` for stdout.
    #[arg(long, alias = "to", value_name = "DATEI")]
    pub nach: PathBuf,
    /// Replaces a file that is there.
    #[arg(long, alias = "overwrite")]
    pub ueberschreiben: bool,
}

/// Arguments of `index`.
#[derive(Debug, clap::Args)]
pub struct IndexArgs {
    /// What to do.
    #[command(subcommand)]
    pub befehl: IndexBefehl,
}

/// What can be done with an index.
#[derive(Debug, Subcommand)]
pub enum IndexBefehl {
    /// Builds one.
    #[command(alias = "build", override_help = wort::HILFE_INDEX)]
    Bauen(BauenArgs),
    /// Says what it holds.
    #[command(override_help = wort::HILFE_INDEX)]
    Status(OrdnerArg),
    /// Checks every checksum and that it matches its sources.
    #[command(alias = "check", alias = "prüfen", override_help = wort::HILFE_INDEX)]
    Pruefen(OrdnerArg),
}

/// Arguments of `index bauen`.
#[derive(Debug, clap::Args)]
pub struct BauenArgs {
    /// Folders of documents; none means the shipped corpus.
    #[arg(value_name = "ORDNER", requires = "nach")]
    pub ordner: Vec<PathBuf>,
    /// Where to write; `index` for the shipped corpus.
    #[arg(long, alias = "to", value_name = "ORDNER")]
    pub nach: Option<PathBuf>,
}

/// An index, the shipped one if left out.
#[derive(Debug, clap::Args)]
pub struct OrdnerArg {
    /// Its folder.
    #[arg(value_name = "ORDNER")]
    pub ordner: Option<PathBuf>,
}

/// Reads the arguments of the process, the program's name first.
pub fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Args, Early> {
    let args = usage::prepare(args.into_iter().collect());
    Args::try_parse_from(&args).map_err(|error| usage::early(&error, &args))
}
