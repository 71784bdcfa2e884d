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
  suche ANFRAGE...      sucht in allen geladenen Dokumenten (search)
  index                 baut, beschreibt und prüft einen Index eigener Dokumente (holdings)

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

/// `leitlinien suche --hilfe`.
pub const HILFE_SUCHE: &str = "\
Sucht in allen geladenen Dokumenten.

Aufruf: leitlinien suche ANFRAGE... [-n N] [--json] [--erklaere]
        leitlinien suche --stapel DATEI [-n N]

Anfrage:
  wasserstoff messe     beide Wörter; ODER, NICHT und -wort gehen auch
  '\"Globaler Süden\"'    genau diese Wörter hintereinander
  fachkr*               Wortanfang
  land:japan            Feld; weitere: titel, art, instrument, region, quelle, verbindlichkeit

Optionen:
  -n, --anzahl N        höchstens N Treffer (ohne Angabe 20)
      --json            gibt ein JSON-Dokument aus
      --erklaere        sagt zu jedem Treffer, warum er gefunden wurde
      --stapel DATEI    liest eine Anfrage je Zeile (- für die Standardeingabe), antwortet mit JSON je Zeile
      --index ORDNER    nimmt einen eigenen Index hinzu; mehrfach möglich
      --ohne-system     lässt den mitgelieferten Bestand weg
  -h, --hilfe           zeigt diese Hilfe
";

/// `leitlinien index --hilfe`.
pub const HILFE_INDEX: &str = "\
Baut, beschreibt und prüft einen Index eigener Dokumente.

Aufruf: leitlinien index bauen ORDNER... --nach ZIEL
        leitlinien index status [ORDNER]
        leitlinien index pruefen [ORDNER]

  bauen                 liest alle .txt- und .md-Dateien (UTF-8) der Ordner und legt in ZIEL den Index
                        und eine Abschrift der Dokumente ab; ohne ORDNER den mitgelieferten Bestand
  status                sagt, was ein Index enthält; ohne ORDNER der mitgelieferte
  pruefen               prüft jede Prüfsumme, und ob der Index zu seinen Dokumenten passt

Danach: leitlinien --index ZIEL suche ANFRAGE

Optionen:
      --nach ZIEL       Zielordner: noch nicht vorhanden, leer oder ein früherer Index
      --index ORDNER    nimmt bei status und pruefen weitere Indexe hinzu
      --ohne-system     lässt bei status und pruefen den mitgelieferten weg
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

/// Why a file of a folder is not read: a symbolic link.
pub const VERKNUEPFUNG: &str = "symbolische Verknüpfung, ihr wird nicht gefolgt";
/// An index in a folder of documents.
pub const SELBST_INDEX: &str = "ist selbst ein Index von leitlinien";
/// A device, a pipe.
pub const KEINE_DATEI: &str = "keine gewöhnliche Datei";
/// Another ending.
pub const FREMDE_ENDUNG: &str = "nur Dateien mit der Endung .txt oder .md werden gelesen";
/// Zero bytes.
pub const KEIN_TEXT: &str = "kein Text: Die Datei enthält Nullzeichen";
/// No words.
pub const LEER: &str = "enthält keinen Text";
/// Id of a document whose file name has no characters to show.
pub const DOKUMENT: &str = "dokument";
/// In place of a date.
pub const OHNE_DATUM: &str = "Das Dokument nennt kein Datum.";

/// Not UTF-8.
pub fn nicht_utf8(zeile: u32) -> String {
    format!("Zeile {zeile} ist nicht in UTF-8 geschrieben; speichern Sie die Datei als UTF-8-Text")
}

/// Too large.
pub fn zu_gross(megabyte: u64) -> String {
    format!("größer als {megabyte} MB")
}

/// The common refusals of a system in German, others in its own words.
pub fn systemgrund(error: &std::io::Error) -> String {
    use std::io::ErrorKind as K;
    let grund = match error.kind() {
        K::NotFound => "nicht vorhanden",
        K::PermissionDenied => "keine Berechtigung",
        K::NotADirectory => "kein Ordner",
        K::IsADirectory => "ein Ordner, keine Datei",
        K::StorageFull => "kein Platz auf dem Datenträger",
        K::ReadOnlyFilesystem => "der Datenträger ist schreibgeschützt",
        K::AlreadyExists => "schon vorhanden",
        K::InvalidFilename => "der Name ist nicht möglich",
        K::BrokenPipe => "die Gegenseite nimmt nichts mehr an",
        _ => return error.to_string(),
    };
    grund.to_owned()
}

/// A file or folder that was named cannot be used.
pub fn nicht_lesbar(pfad: &str, grund: &str) -> String {
    format!("„{pfad}“ lässt sich nicht öffnen ({grund}). Prüfen Sie den Pfad und Ihre Rechte.")
}

/// Kept documents that changed.
pub fn ablage_beschaedigt(ordner: &str, datei: &str) -> String {
    format!(
        "„{ordner}“: Die Datei „{datei}“ fehlt oder ist verändert. Bauen Sie den Index mit „leitlinien index bauen“ neu."
    )
}

