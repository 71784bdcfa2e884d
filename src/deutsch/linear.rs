//! The linear mode: its own commands, and what it says beside the sentences of the interface.

use super::befehle::{Befehl as B, Weg};
use super::uebersicht;

/// The row of the choice of overviews that a command means.
pub fn uebersicht(befehl: B) -> Option<&'static str> {
    match befehl {
        B::Kreuztabelle => Some(""),
        B::Zahlen => Some(uebersicht::ALS_TABELLE),
        B::Zeitleiste => Some(uebersicht::ZEITLEISTE),
        B::Verbindlichkeit => Some("Verbindlichkeit"),
        B::Erwaehnungen => Some(uebersicht::ERWAEHNUNGEN_ALLE),
        _ => None,
    }
}

pub fn begruessung(quellen: usize, stellen: usize) -> [String; 2] {
    [
        format!("leitlinien, Zeile für Zeile: {quellen} Quellen, {stellen} Stellen."),
        "Schreiben Sie zum Beispiel: suche Wasserstoff. „hilfe“ nennt die Befehle, „ende“ beendet."
            .to_owned(),
    ]
}

pub fn listet(ansicht: &str) -> String {
    format!("{} „baum“ listet sie.", ansicht.strip_suffix(':').unwrap_or(ansicht).to_owned() + ".")
}

pub const WIE_WEITER: &str =
    "Eine Nummer öffnet die Stelle im Text; „eingrenzen“ grenzt die Treffer ein, „zurück“ führt zurück.";

pub const HILFE: [&str; 3] = [
    "Eine Nummer wählt aus der letzten Liste, eine leere Zeile sagt, wo Sie sind. Was hinter einem Befehl steht, kommt \
     in seine Eingabe oder wählt in seiner Liste, zum Beispiel: eingrenzen Maßnahme.",
    "Ein Buchstabe in Klammern ist ein kürzerer Name. Der Anfang eines Befehls genügt, wenn nur einer so beginnt.",
    "„abbrechen“ oder ein Punkt verlässt eine Eingabe, „ende“ das Programm, Strg+C zweimal auch. „weiter“ zeigt mehr.",
];

pub fn titel(name: &str) -> String {
    if name.ends_with(['?', ':', '.']) { name.to_owned() } else { format!("{name}:") }
}

pub fn hilfe_zu(worte: &str) -> String {
    format!("Hilfe zu „{worte}“:")
}

pub fn befehl(wort: &str, tasten: &str, wirkt: &str) -> String {
    if tasten.is_empty() { format!("{wort}: {wirkt}") } else { format!("{wort} ({tasten}): {wirkt}") }
}

pub fn nummeriert(zeile: &str) -> String {
    format!("Nr. {zeile}")
}

pub fn schalter(name: &str, ein: bool) -> String {
    if ein { format!("{name}: ist ein, ausschalten") } else { format!("{name}: ist aus, einschalten") }
}

pub fn kein_vorgang(name: &str) -> String {
    format!("Einen Vorgang „{name}“ gibt es nicht.")
}

pub fn vorgang_anlegen(name: &str) -> String {
    format!("Neuen Vorgang „{name}“ anlegen und darin merken")
}

pub const LETZTE: &str = "Letzte Suchen, die Nummer sucht:";
pub const BEISPIELE: &str = "Beispiele, die Nummer sucht:";

pub fn seite(seite: usize, von: usize) -> String {
    if seite < von {
        format!("Seite {seite} von {von}; „weiter“ zeigt mehr.")
    } else {
        format!("Seite {seite} von {von}, das war die letzte.")
    }
}

pub const SEITE_OHNE_ZAHL: &str = "Nennen Sie die Seite mit einer Zahl, zum Beispiel: seite 2.";
pub fn keine_ansicht(namen: &[&str]) -> String {
    format!("Diese Ansicht gibt es nicht; es gibt: {}.", namen.join(", "))
}

