//! A tree as the user has it open: the open nodes, the chosen one, and which nodes the filter lets through.

use std::collections::BTreeSet;

use crate::app::action::{Move, TreeAction};
use crate::app::cursor::{moved, scrolled};
use crate::domain::{Art, Baum, Knoten, MerkmalArt, NodeId};
use crate::katalog::bestaende::documents;
use crate::katalog::sammlungen::is_holding;
use crate::text::fold;

/// Number of rows that a small window shows.
const FIRST_ROWS: usize = 20;

/// State of one view's tree.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TreeState {
    pub open: BTreeSet<NodeId>,
    pub selected: NodeId,
    pub offset: usize,
    /// The words the tree is narrowed to; empty if all nodes are shown.
    pub filter: String,
    pub rows: Vec<TreeRow>,
}

/// A visible row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TreeRow {
    pub id: NodeId,
    pub depth: u16,
    /// `None` for a node without children, else whether it is open.
    pub open: Option<bool>,
    /// The number shown behind the title, of measures or entries below the node; `None` if none is shown.
    pub count: Option<usize>,
}

struct Flat<'a> {
    baum: &'a Baum,
    /// The nodes that the filter lets through; `None` if there is no filter.
    shown: Option<&'a BTreeSet<NodeId>>,
    rows: &'a mut Vec<TreeRow>,
}

impl Flat<'_> {
    fn lets_through(&self, id: NodeId) -> bool {
        self.shown.is_none_or(|shown| shown.contains(&id))
    }
}

impl TreeState {
    /// The tree as it is first shown: roots are open as long as all visible rows fit a small window.
    pub fn new(baum: &Baum) -> Self {
        let mut state = Self::default();
        let mut rows = baum.wurzeln().len();
        for root in baum.wurzeln() {
            rows += baum.get(*root).map_or(0, |knoten| knoten.kinder.len());
            if rows <= FIRST_ROWS {
                state.open.insert(*root);
            }
        }
        state.selected = baum.wurzeln().first().copied().unwrap_or_default();
        state.refresh(baum);
        state
    }

    /// Computes the visible rows anew and keeps the selection among them.
    pub fn refresh(&mut self, baum: &Baum) {
        let filter = fold(self.filter.trim());
        let shown = (!filter.is_empty()).then(|| matching(baum, &filter));
        let mut rows = Vec::new();
        for root in baum.wurzeln() {
            self.flatten(&mut Flat { baum, shown: shown.as_ref(), rows: &mut rows }, *root, 0);
        }
        self.rows = rows;
        if self.position().is_none() {
            let above = baum.ancestors(self.selected).find(|id| self.rows.iter().any(|row| row.id == *id));
            let first = self.rows.first().map(|row| row.id);
            self.selected = above.or(first).unwrap_or(self.selected);
        }
    }

    fn flatten(&self, flat: &mut Flat<'_>, id: NodeId, depth: u16) {
        let Some(knoten) = flat.baum.get(id).filter(|_| flat.lets_through(id)) else { return };
        let leads = flat.shown.is_some_and(|shown| knoten.kinder.iter().any(|child| shown.contains(child)));
        let open = self.open.contains(&id) || leads;
        let leaf = knoten.kinder.is_empty();
        let state = (!leaf).then_some(open);
        flat.rows.push(TreeRow { id, depth, open: state, count: count(flat.baum, knoten, id) });
        if open {
            for child in &knoten.kinder {
                self.flatten(flat, *child, depth + 1);
            }
        }
    }

    pub fn position(&self) -> Option<usize> {
        self.rows.iter().position(|row| row.id == self.selected)
    }

    /// Moves the selection; `page` is the number of visible rows.
    pub fn step(&mut self, to: Move, page: usize) {
        let at = self.position().unwrap_or(0);
        let last = self.rows.len().saturating_sub(1);
        let at = moved(at, last, page, to);
        if let Some(row) = self.rows.get(at) {
            self.selected = row.id;
        }
    }

