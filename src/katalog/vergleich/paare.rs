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
    let assigned = assign(&alt, &neu);
    let moved = places(&alt, &neu, &assigned.paare);
    let mut paare = Vec::new();
    for (found, verschoben) in assigned.paare.iter().zip(moved) {
        let (Some(old), Some(new)) = (alt.get(found.alt), neu.get(found.neu)) else { continue };
        let binding = (old.verbindlichkeit, new.verbindlichkeit);
        paare.push(Paar {
            alt: found.alt,
            neu: found.neu,
            sicherheit: found.sicherheit,
            umformuliert: old.text != new.text,
            verschoben,
            verbindlichkeit: (binding.0 != binding.1).then_some(binding),
        });
    }
    paare.sort_by_key(|paar| paar.neu);
    let paired = |side: fn(&Paar) -> usize, number: usize| paare.iter().any(|paar| side(paar) == number);
    let entfallen = (0..alt.len()).filter(|number| !paired(|paar| paar.alt, *number)).collect();
    let hinzugekommen = (0..neu.len()).filter(|number| !paired(|paar| paar.neu, *number)).collect();
    Vergleich { umbauten: assigned.umbauten, alt, neu, paare, entfallen, hinzugekommen }
}
