//! Floor 0: every German sentence and label the user can read, by subject.

pub mod app;
pub mod katalog;
pub mod suche;
pub mod tasten;
pub mod terminal;
