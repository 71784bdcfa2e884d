//! The Stapelrecherche: many questions, each with its evidence.

use super::bausteine::{gezaehlt, n_eintraege, n_quellen, n_stellen, zahl};
use super::befehle::{Befehl as B, Weg};

sentences! {
    pub TITEL = "Stapelrecherche";
    pub SCHREIBEN = "Fragen schreiben oder einfügen, eine je Zeile";
    pub DATEI = "Datei mit Fragen öffnen, eine je Zeile";
    pub ERGEBNIS = "Zurück zur letzten Liste";
    pub DATEIFELD = "Datei mit Fragen: ";
    pub DATEITASTEN = "Enter liest und sucht im Hintergrund · Tab ergänzt · ↑ frühere · Esc bricht ab";
    pub FELD = "Fragen, eine je Zeile";
    pub feldtasten(weg: Weg<'_>) = ("{} sucht alle · Enter neue Zeile · Esc schließt", weg(B::AlleSuchen));
    pub listentasten(weg: Weg<'_>) =
        ("Enter Treffer · {exports} alle Belege ausgeben · {anew} neue Liste · Esc schließt",
         exports = weg(B::BelegeAusgeben), anew = weg(B::NeueListe));
    pub LEER = "Noch steht keine Frage da: eine je Zeile schreiben oder einfügen.";
    pub KEINE_FRAGE = "Darin steht keine Frage; nötig ist eine je Zeile.";
    pub WIRD_GELESEN = "Die Fragen werden gelesen ...";
    pub WIRD_GESCHRIEBEN = "Die Belege werden zusammengestellt ...";
    pub DATEINAME = "stapelrecherche";
    pub NOCH_NICHT = "noch nicht gesucht";
}

fn fragen(count: usize) -> String {
    gezaehlt(count, "Frage", "Fragen")
}

pub fn fortschritt(fertig: usize, alle: usize) -> String {
    format!("Stapel: {} von {} gesucht", zahl(fertig), fragen(alle))
}

pub fn fertig(fertig: usize, alle: usize, ohne: usize) -> String {
    let without = match ohne {
        0 => "alle mit Treffern".to_owned(),
        _ => format!("{} ohne Treffer", zahl(ohne)),
    };
    if fertig < alle {
        return format!("{} von {} gesucht, {without}", zahl(fertig), fragen(alle));
    }
    format!("{} gesucht, {without}", fragen(alle))
}

pub fn liegt_bereit(satz: &str, weg: Weg<'_>) -> String {
    format!("Stapelrecherche: {satz}. {} zeigt die Liste.", weg(B::Stapel))
}

pub fn gefunden(stellen: usize, quellen: usize, kurz: bool) -> String {
    match (stellen, kurz) {
        (0, _) => "kein Treffer".to_owned(),
        (_, true) => n_stellen(stellen),
        _ => format!("{} in {}", n_stellen(stellen), n_quellen(quellen)),
    }
}

sentences! {
    pub frage_von(nummer: usize, alle: usize, weg: Weg<'_>) =
        ("Frage {} von {} · {back} in der Liste führt zurück zu den Fragen",
         zahl(nummer), zahl(alle), back = weg(B::Ebene));
    pub ohne_platz(zeilen: usize) =
        ("{} keinen Platz mehr. Längere Listen nimmt die Datei.",
         gezaehlt(zeilen, "Zeile fand", "Zeilen fanden"));
    pub nur_die_ersten(genommen: usize, alle: usize) =
        ("Gesucht werden die ersten {} von {}.", fragen(genommen), zahl(alle));
    pub gekuerzt(count: usize, zeichen: usize) =
        ("{} auf {} Zeichen gekürzt.", gezaehlt(count, "Frage ist", "Fragen sind"), zahl(zeichen));
    pub zeichensatz(name: &str) = "Zeichensatz: {name}.";
    pub nicht_lesbar(datei: &str, grund: &str) =
        "„{datei}“ lässt sich nicht als Liste von Fragen lesen ({grund}). Nötig ist eine Textdatei mit einer Frage je Zeile.";
    pub BELEGE_KURZ = "Die Belege zu den Fragen";
    pub BELEGE = "Stapelrecherche: Belege zu den Fragen";
}

pub fn umfang(alle: usize, ohne: usize) -> String {
    let without = match ohne {
        0 => "zu jeder fand sich mindestens eine Stelle".to_owned(),
        1 => "zu einer fand sich keine Stelle (Fehlanzeige)".to_owned(),
        _ => format!("zu {} fand sich keine Stelle (Fehlanzeige)", zahl(ohne)),
    };
    format!("{}; {without}. Ein Beleg enthält alle Wörter der Frage.", fragen(alle))
}

pub fn ueberschrift(nummer: usize, frage: &str) -> String {
    format!("{nummer}. {frage}")
}

/// What a question found: entries of the catalogue, places with every word and their sources; `hier` of the places
/// follow.
pub fn befund((eintraege, stellen, quellen): (usize, usize, usize), hier: usize) -> String {
    let places = gefunden(stellen, quellen, false);
    let found = match eintraege {
        0 => places,
        some => format!("{}; als Wörter: {places}", n_eintraege(some)),
    };
    if hier < stellen { format!("{found}; hier stehen die ersten {}", zahl(hier)) } else { found }
}
