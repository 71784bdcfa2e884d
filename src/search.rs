//! Floor 3: full-text search over passages. `Passage`s in, [`Answer`]s out; the engine's types stay inside. Knows no file of
//! the corpus and no screen.
//!
//! Rooms, each names only those before it: german, query, index, vocabulary, matching, meaning, marks, reading, answer.
//!
//! A query's way: `query::parse` makes a tree of what was typed, `matching::Plan` the tests for each of its leaves,
//! `meaning::Meant` another query where a word stands nowhere, `matching::Run` the hits and their order,
//! `marks::Marker` what matched in each, `answer::Searcher` the answer. An index's way: `german::Analyzer` cuts a passage
//! into terms, `index::build` writes them, `index::Index` opens them.

mod answer;
mod german;
mod index;
mod marks;
mod matching;
mod meaning;
mod query;
mod reading;
mod vocabulary;

#[cfg(test)]
mod parts_tests;
#[cfg(test)]
mod said_tests;
#[cfg(test)]
mod typing_tests;
#[cfg(test)]
mod whole_tests;

pub use crate::deutsch::suche::Verlangt;
pub use answer::worker::{self, Request, Response};
pub use answer::{
    Angebot, Angefangen, Answer, Auswahl, Durchsucht, Facette, Gruppe, Hit, Naechste, Ohne, Searcher,
    Suchweg, Was, WortBericht, find_in,
};
pub use german::make_lexicon;
pub(crate) use german::term::inner;
pub(crate) use german::{Analyzer, Lexicon, TABLES};
pub use index::{
    Error, Index, IndexFiles, LARGEST, Part, PartSize, STAND, Stand, build, build_to, merge, stand, to_merge,
    verify,
};
pub(crate) use marks::Beginnings;
pub use matching::{Grund, Options, Sort, Weights, Widening};
pub use meaning::{Anders, Korrektur, Wortanfang};
pub use query::{Filter, narrowed};
pub use reading::{Lesart, Teil};
pub use vocabulary::complete;
