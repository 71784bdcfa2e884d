//! The linear mode: its own commands, and what it says beside the sentences of the interface.

pub mod befehle;

use super::tasten::{self as t, Weg};
use super::uebersicht;

/// The next page, or in the text the next paragraph.
pub const MEHR: &[&str] = &["weiter", "mehr"];
/// A page by its number.
pub const SEITE: &[&str] = &["seite"];
/// Where the user is.
pub const WO: &[&str] = &["wo", "stand"];
/// Ends the program from anywhere.
pub const ENDE: &[&str] = &["ende", "schluss", "quit", "exit"];
/// Leaves a field; a dot does the same.
pub const ABBRECHEN: &[&str] = &["abbrechen", "."];
/// Takes something off the Merkliste.
pub const NICHT_MERKEN: &[&str] = &["nicht merken", "vergessen"];
/// Overviews by the words of the command line; behind each the words of its row in the choice of all.
pub const UEBERSICHTEN: &[(&str, &str)] = &[
    ("kreuztabelle", ""),
    ("übersicht", ""),
    ("zahlen", uebersicht::ALS_TABELLE),
    ("zeitleiste", uebersicht::ZEITLEISTE),
    ("verbindlichkeit", "Verbindlichkeit"),
    ("erwähnungen", uebersicht::ERWAEHNUNGEN_ALLE),
];
/// A view by its number or name.
pub const ANSICHT: &[&str] = &["ansicht"];
/// The tree.
pub const BAUM: &[&str] = &["baum"];
/// The list of hits.
pub const TREFFER: &[&str] = &["treffer", "trefferliste"];
/// The details.
pub const ANGABEN: &[&str] = &["angaben", "details"];
/// The text.
pub const TEXT: &[&str] = &["text", "lesen"];

/// Other words for keys and for what is behind them.
pub const ANDERE: &[(&str, &str)] = &[
    ("filter", "F"),
    ("zitat", "c zitat"),
    ("fundstelle", "c nur"),
    ("kennung", "c kennung"),
    ("kopie", "c text"),
    ("öffne", "öffnen"),
    ("vor", "v"),
    ("vergleichen", "V"),
    ("exportieren", "x"),
    ("ausgeben", "x"),
    ("gedruckt", "u"),
    ("befehle", "?"),
    ("notizen", "merkliste"),
    ("vorgänge", "vorgang"),
    ("zeige", "/"),
    ("quelle", "/"),
    ("bestand", "quellen"),
    ("bestand hinzufügen", "aufnehmen"),
];

/// Said at the start.
pub fn begruessung(quellen: usize, stellen: usize) -> [String; 2] {
    [
        format!("leitlinien, Zeile für Zeile: {quellen} Quellen, {stellen} Stellen."),
        "Schreiben Sie zum Beispiel: suche Wasserstoff. „hilfe“ nennt die Befehle, „ende“ beendet."
            .to_owned(),
    ]
}

/// Said at the start instead of a list.
pub fn listet(ansicht: &str) -> String {
    format!("{} „baum“ listet sie.", ansicht.strip_suffix(':').unwrap_or(ansicht).to_owned() + ".")
}

/// After the first list of hits.
pub const WIE_WEITER: &str =
    "Eine Nummer öffnet die Stelle im Text; „eingrenzen“ grenzt die Treffer ein, „zurück“ führt zurück.";

/// The help's own part.
pub const HILFE: [&str; 3] = [
    "Eine Nummer wählt aus der letzten Liste, eine leere Zeile sagt, wo Sie sind. Was hinter einem Befehl steht, kommt \
     in seine Eingabe oder wählt in seiner Liste, zum Beispiel: eingrenzen Maßnahme.",
    "Ein Buchstabe in Klammern ist ein kürzerer Name. Der Anfang eines Befehls genügt, wenn nur einer so beginnt.",
    "„abbrechen“ oder ein Punkt verlässt eine Eingabe, „ende“ das Programm, Strg+C zweimal auch. „weiter“ zeigt mehr.",
];

