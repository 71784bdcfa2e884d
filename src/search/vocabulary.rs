//! Words and values of the indexes: those that fit a pattern, are near another word or complete what is typed, and how
//! the texts print them.
//!
//! Knows the vocabulary of the indexes; reads passages only to see how they print a word.

mod complete;
mod mend;
mod near;
mod patterns;
mod printed;
mod values;

pub use complete::{complete, unknown_values};
pub use mend::mended;
pub use near::{COMPOUND, FIRST_LETTER, Nearest, Sought, allowed, is_slip, nearest};
#[cfg(test)]
pub use patterns::TYPED_WORDS;
pub use patterns::{Fitting, Patterns};
pub use printed::{in_print, word_of_term};
pub use values::{filter_values, is_holding};
