//! Folders of documents: why something is not read, and what the system refuses.

/// Why a file of a folder is not read: a symbolic link.
pub const VERKNUEPFUNG: &str = "symbolische Verknüpfung, ihr wird nicht gefolgt";
/// An index in a folder of documents.
pub const SELBST_INDEX: &str = "ist selbst ein Index von leitlinien";
/// A device, a pipe.
pub const KEINE_DATEI: &str = "keine gewöhnliche Datei";
/// No words.
pub const LEER: &str = "enthält keinen Text";
/// Id of a document whose file name has no characters to show.
pub const DOKUMENT: &str = "dokument";
/// In place of a date.
pub const OHNE_DATUM: &str = "Das Dokument nennt kein Datum.";

/// The date of a file's properties.
pub const DATUM_EIGENSCHAFTEN: &str = "Das Datum steht nur in den Eigenschaften der Datei, nicht im Text.";
/// The date of a file's name.
pub const DATUM_DATEINAME: &str = "Das Datum steht nur im Dateinamen, nicht im Text.";
/// A date that somebody entered.
pub const DATUM_HAND: &str = "Das Datum wurde von Hand eingetragen.";

/// Too large.
pub fn zu_gross(megabyte: u64) -> String {
    format!("größer als {megabyte} MB; bitte in Teile zerlegen")
}

/// The common refusals of a system in German, others in its own words.
pub fn systemgrund(error: &std::io::Error) -> String {
    use std::io::ErrorKind as K;
    let grund = match error.kind() {
        K::NotFound => "nicht vorhanden",
        K::PermissionDenied => "keine Berechtigung",
        K::NotADirectory => "kein Ordner",
        K::IsADirectory => "ein Ordner, keine Datei",
        K::StorageFull => "kein Platz auf dem Datenträger",
        K::ReadOnlyFilesystem => "der Datenträger ist schreibgeschützt",
        K::AlreadyExists => "schon vorhanden",
        K::InvalidFilename => "Name oder Pfad zu lang oder nicht möglich; bitte kürzen",
        K::BrokenPipe => "die Gegenseite nimmt nichts mehr an",
        _ => return error.to_string(),
    };
    grund.to_owned()
}

/// A file or folder that was named cannot be used.
pub fn nicht_lesbar(pfad: &str, grund: &str) -> String {
    format!("„{pfad}“ lässt sich nicht öffnen ({grund}). Prüfen Sie den Pfad und Ihre Rechte.")
}
