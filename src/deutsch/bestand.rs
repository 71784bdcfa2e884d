//! Holdings: what is said about them.

use super::bausteine::{gezaehlt, n_dokumente, n_stellen, zahl};

sentences! {
    pub ZWISCHENDURCH = "Der Bestand wurde zwischendurch geändert. Wiederholen Sie den Aufruf.";
    pub UNERWARTET = "der Inhalt ist so unerwartet, dass das Lesen abbrach";
    pub SYSTEM_FEST =
        "Der Bestand „system“ ist Teil des Programms und lässt sich nicht ändern. Legen Sie mit „leitlinien bestand anlegen NAME“ einen eigenen an.";
    pub OHNE_HEIM =
        "Ohne Heimverzeichnis gibt es keine eigenen Bestände. Setzen Sie HOME oder LEITLINIEN_DATEN, oder nennen Sie mit „--ordner“ einen Ordner.";
    pub OHNE_CONFIG =
        "Der Ordner eines Bestands wird in der Konfiguration vermerkt, aber es gibt keinen Ort für sie. Setzen Sie HOME oder nennen Sie sie mit „--config“.";
    pub KEIN_EIGENER =
        "Es gibt noch keinen eigenen Bestand. „leitlinien bestand hinzufuegen ORDNER“ legt ihn an.";
    pub KEINE_FEHLER = "Alle Dateien ließen sich lesen.";
    pub KORREKTUREN = "--titel, --datum, --herausgeber oder --art";
    pub ABGEBROCHEN =
        "Abgebrochen. Was fertig war, ist aufgenommen; „leitlinien bestand aktualisieren“ setzt fort.";
    pub config_zeile(datei: &str, zeile: usize) =
        "{datei}, Zeile {zeile}: Die Einstellung ist nicht zu verstehen; die Datei wird übergangen.";
    pub config_eintrag(datei: &str, name: &str) =
        "{datei}: Der Bestand „{name}“ wird übergangen. Namen haben nur Buchstaben, Ziffern, „-“, „_“ und „.“, die Ebene ist system, gruppe oder eigener.";
    pub config_vorlage(datei: &str, name: &str) =
        "{datei}: Die Vorlage „{name}“ gibt es nicht; es gibt kurz, voll und markdown.";
    pub synonym_zeile(datei: &str, zeile: usize) =
        "{datei}, Zeile {zeile}: Erwartet wird „Ausdruck = Ausdruck“; die Zeile wird übergangen.";
    pub beschaedigt(ordner: &str, datei: &str) =
        "„{ordner}“: Die Datei „{datei}“ fehlt oder ist beschädigt. Bauen Sie den Bestand neu oder stellen Sie die Datei wieder her.";
    pub anderes_schema(ordner: &str) =
        "„{ordner}“ stammt von einer anderen Fassung des Programms. Bauen Sie den Bestand neu.";
    pub passt_nicht(ordner: &str) =
        "„{ordner}“: Der Index passt nicht zu seinen Dokumenten. Bauen Sie den Bestand neu.";
    pub kein_bestand(ordner: &str) =
        "„{ordner}“ enthält keinen Bestand. „leitlinien bestand anlegen NAME --ordner {ordner}“ legt ihn an.";
    pub ausgelassen(name: &str, grund: &str) = "Der Bestand „{name}“ ist nicht dabei: {grund}";
    pub index_fehlt(name: &str) =
        "Der Index fehlt. „leitlinien bestand aktualisieren --bestand {name}“ baut ihn neu.";
    pub index_beschaedigt(name: &str) =
        "Der Index ist beschädigt. „leitlinien bestand aktualisieren --bestand {name}“ baut ihn neu.";
    pub index_alt(name: &str) =
        "Der Index stammt von einer anderen Fassung des Programms. „leitlinien bestand aktualisieren --bestand {name}“ baut ihn neu.";
    pub index_im_speicher(ordner: &str) =
        "Der Index zu „{ordner}“ fehlt oder ist veraltet; er wurde für diese Sitzung im Arbeitsspeicher gebaut. „leitlinien index bauen“ legt ihn dauerhaft an.";
    pub strategie_fehlt(ordner: &str) =
        "Den Ordner „{ordner}“ mit der Strategie gibt es nicht. Berichtigen Sie „strategie“ in der \
         Konfiguration.";
    pub index_der_strategie_fehlt(ordner: &str) =
        "Der Index zu „{ordner}“ fehlt oder ist veraltet. „leitlinien index bauen“ baut ihn neu.";
    pub SUCHE_GESCHEITERT = "Die Suche ist an dieser Anfrage gescheitert; die Bestände sind unversehrt.";
    pub kein_schreibrecht(ordner: &str) =
        "In „{ordner}“ dürfen Sie nicht schreiben. Wenden Sie sich an den, der diesen Bestand pflegt.";
}

