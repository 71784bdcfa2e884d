//! One call of a command: what its options ask for, what it opens, how its result is printed, and how it ends.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::Value;

use super::out::Out;
use crate::deutsch::{cli as satz, ordner};
use crate::domain::Bestand;
use crate::eigenes::Ablegbar;
use crate::holdings::{self, Ablage, Holdings, Search, Wanted};
use crate::{corpus, search};

/// Why a command ended without a result; each is one German sentence: what, where, what to do.
#[derive(Debug, thiserror::Error)]
pub(super) enum Complaint {
    /// Nothing was found, which is no error (exit code 1). An empty sentence is not printed.
    #[error("{0}")]
    Nothing(String),
    #[error(transparent)]
    Corpus(#[from] corpus::Error),
    #[error(transparent)]
    Search(#[from] search::Error),
    #[error(transparent)]
    Holdings(#[from] holdings::Error),
    #[error("{}", satz::ausgabe(&ordner::systemgrund(.0)))]
    Output(#[from] std::io::Error),
    #[error("{0}")]
    Satz(String),
}

impl Complaint {
    pub fn nothing(sentence: impl Into<String>) -> Self {
        Self::Nothing(sentence.into())
    }
}

impl From<String> for Complaint {
    fn from(sentence: String) -> Self {
        Self::Satz(sentence)
    }
}

pub(super) type Ended = Result<(), Complaint>;

/// The end of a command that looked for something: without an entry (`any` is false) the exit code is 1.
pub(super) fn found(any: bool) -> Ended {
    if any { Ok(()) } else { Err(Complaint::nothing("")) }
}

pub(super) struct Call<'a> {
    pub wanted: &'a Wanted,
    pub out: Out<'a>,
}

/// Version of the shape of every JSON document.
pub(super) const SCHEMA: u32 = 1;

#[derive(Serialize)]
struct JsonDocument<'a> {
    schema: u32,
    #[serde(flatten)]
    fields: &'a Value,
}

impl<'a> Call<'a> {
    /// Prints a result as JSON or as text; only the form that is asked for is made. The shape of JSON is a contract: keys
    /// are added, never renamed; see README, "JSON".
    pub fn print(&mut self, as_json: bool, json: impl FnOnce() -> Value, text: impl FnOnce(&mut Out<'a>)) {
        if as_json {
            self.out.json(&JsonDocument { schema: SCHEMA, fields: &json() });
        } else {
            text(&mut self.out);
        }
    }

    /// Opens the holdings and prints a note for each that is left out.
    pub fn holdings(&mut self) -> Result<Holdings, Complaint> {
        let holdings = Holdings::open(self.wanted)?;
        self.out.say_all(&holdings.hinweise);
        Ok(holdings)
    }

    /// Opens the indexes of the holdings and prints a note for each that is left out.
    pub fn search(&mut self) -> Result<Search, Complaint> {
        let search = holdings::indexes(self.wanted).open()?;
        self.out.say_all(search.hinweise());
        Ok(search)
    }

    /// The folder of the user's own files: Merkliste and record of searches.
    pub fn ablage(&self) -> Result<Ablage, Complaint> {
        Ok(Ablage::of(&self.wanted.umgebung)?)
    }

    /// The content of one of the user's own files.
    pub fn kept<T: Ablegbar>(&mut self) -> Result<T, Complaint> {
        let kept = self.ablage()?.read::<T>()?;
        self.out.say_all(&kept.hinweis);
        Ok(kept.inhalt)
    }
}

/// The shipped documents, and those of the holdings that have these ids.
pub(super) fn documents<'a>(
    holdings: &Holdings,
    ids: impl IntoIterator<Item = &'a str>,
) -> Result<Bestand, Complaint> {
    let mut further = Vec::new();
    for id in ids.into_iter().collect::<BTreeSet<&str>>() {
        further.extend(holdings.load(id)?);
    }
    Ok(holdings.with(further)?)
}
