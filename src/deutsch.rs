//! Floor 0: every German sentence the user can read, by the part of the program that says it.

pub mod suche;
