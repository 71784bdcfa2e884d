//! Comparing two editions: what command and interface say.

use super::tasten::{self as t, Weg};

/// Title of the comparison.
pub const TITEL: &str = "Fassungsvergleich";
/// The older document.
pub const ALT: &str = "alt";
/// The newer document.
pub const NEU: &str = "neu";
/// How a word difference is written.
pub const LEGENDE: &str = "Im Wortlaut: [-entfallen-] {+hinzugekommen+}.";
/// Below the counts, if nothing differs.
pub const GLEICH: &str = "Die Maßnahmen beider Dokumente sind gleich.";
/// Behind the title of a section that only the older document has.
pub const NUR_ALT: &str = "nur in der alten Fassung";

/// What changed, as a label in front of a measure.
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

/// The same as a heading.
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

/// `geteilt` or `zusammengeführt`, by the numbers of old and new measures.
pub fn umbau(alt: usize, neu: usize) -> String {
    if neu > alt { format!("geteilt in {neu}") } else { format!("zusammengeführt aus {alt}") }
}

/// A measure that came out of a split: from which one.
pub fn teil_von(wortlaut: &str) -> String {
    format!("wohl Teil von: „{wortlaut}“")
}

/// A measure that went into a merged one.
pub fn aufgegangen(wortlaut: &str) -> String {
    format!("wohl aufgegangen in: „{wortlaut}“")
}

/// Where a measure went.
pub fn verschoben(ort: &str, von: &str, nach: &str) -> String {
    match ort {
        "reihenfolge" => "an anderer Stelle derselben Liste".to_owned(),
        "instrument" => format!("anderes Instrument: von „{von}“ nach „{nach}“"),
        _ => format!("anderer Abschnitt: von „{von}“ nach „{nach}“"),
    }
}

/// How the modal verb changed.
pub fn verbindlichkeit(alt: &str, neu: &str) -> String {
    format!("Verbindlichkeit: bisher „{alt}“, jetzt „{neu}“")
}

/// `87 %, sicher`.
pub fn sicherheit(prozent: u8, wort: &str) -> String {
    format!("{prozent} %, {wort}")
}

/// One line about a document.
pub fn dokument(seite: &str, titel: &str, kennung: &str, datum: &str, massnahmen: usize) -> String {
    format!("{seite}: {titel} [{kennung}], {datum}, {}", super::cli::massnahmen(massnahmen))
}

/// Split and merged measures among the counts.
pub fn umbauten(geteilt: usize, zusammen: usize) -> String {
    format!("davon geteilt: {geteilt}, zusammengeführt: {zusammen}")
}

/// A document without measures.
pub fn ohne_massnahmen(kennung: &str) -> String {
    format!(
        "„{kennung}“ enthält keine Maßnahmen, die sich vergleichen lassen. Verglichen werden Dokumente mit Listen, die ein Satz wie „Folgende Maßnahmen sollen ergriffen werden:“ einleitet."
    )
}

/// Neither a document of the session nor a file.
pub fn unbekannt(name: &str) -> String {
    format!(
        "„{name}“ ist weder die Kennung eines geladenen Dokuments noch eine lesbare Datei. „leitlinien baum quellen“ nennt die Kennungen."
    )
}

/// A file that cannot be read as a document.
pub fn nicht_gelesen(datei: &str, grund: &str) -> String {
    format!("„{datei}“ wurde nicht gelesen: {grund}.")
}

/// In the interface: nothing to compare with.
pub fn kein_anderes(weg: Weg<'_>) -> String {
    let adds = weg(t::ADD);
    format!(
        "Es ist kein anderes Dokument mit Maßnahmen geladen; {adds} nimmt eines in den eigenen Bestand auf."
    )
}
/// In the interface: the chosen entry belongs to no document with measures.
pub const HIER_NICHT: &str = "Vergleichen lassen sich Dokumente mit Maßnahmen; wählen Sie eines im Baum.";
/// In the interface: the first row of the list of differences.
pub const ANDERES: &str = "Mit einem anderen Dokument vergleichen ...";

/// Heading of the choice.
pub fn womit(titel: &str) -> String {
    format!("Vergleichen mit: {titel}")
}

/// The chosen document is being read.
pub const WIRD_GELESEN: &str = "Das Dokument wird gelesen; danach erscheint der Vergleich.";
