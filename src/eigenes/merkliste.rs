//! The Merkliste: entries and passages in named Vorgänge, each with what finds it again and a note.

use serde::{Deserialize, Serialize};

use super::Ablegbar;
use crate::deutsch::eigenes::ALLGEMEIN;

/// Number of characters of a passage that are kept to find it again.
pub const ANFANG: usize = 160;

/// The Merkliste: all entries, in their Vorgänge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Merkliste {
    /// Name of the Vorgang into which new places are remembered.
    #[serde(default)]
    pub gewaehlt: String,
    /// At least one.
    pub vorgaenge: Vec<Vorgang>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub suchen: Vec<Suche>,
}

/// A search with a name.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Suche {
    /// Its name, no other has the same.
    pub name: String,
    /// The query with its filters, as it was typed.
    pub anfrage: String,
}

/// A piece of work that things are remembered for.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Vorgang {
    /// Its name, no other has the same.
    pub name: String,
    /// In the order they were remembered.
    pub eintraege: Vec<Gemerkt>,
}

/// An entry of the catalogue or a passage.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Gemerkt {
    pub kennung: String,
    /// Its kind, by the JSON key.
    pub art: String,
    pub titel: String,
    /// Id of the document it rests on; empty if it rests on none.
    pub quelle: String,
    pub quellentitel: String,
    /// Where it stood, as a reader names it (`Z. 283`).
    pub fundstelle: String,
    /// The first [`ANFANG`] characters of the passage, or all of it if it is shorter.
    pub anfang: String,
    /// The day it was remembered, ISO 8601.
    #[serde(rename = "gemerkt_am")]
    pub am: String,
    pub notiz: String,
}

impl Ablegbar for Merkliste {
    const NAME: &'static str = "merkliste";
    const SCHEMA: u32 = 1;
}

impl Default for Merkliste {
    fn default() -> Self {
        let first = Vorgang { name: ALLGEMEIN.to_owned(), eintraege: Vec::new() };
        Self { gewaehlt: first.name.clone(), vorgaenge: vec![first], suchen: Vec::new() }
    }
}

impl Gemerkt {
    /// True if both mean the same place: same address and same words, as an address may pass to other words. The words
    /// of a hit in a document that was not read are unknown and not compared.
    pub fn same(&self, other: &Self) -> bool {
        self.kennung == other.kennung
            && (self.anfang == other.anfang || self.anfang.is_empty() || other.anfang.is_empty())
    }

    /// The words of the note that begin with `#`, without it.
    pub fn schlagworte(&self) -> Vec<&str> {
        let bare = |c: char| !c.is_alphanumeric() && c != '-' && c != '_';
        let words = self.notiz.split_whitespace().filter(|word| word.starts_with('#'));
        let mut tags: Vec<&str> = words.map(|word| word.trim_matches(bare)).collect();
        tags.retain(|tag| !tag.is_empty());
        tags.dedup();
        tags
    }
}

impl Vorgang {
    pub fn find(&self, stelle: &Gemerkt) -> Option<&Gemerkt> {
        self.eintraege.iter().find(|own| own.same(stelle))
    }
}

impl Merkliste {
    /// Name of the Vorgang into which new places are remembered: the chosen one, the first if that one is gone.
    pub fn gewaehlt(&self) -> &str {
        let chosen = self.vorgaenge.iter().find(|vorgang| vorgang.name == self.gewaehlt);
        chosen.or_else(|| self.vorgaenge.first()).map_or(ALLGEMEIN, |vorgang| &vorgang.name)
    }

    pub fn vorgang(&self, name: &str) -> Option<&Vorgang> {
        self.vorgaenge.iter().find(|vorgang| vorgang.name == name)
    }

    pub fn alle(&self) -> impl Iterator<Item = (&str, &Gemerkt)> {
        self.vorgaenge
            .iter()
            .flat_map(|vorgang| vorgang.eintraege.iter().map(move |eintrag| (vorgang.name.as_str(), eintrag)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_with_a_hash_are_tags() {
        let notiz = "für #Kabinett, siehe #sepa-2024. # C# ##doppelt".to_owned();
        let eintrag = Gemerkt { notiz, ..Gemerkt::default() };
        assert_eq!(eintrag.schlagworte(), ["Kabinett", "sepa-2024", "doppelt"]);
    }
}
