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

sentences! {
    pub teil_von(wortlaut: &str) = "wohl Teil von: „{wortlaut}“";
    pub aufgegangen(wortlaut: &str) = "wohl aufgegangen in: „{wortlaut}“";
}

pub fn verschoben(ort: &str, von: &str, nach: &str) -> String {
    match ort {
        "reihenfolge" => "an anderer Stelle derselben Liste".to_owned(),
        "instrument" => format!("anderes Instrument: von „{von}“ nach „{nach}“"),
        _ => format!("anderer Abschnitt: von „{von}“ nach „{nach}“"),
    }
}

sentences! {
    pub verbindlichkeit(alt: &str, neu: &str) = "Verbindlichkeit: bisher „{alt}“, jetzt „{neu}“";
    pub sicherheit(prozent: u8, wort: &str) = "{prozent} %, {wort}";
    pub dokument(seite: &str, titel: &str, kennung: &str, datum: &str, massnahmen: usize) =
        ("{seite}: {titel} [{kennung}], {datum}, {}", super::cli::massnahmen(massnahmen));
    pub umbauten(geteilt: usize, zusammen: usize) = "davon geteilt: {geteilt}, zusammengeführt: {zusammen}";
    pub ohne_massnahmen(kennung: &str) =
        "„{kennung}“ enthält keine Maßnahmen, die sich vergleichen lassen. Verglichen werden Dokumente mit Listen, die ein Satz wie „Folgende Maßnahmen sollen ergriffen werden:“ einleitet.";
    pub unbekannt(name: &str) =
        "„{name}“ ist weder die Kennung eines geladenen Dokuments noch eine lesbare Datei. „leitlinien baum quellen“ nennt die Kennungen.";
    pub nicht_gelesen(datei: &str, grund: &str) = "„{datei}“ wurde nicht gelesen: {grund}.";
    pub kein_anderes(weg: Weg<'_>) =
        ("Ein zweites Dokument mit Maßnahmen ist nicht gelesen: {sources} zeigt die Quellen, {opens} liest eine, {adds} nimmt ein Dokument auf.",
         opens = weg(B::ZumText), sources = weg(B::Quellen), adds = weg(B::Aufnehmen));
    pub nichts_gewaehlt(weg: Weg<'_>) =
        ("Hier ist kein Dokument gewählt, und keines hat Maßnahmen, die sich vergleichen lassen: {} nimmt eines auf.",
         weg(B::Aufnehmen));
    pub WELCHES = "Welches Dokument vergleichen? Es sind die mit Maßnahmen:";
    pub OHNE_MASSNAHMEN = "Das gewählte hat keine Maßnahmen. Vergleichen lassen sich:";
    pub hat_keine(weg: Weg<'_>) =
        ("Dieses Dokument enthält keine Maßnahmen, die sich vergleichen lassen; {} nimmt ein anderes auf.",
         weg(B::Aufnehmen));
    pub WELCHE_NEUER = "Welche Fassung ist die neuere? Ihr Datum sagt es nicht.";
    pub ist_neuer(name: &str) = "Die neuere ist {name}";
    pub ANDERES = "Mit einem anderen Dokument vergleichen ...";
    pub womit(titel: &str) = "Vergleichen mit: {titel}";
    pub WIRD_GELESEN = "Das Dokument wird gelesen; danach geht der Vergleich weiter.";
}
