//! Formats of files: why one yields no text, and what a reader should know about one that does.

/// Nothing in it.
pub const LEER: &str = "enthält keinen Text";
/// A scan.
pub const OHNE_TEXT: &str = "kein Text, bitte OCR";
/// A password.
pub const VERSCHLUESSELT: &str = "mit einem Kennwort geschützt; bitte ohne Kennwort speichern";
/// A bomb, or something like one.
pub const ZU_GROSS: &str = "ausgepackt zu groß; bitte in Teile zerlegen";
/// Endless nesting.
pub const ZU_TIEF: &str = "zu tief verschachtelt; bitte neu speichern oder als Text ausgeben";
/// A picture.
pub const BILD: &str = "ein Bild, kein Text; bitte OCR";
/// A program.
pub const PROGRAMM: &str = "ein Programm, kein Dokument";
/// An archive.
pub const ARCHIV: &str = "ein Archiv, kein Dokument; bitte auspacken";
/// Anything else.
pub const UNBEKANNT: &str =
    "kein Text und kein bekanntes Format; gelesen werden Text, Markdown, HTML, PDF, DOCX und ODT";

/// Broken rules of a format.
pub fn beschaedigt(format: &str) -> String {
    format!("beschädigt oder unvollständig ({format}); bitte neu speichern oder neu beschaffen")
}

/// A format that an office program can turn into one that is read.
pub fn alt(format: &str) -> String {
    format!("{format} wird nicht gelesen; bitte als DOCX, ODT oder PDF speichern")
}

/// An unknown name of an encoding.
pub fn zeichensatz_unbekannt(name: &str) -> String {
    format!(
        "der Zeichensatz „{name}“ ist nicht bekannt; bekannt sind zum Beispiel UTF-8, Windows-1252, CP850"
    )
}
