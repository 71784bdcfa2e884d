//! The Rechercheprotokoll: searches that are kept as evidence.

use super::bausteine::{gezaehlt, n_dokumente, n_eintraege, n_quellen, n_stellen, zahl};
use super::befehle::{Befehl as B, Weg};

sentences! {
    pub VOLL =
        "Das Rechercheprotokoll ist voll; die Suche wurde nicht aufgenommen. Geben Sie ältere \
         Einträge aus und löschen Sie sie.";

    pub LEER =
        "Das Rechercheprotokoll ist leer. „p“ in der Trefferliste oder „leitlinien suche ANFRAGE \
         --protokoll“ nimmt eine Suche auf.";
    pub unbekannt(nummer: u32) =
        "Im Rechercheprotokoll steht keine Nr. {nummer}. „leitlinien protokoll“ zeigt alle.";
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

/// The entries that a query was read as when it was kept and today.
pub fn eintraege_damals(damals: usize, heute: usize) -> String {
    if damals == heute {
        return format!("Wie damals {} des Katalogs.", n_eintraege(heute));
    }
    format!("Des Katalogs damals {}, heute {}.", n_eintraege(damals), n_eintraege(heute))
}

sentences! {
    pub weiter_fehlanzeige(tag: &str) = "Seit {tag} unverändert: auch heute keine Stelle mit allen Wörtern.";
    pub nur_gezaehlt(tag: &str, damals: usize, heute: usize, most: usize) =
        ("Am {tag} {}, heute {}. Einzeln verglichen werden höchstens {}; grenzen Sie die Suche dafür ein.",
         n_stellen(damals), zahl(heute), zahl(most));
    pub bestand_fehlt(name: &str) =
        "Der Bestand „{name}“ wurde damals durchsucht und fehlt heute; seine Stellen gelten als weggefallen.";
    pub bestand_geaendert(damals: usize, heute: usize) =
        ("Durchsucht wurden damals {}, heute {}.", n_stellen(damals), zahl(heute));
    pub weggefallen(kennung: &str, ort: &str, wortlaut: &str) =
        "Weggefallen: [{kennung}] {ort}: „{wortlaut}“";
    pub frueher(kennung: &str, wortlaut: &str) = "Geändert: [{kennung}] lautete „{wortlaut}“";
    pub weitere_im_eintrag(count: usize, nummer: u32) =
        ("{} weitere weggefallen; Nr. {nummer} im Rechercheprotokoll hält sie fest.", zahl(count));
    pub und_weitere(count: usize) = ("und {} weitere", zahl(count));
    pub NEU = "neu";
    pub GEAENDERT = "geändert";
    pub BEHALTEN = "behalten";
    pub VERWORFEN = "verworfen";
}

pub fn urteil(key: &str) -> &'static str {
    if key == "behalten" { BEHALTEN } else { VERWORFEN }
}

pub fn festgehalten(nummer: u32, gefunden: (usize, usize, usize)) -> String {
    format!("Im Rechercheprotokoll als Nr. {nummer}: {}.", ergebnis(gefunden))
}

pub fn alle_festgehalten((erste, letzte): (u32, u32), anzahl: usize, ohne: usize) -> String {
    let numbers = if erste == letzte { format!("Nr. {erste}") } else { format!("Nr. {erste} bis {letzte}") };
    let searches = if anzahl == 1 { "eine Suche".to_owned() } else { format!("{} Suchen", zahl(anzahl)) };
    let none = if ohne == 0 { String::new() } else { format!(", davon {} Fehlanzeige", zahl(ohne)) };
    format!("Im Rechercheprotokoll als {numbers}: {searches}{none}.")
}

