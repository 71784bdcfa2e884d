//! The Rechercheprotokoll: searches that were kept, each with its query, its date and what it found.
//!
//! An entry is evidence: what it says of its search is never changed afterwards. Only the user's own words change: what
//! they keep, what they drop, the note.

use serde::{Deserialize, Serialize};

use super::Ablegbar;
use super::zeitpunkt::Zeitpunkt;
use crate::deutsch::protokoll as satz;
use crate::keyed::keyed;
use crate::text::{fold, part};

/// Maximum number of passages with every word that one search keeps one by one; the others are counted.
pub const MOST: usize = 1000;
/// Maximum number of passages in the whole record, so that its file can be read at once.
const ALL: usize = 20_000;
/// Maximum number of searches in the record.
const SEARCHES: usize = 2000;
/// Maximum number of letters of a passage or a note.
const LETTERS: usize = 1200;

/// All searches that were kept, the oldest first.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Protokoll {
    /// The number of the last one; numbers are never used again.
    letzte: u32,
    pub recherchen: Vec<Recherche>,
}

impl Ablegbar for Protokoll {
    const NAME: &'static str = "rechercheprotokoll";
    const SCHEMA: u32 = 1;
}

/// A search that was kept.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Recherche {
    /// Its number in the record, from 1.
    pub nummer: u32,
    /// When it was made, UTC.
    pub zeit: String,
    /// The query as typed.
    pub anfrage: String,
    /// The query as understood, one German sentence.
    pub verstanden: String,
    /// The filters, each as the sentence says it.
    pub filter: Vec<String>,
    /// Kinds of widening that were switched off, by their keys.
    pub abgeschaltet: Vec<String>,
    /// The notes of the search, one German sentence each.
    pub hinweise: Vec<String>,
    pub bestaende: Vec<Bestandsstand>,
    pub durchsucht: Umfang,
    /// The newest day a source states, as ISO 8601.
    pub juengste_quelle: Option<String>,
    /// Entries of the catalogue that the query was read as.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub eintraege: usize,
    /// Passages with every word, and the sources they stand in.
    pub gefunden: Umfang,
    /// Number of hits of tiers 1, 2 and 3: of tier 1 all, as in `gefunden`; of the others those that were listed.
    pub stufen: [usize; 3],
    pub stellen: Vec<Fund>,
    pub notiz: String,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_zero(count: &usize) -> bool {
    *count == 0
}

/// A holding as it was.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Bestandsstand {
    pub name: String,
    /// Level of the holding (system, group, user), by its key.
    pub ebene: String,
    pub dokumente: usize,
    pub passagen: usize,
    /// When it was last changed (UTC); for the shipped one the checksum of its texts.
    pub stand: String,
}

/// Number of passages, and of the sources they stand in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Umfang {
    pub stellen: usize,
    pub quellen: usize,
}

/// A hit.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Fund {
    pub kennung: String,
    /// Id of the source.
    pub quelle: String,
    /// The source as a reader names it; empty if unknown.
    pub quelltitel: String,
    /// Publisher; empty if unknown.
    pub herausgeber: String,
    /// Its day as ISO 8601.
    pub datum: Option<String>,
    /// Heading or name it is shown under.
    pub titel: String,
    /// Lines, pages or paragraphs.
    pub ort: String,
    /// 1 every word, 2 some words, 3 similar spelling.
    pub stufe: u8,
    /// SHA-256 of the whole wording, lower-case hex.
    pub fingerabdruck: String,
    /// The wording, cut if it is long.
    pub wortlaut: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub urteil: Option<Urteil>,
}

keyed! {
    /// A user's judgement of a hit.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum Urteil {
        Behalten = "behalten",
        Verworfen = "verworfen",
    }
}

impl Protokoll {
    /// Takes a search in and gives it its number; `None` if the record is full.
    pub fn keep(&mut self, mut recherche: Recherche) -> Option<u32> {
        let passages: usize = self.recherchen.iter().map(|one| one.stellen.len()).sum();
        if passages + recherche.stellen.len() > ALL || self.recherchen.len() >= SEARCHES {
            return None;
        }
        // In a file that somebody edited, `letzte` may be smaller than the highest number.
        let highest = self.recherchen.iter().map(|one| one.nummer).max().unwrap_or(0);
        self.letzte = self.letzte.max(highest).checked_add(1)?;
        recherche.nummer = self.letzte;
        self.recherchen.push(recherche);
        Some(self.letzte)
    }

