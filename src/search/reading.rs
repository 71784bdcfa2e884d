//! Reads a query in the words of the catalogue (`Maßnahmen Polen`): kinds, properties, states, years, titles of sections.
//!
//! What it reads is a query like any other, of values of the index and of words; must know no sentence but the labels of
//! what was read. The words of the query are searched beside it, as ever.

mod choose;
mod demand;
mod entries;
mod meaning;
mod part;
mod read;
mod titles;
mod unread;
mod words;

pub use entries::{Found, Lesart, kinds, mistyped_kind};
pub use meaning::Teil;
pub use read::{may_be_read, names_kind};
pub use titles::Titles;
