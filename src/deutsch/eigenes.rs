//! What a user keeps: that it could not be read or kept, and why.

/// The Vorgang that is always there.
pub const ALLGEMEIN: &str = "Allgemein";

/// There is no home folder, nor any other place for own state.
pub const KEIN_ORT: &str = "Merkliste und Verlauf werden nicht gespeichert: Es ist kein Ordner dafür bekannt \
    (HOME, XDG_STATE_HOME und LEITLINIEN_ZUSTAND fehlen).";

/// A file or folder of own state cannot be written or read.
pub fn nicht_gespeichert(pfad: &str, grund: &str) -> String {
    format!("Merkliste und Verlauf werden nicht gespeichert ({grund}): „{pfad}“.")
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

/// A remembered place stands at another address now.
pub fn steht_jetzt(kennung: &str) -> String {
    format!("Die Stelle steht jetzt unter {kennung}.")
}

/// Other words stand at the address that was remembered.
pub const ANDERER_WORTLAUT: &str = "Unter dieser Adresse steht jetzt ein anderer Wortlaut.";
/// The document of a remembered place has not been read in this session.
pub const UNGELESEN: &str = "Das Dokument ist noch nicht gelesen.";
/// A remembered place is nowhere.
pub const WEG: &str = "Die Stelle steht nicht mehr in den geladenen Dokumenten.";

/// Title of an entry whose place is nowhere.
pub fn nicht_gefunden(titel: &str) -> String {
    format!("{titel} [Stelle nicht mehr gefunden]")
}

/// A foreign list has more entries than are taken.
pub fn zu_viele(most: usize) -> String {
    format!("Aufgenommen wurden nur die ersten {most} Einträge.")
}

/// A file that was named is none of ours.
pub fn nicht_unsere(pfad: &str, zeile: usize) -> String {
    format!(
        "„{pfad}“ lässt sich nicht aufnehmen: In Zeile {zeile} steht etwas anderes, als „merkliste export“ schreibt."
    )
}
