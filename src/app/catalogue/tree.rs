//! A tree as the user has it open: the open nodes, the chosen one, and which nodes the filter lets through.

use std::collections::BTreeSet;

use super::narrow::Narrowed;
use crate::app::action::{Move, TreeAction};
use crate::app::cursor::{moved, scrolled};
use crate::domain::{Art, Baum, Knoten, NodeId};
use crate::katalog::bestaende::documents;
use crate::katalog::sammlungen::is_holding;

/// Number of rows that a small window shows.
const FIRST_ROWS: usize = 20;

/// State of one view's tree.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TreeState {
    pub open: BTreeSet<NodeId>,
    pub selected: NodeId,
    pub offset: usize,
    /// Lines that the chosen row takes beside its first.
    pub more: usize,
    /// The words the tree is narrowed to; empty if all nodes are shown.
    pub filter: String,
    /// The chosen node and the first row before the words were typed.
    pub before: Option<(NodeId, usize)>,
    /// What these words let through; `None` without words.
    narrowed: Option<Narrowed>,
    /// The nodes opened while the tree is narrowed: below one that has the words itself, everything is shown.
    unfolded: BTreeSet<NodeId>,
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
    /// Of these, the number that the filter lets through; `None` if it lets through all of them.
    pub some: Option<usize>,
}

