//! The command line: help texts and sentences.

/// `leitlinien --hilfe`.
pub const HILFE: &str = "\
leitlinien – die Internationale Strategie des Freistaates Sachsen als Gliederung neben ihrem Wortlaut

Aufruf: leitlinien [Befehl] [Optionen]

Ohne Befehl öffnet sich die Oberfläche im Terminal.

Befehle:
  baum [ANSICHT]        zeigt eine Ansicht als Gliederung (englisch: tree)
  zeige KENNUNG         zeigt einen Eintrag mit Fundstellen und Verweisen (show)
  quelle KENNUNG        zeigt eine Quelle als Lesetext oder im Original (source)

Optionen für alle Befehle:
      --index ORDNER    nimmt einen Index hinzu, der mit „index bauen“ entstand; mehrfach möglich
      --ohne-system     lässt den mitgelieferten Bestand weg
  -h, --hilfe           zeigt diese Hilfe; nach einem Befehl die Hilfe zum Befehl
  -V, --version         zeigt die Fassung des Programms

Rückgabe: 0 gefunden oder erledigt, 1 nichts gefunden, 2 Fehler.
";

/// `leitlinien baum --hilfe`.
pub const HILFE_BAUM: &str = "\
Zeigt eine Ansicht als Gliederung. Die Kennung in eckigen Klammern öffnet „leitlinien zeige“.

Aufruf: leitlinien baum [ANSICHT] [--json]

Ansichten:
  instrumente           Strategie: Präambel, Ziele, Instrumente, Maßnahmen (ohne Angabe diese)
  partnerregionen       Partnerregionen nach Status, Verbindungsbüros, Erklärungen, Sektoren
  laender               Länder nach ihrer Rolle
  ziele                 Ziele
  quellen               Quellen mit ihrer Gliederung

Optionen:
      --json            gibt ein JSON-Dokument aus
      --index ORDNER    nimmt einen eigenen Index hinzu; mehrfach möglich
      --ohne-system     lässt den mitgelieferten Bestand weg
  -h, --hilfe           zeigt diese Hilfe
";

/// `leitlinien zeige --hilfe`.
pub const HILFE_ZEIGE: &str = "\
Zeigt einen Eintrag mit Merkmalen, Wortlaut, Fundstellen und Verweisen.

Aufruf: leitlinien zeige KENNUNG [--json]

  KENNUNG               z. B. strategie/III/fachkraefte/m2, region/niederschlesien, land/japan;
                        „leitlinien baum“ nennt sie in eckigen Klammern

Optionen:
      --json            gibt ein JSON-Dokument aus
      --index ORDNER    nimmt einen eigenen Index hinzu; mehrfach möglich
      --ohne-system     lässt den mitgelieferten Bestand weg
  -h, --hilfe           zeigt diese Hilfe
";

/// `leitlinien quelle --hilfe`.
pub const HILFE_QUELLE: &str = "\
Zeigt eine Quelle: als Lesetext mit den Zeilennummern der Datei, oder die Datei selbst.

Aufruf: leitlinien quelle KENNUNG [--original | --json]

  KENNUNG               z. B. strategie; „leitlinien baum quellen“ nennt alle

Optionen:
      --original        gibt die Datei aus, Byte für Byte
      --json            gibt ein JSON-Dokument aus
      --index ORDNER    nimmt einen eigenen Index hinzu; mehrfach möglich
      --ohne-system     lässt den mitgelieferten Bestand weg
  -h, --hilfe           zeigt diese Hilfe
";

/// Label before the entries above.
pub const STEHT_UNTER: &str = "steht unter: ";
/// Heading of the source's words.
pub const WORTLAUT: &str = "Wortlaut";
/// Heading of the evidence.
pub const FUNDSTELLEN: &str = "Fundstellen";
/// Heading of the links.
pub const VERWEISE: &str = "Verweise";

/// Heading of the entries below.
pub fn darunter(anzahl: usize) -> String {
    format!("Darunter ({anzahl})")
}

/// `1 Maßnahme`, `12 Maßnahmen`.
pub fn massnahmen(anzahl: usize) -> String {
    match anzahl {
        1 => "1 Maßnahme".to_owned(),
        _ => format!("{anzahl} Maßnahmen"),
    }
}

/// Under the title of a source.
pub fn quelle_kopf(kennung: &str, zeilen: u32, sha256: &str) -> String {
    format!("[{kennung}]  {zeilen} Zeilen, SHA-256 {sha256}")
}

/// A view without entries.
pub fn leere_ansicht(ansicht: &str) -> String {
    format!(
        "Die Ansicht „{ansicht}“ ist leer: Kein geladenes Dokument enthält dazu etwas. „leitlinien baum quellen“ zeigt, was geladen ist."
    )
}

