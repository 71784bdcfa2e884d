//! View 6: the Merkliste as a tree, its Vorgänge, and the rows a user has marked.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::field::{Field, Input};
use super::overlay::{Goal, Item, Wahl};
use super::{App, Focus, Left, Move};
use crate::deutsch::merkliste as said;
use crate::domain::{Ansicht, Baum, NodeId};
use crate::eigenes::{Aenderung, Gemerkt};
use crate::katalog::merkliste as merk;
use crate::search::Hit;

impl App {
    /// Makes the tree of the list anew if the user looks at it and it is not what the list is.
    pub(super) fn refresh_list(&mut self) {
        if self.ansicht != Ansicht::Merkliste || !self.merken.stale {
            return;
        }
        self.merken.stale = false;
        let new = merk::baum(&self.bestand, &self.merken.liste, &self.merken.missing);
        let bestand = Arc::make_mut(&mut self.bestand);
        let old = std::mem::replace(&mut bestand.merkliste, new);
        let new = &bestand.merkliste;
        let known = |id: NodeId| path(&old, id).and_then(|path| find(new, &path));
        let [.., tree] = &mut self.trees;
        let row = tree.position().unwrap_or(0);
        let chosen = known(tree.selected);
        let closed: BTreeSet<NodeId> =
            old.wurzeln().iter().filter(|id| !tree.open.contains(id)).filter_map(|id| known(*id)).collect();
        tree.open = new.wurzeln().iter().copied().filter(|id| !closed.contains(id)).collect();
        tree.selected = chosen.unwrap_or(tree.selected);
        tree.refresh(new);
        if chosen.is_none() {
            // What was chosen is gone: its neighbour takes its place.
            let near = tree.rows.get(row).or_else(|| tree.rows.last()).map(|row| row.id);
            tree.selected = near.unwrap_or_default();
        }
        let marked = std::mem::take(&mut self.merken.nodes);
        self.merken.nodes = marked
            .into_iter()
            .filter_map(|(ansicht, id)| {
                let id = if ansicht == Ansicht::Merkliste { known(id)? } else { id };
                Some((ansicht, id))
            })
            .collect();
        self.followed = None;
        self.detail.forget();
        if let Some(zweige) = self.merken.again.take_if(|_| self.merken.loaded) {
            self.unfold_again(Ansicht::Merkliste, &zweige);
            self.followed = self.follows();
        }
    }

    /// The Vorgang and the entry that a node of the list stands for.
    pub(super) fn list_entry(&self, id: NodeId) -> Option<(String, Option<Gemerkt>)> {
        let (vorgang, eintrag) = merk::entry(&self.merken.liste, &self.bestand.merkliste, id)?;
        Some((vorgang.name.clone(), eintrag.cloned()))
    }

    /// The marked entries of the list, else the one under the cursor.
    pub(super) fn chosen_entries(&self) -> Vec<(String, Gemerkt)> {
        let chosen = self.chosen_nodes().into_iter().filter(|(ansicht, _)| *ansicht == Ansicht::Merkliste);
        chosen
            .filter_map(|(_, id)| {
                let (name, eintrag) = self.list_entry(id)?;
                Some((name, eintrag?))
            })
            .collect()
    }

    /// The marked nodes of the view, else the one under the cursor.
    pub(super) fn chosen_nodes(&self) -> Vec<(Ansicht, NodeId)> {
        let marked = self.merken.nodes.iter().copied().filter(|(ansicht, _)| *ansicht == self.ansicht);
        let marked: Vec<_> = marked.collect();
        if marked.is_empty() { self.entry().into_iter().collect() } else { marked }
    }

    /// The marked hits, in their order.
    pub(super) fn marked_hits(&self) -> Vec<Hit> {
        let hits = self.search.answer.iter().flat_map(|answer| &answer.hits);
        hits.filter(|hit| self.merken.hits.contains(&hit.kennung)).cloned().collect()
    }

    /// Marks the row under the cursor, or takes its mark away, and goes on to the next.
    pub(super) fn mark_row(&mut self) {
        match self.focus {
            Focus::Tree => {
                let Some(node) = self.entry() else { return };
                if !self.merken.nodes.remove(&node) {
                    self.merken.nodes.insert(node);
                }
            }
            Focus::Hits => {
                let Some(kennung) = self.search.hit().map(|hit| hit.kennung.clone()) else { return };
                if !self.merken.hits.remove(&kennung) {
                    self.merken.hits.insert(kennung);
                }
            }
            Focus::Detail | Focus::Reader => return,
        }
        self.step(Move::Down);
        let count = if self.left == Left::Hits { self.marked_hits().len() } else { self.marked_nodes() };
        if count == 0 {
            return self.say(said::UNMARKED);
        }
        self.say_how(|weg| said::marked(count, weg));
    }

    fn marked_nodes(&self) -> usize {
        self.merken.nodes.iter().filter(|(ansicht, _)| *ansicht == self.ansicht).count()
    }

    /// Takes the marks of the list away; `false` if there were none.
    pub(super) fn unmark(&mut self) -> bool {
        if self.left == Left::Hits {
            return !std::mem::take(&mut self.merken.hits).is_empty();
        }
        let before = self.merken.nodes.len();
        self.merken.nodes.retain(|(ansicht, _)| *ansicht != self.ansicht);
        self.merken.nodes.len() < before
    }

