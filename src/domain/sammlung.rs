//! Holdings of documents as they are listed, without the documents themselves.

use super::{Datum, Fundstelle, Quelle, QuelleArt};
use crate::keyed::keyed;

keyed! {
    /// To whom a holding belongs.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub enum Ebene {
        /// Shipped, or offered to everybody by the administrator.
        System = "system",
        /// A group's.
        Gruppe = "gruppe",
        /// The user's own.
        Eigener = "eigener",
    }
}

/// A document as lists of documents show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listeneintrag {
    /// Its id in this session.
    pub id: String,
    pub titel: String,
    /// Publisher; empty if the document names none.
    pub herausgeber: String,
    pub art: QuelleArt,
    /// The day the document states.
    pub datum: Option<Datum>,
}

impl Listeneintrag {
    pub fn of(quelle: &Quelle) -> Self {
        Self {
            id: quelle.id.clone(),
            titel: quelle.titel.clone(),
            herausgeber: quelle.herausgeber.clone(),
            art: quelle.art,
            datum: quelle.datum,
        }
    }
}

/// A holding as the session lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sammlung {
    /// Its name, unique in the session.
    pub name: String,
    pub ebene: Ebene,
    pub dokumente: usize,
    /// Number of passages that are searched.
    pub passagen: usize,
    /// The day of its last change.
    pub stand: Option<Datum>,
    /// Those of its documents that are built like a strategy.
    pub strategien: Vec<Listeneintrag>,
}

/// A document that names a state or region.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nennend {
    pub dokument: Listeneintrag,
    /// Number of the document's passages that name the state or region.
    pub stellen: usize,
    pub erste: Fundstelle,
}

/// The documents of holdings that name a state or region.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Nennende {
    /// The listed documents, sorted by the number of passages that name the state or region, the highest first.
    pub dokumente: Vec<Nennend>,
    /// Number of all documents, listed or not.
    pub quellen: usize,
    /// Number of passages, over all documents, that name the state or region.
    pub stellen: usize,
}