/// `„a“, „b“ oder „c“`.
fn aufzaehlung(namen: &[&str]) -> String {
    match namen {
        [] => String::new(),
        [einer] => format!("„{einer}“"),
        [vorn @ .., letzter] => {
            let vorn: Vec<String> = vorn.iter().map(|name| format!("„{name}“")).collect();
            format!("{} oder „{letzter}“", vorn.join(", "))
        }
    }
}

fn vorschlag(meant: Option<&str>, sonst: &str) -> String {
    meant.map_or_else(|| sonst.to_owned(), |name| format!("Meinten Sie „{name}“?"))
}

/// An address nobody knows.
pub fn unbekannte_kennung(kennung: &str, nahe: &[&str]) -> String {
    if nahe.is_empty() {
        return format!(
            "Die Kennung „{kennung}“ gibt es nicht. „leitlinien baum“ nennt die Kennungen in eckigen Klammern."
        );
    }
    format!(
        "Die Kennung „{kennung}“ gibt es nicht. Meinten Sie {}?",
        aufzaehlung(nahe)
    )
}

/// A source nobody knows.
pub fn unbekannte_quelle(kennung: &str, nahe: &[&str]) -> String {
    if nahe.is_empty() {
        return format!(
            "Die Quelle „{kennung}“ gibt es nicht. „leitlinien baum quellen“ nennt alle Quellen."
        );
    }
    format!(
        "Die Quelle „{kennung}“ gibt es nicht. Meinten Sie {}?",
        aufzaehlung(nahe)
    )
}

/// A command nobody knows.
pub fn unbekannter_befehl(typed: &str, meant: Option<&str>) -> String {
    let rat = vorschlag(meant, "„leitlinien --hilfe“ nennt alle Befehle.");
    format!("Den Befehl „{typed}“ gibt es nicht. {rat}")
}

/// An option nobody knows.
pub fn unbekannte_option(typed: &str, meant: Option<&str>) -> String {
    let rat = vorschlag(meant, "„--hilfe“ hinter dem Befehl nennt alle Optionen.");
    format!("Die Option „{typed}“ gibt es hier nicht. {rat}")
}

/// One word too many.
pub fn zu_viel(typed: &str) -> String {
    format!("Die Angabe „{typed}“ ist zu viel. „--hilfe“ hinter dem Befehl zeigt den Aufruf.")
}

/// An option without its value.
pub fn wert_fehlt(option: &str) -> String {
    format!("Hinter „{option}“ fehlt die Angabe. „--hilfe“ hinter dem Befehl zeigt den Aufruf.")
}

/// A value that is none of the known ones.
pub fn falscher_wert(option: &str, value: &str, valid: &[String], meant: Option<&str>) -> String {
    let valid: Vec<&str> = valid.iter().map(String::as_str).collect();
    let rat = vorschlag(meant, &format!("Möglich ist {}.", aufzaehlung(&valid)));
    format!("„{value}“ passt nicht zu „{option}“. {rat}")
}

/// A value that cannot be read.
pub fn ungueltiger_wert(option: &str, value: &str) -> String {
    format!("„{value}“ passt nicht zu „{option}“: Erwartet wird eine ganze Zahl, z. B. 20.")
}

/// Something is missing.
pub fn fehlt(argument: &str) -> String {
    format!("Es fehlt die Angabe „{argument}“. „--hilfe“ hinter dem Befehl zeigt den Aufruf.")
}

/// Two options that exclude each other.
pub fn widerspruch(eine: &str, andere: &str) -> String {
    format!("„{eine}“ und „{andere}“ schließen einander aus. Lassen Sie eines davon weg.")
}

/// An option given twice.
pub fn doppelt(option: &str) -> String {
    format!("„{option}“ steht mehrfach da. Lassen Sie eines davon weg.")
}

/// `index` without a further word.
pub const UNTERBEFEHL_FEHLT: &str =
    "Es fehlt, was zu tun ist: „index bauen“, „index status“ oder „index pruefen“.";
/// Arguments that are no text.
pub const KEIN_UTF8: &str = "Eine Angabe ist nicht in UTF-8 geschrieben. Geben Sie sie noch einmal ein.";
/// Any other complaint.
pub const AUFRUF_UNKLAR: &str =
    "Der Aufruf ist so nicht zu verstehen. „leitlinien --hilfe“ zeigt alle Befehle.";

/// stdout cannot be written.
pub fn ausgabe(grund: &str) -> String {
    format!(
        "Die Ausgabe lässt sich nicht schreiben ({grund}). Prüfen Sie, wohin sie geht und ob dort Platz ist."
    )
}
