//! A view's tree: nodes in one list, linked by their numbers.

use std::collections::BTreeSet;

use super::{Art, Knoten, NodeId};
use crate::keyed::keyed;

keyed! {
    /// The views of the program.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub enum Ansicht {
        /// The strategy: preamble, goals, instruments, measures.
        Instrumente = "instrumente",
        /// Partner regions by status.
        Partnerregionen = "partnerregionen",
        /// States by role.
        Laender = "laender",
        Ziele = "ziele",
        /// Sources by kind, each with its outline.
        Quellen = "quellen",
        /// The entries on the user's Merkliste, by Vorgang.
        Merkliste = "merkliste",
    }
}

impl Ansicht {
    /// The views of the catalogue: all but the user's Merkliste.
    pub const KATALOG: [Self; 5] =
        [Self::Instrumente, Self::Partnerregionen, Self::Laender, Self::Ziele, Self::Quellen];

    /// The element for this view, from an array that has one for each view in the order of [`Ansicht::ALL`].
    pub fn of<T>(self, things: &[T; 6]) -> &T {
        self.pick(things.each_ref())
    }

    pub fn of_mut<T>(self, things: &mut [T; 6]) -> &mut T {
        self.pick(things.each_mut())
    }

    /// The element for this view, moved out of an array that has one for each view.
    pub(super) fn pick<T>(
        self,
        [instrumente, partnerregionen, laender, ziele, quellen, merkliste]: [T; 6],
    ) -> T {
        match self {
            Self::Instrumente => instrumente,
            Self::Partnerregionen => partnerregionen,
            Self::Laender => laender,
            Self::Ziele => ziele,
            Self::Quellen => quellen,
            Self::Merkliste => merkliste,
        }
    }
}

/// A forest of nodes.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Baum {
    knoten: Vec<Knoten>,
    wurzeln: Vec<NodeId>,
}

impl Baum {
    pub fn add(&mut self, eltern: Option<NodeId>, mut knoten: Knoten) -> NodeId {
        let id = NodeId(self.knoten.len() as u32);
        knoten.eltern = eltern;
        self.knoten.push(knoten);
        match eltern.and_then(|id| self.knoten.get_mut(id.0 as usize)) {
            Some(above) => above.kinder.push(id),
            None => self.wurzeln.push(id),
        }
        id
    }

    /// Makes a node its parent's last child if `last`, else removes it from the parent's children; its id stays valid.
    pub fn place(&mut self, id: NodeId, last: bool) {
        let above = self.get(id).and_then(|knoten| knoten.eltern);
        if let Some(above) = above.and_then(|above| self.get_mut(above)) {
            above.kinder.retain(|child| *child != id);
            above.kinder.extend(last.then_some(id));
        }
    }

    pub fn get(&self, id: NodeId) -> Option<&Knoten> {
        self.knoten.get(id.0 as usize)
    }

    pub fn get_mut(&mut self, id: NodeId) -> Option<&mut Knoten> {
        self.knoten.get_mut(id.0 as usize)
    }

    /// Number of nodes; the next one added gets it as its id.
    pub fn len(&self) -> usize {
        self.knoten.len()
    }

    pub fn is_empty(&self) -> bool {
        self.knoten.is_empty()
    }

    pub fn wurzeln(&self) -> &[NodeId] {
        &self.wurzeln
    }

    /// All nodes in the order they were added.
    pub fn iter(&self) -> impl Iterator<Item = (NodeId, &Knoten)> {
        self.knoten.iter().enumerate().map(|(i, knoten)| (NodeId(i as u32), knoten))
    }

    /// The first node with this address.
    pub fn find(&self, kennung: &str) -> Option<NodeId> {
        self.iter().find(|(_, knoten)| knoten.kennung == kennung).map(|(id, _)| id)
    }

    /// The nodes above `id`, nearest first.
    pub fn ancestors(&self, id: NodeId) -> impl Iterator<Item = NodeId> {
        std::iter::successors(self.get(id).and_then(|k| k.eltern), |id| self.get(*id).and_then(|k| k.eltern))
    }

    /// These nodes in the order in which the tree shows them; a node that it does not show is left out.
    pub fn in_order(&self, ids: &[NodeId]) -> Vec<NodeId> {
        let mut next: Vec<NodeId> = self.wurzeln.iter().rev().copied().collect();
        let mut out = Vec::new();
        while let Some(id) = next.pop() {
            out.extend(Some(id).filter(|id| ids.contains(id)));
            next.extend(self.get(id).into_iter().flat_map(|knoten| knoten.kinder.iter().rev()));
        }
        out
    }

    /// Number of nodes of this kind below `id`.
    pub fn count(&self, id: NodeId, art: Art) -> usize {
        let Some(knoten) = self.get(id) else { return 0 };
        let own = |child: &NodeId| usize::from(self.get(*child).is_some_and(|k| k.art == art));
        knoten.kinder.iter().map(|child| own(child) + self.count(*child, art)).sum()
    }

    /// Number of entries of this kind; an entry at several places counts once.
    pub fn distinct(&self, art: Art) -> usize {
        let all: BTreeSet<&str> =
            self.knoten.iter().filter(|k| k.art == art).map(|k| k.kennung.as_str()).collect();
        all.len()
    }
}
