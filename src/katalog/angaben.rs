//! Reads values in German texts word by word: amounts of money, changes in percent, ranks, years and dates.
//!
//! Knows texts only: no document, no fact and no screen.

pub mod datum;
pub mod steht;
mod worte;
pub mod zahlen;

pub(super) use worte::FILLERS;
pub use worte::Wortfolge;
