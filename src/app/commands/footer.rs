//! What the footer offers, and where.

use crate::app::action::Focus;
use crate::deutsch::befehle::Befehl::{self, self as B};
use crate::domain::Ansicht;

/// What the footer offers in a pane, the most useful first; as much of it as has room, each thing by one key. Views that
/// are for something of their own offer that first.
pub const fn footer(focus: Focus, ansicht: Ansicht) -> &'static [Befehl] {
    match (focus, ansicht) {
        (Focus::Tree, Ansicht::Quellen) => SOURCES,
        (Focus::Tree, Ansicht::Merkliste) => REMEMBERED,
        (Focus::Tree, _) => TREE,
        (Focus::Hits, _) => HITS,
        (Focus::Detail, _) => DETAIL,
        (Focus::Reader, _) => READER,
    }
}

const SOURCES: &[Befehl] = &[
    B::ZumText,
    B::Aufnehmen,
    B::Bestaende,
    B::Suche,
    B::Oeffnen,
    B::Vergleich,
    B::Einengen,
    B::Export,
    B::Uebersichten,
    B::Merken,
    B::Kopieren,
    B::NaechsterBereich,
];

const REMEMBERED: &[Befehl] = &[
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
];

const TREE: &[Befehl] = &[
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
];

const HITS: &[Befehl] = &[
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
];

const DETAIL: &[Befehl] = &[
    B::Folgen,
    B::Kopieren,
    B::Merken,
    B::Land,
    B::Suche,
    B::NaechsterBereich,
    B::Export,
    B::Zurueck,
    B::Uebersichten,
];

const READER: &[Befehl] = &[
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
];

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
