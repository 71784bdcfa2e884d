//! Remembering: what the cursor stands on goes onto the Merkliste, with a note, and comes off it again.
//!
//! A change counts at once; the outside carries it out on the list that is kept, where other sessions work too.

use std::collections::BTreeSet;

use super::action::Merken;
use super::{App, Effect, Focus, Left};
use crate::deutsch::merkliste as said;
use crate::domain::{Ansicht, NodeId};
use crate::eigenes::{Aenderung, Gemerkt, Merkliste, Zweige};
use crate::katalog::merkliste as merk;
use crate::search::Hit;
use crate::text::wrap::uncut;

/// Removals that can be taken back.
const BACK: usize = 50;

/// What is remembered, and what of it is not kept yet.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MerkenState {
    /// The list as it is, with what is not kept yet.
    pub liste: Merkliste,
    /// Marked rows of the trees.
    pub nodes: BTreeSet<(Ansicht, NodeId)>,
    /// Marked hits, by address.
    pub hits: BTreeSet<String>,
    /// Changes that are not known to be kept.
    open: Vec<Aenderung>,
    /// While an answer is on the way: so many of them are with it.
    sent: Option<usize>,
    /// It was said that nothing is kept.
    complained: bool,
    /// What brings back what was removed, the last removal last.
    back: Vec<Vec<Aenderung>>,
    /// Where the open note belongs.
    pub(super) noted: Option<(String, Gemerkt)>,
    /// Documents that were asked for and are not there.
    pub(super) missing: BTreeSet<String>,
    /// The tree of the list is not what the list is.
    pub(super) stale: bool,
    /// How the tree was open when the session before was left.
    pub(super) again: Option<Zweige>,
    /// The list that is kept has come.
    pub(super) loaded: bool,
    /// Number of the list's state.
    pub(super) version: u64,
}

impl MerkenState {
    /// A document cannot be read.
    pub(super) fn missing(&mut self, id: &str) {
        self.stale |= self.missing.insert(id.to_owned());
    }

    /// Changes that nobody has tried to keep, or that could not be kept.
    pub fn unsent(&self) -> &[Aenderung] {
        self.open.get(self.sent.unwrap_or(0)..).unwrap_or_default()
    }

    /// What there is to say about an address, one sentence for each Vorgang.
    pub(super) fn about(&self, kennung: &str) -> Vec<String> {
        let own = self.liste.alle().filter(|(_, eintrag)| eintrag.kennung == kennung);
        own.map(|(vorgang, eintrag)| said::remembered(vorgang, &eintrag.notiz)).collect()
    }
}

impl App {
    pub(super) fn merken(&mut self, action: Merken) {
        match action {
            Merken::Stelle => self.remember_or_forget(),
            Merken::Behalten => self.remember(),
            Merken::Vergessen => self.forget_places(),
            Merken::Notiz => self.open_note(),
            Merken::Zurueck => self.bring_back(),
            Merken::Vorgaenge => self.open_vorgaenge(),
            Merken::Markieren => self.mark_row(),
            Merken::Suchen => self.open_searches(),
        }
    }

    /// Carries changes out here and asks that they are kept.
    pub(super) fn change_list(&mut self, changes: Vec<Aenderung>) {
        for change in &changes {
            self.merken.liste.apply(change, "");
        }
        self.merken.open.extend(changes);
        self.list_changed();
        self.ask_list();
    }

    /// Asks that all changes are kept and how the list is then. One request at a time: so it is known which changes
    /// the list has that comes with the answer.
    pub(super) fn ask_list(&mut self) {
        if self.merken.sent.is_none() {
            self.merken.sent = Some(self.merken.open.len());
            self.asked.push(Effect::Remember(self.merken.open.clone()));
        }
    }

    /// What is made from the list is made anew.
    pub(super) fn list_changed(&mut self) {
        self.merken.stale = true;
        self.merken.version += 1;
        let [.., count] = &mut self.counts;
        *count = self.merken.liste.alle().count();
        self.detail.forget();
    }

