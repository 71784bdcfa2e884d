//! The overviews that lead to the open one, and the numbers that the search has counted for an overview.

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
    /// The notes on a table of counts.
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

/// The chosen cell of a table of counts (`zeile`, `spalte`), and the first visible one (`oben`, `links`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Zelle {
    pub zeile: usize,
    pub spalte: usize,
    pub oben: usize,
    pub links: usize,
}

/// One of the overviews that are open on top of each other, with its cursor.
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
    /// The overviews that are open on top of each other, the topmost last.
    pub path: Vec<OpenOverview>,
    /// Number of the newest question to the search; an answer to another one is dropped.
    lauf: u64,
    asked: Option<(Blatt, Zaehlung)>,
    counted: Option<(Blatt, Counted)>,
}

/// The counts of the search, and the question that they answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Counted {
    pub zaehlung: Zaehlung,
    pub anzahlen: Vec<Anzahl>,
}

impl Overviews {
    pub fn counted(&self, blatt: &Blatt) -> Option<&Counted> {
        self.counted.as_ref().filter(|(own, _)| own == blatt).map(|(_, counted)| counted)
    }

    /// The holdings are others: what was counted is out of date.
    pub fn forget(&mut self) {
        (self.asked, self.counted) = (None, None);
    }

    pub fn is_counting(&self, blatt: &Blatt) -> bool {
        self.asked.as_ref().is_some_and(|(own, _)| own == blatt)
    }

    /// Asks the search to count for an overview; older counts for it stay until the answer comes. `None` if all is
    /// loaded or the index cannot count this exactly.
    pub fn count(&mut self, bestand: &Bestand, blatt: &Blatt) -> Option<Effect> {
        let zaehlung = zaehlung(bestand, blatt)?;
        self.lauf += 1;
        self.asked = Some((blatt.clone(), zaehlung.clone()));
        Some(Auftrag::Zaehlen(self.lauf, zaehlung).into())
    }

    /// Takes the counts, or returns the reason why the search could not count; `None` if they answer another question.
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

/// The counts that an overview needs from the search; `None` if it needs none.
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
