//! The holdings: all sources, facts and trees of a session.

use super::{Ansicht, Art, Baum, Knoten, Namen, NodeId, Passage, Quelle, Stellen};
use crate::text::LineRange;

/// Everything the program shows and searches. Loaded once, never changed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Bestand {
    /// Sources, shipped ones first.
    pub quellen: Vec<Quelle>,
    /// One tree for each view, in the order of [`Ansicht::ALL`].
    pub baeume: [Baum; 5],
    /// Names of states and places.
    pub namen: Namen,
    /// What is searched.
    pub passagen: Vec<Passage>,
}

impl Bestand {
    /// The tree of a view.
    pub fn baum(&self, ansicht: Ansicht) -> &Baum {
        let [instrumente, partnerregionen, laender, ziele, quellen] = &self.baeume;
        match ansicht {
            Ansicht::Instrumente => instrumente,
            Ansicht::Partnerregionen => partnerregionen,
            Ansicht::Laender => laender,
            Ansicht::Ziele => ziele,
            Ansicht::Quellen => quellen,
        }
    }

    /// The source with this id.
    pub fn quelle(&self, id: &str) -> Option<&Quelle> {
        self.quellen.iter().find(|quelle| quelle.id == id)
    }

    /// How a place in a source is named: `Z. 283`, `S. 12`, `Abs. 14`.
    pub fn stelle(&self, quelle: &str, zeilen: &[LineRange]) -> String {
        self.quelle(quelle).map_or(&Stellen::Zeilen, |quelle| &quelle.stellen).text(zeilen)
    }

    /// The entry with this address. Of several places a mere mention comes last, then the one that shows most counts:
    /// entries below it, properties.
    pub fn find(&self, kennung: &str) -> Option<(Ansicht, NodeId)> {
        let rank = |knoten: &Knoten| (knoten.art != Art::Nennung, knoten.kinder.len(), knoten.merkmale.len());
        let mut best: Option<(Ansicht, NodeId, &Knoten)> = None;
        for ansicht in Ansicht::ALL {
            for (id, knoten) in self.baum(ansicht).iter().filter(|(_, knoten)| knoten.kennung == kennung) {
                if best.is_none_or(|(.., before)| rank(knoten) > rank(before)) {
                    best = Some((ansicht, id, knoten));
                }
            }
        }
        best.map(|(ansicht, id, _)| (ansicht, id))
    }
}
