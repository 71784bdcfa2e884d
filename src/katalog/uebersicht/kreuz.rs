//! Two properties of passages against each other: the number of passages that have both, and their places.

mod achsen;
mod bestaende;
mod stoff;

use super::tabelle::{Tabelle, geladen_von, umfang};
use crate::deutsch::uebersicht as satz;
use crate::domain::{Bestand, Fundstelle, QuelleArt};
pub use achsen::{Achse, Kopf};
pub use bestaende::{aus_bestaenden, zaehlung};
use stoff::Zaehlstoff;

/// Pairs of properties, rows first, that the interface offers.
pub const ANGEBOT: [(Achse, Achse); 4] = [
    (Achse::Instrument, Achse::Land),
    (Achse::Instrument, Achse::Partnerregion),
    (Achse::Land, Achse::Quelle),
    (Achse::Instrument, Achse::Verbindlichkeit),
];

#[derive(Debug, Clone, PartialEq, Default)]
struct Kreuzzelle {
    anzahl: usize,
    /// The passages counted; empty if the search has counted.
    stellen: Vec<Fundstelle>,
    /// The query that finds the passages if the search has counted, else `None`.
    anfrage: Option<String>,
}

/// A table of counts.
#[derive(Debug, Clone, PartialEq)]
pub struct Kreuztabelle {
    pub zeilenachse: Achse,
    pub spaltenachse: Achse,
    /// True if measures are counted, not all passages.
    pub massnahmen: bool,
    pub hinweise: Vec<String>,
    pub zeilen: Vec<Kopf>,
    pub spalten: Vec<Kopf>,
    /// The cells of each row, one for each column.
    zellen: Vec<Vec<Kreuzzelle>>,
}

/// The table of two properties, counted in the loaded documents.
pub fn kreuztabelle(bestand: &Bestand, zeilenachse: Achse, spaltenachse: Achse) -> Kreuztabelle {
    let stoff = Zaehlstoff::new(bestand);
    let massnahmen = [zeilenachse, spaltenachse].contains(&Achse::Verbindlichkeit);
    let koepfe = [stoff.koepfe(zeilenachse), stoff.koepfe(spaltenachse)];
    let umfang = umfang_der_achsen(bestand, zeilenachse, spaltenachse);
    let mut table = Kreuztabelle::new([zeilenachse, spaltenachse], koepfe, massnahmen, vec![umfang]);
    for passage in stoff.passagen.iter().filter(|passage| passage.massnahme || !massnahmen) {
        let across = stoff.zuordnen(spaltenachse, passage);
        for (row, at) in stoff.zuordnen(zeilenachse, passage) {
            for (column, also) in &across {
                if let Some(cell) = table.zelle_mut(row, *column) {
                    cell.anzahl += 1;
                    cell.stellen.push(passage.fundstelle(at.or(*also)));
                }
            }
        }
    }
    table.order();
    table
}

/// Sentence on the number of documents looked at; if only strategies have one of the properties, on that of strategies.
fn umfang_der_achsen(bestand: &Bestand, zeilenachse: Achse, spaltenachse: Achse) -> String {
    let (loaded, all) = geladen_von(bestand);
    if loaded == all || ![zeilenachse, spaltenachse].iter().any(|achse| achse.nur_strategien()) {
        return umfang(bestand);
    }
    let own = || bestand.quellen.iter().filter(|quelle| quelle.art == QuelleArt::Strategie);
    let read = own().filter(|quelle| !quelle.blocks.is_empty()).count();
    let named = bestand.sammlungen.iter().flat_map(|sammlung| &sammlung.strategien);
    let unread = named.filter(|eintrag| own().all(|quelle| quelle.id != eintrag.id)).count();
    satz::strategien(read, own().count() + unread)
}

impl Kreuztabelle {
    /// A table in which all counts are 0; in each pair rows come first; `umfang` says which documents are looked at.
    fn new(
        [zeilenachse, spaltenachse]: [Achse; 2],
        [zeilen, spalten]: [Vec<Kopf>; 2],
        massnahmen: bool,
        umfang: Vec<String>,
    ) -> Self {
        let of_axes =
            [zeilenachse, spaltenachse].into_iter().filter_map(|achse| satz::zur_achse(achse.key()));
        let counted = [satz::was_gezaehlt(massnahmen).to_owned()].into_iter();
        let hinweise = counted.chain(umfang).chain(of_axes.map(str::to_owned)).collect();
        let cells = vec![vec![Kreuzzelle::default(); spalten.len()]; zeilen.len()];
        Self { zeilenachse, spaltenachse, massnahmen, hinweise, zeilen, spalten, zellen: cells }
    }

