//! The rows of each overview.

use super::Blatt;
use super::balken::{balken, zahlen};
use crate::app::overlay::{Goal, Item, push_wrapped};
use crate::app::{App, Focus};
use crate::deutsch::{katalog as wort, uebersicht as satz};
use crate::domain::{Art, Fundstelle};
use crate::katalog::uebersicht::erwaehnungen::{self, Fund, Suche};
use crate::katalog::uebersicht::kreuz::{ANGEBOT, Achse, Kreuztabelle, kreuztabelle};
use crate::katalog::uebersicht::zeitleiste::{self, Termin, zeitleiste};
use crate::katalog::uebersicht::{Tabelle, ort, stellen_als_tabelle, umfang, zahlen as figures};

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
    pub(super) fn kreuztabelle(&self, zeilen: Achse, spalten: Achse) -> Kreuztabelle {
        kreuztabelle(&self.bestand, zeilen, spalten)
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
                zahlen(&self.bestand, &mut rows, self.caps.lines);
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
        rows.plain(0, &umfang(&self.bestand));
        for (zeilen, spalten) in ANGEBOT {
            rows.push(
                0,
                &satz::kreuz(zeilen.name(), spalten.name()),
                &Goal::Blatt(Blatt::Kreuz(zeilen, spalten)),
            );
        }
        if !self.caps.lines {
            rows.push(0, satz::ALS_BALKEN, &Goal::Blatt(Blatt::Balken));
        }
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

    fn dates(&self, rows: &mut Zeilen) {
        rows.plain(0, &umfang(&self.bestand));
        rows.plain(0, satz::ZEITLEISTE_HINWEIS);
        let mut year = None;
        for termin in zeitleiste(&self.bestand) {
            let own = Some(termin.wann.map(|(year, ..)| year));
            if year != own {
                year = own;
                let head =
                    termin.wann.map_or_else(|| satz::OHNE_ZEIT.to_owned(), |(year, ..)| year.to_string());
                rows.plain(0, &head);
            }
            self.date(&termin, rows);
        }
    }

    fn date(&self, termin: &Termin, rows: &mut Zeilen) {
        let place = ort(&self.bestand, &termin.beleg);
        let goal = Goal::Place(Box::new(termin.beleg.clone()));
        rows.push(
            1,
            &format!("{} · {place}", satz::termin(&termin.in_worten(), termin.art.key(), &termin.titel)),
            &goal,
        );
        rows.push(2, &format!("„{}“", termin.beleg.wortlaut), &goal);
    }

    fn mentioned(&self, rows: &mut Zeilen) {
        rows.plain(0, satz::ERWAEHNUNGEN_HINWEIS);
        rows.plain(0, &umfang(&self.bestand));
        let all = Suche::new(&self.bestand).alle();
        let mut kind = None;
        for fund in all.iter().filter(|fund| !fund.erwaehnungen.is_empty()) {
            if kind != Some(fund.art) {
                kind = Some(fund.art);
                let none = |one: &&Fund| one.art == fund.art && one.erwaehnungen.is_empty();
                rows.plain(0, &satz::erwaehnte(wort::art(fund.art.key()), all.iter().filter(none).count()));
            }
            let label = format!("{} ({})", fund.titel, fund.erwaehnungen.len());
            rows.push(1, &label, &Goal::Blatt(Blatt::Erwaehnung(fund.kennung.clone())));
        }
    }

    fn mentions(&self, kennung: &str, rows: &mut Zeilen) -> String {
        let Some(fund) = Suche::new(&self.bestand).zu(kennung) else {
            return satz::ERWAEHNUNGEN.to_owned();
        };
        rows.plain(0, satz::ERWAEHNUNGEN_HINWEIS);
        rows.plain(0, &satz::gesucht(&fund.gesucht));
        rows.plain(0, &umfang(&self.bestand));
        if fund.erwaehnungen.is_empty() {
            rows.plain(0, satz::KEINE_ERWAEHNUNG);
        }
        for one in &fund.erwaehnungen {
            let head = format!("{}, {}", ort(&self.bestand, &one.beleg), satz::ueber(&one.namen));
            rows.passage(&head, &one.beleg);
        }
        satz::erwaehnungen_von(&fund.titel, fund.erwaehnungen.len())
    }

    /// An overview as a table of words; the choice is none.
    pub(super) fn tabelle(&self, blatt: &Blatt) -> Option<Tabelle> {
        let bestand = &self.bestand;
        Some(match blatt {
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
        })
    }
}
