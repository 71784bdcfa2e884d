//! Words of German: where a text has them, what they are made of and what they have in common.
//!
//! Knows spelling, inflection, derivation and compounds, and the tables and lists it reads; must know no query and no
//! passage. Words are folded unless said otherwise: small letters without umlauts.

mod abbreviation;
mod analyzer;
mod canonical;
mod compound;
mod counts;
mod derived;
mod lexicon;
mod stem;
mod stop;
mod tables;
pub mod term;
mod token;
mod tokens;
mod verb;

pub use abbreviation::learn;
pub use analyzer::{Analysis, Analyzer, Whole};
pub use canonical::{canonical, spelled, without_e};
pub use compound::{HEAD_BEFORE, LINKS};
pub use counts::{Counts, make_lexicon};
#[cfg(test)]
pub use lexicon::LEXICON;
pub use lexicon::{Lexicon, union};
pub use stop::is_stop_word;
pub use tables::{LanguageTables, RELATED, TABLES};
pub use term::{grams, marked, marked_onto, runs};
pub use token::{FoldedToken, Token};
pub use verb::other_stems;
