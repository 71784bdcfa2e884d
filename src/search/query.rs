pub mod dates;
pub mod lex;
pub mod parse;
pub mod sentence;
pub mod tree;
pub mod wording;
