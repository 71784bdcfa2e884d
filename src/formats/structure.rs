//! A document's structure: what the readers of office files and pages have in common. Knows no reader.

mod element;
mod inline;
mod numeral;
mod stack;
mod write;

pub(super) use element::{Element, Kind, Notes, one_line};
pub(super) use inline::Inline;
pub(super) use numeral::{count_on, marker, numeral};
pub(super) use stack::Stack;

use super::{Eigenschaften, Format, Gelesen};
use crate::deutsch::formate as satz;

/// The text of a document with its notes.
#[derive(Debug, Default)]
pub(super) struct Document {
    pub elements: Vec<Element>,
    pub notes: Notes,
    /// True if something was deleted and left out.
    pub deletions: bool,
}

impl Document {
    /// The document, written down for the parser.
    pub fn gelesen(self, format: Format, eigenschaften: Eigenschaften) -> Gelesen {
        let (text, stellen) = write::write(&self.elements, &self.notes);
        let hinweise = self.deletions.then(|| satz::GESTRICHEN.to_owned()).into_iter().collect();
        Gelesen { format, text, stellen, eigenschaften, zeichensatz: None, hinweise }
    }
}