    /// The newest entry of the same day with the same query, holdings and result: another one would be no further
    /// evidence.
    pub fn same(&self, recherche: &Recherche) -> Option<&Recherche> {
        self.recherchen.iter().rev().find(|one| one.says_the_same(recherche))
    }

    pub fn get(&self, nummer: u32) -> Option<&Recherche> {
        self.recherchen.iter().find(|one| one.nummer == nummer)
    }

    /// The search with this number, to change what the user says of it.
    pub fn get_mut(&mut self, nummer: u32) -> Option<&mut Recherche> {
        self.recherchen.iter_mut().find(|one| one.nummer == nummer)
    }

    pub fn remove(&mut self, nummer: u32) {
        self.recherchen.retain(|one| one.nummer != nummer);
    }

    /// The searches with all these words in number, date, query or note, the newest first.
    pub fn narrowed(&self, words: &str) -> Vec<&Recherche> {
        let words = fold(words);
        let fits = |one: &&Recherche| {
            if words.is_empty() {
                return true;
            }
            let own = fold(&format!("{} {} {} {}", one.nummer, one.zeitpunkt(), one.anfrage, one.notiz));
            words.split_whitespace().all(|word| own.contains(word))
        };
        self.recherchen.iter().rev().filter(fits).collect()
    }
}

impl Recherche {
    /// True if it asked the same of the same holdings on the same day and found the same words, and another one brings no
    /// note of its own.
    fn says_the_same(&self, other: &Self) -> bool {
        let found = |one: &Self| -> Vec<(String, String, u8)> {
            let kept = |fund: &Fund| (fund.kennung.clone(), fund.fingerabdruck.clone(), fund.stufe);
            one.stellen.iter().map(kept).collect()
        };
        (&self.anfrage, &self.abgeschaltet, &self.bestaende, self.gefunden, self.tag())
            == (&other.anfrage, &other.abgeschaltet, &other.bestaende, other.gefunden, other.tag())
            && (other.notiz.is_empty() || self.notiz == other.notiz)
            && found(self) == found(other)
    }

    /// True if the search found no passage with every word and no entry: that, too, is an answer.
    pub fn is_fehlanzeige(&self) -> bool {
        self.gefunden.stellen == 0 && self.eintraege == 0
    }

    /// Number of entries, of passages with every word, and of the sources that these stand in.
    pub fn zahlen(&self) -> (usize, usize, usize) {
        (self.eintraege, self.gefunden.stellen, self.gefunden.quellen)
    }

    /// True if every passage with every word is kept one by one.
    pub fn is_complete(&self) -> bool {
        self.gefunden.stellen == self.treffer().count()
    }

    pub fn treffer(&self) -> impl Iterator<Item = &Fund> {
        self.stellen.iter().filter(|fund| fund.stufe == 1)
    }

    /// The entries of the catalogue, then the passages with every word that are none of these entries.
    pub fn belege(&self) -> impl Iterator<Item = &Fund> {
        let entries = || self.stellen.iter().filter(|fund| fund.stufe == 0);
        let is_entry = move |fund: &&Fund| entries().any(|entry| entry.kennung == fund.kennung);
        entries().chain(self.treffer().filter(move |fund| !is_entry(fund)))
    }

    /// When the search was made, in German legal time; the kept text if it cannot be read as a moment.
    pub fn zeitpunkt(&self) -> String {
        Zeitpunkt::from_utc(&self.zeit).map_or_else(|| self.zeit.clone(), |moment| moment.to_string())
    }

    pub fn tag(&self) -> String {
        Zeitpunkt::from_utc(&self.zeit).map_or_else(|| self.zeit.clone(), |moment| moment.tag())
    }

