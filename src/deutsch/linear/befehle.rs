//! The commands of the linear mode, by task: the word of each, what it does, and the row of the key map it stands for.
//!
//! What has no meaning without a screen (widths, mouse, the way from pane to pane) is not here.

use super::super::tasten::{self as t, Text};

/// The word that is typed, what it does, and the row of the key map; none for what only the linear mode has.
pub type Befehl = (&'static str, &'static str, Option<Text>);

/// Commands for one task.
pub type Gruppe = (&'static str, &'static [Befehl]);

pub const GRUPPEN: [Gruppe; 8] = [
    ("Die wichtigsten Befehle", WICHTIG),
    ("Suchen", SUCHEN),
    ("Lesen", LESEN),
    ("Kopieren und ausgeben", KOPIEREN),
    ("Merken", MERKEN),
    ("Rechercheprotokoll", PROTOKOLL),
    ("Ansichten und Übersichten", ANSICHTEN),
    ("Bestand und Sitzung", SITZUNG),
];

const WICHTIG: &[Befehl] = &[
    ("suche", "sucht, was dahinter steht, zum Beispiel: suche Wasserstoff", Some(t::SEARCH)),
    ("weiter", "die nächste Seite der Liste, im Text der nächste Absatz", None),
    ("beleg", "die Stelle im Text, auf der der gewählte Eintrag beruht", Some(t::EVIDENCE_LIST)),
    ("angaben", "was über den gewählten Eintrag bekannt ist", None),
    ("zurück", "zurück zur vorigen Stelle", Some(t::BACK)),
    ("zitat", "das Gewählte mit seiner Fundstelle, zum Kopieren", None),
    ("merken", "setzt das Gewählte auf die Merkliste", Some(t::REMEMBER)),
    ("merkliste", "was Sie sich gemerkt haben", Some(t::VIEW_6)),
    ("wo", "sagt, wo Sie sind; eine leere Zeile auch", None),
    ("ende", "beendet das Programm; in einer Eingabe bricht es nur die Eingabe ab", None),
];

const SUCHEN: &[Befehl] = &[
    ("treffer", "die Liste der Treffer", None),
    ("nächster", "der nächste Treffer", Some(t::NEXT_HIT)),
    ("voriger", "der vorige Treffer", Some(t::PREV_HIT)),
    ("eingrenzen", "grenzt die Treffer ein, zum Beispiel: eingrenzen Maßnahme", Some(t::FILTERS)),
    ("reihenfolge", "ordnet die Treffer anders", Some(t::ORDER)),
    ("wie gesucht", "wie jedes Wort gesucht wurde; dort auch, was mitgefunden wird", Some(t::HOW)),
    ("letzte suchen", "die letzten Suchen und Beispiele", Some(t::RECENT)),
    ("suchen speichern", "gespeicherte Suchen; die jetzige speichern", Some(t::SAVED)),
    ("finde", "sucht, was dahinter steht, im offenen Text", Some(t::FIND)),
    ("einengen", "engt die Ansicht auf Einträge mit diesen Wörtern ein", Some(t::NARROW)),
    ("stapel", "sucht viele Fragen auf einmal", Some(t::BATCH)),
];

const LESEN: &[Befehl] = &[
    ("text", "der offene Text, ab der jetzigen Stelle", None),
    ("zum text", "von Eintrag oder Treffer zur Stelle im Text", Some(t::ENTER_LIST)),
    ("folgen", "folgt in den Angaben dem gewählten Beleg oder Verweis", Some(t::ENTER_DETAIL)),
    ("katalog", "vom Text zu den Einträgen, die auf der Stelle beruhen", Some(t::EVIDENCE_TEXT)),
    ("gliederung", "die Gliederung des Textes", Some(t::OUTLINE)),
    ("wie gedruckt", "zeigt die Zeilen der Datei, noch einmal: den Lesetext", Some(t::PRINTED)),
    ("hoch", "ein Eintrag oder Absatz davor", Some(t::UP)),
    ("runter", "ein Eintrag oder Absatz danach", Some(t::DOWN)),
    ("anfang", "an den Anfang", Some(t::HOME)),
    ("ans ende", "ans Ende", Some(t::END)),
    ("seite zurück", "die vorige Seite der Liste, im Text fünf Absätze zurück", Some(t::PAGE_UP)),
    ("seite vor", "die nächste Seite der Liste, im Text fünf Absätze weiter", Some(t::PAGE_DOWN)),
    ("seite", "die Seite mit der Zahl dahinter, zum Beispiel: seite 3", None),
    ("vorwärts", "nach „zurück“ wieder vorwärts", Some(t::FORWARD)),
];

