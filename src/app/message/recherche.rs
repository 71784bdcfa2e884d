//! Orders to the outside and its answers: kept searches, lists of questions and counts over all holdings.

use crate::domain::sammlung::Nennende;
use crate::domain::{Anzahl, Zaehlung};
use crate::eigenes::abgleich::Abgleich;
use crate::eigenes::protokoll::{Protokoll, Recherche, Urteil};
use crate::export::Exportformat;
use crate::search::{Answer, Widening};

/// The orders to the outside about kept searches and lists of questions.
#[derive(Debug, Clone, PartialEq)]
pub enum Auftrag {
    /// Keep this query, with these kinds of widening switched off.
    Festhalten(String, Vec<Widening>),
    Lesen,
    Wiederholen(u32),
    Beurteilen(u32, String, Option<Urteil>),
    Notieren(u32, String),
    Loeschen(u32),
    /// Count passages of all holdings for an overview; the number comes back with the answer.
    Zaehlen(u64, Zaehlung),
    /// Find the documents of holdings that a query (second) finds, to list them at an address of the tree (first).
    Nennungen(String, String),
    /// Search each line of this text, or of the file of this name; the number comes back with the answers.
    Stapel(u64, Fragenquelle),
    /// Write the evidence for these questions.
    Belege {
        fragen: Vec<String>,
        hinweise: Vec<String>,
        /// The path as the user typed it.
        path: String,
        format: Exportformat,
        replace: bool,
    },
}

/// Where questions come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fragenquelle {
    Text(String),
    Datei(String),
}

/// The answers of the outside to these orders.
#[derive(Debug, Clone, PartialEq)]
pub enum Nachricht {
    Festgehalten(Result<Box<Recherche>, String>),
    /// The same search was kept already on the same day.
    SchonFestgehalten(Box<Recherche>),
    Gelesen(Result<Protokoll, String>),
    Geaendert(Result<Protokoll, String>),
    /// A kept search, what has changed since, and the answer of today; else the reason why it could not be repeated.
    Wiederholt(Result<Box<(Recherche, Abgleich, Answer)>, String>),
    Gezaehlt(u64, Result<Vec<Anzahl>, String>),
    /// The documents to list at this address of the tree.
    Nennungen(String, Result<Box<Nennende>, String>),
    Stapel(u64, Stapelnachricht),
}

/// The numbers of passages and sources found for a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Gefunden {
    /// Number of passages with every word.
    pub stellen: usize,
    pub quellen: usize,
}

/// The answers of the outside about a list of questions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stapelnachricht {
    /// The questions, and notes on them; else the reason why there are none.
    Fragen(Result<(Vec<String>, Vec<String>), String>),
    Antworten(usize, Vec<Gefunden>),
    /// All questions have been searched; else the reason why not.
    Fertig(Result<(), String>),
}