    pub fn zeile(&self) -> String {
        satz::Zeile {
            nummer: self.nummer,
            zeit: &self.zeitpunkt(),
            anfrage: &self.anfrage,
            gefunden: self.zahlen(),
            urteile: (self.judged(Urteil::Behalten), self.judged(Urteil::Verworfen)),
            notiz: &self.notiz,
        }
        .to_string()
    }

    pub fn judged(&self, urteil: Urteil) -> usize {
        self.stellen.iter().filter(|fund| fund.urteil == Some(urteil)).count()
    }

    pub fn fund(&self, kennung: &str) -> Option<&Fund> {
        self.stellen.iter().find(|fund| fund.kennung == kennung)
    }

    /// Sets the user's judgement of a hit; false if the hit is not kept here.
    pub fn judge(&mut self, kennung: &str, urteil: Option<Urteil>) -> bool {
        let fund = self.stellen.iter_mut().find(|fund| fund.kennung == kennung);
        fund.map(|fund| fund.urteil = urteil).is_some()
    }

    /// Sets the user's note, cut if it is long.
    pub fn note(&mut self, words: &str) {
        self.notiz = cut(words.trim());
    }
}

/// The first letters of a long text, with a sign that something is left out.
pub fn cut(text: &str) -> String {
    match text.char_indices().nth(LETTERS) {
        Some((at, _)) => format!("{} …", part(text, ..at).trim_end()),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn recherche(anfrage: &str) -> Recherche {
        Recherche {
            anfrage: anfrage.to_owned(),
            zeit: "2026-05-03T12:04:00Z".to_owned(),
            ..Recherche::default()
        }
    }

    #[test]
    fn numbers_are_never_used_again() {
        let mut protokoll = Protokoll::default();
        assert_eq!(protokoll.keep(recherche("Elbe")), Some(1));
        assert_eq!(protokoll.keep(recherche("Oder")), Some(2));
        protokoll.remove(2);
        assert_eq!(protokoll.keep(recherche("Neiße")), Some(3));
        assert!(protokoll.get(2).is_none());
        let shown: Vec<u32> = protokoll.narrowed("").iter().map(|one| one.nummer).collect();
        assert_eq!(shown, [3, 1], "the newest first");
        assert_eq!(protokoll.narrowed("NEISSE").len(), 1);
        assert_eq!(protokoll.narrowed("03.05.2026").len(), 2);
        assert!(protokoll.narrowed("Neiße Elbe").is_empty());
    }

    #[test]
    fn the_same_search_of_the_same_day_is_known_again() {
        let mut protokoll = Protokoll::default();
        let fund = |fingerabdruck: &str| Fund {
            kennung: "strategie/1".to_owned(),
            fingerabdruck: fingerabdruck.to_owned(),
            ..Fund::default()
        };
        let kept = Recherche { stellen: vec![fund("a")], ..recherche("Elbe") };
        protokoll.keep(kept.clone());
        protokoll.keep(recherche("Oder"));
        let later = Recherche { zeit: "2026-05-03T15:00:00Z".to_owned(), ..kept.clone() };
        assert_eq!(protokoll.same(&later).map(|one| one.nummer), Some(1));
        // Another day is new evidence, and so are other words.
        let next_day = Recherche { zeit: "2026-05-04T12:04:00Z".to_owned(), ..kept.clone() };
        let other = Recherche { stellen: vec![fund("b")], ..kept };
        assert!(protokoll.same(&next_day).is_none() && protokoll.same(&other).is_none());
    }

    #[test]
    fn a_full_record_takes_nothing_more_and_loses_nothing() {
        let mut protokoll = Protokoll::default();
        let many = Recherche { stellen: vec![Fund::default(); MOST], ..Recherche::default() };
        for number in 1..=(ALL / MOST) as u32 {
            assert_eq!(protokoll.keep(many.clone()), Some(number));
        }
        assert_eq!(protokoll.keep(many), None);
        assert_eq!(protokoll.recherchen.len(), ALL / MOST);
        assert!(protokoll.keep(recherche("ohne Treffer")).is_some());
    }

    #[test]
    fn long_words_are_cut_between_letters() {
        let long = "ä".repeat(LETTERS + 5);
        assert_eq!(cut(&long).chars().count(), LETTERS + 2);
        assert_eq!(cut("kurz"), "kurz");
    }
}
