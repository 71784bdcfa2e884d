//! The Merkliste: what is said about remembering, notes and Vorgänge.

use super::bausteine::{gezaehlt, n_stellen, zahl};
use super::befehle::{Befehl as B, Weg};

sentences! {
    pub NOTHING = "Hier ist nichts, was sich merken ließe.";
    pub on_vorgang(weg: Weg<'_>) =
        ("Das ist ein Vorgang: {} benennt ihn um oder entfernt ihn.", weg(B::Vorgang));
    pub REMOVE = "entfernen";
    pub NOTHING_TO_NOTE = "Hier ist nichts, wozu sich eine Notiz schreiben ließe.";
    pub no_note_on_vorgang(weg: Weg<'_>) =
        ("Eine Notiz gehört zu einem gemerkten Eintrag, nicht zum Vorgang: Wählen Sie darunter einen, dann {notes}; {names} benennt den Vorgang um.",
         notes = weg(B::Notiz), names = weg(B::Vorgang));
    pub BROUGHT_BACK = "Zurückgeholt.";
}

pub fn brought_back(titel: &str, noted: bool) -> String {
    if noted { format!("Zurückgeholt, samt Notiz: {titel}.") } else { format!("Zurückgeholt: {titel}.") }
}

sentences! {
    pub NOTHING_BACK = "Es wurde nichts entfernt, was sich zurückholen ließe.";
    pub empty(weg: Weg<'_>) =
        ("Noch nichts gemerkt: {keeps} merkt Eintrag oder Stelle, {notes} schreibt eine Notiz dazu.",
         keeps = weg(B::Merken), notes = weg(B::Notiz));
    pub NOTE = "Notiz: ";
    pub NOTE_KEYS = "Enter speichert (leer: ohne Notiz) · #wort ist ein Schlagwort · Esc bricht ab";
    pub NAME = "Name des Vorgangs: ";
    pub NAME_KEYS = "Enter speichert · Esc bricht ab";
    pub VORGAENGE = "Vorgänge";
    pub INTO = "Gemerkt wird in:";
    pub NEW = "Neuer Vorgang …";
    pub RENAME = "umbenennen …";
    pub remove(weg: Weg<'_>) = ("entfernen ({} holt ihn zurück)", weg(B::Zurueckholen));
    pub MARK = "[x] ";
}

pub fn remembered(vorgang: &str, notiz: &str) -> String {
    if notiz.is_empty() { format!("Gemerkt ({vorgang})") } else { format!("Notiz ({vorgang}): {notiz}") }
}

sentences! {
    pub now_remembered(vorgang: &str, titel: &str, weg: Weg<'_>) =
        ("Gemerkt: {titel} (in „{vorgang}“; {} zeigt die Merkliste).", weg(B::Merkliste));
    pub group_remembered(vorgang: &str, titel: &str, weg: Weg<'_>) =
        ("Gemerkt als Zusammenstellung, ohne eigenen Wortlaut: {titel} (in „{vorgang}“; {} zeigt die Merkliste).",
         weg(B::Merkliste));
    pub all_remembered(vorgang: &str, count: usize, weg: Weg<'_>) =
        ("Gemerkt: {} (in „{vorgang}“; {} zeigt die Merkliste).", n_stellen(count), weg(B::Merkliste));
    pub already_remembered(vorgang: &str, titel: &str) = "Schon gemerkt: {titel} (in „{vorgang}“).";
    pub not_remembered(titel: &str) = "War nicht gemerkt: {titel}.";
}

pub fn now_forgotten(titel: &str, noted: bool, weg: Weg<'_>) -> String {
    let back = weg(B::Zurueckholen);
    if noted {
        format!("Nicht mehr gemerkt, samt Notiz: {titel}; {back} holt beides zurück.")
    } else {
        format!("Nicht mehr gemerkt: {titel}; {back} holt es zurück.")
    }
}

pub fn all_forgotten(count: usize, with_note: usize, weg: Weg<'_>) -> String {
    let beside = match with_note {
        0 => String::new(),
        1 => " mit einer Notiz".to_owned(),
        with_note => format!(" mit {} Notizen", zahl(with_note)),
    };
    format!("Nicht mehr gemerkt: {}{beside}; {} holt alles zurück.", n_stellen(count), weg(B::Zurueckholen))
}

pub fn note(words: &str) -> String {
    format!("Notiz: {words}")
}

pub fn noted(vorgang: &str, notiz: &str) -> String {
    if notiz.is_empty() {
        "Notiz entfernt.".to_owned()
    } else {
        format!("Notiz gespeichert in „{vorgang}“.")
    }
}

sentences! {
    pub UNMARKED = "Nichts mehr markiert.";
    pub marked(count: usize, weg: Weg<'_>) =
        ("{count} markiert: {keeps} merkt, {writes} gibt aus, {back} nimmt zurück, {none} hebt alles auf.",
         keeps = weg(B::Merken), writes = weg(B::Export), back = weg(B::Ankreuzen), none = weg(B::Ebene));
    pub into(name: &str) = "Gemerkt wird jetzt in „{name}“.";
    pub vorgang(name: &str, count: usize, chosen: bool) =
        ("{name}  {count}{chosen}", chosen = if chosen { " (gewählt)" } else { "" });
}

pub fn move_entries(count: usize) -> String {
    if count == 1 {
        "Eintrag verschieben nach:".to_owned()
    } else {
        format!("{} Einträge verschieben nach:", zahl(count))
    }
}

sentences! {
    pub vorgang_itself(name: &str) = "Vorgang „{name}“:";
    pub moved(name: &str, count: usize) =
        ("{} jetzt in „{name}“.", gezaehlt(count, "Stelle steht", "Stellen stehen"));
    pub vorgang_removed(name: &str, count: usize, weg: Weg<'_>) =
        ("Vorgang „{name}“ mit {} entfernt; {} holt ihn zurück.", n_stellen(count), weg(B::Zurueckholen));
    pub no_vorgang(name: &str) = "Einen Vorgang „{name}“ gibt es nicht; „leitlinien merkliste“ nennt alle.";
    pub remembered_in(vorgang: &str) = "Gemerkt in „{vorgang}“.";
    pub forgotten_in(vorgang: &str, found: usize) =
        ("{was} in „{vorgang}“.", was = if found > 0 { "Nicht mehr gemerkt" } else { "War nicht gemerkt" });
    pub taken_in(datei: &str, new: usize, all: usize) = "„{datei}“: {new} von {all} Einträgen sind neu.";
    pub SAVED = "Gespeicherte Suchen";
    pub no_saved(weg: Weg<'_>) =
        ("Noch keine Suche gespeichert: Suchen Sie mit {search} und speichern Sie dann mit {save}.",
         search = weg(B::Suche), save = weg(B::SuchenSpeichern));
    pub SEARCH_NAME = "Name der Suche: ";
}

pub fn saved(name: &str, anfrage: &str) -> String {
    if name == anfrage { name.to_owned() } else { format!("{name}: {anfrage}") }
}

sentences! {
    pub save(anfrage: &str) = "Diese Suche speichern: „{anfrage}“ …";
    pub drop_saved(name: &str, weg: Weg<'_>) =
        ("„{name}“ entfernen ({} holt sie zurück)", weg(B::Zurueckholen));
    pub search_saved(name: &str, weg: Weg<'_>) =
        ("Suche „{name}“ gespeichert; {} zeigt alle.", weg(B::SuchenSpeichern));
    pub search_dropped(name: &str, weg: Weg<'_>) =
        ("Suche „{name}“ entfernt; {} holt sie zurück.", weg(B::Zurueckholen));
}
