//! Properties: what an entry of the catalogue says of its subject, one shape for facts, nodes and JSON.

use crate::keyed::keyed;

keyed! {
    /// Kind of a property. Its key stands in JSON and in the field names of `fakten.json`.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub enum MerkmalArt {
        Kennung = "kennung",
        Name = "name",
        Notiz = "notiz",
        Schlagworte = "schlagworte",
        GemerktAm = "gemerkt_am",
        GemerkterAnfang = "gemerkter_anfang",
        GemerktAus = "gemerkt_aus",
        Dokument = "dokument",
        Dokumente = "dokumente",
        Stellen = "stellen",
        Geaendert = "geaendert",
        Instrument = "instrument",
        Bereich = "bereich",
        Verbindlichkeit = "verbindlichkeit",
        VerbindlichkeitBeleg = "verbindlichkeit_beleg",
        Einleitung = "einleitung",
        Haushaltsvorbehalt = "haushaltsvorbehalt",
        Land = "land",
        Status = "status",
        Seit = "seit",
        RuhtSeit = "ruht_seit",
        Namen = "namen",
        Iso = "iso",
        Rollen = "rollen",
        Rolle = "rolle",
        Hinweis = "hinweis",
        Laender = "laender",
        Richtung = "richtung",
        Wert = "wert",
        Einheit = "einheit",
        Zusatz = "zusatz",
        Jahr = "jahr",
        Veraenderung = "veraenderung_prozent",
        Rang = "rang",
        RangHinweis = "rang_hinweis",
        Zeitraum = "zeitraum",
        Von = "von",
        Bis = "bis",
        Orte = "orte",
        Ort = "ort",
        Themen = "themen",
        Thema = "thema",
        Leitung = "leitung",
        Stand = "stand",
        Herausgeber = "herausgeber",
        Datum = "datum",
        Dokumenttyp = "dokumenttyp",
        Bestand = "bestand",
    }
}

/// Value of a property.
#[derive(Debug, Clone, PartialEq)]
pub enum Merkmal {
    Text(String),
    Zahl(f64),
    Liste(Vec<String>),
    /// No value, because the text does not state one.
    Leer,
}

impl Merkmal {
    /// The text, or `Leer` for `None`.
    pub fn text(value: Option<impl Into<String>>) -> Self {
        value.map_or(Self::Leer, |value| Self::Text(value.into()))
    }

    /// The text, or `Leer` for an empty one.
    pub fn worte(words: &str) -> Self {
        Self::text(Some(words).filter(|words| !words.is_empty()))
    }
}

/// Properties in the order they are shown.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Merkmale {
    werte: Vec<(MerkmalArt, Merkmal)>,
    /// Kinds of the properties that no quotation states: somebody inferred them.
    pub gefolgert: Vec<MerkmalArt>,
}

impl<const N: usize> From<[(MerkmalArt, Merkmal); N]> for Merkmale {
    fn from(werte: [(MerkmalArt, Merkmal); N]) -> Self {
        Self { werte: werte.into(), gefolgert: Vec::new() }
    }
}

impl Merkmale {
    pub fn iter(&self) -> impl Iterator<Item = (MerkmalArt, &Merkmal)> {
        self.werte.iter().map(|(art, value)| (*art, value))
    }

    pub fn get(&self, art: MerkmalArt) -> Option<&Merkmal> {
        self.werte.iter().find(|(own, _)| *own == art).map(|(_, value)| value)
    }

    pub fn text(&self, art: MerkmalArt) -> Option<&str> {
        if let Merkmal::Text(words) = self.get(art)? { Some(words) } else { None }
    }

    pub fn zahl(&self, art: MerkmalArt) -> Option<f64> {
        if let Merkmal::Zahl(number) = self.get(art)? { Some(*number) } else { None }
    }

    pub fn liste(&self, art: MerkmalArt) -> &[String] {
        if let Some(Merkmal::Liste(words)) = self.get(art) { words } else { &[] }
    }

    pub fn push(&mut self, art: MerkmalArt, value: Merkmal) {
        self.werte.push((art, value));
    }

    pub fn extend(&mut self, others: Self) {
        self.werte.extend(others.werte);
        self.gefolgert.extend(others.gefolgert);
    }

    pub fn is_inferred(&self, art: MerkmalArt) -> bool {
        self.gefolgert.contains(&art)
    }
}