pub const KEINE_SEITE: &str = "Mehr steht nicht in dieser Liste.";
pub fn keine_nummer(nummer: &str, zeilen: usize) -> String {
    match zeilen {
        0 => format!("Die Nummer {nummer} steht in keiner Liste; „baum“ oder „suche“ zeigt eine."),
        1 => format!("Die Nummer {nummer} gibt es nicht; die letzte Liste hat nur die Nummer 1."),
        _ => format!("Die Nummer {nummer} gibt es nicht; die letzte Liste geht von 1 bis {zeilen}."),
    }
}

pub fn unbekannt(zeile: &str, nahe: &[&str]) -> String {
    let nahe: Vec<String> = nahe.iter().map(|name| format!("„{name}“")).collect();
    let gemeint =
        if nahe.is_empty() { String::new() } else { format!(" Meinten Sie {}?", nahe.join(" oder ")) };
    format!("„{zeile}“ ist kein Befehl.{gemeint} „suche {zeile}“ sucht danach, „hilfe“ nennt alle Befehle.")
}

pub fn mehrdeutig(zeile: &str, namen: &[&str]) -> String {
    let namen: Vec<String> = namen.iter().map(|name| format!("„{name}“")).collect();
    format!("„{zeile}“ kann mehreres heißen: {}.", namen.join(", "))
}

pub fn unbenutzt(worte: &str) -> String {
    format!("Mit „{worte}“ kann dieser Befehl nichts anfangen; es blieb unbeachtet.")
}

pub fn keine_zeile(worte: &str) -> String {
    format!("In dieser Auswahl steht „{worte}“ nicht.")
}

pub fn nur_dort(ort: &str) -> String {
    format!("Das geht nur hier: {ort}.")
}

pub const NUR_VOLLBILD: &str = "Das betrifft nur die Vollbildansicht.";
pub const KEINE_EINGABE: &str = "Es ist keine Eingabe offen; „ebene“ führt eine Ebene zurück.";
pub const FELD_VERLASSEN: &str = "Eingabe abgebrochen.";
pub const FELD_STATT_ENDE: &str = "Eingabe abgebrochen; noch einmal „ende“ beendet das Programm.";
pub fn feld(name: &str, inhalt: &str) -> String {
    let leer = if inhalt.is_empty() {
        "eine leere Zeile übernimmt nichts".to_owned()
    } else {
        format!("eine leere Zeile übernimmt „{inhalt}“")
    };
    format!("Eingabe – {} Schreiben Sie die nächste Zeile; {leer}, „abbrechen“ bricht ab.", name.trim_end())
}

pub fn feld_frage(name: &str, inhalt: &str) -> String {
    let name = name.trim_end().trim_end_matches(':');
    if inhalt.is_empty() { format!("{name}: ") } else { format!("{name} („{inhalt}“): ") }
}

pub const FRAGE: &str = "> ";

pub fn markierte(woerter: usize, begonnen: bool, weg: Weg<'_>) -> String {
    let (mark, none) = (weg(B::Markieren), weg(B::Ebene));
    if !begonnen {
        return format!("{} geht ein Wort weiter, {mark} beginnt hier, {none} bricht ab.", weg(B::WortVor));
    }
    let zahl = if woerter == 1 { "1 Wort".to_owned() } else { format!("{woerter} Wörter") };
    let (more, copy) = (weg(B::WortDazu), weg(B::Kopieren));
    format!("{zahl} markiert; {more} nimmt eines dazu, {copy} kopiert, {mark} beginnt neu, {none} hebt auf.")
}

pub const KOPIE_ANFANG: &str = "Anfang der Kopie";
pub const KOPIE_ENDE: &str = "Ende der Kopie";
pub const KOPIERT: &str = "Der Text zum Kopieren steht zwischen den beiden Zeilen darüber.";
pub const KOPIERT_TERMINAL: &str = "Der Text zum Kopieren steht zwischen den beiden Zeilen darüber und ging auch an die Zwischenablage des Terminals.";

