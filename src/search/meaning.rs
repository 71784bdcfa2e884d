//! What was meant: a beginning of words, a mistyped word, operators in small letters.
//!
//! Knows when what was typed is not what is answered, and tells it; every such case is said in the answer.

mod beginning;
mod correct;
mod meant;

pub use beginning::Wortanfang;
pub use correct::Korrektur;
pub use meant::{Anders, Meant};
