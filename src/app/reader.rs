//! The text pane: source, place, rows at the present width, matches, selected words, entries that rest on the text.
//!
//! Sources are arguments: the reader keeps their numbers and places in their text, never rows of the screen.

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
pub use margin::{Margin, Placed};
pub use marking::Marking;
pub use rows::{GUTTER, Shown, TextRow, printed, reading};
pub use spot::{Marked, Spot, marked, printed_at};
pub use state::ReaderState;
