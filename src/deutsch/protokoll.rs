//! The Rechercheprotokoll: searches that are kept as evidence.

use super::befehle::{Befehl as B, Weg};
use super::katalog::zahl;

pub const VOLL: &str = "Das Rechercheprotokoll ist voll; die Suche wurde nicht aufgenommen. Geben Sie ältere \
    Einträge aus und löschen Sie sie.";

pub const LEER: &str = "Das Rechercheprotokoll ist leer. „p“ in der Trefferliste oder „leitlinien suche ANFRAGE \
    --protokoll“ nimmt eine Suche auf.";

pub fn unbekannt(nummer: u32) -> String {
    format!("Im Rechercheprotokoll steht keine Nr. {nummer}. „leitlinien protokoll“ zeigt alle.")
}

pub(super) fn stellen(count: usize) -> String {
    if count == 1 { "1 Stelle".to_owned() } else { format!("{} Stellen", zahl(count)) }
}

pub(super) fn quellen(count: usize) -> String {
    if count == 1 { "1 Quelle".to_owned() } else { format!("{} Quellen", zahl(count)) }
}

fn wort(count: usize) -> String {
    const WORTE: [&str; 11] =
        ["keine", "eine", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn"];
    WORTE.get(count).map_or_else(|| zahl(count), |word| (*word).to_owned())
}

pub fn seit(tag: &str, neu: usize, weg: usize, anders: usize) -> String {
    let mut parts = Vec::new();
    let mut part = |count: usize, words: &str| {
        if count > 0 {
            let noun = match (parts.is_empty(), count, words) {
                (true, 1, "neue") => "neue Stelle".to_owned(),
                (true, _, "neue") => "neue Stellen".to_owned(),
                (true, 1, words) => format!("Stelle {words}"),
                (true, _, words) => format!("Stellen {words}"),
                (false, ..) => words.to_owned(),
            };
            parts.push(format!("{} {noun}", wort(count)));
        }
    };
    part(neu, "neue");
    part(weg, "weggefallen");
    part(anders, "geändert");
    if parts.is_empty() {
        return format!("Seit {tag} unverändert: dieselben Stellen mit demselben Wortlaut.");
    }
    format!("Seit {tag} {}.", parts.join(", "))
}

pub fn weiter_fehlanzeige(tag: &str) -> String {
    format!("Seit {tag} unverändert: auch heute keine Stelle mit allen Wörtern.")
}

pub fn nur_gezaehlt(tag: &str, damals: usize, heute: usize, most: usize) -> String {
    format!(
        "Am {tag} {}, heute {}. Einzeln verglichen werden höchstens {}; grenzen Sie die Suche dafür ein.",
        stellen(damals),
        zahl(heute),
        zahl(most)
    )
}

pub fn bestand_fehlt(name: &str) -> String {
    format!(
        "Der Bestand „{name}“ wurde damals durchsucht und fehlt heute; seine Stellen gelten als weggefallen."
    )
}

pub fn bestand_geaendert(damals: usize, heute: usize) -> String {
    format!("Durchsucht wurden damals {}, heute {}.", stellen(damals), zahl(heute))
}

pub fn weggefallen(kennung: &str, ort: &str, wortlaut: &str) -> String {
    format!("Weggefallen: [{kennung}] {ort}: „{wortlaut}“")
}

pub fn frueher(kennung: &str, wortlaut: &str) -> String {
    format!("Geändert: [{kennung}] lautete „{wortlaut}“")
}

pub fn weitere_im_eintrag(count: usize, nummer: u32) -> String {
    format!("{} weitere weggefallen; Nr. {nummer} im Rechercheprotokoll hält sie fest.", zahl(count))
}

pub fn und_weitere(count: usize) -> String {
    format!("und {} weitere", zahl(count))
}

pub const NEU: &str = "neu";
pub const GEAENDERT: &str = "geändert";
pub const BEHALTEN: &str = "behalten";
pub const VERWORFEN: &str = "verworfen";

pub fn urteil(key: &str) -> &'static str {
    if key == "behalten" { BEHALTEN } else { VERWORFEN }
}

