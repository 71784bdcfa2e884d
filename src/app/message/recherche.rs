//! Orders and news of kept searches, lists of questions and counts over all holdings.

use crate::domain::sammlung::Nennende;
use crate::domain::{Anzahl, Zaehlung};
use crate::eigenes::abgleich::Abgleich;
use crate::eigenes::protokoll::{Protokoll, Recherche, Urteil};
use crate::export::Format;
use crate::search::{Answer, Widening};

/// What the outside is asked to do with kept searches and lists of questions.
#[derive(Debug, Clone, PartialEq)]
pub enum Auftrag {
    /// Keep this query, with these kinds of widening switched off.
    Festhalten(String, Vec<Widening>),
    Lesen,
    Wiederholen(u32),
    Beurteilen(u32, String, Option<Urteil>),
    Notieren(u32, String),
    Loeschen(u32),
    /// Count passages of all holdings for an overview.
    Zaehlen(u64, Zaehlung),
    /// Count the documents of holdings that name the entry above this address, which a query finds.
    Nennungen(String, String),
    /// Search each line of this text, or of the file of this name.
    Stapel(u64, Fragenquelle),
    /// Write the evidence for these questions.
    Belege {
        fragen: Vec<String>,
        hinweise: Vec<String>,
        /// As it was typed.
        path: String,
        format: Format,
        replace: bool,
    },
}

/// Where questions come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fragenquelle {
    Text(String),
    Datei(String),
}

/// What the outside says of it.
#[derive(Debug, Clone, PartialEq)]
pub enum Nachricht {
    Festgehalten(Result<Box<Recherche>, String>),
    /// The same was kept before on this day.
    SchonFestgehalten(Box<Recherche>),
    Gelesen(Result<Protokoll, String>),
    Geaendert(Result<Protokoll, String>),
    /// A kept search, what has changed, and the answer of today.
    Wiederholt(Result<Box<(Recherche, Abgleich, Answer)>, String>),
    Gezaehlt(u64, Result<Vec<Anzahl>, String>),
    /// The documents to list at this address.
    Nennungen(String, Result<Box<Nennende>, String>),
    Stapel(u64, Stapelnachricht),
}

/// What was found for a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Gefunden {
    /// Passages with every word.
    pub stellen: usize,
    pub quellen: usize,
}

/// What the outside says of a list of questions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stapelnachricht {
    /// The questions, and what is to be said of them; else why there are none.
    Fragen(Result<(Vec<String>, Vec<String>), String>),
    Antworten(usize, Vec<Gefunden>),
    /// All have been searched; else why not.
    Fertig(Result<(), String>),
}
