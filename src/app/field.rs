//! Fields that are typed into: one line, several lines, and which one is open.

mod area;
mod input;
mod line;

pub use area::Area;
pub use input::{Asks, BETWEEN, Geschrieben, Input};
pub use line::Field;
