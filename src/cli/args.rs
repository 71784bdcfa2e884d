//! The arguments: clap's definitions, how they are read, what help and complaints make of them.
//!
//! Every text stands in [`crate::deutsch::aufruf`]; a definition names its text. No file here knows what a command does.

pub(super) mod befehl;
pub(super) mod bestand;
pub(super) mod eigenes;
mod help;
mod keys;
mod mistake;
mod prepare;
mod read;
mod restricted;
mod root;
pub(super) mod uebersicht;
pub(super) mod ziel;

pub use help::command;
pub use read::{Notice, parse};
pub use root::Args;
