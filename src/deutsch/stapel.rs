//! The Stapelrecherche: many questions, each with its evidence.

use super::befehle::{Befehl as B, Weg};
use super::katalog::zahl;
use super::protokoll;

pub const TITEL: &str = "Stapelrecherche";
pub const SCHREIBEN: &str = "Fragen schreiben oder einfügen, eine je Zeile";
pub const DATEI: &str = "Datei mit Fragen öffnen, eine je Zeile";
pub const ERGEBNIS: &str = "Zurück zur letzten Liste";
pub const DATEIFELD: &str = "Datei mit Fragen: ";
pub const DATEITASTEN: &str = "Enter liest und sucht im Hintergrund · Esc bricht ab";
pub const FELD: &str = "Fragen, eine je Zeile";
pub fn feldtasten(weg: Weg<'_>) -> String {
    format!("{} sucht alle · Enter neue Zeile · Esc schließt", weg(B::AlleSuchen))
}
pub fn listentasten(weg: Weg<'_>) -> String {
    let (exports, anew) = (weg(B::BelegeAusgeben), weg(B::NeueListe));
    format!("Enter Treffer · {exports} alle Belege ausgeben · {anew} neue Liste · Esc schließt")
}
pub const LEER: &str = "Noch steht keine Frage da: eine je Zeile schreiben oder einfügen.";
pub const KEINE_FRAGE: &str = "Darin steht keine Frage; nötig ist eine je Zeile.";
pub const WIRD_GELESEN: &str = "Die Fragen werden gelesen ...";
pub const WIRD_GESCHRIEBEN: &str = "Die Belege werden zusammengestellt ...";
pub const DATEINAME: &str = "stapelrecherche";
pub const NOCH_NICHT: &str = "noch nicht gesucht";

fn fragen(count: usize) -> String {
    if count == 1 { "1 Frage".to_owned() } else { format!("{} Fragen", zahl(count)) }
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
        (_, true) => protokoll::stellen(stellen),
        _ => format!("{} in {}", protokoll::stellen(stellen), protokoll::quellen(quellen)),
    }
}

pub fn frage_von(nummer: usize, alle: usize, weg: Weg<'_>) -> String {
    let back = weg(B::Ebene);
    format!("Frage {} von {} · {back} in der Liste führt zurück zu den Fragen", zahl(nummer), zahl(alle))
}

pub fn ohne_platz(zeilen: usize) -> String {
    let lines =
        if zeilen == 1 { "1 Zeile fand".to_owned() } else { format!("{} Zeilen fanden", zahl(zeilen)) };
    format!("{lines} keinen Platz mehr. Längere Listen nimmt die Datei.")
}

pub fn nur_die_ersten(genommen: usize, alle: usize) -> String {
    format!("Gesucht werden die ersten {} von {}.", fragen(genommen), zahl(alle))
}

pub fn gekuerzt(count: usize, zeichen: usize) -> String {
    if count == 1 {
        return format!("1 Frage ist auf {} Zeichen gekürzt.", zahl(zeichen));
    }
    format!("{} Fragen sind auf {} Zeichen gekürzt.", zahl(count), zahl(zeichen))
}

pub fn zeichensatz(name: &str) -> String {
    format!("Zeichensatz: {name}.")
}

pub fn nicht_lesbar(datei: &str, grund: &str) -> String {
    format!(
        "„{datei}“ lässt sich nicht als Liste von Fragen lesen ({grund}). Nötig ist eine Textdatei mit einer Frage je Zeile."
    )
}

pub const BELEGE: &str = "Stapelrecherche: Belege zu den Fragen";

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

pub fn befund(stellen: usize, quellen: usize, hier: usize) -> String {
    let found = gefunden(stellen, quellen, false);
    if hier < stellen { format!("{found}; hier stehen die ersten {}", zahl(hier)) } else { found }
}
