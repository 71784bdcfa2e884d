//! Read access of each panel to all others, and the rules for which thing is the chosen one.

use super::action::Focus;
use super::catalogue::Catalogue;
use super::chosen::{Chosen, of_hit};
use super::detail::DetailState;
use super::kept::{Filed, Kept};
use super::reader::ReaderState;
use super::research::Research;
use super::screen::{Left, Screen};
use super::search::SearchState;
use super::world::World;
use crate::domain::{Ansicht, Fundstelle, Knoten, NodeId, Quelle};
use crate::eigenes::Gemerkt;
use crate::katalog::merkliste::remember;

/// The panels, to be read only.
#[derive(Debug, Clone, Copy)]
pub struct Sight<'a> {
    pub world: &'a World,
    pub screen: &'a Screen,
    pub catalogue: &'a Catalogue,
    pub search: &'a SearchState,
    pub detail: &'a DetailState,
    pub reader: &'a ReaderState,
    pub kept: &'a Kept,
    pub research: &'a Research,
}

impl<'a> Sight<'a> {
    pub fn quelle(&self) -> Option<&'a Quelle> {
        self.world.bestand.quellen.get(self.reader.quelle)
    }

    /// The entry whose details are shown: the chosen one of the tree, or the one that a hit or an address names.
    pub fn entry(&self) -> Option<(Ansicht, NodeId)> {
        let ansicht = self.screen.ansicht;
        match self.screen.left {
            Left::Tree => {
                let tree = self.catalogue.tree(ansicht);
                tree.position().map(|_| (ansicht, tree.selected))
            }
            Left::Hits => match (&self.search.address, self.search.selected) {
                (Some(address), 0) => self.world.bestand.find(&address.kennung),
                _ => self.world.bestand.find(&self.search.hit()?.kennung),
            },
        }
    }

    pub fn node(&self) -> Option<&'a Knoten> {
        let (ansicht, id) = self.entry()?;
        self.world.bestand.baum(ansicht).get(id)
    }

    /// The thing that the user has chosen in the pane with the keys.
    pub fn chosen(&self) -> Option<Chosen<'a>> {
        let focus = self.screen.focus();
        if focus == Focus::Reader {
            let quelle = self.quelle()?;
            let block = quelle.blocks.get(self.reader.current)?;
            return Some(Chosen::Passage { quelle, block, marked: self.marked_places() });
        }
        let hit = self.search.hit().filter(|_| focus == Focus::Hits);
        match self.entry() {
            Some((ansicht, id)) => {
                let baum = self.world.bestand.baum(ansicht);
                Some(Chosen::Entry { baum, id, knoten: baum.get(id)?, hit })
            }
            None => hit.map(Chosen::Hit),
        }
    }

    /// The Fundstellen of the words selected in the text, one for each block; `None` if no words are selected.
    pub fn marked_places(&self) -> Option<Vec<Fundstelle>> {
        let marking = self.reader.marking.as_ref().filter(|marking| marking.begun())?;
        Some(marking.belege(self.quelle()?))
    }

    /// The ticked nodes of the view, else the one under the cursor.
    pub fn chosen_nodes(&self) -> Vec<(Ansicht, NodeId)> {
        let marked: Vec<_> = self.catalogue.marked_in(self.screen.ansicht).collect();
        if marked.is_empty() { self.entry().into_iter().collect() } else { marked }
    }

    /// Number of ticked rows in the list that the left pane shows.
    pub fn count_marked(&self) -> usize {
        match self.screen.left {
            Left::Hits => self.search.marked_hits().len(),
            Left::Tree => self.catalogue.marked_in(self.screen.ansicht).count(),
        }
    }

    pub fn shows_merkliste(&self) -> bool {
        self.screen.ansicht == Ansicht::Merkliste && self.screen.left == Left::Tree
    }

    pub fn chosen_entries(&self) -> Vec<Filed> {
        let chosen = self.chosen_nodes().into_iter().filter(|(ansicht, _)| *ansicht == Ansicht::Merkliste);
        let filed = chosen.filter_map(|(_, id)| {
            let (name, eintrag) = self.kept.entry(&self.world.bestand, id)?;
            Some((name, eintrag?))
        });
        filed.collect()
    }

    /// The ticked rows, else the one under the cursor, as entries of the Merkliste.
    pub fn places(&self) -> Vec<Gemerkt> {
        let bestand = &self.world.bestand;
        let marked = match self.screen.focus() {
            Focus::Hits => self.search.marked_hits().iter().map(|hit| of_hit(bestand, hit)).collect(),
            Focus::Tree => {
                let nodes = self.catalogue.marked_in(self.screen.ansicht);
                nodes.map(|(ansicht, id)| remember(bestand, bestand.baum(ansicht), id)).collect()
            }
            Focus::Detail | Focus::Reader => Vec::new(),
        };
        if marked.is_empty() {
            self.chosen().iter().map(|one| one.gemerkt(bestand)).collect()
        } else {
            marked
        }
    }

    /// True where the rows are entries of the Merkliste: there the key for remembering takes an entry off the list.
    pub fn forgets(&self) -> bool {
        self.shows_merkliste() && self.screen.focus() != Focus::Reader
    }
}
