//! The one thing the user has chosen: an entry, a hit or a passage, with its source, its place and its evidence. Details,
//! copying, remembering, comparing and export read it.

use crate::deutsch::app as said;
use crate::domain::{Baum, Bestand, Block, Fundstelle, Knoten, NodeId, Quelle};
use crate::eigenes::Gemerkt;
use crate::katalog::merkliste::{remember, remember_passage};
use crate::katalog::sammlungen::is_document;
use crate::search::Hit;

/// The chosen thing.
#[derive(Debug, Clone)]
pub enum Chosen<'a> {
    Passage {
        quelle: &'a Quelle,
        block: &'a Block,
        /// The Fundstellen of the words selected in the passage; `None` if no words are selected.
        marked: Option<Vec<Fundstelle>>,
    },
    Entry {
        baum: &'a Baum,
        id: NodeId,
        knoten: &'a Knoten,
        hit: Option<&'a Hit>,
    },
    /// A hit in a document that has not been read yet.
    Hit(&'a Hit),
}

impl<'a> Chosen<'a> {
    /// The address of the chosen thing; for selected words the addresses of the first and the last block.
    pub fn kennung(&self) -> String {
        match self {
            Self::Passage { marked: Some(places), block, .. } => match (places.first(), places.last()) {
                (Some(first), Some(last)) => said::from_to(&[first.block.clone(), last.block.clone()]),
                _ => block.kennung.clone(),
            },
            Self::Passage { block, .. } => block.kennung.clone(),
            Self::Entry { knoten, .. } => knoten.kennung.clone(),
            Self::Hit(hit) => hit.kennung.clone(),
        }
    }

    /// The Fundstellen to quote, for an entry only the first; empty if there are none or the document is not read.
    pub fn belege(&self) -> Vec<Fundstelle> {
        match self {
            Self::Passage { marked: Some(places), .. } => places.clone(),
            Self::Passage { quelle, block, .. } => vec![block.ganz(&quelle.id)],
            Self::Entry { knoten, .. } => knoten.belege.first().cloned().into_iter().collect(),
            Self::Hit(_) => Vec::new(),
        }
    }

    pub fn knoten(&self) -> Option<&'a Knoten> {
        match self {
            Self::Entry { knoten, .. } => Some(knoten),
            Self::Passage { .. } | Self::Hit(_) => None,
        }
    }

    /// Id of the document in which the chosen thing stands, or which it is; `None` for an entry without Fundstellen.
    pub fn document(&self) -> Option<&'a str> {
        match self {
            Self::Passage { quelle, .. } => Some(&quelle.id),
            Self::Entry { knoten, .. } if is_document(knoten) => Some(&knoten.kennung),
            Self::Entry { knoten, .. } => knoten.belege.first().map(|beleg| beleg.quelle.as_str()),
            Self::Hit(hit) => Some(&hit.quelle),
        }
    }

    pub fn gemerkt(&self, bestand: &Bestand) -> Gemerkt {
        match self {
            Self::Passage { quelle, block, .. } => remember_passage(bestand, quelle, block),
            Self::Entry { baum, id, hit, .. } => {
                let passage = hit.and_then(|hit| passage(bestand, hit));
                passage.unwrap_or_else(|| remember(bestand, baum, *id))
            }
            Self::Hit(hit) => of_hit(bestand, hit),
        }
    }
}

/// A hit as an entry of the Merkliste: the passage or catalogue entry that it names, else what the hit itself says.
pub fn of_hit(bestand: &Bestand, hit: &Hit) -> Gemerkt {
    let known = || {
        let (ansicht, id) = bestand.find(&hit.kennung)?;
        Some(remember(bestand, bestand.baum(ansicht), id))
    };
    passage(bestand, hit).or_else(known).unwrap_or_else(|| Gemerkt {
        kennung: hit.kennung.clone(),
        art: hit.art.key().to_owned(),
        titel: hit.titel.clone(),
        quelle: hit.quelle.clone(),
        fundstelle: hit.ort(),
        ..Gemerkt::default()
    })
}

fn passage(bestand: &Bestand, hit: &Hit) -> Option<Gemerkt> {
    let quelle = bestand.quelle(&hit.quelle)?;
    Some(remember_passage(bestand, quelle, quelle.block(&hit.kennung)?))
}