pub fn festgehalten(nummer: u32, stellen_: usize, quellen_: usize) -> String {
    format!("Im Rechercheprotokoll als Nr. {nummer}: {}.", ergebnis(stellen_, quellen_))
}

pub fn alle_festgehalten((erste, letzte): (u32, u32), anzahl: usize, ohne: usize) -> String {
    let numbers = if erste == letzte { format!("Nr. {erste}") } else { format!("Nr. {erste} bis {letzte}") };
    let searches = if anzahl == 1 { "eine Suche".to_owned() } else { format!("{} Suchen", zahl(anzahl)) };
    let none = if ohne == 0 { String::new() } else { format!(", davon {} Fehlanzeige", zahl(ohne)) };
    format!("Im Rechercheprotokoll als {numbers}: {searches}{none}.")
}

pub fn nicht_mehr_festgehalten(anzahl: usize) -> String {
    format!(
        "Das Rechercheprotokoll ist voll; die letzten {} Suchen der Liste sind nicht darin. Geben Sie ältere Einträge aus und löschen Sie sie.",
        zahl(anzahl)
    )
}

pub fn aufgenommen(nummer: u32, stellen_: usize, quellen_: usize, weg: Weg<'_>) -> String {
    let (keeps, drops) = (weg(B::Behalten), weg(B::Verwerfen));
    format!(
        "Im Protokoll als Nr. {nummer}: {} · {keeps} behält, {drops} verwirft",
        ergebnis(stellen_, quellen_)
    )
}

pub fn schon_festgehalten(nummer: u32, stellen_: usize, quellen_: usize) -> String {
    format!(
        "Steht schon im Protokoll: Nr. {nummer} von heute, mit denselben Treffern: {}.",
        ergebnis(stellen_, quellen_)
    )
}

pub fn ergebnis(stellen_: usize, quellen_: usize) -> String {
    if stellen_ == 0 {
        return "Fehlanzeige, keine Stelle".to_owned();
    }
    format!("{} in {}", stellen(stellen_), quellen(quellen_))
}

/// Entries that a list names.
pub struct Zeile<'a> {
    pub nummer: u32,
    pub zeit: &'a str,
    pub anfrage: &'a str,
    /// Passages and sources found.
    pub gefunden: (usize, usize),
    /// Kept and dropped.
    pub urteile: (usize, usize),
    pub notiz: &'a str,
}

impl std::fmt::Display for Zeile<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (found, sources) = self.gefunden;
        write!(f, "{}. {} · {} · {}", self.nummer, self.anfrage, ergebnis(found, sources), self.zeit)?;
        if self.urteile != (0, 0) {
            write!(f, " · {}", urteile(self.urteile.0, self.urteile.1))?;
        }
        if self.notiz.is_empty() { Ok(()) } else { write!(f, " · {}", self.notiz) }
    }
}

