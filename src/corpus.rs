//! Floor 3: reads documents and packages, structures them, and checks facts against the documents.
//!
//! Yields a [`Bestand`](crate::domain::Bestand) or a precise complaint. Knows nothing of the index and the screen.

mod angaben;
mod digest;
mod error;
pub mod paket;
mod parser;
mod steckbrief;

pub use angaben::{Angabe, Angaben};
pub use digest::{digest, hex, sha256};
pub use error::{Error, decode};
pub use paket::{Paket, is_reserved, shipped};
pub use parser::parse;
pub use steckbrief::{Beschrieben, Herkuenfte, Herkunft, describe};
