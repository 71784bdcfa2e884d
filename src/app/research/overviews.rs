//! The way to the open overview, and the numbers that the search has counted for one.

use crate::app::cursor::Cursor;
use crate::app::message::{Auftrag, Effect};
use crate::domain::{Anzahl, Bestand, Zaehlung};
use crate::katalog::uebersicht::erwaehnungen::Sucher;
use crate::katalog::uebersicht::kreuz::Achse;
use crate::katalog::uebersicht::{bestaende, kreuz};

/// One overview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Blatt {
    Wahl,
    Kreuz(Achse, Achse),
    /// What is to be known of a table of counts.
    Hinweise(Achse, Achse),
    /// The passages of a cell, by the addresses of its row and column.
    Zelle(Achse, Achse, String, String),
    Balken,
    Zahlen,
    Zeitleiste,
    /// Entries with the number of their mentions.
    Erwaehnungen,
    Erwaehnung(String),
}

/// The chosen cell of a table of counts and the first visible one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Zelle {
    pub zeile: usize,
    pub spalte: usize,
    pub oben: usize,
    pub links: usize,
}

/// An overview on the way, with its cursor.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenOverview {
    pub blatt: Blatt,
    pub cursor: Cursor,
    pub zelle: Zelle,
}

impl OpenOverview {
    pub fn new(blatt: Blatt) -> Self {
        Self { blatt, cursor: Cursor::default(), zelle: Zelle::default() }
    }
}

/// State of the overviews.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Overviews {
    /// Overviews that are open upon each other, the topmost last.
    pub path: Vec<OpenOverview>,
    /// Number of the newest question to the search; an answer to another one is dropped.
    lauf: u64,
    asked: Option<(Blatt, Zaehlung)>,
    counted: Option<(Blatt, Counted)>,
}

/// What was counted, and how.
#[derive(Debug, Clone, PartialEq)]
pub struct Counted {
    pub zaehlung: Zaehlung,
    pub anzahlen: Vec<Anzahl>,
}

impl Overviews {
    pub fn counted(&self, blatt: &Blatt) -> Option<&Counted> {
        self.counted.as_ref().filter(|(own, _)| own == blatt).map(|(_, counted)| counted)
    }

    pub fn is_counting(&self, blatt: &Blatt) -> bool {
        self.asked.as_ref().is_some_and(|(own, _)| own == blatt)
    }

    /// Lets the search count for an overview; what was counted for it before stays until then. `None` if everything is
    /// loaded or the index does not know it exactly.
    pub fn count(&mut self, bestand: &Bestand, blatt: &Blatt) -> Option<Effect> {
        let zaehlung = zaehlung(bestand, blatt)?;
        self.lauf += 1;
        self.asked = Some((blatt.clone(), zaehlung.clone()));
        Some(Auftrag::Zaehlen(self.lauf, zaehlung).into())
    }

    /// The search has counted, or could not; gives the complaint. `None` if that was for something else.
    pub fn answered(
        &mut self,
        lauf: u64,
        counted: Result<Vec<Anzahl>, String>,
    ) -> Option<Result<(), String>> {
        let own = self.lauf == lauf;
        let (blatt, zaehlung) = self.asked.take_if(|_| own)?;
        Some(counted.map(|anzahlen| self.counted = Some((blatt, Counted { zaehlung, anzahlen }))))
    }
}

/// What the search is to count for an overview.
fn zaehlung(bestand: &Bestand, blatt: &Blatt) -> Option<Zaehlung> {
    if !bestaende::ist_zu_zaehlen(bestand) {
        return None;
    }
    match blatt {
        Blatt::Kreuz(zeilen, spalten) => kreuz::zaehlung(*zeilen, *spalten),
        Blatt::Zeitleiste => Some(bestaende::zeitleiste()),
        Blatt::Erwaehnungen => Some(bestaende::erwaehnungen()),
        Blatt::Erwaehnung(id) => bestaende::erwaehnungen_von(bestand, &Sucher::new(bestand).zu(id)?),
        Blatt::Wahl | Blatt::Hinweise(..) | Blatt::Zelle(..) | Blatt::Balken | Blatt::Zahlen => None,
    }
}
