//! Two documents with lists of measures side by side: which measures stayed, changed, moved, came and went.
//!
//! Knows sources and their trees. A pair is only made above a measured threshold ([`zuordnung::SCHWELLE`]); a measure
//! without a pair is listed as gone or new. Knows no language but German and no screen.

mod abschnitte;
mod ergebnis;
mod massnahmen;
mod worte;
mod wortlaut;
mod zuordnung;

pub use ergebnis::{Paar, Sicherheit, Umbau, Unterschied, Vergleich, Wohin};
pub use massnahmen::{Massnahme, massnahmen};
pub use wortlaut::{Stueck, StueckArt, unterschied, written};

use abschnitte::places;
use zuordnung::assign;

use super::dokument;
use crate::domain::Quelle;
use crate::domain::gliederung::ListenArt;

/// True if a document contains a list of measures.
pub fn is_comparable(quelle: &Quelle) -> bool {
    quelle.blocks.iter().any(|block| dokument::list_art(block) == Some(ListenArt::Massnahmen))
}

/// Compares the measures of two documents, the older one first.
pub fn vergleiche(alt: &Quelle, neu: &Quelle) -> Vergleich {
    compare(massnahmen(alt), massnahmen(neu))
}

/// Compares two lists of measures, those of the older document first.
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
