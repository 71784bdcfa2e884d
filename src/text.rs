//! Floor 0: German text as text. Lines and line ranges, joining, folding, widths, wrapping, sentences.
//!
//! Knows nothing of strategies, files, screens or indexes.

pub mod ascii;
pub mod clean;
pub mod find;
pub mod fold;
pub mod join;
pub mod lines;
pub mod nearest;
mod part;
pub mod quote;
pub mod sentence;
pub mod slug;
pub mod words;
pub mod wrap;

pub use clean::clean;
pub use fold::fold;
pub use lines::{LineRange, Lines};
pub use part::{part, single_spaced, without_beginning, without_end};
pub use quote::quoted;
pub use wrap::width;
