//! Floor 0: German text as text. Lines and line ranges, joining, folding, widths, wrapping, sentences.
//!
//! Knows nothing of strategies, files, screens or indexes.

pub mod fold;
pub mod lines;
pub mod words;

pub use fold::fold;
pub use lines::{LineRange, Lines};
