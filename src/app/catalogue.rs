//! The trees of the views as the user has them open, with each view's number of entries and the rows that are ticked.
//!
//! Knows the holdings only as an argument, and nothing of the other panes.

pub mod narrow;
pub mod path;
pub mod title;
pub mod tree;

use std::collections::BTreeSet;

use crate::domain::{Ansicht, Art, Baum, Bestand, NodeId};
use crate::eigenes::Zweige;
use tree::TreeState;

/// Maximum number of open branches of a view that are kept over a restart.
const BRANCHES: usize = 300;

/// State of the trees.
#[derive(Debug, Clone, PartialEq)]
pub struct Catalogue {
    /// The tree of each view, in the order of [`Ansicht::ALL`].
    pub trees: [TreeState; 6],
    pub counts: [usize; 6],
    pub marked: BTreeSet<(Ansicht, NodeId)>,
}

impl Catalogue {
    pub fn new(bestand: &Bestand) -> Self {
        let trees = Ansicht::ALL.map(|ansicht| TreeState::new(bestand.baum(ansicht)));
        let counts = Ansicht::ALL.map(|ansicht| entries(bestand, ansicht));
        Self { trees, counts, marked: BTreeSet::new() }
    }

    pub fn tree(&self, ansicht: Ansicht) -> &TreeState {
        ansicht.of(&self.trees)
    }

    pub fn tree_mut(&mut self, ansicht: Ansicht) -> &mut TreeState {
        ansicht.of_mut(&mut self.trees)
    }

    /// Brings rows and counts up to date after the holdings have grown; the count of the Merkliste is not changed.
    pub fn grown(&mut self, bestand: &Bestand) {
        for (tree, ansicht) in self.trees.iter_mut().zip(Ansicht::ALL) {
            tree.refresh(bestand.baum(ansicht));
        }
        let [.., remembered] = self.counts;
        self.counts = Ansicht::ALL.map(|ansicht| entries(bestand, ansicht));
        self.count_remembered(remembered);
    }

    pub fn count_remembered(&mut self, count: usize) {
        let [.., own] = &mut self.counts;
        *own = count;
    }

    pub fn marked_in(&self, ansicht: Ansicht) -> impl Iterator<Item = (Ansicht, NodeId)> {
        self.marked.iter().copied().filter(move |(own, _)| *own == ansicht)
    }

    pub fn toggle_mark(&mut self, node: (Ansicht, NodeId)) {
        if !self.marked.remove(&node) {
            self.marked.insert(node);
        }
    }

    /// Unticks all rows of a view; returns `false` if none was ticked.
    pub fn unmark(&mut self, ansicht: Ansicht) -> bool {
        let before = self.marked.len();
        self.marked.retain(|(own, _)| *own != ansicht);
        self.marked.len() < before
    }

    /// To be called when `new` replaces `old` as the tree of the Merkliste: open, chosen and ticked entries stay so.
    pub fn remade(&mut self, old: &Baum, new: &Baum) {
        let known = |id: NodeId| path::path(old, id).and_then(|path| path::find(new, &path));
        let tree = self.tree_mut(Ansicht::Merkliste);
        let row = tree.position().unwrap_or(0);
        let chosen = known(tree.selected);
        let closed: BTreeSet<NodeId> =
            old.wurzeln().iter().filter(|id| !tree.open.contains(id)).filter_map(|id| known(*id)).collect();
        tree.open = new.wurzeln().iter().copied().filter(|id| !closed.contains(id)).collect();
        tree.selected = chosen.unwrap_or(tree.selected);
        tree.before = None;
        tree.refresh(new);
        if chosen.is_none() {
            // The chosen entry is gone: the one that now stands in its row takes its place.
            let near = tree.rows.get(row).or_else(|| tree.rows.last()).map(|row| row.id);
            tree.selected = near.unwrap_or_default();
        }
        self.carry_marks(Ansicht::Merkliste, known);
    }

    /// To be called when `new` replaces `old`, but for the Merkliste: open, chosen and ticked entries stay so; rows and
    /// counts are not brought up to date.
    pub fn renewed(&mut self, old: &Bestand, new: &Bestand) {
        for ansicht in Ansicht::KATALOG {
            let (old, new) = (old.baum(ansicht), new.baum(ansicht));
            let known = |id: NodeId| path::path(old, id).and_then(|path| path::find(new, &path));
            let nearest = |id: NodeId| path::path(old, id).and_then(|path| path::nearest(new, &path));
            self.tree_mut(ansicht).carried(known, nearest);
            self.carry_marks(ansicht, known);
        }
    }

    /// The nodes of a view have other numbers: the ticked ones stay ticked as far as they are still there.
    fn carry_marks(&mut self, ansicht: Ansicht, known: impl Fn(NodeId) -> Option<NodeId>) {
        let again = |(own, id)| if own == ansicht { Some((own, known(id)?)) } else { Some((own, id)) };
        self.marked = std::mem::take(&mut self.marked).into_iter().filter_map(again).collect();
    }

    pub fn branches(&self, baum: &Baum, ansicht: Ansicht) -> Zweige {
        let tree = self.tree(ansicht);
        Zweige {
            ansicht: ansicht.key().to_owned(),
            gewaehlt: path::path(baum, tree.selected).unwrap_or_default(),
            offen: tree.open.iter().take(BRANCHES).filter_map(|id| path::path(baum, *id)).collect(),
        }
    }

    /// Opens the branches of a view's tree that `zweige` names, as far as they are still there.
    pub fn unfold_again(&mut self, baum: &Baum, ansicht: Ansicht, zweige: &Zweige) {
        if baum.is_empty() {
            return;
        }
        let tree = self.tree_mut(ansicht);
        tree.open = zweige.offen.iter().filter_map(|path| path::find(baum, path)).collect();
        tree.selected = path::nearest(baum, &zweige.gewaehlt).unwrap_or(tree.selected);
        tree.open.extend(baum.ancestors(tree.selected));
        tree.refresh(baum);
    }
}

/// Number of entries of a view: each instrument, region, state, goal or source once; always 0 for the Merkliste.
fn entries(bestand: &Bestand, ansicht: Ansicht) -> usize {
    let kind = match ansicht {
        Ansicht::Instrumente => Art::Instrument,
        Ansicht::Partnerregionen => Art::Partnerregion,
        Ansicht::Laender => Art::Land,
        Ansicht::Ziele => Art::Ziel,
        Ansicht::Quellen => return bestand.umfang().0,
        Ansicht::Merkliste => return 0,
    };
    bestand.baum(ansicht).distinct(kind)
}