    /// The list as it is kept, or why it is not.
    pub(super) fn remembered(&mut self, kept: Result<(Merkliste, Option<String>), String>) {
        let sent = self.merken.sent.take().unwrap_or(0);
        match kept {
            Ok((liste, hinweis)) => {
                self.merken.open.drain(..sent.min(self.merken.open.len()));
                self.merken.complained = false;
                self.merken.loaded = true;
                self.merken.liste = liste;
                for change in &self.merken.open {
                    self.merken.liste.apply(change, "");
                }
                if let Some(hinweis) = hinweis {
                    self.say(&hinweis);
                }
                self.list_changed();
                if !self.merken.open.is_empty() {
                    self.ask_list();
                }
            }
            Err(reason) => {
                if !self.merken.complained {
                    self.say(&reason);
                }
                self.merken.complained |= sent > 0;
            }
        }
    }

    /// Remembers what is marked or under the cursor; forgets it if all of it is remembered.
    fn remember_or_forget(&mut self) {
        let name = self.merken.liste.gewaehlt().to_owned();
        let places = self.places();
        let all = !places.is_empty() && places.iter().all(|stelle| self.owned(&name, stelle).is_some());
        if all || self.forgets() { self.forget_places() } else { self.remember() }
    }

    /// The entry that the Vorgang has for a place.
    fn owned(&self, name: &str, stelle: &Gemerkt) -> Option<Gemerkt> {
        self.merken.liste.vorgang(name)?.find(stelle).cloned()
    }

    /// Remembers what is marked or under the cursor.
    fn remember(&mut self) {
        if self.forgets() {
            return match self.chosen_entries().first() {
                Some((name, own)) => self.say(&said::already_remembered(name, &self.full_title(own))),
                None => self.say_how(said::on_vorgang),
            };
        }
        let places = self.places();
        let Some(first) = places.first().map(|stelle| self.full_title(stelle)) else {
            return self.say(said::NOTHING);
        };
        let name = self.merken.liste.gewaehlt().to_owned();
        let new: Vec<Gemerkt> =
            places.into_iter().filter(|stelle| self.owned(&name, stelle).is_none()).collect();
        let titel = new.first().map_or(first, |stelle| self.full_title(stelle));
        let count = new.len();
        let back = |stelle: Gemerkt| Aenderung::Merken(name.clone(), self.noted_before(&name, stelle));
        let changes = new.into_iter().map(back).collect();
        self.change_list(changes);
        self.unmark();
        match count {
            0 => self.say_of(&titel, |titel, _| said::already_remembered(&name, titel)),
            1 => self.say_of(&titel, |titel, weg| said::now_remembered(&name, titel, weg)),
            _ => self.say_how(|weg| said::all_remembered(&name, count, weg)),
        }
    }

    /// The whole title of a place: of a passage its words.
    fn full_title(&self, stelle: &Gemerkt) -> String {
        let block = self.bestand.quelle(&stelle.quelle).and_then(|quelle| quelle.block(&stelle.kennung));
        block.map_or(stelle.titel.as_str(), |block| uncut(&stelle.titel, &block.text)).to_owned()
    }

    /// What was removed a moment ago comes back with its note.
    fn noted_before(&self, name: &str, stelle: Gemerkt) -> Gemerkt {
        let removed = self.merken.back.iter().flatten().rev().find_map(|change| match change {
            Aenderung::Merken(vorgang, own) if vorgang == name && own.same(&stelle) => Some(own.clone()),
            _ => None,
        });
        removed.unwrap_or(stelle)
    }

    /// True where entries of the list are the rows: there the key takes them off it.
    pub(super) fn forgets(&self) -> bool {
        self.ansicht == Ansicht::Merkliste && self.left == Left::Tree && self.focus != Focus::Reader
    }

