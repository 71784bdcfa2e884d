//! Nodes: what the trees, the detail pane and the JSON show, one shape for all of them.

use super::{Fundstelle, NodeId};
use crate::keyed::keyed;

keyed! {
    /// Kind of a node. Its [`Art::key`] is the `art` of the JSON and of the search field `art:`.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
    #[expect(missing_docs, reason = "the names are the strategy's and the documents' own nouns")]
    pub enum Art {
        Strategie = "strategie",
        Abschnitt = "abschnitt",
        Ziel = "ziel",
        Instrument = "instrument",
        Bereich = "bereich",
        Massnahme = "massnahme",
        Zielland = "zielland",
        Partnerregion = "partnerregion",
        Land = "land",
        Buero = "buero",
        Erklaerung = "erklaerung",
        Sektor = "sektor",
        Rolle = "rolle",
        Zahl = "zahl",
        Reise = "reise",
        Messe = "messe",
        Nennung = "nennung",
        Quelle = "quelle",
        Ueberschrift = "ueberschrift",
        Unterzeile = "unterzeile",
        Absatz = "absatz",
        Punkt = "punkt",
        Fussnote = "fussnote",
        Briefkopf = "briefkopf",
        Verweise = "verweise",
        Inhaltsverzeichnis = "inhaltsverzeichnis",
        Gruppe = "gruppe",
    }
}

impl Art {
    /// True for what is said of the policy, false for the parts of a document and for groups.
    pub fn is_statement(self) -> bool {
        match self {
            Self::Ziel
            | Self::Massnahme
            | Self::Zielland
            | Self::Partnerregion
            | Self::Land
            | Self::Buero
            | Self::Erklaerung
            | Self::Sektor
            | Self::Rolle
            | Self::Zahl
            | Self::Reise
            | Self::Messe
            | Self::Nennung => true,
            Self::Strategie
            | Self::Abschnitt
            | Self::Instrument
            | Self::Bereich
            | Self::Quelle
            | Self::Ueberschrift
            | Self::Unterzeile
            | Self::Absatz
            | Self::Punkt
            | Self::Fussnote
            | Self::Briefkopf
            | Self::Verweise
            | Self::Inhaltsverzeichnis
            | Self::Gruppe => false,
        }
    }

    /// True for the kinds of passages that are a document's own running text: no letterhead, no entry of the catalogue.
    pub fn is_text(self) -> bool {
        !matches!(
            self,
            Self::Partnerregion
                | Self::Land
                | Self::Buero
                | Self::Erklaerung
                | Self::Sektor
                | Self::Rolle
                | Self::Zahl
                | Self::Reise
                | Self::Messe
                | Self::Nennung
                | Self::Briefkopf
                | Self::Verweise
                | Self::Inhaltsverzeichnis
                | Self::Gruppe
        )
    }
}

/// A property of a node.
#[derive(Debug, Clone, PartialEq)]
pub enum Merkmal {
    /// Words.
    Text(String),
    /// A number.
    Zahl(f64),
    /// Several words.
    Liste(Vec<String>),
    /// The text does not say.
    Leer,
}

impl Merkmal {
    /// `Leer` if there is nothing.
    pub fn text(value: Option<impl Into<String>>) -> Self {
        value.map_or(Self::Leer, |value| Self::Text(value.into()))
    }

    /// `Leer` if there is nothing.
    pub fn zahl(value: Option<impl Into<f64>>) -> Self {
        value.map_or(Self::Leer, |value| Self::Zahl(value.into()))
    }
}

/// A link from one node to another entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verweis {
    /// What the link is called.
    pub titel: String,
    /// Address of the target.
    pub kennung: String,
}

/// A node of a tree.
#[derive(Debug, Clone, PartialEq)]
pub struct Knoten {
    /// Stable address. The same entry may stand at several places of a tree.
    pub kennung: String,
    /// Kind.
    pub art: Art,
    /// Short name for the tree.
    pub titel: String,
    /// The source's words, if the node is a passage or rests on one.
    pub wortlaut: Option<String>,
    /// Properties by their JSON key, in the order they are shown.
    pub merkmale: Vec<(&'static str, Merkmal)>,
    /// Where it is proved.
    pub belege: Vec<Fundstelle>,
    /// Related entries.
    pub verweise: Vec<Verweis>,
    /// The node above, `None` for a root.
    pub eltern: Option<NodeId>,
    /// The nodes below, in order.
    pub kinder: Vec<NodeId>,
}

impl Knoten {
    /// A node without properties, evidence or place in a tree.
    pub fn new(art: Art, kennung: impl Into<String>, titel: impl Into<String>) -> Self {
        Self {
            kennung: kennung.into(),
            art,
            titel: titel.into(),
            wortlaut: None,
            merkmale: Vec::new(),
            belege: Vec::new(),
            verweise: Vec::new(),
            eltern: None,
            kinder: Vec::new(),
        }
    }

    /// True for a group that no sentence of a source carries. A document is its own evidence; what a user has remembered
    /// says itself where it came from, also while its document is not read.
    pub fn lacks_evidence(&self) -> bool {
        self.belege.is_empty() && self.art != Art::Quelle && self.merkmal("gemerkt_aus").is_none()
    }

    /// What the user has noted to it.
    pub fn notiz(&self) -> Option<&str> {
        match self.merkmal("notiz")? {
            Merkmal::Text(words) if !words.is_empty() => Some(words),
            _ => None,
        }
    }

    /// The property with this key.
    pub fn merkmal(&self, key: &str) -> Option<&Merkmal> {
        self.merkmale.iter().find(|(name, _)| *name == key).map(|(_, value)| value)
    }
}