sentences! {
    pub nicht_mehr_festgehalten(anzahl: usize) =
        ("Das Rechercheprotokoll ist voll; die letzten {} Suchen der Liste sind nicht darin. Geben Sie ältere Einträge aus und löschen Sie sie.",
         zahl(anzahl));
    pub aufgenommen(nummer: u32, gefunden: (usize, usize, usize), weg: Weg<'_>) =
        ("Festgehalten als Nr. {nummer}: die Suche und was sie fand ({}); {shows} zeigt das Protokoll, {keeps} behält darin einen Treffer, {drops} verwirft ihn.",
         ergebnis(gefunden), shows = weg(B::Protokoll), keeps = weg(B::Behalten), drops = weg(B::Verwerfen));
    pub schon_festgehalten(nummer: u32, gefunden: (usize, usize, usize)) =
        ("Steht schon im Protokoll: Nr. {nummer} von heute, mit denselben Treffern: {}.",
         ergebnis(gefunden));
    pub steht_schon(nummer: u32, gefunden: (usize, usize, usize), weg: Weg<'_>) =
        ("Steht schon im Protokoll: Nr. {nummer} von heute, mit denselben Treffern: {}; {} zeigt es.",
         ergebnis(gefunden), weg(B::Protokoll));
}

/// What was found: entries of the catalogue, places with every word, and their sources.
pub fn ergebnis((eintraege, stellen_, quellen_): (usize, usize, usize)) -> String {
    match (eintraege, stellen_) {
        (0, 0) => "Fehlanzeige, keine Stelle".to_owned(),
        (0, _) => format!("{} in {}", n_stellen(stellen_), n_quellen(quellen_)),
        (_, 0) => format!("{}, als Wörter keine Stelle", n_eintraege(eintraege)),
        _ => format!("{}, {} in {}", n_eintraege(eintraege), n_stellen(stellen_), n_quellen(quellen_)),
    }
}

/// A kept search as a row of a list: number, query, what was found, time, judgements and note.
pub struct Zeile<'a> {
    pub nummer: u32,
    pub zeit: &'a str,
    pub anfrage: &'a str,
    /// Number of entries and of passages found, and of the passages' sources.
    pub gefunden: (usize, usize, usize),
    /// Number of passages that the user kept, and of those dropped.
    pub urteile: (usize, usize),
    pub notiz: &'a str,
}

impl std::fmt::Display for Zeile<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}. {} · {} · {}", self.nummer, self.anfrage, ergebnis(self.gefunden), self.zeit)?;
        if self.urteile != (0, 0) {
            write!(f, " · {}", urteile(self.urteile.0, self.urteile.1))?;
        }
        if self.notiz.is_empty() { Ok(()) } else { write!(f, " · {}", self.notiz) }
    }
}