    /// The Vorgänge: where is remembered to, where entries go, names.
    pub(super) fn open_vorgaenge(&mut self) {
        let liste = &self.merken.liste;
        let chosen = liste.gewaehlt().to_owned();
        let heading = |label: &str| Item { depth: 0, label: label.to_owned(), goal: Goal::None };
        let row = |label: String, wahl| Item { depth: 1, label, goal: Goal::Vorgang(wahl) };
        let mut items = vec![heading(said::INTO)];
        for vorgang in &liste.vorgaenge {
            let label = said::vorgang(&vorgang.name, vorgang.eintraege.len(), vorgang.name == chosen);
            items.push(row(label, Wahl::Hierher(vorgang.name.clone())));
        }
        items.push(row(said::NEW.to_owned(), Wahl::Neu));
        let here = if self.shows_list() { self.chosen_entries() } else { Vec::new() };
        if let Some((from, _)) = here.first().filter(|_| liste.vorgaenge.len() > 1) {
            items.push(heading(&said::move_entries(here.len())));
            for vorgang in liste.vorgaenge.iter().filter(|vorgang| vorgang.name != *from) {
                items.push(row(vorgang.name.clone(), Wahl::Verschieben(vorgang.name.clone())));
            }
        }
        let meant = self.meant_vorgang().unwrap_or(chosen);
        items.push(heading(&said::vorgang_itself(&meant)));
        items.push(row(said::RENAME.to_owned(), Wahl::Umbenennen(meant.clone())));
        items.push(row(self.how(said::remove), Wahl::Entfernen(meant)));
        self.open_choice(said::VORGAENGE, items);
    }

    /// True if view 6 is on the screen.
    fn shows_list(&self) -> bool {
        self.ansicht == Ansicht::Merkliste && self.left == Left::Tree
    }

    /// In view 6 the Vorgang under the cursor.
    fn meant_vorgang(&self) -> Option<String> {
        let (_, id) = self.entry().filter(|_| self.shows_list())?;
        self.list_entry(id).map(|(name, _)| name)
    }

    pub(super) fn choose_vorgang(&mut self, wahl: &Wahl) {
        match wahl {
            Wahl::Hierher(name) => {
                self.change_list(vec![Aenderung::Waehlen(name.clone())]);
                self.say(&said::into(name));
            }
            Wahl::Verschieben(name) => {
                let chosen = self.chosen_entries();
                let count = chosen.len();
                let to = |(from, own)| Aenderung::Verschieben(from, name.clone(), own);
                self.change_list(chosen.into_iter().map(to).collect());
                self.unmark();
                self.say(&said::moved(name, count));
            }
            Wahl::Neu => self.input = Some(Input::Vorgang(Field::default(), None)),
            Wahl::Umbenennen(name) => {
                self.input = Some(Input::Vorgang(Field::new(name), Some(name.clone())));
            }
            Wahl::Entfernen(name) => self.remove_vorgang(name),
        }
    }

    fn remove_vorgang(&mut self, name: &str) {
        let Some(vorgang) = self.merken.liste.vorgang(name).cloned() else { return };
        let count = vorgang.eintraege.len();
        let made = std::iter::once(Aenderung::Anlegen(vorgang.name.clone()));
        let kept = vorgang.eintraege.into_iter().map(|own| Aenderung::Merken(vorgang.name.clone(), own));
        self.keep_back(made.chain(kept).collect());
        self.change_list(vec![Aenderung::Entfernen(name.to_owned())]);
        self.say_how(|weg| said::vorgang_removed(name, count, weg));
    }

    /// A Vorgang gets a name: a new one, or the one that was called `old`.
    pub(super) fn name_vorgang(&mut self, name: &str, old: Option<String>) {
        let name = name.trim().to_owned();
        if name.is_empty() || old.as_ref() == Some(&name) {
            return;
        }
        if let Some(old) = old {
            return self.change_list(vec![Aenderung::Umbenennen(old, name)]);
        }
        self.say(&said::into(&name));
        self.change_list(vec![Aenderung::Waehlen(name)]);
    }
}

/// The addresses from a root to a node: numbers change when the tree is made anew.
pub(super) fn path(baum: &Baum, id: NodeId) -> Option<Vec<String>> {
    let own = baum.get(id)?;
    let mut path: Vec<String> =
        baum.ancestors(id).filter_map(|id| baum.get(id)).map(|knoten| knoten.kennung.clone()).collect();
    path.reverse();
    path.push(own.kennung.clone());
    Some(path)
}

/// The node with this path.
pub(super) fn find(baum: &Baum, path: &[String]) -> Option<NodeId> {
    walk(baum, path).nth(path.len().checked_sub(1)?)
}

/// The node with this path, else the last one above it that is there.
pub(super) fn nearest(baum: &Baum, path: &[String]) -> Option<NodeId> {
    walk(baum, path).last()
}

/// The nodes of a path, as far as they are there.
fn walk(baum: &Baum, path: &[String]) -> impl Iterator<Item = NodeId> {
    let mut below = baum.wurzeln();
    path.iter().map_while(move |kennung| {
        let named = |id: &NodeId| baum.get(*id).is_some_and(|knoten| knoten.kennung == *kennung);
        let found = below.iter().copied().find(named)?;
        below = baum.get(found).map_or(&[], |knoten| &knoten.kinder);
        Some(found)
    })
}
