//! The Merkliste: remembered places with notes, filed in Vorgänge, and the changes that are not on disk yet.
//!
//! A change applies here at once; the outside carries it out on the list on disk, which other sessions change, too.

use std::collections::BTreeSet;

use super::consequence::Consequence;
use super::message::{Effect, Order};
use super::world::World;
use crate::deutsch::merkliste as said;
use crate::domain::{Art, Bestand, NodeId};
use crate::eigenes::{Aenderung, Gemerkt, Merkliste, Suche, Zweige};
use crate::katalog::merkliste as merk;
use crate::text::wrap::uncut;

/// Maximum number of removals that can be undone.
const BACK: usize = 50;

/// An entry of the list, with the name of its Vorgang.
pub type Filed = (String, Gemerkt);

/// State of the Merkliste, and the changes of it that are not on disk yet.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Kept {
    /// The list with all changes, including those that are not on disk yet.
    pub liste: Merkliste,
    /// A number that grows whenever the list, or anything that its tree is made from, has changed.
    pub version: u64,
    pub loaded: bool,
    /// The tree of the list is out of date.
    pub stale: bool,
    /// The open branches of the tree at the end of the last session, until they are opened again.
    pub again: Option<Zweige>,
    pub missing: BTreeSet<String>,
    open: Vec<Aenderung>,
    /// How many of the `open` changes were sent and are not answered yet; `None` while no answer is on the way.
    sent: Option<usize>,
    complained: bool,
    /// For each removal the changes that undo it, the last removal last.
    back: Vec<Vec<Aenderung>>,
}

impl Kept {
    pub fn note_missing(&mut self, id: &str) {
        self.stale |= self.missing.insert(id.to_owned());
    }

    /// The changes that were not sent to be written to disk yet, or that could not be written.
    pub fn unsent(&self) -> &[Aenderung] {
        self.open.get(self.sent.unwrap_or(0)..).unwrap_or_default()
    }

    pub fn notes_on(&self, kennung: &str) -> Vec<String> {
        let own = self.liste.alle().filter(|(_, eintrag)| eintrag.kennung == kennung);
        own.map(|(vorgang, eintrag)| said::remembered(vorgang, &eintrag.notiz)).collect()
    }

    /// The Vorgang and the entry that a node of the list's tree stands for; no entry if the node is the Vorgang itself.
    pub fn entry(&self, bestand: &Bestand, id: NodeId) -> Option<(String, Option<Gemerkt>)> {
        let (vorgang, eintrag) = merk::entry(&self.liste, &bestand.merkliste, id)?;
        Some((vorgang.name.clone(), eintrag.cloned()))
    }

    pub fn changed(&mut self) {
        self.stale = true;
        self.version += 1;
    }

    /// Applies changes here and returns the effect that asks for writing them to disk.
    pub fn change(&mut self, changes: Vec<Aenderung>) -> Vec<Effect> {
        for change in &changes {
            self.liste.apply(change, "");
        }
        self.open.extend(changes);
        self.changed();
        self.ask().into_iter().collect()
    }

    /// Applies changes that remove something; the changes `back` undo them.
    pub fn remove(&mut self, changes: Vec<Aenderung>, back: Vec<Aenderung>) -> Vec<Effect> {
        if !back.is_empty() {
            self.back.push(back);
        }
        if self.back.len() > BACK {
            self.back.remove(0);
        }
        self.change(changes)
    }

    /// Asks for writing all changes to disk and for the list as it is then; `None` while a request is on the way. One
    /// request at a time: so it is known which changes the list in the answer contains.
    pub fn ask(&mut self) -> Option<Effect> {
        if self.sent.is_some() {
            return None;
        }
        self.sent = Some(self.open.len());
        Some(Order::Remember(self.open.clone()).into())
    }

