//! What all overviews share: their table of words, the documents they look at, places as a list names them.

use crate::deutsch::uebersicht as satz;
use crate::domain::{Ansicht, Bestand, Block, Fakt, FaktArt, Fundstelle, Quelle};
use crate::katalog::nennung::Nennungen;
use crate::text::sentence::sentence_at;

/// A table of words, as it is printed and exported.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tabelle {
    pub titel: String,
    pub angaben: Vec<String>,
    pub spalten: Vec<String>,
    /// Rows, each with as many cells as there are columns.
    pub zeilen: Vec<Vec<String>>,
}

impl Tabelle {
    pub fn new(
        titel: impl Into<String>,
        angaben: Vec<String>,
        spalten: &[&str],
        zeilen: impl Iterator<Item = Vec<String>>,
    ) -> Self {
        let spalten = spalten.iter().map(|head| (*head).to_owned()).collect();
        Self { titel: titel.into(), angaben, spalten, zeilen: zeilen.collect() }
    }
}

/// The documents whose text is loaded.
pub fn geladen(bestand: &Bestand) -> impl Iterator<Item = &Quelle> {
    bestand.quellen.iter().filter(|quelle| !quelle.blocks.is_empty())
}

/// The number of loaded documents, and that of all documents.
pub(in crate::katalog) fn geladen_von(bestand: &Bestand) -> (usize, usize) {
    (geladen(bestand).count(), bestand.umfang().0.max(bestand.quellen.len()))
}

/// Sentence on the number of documents looked at, and on that of all.
pub fn umfang(bestand: &Bestand) -> String {
    let (loaded, all) = geladen_von(bestand);
    satz::geladen(loaded, all)
}

/// A finder of the states and partner regions that texts name, also by cities.
pub(in crate::katalog) fn finder(bestand: &Bestand) -> Nennungen<'_> {
    Nennungen::new(&bestand.namen, bestand.fakten.regionen())
}

/// The facts of a kind in the order of the tree of states; `key` begins their addresses.
pub(in crate::katalog) fn nach_laendern<'a>(bestand: &'a Bestand, art: FaktArt, key: &str) -> Vec<&'a Fakt> {
    let mut facts: Vec<&Fakt> = bestand.fakten.von(art).collect();
    facts.sort_by_cached_key(|fakt| bestand.baum(Ansicht::Laender).find(&format!("{key}/{}", fakt.id)));
    facts
}

/// The sentence around a byte of a block.
pub(in crate::katalog) fn satz_bei(quelle: &Quelle, block: &Block, at: usize) -> Fundstelle {
    block.fundstelle(&quelle.id, sentence_at(&block.text, at))
}

/// A place as a list names it: the source, its date, the lines.
pub fn ort(bestand: &Bestand, stelle: &Fundstelle) -> String {
    let datum = bestand.quelle(&stelle.quelle).and_then(|quelle| quelle.datum);
    let datum = datum.map_or_else(String::new, |datum| format!(" ({datum})"));
    format!("{}{datum}, {}", stelle.quelle, bestand.stelle(&stelle.quelle, &stelle.zeilen))
}

/// The passages behind a number as a table of their words and places.
pub fn stellen_als_tabelle(bestand: &Bestand, titel: String, stellen: &[Fundstelle]) -> Tabelle {
    let spalten = [satz::WORTLAUT, satz::QUELLE, satz::FUNDSTELLE, satz::KENNUNG];
    let zeile = |stelle: &Fundstelle| {
        let place = bestand.stelle(&stelle.quelle, &stelle.zeilen);
        vec![stelle.wortlaut.clone(), stelle.quelle.clone(), place, stelle.block.clone()]
    };
    Tabelle::new(titel, vec![umfang(bestand)], &spalten, stellen.iter().map(zeile))
}
