//! Nodes: what the trees, the detail pane and the JSON show, one shape for all of them.

use super::{Fundstelle, MerkmalArt, Merkmale};
use crate::keyed::keyed;

keyed! {
    /// Kind of a node. Its [`Art::key`] is the `art` of the JSON and of the search field `art:`.
    ///
    /// The order counts: the catalogue's entries stand together, and so do the kinds beside a document's running text.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
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
        #[default]
        Gruppe = "gruppe",
    }
}

impl Art {
    /// True for statements of the policy (facts, goals, measures, target states), false for document parts and groups.
    pub fn is_statement(self) -> bool {
        self.is_fact() || matches!(self, Self::Ziel | Self::Massnahme | Self::Zielland)
    }

    /// True for the entries that only the catalogue has, `Partnerregion` to `Nennung`: no part of a document.
    pub fn is_fact(self) -> bool {
        (Self::Partnerregion..=Self::Nennung).contains(&self)
    }

    /// True for the kinds of passages that are a document's own running text: no letterhead, no entry of the catalogue.
    pub fn is_text(self) -> bool {
        !(self.is_fact() || (Self::Briefkopf..=Self::Gruppe).contains(&self))
    }
}

/// A node's number within its tree. Trees only grow, so a number always means the same node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct NodeId(pub u32);

/// What a node about documents of holdings stands for; they are listed or counted only on request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Bestandsknoten {
    /// The holding of this name.
    Bestand(String),
    /// The documents of the holding of this name that are not listed yet.
    Weitere(String),
    /// The documents of holdings that name the parent node's entry; their number, `None` before they are counted.
    Nennende(Option<usize>),
    /// Those documents of [`Self::Nennende`] that are not listed one by one.
    WeitereNennende,
}

/// A link from one node to another entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verweis {
    pub titel: String,
    pub kennung: String,
}

/// A node of a tree.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Knoten {
    /// Stable address. The same entry may stand at several places of a tree.
    pub kennung: String,
    pub art: Art,
    /// Short name for the tree.
    pub titel: String,
    /// The source's words, if the node is a passage or rests on one.
    pub wortlaut: Option<String>,
    pub merkmale: Merkmale,
    pub belege: Vec<Fundstelle>,
    pub verweise: Vec<Verweis>,
    pub eltern: Option<NodeId>,
    pub kinder: Vec<NodeId>,
    /// Which documents of holdings the node lists or counts, if it does.
    pub bestand: Option<Bestandsknoten>,
}

impl Knoten {
    /// A node without properties, evidence or place in a tree.
    pub fn new(art: Art, kennung: impl Into<String>, titel: impl Into<String>) -> Self {
        Self { kennung: kennung.into(), art, titel: titel.into(), ..Self::default() }
    }

    /// A node with one Fundstelle as its evidence, whose words become the node's words.
    pub fn an(art: Art, kennung: impl Into<String>, titel: impl Into<String>, beleg: Fundstelle) -> Self {
        let wortlaut = Some(beleg.wortlaut.clone());
        Self { wortlaut, belege: vec![beleg], ..Self::new(art, kennung, titel) }
    }

    /// True if no sentence of a source proves the node. A document needs no evidence; a remembered entry names its
    /// source itself, even while that document is not loaded.
    pub fn lacks_evidence(&self) -> bool {
        self.belege.is_empty()
            && self.art != Art::Quelle
            && self.merkmale.get(MerkmalArt::GemerktAus).is_none()
    }

    pub fn notiz(&self) -> Option<&str> {
        self.merkmale.text(MerkmalArt::Notiz).filter(|words| !words.is_empty())
    }
}