    pub fn answered(&mut self, kept: Result<(Merkliste, Option<String>), String>) -> Consequence {
        let sent = self.sent.take().unwrap_or(0);
        let (liste, say) = match kept {
            Ok(kept) => kept,
            Err(reason) => {
                let say = (!self.complained).then_some(reason);
                self.complained |= sent > 0;
                return Consequence { say, ..Consequence::default() };
            }
        };
        self.open.drain(..sent.min(self.open.len()));
        self.complained = false;
        self.loaded = true;
        self.liste = liste;
        for change in &self.open {
            self.liste.apply(change, "");
        }
        self.changed();
        let effects = if self.open.is_empty() { None } else { self.ask() };
        Consequence { effects: effects.into_iter().collect(), say, go: None }
    }

    /// Remembers places in the chosen Vorgang, or forgets them if that has all of them already.
    pub fn remember_or_forget(&mut self, world: &World, places: Vec<Gemerkt>) -> Consequence {
        let name = self.liste.gewaehlt();
        let all = !places.is_empty() && places.iter().all(|stelle| self.owned(name, stelle).is_some());
        if all { self.forget_places(world, &places) } else { self.remember(world, places) }
    }

    pub fn remember(&mut self, world: &World, places: Vec<Gemerkt>) -> Consequence {
        let title = |stelle: &Gemerkt| full_title(&world.bestand, stelle);
        let Some(first) = places.first().map(title) else { return Consequence::say(said::NOTHING) };
        let name = self.liste.gewaehlt().to_owned();
        let new: Vec<Gemerkt> =
            places.into_iter().filter(|stelle| self.owned(&name, stelle).is_none()).collect();
        let titel = new.first().map_or(first, title);
        let count = new.len();
        let is_group = new.first().is_some_and(|stelle| stelle.art == Art::Gruppe.key());
        let say = if is_group { said::group_remembered } else { said::now_remembered };
        let back = |stelle: Gemerkt| Aenderung::Merken(name.clone(), self.noted_before(&name, stelle));
        let changes = new.into_iter().map(back).collect();
        let effects = self.change(changes);
        let say = match count {
            0 => world.about(&titel, |titel, _| said::already_remembered(&name, titel)),
            1 => world.about(&titel, |titel, weg| say(&name, titel, weg)),
            _ => world.how(|weg| said::all_remembered(&name, count, weg)),
        };
        Consequence { effects, ..Consequence::say(say) }
    }

    /// Forgets places: in the chosen Vorgang, else wherever they are remembered.
    pub fn forget_places(&mut self, world: &World, places: &[Gemerkt]) -> Consequence {
        let Some(first) = places.first() else { return Consequence::say(said::NOTHING) };
        let own = places.iter().map(|stelle| self.known(stelle));
        let own: Vec<_> = own.filter(|(name, stelle)| self.owned(name, stelle).is_some()).collect();
        if own.is_empty() {
            let titel = full_title(&world.bestand, first);
            return Consequence::say(world.about(&titel, |titel, _| said::not_remembered(titel)));
        }
        self.forget(world, own)
    }

    pub fn forget(&mut self, world: &World, entries: Vec<Filed>) -> Consequence {
        let (count, noted) = (entries.len(), entries.iter().filter(|(_, own)| !own.notiz.is_empty()).count());
        let titel = entries.first().map_or_else(String::new, |(_, own)| full_title(&world.bestand, own));
        let changes = entries.iter().map(|(name, own)| Aenderung::Vergessen(name.clone(), own.clone()));
        let changes = changes.collect();
        let back = entries.into_iter().map(|(name, own)| Aenderung::Merken(name, own)).collect();
        let effects = self.remove(changes, back);
        let say = if count == 1 {
            world.about(&titel, |titel, weg| said::now_forgotten(titel, noted > 0, weg))
        } else {
            world.how(|weg| said::all_forgotten(count, noted, weg))
        };
        Consequence { effects, ..Consequence::say(say) }
    }

