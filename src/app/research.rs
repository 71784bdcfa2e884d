//! Kept searches, questions, comparisons and overviews: the state that their dialogs show again when they are reopened.

mod batch;
mod log;
mod overviews;

pub use batch::{Batch, Progress};
pub use log::{Log, Verdicts};
pub use overviews::{Blatt, OpenOverview, Overviews, Zelle};

use super::consequence::Ausgabe;
use super::cursor::Cursor;
use super::field::Geschrieben;

/// State of kept searches, lists of questions, comparisons and overviews.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Research {
    /// The Rechercheprotokoll, and the kept search that the user works with.
    pub log: Log,
    pub batch: Batch,
    pub comparison: Comparison,
    pub overviews: Overviews,
    pub ausgabe: Ausgabe,
    pub geschrieben: Geschrieben,
}

/// The comparison that was made last; the key for comparing leads back to it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Comparison {
    /// Ids of the older and the newer document.
    pub both: Option<(String, String)>,
    pub cursor: Cursor,
    pub here: Option<String>,
    /// Id of the other document, while it is being read.
    pub awaited: Option<String>,
}