struct Flat<'a> {
    baum: &'a Baum,
    rows: &'a mut Vec<TreeRow>,
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

    /// Another tree takes the place of this one; `known` finds a node in it again, `nearest` at least one above it.
    pub fn carried(
        &mut self,
        known: impl Fn(NodeId) -> Option<NodeId>,
        nearest: impl Fn(NodeId) -> Option<NodeId>,
    ) {
        let again = |ids: &BTreeSet<NodeId>| ids.iter().filter_map(|id| known(*id)).collect();
        (self.open, self.unfolded) = (again(&self.open), again(&self.unfolded));
        self.selected = nearest(self.selected).unwrap_or_default();
        self.before = self.before.and_then(|(id, offset)| Some((nearest(id)?, offset)));
    }

    /// Computes what the filter lets through and the visible rows anew and keeps the selection among them.
    pub fn refresh(&mut self, baum: &Baum) {
        self.narrowed = Narrowed::to(baum, &self.filter);
        if self.narrowed.is_none() {
            self.unfolded.clear();
        }
        self.relist(baum);
    }

    fn relist(&mut self, baum: &Baum) {
        let mut rows = Vec::new();
        for root in baum.wurzeln() {
            self.flatten(&mut Flat { baum, rows: &mut rows }, *root, 0, self.narrowed.is_none());
        }
        self.rows = rows;
        if self.position().is_none() {
            let above = baum.ancestors(self.selected).find(|id| self.rows.iter().any(|row| row.id == *id));
            let first = self.rows.first().map(|row| row.id);
            self.selected = above.or(first).unwrap_or(self.selected);
        }
    }

    /// Adds the row of a node and those below it; `all`: whether they have the words of the filter or not.
    fn flatten(&self, flat: &mut Flat<'_>, id: NodeId, depth: u16, all: bool) {
        let narrowed = self.narrowed.as_ref();
        let shown = all || narrowed.is_some_and(|narrowed| narrowed.lets_through(id));
        let Some(knoten) = flat.baum.get(id).filter(|_| shown) else { return };
        let unfolded = self.opened().contains(&id);
        let leads = narrowed.is_some_and(|narrowed| narrowed.above.contains(&id));
        let open = unfolded || leads;
        let all = all || narrowed.is_some_and(|narrowed| narrowed.own.contains(&id));
        let count = count(flat.baum, knoten, id);
        let some = narrowed.filter(|_| !all).and_then(|narrowed| narrowed.of_counted(flat.baum, id));
        let count = count.filter(|_| some != Some(0));
        let state = (!knoten.kinder.is_empty()).then_some(open);
        flat.rows.push(TreeRow {
            id,
            depth,
            open: state,
            count,
            some: some.filter(|some| Some(*some) != count),
        });
        if open {
            for child in &knoten.kinder {
                self.flatten(flat, *child, depth + 1, all && unfolded);
            }
        }
    }

    /// The nodes that the user has opened in the tree as it is shown.
    fn opened(&self) -> &BTreeSet<NodeId> {
        if self.narrowed.is_some() { &self.unfolded } else { &self.open }
    }

    fn opened_mut(&mut self) -> &mut BTreeSet<NodeId> {
        if self.narrowed.is_some() { &mut self.unfolded } else { &mut self.open }
    }

    /// True if only some of the nodes below the chosen one are shown although all of them can be.
    fn is_partly_open(&self, baum: &Baum) -> bool {
        let free = |narrowed: &Narrowed| {
            let mut path = [self.selected].into_iter().chain(baum.ancestors(self.selected));
            path.any(|id| narrowed.own.contains(&id)) && !self.unfolded.contains(&self.selected)
        };
        self.narrowed.as_ref().is_some_and(free)
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
            (TreeAction::In | TreeAction::Open, Some(true)) if self.is_partly_open(baum) => {
                self.unfolded.insert(self.selected);
            }
            (TreeAction::In, Some(true)) => {
                let below = |id: &&NodeId| self.rows.iter().any(|row| row.id == **id);
                self.selected = knoten.kinder.iter().find(below).copied().unwrap_or(self.selected);
            }
            (TreeAction::In | TreeAction::Open, Some(false)) => {
                let id = self.selected;
                self.opened_mut().insert(id);
            }
            (TreeAction::Out, Some(true)) if self.opened().contains(&self.selected) => {
                let id = self.selected;
                self.opened_mut().remove(&id);
            }
            (TreeAction::Out, _) => self.selected = knoten.eltern.unwrap_or(self.selected),
            (TreeAction::Close, _) => {
                let id = self.selected;
                self.opened_mut().remove(&id);
            }
            (TreeAction::OpenAll, _) => self.open_all(baum, self.selected),
            (TreeAction::Open, _) => {}
        }
        self.relist(baum);
        false
    }

    fn open_all(&mut self, baum: &Baum, id: NodeId) {
        self.opened_mut().insert(id);
        for child in baum.get(id).map(|knoten| knoten.kinder.clone()).unwrap_or_default() {
            self.open_all(baum, child);
        }
    }

    /// To be called before words are typed that narrow the tree.
    pub fn begin_narrowing(&mut self) {
        self.before = Some((self.selected, self.offset));
    }

    /// Narrows the tree to entries with these words and chooses the first one with them. `false` if no entry has them.
    pub fn narrow(&mut self, baum: &Baum, words: &str) -> bool {
        if let Some((selected, _)) = self.before {
            self.selected = selected;
        }
        words.clone_into(&mut self.filter);
        self.unfolded.clear();
        self.refresh(baum);
        if let Some(narrowed) = &self.narrowed {
            let first = self.rows.iter().find(|row| narrowed.own.contains(&row.id));
            self.selected = first.map_or(self.selected, |row| row.id);
        }
        !self.rows.is_empty()
    }

    /// Takes the filter away; the chosen node stays chosen, and every node above it is opened.
    pub fn widen(&mut self, baum: &Baum) {
        self.reveal(baum, self.selected);
    }

    /// Takes the filter away; the node is chosen that was so before the words were typed.
    pub fn give_up(&mut self, baum: &Baum) {
        if let Some((selected, offset)) = self.before.take() {
            (self.selected, self.offset) = (selected, offset);
        }
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

    /// Scrolls so that the chosen row, with `more` lines beside its first, is among `height` lines.
    pub fn keep_visible(&mut self, height: usize, more: usize) {
        self.more = more;
        let (at, lines) = (self.position().unwrap_or(0), self.rows.len() + more);
        self.offset = scrolled(self.offset, at + more, lines, height);
        self.offset = scrolled(self.offset, at, lines, height);
    }

    /// The entry at a line of the screen, counted from the first visible one.
    pub fn at_line(&self, line: usize) -> Option<NodeId> {
        let (line, chosen) = (self.offset + line, self.position()?);
        let row = if line > chosen { chosen.max(line.saturating_sub(self.more)) } else { line };
        self.rows.get(row).map(|row| row.id)
    }
}

/// The number behind a node: of measures in a strategy that has been read, of entries or documents in a group; `None` if
/// none is shown.
fn count(baum: &Baum, knoten: &Knoten, id: NodeId) -> Option<usize> {
    match knoten.art {
        Art::Strategie if knoten.kinder.is_empty() => None,
        Art::Strategie | Art::Instrument | Art::Bereich => Some(baum.count(id, Art::Massnahme)),
        // The name of a holding says how many documents it has; the tree does not list all of them.
        Art::Gruppe if is_holding(knoten) => None,
        Art::Gruppe => documents(knoten).or(Some(knoten.kinder.len())).filter(|count| *count > 0),
        _ => None,
    }
}