sentences! {
    pub leer_hier(weg: Weg<'_>) =
        ("Das Rechercheprotokoll ist leer: Suchen Sie mit {search}, dann nimmt {keeps} die Suche auf.",
         search = weg(B::Suche), keeps = weg(B::Festhalten));
    pub keine_suche(weg: Weg<'_>) =
        ("Es ist keine Suche offen: Suchen Sie mit {search}, dann nimmt {keeps} die Suche ins Protokoll auf.",
         search = weg(B::Suche), keeps = weg(B::Festhalten));
    pub erst_festhalten(weg: Weg<'_>) =
        ("Diese Suche steht noch nicht im Protokoll: {} nimmt sie auf.", weg(B::Festhalten));
    pub nichts_neues(weg: Weg<'_>) =
        ("Keine Stelle ist als neu oder geändert bekannt: {} führt zu den Suchen, die sich wiederholen lassen.",
         weg(B::Protokoll));
    pub WIRD_WIEDERHOLT = "Die Suche wird wiederholt ...";
    pub NOTIERT = "Notiz gespeichert.";
    pub listentasten(weg: Weg<'_>) =
        ("Enter sucht noch einmal · {} mehr · Tippen engt ein · Esc schließt", weg(B::Schritte));
    pub DATEI = "rechercheprotokoll";
    pub datei_einzeln(nummer: u32) = "recherche-{nummer}";
    pub NOTIZFELD = "Notiz: ";
    pub NOTIZTASTEN = "Enter speichert · Esc bricht ab";
    pub WIEDERHOLEN = "Noch einmal suchen: Was ist neu?";
    pub ANSEHEN = "Ansehen: Anfrage, Stand der Bestände, Stellen";
    pub NOTIEREN = "Notiz schreiben";
    pub AUSGEBEN = "Als Nachweis in eine Datei ausgeben";
    pub ENTFERNEN = "Löschen";
    pub ZUR_LISTE = "Zurück zur Liste";
    pub LOESCHEN = "Endgültig löschen";
    pub NICHT_LOESCHEN = "Nicht löschen";
    pub alle_ausgeben(count: usize) = ("Alle {} aufgeführten Einträge in eine Datei ausgeben", zahl(count));
    pub wirklich_loeschen(nummer: u32) = "Nr. {nummer} aus dem Protokoll löschen?";
    pub nicht_im_eintrag(nummer: u32, weg: Weg<'_>) =
        ("Diese Stelle steht nicht in Nr. {nummer}: {keeps} nimmt die heutige Suche als neuen Eintrag auf.",
         keeps = weg(B::Festhalten));
    pub zur_naechsten(neue: usize, weg: Weg<'_>) =
        ("{passages} neu oder geändert: {} geht zur nächsten.",
         weg(B::Neues), passages = gezaehlt(neue, "Stelle ist", "Stellen sind"));
    pub neue_stelle(nummer: usize, alle: usize) =
        ("{} von {} neuen oder geänderten Stellen", zahl(nummer), zahl(alle));
    pub fund(kennung: &str, ort: &str, stufe: &str, urteil: Option<&str>, wortlaut: &str) =
        ("[{kennung}] {ort} ({stufe}{judged}): „{wortlaut}“",
         judged = urteil.map_or_else(String::new, |words| format!(", {words}")));
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

sentences! {
    pub durchsucht(stellen_: usize, quellen_: usize, juengste: Option<&str>) =
        ("{} in {}{day}",
         n_stellen(stellen_), n_quellen(quellen_), day = juengste.map_or_else(String::new, |day| format!("; jüngste Quelle vom {day}")));
    pub bestand(name: &str, dokumente: usize, passagen: usize, stand: &str) =
        ("„{name}“: {}, {}, {stand}", n_dokumente(dokumente), n_stellen(passagen));
    pub pruefsumme(stand: &str) = "mitgeliefert, Prüfsumme {stand}";
    pub geaendert_am(zeit: &str) = "zuletzt geändert am {zeit}";
    pub stand(durchsucht: &str, bestaende: &str) = "Durchsucht: {durchsucht}. Bestände: {bestaende}.";
}

/// `einzeln` is the number of places with every word that are kept one by one.
pub fn befund(gefunden: (usize, usize, usize), einzeln: usize) -> String {
    match gefunden {
        (0, 0, _) => "Fehlanzeige: Keine durchsuchte Stelle enthält alle Wörter.".to_owned(),
        (eintraege, 0, _) => {
            format!("{} des Katalogs; keine durchsuchte Stelle enthält alle Wörter.", n_eintraege(eintraege))
        }
        (_, stellen_, _) => {
            let all = format!("{} mit allen Wörtern", ergebnis(gefunden));
            if einzeln < stellen_ {
                format!("{all}; einzeln festgehalten sind {}", zahl(einzeln))
            } else {
                all
            }
        }
    }
}

pub fn weitere(einige: usize, aehnlich: usize) -> String {
    if einige + aehnlich == 0 {
        return String::new();
    }
    format!("{} nur mit einigen Wörtern, {} mit ähnlicher Schreibung", n_stellen(einige), zahl(aehnlich))
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
        0 => "Eintrag des Katalogs",
        1 => "alle Wörter",
        2 => "einige Wörter",
        _ => "ähnliche Schreibung",
    }
}

sentences! {
    pub TITEL = "Rechercheprotokoll";
    pub umfang(count: usize) =
        ("{searches}. Zu jeder steht, was gefragt wurde, wann, in welchem Stand der Bestände und was gefunden wurde; der Fingerabdruck einer Stelle ist die SHA-256-Prüfsumme ihres Wortlauts mit einfachen Leerzeichen.",
         searches = gezaehlt(count, "Suche", "Suchen"));
    pub ueberschrift(nummer: u32, anfrage: &str) = "Nr. {nummer}: {anfrage}";
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
