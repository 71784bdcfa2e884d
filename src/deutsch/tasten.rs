//! What keys and places are called.

use super::befehle::Befehl as B;

pub const TABELLE: &str = "| Taste | wo | wirkt |\n|---|---|---|\n";

pub const NAMES: [(&str, &str); 15] = [
    ("<Enter>", "Enter"),
    ("<Esc>", "Esc"),
    ("<Tab>", "Tab"),
    ("<BackTab>", "Umschalt+Tab"),
    ("<Up>", "↑"),
    ("<Down>", "↓"),
    ("<Left>", "←"),
    ("<Right>", "→"),
    ("<PgUp>", "Bild↑"),
    ("<PgDn>", "Bild↓"),
    ("<Home>", "Pos1"),
    ("<End>", "Ende"),
    ("<Space>", "Leertaste"),
    ("<BS>", "Rücktaste"),
    ("<lt>", "<"),
];

pub const MODIFIERS: [(&str, &str); 3] = [("Strg+", "C"), ("Alt+", "A"), ("Umschalt+", "S")];

/// What one does with the program: the commands whose keys do it, and in a line how.
pub const SECHS: [(&[B], &str); 6] = [
    (&[B::Suche], "suchen: Enter zeigt die Treffer, noch einmal die Stelle im Text"),
    (&[B::Hoch, B::Runter, B::Oeffnen], "blättern: durch die Liste, in den Eintrag hinein; Tab: Bereich"),
    (&[B::ZumText], "belegen: vom Eintrag zu den Worten der Quelle, Esc zurück"),
    (&[B::Kopieren], "zitieren: Text oder Zitat mit Fundstelle kopieren"),
    (&[B::Merken], "merken: auf die Merkliste, Ansicht 6; die Leertaste markiert mehrere"),
    (&[B::Export], "ausgeben: Zweig oder Treffer als Word-, Tabellen- oder Textdatei"),
];

sentences! {
    pub RAND = "Am Rand des Textes: M Maßnahme, Z Ziel, R Region, L Land, + mehrere";
    pub ALLE_TASTEN = "Alle Tasten (↓ blättert, Tippen filtert)";
    pub PLACE_ALL = "überall";
    pub PLACE_LIST = "Baum, Treffer";
    pub PLACE_HITS = "Treffer";
    pub PLACE_TREE = "Baum";
    pub PLACE_DETAIL = "Angaben";
    pub PLACE_READER = "Text";
    pub PLACE_DIALOG = "Auswahl";
    pub PLACE_COPYING = "Kopieren";
    pub PLACE_OVERVIEW = "Übersicht";
    pub PLACE_CROSSTABLE = "Kreuztabelle";
    pub PLACE_LOG = "Rechercheprotokoll";
    pub PLACE_BATCH = "Stapelrecherche";
    pub PLACE_QUESTIONS = "Fragen schreiben";
    pub unbekannt(taste: &str) =
        "Einstellungen, [tasten]: „{taste}“ ist keine Taste (zum Beispiel: ö, F5, Strg+P, Alt+←, Bild↓).";
    pub fest(taste: &str) =
        "Einstellungen, [tasten]: „{taste}“ behält seine Bedeutung, damit man immer hinausfindet.";
    pub ohne_aufgabe(alt: &str, neu: &str) =
        "Einstellungen, [tasten]: „{alt}“ tut nichts, was „{neu}“ übernehmen könnte.";
    pub ohne_taste(tasten: &str, was: &str) =
        "Einstellungen, [tasten]: „{was}“ ({tasten}) hat keine Taste mehr und geht nur noch über die Hilfe (?).";
}
