//! Makes a query of what was typed: pieces, a tree of words and filters, the sentence that says how it was understood.
//!
//! Knows the query language and the tables of words; must know no index.

mod dates;
mod lex;
mod parse;
mod pattern;
mod tree;
mod understood;
mod values;
mod wording;

pub use dates::{Period, period};
pub use lex::{Piece, pieces};
pub use parse::parse;
pub use pattern::{fits, fixed_beginning, fixed_end};
pub use tree::{Ask, Leaf, Node, Query, bit, bits};
pub use understood::Filter;
pub use values::{FIELDS, ROMAN, SAME, meaning, shown, state};
pub use wording::{EXCLUDING, narrowed};
