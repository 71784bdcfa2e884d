//! States, the places in them, and what the sources say of them.

use super::Fundstelle;

/// A state as German texts name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Staat {
    /// ISO 3166-1 alpha-2 code.
    pub iso: String,
    /// Short German name.
    pub name: String,
    /// Other names and inflected full forms.
    pub varianten: Vec<String>,
    /// Stems of the adjective (`polnisch`).
    pub adjektive: Vec<String>,
    /// Inhabitants (`Pole`, `Polin`, `Polen`).
    pub einwohner: Vec<String>,
}

/// A city or region abroad.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ort {
    /// German name.
    pub name: String,
    /// ISO code of its state.
    pub iso: String,
    /// Names in other languages.
    pub andere: Vec<String>,
}

/// A role a state has in the sources.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Rolle {
    ZiellandFachkraefte,
    Nachbarland,
    WichtigerPartner,
    Regionalpartnerschaft,
    PartnerschaftInPruefung,
    AussenhandelAusfuhr,
    AussenhandelEinfuhr,
    Delegationsreise,
    Messe,
    Entwicklungszusammenarbeit,
    Freihandelsabkommen,
}

impl Rolle {
    /// In the order they are shown.
    pub const ALL: [Self; 11] = [
        Self::ZiellandFachkraefte,
        Self::Nachbarland,
        Self::WichtigerPartner,
        Self::Regionalpartnerschaft,
        Self::PartnerschaftInPruefung,
        Self::AussenhandelAusfuhr,
        Self::AussenhandelEinfuhr,
        Self::Delegationsreise,
        Self::Messe,
        Self::Entwicklungszusammenarbeit,
        Self::Freihandelsabkommen,
    ];

    /// The value in JSON and in `corpus/strategie.json`.
    pub fn key(self) -> &'static str {
        match self {
            Self::ZiellandFachkraefte => "zielland_fachkraefte",
            Self::Nachbarland => "nachbarland",
            Self::WichtigerPartner => "wichtiger_partner",
            Self::Regionalpartnerschaft => "regionalpartnerschaft",
            Self::PartnerschaftInPruefung => "regionalpartnerschaft_in_pruefung",
            Self::AussenhandelAusfuhr => "ausfuhr",
            Self::AussenhandelEinfuhr => "einfuhr",
            Self::Delegationsreise => "delegationsreise",
            Self::Messe => "messe",
            Self::Entwicklungszusammenarbeit => "entwicklungszusammenarbeit",
            Self::Freihandelsabkommen => "freihandelsabkommen",
        }
    }

    /// Reads a [`key`](Self::key).
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rolle| rolle.key() == key)
    }
}

/// One state in one role.
#[derive(Debug, Clone, PartialEq)]
pub struct LandRolle {
    /// ISO code.
    pub land: String,
    /// The role.
    pub rolle: Rolle,
    /// What the text adds (`über die Region Zentralasien`).
    pub hinweis: Option<String>,
    /// Evidence.
    pub belege: Vec<Fundstelle>,
}

/// A group of states that the text gives a role without naming each (`Mercosur-Staaten`).
#[derive(Debug, Clone, PartialEq)]
pub struct Gruppe {
    /// Last part of its address.
    pub id: String,
    /// Name as printed.
    pub name: String,
    /// The role.
    pub rolle: Rolle,
    /// ISO codes of the members the text names.
    pub laender: Vec<String>,
    /// Evidence.
    pub belege: Vec<Fundstelle>,
}

/// A figure of foreign trade.
#[derive(Debug, Clone, PartialEq)]
pub struct Zahl {
    /// Last part of its address.
    pub id: String,
    /// ISO code, `EU`, or `None` for Saxony's total.
    pub land: Option<String>,
    /// Exports or imports.
    pub rolle: Rolle,
    /// Value in `einheit`.
    pub wert: f64,
    /// `Mrd. Euro`, `Mio. Euro`, `Prozent`.
    pub einheit: String,
    /// Year, if the text states it.
    pub jahr: Option<u16>,
    /// Change in percent as printed; the text may leave open against which year.
    pub veraenderung: Option<f64>,
    /// Rank among the states.
    pub rang: Option<u16>,
    /// How the rank follows from the text, if it does not state the number.
    pub rang_hinweis: Option<String>,
    /// What the text adds (`rund`, `fast`).
    pub hinweis: Option<String>,
    /// Evidence.
    pub belege: Vec<Fundstelle>,
}

/// A journey of a delegation.
#[derive(Debug, Clone, PartialEq)]
pub struct Reise {
    /// Last part of its address.
    pub id: String,
    /// Name.
    pub titel: String,
    /// ISO codes.
    pub laender: Vec<String>,
    /// When, in the text's words.
    pub zeitraum: Option<String>,
    /// First day (ISO), if the text states it.
    pub von: Option<String>,
    /// Last day (ISO), if the text states it.
    pub bis: Option<String>,
    /// Places.
    pub orte: Vec<String>,
    /// Topics.
    pub themen: Vec<String>,
    /// Who leads it.
    pub leitung: Option<String>,
    /// `geplant`, `angekuendigt` or `vergangen`, as the source speaks at its date.
    pub stand: String,
    /// Evidence.
    pub belege: Vec<Fundstelle>,
}

/// A trade fair.
#[derive(Debug, Clone, PartialEq)]
pub struct Messe {
    /// Last part of its address.
    pub id: String,
    /// Name.
    pub name: String,
    /// City.
    pub ort: Option<String>,
    /// ISO code of the city's state.
    pub land: Option<String>,
    /// Topic as printed.
    pub thema: Option<String>,
    /// When, in the text's words.
    pub zeitraum: Option<String>,
    /// What the text adds.
    pub hinweis: Option<String>,
    /// Evidence.
    pub belege: Vec<Fundstelle>,
}