    /// Opens or closes the chosen node, or moves to its child or parent. `true` if a node without children is entered.
    pub fn unfold(&mut self, baum: &Baum, action: TreeAction) -> bool {
        let Some(knoten) = baum.get(self.selected) else {
            return false;
        };
        let is_open = self.rows.iter().find(|row| row.id == self.selected).and_then(|row| row.open);
        match (action, is_open) {
            (TreeAction::In, None) => return true,
            (TreeAction::In, Some(true)) => {
                self.selected = knoten.kinder.first().copied().unwrap_or(self.selected);
            }
            (TreeAction::In | TreeAction::Open, Some(false)) => {
                self.open.insert(self.selected);
            }
            (TreeAction::Out, Some(true)) if self.open.contains(&self.selected) => {
                self.open.remove(&self.selected);
            }
            (TreeAction::Out, _) => self.selected = knoten.eltern.unwrap_or(self.selected),
            (TreeAction::Close, _) => {
                self.open.remove(&self.selected);
            }
            (TreeAction::OpenAll, _) => self.open_all(baum, self.selected),
            (TreeAction::Open, _) => {}
        }
        self.refresh(baum);
        false
    }

    fn open_all(&mut self, baum: &Baum, id: NodeId) {
        self.open.insert(id);
        for child in baum.get(id).map(|knoten| knoten.kinder.clone()).unwrap_or_default() {
            self.open_all(baum, child);
        }
    }

    /// Narrows the tree to entries with these words and chooses the first one with them. `false` if no entry has them.
    pub fn narrow(&mut self, baum: &Baum, words: &str) -> bool {
        words.clone_into(&mut self.filter);
        self.refresh(baum);
        let folded = fold(words);
        if !folded.trim().is_empty() {
            let fits = |row: &&TreeRow| {
                baum.get(row.id).is_some_and(|knoten| has_words(&narrowed_by(knoten), &folded))
            };
            self.selected = self.rows.iter().find(fits).map_or(self.selected, |row| row.id);
        }
        !self.rows.is_empty()
    }

    /// Takes the filter away; the chosen node stays chosen, and every node above it is opened.
    pub fn widen(&mut self, baum: &Baum) {
        self.reveal(baum, self.selected);
    }

    pub fn choose(&mut self, baum: &Baum, id: NodeId) {
        if self.rows.iter().any(|row| row.id == id) {
            self.selected = id;
        } else {
            self.reveal(baum, id);
        }
    }

    pub fn reveal(&mut self, baum: &Baum, id: NodeId) {
        self.open.extend(baum.ancestors(id));
        self.filter.clear();
        self.selected = id;
        self.refresh(baum);
    }

    pub fn keep_visible(&mut self, height: usize) {
        self.offset = scrolled(self.offset, self.position().unwrap_or(0), self.rows.len(), height);
    }
}

/// The number behind a node: of measures in a strategy, of entries or documents in a group; `None` if none is shown.
fn count(baum: &Baum, knoten: &Knoten, id: NodeId) -> Option<usize> {
    match knoten.art {
        Art::Strategie | Art::Instrument | Art::Bereich => Some(baum.count(id, Art::Massnahme)),
        // The name of a holding says how many documents it has; the tree does not list all of them.
        Art::Gruppe if is_holding(knoten) => None,
        Art::Gruppe => documents(knoten).or(Some(knoten.kinder.len())).filter(|count| *count > 0),
        _ => None,
    }
}

/// The folded words that the filter looks through: the title, and on the Merkliste the note with its tags.
fn narrowed_by(knoten: &Knoten) -> String {
    match knoten.merkmale.text(MerkmalArt::Notiz) {
        Some(notiz) => fold(&format!("{} {notiz}", knoten.titel)),
        None => fold(&knoten.titel),
    }
}

/// The nodes whose own words contain all of the folded words, with every node above them.
fn matching(baum: &Baum, filter: &str) -> BTreeSet<NodeId> {
    let mut out = BTreeSet::new();
    for (id, knoten) in baum.iter() {
        if has_words(&narrowed_by(knoten), filter) {
            out.insert(id);
            out.extend(baum.ancestors(id));
        }
    }
    out
}

/// True if the folded words `own` contain every word of `wanted`, even inside a longer word.
fn has_words(own: &str, wanted: &str) -> bool {
    wanted.split_whitespace().all(|word| own.contains(word))
}
