//! The linear mode: its own commands, and what it says beside the sentences of the interface.

use super::bausteine::{gezaehlt, n_eintraege, n_massnahmen, zahl, zitiert};
use super::befehle::{Befehl as B, Weg};
use super::uebersicht;

/// Title of the overview that a command opens; empty if the words typed behind it say which; `None` for others.
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
        format!("leitlinien, Zeile für Zeile: {} Quellen, {} Stellen.", zahl(quellen), zahl(stellen)),
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

sentences! {
    pub kein_vorgang(name: &str) = "Einen Vorgang „{name}“ gibt es nicht.";
    pub vorgang_anlegen(name: &str) = "Neuen Vorgang „{name}“ anlegen und darin merken";
    pub LETZTE = "Letzte Suchen, die Nummer sucht:";
    pub BEISPIELE = "Beispiele, die Nummer sucht:";
}

pub fn seite(seite: usize, von: usize) -> String {
    if seite < von {
        format!("Seite {seite} von {von}; „weiter“ zeigt mehr.")
    } else {
        format!("Seite {seite} von {von}, das war die letzte.")
    }
}

sentences! {
    pub SEITE_OHNE_ZAHL = "Nennen Sie die Seite mit einer Zahl, zum Beispiel: seite 2.";
    pub keine_ansicht(namen: &[&str]) = ("Diese Ansicht gibt es nicht; es gibt: {}.", namen.join(", "));
    pub KEINE_SEITE = "Mehr steht nicht in dieser Liste.";
}

pub fn keine_nummer(nummer: &str, zeilen: usize) -> String {
    match zeilen {
        0 => format!("Die Nummer {nummer} steht in keiner Liste; „baum“ oder „suche“ zeigt eine."),
        1 => format!("Die Nummer {nummer} gibt es nicht; die letzte Liste hat nur die Nummer 1."),
        _ => format!("Die Nummer {nummer} gibt es nicht; die letzte Liste geht von 1 bis {zeilen}."),
    }
}

pub fn unbekannt(zeile: &str, nahe: &[&str]) -> String {
    let gemeint = if nahe.is_empty() {
        String::new()
    } else {
        format!(" Oder meinten Sie {}?", zitiert(nahe, " oder "))
    };
    format!("„{zeile}“ ist kein Befehl. Eine leere Zeile sucht danach.{gemeint} „hilfe“ nennt alle Befehle.")
}

sentences! {
    pub mehrdeutig(zeile: &str, namen: &[&str]) =
        ("„{zeile}“ kann mehreres heißen: {}.", zitiert(namen, ", "));
    pub unbenutzt(worte: &str) = "Mit „{worte}“ kann dieser Befehl nichts anfangen; es blieb unbeachtet.";
    pub keine_zeile(worte: &str) = "In dieser Auswahl steht „{worte}“ nicht.";
    pub nur_dort(ort: &str) = "Das geht nur hier: {ort}.";
    pub NUR_VOLLBILD = "Das betrifft nur die Vollbildansicht.";
    pub KEINE_EINGABE = "Es ist keine Eingabe offen; „ebene“ führt eine Ebene zurück.";
    pub FELD_VERLASSEN = "Eingabe abgebrochen.";
    pub FELD_STATT_ENDE = "Eingabe abgebrochen; noch einmal „ende“ beendet das Programm.";
}

pub fn feld(name: &str, inhalt: &str) -> String {
    let leer = if inhalt.is_empty() {
        "eine leere Zeile übernimmt nichts".to_owned()
    } else {
        format!("eine leere Zeile übernimmt „{inhalt}“")
    };
    format!("Eingabe – {} Schreiben Sie die nächste Zeile; {leer}, „abbrechen“ bricht ab.", name.trim_end())
}

