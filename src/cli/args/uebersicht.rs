//! Arguments of the overviews.

use clap::ValueEnum;
use clap::builder::PossibleValue;

use crate::katalog::uebersicht::kreuz::Achse;

/// Arguments of `kreuztabelle`.
#[derive(Debug, clap::Args)]
pub struct KreuzArgs {
    /// What the rows are.
    #[arg(value_name = "ZEILEN", ignore_case = true)]
    pub zeilen: AchseArg,
    /// What the columns are.
    #[arg(value_name = "SPALTEN", ignore_case = true)]
    pub spalten: AchseArg,
    /// As JSON.
    #[arg(long, conflicts_with = "csv")]
    pub json: bool,
    /// As CSV.
    #[arg(long)]
    pub csv: bool,
}

/// Arguments of `uebersicht`.
#[derive(Debug, clap::Args)]
pub struct UebersichtArgs {
    /// Which one.
    #[arg(value_name = "WELCHE", ignore_case = true)]
    pub welche: Welche,
    /// Of which entry, for mentions.
    #[arg(value_name = "KENNUNG")]
    pub kennung: Option<String>,
    /// As JSON.
    #[arg(long, conflicts_with = "csv")]
    pub json: bool,
    /// As CSV.
    #[arg(long)]
    pub csv: bool,
}

/// A property by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AchseArg(pub Achse);

impl ValueEnum for AchseArg {
    fn value_variants<'a>() -> &'a [Self] {
        const ALL: [AchseArg; 6] = [
            AchseArg(Achse::Instrument),
            AchseArg(Achse::Land),
            AchseArg(Achse::Partnerregion),
            AchseArg(Achse::Ziel),
            AchseArg(Achse::Quelle),
            AchseArg(Achse::Verbindlichkeit),
        ];
        &ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.0.key()))
    }
}

/// An overview by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Welche {
    /// Figures.
    Zahlen,
    /// Dates.
    Zeitleiste,
    /// How binding the measures of each instrument are.
    Verbindlichkeit,
    /// Mentions.
    Erwaehnungen,
}

impl ValueEnum for Welche {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::Zahlen, Self::Zeitleiste, Self::Verbindlichkeit, Self::Erwaehnungen]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(match self {
            Self::Zahlen => PossibleValue::new("zahlen"),
            Self::Zeitleiste => PossibleValue::new("zeitleiste"),
            Self::Verbindlichkeit => PossibleValue::new("verbindlichkeit"),
            Self::Erwaehnungen => PossibleValue::new("erwaehnungen").alias("erwähnungen"),
        })
    }
}
