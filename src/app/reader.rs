//! The text: which source, where in it, its rows at the present width, what is found and marked in it, what rests on it.
//!
//! Sources are arguments: the reader knows their numbers and places, never a row of the screen as a place.

mod cells;
mod find;
mod hits;
mod margin;
mod marking;
mod rows;
mod spot;
mod state;

pub use find::Find;
pub use hits::Listed;
pub use margin::{Margin, Rest};
pub use marking::Marking;
pub use rows::{GUTTER, Part, TextRow, printed, reading};
pub use spot::{Marked, Spot, marked, printed_at};
pub use state::ReaderState;