    /// Removes states that no counted passage names, and documents that cannot have what is counted: for them 0 would be
    /// a statement. Columns of states are ordered by their sums, the greatest first.
    fn order(&mut self) {
        let special = self.zeilenachse.nur_strategien() || self.spaltenachse.nur_strategien();
        let drops = |achse| achse == Achse::Land || special && achse == Achse::Quelle;
        let mut rows: Vec<usize> = (0..self.zeilen.len()).collect();
        if drops(self.zeilenachse) {
            rows.retain(|row| self.zeilensumme(*row) > 0);
        }
        let mut columns: Vec<usize> = (0..self.spalten.len()).collect();
        if drops(self.spaltenachse) {
            columns.retain(|column| self.spaltensumme(*column) > 0);
        }
        if self.spaltenachse == Achse::Land {
            columns.sort_by_key(|column| std::cmp::Reverse(self.spaltensumme(*column)));
        }
        let taken = |table: &Self, row: usize| -> Vec<Kreuzzelle> {
            columns.iter().filter_map(|column| table.zelle(row, *column)).cloned().collect()
        };
        let zellen = rows.iter().map(|row| taken(self, *row)).collect();
        let heads =
            |all: &[Kopf], kept: &[usize]| kept.iter().filter_map(|at| all.get(*at).cloned()).collect();
        (self.zeilen, self.spalten) = (heads(&self.zeilen, &rows), heads(&self.spalten, &columns));
        self.zellen = zellen;
    }

    fn zelle_mut(&mut self, zeile: usize, spalte: usize) -> Option<&mut Kreuzzelle> {
        self.zellen.get_mut(zeile)?.get_mut(spalte)
    }

    fn zelle(&self, zeile: usize, spalte: usize) -> Option<&Kreuzzelle> {
        self.zellen.get(zeile)?.get(spalte)
    }

    /// The passages a cell counts; empty if the search has counted.
    pub fn stellen(&self, zeile: usize, spalte: usize) -> &[Fundstelle] {
        self.zelle(zeile, spalte).map_or(&[], |cell| &cell.stellen)
    }

    /// The query that finds the passages a cell counts; `None` if the search has not counted.
    pub fn anfrage(&self, zeile: usize, spalte: usize) -> Option<&str> {
        self.zelle(zeile, spalte)?.anfrage.as_deref()
    }

    pub fn anzahl(&self, zeile: usize, spalte: usize) -> usize {
        self.zelle(zeile, spalte).map_or(0, |cell| cell.anzahl)
    }

    pub fn zeilensumme(&self, zeile: usize) -> usize {
        self.zellen.get(zeile).map_or(0, |cells| cells.iter().map(|cell| cell.anzahl).sum())
    }

    pub fn spaltensumme(&self, spalte: usize) -> usize {
        (0..self.zeilen.len()).map(|zeile| self.anzahl(zeile, spalte)).sum()
    }

    pub fn gesamt(&self) -> usize {
        (0..self.zeilen.len()).map(|zeile| self.zeilensumme(zeile)).sum()
    }

    pub fn titel(&self) -> String {
        satz::kreuz(self.zeilenachse.name(), self.spaltenachse.name())
    }

    /// A cell in words: both full names and the count.
    pub fn in_worten(&self, zeile: usize, spalte: usize) -> String {
        let name =
            |heads: &[Kopf], at: usize| heads.get(at).map_or_else(String::new, |kopf| kopf.name.clone());
        satz::zelle(
            &name(&self.zeilen, zeile),
            &name(&self.spalten, spalte),
            self.anzahl(zeile, spalte),
            self.massnahmen,
        )
    }

    /// The counts as a table of words, sums last.
    pub fn tabelle(&self) -> Tabelle {
        let mut spalten = vec![format!("{} / {}", self.zeilenachse.name(), self.spaltenachse.name())];
        spalten.extend(self.spalten.iter().map(|kopf| kopf.name.clone()));
        spalten.push(satz::SUMME.to_owned());
        let across = |name: &str, count: &dyn Fn(usize) -> usize, sum: usize| {
            let counts = (0..self.spalten.len()).map(|column| count(column).to_string());
            std::iter::once(name.to_owned()).chain(counts).chain([sum.to_string()]).collect::<Vec<String>>()
        };
        let rows = self.zeilen.iter().enumerate();
        let mut zeilen: Vec<Vec<String>> = rows
            .map(|(row, kopf)| across(&kopf.name, &|column| self.anzahl(row, column), self.zeilensumme(row)))
            .collect();
        zeilen.push(across(satz::SUMME, &|column| self.spaltensumme(column), self.gesamt()));
        Tabelle { titel: self.titel(), angaben: self.hinweise.clone(), spalten, zeilen }
    }
}
