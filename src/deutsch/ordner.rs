//! Folders of documents: why something is not read, and what the system refuses.

sentences! {
    pub VERKNUEPFUNG = "symbolische Verknüpfung, ihr wird nicht gefolgt";
    pub SELBST_INDEX = "ist selbst ein Index von leitlinien";
    pub KEINE_DATEI = "keine gewöhnliche Datei";
    pub LEER = "enthält keinen Text";
    pub DOKUMENT = "dokument";
    pub OHNE_DATUM = "Das Dokument nennt kein Datum.";

    pub DATUM_EIGENSCHAFTEN = "Das Datum steht nur in den Eigenschaften der Datei, nicht im Text.";
    pub DATUM_DATEINAME = "Das Datum steht nur im Dateinamen, nicht im Text.";
    pub DATUM_HAND = "Das Datum wurde von Hand eingetragen.";
    pub zu_gross(megabyte: u64) = "größer als {megabyte} MB; bitte in Teile zerlegen";
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
