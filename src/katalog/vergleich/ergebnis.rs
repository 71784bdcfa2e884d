//! The result of a comparison: pairs of measures, those that came, those that went, splits and mergers.

use super::massnahmen::Massnahme;
use crate::domain::Verbindlichkeit;
use crate::keyed::keyed;

/// Result of comparing two documents.
#[derive(Debug, Clone, PartialEq)]
pub struct Vergleich {
    /// The measures of the older document, in its order.
    pub alt: Vec<Massnahme>,
    pub neu: Vec<Massnahme>,
    /// Pairs of an old measure and the new one that it stayed or became, in the order of the newer document.
    pub paare: Vec<Paar>,
    /// Numbers of old measures without a counterpart.
    pub entfallen: Vec<usize>,
    /// Numbers of new measures without a counterpart.
    pub hinzugekommen: Vec<usize>,
    /// Old measures that became several, and several that became one.
    pub umbauten: Vec<Umbau>,
}

/// An old and a new measure that belong together, by their numbers in `alt` and `neu` of a `Vergleich`.
#[derive(Debug, Clone, PartialEq)]
pub struct Paar {
    pub alt: usize,
    pub neu: usize,
    /// How sure it is that they belong together, in percent.
    pub sicherheit: u8,
    pub umformuliert: bool,
    /// How far it moved; `None` if it did not.
    pub verschoben: Option<Wohin>,
    /// How binding the old and the new measure are; `None` if both are alike.
    pub verbindlichkeit: Option<(Verbindlichkeit, Verbindlichkeit)>,
}

keyed! {
    /// Where a moved measure went.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Wohin {
        Instrument = "instrument",
        /// To another section of the same instrument.
        Abschnitt = "abschnitt",
        /// To another place of the same list.
        Reihenfolge = "reihenfolge",
    }
}

/// One measure that became several, or several that became one, by their numbers in a `Vergleich`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Umbau {
    pub alt: Vec<usize>,
    pub neu: Vec<usize>,
    pub sicherheit: u8,
}

keyed! {
    /// How sure a pair is, in a word.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Sicherheit {
        /// From 80 percent.
        Sicher = "sicher",
        /// From 60 percent.
        Wahrscheinlich = "wahrscheinlich",
        /// Below 60 percent.
        Unsicher = "unsicher",
    }
}

impl Sicherheit {
    /// The word for a percentage.
    pub fn of(percent: u8) -> Self {
        match percent {
            80.. => Self::Sicher,
            60.. => Self::Wahrscheinlich,
            _ => Self::Unsicher,
        }
    }
}

impl Paar {
    /// True if neither the wording nor the place among the measures nor the modal verb changed.
    pub fn unveraendert(&self) -> bool {
        !self.umformuliert && self.verschoben.is_none() && self.verbindlichkeit.is_none()
    }

    /// The kinds of change of this pair; only `Unveraendert` if nothing changed.
    pub fn arten(&self) -> Vec<Unterschied> {
        let all = [
            (self.umformuliert, Unterschied::Umformuliert),
            (self.verschoben.is_some(), Unterschied::Verschoben),
            (self.verbindlichkeit.is_some(), Unterschied::Verbindlichkeit),
            (self.unveraendert(), Unterschied::Unveraendert),
        ];
        all.into_iter().filter(|(holds, _)| *holds).map(|(_, art)| art).collect()
    }
}

keyed! {
    /// Kind of a difference, in the order in which they are listed.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub enum Unterschied {
        Neu = "neu",
        /// An old measure without a counterpart.
        Entfallen = "entfallen",
        Umformuliert = "umformuliert",
        Verschoben = "verschoben",
        /// Another modal verb.
        Verbindlichkeit = "verbindlichkeit",
        Unveraendert = "unveraendert",
    }
}

impl Vergleich {
    /// Number of measures with this kind of difference; one measure can have several.
    pub fn anzahl(&self, art: Unterschied) -> usize {
        match art {
            Unterschied::Neu => self.hinzugekommen.len(),
            Unterschied::Entfallen => self.entfallen.len(),
            _ => self.paare_mit(art).count(),
        }
    }

    pub fn paare_mit(&self, art: Unterschied) -> impl Iterator<Item = &Paar> {
        self.paare.iter().filter(move |paar| paar.arten().contains(&art))
    }

    pub fn beide(&self, paar: &Paar) -> Option<(&Massnahme, &Massnahme)> {
        Some((self.alt.get(paar.alt)?, self.neu.get(paar.neu)?))
    }

    pub fn umbau_zu(&self, neu: usize) -> Option<&Umbau> {
        self.umbauten.iter().find(|umbau| umbau.neu.contains(&neu))
    }

    pub fn umbau_von(&self, alt: usize) -> Option<&Umbau> {
        self.umbauten.iter().find(|umbau| umbau.alt.contains(&alt))
    }
}
