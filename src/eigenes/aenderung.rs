//! What can be done with a Merkliste, as plain data: several sessions carry it out on the same list, one after the other.

use super::{Gemerkt, Merkliste, Suche, Vorgang};
use crate::deutsch::eigenes::ALLGEMEIN;

/// One change. If another session has removed its object meanwhile, the change does nothing or adds it again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Aenderung {
    /// Remembers a place in the named Vorgang, which is made if it is missing. A place already there keeps its note.
    Merken(String, Gemerkt),
    Vergessen(String, Gemerkt),
    Notiz(String, Gemerkt),
    Verschieben(String, String, Gemerkt),
    Anlegen(String),
    /// Gives a Vorgang another name; if there is one of that name they become one.
    Umbenennen(String, String),
    /// Takes a Vorgang away with everything in it.
    Entfernen(String),
    /// Chooses the Vorgang into which new places are remembered.
    Waehlen(String),
    /// Keeps a search under its name, in place of another of that name.
    SucheSichern(Suche),
    SucheEntfernen(String),
}

impl Merkliste {
    /// Carries out a change; what is new is remembered on the day `heute`.
    pub fn apply(&mut self, aenderung: &Aenderung, heute: &str) {
        match aenderung {
            Aenderung::Merken(name, stelle) => self.remember(name, stelle, heute),
            Aenderung::Vergessen(name, stelle) => drop(self.take(name, stelle)),
            Aenderung::Notiz(name, stelle) => {
                self.remember(name, stelle, heute);
                let own = self.vorgang_mut(name).and_then(|vorgang| vorgang.find_mut(stelle));
                if let Some(own) = own {
                    own.notiz.clone_from(&stelle.notiz);
                }
            }
            Aenderung::Verschieben(from, to, stelle) => {
                let taken = self.take(from, stelle);
                self.remember(to, taken.as_ref().unwrap_or(stelle), heute);
            }
            Aenderung::Anlegen(name) => self.make(name),
            Aenderung::Umbenennen(from, to) => self.rename(from, to),
            Aenderung::Entfernen(name) => self.vorgaenge.retain(|vorgang| vorgang.name != *name),
            Aenderung::Waehlen(name) => {
                self.make(name);
                self.gewaehlt.clone_from(name);
            }
            Aenderung::SucheSichern(suche) => {
                self.suchen.retain(|own| own.name != suche.name);
                self.suchen.push(suche.clone());
            }
            Aenderung::SucheEntfernen(name) => self.suchen.retain(|own| own.name != *name),
        }
        if self.vorgaenge.is_empty() {
            self.make(ALLGEMEIN);
        }
    }

    fn rename(&mut self, from: &str, to: &str) {
        let known = self.vorgang(to).is_some();
        let own = self.vorgaenge.iter().position(|vorgang| vorgang.name == from);
        let Some(own) = own.filter(|_| from != to) else { return };
        if self.gewaehlt == from {
            to.clone_into(&mut self.gewaehlt);
        }
        if known {
            for eintrag in &self.vorgaenge.remove(own).eintraege {
                self.remember(to, eintrag, "");
            }
        } else if let Some(vorgang) = self.vorgaenge.get_mut(own) {
            to.clone_into(&mut vorgang.name);
        }
    }

    fn make(&mut self, name: &str) {
        if self.vorgang(name).is_none() {
            self.vorgaenge.push(Vorgang { name: name.to_owned(), eintraege: Vec::new() });
        }
    }

    fn vorgang_mut(&mut self, name: &str) -> Option<&mut Vorgang> {
        self.vorgaenge.iter_mut().find(|vorgang| vorgang.name == name)
    }

    /// Puts a place last into a Vorgang. If it is there already, both notes are kept.
    pub(super) fn remember(&mut self, name: &str, stelle: &Gemerkt, heute: &str) {
        self.make(name);
        let Some(vorgang) = self.vorgang_mut(name) else { return };
        match vorgang.find_mut(stelle) {
            Some(own) if own.notiz.contains(&stelle.notiz) => {}
            Some(own) if own.notiz.is_empty() => own.notiz.clone_from(&stelle.notiz),
            Some(own) => own.notiz = format!("{} / {}", own.notiz, stelle.notiz),
            None => {
                let mut new = stelle.clone();
                if new.am.is_empty() {
                    heute.clone_into(&mut new.am);
                }
                vorgang.eintraege.push(new);
            }
        }
    }

    fn take(&mut self, name: &str, stelle: &Gemerkt) -> Option<Gemerkt> {
        let vorgang = self.vorgang_mut(name)?;
        let at = vorgang.eintraege.iter().position(|own| own.same(stelle))?;
        Some(vorgang.eintraege.remove(at))
    }
}

impl Vorgang {
    fn find_mut(&mut self, stelle: &Gemerkt) -> Option<&mut Gemerkt> {
        self.eintraege.iter_mut().find(|own| own.same(stelle))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stelle(kennung: &str, notiz: &str) -> Gemerkt {
        Gemerkt { kennung: kennung.to_owned(), notiz: notiz.to_owned(), ..Gemerkt::default() }
    }

    fn of(changes: &[Aenderung]) -> Merkliste {
        let mut liste = Merkliste::default();
        for change in changes {
            liste.apply(change, "2026-11-21");
        }
        liste
    }

    fn names(liste: &Merkliste) -> Vec<(&str, &str, &str)> {
        liste.alle().map(|(name, own)| (name, own.kennung.as_str(), own.notiz.as_str())).collect()
    }

    #[test]
    fn what_is_remembered_twice_stands_once_and_keeps_its_note() {
        let a = "A".to_owned();
        let liste = of(&[
            Aenderung::Notiz(a.clone(), stelle("x", "wichtig")),
            Aenderung::Merken(a.clone(), stelle("x", "")),
            Aenderung::Merken(a, stelle("y", "")),
        ]);
        assert_eq!(names(&liste), [("A", "x", "wichtig"), ("A", "y", "")]);
        assert_eq!(liste.alle().next().unwrap().1.am, "2026-11-21");
    }

    #[test]
    fn vorgaenge_that_get_one_name_become_one_and_no_note_is_lost() {
        let (a, b) = ("A".to_owned(), "B".to_owned());
        let liste = of(&[
            Aenderung::Notiz(a.clone(), stelle("x", "eins")),
            Aenderung::Notiz(b.clone(), stelle("x", "zwei")),
            Aenderung::Merken(a.clone(), stelle("y", "")),
            Aenderung::Waehlen(a.clone()),
            Aenderung::Umbenennen(a, b),
        ]);
        assert_eq!(names(&liste), [("B", "x", "zwei / eins"), ("B", "y", "")]);
        assert_eq!(liste.gewaehlt(), "B");
    }

    #[test]
    fn there_is_always_a_vorgang() {
        let liste = of(&[Aenderung::Entfernen(ALLGEMEIN.to_owned())]);
        assert_eq!(liste.gewaehlt(), ALLGEMEIN);
        assert_eq!(liste.vorgaenge.len(), 1);
    }

    #[test]
    fn what_another_session_removed_comes_back_rather_than_getting_lost() {
        let (a, b) = ("A".to_owned(), "B".to_owned());
        let liste = of(&[Aenderung::Verschieben(a, b, stelle("x", "Notiz"))]);
        assert_eq!(names(&liste), [("B", "x", "Notiz")]);
    }
}
