//! What was found in a file of an office program.

use crate::deutsch::formate as satz;
use crate::formats::structure::{Element, Notes, write};
use crate::formats::{Eigenschaften, Format, Gelesen};

/// The text of a document with its notes.
#[derive(Debug, Default)]
pub struct Document {
    pub elements: Vec<Element>,
    pub notes: Notes,
    /// True if something was deleted and left out.
    pub deletions: bool,
}

impl Document {
    /// The document, written down for the parser.
    pub fn gelesen(self, format: Format, eigenschaften: Eigenschaften) -> Gelesen {
        let (text, stellen) = write(&self.elements, &self.notes);
        let hinweise = self.deletions.then(|| satz::GESTRICHEN.to_owned()).into_iter().collect();
        Gelesen { format, text, stellen, eigenschaften, zeichensatz: None, hinweise }
    }
}
