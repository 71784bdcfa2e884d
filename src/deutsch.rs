//! Floor 0: every German sentence and label the user can read, by subject.
//!
//! A sentence is its own documentation: constants and functions have a comment only where it says what they do not.

pub mod app;
pub mod aufruf;
pub mod befehle;
pub mod bestand;
pub mod cli;
pub mod eigenes;
pub mod export;
pub mod formate;
pub mod gruende;
pub mod katalog;
pub mod lesen;
pub mod linear;
pub mod merkliste;
pub mod ordner;
pub mod paket;
pub mod protokoll;
pub mod stapel;
pub mod suche;
pub mod tasten;
pub mod terminal;
pub mod uebersicht;
pub mod vergleich;
