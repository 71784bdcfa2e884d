//! What the footer offers, and where.

use crate::app::action::Focus;
use crate::deutsch::befehle::Befehl::{self, self as B};
use crate::domain::Ansicht;

/// What the footer offers in a pane, the most useful first; as much of it as has room, each thing by one key.
pub const fn footer(focus: Focus, ansicht: Ansicht) -> &'static [Befehl] {
    match focus {
        Focus::Tree if matches!(ansicht, Ansicht::Quellen) => &[
            B::ZumText,
            B::Aufnehmen,
            B::Suche,
            B::Oeffnen,
            B::Vergleich,
            B::Einengen,
            B::Export,
            B::Uebersichten,
            B::Kopieren,
            B::NaechsterBereich,
        ],
        Focus::Tree if matches!(ansicht, Ansicht::Merkliste) => &[
            B::ZumText,
            B::Notiz,
            B::Merken,
            B::Export,
            B::Vorgang,
            B::Land,
            B::Suche,
            B::Kopieren,
            B::Einengen,
            B::Uebersichten,
        ],
        Focus::Tree => &[
            B::ZumText,
            B::Suche,
            B::Oeffnen,
            B::Land,
            B::Einengen,
            B::Export,
            B::Uebersichten,
            B::Merken,
            B::Kopieren,
            B::NaechsterBereich,
        ],
        Focus::Hits => &[
            B::ZumText,
            B::Eingrenzen,
            B::Land,
            B::Suche,
            B::Export,
            B::Merken,
            B::Festhalten,
            B::Reihenfolge,
            B::WieGesucht,
            B::Kopieren,
        ],
        Focus::Detail => &[
            B::Folgen,
            B::Kopieren,
            B::Merken,
            B::Land,
            B::Suche,
            B::NaechsterBereich,
            B::Export,
            B::Zurueck,
            B::Uebersichten,
        ],
        Focus::Reader => &[
            B::NaechsterTreffer,
            B::ZumKatalog,
            B::Kopieren,
            B::Merken,
            B::Suche,
            B::Finde,
            B::Gliederung,
            B::WieGedruckt,
            B::Markieren,
            B::Zurueck,
        ],
    }
}

/// True for a command that needs a row of the list: it is not offered where the list is empty.
pub const fn needs_a_row(befehl: Befehl) -> bool {
    matches!(
        befehl,
        B::ZumText
            | B::Oeffnen
            | B::Land
            | B::Export
            | B::Merken
            | B::Notiz
            | B::Kopieren
            | B::Vergleich
            | B::Reihenfolge
    )
}
