//! Holdings: what is said about them.

/// A state that a writer has replaced.
pub const ZWISCHENDURCH: &str = "Der Bestand wurde zwischendurch geändert. Wiederholen Sie den Aufruf.";
/// A document whose reading ended in an error of the program.
pub const UNERWARTET: &str = "der Inhalt ist so unerwartet, dass das Lesen abbrach";
/// The shipped holdings cannot be changed.
pub const SYSTEM_FEST: &str = "Der Bestand „system“ ist Teil des Programms und lässt sich nicht ändern. Legen Sie mit „leitlinien bestand anlegen NAME“ einen eigenen an.";
/// No place for own holdings.
pub const OHNE_HEIM: &str = "Ohne Heimverzeichnis gibt es keine eigenen Bestände. Setzen Sie HOME oder LEITLINIEN_DATEN, oder nennen Sie mit „--ordner“ einen Ordner.";
/// No place for a configuration.
pub const OHNE_CONFIG: &str = "Der Ordner eines Bestands wird in der Konfiguration vermerkt, aber es gibt keinen Ort für sie. Setzen Sie HOME oder nennen Sie sie mit „--config“.";
/// No holding of one's own.
pub const KEIN_EIGENER: &str =
    "Es gibt noch keinen eigenen Bestand. „leitlinien bestand hinzufuegen ORDNER“ legt ihn an.";
/// No failures.
pub const KEINE_FEHLER: &str = "Alle Dateien ließen sich lesen.";
/// What can be corrected.
pub const KORREKTUREN: &str = "--titel, --datum, --herausgeber oder --art";
/// It was stopped.
pub const ABGEBROCHEN: &str =
    "Abgebrochen. Was fertig war, ist aufgenommen; „leitlinien bestand aktualisieren“ setzt fort.";

/// A configuration that is no TOML or has unknown keys.
pub fn config_zeile(datei: &str, zeile: usize) -> String {
    format!("{datei}, Zeile {zeile}: Die Einstellung ist nicht zu verstehen; die Datei wird übergangen.")
}

/// An entry with an impossible name or level.
pub fn config_eintrag(datei: &str, name: &str) -> String {
    format!(
        "{datei}: Der Bestand „{name}“ wird übergangen. Namen haben nur Buchstaben, Ziffern, „-“, „_“ und „.“, die Ebene ist system, gruppe oder eigener."
    )
}

/// A template nobody knows.
pub fn config_vorlage(datei: &str, name: &str) -> String {
    format!("{datei}: Die Vorlage „{name}“ gibt es nicht; es gibt kurz, voll und markdown.")
}

/// A line of synonyms that is none.
pub fn synonym_zeile(datei: &str, zeile: usize) -> String {
    format!("{datei}, Zeile {zeile}: Erwartet wird „Ausdruck = Ausdruck“; die Zeile wird übergangen.")
}

/// A file of a holding that is not as it was written.
pub fn beschaedigt(ordner: &str, datei: &str) -> String {
    format!(
        "„{ordner}“: Die Datei „{datei}“ fehlt oder ist beschädigt. Bauen Sie den Bestand neu oder stellen Sie die Datei wieder her."
    )
}

/// A holding of another version.
pub fn anderes_schema(ordner: &str) -> String {
    format!("„{ordner}“ stammt von einer anderen Fassung des Programms. Bauen Sie den Bestand neu.")
}

/// Documents and index do not belong together.
pub fn passt_nicht(ordner: &str) -> String {
    format!("„{ordner}“: Der Index passt nicht zu seinen Dokumenten. Bauen Sie den Bestand neu.")
}

/// A folder that is no holding.
pub fn kein_bestand(ordner: &str) -> String {
    format!(
        "„{ordner}“ enthält keinen Bestand. „leitlinien bestand anlegen NAME --ordner {ordner}“ legt ihn an."
    )
}

/// A holding that cannot be opened.
pub fn ausgelassen(name: &str, grund: &str) -> String {
    format!("Der Bestand „{name}“ ist nicht dabei: {grund}")
}

/// Indexes that were cleared away.
pub fn index_fehlt(name: &str) -> String {
    format!("Der Index fehlt. „leitlinien bestand aktualisieren --bestand {name}“ baut ihn neu.")
}

/// An index that is not as it was written.
pub fn index_beschaedigt(name: &str) -> String {
    format!("Der Index ist beschädigt. „leitlinien bestand aktualisieren --bestand {name}“ baut ihn neu.")
}

/// An index of another version of the program.
pub fn index_alt(name: &str) -> String {
    format!(
        "Der Index stammt von einer anderen Fassung des Programms. „leitlinien bestand aktualisieren --bestand {name}“ baut ihn neu."
    )
}

/// The search stopped, and every file is as it was written.
pub const SUCHE_GESCHEITERT: &str =
    "Die Suche ist an dieser Anfrage gescheitert; die Bestände sind unversehrt.";

