//! One sentence: its amounts, its words for exports and imports, the states it names, and which amount is whose.

use std::ops::Range;

use super::zahl::Richtung;
use crate::katalog::angaben::zahlen::{Betrag, betraege, worte};
use crate::katalog::nennung::{Gegenstand, Nennungen};
use crate::text::{fold, part};

/// Finds the foreign states that a sentence names: all but the state whose trade it is.
pub(super) struct Ausland<'a> {
    pub finder: Nennungen<'a>,
    /// ISO code of the state whose trade it is.
    pub heimat: &'a str,
}

/// A sentence with what it says of trade.
pub(super) struct Satz<'a> {
    pub range: Range<usize>,
    pub text: &'a str,
    pub betraege: Vec<Betrag>,
    /// The words for exports and imports: the first byte of each, and its direction.
    pub richtungen: Vec<(usize, Richtung)>,
    /// The foreign states that the sentence names: the bytes of each name, and the ISO code.
    pub staaten: Vec<(Range<usize>, String)>,
}

impl<'a> Satz<'a> {
    pub fn new(text: &'a str, range: Range<usize>, foreign: &Ausland<'_>) -> Self {
        let text = part(text, range.clone());
        let named = foreign.finder.find(text).into_iter().filter_map(|nennung| match nennung.wer {
            Gegenstand::Land(iso) if iso != foreign.heimat => Some((nennung.stelle, iso.to_owned())),
            _ => None,
        });
        Self { staaten: named.collect(), betraege: betraege(text), richtungen: richtungen(text), text, range }
    }

    pub fn only_state(&self) -> Option<String> {
        only(self.staaten.iter().map(|(_, iso)| iso)).cloned()
    }

    pub fn only_direction(&self) -> Option<Richtung> {
        only(self.richtungen.iter().map(|(_, one)| *one))
    }

    /// The words around an amount from the comma before it to the comma behind it.
    pub fn clause(&self, betrag: &Betrag) -> Option<&str> {
        let from = self.text.get(..betrag.stelle.start)?.rfind(", ").map_or(0, |at| at + 1);
        let behind = self.text.get(betrag.stelle.end..)?;
        let to = betrag.stelle.end + behind.find(", ").unwrap_or(behind.len());
        self.text.get(from..to)
    }

    /// The state right in front of the bracket in which the amount stands; `None` without such a bracket or state.
    pub fn bracketed(&self, betrag: &Betrag) -> Option<String> {
        let before = self.text.get(..betrag.stelle.start)?;
        let open = before.rfind('(').filter(|open| !part(before, *open..).contains(')'))?;
        let near = |name: &&(Range<usize>, String)| {
            self.text.get(name.0.end..open).is_some_and(|gap| gap.trim().is_empty())
        };
        self.staaten.iter().find(near).map(|(_, iso)| iso.clone())
    }

    /// The state an amount belongs to; `None` if the sentence names none or leaves a choice.
    pub fn state_of(&self, betrag: &Betrag) -> Option<String> {
        if let Some(iso) = self.bracketed(betrag) {
            return Some(iso);
        }
        if let Some(only) = self.only_state().filter(|_| self.betraege.len() == 1) {
            return Some(only);
        }
        let first = self.betraege.first()?.stelle.start;
        let leads = self.staaten.first().is_some_and(|(name, _)| name.start < first);
        let last =
            self.betraege.iter().rev().map(|one| one.stelle.end).find(|end| *end <= betrag.stelle.start);
        let next = self.betraege.iter().map(|one| one.stelle.start).find(|start| *start >= betrag.stelle.end);
        let room = if leads {
            last.unwrap_or(0)..betrag.stelle.start
        } else {
            betrag.stelle.end..next.unwrap_or(self.text.len())
        };
        let inside = self.staaten.iter().filter(|(name, _)| room.contains(&name.start));
        only(inside.map(|(_, iso)| iso)).cloned()
    }
}

/// The value that all items are; `None` if they differ or there are none.
fn only<T: PartialEq>(mut all: impl Iterator<Item = T>) -> Option<T> {
    let first = all.next()?;
    all.all(|other| other == first).then_some(first)
}

/// The words for exports and imports, each with its first byte. Of compounds only those for goods or their worth count:
/// an `Exportinitiative` exports nothing.
pub(super) fn richtungen(text: &str) -> Vec<(usize, Richtung)> {
    let words = worte(text);
    let direction = |(at, word): (usize, &str)| {
        Some((words.bytes(at).start, direction(&fold(word.trim_end_matches(['.', ','])))?))
    };
    words.iter().filter_map(direction).collect()
}

fn direction(word: &str) -> Option<Richtung> {
    const KINDS: [(&str, Richtung); 4] = [
        ("export", Richtung::Ausfuhr),
        ("ausfuhr", Richtung::Ausfuhr),
        ("import", Richtung::Einfuhr),
        ("einfuhr", Richtung::Einfuhr),
    ];
    const FORMS: [&str; 4] = ["", "e", "en", "s"];
    const WORTH: [&str; 8] = ["iert", "wert", "umsatz", "umsatze", "volumen", "erlos", "menge", "guter"];
    KINDS.into_iter().find_map(|(stem, kind)| {
        let at = word.rfind(stem)?;
        let rest = word.get(at + stem.len()..)?;
        let fits = FORMS.contains(&rest) || at == 0 && WORTH.iter().any(|worth| rest.starts_with(worth));
        fits.then_some(kind)
    })
}

/// True if a sentence speaks of money that is given or spent and not of goods: then its amounts are no trade.
pub(super) fn speaks_of_funding(text: &str) -> bool {
    const FUNDING: &str = "\
        forder gefordert invest zuschuss kost haushalt budget mittel burgschaft finanz fonds etat";
    begins(text, |word| {
        FUNDING.split(' ').any(|start| word.starts_with(start)) && !word.starts_with("mittelst")
    }) && !speaks_of_goods(text)
}

/// True if a sentence speaks of goods or their worth.
pub(super) fn speaks_of_goods(text: &str) -> bool {
    const GOODS: [&str; 6] = ["ware", "lieferumfang", "liefer", "warenwert", "gesamtwert", "volumen"];
    begins(text, |word| GOODS.iter().any(|start| word.starts_with(start)))
}

fn begins(text: &str, fits: impl Fn(&str) -> bool) -> bool {
    worte(text).iter().any(|(_, word)| fits(&fold(word)))
}
