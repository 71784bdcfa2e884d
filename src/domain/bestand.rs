//! The Bestand: all sources, facts, trees and passages of a session.

use super::sammlung::Sammlung;
use super::{Ansicht, Art, Baum, Fakten, Knoten, Namen, NodeId, Passage, Quelle, Stellen};
use crate::text::LineRange;

/// Everything the program shows and searches. Documents of holdings are added when they are read.
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
    /// Holdings beside the shipped sources; a document of theirs is read when the user opens it.
    pub sammlungen: Vec<Sammlung>,
    /// Number of documents of holdings that have been read: the last elements of `quellen`.
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

    /// The number of documents and the number of passages that a search looks at.
    pub fn umfang(&self) -> (usize, usize) {
        let further = self.sammlungen.iter().map(|sammlung| (sammlung.dokumente, sammlung.passagen));
        let worded = self.passagen.iter().filter(|passage| passage.has_words()).count();
        let start = (self.quellen.len() - self.nachgelesen, worded);
        further.fold(start, |sum, one| (sum.0 + one.0, sum.1 + one.1))
    }

    /// The holding with this number in the search; `None` for number 0 if that stands for the shipped sources.
    pub fn sammlung_of(&self, number: usize) -> Option<&Sammlung> {
        let shipped = usize::from(!self.passagen.is_empty());
        self.sammlungen.get(number.checked_sub(shipped)?)
    }

    /// The sources that belong to the catalogue itself, and the documents of holdings that have been read.
    fn shipped_and_read(&self) -> (&[Quelle], &[Quelle]) {
        self.quellen.split_at(self.quellen.len().saturating_sub(self.nachgelesen))
    }

    /// True if the source belongs to the catalogue itself, not to a holding.
    pub fn is_shipped(&self, id: &str) -> bool {
        self.shipped_and_read().0.iter().any(|quelle| quelle.id == id)
    }

    /// The documents of holdings that have been read.
    pub fn read(&self) -> &[Quelle] {
        self.shipped_and_read().1
    }

    pub fn quelle(&self, id: &str) -> Option<&Quelle> {
        self.quellen.iter().find(|quelle| quelle.id == id)
    }

    /// Lines of the source with the id `quelle` as the user reads them: `Z. 283`, `S. 12`, `Abs. 14`.
    pub fn stelle(&self, quelle: &str, zeilen: &[LineRange]) -> String {
        self.quelle(quelle).map_or(&Stellen::Zeilen, |quelle| &quelle.stellen).text(zeilen)
    }

    /// View and node of the catalogue's entry with this address. Of several nodes, a mere mention goes last; among the
    /// others the one with the most children goes first, then the one with the most properties.
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
