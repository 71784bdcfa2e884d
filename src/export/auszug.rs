//! What is exported, as plain data: the writers read nothing else.

use super::zitat::Zitat;
use crate::katalog::uebersicht::Tabelle;
use crate::keyed::keyed;

/// An export: entries or a table, with a heading.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Auszug {
    pub titel: String,
    /// Notes on the whole: the query, the state of the holdings, reservations.
    pub angaben: Vec<String>,
    /// The entries, those below after those above.
    pub eintraege: Vec<Eintrag>,
    /// Heads and rows of an overview, in place of entries.
    pub tabelle: Option<Tabelle>,
}

impl Auszug {
    pub fn anzahl(&self) -> usize {
        self.tabelle.as_ref().map_or(self.eintraege.len(), |tabelle| tabelle.zeilen.len())
    }
}

/// An entry of the catalogue or a passage.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Eintrag {
    /// Depth below the whole, from 1.
    pub ebene: u8,
    /// Kind, by its JSON key.
    pub art: &'static str,
    pub titel: String,
    /// For one of several chosen entries the titles above it, outermost first; running text shows each once.
    pub unter: Vec<String>,
    pub kennung: String,
    pub merkmale: Vec<Eigenschaft>,
    pub zitate: Vec<Zitat>,
    /// True if the title only repeats the quoted words: then the entry is a quotation without a heading.
    pub nur_zitat: bool,
    /// For a hit: how much of the query it matches.
    pub fund: Option<Deckung>,
}

keyed! {
    /// How much of the query a hit matches.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Deckung {
        /// An entry of the catalogue that the query was read as.
        Eintrag = "eintrag",
        /// An entry that belongs to what was read by the text above it.
        Zusammenhang = "zusammenhang",
        Alle = "alle",
        /// The condition of the query's operators, fields and patterns.
        Passt = "passt",
        Einige = "einige",
        Aehnlich = "aehnlich",
    }
}

/// A property.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Eigenschaft {
    /// JSON key.
    pub key: &'static str,
    pub name: String,
    pub wert: String,
}
