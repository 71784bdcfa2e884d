//! Overviews that are lists: dates and mentions in the texts, each with the counts of the search in all holdings.

use std::collections::BTreeSet;

use super::zeilen::{Aim, Zeilen, place};
use crate::app::research::{Blatt, Overviews};
use crate::deutsch::{katalog as wort, uebersicht as satz};
use crate::domain::Bestand;
use crate::katalog::uebersicht::bestaende::{
    Summe, gegenstand, gesamt, in_worten, summen, umfang_wartet, umfang_wortlaut,
};
use crate::katalog::uebersicht::erwaehnungen::{ErwaehnterEintrag, Sucher};
use crate::katalog::uebersicht::zeitleiste::{Termin, zeitleiste};
use crate::katalog::uebersicht::{ort, umfang};

/// The data that these lists are made from.
#[derive(Debug, Clone, Copy)]
pub struct Listenstoff<'a> {
    pub bestand: &'a Bestand,
    pub overviews: &'a Overviews,
}

impl Listenstoff<'_> {
    /// The sums of a field for an overview; empty as long as the search has not counted them.
    fn summen(&self, blatt: &Blatt, feld: &str) -> Vec<Summe> {
        let antwort = self.overviews.counted(blatt);
        antwort.map_or_else(Vec::new, |own| summen(&own.zaehlung, &own.anzahlen, feld))
    }

    /// Adds a row that says how much was looked at, and whether the search is still counting.
    fn scope(&self, blatt: &Blatt, rows: &mut Zeilen) {
        let bestand = self.bestand;
        rows.plain(
            0,
            &match () {
                () if self.overviews.counted(blatt).is_some() => umfang_wortlaut(bestand),
                () if self.overviews.is_counting(blatt) => umfang_wartet(bestand),
                () => umfang(bestand),
            },
        );
    }

    /// The sums over all holdings in words, for a table that is exported; empty if nothing was counted.
    pub fn in_allen_bestaenden(&self, blatt: &Blatt) -> Vec<String> {
        let Some(antwort) = self.overviews.counted(blatt) else { return Vec::new() };
        let fields = ["datum", "land", "region"].into_iter();
        let words = |feld| {
            let sums = summen(&antwort.zaehlung, &antwort.anzahlen, feld);
            in_worten(self.bestand, &antwort.zaehlung, feld, &sums)
        };
        fields.filter_map(words).collect()
    }

    pub fn dates(&self, rows: &mut Zeilen) {
        let sums = self.summen(&Blatt::Zeitleiste, "datum");
        self.scope(&Blatt::Zeitleiste, rows);
        rows.plain(0, satz::ZEITLEISTE_HINWEIS);
        let all = zeitleiste(self.bestand);
        let counted = sums.iter().filter_map(|sum| sum.wert.parse().ok());
        let placed = all.iter().filter_map(|termin| Some(termin.wann?.0));
        for year in placed.chain(counted).collect::<BTreeSet<u16>>() {
            rows.plain(0, &year.to_string());
            if let Some(own) = sums.iter().find(|sum| sum.wert.parse() == Ok(year)) {
                searched(rows, &satz::aus_dem_jahr(own.stellen, own.quellen), own);
            }
            let dates = all.iter().filter(|termin| termin.wann.is_some_and(|(own, ..)| own == year));
            dates.for_each(|termin| self.date(termin, rows));
        }
        let undated: Vec<&Termin> = all.iter().filter(|termin| termin.wann.is_none()).collect();
        let without = sums.iter().find(|sum| sum.wert.is_empty());
        if without.is_some() || !undated.is_empty() {
            rows.plain(0, satz::OHNE_ZEIT);
        }
        if let Some(sum) = without {
            searched(rows, &satz::ohne_datum(sum.stellen, sum.quellen), sum);
        }
        for termin in undated {
            self.date(termin, rows);
        }
    }

    fn date(&self, termin: &Termin, rows: &mut Zeilen) {
        let where_from = ort(self.bestand, &termin.beleg);
        let aim = place(&termin.beleg);
        rows.push(
            1,
            &format!("{} · {where_from}", satz::termin(&termin.in_worten(), termin.art.key(), &termin.titel)),
            Some(&aim),
        );
        rows.push(2, &format!("„{}“", termin.beleg.wortlaut), Some(&aim));
    }

    pub fn mentioned(&self, rows: &mut Zeilen) {
        rows.plain(0, satz::ERWAEHNUNGEN_HINWEIS);
        self.scope(&Blatt::Erwaehnungen, rows);
        let sums: Vec<(&str, Summe)> = ["land", "region"]
            .into_iter()
            .flat_map(|feld| self.summen(&Blatt::Erwaehnungen, feld).into_iter().map(move |sum| (feld, sum)))
            .collect();
        let all = Sucher::new(self.bestand).alle();
        let counted = |fund: &ErwaehnterEintrag| {
            let (ansicht, id) = self.bestand.find(&fund.kennung)?;
            let own = gegenstand(self.bestand.baum(ansicht).get(id)?)?;
            sums.iter().find(|(feld, sum)| (*feld, sum.wert.as_str()) == own).map(|(_, sum)| sum)
        };
        let is_empty = |fund: &ErwaehnterEintrag| fund.erwaehnungen.is_empty() && counted(fund).is_none();
        let mut kind = None;
        for fund in all.iter().filter(|fund| !is_empty(fund)) {
            if kind != Some(fund.art) {
                kind = Some(fund.art);
                let none = all.iter().filter(|one| one.art == fund.art && is_empty(one));
                let (searched, not): (Vec<_>, Vec<_>) = none.partition(|one| one.suchbar);
                rows.plain(0, &satz::erwaehnte(wort::art(fund.art.key()), searched.len(), not.len()));
            }
            let label = satz::erwaehnt(
                &fund.titel,
                fund.erwaehnungen.len(),
                counted(fund).map(|sum| (sum.stellen, sum.quellen)),
            );
            rows.push(1, &label, Some(&Aim::Blatt(Blatt::Erwaehnung(fund.kennung.clone()))));
        }
    }

    /// Adds the mentions of the entry with this address and returns the heading.
    pub fn mentions(&self, kennung: &str, rows: &mut Zeilen) -> String {
        let Some(fund) = Sucher::new(self.bestand).zu(kennung) else {
            return satz::ERWAEHNUNGEN.to_owned();
        };
        let blatt = Blatt::Erwaehnung(kennung.to_owned());
        rows.plain(0, satz::ERWAEHNUNGEN_HINWEIS);
        rows.plain(0, &satz::gesucht(&fund.gesucht));
        self.scope(&blatt, rows);
        let counted = self.counted_by_year(&blatt, &fund, rows);
        if fund.erwaehnungen.is_empty() {
            rows.plain(0, satz::keine_erwaehnung(fund.suchbar));
        }
        for one in &fund.erwaehnungen {
            let head = format!("{}, {}", ort(self.bestand, &one.beleg), satz::ueber(&one.namen));
            rows.passage(&head, &one.beleg);
        }
        if counted {
            return satz::erwaehnungen_zu(&fund.titel);
        }
        satz::erwaehnungen_von(&fund.titel, fund.anzahl())
    }

    /// Adds the sums by year, the newest first; returns `false` if the search has not counted.
    fn counted_by_year(&self, blatt: &Blatt, fund: &ErwaehnterEintrag, rows: &mut Zeilen) -> bool {
        let Some(antwort) = self.overviews.counted(blatt) else { return false };
        let sums = summen(&antwort.zaehlung, &antwort.anzahlen, "datum");
        let all = gesamt(&antwort.zaehlung, &sums);
        searched(rows, &satz::in_allen(&fund.allein, all.stellen, all.quellen), &all);
        for sum in sums.iter().rev() {
            searched(rows, &satz::im_jahr(&sum.wert, sum.stellen, sum.quellen), sum);
        }
        rows.plain(0, satz::GELADENE);
        true
    }
}

/// Adds a row for a sum; the row leads to the search that finds what the sum counts.
fn searched(rows: &mut Zeilen, words: &str, sum: &Summe) {
    let aim = sum.anfrage.clone().map(Aim::Search);
    rows.push(u16::from(!sum.wert.is_empty() || sum.anfrage.is_none()), words, aim.as_ref());
}
