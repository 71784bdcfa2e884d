//! Export: columns, notes in the files, and what is said about writing them.

use super::katalog::zahl;
use super::suche::Verlangt;

pub const AUSWAHL: &str = "Auswahl";

pub const WORTLAUT_FEHLT: &str = "[Wortlaut fehlt]";

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

pub fn treffer(anfrage: &str) -> String {
    format!("Treffer für „{anfrage}“")
}

pub const SPALTE_FUND: &str = "Fund";

pub fn fund(key: &str) -> &'static str {
    match key {
        "alle" => "alle Wörter",
        "passt" => "passt zur Suche",
        "einige" => "einige Wörter",
        _ => "ähnliche Schreibung",
    }
}

pub fn gruppe(key: &str) -> &'static str {
    match key {
        "alle" => "Alle Wörter",
        "passt" => "Passt zur Suche",
        "einige" => "Einige Wörter",
        _ => "Ähnliche Schreibung",
    }
}

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

pub fn stand(quellen: usize, stellen: usize, datum: Option<&str>) -> String {
    let day = datum.map_or_else(String::new, |day| format!(", jüngste Quelle vom {day}"));
    format!("Bestand: {} Quellen mit {} Stellen{day}.", zahl(quellen), zahl(stellen))
}

pub fn vorbehalt(satz: &str) -> String {
    format!("Haushaltsvorbehalt für alle Maßnahmen: {satz}")
}

pub fn belegt(words: String, stelle: Option<&str>) -> String {
    stelle.map(|stelle| format!("„{words}“ ({stelle})")).unwrap_or(words)
}

pub fn merkmale_von(titel: &str) -> String {
    format!("Merkmale: {titel}")
}

pub fn geschrieben(datei: &str, eintraege: usize) -> String {
    if eintraege == 1 {
        format!("1 Eintrag in „{datei}“ geschrieben.")
    } else {
        format!("{} Einträge in „{datei}“ geschrieben.", zahl(eintraege))
    }
}

pub fn vorhanden(datei: &str) -> String {
    format!(
        "„{datei}“ gibt es schon. Nennen Sie eine andere Datei oder ersetzen Sie sie mit „--ueberschreiben“."
    )
}

pub fn kein_ordner(ordner: &str) -> String {
    format!("Den Ordner „{ordner}“ gibt es nicht. Legen Sie ihn an oder nennen Sie einen anderen.")
}

pub fn keine_datei(datei: &str) -> String {
    format!("„{datei}“ ist keine gewöhnliche Datei. Nennen Sie eine andere.")
}

pub fn nicht_geschrieben(datei: &str, grund: &str) -> String {
    format!("„{datei}“ lässt sich nicht schreiben ({grund}). Prüfen Sie den Pfad und Ihre Rechte.")
}

pub fn format_unklar(datei: &str) -> String {
    format!(
        "Das Format von „{datei}“ ist nicht zu erkennen: Die Endung muss .md, .csv, .json, .html oder .docx sein, oder nennen Sie es mit „--format“."
    )
}

pub const ENDUNG: &str = "Die Endung entscheidet: .md, .csv, .json, .html oder .docx.";
pub const NICHTS: &str = "Hier ist nichts auszugeben.";
pub const KEINE_TREFFER: &str = "Es gibt keine Treffer; es wurde nichts geschrieben.";
pub const AUSZUG: &str = "auszug";
pub const FELD: &str = "Ausgeben in Datei: ";
pub const FELD_TASTEN: &str = "Enter schreibt · Endung .md .csv .json .html .docx · Esc bricht ab";
pub const ERSETZEN: &str = "Ersetzen";
pub const ANDERER_NAME: &str = "Anderen Namen nennen";

pub fn ersetzen(datei: &str) -> String {
    format!("„{datei}“ gibt es schon")
}
