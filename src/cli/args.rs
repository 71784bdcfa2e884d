//! The arguments: clap's definitions, how they are read, what help and complaints make of them.
//!
//! Every text stands in [`crate::deutsch::aufruf`]; a definition names its text. No file here knows what a command does.

mod befehl;
mod bestand;
mod early;
mod help;
mod keys;
mod merkliste;
mod mistake;
mod prepare;
mod protokoll;
mod read;
mod restricted;
mod root;
mod uebersicht;
mod ziel;

pub(super) use befehl::{
    BauenArgs, BaumArgs, Befehl, ExportArgs, IndexBefehl, QuelleArgs, SucheArgs, VergleichArgs, ZeigeArgs,
};
pub(super) use bestand::{
    AnlegenArgs, BestandBefehl, EntfernenArgs, HinzufuegenArgs, KorrigierenArgs, WelcherArgs,
};
pub use early::Early;
pub use help::command;
pub(super) use merkliste::{AbgabeArgs, EingangArgs, MerkenArgs, MerklisteArgs, MerklisteBefehl, StelleArgs};
pub(super) use protokoll::{ProtokollArgs, ProtokollBefehl, ProtokollExportArgs};
pub use read::parse;
pub use root::Args;
pub(super) use uebersicht::{FormArgs, KreuzArgs, UebersichtArgs, Welche};
pub(super) use ziel::ZielArgs;
