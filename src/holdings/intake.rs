//! From files to documents of a holding: which files there are, what reads them, and how they are taken in.
//!
//! Knows no configuration and no list of holdings; whatever a file does, it does to a reader in a process of its own.

mod frames;
mod ingest;
mod plan;
mod readers;
mod vorlesen;
mod vorleser;
mod walk;

pub use ingest::{Ergebnis, Leseauftrag, Meldung, take_in};
pub use plan::{Skip, foresee};
pub use readers::{Leser, Selbst, document_of, readers};
pub use vorlesen::vorlesen;
pub use vorleser::Vorleser;
pub use walk::{offer, tell_facts};
