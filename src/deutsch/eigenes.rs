//! What a user keeps: that it could not be read or kept, and why.

pub const ALLGEMEIN: &str = "Allgemein";

/// `03.05.2026`.
pub const TAG: &str = "%d.%m.%Y";
/// `03.05.2026, 14:04 Uhr MESZ`.
pub const ZEITPUNKT: &str = "%d.%m.%Y, %H:%M Uhr %Z";

sentences! {
    pub KEIN_ORT =
        "Merkliste, Verlauf und Protokoll werden nicht gespeichert: Es ist kein Ordner dafür bekannt \
         (HOME, XDG_STATE_HOME und LEITLINIEN_ZUSTAND fehlen).";
    pub nicht_gespeichert(pfad: &str, grund: &str) =
        "Merkliste, Verlauf und Protokoll werden nicht gespeichert ({grund}): „{pfad}“.";
    pub neuere_fassung(pfad: &str) =
        "„{pfad}“ stammt von einer neueren Fassung des Programms und bleibt unverändert.";
    pub beschaedigt(pfad: &str, zeile: usize) =
        "„{pfad}“ ist in Zeile {zeile} nicht lesbar. Beim nächsten Speichern wird die Datei daneben aufgehoben.";
    pub aufgehoben(pfad: &str, daneben: &str) =
        "„{pfad}“ war nicht lesbar. Die alte Datei liegt jetzt daneben als „{daneben}“.";
    pub WIRD_GEAENDERT = "wird gerade von einem anderen Programm geändert";
    pub steht_jetzt(kennung: &str) = "Die Stelle steht jetzt unter {kennung}.";
    pub ANDERER_WORTLAUT = "Unter dieser Adresse steht jetzt ein anderer Wortlaut.";
    pub UNGELESEN = "Das Dokument ist noch nicht gelesen.";
    pub WEG = "Die Stelle steht nicht mehr in den geladenen Dokumenten.";
    pub nicht_gefunden(titel: &str) = "{titel} [Stelle nicht mehr gefunden]";
    pub zu_viele(most: usize) = "Aufgenommen wurden nur die ersten {most} Einträge.";
    pub nicht_unsere(pfad: &str, zeile: usize) =
        "„{pfad}“ lässt sich nicht aufnehmen: In Zeile {zeile} steht etwas anderes, als „merkliste export“ schreibt.";
}
