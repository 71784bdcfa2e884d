//! Floor 2: reads documents, structures them, and checks the catalogue against them.
//!
//! Yields a [`Bestand`](crate::domain::Bestand) or a precise complaint. Knows nothing of the index and the screen.

mod address;
mod contact;
mod contents;
mod depth;
mod draft;
mod flow;
mod furniture;
mod heading;
mod layout;
mod lists;
mod marker;
mod markup;
mod notes;
mod numeral;
mod parse;
mod press;

pub use parse::parse;
