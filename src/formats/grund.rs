//! Why a file yields no text.

use crate::deutsch::formate as satz;

/// Why a file yields no text; each is one clause that says what is wrong and, where something helps, what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Grund {
    /// No bytes, or a plain text without any letter or digit.
    #[error("{}", satz::LEER)]
    Leer,
    /// Pages without letters, or a document of nothing but pictures.
    #[error("{}", satz::OHNE_TEXT)]
    OhneText,
    /// The text cannot be read without a password or a certificate.
    #[error("{}", satz::VERSCHLUESSELT)]
    Verschluesselt,
    /// The file breaks the rules of the format with this name.
    #[error("{}", satz::beschaedigt(.0))]
    Beschaedigt(&'static str),
    /// Unpacked or laid out, the file would be larger than any real document.
    #[error("{}", satz::ZU_GROSS)]
    ZuGross,
    /// Elements of the file are nested deeper than in any real document.
    #[error("{}", satz::ZU_TIEF)]
    ZuTief,
    #[error("{}", satz::BILD)]
    Bild,
    #[error("{}", satz::PROGRAMM)]
    Programm,
    /// A known format, with this name, that the program does not read: RTF, XLSX, EPUB.
    #[error("{}", satz::alt(.0))]
    Altformat(&'static str),
    /// XML that is neither HTML nor ODT, so that the meaning of its elements is unknown.
    #[error("{}", satz::XML)]
    Xml,
    /// An archive that is no document of a known format.
    #[error("{}", satz::ARCHIV)]
    Archiv,
    /// An e-mail with header fields and encoded parts, or a web page that a browser stored in that form (MHTML).
    #[error("{}", satz::NACHRICHT)]
    Nachricht,
    /// Bytes that are no text and no known format.
    #[error("{}", satz::UNBEKANNT)]
    Unbekannt,
    /// The user asked for an encoding by this name, which no encoding has.
    #[error("{}", satz::zeichensatz_unbekannt(.0))]
    Zeichensatz(String),
}