const KOPIEREN: &[Befehl] = &[
    ("kopie", "der Text des Gewählten, zum Kopieren", None),
    ("fundstelle", "nur die Fundstelle, zum Kopieren", None),
    ("kennung", "die Kennung, zum Kopieren", None),
    ("kopieren", "was sich kopieren lässt, und die Vorlage für Zitate", Some(t::COPY)),
    ("markieren", "wählt im Text das Wort, bei dem das Markieren beginnt; dann noch einmal", Some(t::MARK)),
    ("wort vor", "beim Markieren ein Wort weiter", Some(t::MARK_ON)),
    ("wort dazu", "markiert ein Wort mehr", Some(t::EXTEND_ON)),
    ("wort weg", "markiert ein Wort weniger", Some(t::EXTEND_BACK)),
    ("bis absatzende", "markiert bis zum Ende des Absatzes", Some(t::EXTEND_END)),
    ("bis absatzanfang", "markiert bis zum Anfang des Absatzes", Some(t::EXTEND_HOME)),
    ("export", "schreibt Zweig oder Treffer in eine Datei, zum Beispiel: export liste.docx", Some(t::EXPORT)),
];

const MERKEN: &[Befehl] = &[
    ("nicht merken", "nimmt das Gewählte von der Merkliste", None),
    ("zurückholen", "holt zurück, was zuletzt von der Merkliste entfernt wurde", Some(t::BRING_BACK)),
    ("notiz", "schreibt eine Notiz zur Stelle, zum Beispiel: notiz Frist prüfen", Some(t::NOTE)),
    (
        "vorgang",
        "wählt den Vorgang, in dem gemerkt wird, oder legt ihn an: vorgang Haushalt",
        Some(t::VORGAENGE),
    ),
    ("ankreuzen", "kreuzt die Zeile an; „merken“ und „export“ gelten dann für alle", Some(t::SELECT)),
];

const PROTOKOLL: &[Befehl] = &[
    ("festhalten", "hält die Suche mit ihren Treffern im Rechercheprotokoll fest", Some(t::KEEP)),
    ("protokoll", "zeigt das Rechercheprotokoll", Some(t::PROTOCOL)),
    ("behalten", "nennt den Treffer brauchbar; noch einmal: offen lassen", Some(t::ACCEPT)),
    ("verwerfen", "nennt den Treffer unbrauchbar; noch einmal: offen lassen", Some(t::REJECT)),
    ("neues", "die nächste neue oder geänderte Stelle einer wiederholten Suche", Some(t::FRESH)),
];

const ANSICHTEN: &[Befehl] = &[
    ("baum", "die Einträge der Ansicht", None),
    ("ansicht", "öffnet die Ansicht, die dahinter steht, zum Beispiel: ansicht länder", None),
    ("instrumente", "die Ansicht Instrumente", Some(t::VIEW_1)),
    ("partnerregionen", "die Ansicht Partnerregionen", Some(t::VIEW_2)),
    ("länder", "die Ansicht Länder", Some(t::VIEW_3)),
    ("ziele", "die Ansicht Ziele", Some(t::VIEW_4)),
    ("quellen", "die Ansicht Quellen, auch die eigenen Bestände", Some(t::VIEW_5)),
    ("öffnen", "öffnet den Eintrag; dann der erste darunter", Some(t::IN)),
    ("schließen", "schließt den Eintrag; dann der Eintrag darüber", Some(t::OUT)),
    ("ganz öffnen", "öffnet den Eintrag mit allem darunter", Some(t::OPEN_ALL)),
    ("übersichten", "alle Übersichten über die Dokumente", Some(t::OVERVIEWS)),
    ("kreuztabelle", "zählt nach zwei Merkmalen, zum Beispiel: kreuztabelle instrument land", None),
    ("zahlen", "Zahlen als Tabelle", None),
    ("zeitleiste", "Daten und Fristen", None),
    ("verbindlichkeit", "Instrumente nach Verbindlichkeit", None),
    ("erwähnungen", "welche Einträge andere Dokumente erwähnen", None),
    ("vergleich", "vergleicht das Dokument mit einem anderen", Some(t::COMPARE)),
];

const SITZUNG: &[Befehl] = &[
    (
        "aufnehmen",
        "nimmt Datei oder Ordner in den eigenen Bestand auf, zum Beispiel: aufnehmen akten",
        Some(t::ADD),
    ),
    ("info", "Angaben zu Eintrag und Quelle", Some(t::INFO)),
    ("ebene", "eine Ebene zurück: aus einer Auswahl, aus Treffern, hebt Markiertes auf", Some(t::LEVEL)),
    ("hilfe", "diese Befehle; dahinter ein Wort: nur die dazu", Some(t::HELP)),
    ("abbrechen", "bricht eine Eingabe ab", None),
    ("beenden", "schließt die Treffer, sonst das Programm", Some(t::CLOSE_VIEW)),
    ("anhalten", "hält das Programm an, fg setzt es fort", Some(t::SUSPEND)),
];

pub fn alle() -> impl Iterator<Item = &'static Befehl> {
    GRUPPEN.iter().flat_map(|(_, befehle)| befehle.iter())
}

pub fn wort(text: Text) -> Option<&'static str> {
    alle().find(|(.., row)| *row == Some(text)).map(|(wort, ..)| *wort)
}

pub fn genannt(text: Text) -> String {
    let (help, footer) = text;
    let name = if footer.is_empty() { help } else { footer };
    format!("„{}“", wort(text).unwrap_or(name))
}