/// What stands over a list.
pub fn titel(name: &str) -> String {
    if name.ends_with(['?', ':', '.']) { name.to_owned() } else { format!("{name}:") }
}

/// Over the commands that were asked for.
pub fn hilfe_zu(worte: &str) -> String {
    format!("Hilfe zu „{worte}“:")
}

/// A command in the help.
pub fn befehl(wort: &str, tasten: &str, wirkt: &str) -> String {
    if tasten.is_empty() { format!("{wort}: {wirkt}") } else { format!("{wort} ({tasten}): {wirkt}") }
}

/// A kept search with its own number, which is not that of the list.
pub fn nummeriert(zeile: &str) -> String {
    format!("Nr. {zeile}")
}

/// A way of finding more: on or off.
pub fn schalter(name: &str, ein: bool) -> String {
    if ein { format!("{name}: ist ein, ausschalten") } else { format!("{name}: ist aus, einschalten") }
}

/// There is no Vorgang of this name.
pub fn kein_vorgang(name: &str) -> String {
    format!("Einen Vorgang „{name}“ gibt es nicht.")
}

/// Makes it.
pub fn vorgang_anlegen(name: &str) -> String {
    format!("Neuen Vorgang „{name}“ anlegen und darin merken")
}

/// Over the last searches.
pub const LETZTE: &str = "Letzte Suchen, die Nummer sucht:";
/// Over the examples.
pub const BEISPIELE: &str = "Beispiele, die Nummer sucht:";

/// At the end of a page of a list.
pub fn seite(seite: usize, von: usize) -> String {
    if seite < von {
        format!("Seite {seite} von {von}; „weiter“ zeigt mehr.")
    } else {
        format!("Seite {seite} von {von}, das war die letzte.")
    }
}

/// A page was asked for without a number.
pub const SEITE_OHNE_ZAHL: &str = "Nennen Sie die Seite mit einer Zahl, zum Beispiel: seite 2.";
/// There is no such view.
pub fn keine_ansicht(namen: &[&str]) -> String {
    format!("Diese Ansicht gibt es nicht; es gibt: {}.", namen.join(", "))
}

/// There is no further page.
pub const KEINE_SEITE: &str = "Mehr steht nicht in dieser Liste.";
/// No list was shown, or it has no such row.
pub fn keine_nummer(nummer: &str, zeilen: usize) -> String {
    match zeilen {
        0 => format!("Die Nummer {nummer} steht in keiner Liste; „baum“ oder „suche“ zeigt eine."),
        1 => format!("Die Nummer {nummer} gibt es nicht; die letzte Liste hat nur die Nummer 1."),
        _ => format!("Die Nummer {nummer} gibt es nicht; die letzte Liste geht von 1 bis {zeilen}."),
    }
}

/// Nobody knows the command.
pub fn unbekannt(zeile: &str, nahe: &[&str]) -> String {
    let nahe: Vec<String> = nahe.iter().map(|name| format!("„{name}“")).collect();
    let gemeint =
        if nahe.is_empty() { String::new() } else { format!(" Meinten Sie {}?", nahe.join(" oder ")) };
    format!("„{zeile}“ ist kein Befehl.{gemeint} „suche {zeile}“ sucht danach, „hilfe“ nennt alle Befehle.")
}

/// A beginning of several commands.
pub fn mehrdeutig(zeile: &str, namen: &[&str]) -> String {
    let namen: Vec<String> = namen.iter().map(|name| format!("„{name}“")).collect();
    format!("„{zeile}“ kann mehreres heißen: {}.", namen.join(", "))
}

/// Words behind a command that takes none.
pub fn unbenutzt(worte: &str) -> String {
    format!("Mit „{worte}“ kann dieser Befehl nichts anfangen; es blieb unbeachtet.")
}

/// No row of the dialog has the words.
pub fn keine_zeile(worte: &str) -> String {
    format!("In dieser Auswahl steht „{worte}“ nicht.")
}

