//! Floor 7: the commands without a screen, as text and as JSON.
//!
//! `args` reads the arguments, `run` carries out a command; [`call`] opens the holdings and prints the result. Knows no
//! terminal beyond "is it one".

mod args;
mod baum;
mod bestand;
mod call;
mod entry;
mod export;
mod festhalten;
mod index;
mod json;
mod merkliste;
mod out;
mod progress;
mod protokoll;
mod quelle;
mod run;
mod suche;
mod uebersicht;
mod vergleich;
mod zeige;

pub use args::{Args, Notice, command, parse};
pub use run::{run, say};
