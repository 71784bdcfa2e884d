//! Packages of papers and facts: what is wrong with one, and what to do.

pub fn zeichensatz(datei: &str, zeile: u32) -> String {
    format!("{datei}: Zeile {zeile} ist nicht in UTF-8 geschrieben. Speichern Sie die Datei als UTF-8-Text.")
}

pub fn unbrauchbar(datei: &str, grund: &str) -> String {
    format!("{datei}: {grund}. Berichtigen Sie das Paket; wie es aussehen muss, steht in corpus/README.md.")
}

pub fn kein_json(zeile: usize) -> String {
    format!("Zeile {zeile} ist kein gültiges JSON")
}

pub fn kein_objekt(name: &str) -> String {
    format!("„{name}“ hat nicht die erwartete Form")
}

pub fn schema(gefunden: Option<u64>, erwartet: u64) -> String {
    match gefunden {
        Some(gefunden) => format!("Das Schema {gefunden} ist unbekannt, erwartet wird {erwartet}"),
        None => format!("Die Angabe „schema“ fehlt, erwartet wird {erwartet}"),
    }
}

pub fn unbekanntes_feld(name: &str, feld: &str) -> String {
    format!("„{name}“ hat ein unbekanntes Feld „{feld}“")
}

pub fn feld_fehlt(name: &str, feld: &str) -> String {
    format!("Zu „{name}“ fehlt die Angabe „{feld}“")
}

pub fn kein_text(name: &str, feld: &str) -> String {
    format!("Zu „{name}“ muss „{feld}“ ein Text in Anführungszeichen sein")
}

pub fn keine_zahl(name: &str, feld: &str) -> String {
    format!("Zu „{name}“ muss „{feld}“ eine Zahl ohne Anführungszeichen sein")
}

pub fn keine_liste(name: &str, feld: &str) -> String {
    format!("Zu „{name}“ muss „{feld}“ eine Liste in eckigen Klammern sein")
}

pub fn unbekannt(name: &str, feld: &str, wert: &str) -> String {
    format!("Zu „{name}“ ist „{wert}“ als „{feld}“ nicht möglich")
}

pub fn keine_kennung(id: &str) -> String {
    format!("Die Kennung „{id}“ ist nicht möglich oder schon vergeben")
}

pub fn doppelt(id: &str) -> String {
    format!("Die Kennung „{id}“ steht zweimal da")
}

pub fn datei_ausserhalb(name: &str, datei: &str) -> String {
    format!("Zu „{name}“ liegt „{datei}“ nicht im Ordner")
}

pub fn ohne_beleg(name: &str) -> String {
    format!("Zu „{name}“ fehlt der Beleg")
}

pub fn zitat_fehlt(name: &str, zitat: &str, quelle: &str) -> String {
    format!("Zu „{name}“ steht das Zitat „{zitat}“ nicht in der Quelle „{quelle}“")
}

pub fn steht_nicht(name: &str, feld: &str, wert: &str) -> String {
    format!("Zu „{name}“ steht „{wert}“ ({feld}) in keinem der Zitate und ist nicht als gefolgert bezeichnet")
}

pub fn nichts_gefolgert(name: &str, feld: &str) -> String {
    format!("Zu „{name}“ nennt „gefolgert“ die Angabe „{feld}“, die es nicht gibt")
}

pub fn weitere(grund: &str, anzahl: usize) -> String {
    match anzahl {
        0 => grund.to_owned(),
        1 => format!("{grund} (und 1 weiterer Mangel)"),
        _ => format!("{grund} (und {anzahl} weitere Mängel)"),
    }
}

pub fn fehlt(datei: &str) -> String {
    format!("Die Datei „{datei}“ fehlt")
}

pub fn pruefsumme(datei: &str) -> String {
    format!("Der Inhalt von „{datei}“ weicht von seiner Prüfsumme ab")
}

pub fn nicht_gelesen(datei: &str, grund: &str) -> String {
    format!("„{datei}“ lässt sich nicht lesen ({grund})")
}