pub fn leer_hier(weg: Weg<'_>) -> String {
    let (search, keeps) = (weg(B::Suche), weg(B::Festhalten));
    format!("Das Rechercheprotokoll ist leer: Suchen Sie mit {search}, dann nimmt {keeps} die Suche auf.")
}
pub fn keine_suche(weg: Weg<'_>) -> String {
    let (search, keeps) = (weg(B::Suche), weg(B::Festhalten));
    format!(
        "Es ist keine Suche offen: Suchen Sie mit {search}, dann nimmt {keeps} die Suche ins Protokoll auf."
    )
}
pub fn erst_festhalten(weg: Weg<'_>) -> String {
    format!("Diese Suche steht noch nicht im Protokoll: {} nimmt sie auf.", weg(B::Festhalten))
}
pub fn nichts_neues(weg: Weg<'_>) -> String {
    format!(
        "Keine Stelle ist als neu oder geändert bekannt: {} führt zu den Suchen, die sich wiederholen lassen.",
        weg(B::Protokoll)
    )
}
pub const WIRD_WIEDERHOLT: &str = "Die Suche wird wiederholt ...";
pub const NOTIERT: &str = "Notiz gespeichert.";
pub fn listentasten(weg: Weg<'_>) -> String {
    format!("Enter sucht noch einmal · {} mehr · Tippen engt ein · Esc schließt", weg(B::Schritte))
}
pub const DATEI: &str = "rechercheprotokoll";
pub fn datei_einzeln(nummer: u32) -> String {
    format!("recherche-{nummer}")
}
pub const NOTIZFELD: &str = "Notiz: ";
pub const NOTIZTASTEN: &str = "Enter speichert · Esc bricht ab";
pub const WIEDERHOLEN: &str = "Noch einmal suchen: Was ist neu?";
pub const ANSEHEN: &str = "Ansehen: Anfrage, Stand der Bestände, Stellen";
pub const NOTIEREN: &str = "Notiz schreiben";
pub const AUSGEBEN: &str = "Als Nachweis in eine Datei ausgeben";
pub const ENTFERNEN: &str = "Löschen";
pub const ZUR_LISTE: &str = "Zurück zur Liste";
pub const LOESCHEN: &str = "Endgültig löschen";
pub const NICHT_LOESCHEN: &str = "Nicht löschen";

pub fn alle_ausgeben(count: usize) -> String {
    format!("Alle {} aufgeführten Einträge in eine Datei ausgeben", zahl(count))
}

pub fn wirklich_loeschen(nummer: u32) -> String {
    format!("Nr. {nummer} aus dem Protokoll löschen?")
}

pub fn nicht_im_eintrag(nummer: u32, weg: Weg<'_>) -> String {
    let keeps = weg(B::Festhalten);
    format!(
        "Diese Stelle steht nicht in Nr. {nummer}: {keeps} nimmt die heutige Suche als neuen Eintrag auf."
    )
}

pub fn zur_naechsten(neue: usize, weg: Weg<'_>) -> String {
    let passages = if neue == 1 { "1 Stelle ist".to_owned() } else { format!("{} Stellen sind", zahl(neue)) };
    format!("{passages} neu oder geändert: {} geht zur nächsten.", weg(B::Neues))
}

pub fn neue_stelle(nummer: usize, alle: usize) -> String {
    format!("{} von {} neuen oder geänderten Stellen", zahl(nummer), zahl(alle))
}

pub fn fund(kennung: &str, ort: &str, stufe: &str, urteil: Option<&str>, wortlaut: &str) -> String {
    let judged = urteil.map_or_else(String::new, |words| format!(", {words}"));
    format!("[{kennung}] {ort} ({stufe}{judged}): „{wortlaut}“")
}

pub fn liste(gezeigt: usize, alle: usize, filter: &str) -> String {
    if filter.is_empty() {
        return format!("{TITEL}: {}", zahl(alle));
    }
    format!("{TITEL}: {} von {} mit {filter}", zahl(gezeigt), zahl(alle))
}

/// Labels of what an entry says.
pub mod feld {
    pub const ANFRAGE: &str = "Gefragt";
    pub const ZEIT: &str = "Gesucht am";
    pub const VERSTANDEN: &str = "Verstanden";
    pub const FILTER: &str = "Eingegrenzt";
    pub const ABGESCHALTET: &str = "Abgeschaltet";
    pub const DURCHSUCHT: &str = "Durchsucht";
    pub const BESTAND: &str = "Bestand";
    pub const ERGEBNIS: &str = "Ergebnis";
    pub const WEITERE: &str = "Außerdem aufgeführt";
    pub const HINWEIS: &str = "Hinweis";
    pub const URTEIL: &str = "Urteil";
    pub const URTEILE: &str = "Durchgesehen";
    pub const NOTIZ: &str = "Notiz";
    pub const FINGERABDRUCK: &str = "SHA-256 des Wortlauts";
    pub const STUFE: &str = "Stufe";
    pub const FRAGE: &str = "Anfrage";
}

