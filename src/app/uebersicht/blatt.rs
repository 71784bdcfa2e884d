//! The rows of each overview.

use super::Blatt;
use super::balken::{balken, zahlen};
use crate::app::overlay::{Goal, Item, push_wrapped};
use crate::app::{App, Focus};
use crate::deutsch::uebersicht as satz;
use crate::domain::{Art, Fundstelle};
use crate::katalog::uebersicht::bestaende::{umfang_der_wahl, umfang_wartet};
use crate::katalog::uebersicht::erwaehnungen::{self, Suche};
use crate::katalog::uebersicht::kreuz::{ANGEBOT, Achse, Kreuztabelle, aus_bestaenden, kreuztabelle};
use crate::katalog::uebersicht::{Tabelle, ort, stellen_als_tabelle, zahlen as figures, zeitleiste};

/// Rows of a list, broken to a width.
pub(super) struct Zeilen {
    pub width: usize,
    pub items: Vec<Item>,
}

impl Zeilen {
    pub fn plain(&mut self, depth: u16, text: &str) {
        self.push(depth, text, &Goal::None);
    }

    pub fn push(&mut self, depth: u16, text: &str, goal: &Goal) {
        push_wrapped(&mut self.items, self.width, depth, text, goal);
    }

    /// A passage: where it stands, and its words below.
    pub fn passage(&mut self, head: &str, beleg: &Fundstelle) {
        let goal = Goal::Place(Box::new(beleg.clone()));
        self.push(0, head, &goal);
        self.push(1, &format!("„{}“", beleg.wortlaut), &goal);
    }
}

impl App {
    /// The table of all holdings once they are counted, until then that of the loaded documents.
    pub(super) fn kreuztabelle(&self, zeilen: Achse, spalten: Achse) -> Kreuztabelle {
        let blatt = Blatt::Kreuz(zeilen, spalten);
        if let Some(antwort) = self.uebersichten.antwort(&blatt) {
            return aus_bestaenden(&self.bestand, zeilen, spalten, &antwort.anzahlen);
        }
        let mut tabelle = kreuztabelle(&self.bestand, zeilen, spalten);
        if let (Some(umfang), true) = (tabelle.hinweise.get_mut(1), self.uebersichten.zaehlt(&blatt)) {
            *umfang = umfang_wartet(&self.bestand);
        }
        tabelle
    }

    /// Heading and rows of an overview that is a list.
    pub(super) fn liste(&self, blatt: &Blatt) -> (String, Vec<Item>) {
        let mut rows = Zeilen { width: self.dialog_width(), items: Vec::new() };
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
                    rows.passage(&ort(&self.bestand, beleg), beleg);
                }
                titel
            }
            Blatt::Balken => {
                balken(&self.bestand, &mut rows);
                satz::ZAHLEN.to_owned()
            }
            Blatt::Zahlen => {
                zahlen(&self.bestand, &mut rows);
                satz::ZAHLEN.to_owned()
            }
            Blatt::Zeitleiste => {
                self.dates(&mut rows);
                satz::ZEITLEISTE.to_owned()
            }
            Blatt::Erwaehnungen => {
                self.mentioned(&mut rows);
                satz::ERWAEHNUNGEN.to_owned()
            }
            Blatt::Erwaehnung(kennung) => self.mentions(kennung, &mut rows),
        };
        (titel, rows.items)
    }

    fn choices(&self, rows: &mut Zeilen) {
        rows.plain(0, &umfang_der_wahl(&self.bestand));
        for (zeilen, spalten) in ANGEBOT {
            rows.push(
                0,
                &satz::kreuz(zeilen.name(), spalten.name()),
                &Goal::Blatt(Blatt::Kreuz(zeilen, spalten)),
            );
        }
        rows.push(0, satz::ALS_BALKEN, &Goal::Blatt(Blatt::Balken));
        rows.push(0, satz::ALS_TABELLE, &Goal::Blatt(Blatt::Zahlen));
        rows.push(0, satz::ZEITLEISTE, &Goal::Blatt(Blatt::Zeitleiste));
        rows.push(0, satz::ERWAEHNUNGEN_ALLE, &Goal::Blatt(Blatt::Erwaehnungen));
        if let Some((titel, kennung)) = self.mentionable() {
            rows.push(0, &satz::erwaehnungen_zu(&titel), &Goal::Blatt(Blatt::Erwaehnung(kennung)));
        }
    }

    /// The chosen entry, if others can mention it.
    fn mentionable(&self) -> Option<(String, String)> {
        let (ansicht, id) = self.entry().filter(|_| self.focus != Focus::Reader)?;
        let knoten = self.bestand.baum(ansicht).get(id)?;
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

    /// An overview as a table of words; the choice is none.
    pub(super) fn tabelle(&self, blatt: &Blatt) -> Option<Tabelle> {
        let bestand = &self.bestand;
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
            Blatt::Erwaehnungen => erwaehnungen::uebersicht(bestand, &Suche::new(bestand).alle()),
            Blatt::Erwaehnung(kennung) => erwaehnungen::tabelle(bestand, &Suche::new(bestand).zu(kennung)?),
        };
        tabelle.angaben.extend(self.in_allen_bestaenden(blatt));
        Some(tabelle)
    }
}
