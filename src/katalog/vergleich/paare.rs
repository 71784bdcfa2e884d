//! Puts the measures of two documents side by side.

use super::abschnitte::places;
use super::ergebnis::{Paar, Vergleich};
use super::massnahmen::{Massnahme, massnahmen};
use super::zuordnung::assign;
use crate::domain::Quelle;
use crate::domain::gliederung::ListenArt;
use crate::katalog::dokument;

/// True if a document holds a list of measures.
pub fn is_comparable(quelle: &Quelle) -> bool {
    quelle.blocks.iter().any(|block| dokument::list_art(block) == Some(ListenArt::Massnahmen))
}

/// Compares the measures of two documents, the older one first.
pub fn vergleiche(alt: &Quelle, neu: &Quelle) -> Vergleich {
    compare(massnahmen(alt), massnahmen(neu))
}

/// Compares two lists of measures.
pub fn compare(alt: Vec<Massnahme>, neu: Vec<Massnahme>) -> Vergleich {
    let (mut paare, umbauten) = assign(&alt, &neu);
    let moved = places(&alt, &neu, &paare);
    paare.iter_mut().zip(moved).for_each(|(paar, place)| paar.verschoben = place);
    paare.sort_by_key(|paar| paar.neu);
    let paired = |side: fn(&Paar) -> usize, number: usize| paare.iter().any(|paar| side(paar) == number);
    let entfallen = (0..alt.len()).filter(|number| !paired(|paar| paar.alt, *number)).collect();
    let hinzugekommen = (0..neu.len()).filter(|number| !paired(|paar| paar.neu, *number)).collect();
    Vergleich { alt, neu, paare, entfallen, hinzugekommen, umbauten }
}
