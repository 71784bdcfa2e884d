//! Packages of papers and facts: what is wrong with one, and what to do.

sentences! {
    pub zeichensatz(datei: &str, zeile: u32) =
        "{datei}: Zeile {zeile} ist nicht in UTF-8 geschrieben. Speichern Sie die Datei als UTF-8-Text.";
    pub unbrauchbar(datei: &str, grund: &str) =
        "{datei}: {grund}. Berichtigen Sie das Paket; wie es aussehen muss, steht in corpus/README.md.";
    pub kein_json(zeile: usize) = "Zeile {zeile} ist kein gültiges JSON";
    pub kein_objekt(name: &str) = "„{name}“ hat nicht die erwartete Form";
}

pub fn schema(gefunden: Option<u64>, erwartet: u64) -> String {
    match gefunden {
        Some(gefunden) => format!("Das Schema {gefunden} ist unbekannt, erwartet wird {erwartet}"),
        None => format!("Die Angabe „schema“ fehlt, erwartet wird {erwartet}"),
    }
}

sentences! {
    pub unbekanntes_feld(name: &str, feld: &str) = "„{name}“ hat ein unbekanntes Feld „{feld}“";
    pub feld_fehlt(name: &str, feld: &str) = "Zu „{name}“ fehlt die Angabe „{feld}“";
    pub kein_text(name: &str, feld: &str) = "Zu „{name}“ muss „{feld}“ ein Text in Anführungszeichen sein";
    pub keine_zahl(name: &str, feld: &str) =
        "Zu „{name}“ muss „{feld}“ eine Zahl ohne Anführungszeichen sein";
    pub keine_liste(name: &str, feld: &str) = "Zu „{name}“ muss „{feld}“ eine Liste in eckigen Klammern sein";
    pub unbekannt(name: &str, feld: &str, wert: &str) = "Zu „{name}“ ist „{wert}“ als „{feld}“ nicht möglich";
    pub keine_kennung(id: &str) = "Die Kennung „{id}“ ist nicht möglich oder schon vergeben";
    pub doppelt(id: &str) = "Die Kennung „{id}“ steht zweimal da";
    pub datei_ausserhalb(name: &str, datei: &str) = "Zu „{name}“ liegt „{datei}“ nicht im Ordner";
    pub ohne_beleg(name: &str) = "Zu „{name}“ fehlt der Beleg";
    pub zitat_fehlt(name: &str, zitat: &str, quelle: &str) =
        "Zu „{name}“ steht das Zitat „{zitat}“ nicht in der Quelle „{quelle}“";
    pub steht_nicht(name: &str, feld: &str, wert: &str) =
        "Zu „{name}“ steht „{wert}“ ({feld}) in keinem der Zitate und ist nicht als gefolgert bezeichnet";
    pub nichts_gefolgert(name: &str, feld: &str) =
        "Zu „{name}“ nennt „gefolgert“ die Angabe „{feld}“, die es nicht gibt";
}

pub fn weitere(grund: &str, anzahl: usize) -> String {
    match anzahl {
        0 => grund.to_owned(),
        1 => format!("{grund} (und 1 weiterer Mangel)"),
        _ => format!("{grund} (und {anzahl} weitere Mängel)"),
    }
}

sentences! {
    pub fehlt(datei: &str) = "Die Datei „{datei}“ fehlt";
    pub pruefsumme(datei: &str) = "Der Inhalt von „{datei}“ weicht von seiner Prüfsumme ab";
    pub nicht_gelesen(datei: &str, grund: &str) = "„{datei}“ lässt sich nicht lesen ({grund})";
}
