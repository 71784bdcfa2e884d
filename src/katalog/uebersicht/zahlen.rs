//! Figures of foreign trade: those of the catalogue, whose quotations are checked, and those found by rule in any
//! document that is loaded.

mod angaben;
mod regel;
mod satz;

use super::{Tabelle, umfang};
use crate::deutsch::katalog as wort;
use crate::deutsch::uebersicht as said;
use crate::domain::knoten::Merkmal;
use crate::domain::{Ansicht, Art, Bestand, Fundstelle, Knoten};
use crate::katalog::fakten::number;
use crate::keyed::keyed;
pub use regel::aus_text;

/// With whom the trade is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wer {
    /// With all states together.
    Insgesamt,
    /// With the European Union.
    Eu,
    /// With a state, by its ISO code.
    Staat(String),
    /// The text does not say.
    Offen,
}

keyed! {
    /// Exports or imports.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Richtung {
        /// Exports.
        Ausfuhr = "ausfuhr",
        /// Imports.
        Einfuhr = "einfuhr",
    }
}

/// A figure with everything the text says of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Zahl {
    /// With whom.
    pub wer: Wer,
    /// Exports or imports.
    pub richtung: Richtung,
    /// In `einheit`.
    pub wert: f64,
    /// `Mrd. Euro`, `Mio. Euro`, `Prozent`.
    pub einheit: String,
    /// `rund`, `fast`; empty if the text says nothing of the kind.
    pub zusatz: String,
    /// The year, if the text names it.
    pub jahr: Option<u16>,
    /// In percent, as printed.
    pub veraenderung: Option<f64>,
    /// Rank among the states.
    pub rang: Option<u16>,
    /// What else is to be said: where a year or a rank comes from.
    pub hinweise: Vec<String>,
    /// It stands in the catalogue with checked quotations.
    pub geprueft: bool,
    /// The sentence of the figure first, then those that say the rest.
    pub belege: Vec<Fundstelle>,
}

impl Zahl {
    /// With whom, as a user reads it.
    pub fn name(&self, bestand: &Bestand) -> String {
        match &self.wer {
            Wer::Insgesamt => said::INSGESAMT.to_owned(),
            Wer::Eu => wort::EU.to_owned(),
            Wer::Staat(iso) => bestand.namen.staat(iso).to_owned(),
            Wer::Offen => said::NICHT_GENANNT.to_owned(),
        }
    }

    /// Exports, imports or a share, as a user reads it.
    pub fn art(&self) -> &'static str {
        match self.richtung {
            _ if self.millionen().is_none() => wort::ANTEIL,
            Richtung::Ausfuhr => wort::wert(Richtung::Ausfuhr.key()),
            Richtung::Einfuhr => wort::wert(Richtung::Einfuhr.key()),
        }
    }

    /// `rund 50,6 Mrd. Euro`.
    pub fn betrag(&self) -> String {
        let blank = if self.zusatz.is_empty() { "" } else { " " };
        format!("{}{blank}{} {}", self.zusatz, number(self.wert), self.einheit)
    }

    /// In millions of its currency, to compare; `None` for a share.
    pub fn millionen(&self) -> Option<f64> {
        let scale = self.einheit.split(' ').next().unwrap_or("");
        Some(self.wert * angaben::scale(scale)?)
    }

    /// The currency; empty for a share.
    pub fn waehrung(&self) -> &str {
        self.einheit.split_once(' ').map_or("", |(_, currency)| currency)
    }

    /// `2025`, or that the text names none.
    pub fn jahr_in_worten(&self) -> String {
        self.jahr.map_or_else(|| said::NICHT_GENANNT.to_owned(), |jahr| jahr.to_string())
    }

    /// `+26 %`.
    pub fn veraenderung_in_worten(&self) -> String {
        self.veraenderung.map_or_else(
            || said::NICHT_GENANNT.to_owned(),
            |percent| format!("{}{} %", if percent > 0.0 { "+" } else { "" }, number(percent)),
        )
    }

    /// `Platz 17`.
    pub fn rang_in_worten(&self) -> String {
        self.rang.map_or_else(|| said::NICHT_GENANNT.to_owned(), said::platz)
    }
}

/// All figures: exports before imports, shares last; totals before states, newest first, the greatest first.
pub fn zahlen(bestand: &Bestand) -> Vec<Zahl> {
    let mut all = katalog(bestand);
    let found: Vec<Zahl> = aus_text(bestand).into_iter().filter(|zahl| !is_known(&all, zahl)).collect();
    all.extend(found);
    all.sort_by(|one, other| {
        let key = |zahl: &Zahl| {
            (zahl.millionen().is_none(), zahl.richtung, einzeln(zahl), std::cmp::Reverse(zahl.jahr))
        };
        let size = |zahl: &Zahl| zahl.millionen().unwrap_or(0.0);
        key(one).cmp(&key(other)).then_with(|| size(other).total_cmp(&size(one)))
    });
    all
}

