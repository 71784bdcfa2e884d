//! The folder of a holding on disk: its parts, the file that names them, its lock, and the one writer.
//!
//! Knows no configuration, no session and no reader of files.

mod beiblatt;
mod facts;
mod failures;
mod files;
mod holding;
mod lock;
mod making;
mod manifest;
mod part;
mod parts;
mod place;
mod record;
mod rewrite;
mod tables;
mod writer;

pub use beiblatt::{Beiblatt, PAKETE, extend, is_beside, with_names};
pub use facts::facts;
pub use failures::{FEHLER, Fehler, KORREKTUREN, Korrekturen, update as update_failures};
pub use files::{NEU, above, bytes, create_private, keep, publish, publish_private, sum};
pub use holding::{Holding, Uebersicht, failures_of, overview, size};
pub use lock::{Lock, SPERRE};
pub use making::{Finished, Making};
pub use manifest::Wurzel;
pub use part::verify;
pub use parts::{Loaded, Parts, Present};
pub use place::{Ebene, MANIFEST, Standort, is_name};
pub use record::{Akte, Datei, Neu, stem};
pub use rewrite::{join_all, restore, rewrite, rewrite_all, tidy};
pub use tables::By;
pub use writer::Writer;
