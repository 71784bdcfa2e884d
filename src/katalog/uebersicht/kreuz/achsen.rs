//! The properties that the rows and columns of a table of counts can stand for, and the heads of rows and columns.

use crate::deutsch::uebersicht as satz;
use crate::domain::Namen;
use crate::domain::knoten::Verweis;
use crate::katalog::verweis;
use crate::keyed::keyed;

keyed! {
    /// A property of passages.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    pub enum Achse {
        /// The instrument of a strategy in whose section the passage stands.
        Instrument = "instrument",
        Land = "land",
        Partnerregion = "partnerregion",
        Quelle = "quelle",
        /// How binding a measure is.
        Verbindlichkeit = "verbindlichkeit",
    }
}

impl Achse {
    pub fn name(self) -> &'static str {
        satz::achse(self.key())
    }

    pub(super) fn nur_strategien(self) -> bool {
        matches!(self, Self::Instrument | Self::Verbindlichkeit)
    }
}

/// The head of a row or column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kopf {
    /// Address of the entry, or the value's key.
    pub kennung: String,
    pub name: String,
    pub kurz: String,
}

/// Number of letters of a word in the head of a column.
const LONGEST: usize = 7;
/// Number of letters of a short name.
const KURZ: usize = 4;

/// A short name for each name: its first letters; of names that begin alike also the two letters where they differ.
fn kurznamen(names: &[String]) -> Vec<String> {
    let names: Vec<String> =
        names.iter().map(|name| name.chars().filter(|c| c.is_alphanumeric()).collect()).collect();
    let first = |name: &str, count: usize| name.chars().take(count).collect::<String>();
    let same = |one: &str, other: &str| one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let short = |(own, name): (usize, &String)| {
        let others = names.iter().enumerate().filter(|(at, _)| *at != own).map(|(_, other)| other);
        let common = others.map(|other| same(name, other)).max().unwrap_or(0);
        if common < KURZ || common >= name.chars().count() {
            return first(name, KURZ);
        }
        let parted: String = name.chars().skip(common).take(2).collect();
        format!("{}{parted}", first(name, KURZ - parted.chars().count()))
    };
    names.iter().enumerate().map(short).collect()
}

/// The first word, if it is long with a full stop in place of its end: `unbest.`
fn dotted(name: &str) -> String {
    let word = name.split(' ').next().unwrap_or_default();
    if word.chars().count() <= LONGEST {
        word.to_owned()
    } else {
        word.chars().take(LONGEST - 1).chain(['.']).collect()
    }
}

/// The heads of a property's values.
pub(super) fn koepfe(achse: Achse, werte: Vec<Verweis>) -> Vec<Kopf> {
    let column = |pick: fn(&Verweis) -> &String| werte.iter().map(pick).cloned().collect::<Vec<_>>();
    let first = |name: &str, most: usize| name.chars().take(most).collect::<String>();
    let short: Vec<String> = match achse {
        // The printed number; instruments of several strategies are told apart by the full name in a cell's sentence.
        Achse::Instrument => {
            werte.iter().map(|one| first(one.titel.split(' ').next().unwrap_or(""), 4)).collect()
        }
        Achse::Verbindlichkeit => werte.iter().map(|one| dotted(&one.titel)).collect(),
        Achse::Quelle => kurznamen(&column(|one| &one.kennung)),
        Achse::Partnerregion | Achse::Land => kurznamen(&column(|one| &one.titel)),
    };
    let heads = werte.into_iter().zip(short);
    heads.map(|(Verweis { titel: name, kennung }, kurz)| Kopf { kennung, name, kurz }).collect()
}

/// The heads of states, whose short names are their ISO codes.
pub(super) fn staaten(namen: &Namen, codes: &[&str]) -> Vec<Kopf> {
    let head = |iso: &&str| {
        let Verweis { titel: name, kennung } = verweis::land(namen, iso);
        Kopf { kennung, name, kurz: (*iso).to_owned() }
    };
    codes.iter().map(head).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_names_differ() {
        let names = ["Niederschlesien", "Niederösterreich", "Hubei", "St. Petersburg"].map(str::to_owned);
        assert_eq!(kurznamen(&names), ["Nisc", "Niös", "Hube", "StPe"]);
        let keys: Vec<&str> = Achse::ALL.into_iter().map(Achse::key).collect();
        assert_eq!(keys.len(), 5);
    }
}
