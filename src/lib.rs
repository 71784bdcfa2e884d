//! `leitlinien`: a policy as a catalogue beside its verbatim sources, searchable offline in a terminal.
//!
//! Floors, top to bottom; a module names only floors below it: `cli`, `tui` > `view`, `linear` > `app`, `holdings` >
//! `export` > `search`, `corpus` > `katalog`, `formats` > `domain`, `eigenes` > `text`, `deutsch`. ARCHITECTURE.md is the map.

pub mod app;
pub mod cli;
pub mod corpus;
pub mod deutsch;
pub mod domain;
pub mod eigenes;
pub mod export;
pub mod formats;
pub mod holdings;
pub mod katalog;
mod keyed;
pub mod linear;
pub mod search;
pub mod text;
pub mod tui;
pub mod view;
