//! Common to DOCX and ODT: the ZIP archive and the XML files in it.

mod archive;
mod xml;

pub(super) use archive::Archive;
pub(super) use xml::{Xml, XmlToken, attribute, properties};