    /// Forgets what is marked or under the cursor: in the chosen Vorgang, else wherever it is remembered.
    fn forget_places(&mut self) {
        if self.forgets() {
            let chosen = self.chosen_entries();
            return if chosen.is_empty() { self.say_how(said::on_vorgang) } else { self.forget(chosen) };
        }
        let places = self.places();
        let Some(first) = places.first().map(|stelle| self.full_title(stelle)) else {
            return self.say(said::NOTHING);
        };
        let own = places.iter().map(|stelle| self.known(stelle));
        let own: Vec<_> = own.filter(|(name, stelle)| self.owned(name, stelle).is_some()).collect();
        if own.is_empty() {
            return self.say_of(&first, |titel, _| said::not_remembered(titel));
        }
        self.forget(own);
    }

    fn forget(&mut self, entries: Vec<(String, Gemerkt)>) {
        let (count, noted) = (entries.len(), entries.iter().filter(|(_, own)| !own.notiz.is_empty()).count());
        let titel = entries.first().map_or_else(String::new, |(_, own)| self.full_title(own));
        let changes = entries.iter().map(|(name, own)| Aenderung::Vergessen(name.clone(), own.clone()));
        let changes = changes.collect();
        self.keep_back(entries.into_iter().map(|(name, own)| Aenderung::Merken(name, own)).collect());
        self.change_list(changes);
        self.unmark();
        if count == 1 {
            self.say_of(&titel, |titel, weg| said::now_forgotten(titel, noted > 0, weg));
        } else {
            self.say_how(|weg| said::all_forgotten(count, noted, weg));
        }
    }

    pub(super) fn keep_back(&mut self, changes: Vec<Aenderung>) {
        self.merken.back.push(changes);
        if self.merken.back.len() > BACK {
            self.merken.back.remove(0);
        }
    }

    fn bring_back(&mut self) {
        match self.merken.back.pop() {
            Some(changes) => {
                let only = match changes.as_slice() {
                    [Aenderung::Merken(_, own)] => Some((self.full_title(own), !own.notiz.is_empty())),
                    _ => None,
                };
                self.change_list(changes);
                match only {
                    Some((titel, noted)) => {
                        self.say_of(&titel, |titel, _| said::brought_back(titel, noted));
                    }
                    None => self.say(said::BROUGHT_BACK),
                }
            }
            None => self.say(said::NOTHING_BACK),
        }
    }

    /// The marked rows, else the place under the cursor, as they are remembered.
    fn places(&self) -> Vec<Gemerkt> {
        match self.focus {
            Focus::Reader => self.paragraph().into_iter().collect(),
            Focus::Hits => {
                let chosen = self.search.hit().cloned();
                let hits = self.marked_hits();
                let hits = if hits.is_empty() { chosen.into_iter().collect() } else { hits };
                hits.iter().map(|hit| self.of_hit(hit)).collect()
            }
            Focus::Detail => self.entry().and_then(|node| self.of_node(node)).into_iter().collect(),
            Focus::Tree => self.chosen_nodes().into_iter().filter_map(|node| self.of_node(node)).collect(),
        }
    }

    pub(super) fn paragraph(&self) -> Option<Gemerkt> {
        let quelle = self.quelle()?;
        let block = quelle.blocks.get(self.reader.current)?;
        Some(merk::remember_passage(&self.bestand, quelle, block))
    }

    pub(super) fn of_node(&self, (ansicht, id): (Ansicht, NodeId)) -> Option<Gemerkt> {
        let baum = self.bestand.baum(ansicht);
        baum.get(id).map(|_| merk::remember(&self.bestand, baum, id))
    }

    pub(super) fn of_hit(&self, hit: &Hit) -> Gemerkt {
        let quelle = self.bestand.quelle(&hit.quelle);
        if let Some((quelle, block)) = quelle.and_then(|quelle| Some((quelle, quelle.block(&hit.kennung)?))) {
            return merk::remember_passage(&self.bestand, quelle, block);
        }
        let known = self.bestand.find(&hit.kennung).and_then(|node| self.of_node(node));
        known.unwrap_or_else(|| Gemerkt {
            kennung: hit.kennung.clone(),
            art: hit.art.key().to_owned(),
            titel: hit.titel.clone(),
            quelle: hit.quelle.clone(),
            fundstelle: hit.ort(),
            ..Gemerkt::default()
        })
    }
}
