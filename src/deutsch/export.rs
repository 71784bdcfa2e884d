//! Export: columns, notes in the files, and what is said about writing them.

use super::katalog::zahl;
use super::suche::Verlangt;

/// Heading of entries that were chosen one by one.
pub const AUSWAHL: &str = "Auswahl";

/// Columns of the table.
pub const SPALTEN: [&str; 14] = [
    "Ebene",
    "Art",
    "Titel",
    "Wortlaut",
    "Instrument",
    "Bereich",
    "Verbindlichkeit",
    "Weitere Merkmale",
    "Herausgeber",
    "Quelle",
    "Datum",
    "Abschnitt",
    "Fundstelle",
    "Kennung",
];

/// Title of exported hits.
pub fn treffer(anfrage: &str) -> String {
    format!("Treffer für „{anfrage}“")
}

/// Column of what a hit has of the query.
pub const SPALTE_FUND: &str = "Fund";

/// What a hit has of the query, in its column.
pub fn fund(key: &str) -> &'static str {
    match key {
        "alle" => "alle Wörter",
        "passt" => "passt zur Suche",
        "einige" => "einige Wörter",
        _ => "ähnliche Schreibung",
    }
}

/// The same as a heading.
pub fn gruppe(key: &str) -> &'static str {
    match key {
        "alle" => "Alle Wörter",
        "passt" => "Passt zur Suche",
        "einige" => "Einige Wörter",
        _ => "Ähnliche Schreibung",
    }
}

/// How many passages have what was asked for (true: or more), how many only with similar words, and how many stand here.
pub fn gefunden(
    verlangt: Verlangt,
    (gesamt, mindestens): (usize, bool),
    aehnlich: usize,
    enthalten: usize,
) -> String {
    let mindestens = if mindestens { "Mindestens " } else { "" };
    let one = gesamt == 1;
    let stellen = if one { "Stelle" } else { "Stellen" };
    let haben = match (verlangt, one) {
        (Verlangt::Wort, true) => "enthält das Wort",
        (Verlangt::Wort, false) => "enthalten das Wort",
        (Verlangt::Worte, true) => "enthält alle Wörter",
        (Verlangt::Worte, false) => "enthalten alle Wörter",
        (Verlangt::Passt, true) => "passt zur Suche",
        (Verlangt::Passt, false) => "passen zur Suche",
    };
    let aehnlich = match aehnlich {
        0 => String::new(),
        zahl_ => format!(", {} mit ähnlich geschriebenen Wörtern", zahl(zahl_)),
    };
    let stehen = if enthalten == 1 { "steht" } else { "stehen" };
    format!(
        "{mindestens}{} {stellen} {haben}{aehnlich}; hier {stehen} {} Treffer.",
        zahl(gesamt),
        zahl(enthalten)
    )
}

/// State of the holdings.
pub fn stand(quellen: usize, stellen: usize, datum: Option<&str>) -> String {
    let day = datum.map_or_else(String::new, |day| format!(", jüngste Quelle vom {day}"));
    format!("Bestand: {} Quellen mit {} Stellen{day}.", zahl(quellen), zahl(stellen))
}

/// The budget reservation, said once.
pub fn vorbehalt(satz: &str) -> String {
    format!("Haushaltsvorbehalt für alle Maßnahmen: {satz}")
}

/// A sentence of a source with the place at which it stands; anything else as it is.
pub fn belegt(words: String, stelle: Option<&str>) -> String {
    stelle.map(|stelle| format!("„{words}“ ({stelle})")).unwrap_or(words)
}

/// Caption of a table of properties.
pub fn merkmale_von(titel: &str) -> String {
    format!("Merkmale: {titel}")
}

/// A file was written.
pub fn geschrieben(datei: &str, eintraege: usize) -> String {
    if eintraege == 1 {
        format!("1 Eintrag in „{datei}“ geschrieben.")
    } else {
        format!("{} Einträge in „{datei}“ geschrieben.", zahl(eintraege))
    }
}

/// A file that is there already.
pub fn vorhanden(datei: &str) -> String {
    format!(
        "„{datei}“ gibt es schon. Nennen Sie eine andere Datei oder ersetzen Sie sie mit „--ueberschreiben“."
    )
}

/// A folder that is not there.
pub fn kein_ordner(ordner: &str) -> String {
    format!("Den Ordner „{ordner}“ gibt es nicht. Legen Sie ihn an oder nennen Sie einen anderen.")
}

/// Something that is no ordinary file.
pub fn keine_datei(datei: &str) -> String {
    format!("„{datei}“ ist keine gewöhnliche Datei. Nennen Sie eine andere.")
}

/// The system refuses.
pub fn nicht_geschrieben(datei: &str, grund: &str) -> String {
    format!("„{datei}“ lässt sich nicht schreiben ({grund}). Prüfen Sie den Pfad und Ihre Rechte.")
}

/// The file's ending tells no format.
pub fn format_unklar(datei: &str) -> String {
    format!(
        "Das Format von „{datei}“ ist nicht zu erkennen: Die Endung muss .md, .csv, .json, .html oder .docx sein, oder nennen Sie es mit „--format“."
    )
}

/// The same in the interface.
pub const ENDUNG: &str = "Die Endung entscheidet: .md, .csv, .json, .html oder .docx.";
/// There is nothing in the left pane.
pub const NICHTS: &str = "Hier ist nichts auszugeben.";
/// Nothing was found.
pub const KEINE_TREFFER: &str = "Es gibt keine Treffer; es wurde nichts geschrieben.";
/// Label of the field for the file.
pub const FELD: &str = "Ausgeben in Datei: ";
/// Keys of that field.
pub const FELD_TASTEN: &str = "Enter schreibt · Endung .md .csv .json .html .docx · Esc bricht ab";
/// Choice: replace the file.
pub const ERSETZEN: &str = "Ersetzen";
/// Choice: another name.
pub const ANDERER_NAME: &str = "Anderen Namen nennen";

/// Asked before a file is replaced.
pub fn ersetzen(datei: &str) -> String {
    format!("„{datei}“ gibt es schon")
}
