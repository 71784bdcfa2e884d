//! Overviews: what the loaded documents say, counted and ordered, with the place of everything that is counted.
//!
//! Knows sources, trees and names. A number or a date is shown as the text has it; what the text does not say is said
//! to be missing. Knows no screen and no clock.

pub mod bestaende;
pub mod erwaehnungen;
pub mod kreuz;
mod merkworte;
pub mod zahlen;
pub mod zeitleiste;

use super::Nennungen;
use crate::deutsch::uebersicht as satz;
use crate::domain::{Bestand, Block, Fundstelle, Namen, Quelle};
use crate::text::sentence::sentence_at;

/// A table of words, as it is printed and exported.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tabelle {
    /// Heading.
    pub titel: String,
    /// What is to be said about the whole.
    pub angaben: Vec<String>,
    /// Heads of the columns.
    pub spalten: Vec<String>,
    /// Rows, each with as many cells as there are columns.
    pub zeilen: Vec<Vec<String>>,
}

/// The documents whose text is there.
pub fn geladen(bestand: &Bestand) -> impl Iterator<Item = &Quelle> {
    bestand.quellen.iter().filter(|quelle| !quelle.blocks.is_empty())
}

/// How many documents are loaded, and how many there are.
fn geladen_von(bestand: &Bestand) -> (usize, usize) {
    (geladen(bestand).count(), bestand.umfang().0.max(bestand.quellen.len()))
}

/// How many documents are looked at, and of how many.
pub fn umfang(bestand: &Bestand) -> String {
    let (loaded, all) = geladen_von(bestand);
    satz::geladen(loaded, all)
}

/// Finds states by their own names only: what is said of a city or a region is not said of its state.
fn staaten(namen: &Namen) -> Namen {
    Namen { staaten: namen.staaten.clone(), orte: Vec::new() }
}

/// Finds states, places and partner regions.
fn finder(bestand: &Bestand) -> Nennungen<'_> {
    Nennungen::new(&bestand.namen, &bestand.regionen)
}

/// The sentence around a byte of a block.
fn satz_bei(quelle: &Quelle, block: &Block, at: usize) -> Fundstelle {
    block.fundstelle(&quelle.id, sentence_at(&block.text, at))
}

/// A place as a list names it: the source, its date, the lines.
pub fn ort(bestand: &Bestand, stelle: &Fundstelle) -> String {
    let datum = bestand.quelle(&stelle.quelle).and_then(|quelle| quelle.datum);
    let datum = datum.map_or_else(String::new, |datum| format!(" ({datum})"));
    format!("{}{datum}, {}", stelle.quelle, bestand.stelle(&stelle.quelle, &stelle.zeilen))
}

/// Words and places as a table: the passages behind a number.
pub fn stellen_als_tabelle(bestand: &Bestand, titel: String, stellen: &[Fundstelle]) -> Tabelle {
    Tabelle {
        titel,
        angaben: vec![umfang(bestand)],
        spalten: [satz::WORTLAUT, satz::QUELLE, satz::FUNDSTELLE, satz::KENNUNG].map(str::to_owned).to_vec(),
        zeilen: stellen.iter().map(|stelle| zitat(bestand, stelle).to_vec()).collect(),
    }
}

/// Words, source, place and address.
fn zitat(bestand: &Bestand, stelle: &Fundstelle) -> [String; 4] {
    [
        stelle.wortlaut.clone(),
        stelle.quelle.clone(),
        bestand.stelle(&stelle.quelle, &stelle.zeilen),
        stelle.block.clone(),
    ]
}