pub fn gesperrt(ordner: &str, wer: &str, prozess: &str, sekunden: Option<u64>) -> String {
    let wer = if wer.is_empty() { "jemand".to_owned() } else { wer.to_owned() };
    let prozess = if prozess.is_empty() { String::new() } else { format!(", Prozess {prozess}") };
    let seit = match sekunden {
        None => String::new(),
        Some(0..60) => ", seit weniger als einer Minute".to_owned(),
        Some(60..120) => ", seit einer Minute".to_owned(),
        Some(sekunden) => format!(", seit {} Minuten", sekunden / 60),
    };
    format!("„{ordner}“ wird gerade geändert ({wer}{prozess}{seit}). Versuchen Sie es danach noch einmal.")
}

sentences! {
    pub kein_name(name: &str) =
        "„{name}“ ist als Name nicht möglich: Erlaubt sind Buchstaben, Ziffern, „-“, „_“ und „.“.";
    pub name_vergeben(name: &str) = "Einen Bestand „{name}“ gibt es schon. Wählen Sie einen anderen Namen.";
    pub ordner_belegt(ordner: &str) =
        "In „{ordner}“ liegt schon etwas anderes. Wählen Sie einen neuen oder leeren Ordner; die Dokumente kommen mit „bestand hinzufuegen“ dazu.";
    pub unbekannter_bestand(name: &str) =
        "Den Bestand „{name}“ gibt es nicht. „leitlinien bestand liste“ nennt alle.";
    pub doppelt(andere: &str) = "derselbe Inhalt wie {andere}";
    pub angelegt(name: &str, ordner: &str) = "Bestand „{name}“ in „{ordner}“ angelegt.";
}

pub fn aufgenommen(
    name: &str,
    [neu, ersetzt, unveraendert, doppelt, uebergangen, entfernt]: [usize; 6],
) -> String {
    let parts = [
        (neu, "neu"),
        (ersetzt, "geändert"),
        (unveraendert, "unverändert"),
        (entfernt, "entfernt"),
        (doppelt, "doppelt"),
        (uebergangen, "übergangen"),
    ];
    let parts = parts.iter().filter(|(count, _)| *count > 0);
    let said: Vec<String> = parts.map(|(count, word)| format!("{} {word}", zahl(*count))).collect();
    let said = if said.is_empty() { "keine Dateien".to_owned() } else { said.join(", ") };
    format!("Bestand „{name}“: {said}.")
}

sentences! {
    pub angaben(zahl: usize) = ("{} aus fakten.json.", gezaehlt(zahl, "Angabe", "Angaben"));
    pub umfang(dokumente: usize, stellen: usize) = ("{}, {}", n_dokumente(dokumente), n_stellen(stellen));
    pub erneuert(teile: usize) =
        ("{} aus den aufbewahrten Texten neu gebaut.", gezaehlt(teile, "Teil", "Teile"));
    pub entfernt(name: &str, anzahl: usize) =
        ("Bestand „{name}“: {} entfernt. Die Dateien selbst bleiben.", n_dokumente(anzahl));
    pub unbekanntes_dokument(wort: &str) = "„{wort}“ ist kein Dokument dieses Bestands.";
    pub korrigiert(id: &str) = "„{id}“ ist berichtigt; die Angaben gelten auch nach dem nächsten Lesen.";
    pub kein_datum(typed: &str) =
        "„{typed}“ ist kein Datum. Schreiben Sie es als 2024-06-05 oder 5. Juni 2024.";
    pub keine_art(typed: &str) =
        "„{typed}“ ist keine Art. Möglich sind strategie, medieninformation und dokument.";
    pub zeile(name: &str, ebene: &str, umfang: &str, stand: &str, ordner: &str) =
        ("{name}  [{ebene}]  {umfang}, Stand {tag}  {ordner}", tag = stand.get(..10).unwrap_or(stand));
    pub maengel(name: &str, anzahl: usize) =
        ("{name}: {}.", gezaehlt(anzahl, "Mangel", "Mängel"));
    pub in_ordnung(name: &str, umfang: &str) = "{name}: in Ordnung ({umfang}).";
    pub fehler(datei: &str, grund: &str, seit: &str) =
        ("{datei} ({grund}; seit {})", seit.get(..10).unwrap_or(seit));
}

pub fn fortschritt(fertig: usize, gesamt: usize, je_sekunde: u64, rest: Option<u64>) -> String {
    let rest = match rest {
        None => String::new(),
        Some(seconds @ 0..90) => format!(", noch {seconds} s"),
        Some(seconds) => format!(", noch {} min", seconds.div_ceil(60)),
    };
    format!("{} von {} Dateien ({je_sekunde}/s{rest})", zahl(fertig), zahl(gesamt))
}

pub fn original_fehlt(id: &str, pfad: &str) -> String {
    format!(
        "Das Original von „{id}“ liegt nicht mehr unverändert unter „{pfad}“. „leitlinien quelle {id}“ zeigt, was davon gelesen wurde."
    )
}

pub const NICHT_MEHR_DA: &str = "Das Dokument ist nicht mehr im Bestand.";
