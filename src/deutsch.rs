//! Floor 0: every German sentence and label the user can read, by subject.

pub mod aufruf;
pub mod cli;
pub mod katalog;
pub mod ordner;
pub mod suche;
