//! Which words of a text a query matched, and the cut-out of the text that shows them.
//!
//! Knows the tests of a query and the words of one text; must know no index.

mod alike;
mod beginnings;
mod mark;
mod marker;
mod snippet;

pub use beginnings::Beginnings;
pub use mark::Mark;
pub use marker::Matcher;
pub use snippet::{snippet, spans};
