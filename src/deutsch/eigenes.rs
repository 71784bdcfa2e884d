//! What a user keeps: that it could not be read or kept, and why.

/// There is no home folder, nor any other place for own state.
pub const KEIN_ORT: &str = "Merkliste, Verlauf und Protokoll werden nicht gespeichert: Es ist kein Ordner dafür bekannt \
    (HOME, XDG_STATE_HOME und LEITLINIEN_ZUSTAND fehlen).";

/// A file or folder of own state cannot be written or read.
pub fn nicht_gespeichert(pfad: &str, grund: &str) -> String {
    format!("Merkliste, Verlauf und Protokoll werden nicht gespeichert: „{pfad}“ ({grund}).")
}

/// The file was written by a newer version of the program.
pub fn neuere_fassung(pfad: &str) -> String {
    format!("„{pfad}“ stammt von einer neueren Fassung des Programms und bleibt unverändert.")
}

/// The file is not what the program wrote.
pub fn beschaedigt(pfad: &str, zeile: usize) -> String {
    format!(
        "„{pfad}“ ist in Zeile {zeile} nicht lesbar. Beim nächsten Speichern wird die Datei daneben aufgehoben."
    )
}

/// The damaged file lies beside the new one.
pub fn aufgehoben(pfad: &str, daneben: &str) -> String {
    format!("„{pfad}“ war nicht lesbar. Die alte Datei liegt jetzt daneben als „{daneben}“.")
}

/// Somebody, most likely the same user, writes for so long.
pub const WIRD_GEAENDERT: &str = "wird gerade von einem anderen Programm geändert";