/// Name of the shipped holdings in the field `bestand:`.
pub const BESTAND_SYSTEM: &str = "system";
/// Name of the shipped index.
pub const INDEX_SYSTEM: &str = "Mitgelieferter Bestand";
/// No documents at all.
pub const NICHTS_GELADEN: &str = "Es ist kein Dokument geladen: „--ohne-system“ lässt den mitgelieferten Bestand weg. Nennen Sie mit „--index ORDNER“ einen eigenen Index.";
/// Nothing to build from.
pub const KEINE_DOKUMENTE: &str = "In den Ordnern steht kein lesbares Dokument; es wurde nichts gebaut. Gelesen werden .txt- und .md-Dateien in UTF-8.";

/// A folder that is no index.
pub fn kein_index(ordner: &str) -> String {
    format!(
        "„{ordner}“ enthält keinen Index. Bauen Sie ihn mit „leitlinien index bauen DOKUMENTE --nach {ordner}“."
    )
}

/// An index without documents of its own.
pub fn ohne_dokumente(ordner: &str) -> String {
    format!(
        "„{ordner}“ ist der Index des mitgelieferten Bestands, der immer geladen ist. Lassen Sie „--index {ordner}“ weg."
    )
}

/// A target that holds something else.
pub fn ziel_belegt(ordner: &str) -> String {
    format!(
        "In „{ordner}“ liegt schon etwas anderes als ein Index eigener Dokumente. Wählen Sie mit „--nach“ einen neuen oder leeren Ordner."
    )
}

/// A file that was not taken.
pub fn uebergangen(datei: &str, grund: &str) -> String {
    format!("Übergangen: {datei} ({grund})")
}

fn dokumente(anzahl: usize) -> String {
    match anzahl {
        1 => "1 Dokument".to_owned(),
        _ => format!("{anzahl} Dokumente"),
    }
}

fn textstellen(anzahl: usize) -> String {
    match anzahl {
        1 => "1 Textstelle".to_owned(),
        _ => format!("{anzahl} Textstellen"),
    }
}

/// An index was built.
pub fn gebaut(anzahl: usize, passagen: usize, ziel: &str) -> String {
    format!(
        "{}, {}: Index in „{ziel}“ gebaut.",
        dokumente(anzahl),
        textstellen(passagen)
    )
}

/// What an index holds.
pub fn stand(name: &str, anzahl: usize, passagen: usize, bytes: usize) -> String {
    let kilobyte = bytes.div_ceil(1000);
    format!(
        "{name}: {}, {}, {kilobyte} kB",
        dokumente(anzahl),
        textstellen(passagen)
    )
}

/// What made an index.
pub fn fassung(schema: u32, analyzer: u32, engine: &str) -> String {
    format!("  Fassung: Schema {schema}, Wortzerlegung {analyzer}, {engine}")
}

/// A check that found nothing wrong.
pub fn in_ordnung(name: &str, anzahl: usize, passagen: usize) -> String {
    format!(
        "{name}: in Ordnung. Alle Prüfsummen stimmen, der Index passt zu seinen Quellen ({}, {}).",
        dokumente(anzahl),
        textstellen(passagen)
    )
}

/// An index of other words.
pub fn passt_nicht(name: &str) -> String {
    format!(
        "{name}: Der Index passt nicht zu seinen Quellen. Bauen Sie ihn mit „leitlinien index bauen“ neu."
    )
}

/// Heading of the hits of a further tier.
pub fn stufe(stufe: u8) -> &'static str {
    match stufe {
        2 => "Stellen mit einem Teil der Wörter:",
        3 => "Stellen mit ähnlicher Schreibweise:",
        _ => "Stellen mit allen Wörtern:",
    }
}

/// Hits that are not shown.
pub fn weitere(anzahl: usize) -> String {
    let stellen = if anzahl == 1 {
        "1 weitere Stelle".to_owned()
    } else {
        format!("{anzahl} weitere Stellen")
    };
    format!("{stellen} nicht gezeigt; „-n“ legt fest, wie viele gezeigt werden.")
}

/// Why a passage was found, by its JSON key.
pub fn grund(key: &str) -> &str {
    match key {
        "wort" => "genau dieses Wort",
        "umlaut" => "andere Schreibung (Umlaut, ß)",
        "wortform" => "andere Wortform",
        "wortteil" => "Teil eines zusammengesetzten Wortes",
        "synonym" => "anderes Wort für dasselbe",
        "phrase" => "Wortfolge",
        "anfang" => "Wortanfang",
        "ende" => "Wortende",
        "muster" => "Muster",
        "titel" => "Titel",
        "feld" => "Feld",
        "aehnlich" => "ähnliche Schreibweise",
        other => other,
    }
}

/// One line about a hit.
pub fn gefunden(gruende: &str, wertung: &str, stufe: u8) -> String {
    format!("gefunden: {gruende} · Wertung {wertung} · Stufe {stufe}")
}
