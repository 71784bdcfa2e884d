//! Holdings: what is said about them.

pub const ZWISCHENDURCH: &str = "Der Bestand wurde zwischendurch geändert. Wiederholen Sie den Aufruf.";
pub const UNERWARTET: &str = "der Inhalt ist so unerwartet, dass das Lesen abbrach";
pub const SYSTEM_FEST: &str = "Der Bestand „system“ ist Teil des Programms und lässt sich nicht ändern. Legen Sie mit „leitlinien bestand anlegen NAME“ einen eigenen an.";
pub const OHNE_HEIM: &str = "Ohne Heimverzeichnis gibt es keine eigenen Bestände. Setzen Sie HOME oder LEITLINIEN_DATEN, oder nennen Sie mit „--ordner“ einen Ordner.";
pub const OHNE_CONFIG: &str = "Der Ordner eines Bestands wird in der Konfiguration vermerkt, aber es gibt keinen Ort für sie. Setzen Sie HOME oder nennen Sie sie mit „--config“.";
pub const KEIN_EIGENER: &str =
    "Es gibt noch keinen eigenen Bestand. „leitlinien bestand hinzufuegen ORDNER“ legt ihn an.";
pub const KEINE_FEHLER: &str = "Alle Dateien ließen sich lesen.";
pub const KORREKTUREN: &str = "--titel, --datum, --herausgeber oder --art";
pub const ABGEBROCHEN: &str =
    "Abgebrochen. Was fertig war, ist aufgenommen; „leitlinien bestand aktualisieren“ setzt fort.";

pub fn config_zeile(datei: &str, zeile: usize) -> String {
    format!("{datei}, Zeile {zeile}: Die Einstellung ist nicht zu verstehen; die Datei wird übergangen.")
}

pub fn config_eintrag(datei: &str, name: &str) -> String {
    format!(
        "{datei}: Der Bestand „{name}“ wird übergangen. Namen haben nur Buchstaben, Ziffern, „-“, „_“ und „.“, die Ebene ist system, gruppe oder eigener."
    )
}

pub fn config_vorlage(datei: &str, name: &str) -> String {
    format!("{datei}: Die Vorlage „{name}“ gibt es nicht; es gibt kurz, voll und markdown.")
}

pub fn synonym_zeile(datei: &str, zeile: usize) -> String {
    format!("{datei}, Zeile {zeile}: Erwartet wird „Ausdruck = Ausdruck“; die Zeile wird übergangen.")
}

pub fn beschaedigt(ordner: &str, datei: &str) -> String {
    format!(
        "„{ordner}“: Die Datei „{datei}“ fehlt oder ist beschädigt. Bauen Sie den Bestand neu oder stellen Sie die Datei wieder her."
    )
}

pub fn anderes_schema(ordner: &str) -> String {
    format!("„{ordner}“ stammt von einer anderen Fassung des Programms. Bauen Sie den Bestand neu.")
}

pub fn passt_nicht(ordner: &str) -> String {
    format!("„{ordner}“: Der Index passt nicht zu seinen Dokumenten. Bauen Sie den Bestand neu.")
}

pub fn kein_bestand(ordner: &str) -> String {
    format!(
        "„{ordner}“ enthält keinen Bestand. „leitlinien bestand anlegen NAME --ordner {ordner}“ legt ihn an."
    )
}

pub fn ausgelassen(name: &str, grund: &str) -> String {
    format!("Der Bestand „{name}“ ist nicht dabei: {grund}")
}

pub fn index_fehlt(name: &str) -> String {
    format!("Der Index fehlt. „leitlinien bestand aktualisieren --bestand {name}“ baut ihn neu.")
}

pub fn index_beschaedigt(name: &str) -> String {
    format!("Der Index ist beschädigt. „leitlinien bestand aktualisieren --bestand {name}“ baut ihn neu.")
}

pub fn index_alt(name: &str) -> String {
    format!(
        "Der Index stammt von einer anderen Fassung des Programms. „leitlinien bestand aktualisieren --bestand {name}“ baut ihn neu."
    )
}

pub fn index_im_speicher(ordner: &str) -> String {
    format!(
        "Der Index zu „{ordner}“ fehlt oder ist veraltet; er wurde für diese Sitzung im Arbeitsspeicher gebaut. „leitlinien index bauen“ legt ihn dauerhaft an."
    )
}

pub fn strategie_fehlt(ordner: &str) -> String {
    format!(
        "Den Ordner „{ordner}“ mit der Strategie gibt es nicht. Berichtigen Sie „strategie“ in der \
         Konfiguration."
    )
}

pub fn index_der_strategie_fehlt(ordner: &str) -> String {
    format!("Der Index zu „{ordner}“ fehlt oder ist veraltet. „leitlinien index bauen“ baut ihn neu.")
}

pub const SUCHE_GESCHEITERT: &str =
    "Die Suche ist an dieser Anfrage gescheitert; die Bestände sind unversehrt.";