pub const LIEST: &str = "liest das Dokument …";
pub const AUFNAHME: &str = "Die Aufnahme läuft; eine leere Zeile sagt, wie weit sie ist.";
pub const NICHT_GEWARTET: &str = "Nicht weiter gewartet.";

pub fn unveraendert(stand: &str) -> String {
    format!("Unverändert: {stand}")
}

pub const GESCHLOSSEN: &str = "Auswahl geschlossen.";
pub fn gewaehlt(zeile: &str) -> String {
    format!("Gewählt: {zeile}")
}

pub fn ansicht(name: &str, eintraege: usize) -> String {
    format!("Ansicht {name}, {} sichtbar:", zeilen(eintraege))
}

pub fn eingeengt(name: &str, worte: &str, eintraege: usize) -> String {
    format!("Ansicht {name}, eingeengt auf „{worte}“, {}:", zeilen(eintraege))
}

fn zeilen(zahl: usize) -> String {
    if zahl == 1 { "1 Eintrag".to_owned() } else { format!("{zahl} Einträge") }
}

pub fn knoten(titel: &str, art: &str, ebene: u16, offen: Option<bool>, kinder: usize) -> String {
    let stand = match offen {
        None => String::new(),
        Some(true) => format!(", geöffnet, {}", zeilen(kinder)),
        Some(false) => format!(", geschlossen, {}", zeilen(kinder)),
    };
    format!("{titel} ({art}), Ebene {ebene}{stand}")
}

pub fn massnahmen(zahl: usize) -> String {
    if zahl == 1 { ", 1 Maßnahme".to_owned() } else { format!(", {zahl} Maßnahmen") }
}

pub fn im_baum(ansicht: &str, nummer: usize, von: usize, knoten: &str) -> String {
    format!("{ansicht}, Eintrag {nummer} von {von}: {knoten}")
}

pub fn darueber(pfad: &str) -> String {
    format!("Steht unter: {pfad}.")
}

pub fn treffer(titel: &str, art: &str, ort: &str, ausschnitt: &str, grund: &str) -> String {
    let grund = if grund.is_empty() { String::new() } else { format!(" ({grund})") };
    format!("{titel} ({art}), {ort}: „{ausschnitt}“{grund}")
}

pub fn absatz(ort: &str, text: &str) -> String {
    format!("{ort}: {text}")
}

pub fn abschnitt(titel: &str) -> String {
    format!("Abschnitt „{titel}“, ")
}

pub fn quelle(titel: &str, kennung: &str, gedruckt: bool) -> String {
    let wie = if gedruckt { ", wie gedruckt" } else { "" };
    format!("Text: {titel} [{kennung}]{wie}")
}

pub fn beleg(worte: &str) -> String {
    format!("Beleg: „{worte}“")
}

pub fn gefunden(worte: &str) -> String {
    format!("Gefunden: „{worte}“")
}

pub fn markiert(worte: &str) -> String {
    format!("Markiert: „{worte}“")
}

pub fn anfang(wort: &str) -> String {
    format!("Anfang bei: „{wort}“")
}

pub fn stuetzen(zahl: usize) -> String {
    if zahl == 1 {
        "Darauf stützt sich 1 Eintrag; „katalog“ führt hin.".to_owned()
    } else {
        format!("Darauf stützen sich {zahl} Einträge; „katalog“ führt hin.")
    }
}

pub const TEXT_ENDE: &str = "Weiter geht der Text nicht.";
pub const KEIN_TEXT: &str = "Es ist kein Text offen.";

pub const KEIN_EINTRAG: &str = "Es ist kein Eintrag gewählt.";

pub const FRAGEN: &str = "Je Zeile eine Frage; eine leere Zeile sucht alle, „abbrechen“ verlässt die Liste.";

pub const ALLE_BELEGE: &str = "Alle Belege in eine Datei ausgeben";
pub const NEUE_LISTE: &str = "Neue Liste";

pub fn suche(anfrage: &str) -> String {
    format!("suche {anfrage}")
}
