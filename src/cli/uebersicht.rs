//! `kreuztabelle` and `uebersicht`: what the loaded documents say, counted and ordered.

mod bestaende;
mod erwaehnungen;
mod kreuz;
mod run;
mod table;
mod zahlen;
mod zeitleiste;

pub(super) use run::{run, table};