/// Words of the screen as a sentence of its own.
pub fn satz(worte: &str) -> String {
    format!("{worte}.")
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
    let zahl = gezaehlt(woerter, "Wort", "Wörter");
    let (more, copy) = (weg(B::WortDazu), weg(B::Kopieren));
    format!("{zahl} markiert; {more} nimmt eines dazu, {copy} kopiert, {mark} beginnt neu, {none} hebt auf.")
}

sentences! {
    pub KOPIE_ANFANG = "Anfang der Kopie";
    pub KOPIE_ENDE = "Ende der Kopie";
    pub KOPIERT = "Der Text zum Kopieren steht zwischen den beiden Zeilen darüber.";
    pub KOPIERT_TERMINAL =
        "Der Text zum Kopieren steht zwischen den beiden Zeilen darüber und ging auch an die Zwischenablage des Terminals.";

    pub LIEST = "liest das Dokument …";
    pub AUFNAHME = "Die Aufnahme läuft; eine leere Zeile sagt, wie weit sie ist.";
    pub NICHT_GEWARTET = "Nicht weiter gewartet.";
    pub unveraendert(stand: &str) = "Unverändert: {stand}";
    pub GESCHLOSSEN = "Auswahl geschlossen.";
    pub gewaehlt(zeile: &str) = "Gewählt: {zeile}";
    pub ansicht(name: &str, eintraege: usize) = ("Ansicht {name}, {} sichtbar:", n_eintraege(eintraege));
    pub eingeengt(name: &str, worte: &str, eintraege: usize) =
        ("Ansicht {name}, eingeengt auf „{worte}“, {}:", n_eintraege(eintraege));
}

pub fn knoten(titel: &str, art: &str, ebene: u16, offen: Option<bool>, kinder: usize) -> String {
    let stand = match offen {
        None => String::new(),
        Some(true) => format!(", geöffnet, {}", n_eintraege(kinder)),
        Some(false) => format!(", geschlossen, {}", n_eintraege(kinder)),
    };
    format!("{titel} ({art}), Ebene {ebene}{stand}")
}

sentences! {
    pub massnahmen(zahl: usize) = (", {}", n_massnahmen(zahl));
    pub im_baum(ansicht: &str, nummer: usize, von: usize, knoten: &str) =
        "{ansicht}, Eintrag {nummer} von {von}: {knoten}";
    pub darueber(pfad: &str) = "Steht unter: {pfad}.";
    pub treffer(titel: &str, art: &str, ort: &str, ausschnitt: &str, grund: &str) =
        ("{titel} ({art}), {ort}: „{ausschnitt}“{grund}",
         grund = if grund.is_empty() { String::new() } else { format!(" ({grund})") });
    pub absatz(ort: &str, text: &str) = "{ort}: {text}";
    pub abschnitt(titel: &str) = "Abschnitt „{titel}“, ";
    pub quelle(titel: &str, kennung: &str, gedruckt: bool) =
        ("Text: {titel} [{kennung}]{wie}", wie = if gedruckt { ", wie gedruckt" } else { "" });
    pub beleg(worte: &str) = "Beleg: „{worte}“";
    pub gefunden(worte: &str) = "Gefunden: „{worte}“";
    pub markiert(worte: &str) = "Markiert: „{worte}“";
    pub anfang(wort: &str) = "Anfang bei: „{wort}“";
    pub stuetzen(zahl: usize) =
        ("Darauf {stuetzt} sich {}; „katalog“ führt hin.",
         n_eintraege(zahl), stuetzt = if zahl == 1 { "stützt" } else { "stützen" });
    pub TEXT_ENDE = "Weiter geht der Text nicht.";
    pub KEIN_TEXT = "Es ist kein Text offen.";

    pub KEIN_EINTRAG = "Es ist kein Eintrag gewählt.";

    pub FRAGEN = "Je Zeile eine Frage; eine leere Zeile sucht alle, „abbrechen“ verlässt die Liste.";

    pub ALLE_BELEGE = "Alle Belege in eine Datei ausgeben";
    pub NEUE_LISTE = "Neue Liste";
    pub suche(anfrage: &str) = "suche {anfrage}";
}
