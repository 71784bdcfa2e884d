//! A list of questions that is searched while the user goes on working.

use crate::app::cursor::Cursor;
use crate::app::field::Area;
use crate::app::message::{Gefunden, Stapelnachricht};
use crate::deutsch::stapel as said;

/// A list of questions with the results.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Batch {
    /// The questions, each with its result once it has been searched.
    pub fragen: Vec<(String, Option<Gefunden>)>,
    pub hinweise: Vec<String>,
    /// The file that the questions come from; `None` if they were typed.
    pub datei: Option<String>,
    pub laeuft: bool,
    pub cursor: Cursor,
    pub entwurf: Area,
    /// Number of this list; answers for an older list are dropped.
    pub lauf: u64,
}

/// The meaning for the user of an answer about the list of questions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Progress {
    Silent,
    /// More questions have been searched; contains the sentence that told the progress before.
    Further(String),
    Done,
    Failed(String),
}

impl Batch {
    #[must_use]
    pub fn next(&self) -> Self {
        Self { lauf: self.lauf + 1, laeuft: true, ..Self::default() }
    }

    pub fn is_there(&self) -> bool {
        self.laeuft || !self.fragen.is_empty()
    }

    pub fn satz(&self) -> String {
        let done = self.fragen.iter().filter(|(_, gefunden)| gefunden.is_some()).count();
        let nothing = |gefunden: &Option<Gefunden>| gefunden.is_some_and(|found| found.stellen == 0);
        let all = self.fragen.len();
        if self.laeuft && all == 0 {
            said::WIRD_GELESEN.to_owned()
        } else if self.laeuft {
            said::fortschritt(done, all)
        } else {
            said::fertig(done, all, self.fragen.iter().filter(|(_, gefunden)| nothing(gefunden)).count())
        }
    }

    pub fn heard(&mut self, lauf: u64, nachricht: Stapelnachricht) -> Progress {
        if lauf != self.lauf {
            return Progress::Silent;
        }
        match nachricht {
            Stapelnachricht::Fragen(Ok((fragen, hinweise))) => {
                self.fragen = fragen.into_iter().map(|frage| (frage, None)).collect();
                self.hinweise = hinweise;
                Progress::Silent
            }
            Stapelnachricht::Antworten(from, found) => {
                let before = self.satz();
                for ((_, slot), found) in self.fragen.iter_mut().skip(from).zip(found) {
                    *slot = Some(found);
                }
                Progress::Further(before)
            }
            Stapelnachricht::Fertig(Ok(())) => {
                self.laeuft = false;
                Progress::Done
            }
            Stapelnachricht::Fragen(Err(reason)) | Stapelnachricht::Fertig(Err(reason)) => {
                self.laeuft = false;
                Progress::Failed(reason)
            }
        }
    }
}
