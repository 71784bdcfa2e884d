//! What a user keeps and writes: their own state in small files, searches as evidence, lists of questions, exports.

mod ablage;
mod datei;
pub mod protokoll;
pub mod stapel;

pub use ablage::{Abgelegt, Ablage, as_file, from_file};
pub use datei::{NichtGeschrieben, write};
