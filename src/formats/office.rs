//! What DOCX and ODT have in common: an archive of XML files, and what is found in it.

mod archive;
mod xml;

pub(super) use archive::Archive;
pub(super) use xml::{Token, Xml, attribute, properties};