/// The command belongs to a pane that there is not now.
pub fn nur_dort(ort: &str) -> String {
    format!("Das geht nur hier: {ort}.")
}

/// Widths of panes and the mouse.
pub const NUR_VOLLBILD: &str = "Das betrifft nur die Vollbildansicht.";
/// No field is open.
pub const KEINE_EINGABE: &str = "Es ist keine Eingabe offen; „ebene“ führt eine Ebene zurück.";
/// A field was left.
pub const FELD_VERLASSEN: &str = "Eingabe abgebrochen.";
/// A field was left with the word that ends the program.
pub const FELD_STATT_ENDE: &str = "Eingabe abgebrochen; noch einmal „ende“ beendet das Programm.";
/// How a field is filled.
pub fn feld(name: &str, inhalt: &str) -> String {
    let leer = if inhalt.is_empty() {
        "eine leere Zeile übernimmt nichts".to_owned()
    } else {
        format!("eine leere Zeile übernimmt „{inhalt}“")
    };
    format!("Eingabe – {} Schreiben Sie die nächste Zeile; {leer}, „abbrechen“ bricht ab.", name.trim_end())
}

/// The prompt of a field.
pub fn feld_frage(name: &str, inhalt: &str) -> String {
    let name = name.trim_end().trim_end_matches(':');
    if inhalt.is_empty() { format!("{name}: ") } else { format!("{name} („{inhalt}“): ") }
}

/// The prompt.
pub const FRAGE: &str = "> ";

/// Words are marked in the text, or the first one is being chosen.
pub fn markierte(woerter: usize, begonnen: bool, weg: Weg<'_>) -> String {
    let (mark, none) = (weg(t::MARK), weg(t::LEVEL));
    if !begonnen {
        return format!("{} geht ein Wort weiter, {mark} beginnt hier, {none} bricht ab.", weg(t::MARK_ON));
    }
    let zahl = if woerter == 1 { "1 Wort".to_owned() } else { format!("{woerter} Wörter") };
    let (more, copy) = (weg(t::EXTEND_ON), weg(t::COPY));
    format!("{zahl} markiert; {more} nimmt eines dazu, {copy} kopiert, {mark} beginnt neu, {none} hebt auf.")
}

/// Before the text of a copy.
pub const KOPIE_ANFANG: &str = "Anfang der Kopie";
/// Behind it.
pub const KOPIE_ENDE: &str = "Ende der Kopie";
/// What was copied stands above.
pub const KOPIERT: &str = "Der Text zum Kopieren steht zwischen den beiden Zeilen darüber.";
/// It was also sent to the terminal's clipboard.
pub const KOPIERT_TERMINAL: &str = "Der Text zum Kopieren steht zwischen den beiden Zeilen darüber und ging auch an die Zwischenablage des Terminals.";

/// A document is being read.
pub const LIEST: &str = "liest das Dokument …";
/// Documents are being taken in while the user goes on.
pub const AUFNAHME: &str = "Die Aufnahme läuft; eine leere Zeile sagt, wie weit sie ist.";
/// The user does not want to wait any more.
pub const NICHT_GEWARTET: &str = "Nicht weiter gewartet.";

/// Nothing is different from before.
pub fn unveraendert(stand: &str) -> String {
    format!("Unverändert: {stand}")
}

/// A dialog was closed.
pub const GESCHLOSSEN: &str = "Auswahl geschlossen.";
/// The chosen row of a dialog.
pub fn gewaehlt(zeile: &str) -> String {
    format!("Gewählt: {zeile}")
}

/// A view with what it shows.
pub fn ansicht(name: &str, eintraege: usize) -> String {
    format!("Ansicht {name}, {} sichtbar:", zeilen(eintraege))
}

/// A narrowed tree.
pub fn eingeengt(name: &str, worte: &str, eintraege: usize) -> String {
    format!("Ansicht {name}, eingeengt auf „{worte}“, {}:", zeilen(eintraege))
}

