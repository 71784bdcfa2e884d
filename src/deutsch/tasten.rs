//! What keys and places are called.

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

pub const PLACE_ALL: &str = "überall";
pub const PLACE_LIST: &str = "Baum, Treffer";
pub const PLACE_HITS: &str = "Treffer";
pub const PLACE_TREE: &str = "Baum";
pub const PLACE_DETAIL: &str = "Angaben";
pub const PLACE_READER: &str = "Text";
pub const PLACE_DIALOG: &str = "Auswahl";
pub const PLACE_COPYING: &str = "Kopieren";
pub const PLACE_OVERVIEW: &str = "Übersicht";
pub const PLACE_CROSSTABLE: &str = "Kreuztabelle";
pub const PLACE_LOG: &str = "Rechercheprotokoll";
pub const PLACE_BATCH: &str = "Stapelrecherche";
pub const PLACE_QUESTIONS: &str = "Fragen schreiben";

pub fn unbekannt(taste: &str) -> String {
    format!("Einstellungen, [tasten]: „{taste}“ ist keine Taste (zum Beispiel: ö, F5, Strg+P, Alt+←, Bild↓).")
}

pub fn fest(taste: &str) -> String {
    format!("Einstellungen, [tasten]: „{taste}“ behält seine Bedeutung, damit man immer hinausfindet.")
}

pub fn ohne_aufgabe(alt: &str, neu: &str) -> String {
    format!("Einstellungen, [tasten]: „{alt}“ tut nichts, was „{neu}“ übernehmen könnte.")
}

pub fn ohne_taste(tasten: &str, was: &str) -> String {
    format!(
        "Einstellungen, [tasten]: „{was}“ ({tasten}) hat keine Taste mehr und geht nur noch über die Hilfe (?)."
    )
}