/// True for a figure of one state; totals and the European Union stand before them.
pub fn einzeln(zahl: &Zahl) -> bool {
    matches!(zahl.wer, Wer::Staat(_) | Wer::Offen)
}

/// The catalogue has the figure, or its quotations hold the sentence.
fn is_known(known: &[Zahl], zahl: &Zahl) -> bool {
    let Some(beleg) = zahl.belege.first() else { return true };
    let quoted = |other: &Fundstelle| {
        other.block == beleg.block && other.stelle.0 <= beleg.stelle.0 && beleg.stelle.1 <= other.stelle.1
    };
    known.iter().any(|one| {
        let source = one.belege.iter().any(|other| other.quelle == beleg.quelle);
        let same = one.millionen().zip(zahl.millionen()).is_some_and(|(a, b)| (a - b).abs() < 1e-6);
        source && (same && one.richtung == zahl.richtung || one.belege.iter().any(quoted))
    })
}

/// The figures of the catalogue, each once.
fn katalog(bestand: &Bestand) -> Vec<Zahl> {
    let mut seen: Vec<&str> = Vec::new();
    let nodes = bestand.baum(Ansicht::Laender).iter().map(|(_, knoten)| knoten);
    let mut out = Vec::new();
    for knoten in nodes.filter(|knoten| knoten.art == Art::Zahl) {
        if !seen.contains(&knoten.kennung.as_str()) {
            seen.push(&knoten.kennung);
            out.extend(of_node(knoten));
        }
    }
    out
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "years and ranks are small and whole"
)]
fn of_node(knoten: &Knoten) -> Option<Zahl> {
    let text = |key: &str| match knoten.merkmal(key) {
        Some(Merkmal::Text(text)) => Some(text.clone()),
        _ => None,
    };
    let zahl = |key: &str| match knoten.merkmal(key) {
        Some(Merkmal::Zahl(number)) => Some(*number),
        _ => None,
    };
    let wer = match text("land").as_deref() {
        None => Wer::Insgesamt,
        Some("EU") => Wer::Eu,
        Some(iso) => Wer::Staat(iso.to_owned()),
    };
    let richtung =
        if text("richtung")? == Richtung::Einfuhr.key() { Richtung::Einfuhr } else { Richtung::Ausfuhr };
    let hinweise: Vec<String> = [text("hinweis"), text("rang_hinweis")].into_iter().flatten().collect();
    let first = hinweise.first().and_then(|one| one.split([';', ',', ' ']).next()).unwrap_or("");
    let zusatz = if angaben::ZUSAETZE.contains(&first) { first.to_owned() } else { String::new() };
    Some(Zahl {
        wer,
        richtung,
        wert: zahl("wert")?,
        einheit: text("einheit")?,
        zusatz,
        jahr: zahl("jahr").map(|jahr| jahr as u16),
        veraenderung: zahl("veraenderung_prozent"),
        rang: zahl("rang").map(|rang| rang as u16),
        hinweise,
        geprueft: true,
        belege: knoten.belege.clone(),
    })
}

/// The figures as a table of words.
pub fn tabelle(bestand: &Bestand) -> Tabelle {
    let row = |zahl: &Zahl| {
        let place = zahl.belege.first();
        let place = |part: fn(&Bestand, &Fundstelle) -> String| {
            place.map_or_else(String::new, |beleg| part(bestand, beleg))
        };
        vec![
            zahl.name(bestand),
            zahl.art().to_owned(),
            zahl.jahr_in_worten(),
            zahl.betrag(),
            zahl.veraenderung_in_worten(),
            zahl.rang_in_worten(),
            said::herkunft(zahl.geprueft).to_owned(),
            place(|_, beleg| beleg.quelle.clone()),
            place(|bestand, beleg| bestand.stelle(&beleg.quelle, &beleg.zeilen)),
            place(|_, beleg| beleg.wortlaut.clone()),
            zahl.hinweise.join("; "),
        ]
    };
    Tabelle {
        titel: said::ZAHLEN.to_owned(),
        angaben: vec![said::ZAHLEN_HINWEIS.to_owned(), umfang(bestand)],
        spalten: said::ZAHLEN_SPALTEN.map(str::to_owned).to_vec(),
        zeilen: zahlen(bestand).iter().map(row).collect(),
    }
}
