//! Floor 0: every German sentence and label the user can read, by subject.

pub mod cli;
pub mod katalog;
pub mod suche;