fn zeilen(zahl: usize) -> String {
    if zahl == 1 { "1 Eintrag".to_owned() } else { format!("{zahl} Einträge") }
}

/// Level, state and size of an entry of a tree.
pub fn knoten(titel: &str, art: &str, ebene: u16, offen: Option<bool>, kinder: usize) -> String {
    let stand = match offen {
        None => String::new(),
        Some(true) => format!(", geöffnet, {}", zeilen(kinder)),
        Some(false) => format!(", geschlossen, {}", zeilen(kinder)),
    };
    format!("{titel} ({art}), Ebene {ebene}{stand}")
}

/// Measures below it.
pub fn massnahmen(zahl: usize) -> String {
    if zahl == 1 { ", 1 Maßnahme".to_owned() } else { format!(", {zahl} Maßnahmen") }
}

/// Where an entry stands.
pub fn im_baum(ansicht: &str, nummer: usize, von: usize, knoten: &str) -> String {
    format!("{ansicht}, Eintrag {nummer} von {von}: {knoten}")
}

/// What an entry stands under.
pub fn darueber(pfad: &str) -> String {
    format!("Steht unter: {pfad}.")
}

/// A hit as a sentence.
pub fn treffer(titel: &str, art: &str, ort: &str, ausschnitt: &str, grund: &str) -> String {
    let grund = if grund.is_empty() { String::new() } else { format!(" ({grund})") };
    format!("{titel} ({art}), {ort}: „{ausschnitt}“{grund}")
}

/// A paragraph of the text with its place.
pub fn absatz(ort: &str, text: &str) -> String {
    format!("{ort}: {text}")
}

/// The section of a paragraph.
pub fn abschnitt(titel: &str) -> String {
    format!("Abschnitt „{titel}“, ")
}

/// The source that is open now.
pub fn quelle(titel: &str, kennung: &str, gedruckt: bool) -> String {
    let wie = if gedruckt { ", wie gedruckt" } else { "" };
    format!("Text: {titel} [{kennung}]{wie}")
}

/// The words of a paragraph an entry rests on.
pub fn beleg(worte: &str) -> String {
    format!("Beleg: „{worte}“")
}

/// The words that were found.
pub fn gefunden(worte: &str) -> String {
    format!("Gefunden: „{worte}“")
}

/// The words that are marked.
pub fn markiert(worte: &str) -> String {
    format!("Markiert: „{worte}“")
}

/// Where marking would begin.
pub fn anfang(wort: &str) -> String {
    format!("Anfang bei: „{wort}“")
}

/// Entries that rest on a paragraph.
pub fn stuetzen(zahl: usize) -> String {
    if zahl == 1 {
        "Darauf stützt sich 1 Eintrag; „katalog“ führt hin.".to_owned()
    } else {
        format!("Darauf stützen sich {zahl} Einträge; „katalog“ führt hin.")
    }
}

/// The first or last paragraph.
pub const TEXT_ENDE: &str = "Weiter geht der Text nicht.";
/// Nothing is there to be read.
pub const KEIN_TEXT: &str = "Es ist kein Text offen.";

/// Details of an entry that there is not.
pub const KEIN_EINTRAG: &str = "Es ist kein Eintrag gewählt.";

/// How the list of questions is written.
pub const FRAGEN: &str = "Je Zeile eine Frage; eine leere Zeile sucht alle, „abbrechen“ verlässt die Liste.";

/// What can be done with a list of questions, and its key in the full interface.
pub const STAPEL: [(char, &str); 2] = [('x', "Alle Belege in eine Datei ausgeben"), ('n', "Neue Liste")];

/// A question with what was found for it.
pub fn frage(frage: &str, gefunden: &str) -> String {
    format!("{frage}: {gefunden}")
}

/// A query as an example, and what it means.
pub fn beispiel(anfrage: &str, bedeutet: &str) -> String {
    format!("{anfrage} – {bedeutet}")
}

/// The line that searches.
pub fn suche(anfrage: &str) -> String {
    format!("suche {anfrage}")
}
