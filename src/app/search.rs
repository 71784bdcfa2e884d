//! The search line and the list of hits: the query, the answer, the chosen hit.
//!
//! This panel does not search itself: it makes requests and takes answers. It knows nothing of trees and text.

mod address;
mod completion;
mod head;
mod list;
mod lookup;
mod sentence;
mod state;

pub use completion::Completion;
pub use head::{Below, INDENT, below};
pub use list::HitLine;
pub use lookup::LookedUp;
pub use sentence::{SentencePart, chip_at, plain, rows, without_filters};
pub use state::{RECENT_SHOWN, SearchState, Wants, turned};
