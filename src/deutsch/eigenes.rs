//! What a user keeps: that it could not be read or kept, and why.

pub const ALLGEMEIN: &str = "Allgemein";

/// `03.05.2026`.
pub const TAG: &str = "%d.%m.%Y";
/// `03.05.2026, 14:04 Uhr MESZ`.
pub const ZEITPUNKT: &str = "%d.%m.%Y, %H:%M Uhr %Z";

pub const KEIN_ORT: &str = "Merkliste, Verlauf und Protokoll werden nicht gespeichert: Es ist kein Ordner dafür bekannt \
    (HOME, XDG_STATE_HOME und LEITLINIEN_ZUSTAND fehlen).";

pub fn nicht_gespeichert(pfad: &str, grund: &str) -> String {
    format!("Merkliste, Verlauf und Protokoll werden nicht gespeichert ({grund}): „{pfad}“.")
}

pub fn neuere_fassung(pfad: &str) -> String {
    format!("„{pfad}“ stammt von einer neueren Fassung des Programms und bleibt unverändert.")
}

pub fn beschaedigt(pfad: &str, zeile: usize) -> String {
    format!(
        "„{pfad}“ ist in Zeile {zeile} nicht lesbar. Beim nächsten Speichern wird die Datei daneben aufgehoben."
    )
}

pub fn aufgehoben(pfad: &str, daneben: &str) -> String {
    format!("„{pfad}“ war nicht lesbar. Die alte Datei liegt jetzt daneben als „{daneben}“.")
}

pub const WIRD_GEAENDERT: &str = "wird gerade von einem anderen Programm geändert";

pub fn steht_jetzt(kennung: &str) -> String {
    format!("Die Stelle steht jetzt unter {kennung}.")
}

pub const ANDERER_WORTLAUT: &str = "Unter dieser Adresse steht jetzt ein anderer Wortlaut.";
pub const UNGELESEN: &str = "Das Dokument ist noch nicht gelesen.";
pub const WEG: &str = "Die Stelle steht nicht mehr in den geladenen Dokumenten.";

pub fn nicht_gefunden(titel: &str) -> String {
    format!("{titel} [Stelle nicht mehr gefunden]")
}

pub fn zu_viele(most: usize) -> String {
    format!("Aufgenommen wurden nur die ersten {most} Einträge.")
}

pub fn nicht_unsere(pfad: &str, zeile: usize) -> String {
    format!(
        "„{pfad}“ lässt sich nicht aufnehmen: In Zeile {zeile} steht etwas anderes, als „merkliste export“ schreibt."
    )
}
