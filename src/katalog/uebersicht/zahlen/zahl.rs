//! A figure of foreign trade, and how a user reads it.

use crate::deutsch::{katalog as wort, uebersicht as said};
use crate::domain::{Bestand, Fundstelle, MerkmalArt};
use crate::katalog::angaben::zahlen::scale;
use crate::katalog::labels::{change, number};
use crate::keyed::keyed;

/// The trading partner of a figure; `Offen` if the text does not tell.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wer {
    Insgesamt,
    Eu,
    /// With a state, by its ISO code.
    Staat(String),
    Offen,
}

keyed! {
    /// Exports or imports.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Richtung {
        Ausfuhr = "ausfuhr",
        Einfuhr = "einfuhr",
    }
}

/// A figure with everything the text says of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Zahl {
    pub wer: Wer,
    /// `None` for a share of which the text does not say whether it is one of exports or imports.
    pub richtung: Option<Richtung>,
    /// The number before `einheit`.
    pub wert: f64,
    /// `Mrd. Euro`, `Mio. Euro`, `Prozent`.
    pub einheit: String,
    /// `rund`, `fast`; empty if the text says nothing of the kind.
    pub zusatz: String,
    pub jahr: Option<u16>,
    /// In percent, as printed.
    pub veraenderung: Option<f64>,
    pub rang: Option<u16>,
    /// Remarks, e.g. on where a year or a rank comes from.
    pub hinweise: Vec<String>,
    /// Kinds of the values that no quotation states.
    pub gefolgert: Vec<MerkmalArt>,
    /// True for a figure of the catalogue, whose quotations are checked.
    pub geprueft: bool,
    /// The sentence with the amount first, then those with its partner, year, change or rank.
    pub belege: Vec<Fundstelle>,
}

impl Zahl {
    pub fn name(&self, bestand: &Bestand) -> String {
        match &self.wer {
            Wer::Insgesamt => said::INSGESAMT.to_owned(),
            Wer::Eu => wort::EU.to_owned(),
            Wer::Staat(iso) => self.said(MerkmalArt::Land, Some(bestand.namen.staat(iso).to_owned())),
            Wer::Offen => said::NICHT_GENANNT.to_owned(),
        }
    }

    /// Exports, imports or a share, as a user reads it.
    pub fn art(&self) -> &'static str {
        let richtung = self.richtung.filter(|_| self.millionen().is_some());
        richtung.map_or(wort::ANTEIL, |richtung| wort::wert(richtung.key()))
    }

    /// The amount in words: `rund 50,6 Mrd. Euro`.
    pub fn betrag(&self) -> String {
        let blank = if self.zusatz.is_empty() { "" } else { " " };
        let amount = format!("{}{blank}{} {}", self.zusatz, number(self.wert), self.einheit);
        self.said(MerkmalArt::Wert, Some(amount))
    }

    /// In millions of its currency, to compare; `None` for a share.
    pub fn millionen(&self) -> Option<f64> {
        Some(self.wert * scale(self.einheit.split(' ').next()?)?)
    }

    /// The currency; empty for a share.
    pub fn waehrung(&self) -> &str {
        self.einheit.split_once(' ').map_or("", |(_, currency)| currency)
    }

    /// The year in words, or the remark that the text names none.
    pub fn jahr_in_worten(&self) -> String {
        self.said(MerkmalArt::Jahr, self.jahr.map(|jahr| jahr.to_string()))
    }

    /// The change in words: `+26 %`, or the remark that the text names none.
    pub fn veraenderung_in_worten(&self) -> String {
        self.said(MerkmalArt::Veraenderung, self.veraenderung.map(change))
    }

    /// The rank in words: `Platz 17`, or the remark that the text names none.
    pub fn rang_in_worten(&self) -> String {
        self.said(MerkmalArt::Rang, self.rang.map(said::platz))
    }

    fn said(&self, art: MerkmalArt, words: Option<String>) -> String {
        match words {
            None => said::NICHT_GENANNT.to_owned(),
            Some(words) if self.gefolgert.contains(&art) => wort::gefolgert(&words),
            Some(words) => words,
        }
    }
}

/// True for a figure of one state or an unknown partner; totals and the European Union are listed before these.
pub fn einzeln(zahl: &Zahl) -> bool {
    matches!(zahl.wer, Wer::Staat(_) | Wer::Offen)
}
