//! Folders of documents: why something is not read, and what the system refuses.

pub const VERKNUEPFUNG: &str = "symbolische Verknüpfung, ihr wird nicht gefolgt";
pub const SELBST_INDEX: &str = "ist selbst ein Index von leitlinien";
pub const KEINE_DATEI: &str = "keine gewöhnliche Datei";
pub const LEER: &str = "enthält keinen Text";
pub const DOKUMENT: &str = "dokument";
pub const OHNE_DATUM: &str = "Das Dokument nennt kein Datum.";

pub const DATUM_EIGENSCHAFTEN: &str = "Das Datum steht nur in den Eigenschaften der Datei, nicht im Text.";
pub const DATUM_DATEINAME: &str = "Das Datum steht nur im Dateinamen, nicht im Text.";
pub const DATUM_HAND: &str = "Das Datum wurde von Hand eingetragen.";

pub fn zu_gross(megabyte: u64) -> String {
    format!("größer als {megabyte} MB; bitte in Teile zerlegen")
}

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

pub fn nicht_lesbar(pfad: &str, grund: &str) -> String {
    format!("„{pfad}“ lässt sich nicht öffnen ({grund}). Prüfen Sie den Pfad und Ihre Rechte.")
}
