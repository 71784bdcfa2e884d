//! Looking after holdings: what a user wants done with one, what came of it, and the holdings made anew.

use crate::corpus::Angabe;
use crate::domain::Bestand;

/// Something that a user wants done with a holding. Documents are named by their ids in this session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Vorhaben {
    /// Take in the file or folder at `pfad`, as typed, into this holding (`None`: the first own one).
    Aufnehmen {
        bestand: Option<String>,
        pfad: String,
    },
    /// Make a holding of this name.
    Anlegen(String),
    /// Read new and changed files, and take documents out whose files are gone.
    Aktualisieren(String),
    /// Say what has changed in its folders since it was read, and what could not be read.
    Nachsehen(String),
    Pruefen(String),
    Entfernen(Vec<String>),
    Berichtigen {
        id: String,
        angabe: Angabe,
        worte: String,
    },
}

impl Vorhaben {
    /// True if files are read, which can take long.
    pub fn reads_files(&self) -> bool {
        matches!(self, Self::Aufnehmen { .. } | Self::Aktualisieren(_))
    }

    /// True if the holding is another afterwards.
    pub fn changes(&self) -> bool {
        !matches!(self, Self::Nachsehen(_) | Self::Pruefen(_))
    }
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bericht {
    pub satz: String,
    /// Title of `zeilen`.
    pub titel: String,
    /// What there is to read about it, a sentence each; empty if `satz` says all.
    pub zeilen: Vec<String>,
}

/// What a session has read of its holdings.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Gelesen {
    /// Ids of the documents.
    pub dokumente: Vec<String>,
    /// Names of holdings with the number of their documents that are listed.
    pub listen: Vec<(String, usize)>,
}

/// The holdings as they are now, with all that a session had read of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Erneuert {
    pub bestand: Bestand,
    /// Ids of documents that were read before and are gone now.
    pub fehlt: Vec<String>,
}
