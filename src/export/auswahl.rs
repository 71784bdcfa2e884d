//! What a selection of hits is, in words.

use crate::deutsch::export as satz;
use crate::deutsch::suche::ohne_worte_kurz;
use crate::search::{Auswahl, Was};

/// What is written with these hits: `7 Einträge und 3 weitere Stellen`.
pub fn worte(auswahl: &Auswahl<'_>) -> String {
    let count = auswahl.hits.len();
    match auswahl.was {
        Was::Antwort { eintraege, stellen, fehlt } => satz::antwort(eintraege, stellen, fehlt),
        Was::Zusammenhang => satz::im_zusammenhang(count),
        Was::Naechste(ohne) => satz::naechste(count, &ohne_worte_kurz(ohne).unwrap_or_default()),
        Was::Alle { ohne, fehlt } => satz::alle_treffer(count, ohne, fehlt),
        Was::Markierte => satz::markierte_treffer(count),
    }
}
