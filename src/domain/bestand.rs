//! The holdings: all sources, facts and trees of a session.

use super::sammlung::Sammlung;
use super::{Ansicht, Art, Baum, Fakten, Knoten, Namen, NodeId, Passage, Quelle, Stellen};
use crate::text::LineRange;

/// Everything the program shows and searches. Documents of holdings are added as they are read; nothing else changes.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Bestand {
    /// Sources, shipped ones first.
    pub quellen: Vec<Quelle>,
    /// One tree for each view of the catalogue, in the order of [`Ansicht::KATALOG`].
    pub baeume: [Baum; 5],
    pub merkliste: Baum,
    pub namen: Namen,
    pub fakten: Fakten,
    pub passagen: Vec<Passage>,
    /// Holdings whose documents are read when they are asked for.
    pub sammlungen: Vec<Sammlung>,
    /// Number of documents of holdings among the sources; they are the last ones.
    pub nachgelesen: usize,
}

impl Bestand {
    pub fn baum(&self, ansicht: Ansicht) -> &Baum {
        let [instrumente, partnerregionen, laender, ziele, quellen] = &self.baeume;
        ansicht.pick([instrumente, partnerregionen, laender, ziele, quellen, &self.merkliste])
    }

    pub fn baum_mut(&mut self, ansicht: Ansicht) -> &mut Baum {
        let [instrumente, partnerregionen, laender, ziele, quellen] = &mut self.baeume;
        ansicht.pick([instrumente, partnerregionen, laender, ziele, quellen, &mut self.merkliste])
    }

    /// All documents and passages that a search looks at.
    pub fn umfang(&self) -> (usize, usize) {
        let further = self.sammlungen.iter().map(|sammlung| (sammlung.dokumente, sammlung.passagen));
        let start = (self.quellen.len() - self.nachgelesen, self.passagen.len());
        further.fold(start, |sum, one| (sum.0 + one.0, sum.1 + one.1))
    }

    /// The holding with this number in the search; none for the shipped sources, which are the first if they are there.
    pub fn sammlung_of(&self, number: usize) -> Option<&Sammlung> {
        let shipped = usize::from(!self.passagen.is_empty());
        self.sammlungen.get(number.checked_sub(shipped)?)
    }

    pub fn quelle(&self, id: &str) -> Option<&Quelle> {
        self.quellen.iter().find(|quelle| quelle.id == id)
    }

    /// How a place in a source is named: `Z. 283`, `S. 12`, `Abs. 14`.
    pub fn stelle(&self, quelle: &str, zeilen: &[LineRange]) -> String {
        self.quelle(quelle).map_or(&Stellen::Zeilen, |quelle| &quelle.stellen).text(zeilen)
    }

    /// The place of the catalogue's entry with this address. Of several a mere mention comes last, then the one that
    /// shows most counts: entries below it, properties.
    pub fn find(&self, kennung: &str) -> Option<(Ansicht, NodeId)> {
        let rank = |knoten: &Knoten| {
            (knoten.art != Art::Nennung, knoten.kinder.len(), knoten.merkmale.iter().count())
        };
        let mut best: Option<(Ansicht, NodeId, &Knoten)> = None;
        for ansicht in Ansicht::KATALOG {
            for (id, knoten) in self.baum(ansicht).iter().filter(|(_, knoten)| knoten.kennung == kennung) {
                if best.is_none_or(|(.., before)| rank(knoten) > rank(before)) {
                    best = Some((ansicht, id, knoten));
                }
            }
        }
        best.map(|(ansicht, id, _)| (ansicht, id))
    }

    pub fn eintrag(&self, kennung: &str) -> Option<&Knoten> {
        let (ansicht, id) = self.find(kennung)?;
        self.baum(ansicht).get(id)
    }
}
