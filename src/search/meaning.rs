//! What a query may mean beside its words: beginnings of words, mistyped words, operators in small letters.
//!
//! Decides when another query than the typed one is answered; the answer says so in every case.

mod beginning;
mod correct;
mod meant;

pub use beginning::Wortanfang;
pub use correct::Korrektur;
pub use meant::{Anders, Meant};