/// No right to write.
pub fn kein_schreibrecht(ordner: &str) -> String {
    format!("In „{ordner}“ dürfen Sie nicht schreiben. Wenden Sie sich an den, der diesen Bestand pflegt.")
}

/// Somebody else writes.
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

/// A name that cannot be.
pub fn kein_name(name: &str) -> String {
    format!("„{name}“ ist als Name nicht möglich: Erlaubt sind Buchstaben, Ziffern, „-“, „_“ und „.“.")
}

/// A name that is taken.
pub fn name_vergeben(name: &str) -> String {
    format!("Einen Bestand „{name}“ gibt es schon. Wählen Sie einen anderen Namen.")
}

/// A folder with other things in it.
pub fn ordner_belegt(ordner: &str) -> String {
    format!(
        "In „{ordner}“ liegt schon etwas anderes. Wählen Sie einen neuen oder leeren Ordner; die Dokumente kommen mit „bestand hinzufuegen“ dazu."
    )
}

/// A holding nobody knows.
pub fn unbekannter_bestand(name: &str) -> String {
    format!("Den Bestand „{name}“ gibt es nicht. „leitlinien bestand liste“ nennt alle.")
}

/// A content that is there already.
pub fn doppelt(andere: &str) -> String {
    format!("derselbe Inhalt wie {andere}")
}

/// A holding was made.
pub fn angelegt(name: &str, ordner: &str) -> String {
    format!("Bestand „{name}“ in „{ordner}“ angelegt.")
}

fn zahl(anzahl: usize, eins: &str, viele: &str) -> String {
    if anzahl == 1 { format!("1 {eins}") } else { format!("{anzahl} {viele}") }
}

/// What came of adding: only what there is to say.
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

/// What a holding holds now.
pub fn umfang(dokumente: usize, stellen: usize) -> String {
    format!("{}, {}", zahl(dokumente, "Dokument", "Dokumente"), zahl(stellen, "Stelle", "Stellen"))
}

/// Parts that were made anew.
pub fn erneuert(teile: usize) -> String {
    format!("{} aus den aufbewahrten Texten neu gebaut.", zahl(teile, "Teil", "Teile"))
}

/// Documents were taken out.
pub fn entfernt(name: &str, anzahl: usize) -> String {
    format!(
        "Bestand „{name}“: {} entfernt. Die Dateien selbst bleiben.",
        zahl(anzahl, "Dokument", "Dokumente")
    )
}

/// A word that means no document.
pub fn unbekanntes_dokument(wort: &str) -> String {
    format!("„{wort}“ ist kein Dokument dieses Bestands.")
}

/// A document was corrected.
pub fn korrigiert(id: &str) -> String {
    format!("„{id}“ ist berichtigt; die Angaben gelten auch nach dem nächsten Lesen.")
}

/// A date that is none.
pub fn kein_datum(typed: &str) -> String {
    format!("„{typed}“ ist kein Datum. Schreiben Sie es als 2024-06-05 oder 5. Juni 2024.")
}

/// A kind that is none.
pub fn keine_art(typed: &str) -> String {
    format!("„{typed}“ ist keine Art. Möglich sind strategie, medieninformation und dokument.")
}

/// A line of the list.
pub fn zeile(name: &str, ebene: &str, umfang: &str, stand: &str, ordner: &str) -> String {
    let tag = stand.get(..10).unwrap_or(stand);
    format!("{name}  [{ebene}]  {umfang}, Stand {tag}  {ordner}")
}

/// A check that found nothing wrong.
pub fn in_ordnung(name: &str, umfang: &str) -> String {
    format!("{name}: in Ordnung ({umfang}).")
}

/// A failure in the list.
pub fn fehler(datei: &str, grund: &str, seit: &str) -> String {
    format!("{datei} ({grund}; seit {})", seit.get(..10).unwrap_or(seit))
}

/// The progress on a terminal: `1200 von 74000 (310/s, noch 4 min)`.
pub fn fortschritt(fertig: usize, gesamt: usize, je_sekunde: u64, rest: Option<u64>) -> String {
    let rest = match rest {
        None => String::new(),
        Some(seconds @ 0..90) => format!(", noch {seconds} s"),
        Some(seconds) => format!(", noch {} min", seconds.div_ceil(60)),
    };
    format!("{fertig} von {gesamt} Dateien ({je_sekunde}/s{rest})")
}

/// The original is no longer what was read.
pub fn original_fehlt(id: &str, pfad: &str) -> String {
    format!(
        "Das Original von „{id}“ liegt nicht mehr unverändert unter „{pfad}“. „leitlinien quelle {id}“ zeigt, was davon gelesen wurde."
    )
}

/// A document that was named a moment ago.
pub const NICHT_MEHR_DA: &str = "Das Dokument ist nicht mehr im Bestand.";
