//! A document's structure, which the readers of DOCX, ODT and HTML have in common. Depends on no reader.

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
    /// True if passages marked as deleted were left out.
    pub deletions: bool,
}

impl Document {
    /// Writes the document down as Markdown for the parser, and adds its format and properties.
    pub fn gelesen(self, format: Format, eigenschaften: Eigenschaften) -> Gelesen {
        let (text, stellen) = write::write(&self.elements, &self.notes);
        let hinweise = self.deletions.then(|| satz::GESTRICHEN.to_owned()).into_iter().collect();
        Gelesen { format, text, stellen, eigenschaften, zeichensatz: None, hinweise }
    }
}