pub fn kein_schreibrecht(ordner: &str) -> String {
    format!("In „{ordner}“ dürfen Sie nicht schreiben. Wenden Sie sich an den, der diesen Bestand pflegt.")
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

pub fn kein_name(name: &str) -> String {
    format!("„{name}“ ist als Name nicht möglich: Erlaubt sind Buchstaben, Ziffern, „-“, „_“ und „.“.")
}

pub fn name_vergeben(name: &str) -> String {
    format!("Einen Bestand „{name}“ gibt es schon. Wählen Sie einen anderen Namen.")
}

pub fn ordner_belegt(ordner: &str) -> String {
    format!(
        "In „{ordner}“ liegt schon etwas anderes. Wählen Sie einen neuen oder leeren Ordner; die Dokumente kommen mit „bestand hinzufuegen“ dazu."
    )
}

pub fn unbekannter_bestand(name: &str) -> String {
    format!("Den Bestand „{name}“ gibt es nicht. „leitlinien bestand liste“ nennt alle.")
}

pub fn doppelt(andere: &str) -> String {
    format!("derselbe Inhalt wie {andere}")
}

pub fn angelegt(name: &str, ordner: &str) -> String {
    format!("Bestand „{name}“ in „{ordner}“ angelegt.")
}

pub(super) fn zahl(anzahl: usize, eins: &str, viele: &str) -> String {
    if anzahl == 1 { format!("1 {eins}") } else { format!("{anzahl} {viele}") }
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
    let said: Vec<String> =
        parts.iter().filter(|(count, _)| *count > 0).map(|(count, word)| format!("{count} {word}")).collect();
    let said = if said.is_empty() { "keine Dateien".to_owned() } else { said.join(", ") };
    format!("Bestand „{name}“: {said}.")
}

pub fn angaben(anzahl: usize) -> String {
    format!("{} aus fakten.json.", zahl(anzahl, "Angabe", "Angaben"))
}

pub fn mit_angaben(satz: &str, anzahl: usize) -> String {
    format!("{satz} {} aus fakten.json erscheinen beim nächsten Start.", zahl(anzahl, "Angabe", "Angaben"))
}

pub fn umfang(dokumente: usize, stellen: usize) -> String {
    format!("{}, {}", zahl(dokumente, "Dokument", "Dokumente"), zahl(stellen, "Stelle", "Stellen"))
}

pub fn erneuert(teile: usize) -> String {
    format!("{} aus den aufbewahrten Texten neu gebaut.", zahl(teile, "Teil", "Teile"))
}

pub fn entfernt(name: &str, anzahl: usize) -> String {
    format!(
        "Bestand „{name}“: {} entfernt. Die Dateien selbst bleiben.",
        zahl(anzahl, "Dokument", "Dokumente")
    )
}

pub fn unbekanntes_dokument(wort: &str) -> String {
    format!("„{wort}“ ist kein Dokument dieses Bestands.")
}

pub fn korrigiert(id: &str) -> String {
    format!("„{id}“ ist berichtigt; die Angaben gelten auch nach dem nächsten Lesen.")
}

pub fn kein_datum(typed: &str) -> String {
    format!("„{typed}“ ist kein Datum. Schreiben Sie es als 2024-06-05 oder 5. Juni 2024.")
}

pub fn keine_art(typed: &str) -> String {
    format!("„{typed}“ ist keine Art. Möglich sind strategie, medieninformation und dokument.")
}

pub fn zeile(name: &str, ebene: &str, umfang: &str, stand: &str, ordner: &str) -> String {
    let tag = stand.get(..10).unwrap_or(stand);
    format!("{name}  [{ebene}]  {umfang}, Stand {tag}  {ordner}")
}

pub fn in_ordnung(name: &str, umfang: &str) -> String {
    format!("{name}: in Ordnung ({umfang}).")
}

pub fn fehler(datei: &str, grund: &str, seit: &str) -> String {
    format!("{datei} ({grund}; seit {})", seit.get(..10).unwrap_or(seit))
}

pub fn fortschritt(fertig: usize, gesamt: usize, je_sekunde: u64, rest: Option<u64>) -> String {
    let rest = match rest {
        None => String::new(),
        Some(seconds @ 0..90) => format!(", noch {seconds} s"),
        Some(seconds) => format!(", noch {} min", seconds.div_ceil(60)),
    };
    format!("{fertig} von {gesamt} Dateien ({je_sekunde}/s{rest})")
}

pub fn original_fehlt(id: &str, pfad: &str) -> String {
    format!(
        "Das Original von „{id}“ liegt nicht mehr unverändert unter „{pfad}“. „leitlinien quelle {id}“ zeigt, was davon gelesen wurde."
    )
}

pub const NICHT_MEHR_DA: &str = "Das Dokument ist nicht mehr im Bestand.";
