//! The Merkliste: what is said about remembering, notes and Vorgänge.

use super::befehle::{Befehl as B, Weg};
use super::suche::stellen as places;

pub const NOTHING: &str = "Hier ist nichts, was sich merken ließe.";
pub fn on_vorgang(weg: Weg<'_>) -> String {
    format!("Das ist ein Vorgang: {} benennt ihn um oder entfernt ihn.", weg(B::Vorgang))
}
pub const BROUGHT_BACK: &str = "Zurückgeholt.";
pub fn brought_back(titel: &str, noted: bool) -> String {
    if noted { format!("Zurückgeholt, samt Notiz: {titel}.") } else { format!("Zurückgeholt: {titel}.") }
}
pub const NOTHING_BACK: &str = "Es wurde nichts entfernt, was sich zurückholen ließe.";
pub fn empty(weg: Weg<'_>) -> String {
    let (keeps, notes) = (weg(B::Merken), weg(B::Notiz));
    format!("Noch nichts gemerkt: {keeps} merkt Eintrag oder Stelle, {notes} schreibt eine Notiz dazu.")
}
pub const NOTE: &str = "Notiz: ";
pub const NOTE_KEYS: &str = "Enter speichert (leer: ohne Notiz) · #wort ist ein Schlagwort · Esc bricht ab";
pub const NAME: &str = "Name des Vorgangs: ";
pub const NAME_KEYS: &str = "Enter speichert · Esc bricht ab";
pub const VORGAENGE: &str = "Vorgänge";
pub const INTO: &str = "Gemerkt wird in:";
pub const NEW: &str = "Neuer Vorgang …";
pub const RENAME: &str = "umbenennen …";
pub fn remove(weg: Weg<'_>) -> String {
    format!("entfernen ({} holt ihn zurück)", weg(B::Zurueckholen))
}
pub const MARK: &str = "[x] ";

pub fn remembered(vorgang: &str, notiz: &str) -> String {
    if notiz.is_empty() { format!("Gemerkt ({vorgang})") } else { format!("Notiz ({vorgang}): {notiz}") }
}

pub fn now_remembered(vorgang: &str, titel: &str, weg: Weg<'_>) -> String {
    format!("Gemerkt: {titel} (in „{vorgang}“; {} zeigt die Merkliste).", weg(B::Merkliste))
}

pub fn all_remembered(vorgang: &str, count: usize, weg: Weg<'_>) -> String {
    format!("Gemerkt: {} (in „{vorgang}“; {} zeigt die Merkliste).", places(count), weg(B::Merkliste))
}

pub fn already_remembered(vorgang: &str, titel: &str) -> String {
    format!("Schon gemerkt: {titel} (in „{vorgang}“).")
}

pub fn not_remembered(titel: &str) -> String {
    format!("War nicht gemerkt: {titel}.")
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
        with_note => format!(" mit {with_note} Notizen"),
    };
    format!("Nicht mehr gemerkt: {}{beside}; {} holt alles zurück.", places(count), weg(B::Zurueckholen))
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

pub const UNMARKED: &str = "Nichts mehr markiert.";

pub fn marked(count: usize, weg: Weg<'_>) -> String {
    let (keeps, writes, back, none) = (weg(B::Merken), weg(B::Export), weg(B::Ankreuzen), weg(B::Ebene));
    format!("{count} markiert: {keeps} merkt, {writes} gibt aus, {back} nimmt zurück, {none} hebt alles auf.")
}

pub fn into(name: &str) -> String {
    format!("Gemerkt wird jetzt in „{name}“.")
}

pub fn vorgang(name: &str, count: usize, chosen: bool) -> String {
    let chosen = if chosen { " (gewählt)" } else { "" };
    format!("{name}  {count}{chosen}")
}

pub fn move_entries(count: usize) -> String {
    if count == 1 {
        "Eintrag verschieben nach:".to_owned()
    } else {
        format!("{count} Einträge verschieben nach:")
    }
}

pub fn vorgang_itself(name: &str) -> String {
    format!("Vorgang „{name}“:")
}

pub fn moved(name: &str, count: usize) -> String {
    let verb = if count == 1 { "steht" } else { "stehen" };
    format!("{} {verb} jetzt in „{name}“.", places(count))
}

pub fn vorgang_removed(name: &str, count: usize, weg: Weg<'_>) -> String {
    format!("Vorgang „{name}“ mit {} entfernt; {} holt ihn zurück.", places(count), weg(B::Zurueckholen))
}

pub fn no_vorgang(name: &str) -> String {
    format!("Einen Vorgang „{name}“ gibt es nicht; „leitlinien merkliste“ nennt alle.")
}

pub fn remembered_in(vorgang: &str) -> String {
    format!("Gemerkt in „{vorgang}“.")
}

pub fn forgotten_in(vorgang: &str, found: usize) -> String {
    let was = if found > 0 { "Nicht mehr gemerkt" } else { "War nicht gemerkt" };
    format!("{was} in „{vorgang}“.")
}

pub fn taken_in(datei: &str, new: usize, all: usize) -> String {
    format!("„{datei}“: {new} von {all} Einträgen sind neu.")
}

pub const SAVED: &str = "Gespeicherte Suchen";
pub fn no_saved(weg: Weg<'_>) -> String {
    let (search, save) = (weg(B::Suche), weg(B::SuchenSpeichern));
    format!("Noch keine Suche gespeichert: Suchen Sie mit {search} und speichern Sie dann mit {save}.")
}
pub const SEARCH_NAME: &str = "Name der Suche: ";

pub fn saved(name: &str, anfrage: &str) -> String {
    if name == anfrage { name.to_owned() } else { format!("{name}: {anfrage}") }
}

pub fn save(anfrage: &str) -> String {
    format!("Diese Suche speichern: „{anfrage}“ …")
}

pub fn drop_saved(name: &str, weg: Weg<'_>) -> String {
    format!("„{name}“ entfernen ({} holt sie zurück)", weg(B::Zurueckholen))
}

pub fn search_saved(name: &str, weg: Weg<'_>) -> String {
    format!("Suche „{name}“ gespeichert; {} zeigt alle.", weg(B::SuchenSpeichern))
}

pub fn search_dropped(name: &str, weg: Weg<'_>) -> String {
    format!("Suche „{name}“ entfernt; {} holt sie zurück.", weg(B::Zurueckholen))
}
