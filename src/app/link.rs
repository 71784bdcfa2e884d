//! From the catalogue to the text and back.

use std::sync::Arc;

use super::detail::Target;
use super::overlay::{Goal, Item, List, Overlay};
use super::reader::{self, Marked, Spot};
use super::uebersicht::Blatt;
use super::{App, Focus, Followed, Left, height_of};
use crate::deutsch::{app as said, katalog as wort};
use crate::domain::{Ansicht, Art, Baum, Fundstelle, NodeId};
use crate::katalog::sammlungen::is_document;

impl App {
    pub(super) fn follow_target(&mut self) {
        if let Some(Target::Search(query)) = self.detail.targets.get(self.detail.selected) {
            let query = query.clone();
            return self.search_for(&query);
        }
        match self.detail.targets.get(self.detail.selected).cloned() {
            Some(Target::Text(beleg)) => {
                self.mark_place();
                self.focus = Focus::Reader;
                self.settle();
                self.open(&beleg);
            }
            Some(Target::Entry(kennung)) => self.show_entry(&kennung),
            Some(Target::Mentions(kennung)) => self.open_overview_alone(Blatt::Erwaehnung(kennung)),
            Some(Target::Search(_)) | None => self.say(said::NOTHING),
        }
    }

    /// From the chosen entry or hit to its words.
    pub(super) fn show_text(&mut self) {
        if self.focus == Focus::Detail {
            return self.follow_target();
        }
        let has_text = match self.left {
            Left::Hits => self.search.hit().is_some(),
            Left::Tree => self
                .entry()
                .and_then(|(a, id)| self.bestand.baum(a).get(id))
                .is_some_and(|k| !k.belege.is_empty()),
        };
        if !has_text {
            return self.say(if self.left == Left::Hits { said::NO_HITS } else { said::NO_EVIDENCE });
        }
        self.mark_place();
        self.focus = Focus::Reader;
        self.followed = None;
    }

    /// From the paragraph in the text to the entries that rest on it.
    pub(super) fn show_catalogue(&mut self) {
        let bestand = Arc::clone(&self.bestand);
        let rests = self.margin.on_block(self.reader.current);
        let items: Vec<Item> = rests.filter_map(|rest| item(bestand.baum(rest.ansicht), rest.id)).collect();
        match items.as_slice() {
            [] => self.say(said::NOTHING_RESTS),
            [Item { goal: Goal::Entry(only), .. }] => {
                let only = only.clone();
                self.show_entry(&only);
            }
            _ => {
                let title = said::RESTS_ON.to_owned();
                self.overlay = Some(Overlay::Choice { title, items, list: List::default() });
            }
        }
    }

    /// To an entry of the catalogue; a block without an entry is shown in its text.
    pub(super) fn show_entry(&mut self, kennung: &str) {
        let Some((ansicht, id)) = self.bestand.find(kennung) else {
            return self.say(said::NO_ENTRY);
        };
        self.mark_place();
        self.ansicht = ansicht;
        self.left = Left::Tree;
        self.focus = Focus::Tree;
        self.panes.reader_beside = false;
        let bestand = Arc::clone(&self.bestand);
        self.tree_mut().reveal(bestand.baum(ansicht), id);
    }

    /// Opens the source at a place and marks it.
    pub(super) fn open(&mut self, beleg: &Fundstelle) {
        let bestand = Arc::clone(&self.bestand);
        let Some(number) = bestand.quellen.iter().position(|quelle| quelle.id == beleg.quelle) else {
            return;
        };
        let Some(quelle) = bestand.quellen.get(number) else {
            return;
        };
        let Some(marked) = reader::marked(quelle, beleg) else {
            return;
        };
        self.open_at(number, Some(marked.clone()), Spot { block: marked.block, byte: marked.range.start });
    }

    /// Opens source `number` at a place.
    pub(super) fn open_at(&mut self, number: usize, beleg: Option<Marked>, spot: Spot) {
        let bestand = Arc::clone(&self.bestand);
        let Some(quelle) = bestand.quellen.get(number) else {
            return;
        };
        if self.reader.quelle != number {
            self.find = None;
        }
        self.reader.quelle = number;
        self.reader.beleg = beleg;
        self.refresh_reader(&bestand);
        self.reader.go(quelle, spot, height_of(self.regions.reader));
        self.mark_hits();
    }

    /// What the text is to follow.
    pub(super) fn follows(&self) -> Option<Followed> {
        match self.left {
            Left::Tree => self.entry().map(|(ansicht, id)| Followed::Node(ansicht, id)),
            Left::Hits => {
                self.search.hit().map(|_| Followed::Hit(self.search.generation, self.search.selected))
            }
        }
    }

    /// Lets the text follow the chosen entry or hit.
    pub(super) fn follow(&mut self) {
        if self.left == Left::Hits && self.input.is_some() {
            return;
        }
        let now = self.follows();
        if now == self.followed {
            return;
        }
        self.followed = now;
        match now {
            Some(Followed::Node(ansicht, id)) => {
                let bestand = Arc::clone(&self.bestand);
                let Some(knoten) = bestand.baum(ansicht).get(id) else { return };
                match knoten.belege.first() {
                    Some(beleg) if bestand.quelle(&beleg.quelle).is_none() => self.fetch(&beleg.quelle),
                    Some(beleg) => self.open(beleg),
                    None if is_document(knoten) && bestand.quelle(&knoten.kennung).is_none() => {
                        self.fetch(&knoten.kennung);
                    }
                    None if ansicht == Ansicht::Merkliste => {
                        let unread = self.list_entry(id).and_then(|(_, own)| own).filter(|own| {
                            bestand.quelle(&own.quelle).is_none()
                                && !self.merken.missing.contains(&own.quelle)
                        });
                        if let Some(own) = unread.filter(|own| !own.quelle.is_empty()) {
                            self.fetch(&own.quelle);
                        }
                    }
                    // Nothing to read: the details say what the entry holds.
                    None if self.focus == Focus::Tree => self.panes.reader_beside = false,
                    None => {}
                }
            }
            Some(Followed::Hit(..)) => self.open_hit(),
            None => {}
        }
    }
}

/// An entry as a line of the dialog.
fn item(baum: &Baum, id: NodeId) -> Option<Item> {
    let knoten = baum.get(id)?;
    let above = knoten.eltern.and_then(|id| baum.get(id)).filter(|_| knoten.art == Art::Rolle);
    let whose = above.map_or_else(String::new, |land| format!("{} – ", land.titel));
    let label = format!("{}: {whose}{}", wort::art(knoten.art.key()), knoten.titel);
    Some(Item { depth: 0, label, goal: Goal::Entry(knoten.kennung.clone()) })
}
