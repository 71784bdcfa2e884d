//! What DOCX and ODT have in common: an archive of XML files, and what is found in it.

mod archive;
mod xml;

pub(super) use archive::Archive;
pub(super) use xml::{Token, Xml, attribute, properties};

use super::structure::{Element, Notes, write};
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
        let (text, stellen) = write(&self.elements, &self.notes);
        let hinweise = self.deletions.then(|| satz::GESTRICHEN.to_owned()).into_iter().collect();
        Gelesen { format, text, stellen, eigenschaften, zeichensatz: None, hinweise }
    }
}
