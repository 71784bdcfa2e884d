//! Which of the listed hits are taken along: those that are the answer, or all.

use std::collections::{BTreeSet, HashSet};

use super::{Answer, Hit};
use crate::search::matching::Grund;

/// Hits that are taken along together, each once.
#[derive(Debug, Clone, PartialEq)]
pub struct Auswahl<'a> {
    pub hits: Vec<&'a Hit>,
    pub was: Was<'a>,
}

/// What the hits of a selection are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Was<'a> {
    /// So many entries that the query was read as, and further passages that have all it asks for; `fehlt` says that there
    /// are more of them than the list has room for.
    Antwort { eintraege: usize, stellen: usize, fehlt: bool },
    /// Entries that belong to what was read by the text above them, where there are no others.
    Zusammenhang,
    /// The passages that lack the fewest words, where none has them all: these words.
    Naechste(&'a [String]),
    /// All that are listed, but so many of similar spelling; `fehlt` says that there are more than the list has room for.
    Alle { ohne: usize, fehlt: bool },
    /// Those that a user has ticked.
    Markierte,
}

impl Answer {
    /// The hits that are the answer: entries that the query was read as and passages with all it asks for; where there is
    /// neither, what the list shows first in their place.
    pub fn antwort(&self) -> Auswahl<'_> {
        let is_entry = |hit: &Hit| hit.stufe == 0 && hit.warum != Some(Grund::Zusammenhang);
        let eintraege = self.distinct(is_entry).len();
        let hits = self.distinct(|hit| is_entry(hit) || hit.stufe == 1);
        if !hits.is_empty() {
            let stellen = hits.len() - eintraege;
            let listed = self.hits.iter().filter(|hit| is_entry(hit) || hit.stufe == 1).count();
            let fehlt = listed < self.eintraege() + self.gesamt;
            return Auswahl { hits, was: Was::Antwort { eintraege, stellen, fehlt } };
        }
        let instead = [
            Auswahl { hits: self.distinct(|hit| hit.stufe == 0), was: Was::Zusammenhang },
            Auswahl {
                hits: self.distinct(|hit| hit.stufe == 2 && self.is_nearest(hit)),
                was: Was::Naechste(self.lacking()),
            },
        ];
        instead.into_iter().find(|some| !some.hits.is_empty()).unwrap_or_else(|| self.alle())
    }

    /// All listed hits, without those of similar spelling if there are others.
    pub fn alle(&self) -> Auswahl<'_> {
        let all = self.distinct(|_| true);
        let hits = self.distinct(|hit| hit.stufe < 3);
        let hits = if hits.is_empty() { all.clone() } else { hits };
        let ohne = all.len() - hits.len();
        Auswahl { hits, was: Was::Alle { ohne, fehlt: self.gekuerzt } }
    }

    /// The hits with these addresses.
    pub fn markierte(&self, kennungen: &BTreeSet<String>) -> Auswahl<'_> {
        Auswahl { hits: self.distinct(|hit| kennungen.contains(&hit.kennung)), was: Was::Markierte }
    }

    /// The hits that fulfil a condition, each once: an entry that also has all words is listed twice.
    fn distinct(&self, wanted: impl Fn(&Hit) -> bool) -> Vec<&Hit> {
        let mut seen = HashSet::new();
        self.hits.iter().filter(|hit| wanted(hit) && seen.insert(&hit.kennung)).collect()
    }
}
