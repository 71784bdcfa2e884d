//! The content of each overview: as rows, as a table of counts, as a table to export.

use super::balken::{balken, zahlen};
use super::listen::Listenstoff;
use super::zeilen::{Blattzeile, Zeilen};
use crate::app::research::Blatt;
use crate::app::sight::Sight;
use crate::deutsch::uebersicht as satz;
use crate::domain::{Art, Bestand, Fundstelle};
use crate::katalog::uebersicht::bestaende::{umfang_der_wahl, umfang_wartet};
use crate::katalog::uebersicht::erwaehnungen::{self, Sucher};
use crate::katalog::uebersicht::kreuz::{ANGEBOT, Achse, Kreuztabelle, aus_bestaenden, kreuztabelle};
use crate::katalog::uebersicht::{Tabelle, ort, stellen_als_tabelle, zahlen as figures, zeitleiste};

/// The data that rows and tables of overviews are made from.
#[derive(Debug, Clone, Copy)]
pub struct Blaetter<'a>(pub Sight<'a>);

impl Blaetter<'_> {
    fn bestand(&self) -> &Bestand {
        &self.0.world.bestand
    }

    fn stoff(&self) -> Listenstoff<'_> {
        Listenstoff { bestand: self.bestand(), overviews: &self.0.research.overviews }
    }

    /// The table of counts over all holdings once the search has counted, until then over the loaded documents.
    pub fn kreuztabelle(&self, zeilen: Achse, spalten: Achse) -> Kreuztabelle {
        let blatt = Blatt::Kreuz(zeilen, spalten);
        if let Some(antwort) = self.0.research.overviews.counted(&blatt) {
            return aus_bestaenden(self.bestand(), zeilen, spalten, &antwort.anzahlen);
        }
        let mut tabelle = kreuztabelle(self.bestand(), zeilen, spalten);
        if let (Some(umfang), true) =
            (tabelle.hinweise.get_mut(1), self.0.research.overviews.is_counting(&blatt))
        {
            *umfang = umfang_wartet(self.bestand());
        }
        tabelle
    }

    pub fn liste(&self, blatt: &Blatt) -> (String, Vec<Blattzeile>) {
        let lines = self.0.world.caps.lines;
        let mut rows = Zeilen { width: self.0.world.dialog_width(), all: Vec::new() };
        let titel = match blatt {
            Blatt::Wahl => {
                self.choices(&mut rows);
                satz::TITEL.to_owned()
            }
            Blatt::Kreuz(zeilen, spalten) | Blatt::Hinweise(zeilen, spalten) => {
                let tabelle = self.kreuztabelle(*zeilen, *spalten);
                tabelle.hinweise.iter().for_each(|hinweis| rows.plain(0, hinweis));
                tabelle.titel()
            }
            Blatt::Zelle(zeilen, spalten, row, column) => {
                let (titel, stellen) = self.zelle(*zeilen, *spalten, row, column);
                for beleg in &stellen {
                    rows.passage(&ort(self.bestand(), beleg), beleg);
                }
                titel
            }
            Blatt::Balken => {
                balken(self.bestand(), &mut rows);
                satz::ZAHLEN.to_owned()
            }
            Blatt::Zahlen => {
                zahlen(self.bestand(), &mut rows, lines);
                satz::ZAHLEN.to_owned()
            }
            Blatt::Zeitleiste => {
                self.stoff().dates(&mut rows);
                satz::ZEITLEISTE.to_owned()
            }
            Blatt::Erwaehnungen => {
                self.stoff().mentioned(&mut rows);
                satz::ERWAEHNUNGEN.to_owned()
            }
            Blatt::Erwaehnung(kennung) => self.stoff().mentions(kennung, &mut rows),
        };
        (titel, rows.all)
    }

    fn choices(&self, rows: &mut Zeilen) {
        rows.plain(0, &umfang_der_wahl(self.bestand()));
        for (zeilen, spalten) in ANGEBOT {
            rows.blatt(&satz::kreuz(zeilen.name(), spalten.name()), Blatt::Kreuz(zeilen, spalten));
        }
        if !self.0.world.caps.lines {
            rows.blatt(satz::ALS_BALKEN, Blatt::Balken);
        }
        rows.blatt(satz::ALS_TABELLE, Blatt::Zahlen);
        rows.blatt(satz::ZEITLEISTE, Blatt::Zeitleiste);
        rows.blatt(satz::ERWAEHNUNGEN_ALLE, Blatt::Erwaehnungen);
        if let Some((titel, kennung)) = self.mentionable() {
            rows.blatt(&satz::erwaehnungen_zu(&titel), Blatt::Erwaehnung(kennung));
        }
    }

    fn mentionable(&self) -> Option<(String, String)> {
        let knoten = self.0.chosen()?.knoten()?;
        let fits = matches!(knoten.art, Art::Massnahme | Art::Partnerregion | Art::Land);
        fits.then(|| (knoten.titel.clone(), knoten.kennung.clone()))
    }

    fn zelle(&self, zeilen: Achse, spalten: Achse, row: &str, column: &str) -> (String, Vec<Fundstelle>) {
        let tabelle = self.kreuztabelle(zeilen, spalten);
        let at = tabelle.zeilen.iter().position(|kopf| kopf.kennung == row);
        let across = tabelle.spalten.iter().position(|kopf| kopf.kennung == column);
        match at.zip(across) {
            Some((at, across)) => (tabelle.in_worten(at, across), tabelle.stellen(at, across).to_vec()),
            None => (tabelle.titel(), Vec::new()),
        }
    }

    /// An overview as a table of words for export; `None` for the choice of overviews and for an unknown entry.
    pub fn tabelle(&self, blatt: &Blatt) -> Option<Tabelle> {
        let bestand = self.bestand();
        let mut tabelle = match blatt {
            Blatt::Wahl => return None,
            Blatt::Kreuz(zeilen, spalten) | Blatt::Hinweise(zeilen, spalten) => {
                self.kreuztabelle(*zeilen, *spalten).tabelle()
            }
            Blatt::Zelle(zeilen, spalten, row, column) => {
                let (titel, stellen) = self.zelle(*zeilen, *spalten, row, column);
                stellen_als_tabelle(bestand, titel, &stellen)
            }
            Blatt::Balken | Blatt::Zahlen => figures::tabelle(bestand),
            Blatt::Zeitleiste => zeitleiste::tabelle(bestand),
            Blatt::Erwaehnungen => erwaehnungen::uebersicht(bestand, &Sucher::new(bestand).alle()),
            Blatt::Erwaehnung(kennung) => erwaehnungen::tabelle(bestand, &Sucher::new(bestand).zu(kennung)?),
        };
        tabelle.angaben.extend(self.stoff().in_allen_bestaenden(blatt));
        Some(tabelle)
    }
}