pub fn durchsucht(stellen_: usize, quellen_: usize, juengste: Option<&str>) -> String {
    let day = juengste.map_or_else(String::new, |day| format!("; jüngste Quelle vom {day}"));
    format!("{} in {}{day}", stellen(stellen_), quellen(quellen_))
}

pub fn bestand(name: &str, dokumente: usize, passagen: usize, stand: &str) -> String {
    let documents =
        if dokumente == 1 { "1 Dokument".to_owned() } else { format!("{} Dokumente", zahl(dokumente)) };
    format!("„{name}“: {documents}, {}, {stand}", stellen(passagen))
}

pub fn pruefsumme(stand: &str) -> String {
    format!("mitgeliefert, Prüfsumme {stand}")
}

pub fn geaendert_am(zeit: &str) -> String {
    format!("zuletzt geändert am {zeit}")
}

pub fn stand(durchsucht: &str, bestaende: &str) -> String {
    format!("Durchsucht: {durchsucht}. Bestände: {bestaende}.")
}

pub fn befund(stellen_: usize, quellen_: usize, einzeln: usize) -> String {
    if stellen_ == 0 {
        return "Fehlanzeige: Keine durchsuchte Stelle enthält alle Wörter.".to_owned();
    }
    let all = format!("{} mit allen Wörtern", ergebnis(stellen_, quellen_));
    if einzeln < stellen_ { format!("{all}; einzeln festgehalten sind {}", zahl(einzeln)) } else { all }
}

pub fn niedere(einige: usize, aehnlich: usize) -> String {
    format!("{} nur mit einigen Wörtern, {} mit ähnlicher Schreibung", stellen(einige), zahl(aehnlich))
}

pub fn urteile(behalten: usize, verworfen: usize) -> String {
    let counted = [(behalten, BEHALTEN), (verworfen, VERWORFEN)].into_iter().filter(|(count, _)| *count > 0);
    counted.map(|(count, words)| format!("{} {words}", zahl(count))).collect::<Vec<_>>().join(", ")
}

pub fn art_der_suche(key: &str) -> &'static str {
    match key {
        "wortform" => "Wortformen",
        "wortteil" => "Wortteile",
        "synonym" => "Synonyme",
        _ => "ähnliche Schreibung",
    }
}

pub fn stufe(stufe: u8) -> &'static str {
    match stufe {
        1 => "alle Wörter",
        2 => "einige Wörter",
        _ => "ähnliche Schreibung",
    }
}

pub const TITEL: &str = "Rechercheprotokoll";

pub fn umfang(count: usize) -> String {
    let searches = if count == 1 { "1 Suche".to_owned() } else { format!("{} Suchen", zahl(count)) };
    format!(
        "{searches}. Zu jeder steht, was gefragt wurde, wann, in welchem Stand der Bestände und was gefunden wurde; der Fingerabdruck einer Stelle ist die SHA-256-Prüfsumme ihres Wortlauts mit einfachen Leerzeichen."
    )
}

pub fn ueberschrift(nummer: u32, anfrage: &str) -> String {
    format!("Nr. {nummer}: {anfrage}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_new_reads_as_a_sentence() {
        for ((new, gone, other), said) in [
            ((2, 1, 1), "Seit 03.05.2026 zwei neue Stellen, eine weggefallen, eine geändert."),
            ((1, 0, 0), "Seit 03.05.2026 eine neue Stelle."),
            ((0, 1, 12), "Seit 03.05.2026 eine Stelle weggefallen, 12 geändert."),
            ((0, 0, 3), "Seit 03.05.2026 drei Stellen geändert."),
            ((0, 0, 0), "Seit 03.05.2026 unverändert: dieselben Stellen mit demselben Wortlaut."),
        ] {
            assert_eq!(seit("03.05.2026", new, gone, other), said);
        }
    }
}
