//! Why a file yields no text.

use crate::deutsch::formate as satz;

/// Why a file yields no text; each is one clause that says what is wrong and, where something helps, what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Grund {
    /// No bytes, or nothing but blanks.
    #[error("{}", satz::LEER)]
    Leer,
    /// Pages without letters, or a document of nothing but pictures.
    #[error("{}", satz::OHNE_TEXT)]
    OhneText,
    /// A password or a certificate stands before the text.
    #[error("{}", satz::VERSCHLUESSELT)]
    Verschluesselt,
    /// The file breaks the rules of its format; the format's name.
    #[error("{}", satz::beschaedigt(.0))]
    Beschaedigt(&'static str),
    /// Unpacked or laid out it would be larger than any text.
    #[error("{}", satz::ZU_GROSS)]
    ZuGross,
    /// Structure inside structure, deeper than any document.
    #[error("{}", satz::ZU_TIEF)]
    ZuTief,
    #[error("{}", satz::BILD)]
    Bild,
    #[error("{}", satz::PROGRAMM)]
    Programm,
    /// A format of an office program that is not read; its name.
    #[error("{}", satz::alt(.0))]
    Altformat(&'static str),
    /// XML of a kind whose elements say nothing here.
    #[error("{}", satz::XML)]
    Xml,
    /// An archive that is no document.
    #[error("{}", satz::ARCHIV)]
    Archiv,
    /// A message with its heads and packed parts, as mail programs and browsers store them.
    #[error("{}", satz::NACHRICHT)]
    Nachricht,
    /// Bytes that are no text and no known format.
    #[error("{}", satz::UNBEKANNT)]
    Unbekannt,
    /// The encoding asked for has no such name.
    #[error("{}", satz::zeichensatz_unbekannt(.0))]
    Zeichensatz(String),
}
