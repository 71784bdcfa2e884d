//! The one parser: from the lines of a document to blocks that point back to them.
//!
//! Rules come from layout and language, never from the words of a particular document. Knows no file and no fact.

mod address;
mod contact;
mod contents;
mod depth;
mod flow;
mod furniture;
mod heading;
mod layout;
mod lists;
mod marker;
mod markup;
mod notes;
mod parse;
mod press;
mod walk;

pub(super) use markup::bare;
pub use parse::parse;
pub(super) use press::{date_in, is_press_kind};
