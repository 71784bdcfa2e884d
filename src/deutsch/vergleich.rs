//! Comparing two editions: what command and interface say.

use super::befehle::{Befehl as B, Weg};

pub const TITEL: &str = "Fassungsvergleich";
pub const ALT: &str = "alt";
pub const NEU: &str = "neu";
pub const LEGENDE: &str = "Im Wortlaut: [-entfallen-] {+hinzugekommen+}.";
pub const GLEICH: &str = "Die Maßnahmen beider Dokumente sind gleich.";
pub const NUR_ALT: &str = "nur in der alten Fassung";

pub fn aenderung(key: &str) -> &str {
    match key {
        "neu" => "neu",
        "entfallen" => "entfallen",
        "umformuliert" => "umformuliert",
        "verschoben" => "verschoben",
        "verbindlichkeit" => "andere Verbindlichkeit",
        "unveraendert" => "unverändert",
        other => other,
    }
}

pub fn ueberschrift(key: &str, anzahl: usize) -> String {
    let name = match key {
        "neu" => "Neue Maßnahmen",
        "entfallen" => "Entfallene Maßnahmen",
        "umformuliert" => "Umformuliert",
        "verschoben" => "Verschoben",
        "verbindlichkeit" => "Andere Verbindlichkeit",
        "unveraendert" => "Unverändert",
        other => other,
    };
    format!("{name} ({anzahl})")
}

pub fn umbau(alt: usize, neu: usize) -> String {
    if neu > alt { format!("geteilt in {neu}") } else { format!("zusammengeführt aus {alt}") }
}

pub fn teil_von(wortlaut: &str) -> String {
    format!("wohl Teil von: „{wortlaut}“")
}

pub fn aufgegangen(wortlaut: &str) -> String {
    format!("wohl aufgegangen in: „{wortlaut}“")
}

pub fn verschoben(ort: &str, von: &str, nach: &str) -> String {
    match ort {
        "reihenfolge" => "an anderer Stelle derselben Liste".to_owned(),
        "instrument" => format!("anderes Instrument: von „{von}“ nach „{nach}“"),
        _ => format!("anderer Abschnitt: von „{von}“ nach „{nach}“"),
    }
}

pub fn verbindlichkeit(alt: &str, neu: &str) -> String {
    format!("Verbindlichkeit: bisher „{alt}“, jetzt „{neu}“")
}

pub fn sicherheit(prozent: u8, wort: &str) -> String {
    format!("{prozent} %, {wort}")
}

pub fn dokument(seite: &str, titel: &str, kennung: &str, datum: &str, massnahmen: usize) -> String {
    format!("{seite}: {titel} [{kennung}], {datum}, {}", super::cli::massnahmen(massnahmen))
}

pub fn umbauten(geteilt: usize, zusammen: usize) -> String {
    format!("davon geteilt: {geteilt}, zusammengeführt: {zusammen}")
}

pub fn ohne_massnahmen(kennung: &str) -> String {
    format!(
        "„{kennung}“ enthält keine Maßnahmen, die sich vergleichen lassen. Verglichen werden Dokumente mit Listen, die ein Satz wie „Folgende Maßnahmen sollen ergriffen werden:“ einleitet."
    )
}

pub fn unbekannt(name: &str) -> String {
    format!(
        "„{name}“ ist weder die Kennung eines geladenen Dokuments noch eine lesbare Datei. „leitlinien baum quellen“ nennt die Kennungen."
    )
}

pub fn nicht_gelesen(datei: &str, grund: &str) -> String {
    format!("„{datei}“ wurde nicht gelesen: {grund}.")
}

pub fn kein_anderes(weg: Weg<'_>) -> String {
    let adds = weg(B::Aufnehmen);
    format!(
        "Es ist kein anderes Dokument mit Maßnahmen geladen; {adds} nimmt eines in den eigenen Bestand auf."
    )
}
pub const HIER_NICHT: &str = "Vergleichen lassen sich Dokumente mit Maßnahmen; wählen Sie eines im Baum.";
pub const ANDERES: &str = "Mit einem anderen Dokument vergleichen ...";

pub fn womit(titel: &str) -> String {
    format!("Vergleichen mit: {titel}")
}

pub const WIRD_GELESEN: &str = "Das Dokument wird gelesen; danach erscheint der Vergleich.";
