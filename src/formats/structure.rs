//! A document's structure: what the readers of office files and pages have in common. Knows no format.

mod element;
mod inline;
mod numeral;
mod stack;
mod write;

pub(super) use element::{Element, Kind, Notes, one_line};
pub(super) use inline::Inline;
pub(super) use numeral::{count_on, marker, numeral};
pub(super) use stack::Stack;
pub(super) use write::write;
