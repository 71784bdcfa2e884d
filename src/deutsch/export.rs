//! Export: columns, notes in the files, and what is said about writing them.
use super::bausteine::{gezaehlt, grosz, n_eintraege, n_stellen, zahl};
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

sentences! {
    pub stand(quellen: usize, stellen: usize, datum: Option<&str>) =
        ("Bestand: {} Quellen mit {} Stellen{day}.",
         zahl(quellen), zahl(stellen), day = datum.map_or_else(String::new, |day| format!(", jüngste Quelle vom {day}")));
    pub vorbehalt(satz: &str) = "Haushaltsvorbehalt für alle Maßnahmen: {satz}";
}

pub fn belegt(words: String, stelle: Option<&str>) -> String {
    stelle.map(|stelle| format!("„{words}“ ({stelle})")).unwrap_or(words)
}

sentences! {
    pub merkmale_von(titel: &str) = "Merkmale: {titel}";
    pub geschrieben(datei: &str, eintraege: usize) = ("{} in „{datei}“ geschrieben.", n_eintraege(eintraege));
    pub vorhanden(datei: &str) =
        "„{datei}“ gibt es schon. Nennen Sie eine andere Datei oder ersetzen Sie sie mit „--ueberschreiben“.";
    pub kein_ordner(ordner: &str) =
        "Den Ordner „{ordner}“ gibt es nicht. Legen Sie ihn an oder nennen Sie einen anderen.";
    pub keine_datei(datei: &str) = "„{datei}“ ist keine gewöhnliche Datei. Nennen Sie eine andere.";
    pub nicht_geschrieben(datei: &str, grund: &str) =
        "„{datei}“ lässt sich nicht schreiben ({grund}). Prüfen Sie den Pfad und Ihre Rechte.";
    pub format_unklar(datei: &str) =
        "Das Format von „{datei}“ ist nicht zu erkennen: Die Endung muss .md, .csv, .json, .html oder .docx sein, oder nennen Sie es mit „--format“.";
    pub ENDUNG = "Die Endung entscheidet: .md, .csv, .json, .html oder .docx.";
    pub NICHTS = "Hier ist nichts auszugeben.";
    pub KEINE_TREFFER = "Es gibt keine Treffer; es wurde nichts geschrieben.";
    pub AUSZUG = "auszug";
    pub FELD = "Ausgeben in Datei: ";
    pub FELD_ENDUNGEN = ".docx .md .csv .html .json";
    pub FELD_ERGAENZT = "Tab ergänzt";
    pub FELD_FRUEHERE = "↑ frühere";
    pub FELD_ESC = "Esc bricht ab";
    pub feld(was: &str) = ("{}, Datei: ", grosz(was));
    pub UEBERSICHT = "die Übersicht";

    pub recherchen(zahl: usize) = ("{}", gezaehlt(zahl, "festgehaltene Suche", "festgehaltene Suchen"));
    pub im_zusammenhang(zahl: usize) = ("{} im Zusammenhang", n_eintraege(zahl));
    pub naechste(zahl: usize, ohne: &str) = ("{} {ohne}", n_stellen(zahl));
    pub weitere_treffer(zahl: usize) =
        ("{} der Suche {steht} nicht hier.",
         gezaehlt(zahl, "weiterer Treffer", "weitere Treffer"), steht = if zahl == 1 { "steht" } else { "stehen" });
    /// The key of the open field that writes more than is chosen, or again only that.
    pub ANDERE_TASTE = "Umschalt+Tab";
    pub stattdessen(taste: &str, was: &str) = "{taste}: {was}";
    pub nur(was: &str) = "nur {was}";
    pub zu_schreiben(was: &str) = "Zu schreiben: {was}";
    pub markierte_treffer(zahl: usize) = ("{}", gezaehlt(zahl, "markierter Treffer", "markierte Treffer"));
    pub im_ordner(ordner: &str) = "Ordner: {ordner}";
    pub KEIN_PFAD = "Keine Datei und kein Ordner beginnt so.";
    pub geschrieben_im(datei: &str, ordner: &str, eintraege: usize) =
        ("{} in „{datei}“ geschrieben, im Ordner {ordner}.", n_eintraege(eintraege));
    pub ERSETZEN = "Ersetzen";
    pub ANDERER_NAME = "Anderen Namen nennen";
    pub ersetzen(datei: &str) = "„{datei}“ gibt es schon";
}