    pub fn bring_back(&mut self, world: &World) -> Consequence {
        let Some(changes) = self.back.pop() else { return Consequence::say(said::NOTHING_BACK) };
        let only = match changes.as_slice() {
            [Aenderung::Merken(_, own)] => Some((full_title(&world.bestand, own), !own.notiz.is_empty())),
            _ => None,
        };
        let effects = self.change(changes);
        let say = only.map_or_else(
            || said::BROUGHT_BACK.to_owned(),
            |(titel, noted)| world.about(&titel, |titel, _| said::brought_back(titel, noted)),
        );
        Consequence { effects, ..Consequence::say(say) }
    }

    /// The entry of a place with its Vorgang: in the chosen Vorgang, else in any, else a new entry for the chosen one.
    pub fn known(&self, stelle: &Gemerkt) -> Filed {
        let chosen = self.liste.gewaehlt();
        let own = || self.liste.alle().filter(|(_, eintrag)| eintrag.same(stelle));
        let found = own().find(|(name, _)| *name == chosen).or_else(|| own().next());
        found.map_or_else(
            || (chosen.to_owned(), stelle.clone()),
            |(name, eintrag)| (name.to_owned(), eintrag.clone()),
        )
    }

    /// Writes a note to a place of a Vorgang; a place that is not remembered there is remembered by that.
    pub fn note(&mut self, vorgang: String, stelle: Gemerkt, words: &str) -> Consequence {
        let notiz = words.trim().to_owned();
        let known = self.owned(&vorgang, &stelle).is_some();
        if notiz == stelle.notiz && (known || notiz.is_empty()) {
            return Consequence::default();
        }
        let say = said::noted(&vorgang, &notiz);
        let effects = self.change(vec![Aenderung::Notiz(vorgang, Gemerkt { notiz, ..stelle })]);
        Consequence { effects, ..Consequence::say(say) }
    }

    pub fn name_vorgang(&mut self, name: &str, old: Option<String>) -> Consequence {
        let name = name.trim().to_owned();
        if name.is_empty() || old.as_ref() == Some(&name) {
            return Consequence::default();
        }
        if let Some(old) = old {
            let effects = self.change(vec![Aenderung::Umbenennen(old, name)]);
            return Consequence { effects, ..Consequence::default() };
        }
        let say = said::into(&name);
        let effects = self.change(vec![Aenderung::Waehlen(name)]);
        Consequence { effects, ..Consequence::say(say) }
    }

    pub fn save_search(&mut self, world: &World, name: &str, anfrage: &str) -> Consequence {
        let name = name.trim().to_owned();
        if name.is_empty() {
            return Consequence::default();
        }
        let say = world.how(|weg| said::search_saved(&name, weg));
        let effects = self.change(vec![Aenderung::SucheSichern(Suche { name, anfrage: anfrage.to_owned() })]);
        Consequence { effects, ..Consequence::say(say) }
    }

    /// The entry that a Vorgang has for a place; `None` if it has none.
    fn owned(&self, name: &str, stelle: &Gemerkt) -> Option<&Gemerkt> {
        self.liste.vorgang(name)?.find(stelle)
    }

    /// The entry, with its note, as it last was removed from this Vorgang, if that can be undone; else `stelle` itself.
    fn noted_before(&self, name: &str, stelle: Gemerkt) -> Gemerkt {
        let removed = self.back.iter().flatten().rev().find_map(|change| match change {
            Aenderung::Merken(vorgang, own) if vorgang == name && own.same(&stelle) => Some(own.clone()),
            _ => None,
        });
        removed.unwrap_or(stelle)
    }
}

/// The whole title of a place; of a passage all its words.
pub fn full_title(bestand: &Bestand, stelle: &Gemerkt) -> String {
    let block = bestand.quelle(&stelle.quelle).and_then(|quelle| quelle.block(&stelle.kennung));
    block.map_or(stelle.titel.as_str(), |block| uncut(&stelle.titel, &block.text)).to_owned()
}