/// After an export of hits: which were written, and which are the answer.
pub fn davon(antwort: &str, alle: &str, nur_antwort: bool) -> String {
    if nur_antwort {
        return format!("Das ist die Antwort: {antwort}. Ohne „--nur-antwort“: {alle}.");
    }
    format!("Das sind {alle}. Die Antwort darunter: {antwort}; nur sie schreibt „--nur-antwort“.")
}

/// Which hits are written: the entries and passages that are the answer.
pub fn antwort(eintraege: usize, stellen: usize, fehlt: bool) -> String {
    let erste = if fehlt { "die ersten " } else { "" };
    match (eintraege, stellen) {
        (0, _) => format!("{erste}{}", n_stellen(stellen)),
        (_, 0) => format!("{erste}{}", n_eintraege(eintraege)),
        _ if fehlt => format!("{} und die ersten {} weiteren Stellen", n_eintraege(eintraege), zahl(stellen)),
        _ => {
            let weitere = gezaehlt(stellen, "weitere Stelle", "weitere Stellen");
            format!("{} und {weitere}", n_eintraege(eintraege))
        }
    }
}

/// The branch above the chosen entry, or the whole view; `eingeengt` as in [`eintraege`].
pub fn darueber(ansicht: bool, eintraege: usize, eingeengt: bool) -> String {
    let was = if ansicht { "die ganze Ansicht" } else { "der Zweig darüber" };
    let was = format!("{was}, {}", n_eintraege(eintraege));
    if eingeengt { format!("{was}, nicht eingeengt") } else { was }
}

pub fn alle_treffer(treffer: usize, ohne: usize, fehlt: bool) -> String {
    let alle = match (fehlt, treffer) {
        (_, 1) => "1 Treffer".to_owned(),
        (true, _) => format!("die ersten {} Treffer", zahl(treffer)),
        (false, _) => format!("alle {} Treffer", zahl(treffer)),
    };
    if ohne == 0 {
        return alle;
    }
    format!("{alle}, ohne {}", gezaehlt(ohne, "ähnlich geschriebenen", "ähnlich geschriebene"))
}

/// What is written: the ticked entries, without any the chosen one, each with all below it. `eingeengt` says that the tree
/// does not show all of that.
pub fn eintraege(markiert: usize, geschrieben: usize, eingeengt: bool) -> String {
    let zweig = format!("{} Einträge", zahl(geschrieben));
    let was = match (markiert, geschrieben) {
        (0, 0 | 1) => return "der gewählte Eintrag".to_owned(),
        (0, _) => format!("der ganze Zweig, {zweig}"),
        (_, _) if geschrieben > markiert => {
            format!("{} mit allem darunter, {zweig}", gezaehlt(markiert, "markierter", "markierte"))
        }
        _ => return gezaehlt(markiert, "markierter Eintrag", "markierte Einträge"),
    };
    if eingeengt { format!("{was}, nicht eingeengt") } else { was }
}

/// Maximum number of names that are listed.
const NAMEN: usize = 12;

/// The names that a path can go on with.
pub fn pfade(namen: &[&str]) -> String {
    let weitere = namen.len().saturating_sub(NAMEN);
    let mehr = if weitere > 0 { format!(" … und {weitere} weitere") } else { String::new() };
    let namen: Vec<&str> = namen.iter().take(NAMEN).copied().collect();
    format!("Tab weiter: {}{mehr}", namen.join(" · "))
}
