//! The Merkliste: what is said about remembering, notes and Vorgänge.

use super::tasten::{self as t, Weg};

/// Nothing can be remembered here.
pub const NOTHING: &str = "Hier ist nichts, was sich merken ließe.";
/// A Vorgang is not remembered.
pub fn on_vorgang(weg: Weg<'_>) -> String {
    format!("Das ist ein Vorgang: {} benennt ihn um oder entfernt ihn.", weg(t::VORGAENGE))
}
/// What was removed is there again.
pub const BROUGHT_BACK: &str = "Zurückgeholt.";
/// An entry is there again, and perhaps its note.
pub fn brought_back(titel: &str, noted: bool) -> String {
    if noted { format!("Zurückgeholt, samt Notiz: {titel}.") } else { format!("Zurückgeholt: {titel}.") }
}
/// Nothing was removed.
pub const NOTHING_BACK: &str = "Es wurde nichts entfernt, was sich zurückholen ließe.";
/// The list is empty.
pub fn empty(weg: Weg<'_>) -> String {
    let (keeps, notes) = (weg(t::REMEMBER), weg(t::NOTE));
    format!("Noch nichts gemerkt: {keeps} merkt Eintrag oder Stelle, {notes} schreibt eine Notiz dazu.")
}
/// The document of an entry is being read.
pub const UNREAD: &str = "Das Dokument wird gelesen.";
/// Before the field for a note.
pub const NOTE: &str = "Notiz: ";
/// Under it.
pub const NOTE_KEYS: &str = "Enter speichert (leer: ohne Notiz) · #wort ist ein Schlagwort · Esc bricht ab";
/// Before the field for a name.
pub const NAME: &str = "Name des Vorgangs: ";
/// Under it.
pub const NAME_KEYS: &str = "Enter speichert · Esc bricht ab";
/// Title of the dialog.
pub const VORGAENGE: &str = "Vorgänge";
/// Over the Vorgänge.
pub const INTO: &str = "Gemerkt wird in:";
/// Makes one.
pub const NEW: &str = "Neuer Vorgang …";
/// Another name.
pub const RENAME: &str = "umbenennen …";
/// Takes it away.
pub fn remove(weg: Weg<'_>) -> String {
    format!("entfernen ({} holt ihn zurück)", weg(t::BRING_BACK))
}
/// Before a marked row.
pub const MARK: &str = "[x] ";

/// Title of view 6, with the Vorgang into which is remembered.
pub fn title(view: &str, vorgang: &str) -> String {
    format!("{view} › {vorgang}")
}

/// An entry of the list, beside its passage.
pub fn remembered(vorgang: &str, notiz: &str) -> String {
    if notiz.is_empty() { format!("Gemerkt ({vorgang})") } else { format!("Notiz ({vorgang}): {notiz}") }
}

fn places(count: usize) -> String {
    if count == 1 { "1 Stelle".to_owned() } else { format!("{count} Stellen") }
}

/// It is on the list now.
pub fn now_remembered(vorgang: &str, titel: &str, weg: Weg<'_>) -> String {
    format!("Gemerkt: {titel} (in „{vorgang}“; {} zeigt die Merkliste).", weg(t::VIEW_6))
}

/// Several are on the list now.
pub fn all_remembered(vorgang: &str, count: usize, weg: Weg<'_>) -> String {
    format!("Gemerkt: {} (in „{vorgang}“; {} zeigt die Merkliste).", places(count), weg(t::VIEW_6))
}

/// It was on the list before.
pub fn already_remembered(vorgang: &str, titel: &str) -> String {
    format!("Schon gemerkt: {titel} (in „{vorgang}“).")
}

/// It was not on the list.
pub fn not_remembered(titel: &str) -> String {
    format!("War nicht gemerkt: {titel}.")
}

/// It is off the list now, and perhaps its note with it.
pub fn now_forgotten(titel: &str, noted: bool, weg: Weg<'_>) -> String {
    let back = weg(t::BRING_BACK);
    if noted {
        format!("Nicht mehr gemerkt, samt Notiz: {titel}; {back} holt beides zurück.")
    } else {
        format!("Nicht mehr gemerkt: {titel}; {back} holt es zurück.")
    }
}

/// Several are off the list now, and so many notes with them.
pub fn all_forgotten(count: usize, with_note: usize, weg: Weg<'_>) -> String {
    let beside = match with_note {
        0 => String::new(),
        1 => " mit einer Notiz".to_owned(),
        with_note => format!(" mit {with_note} Notizen"),
    };
    format!("Nicht mehr gemerkt: {}{beside}; {} holt alles zurück.", places(count), weg(t::BRING_BACK))
}

/// The note of an entry of the list.
pub fn note(words: &str) -> String {
    format!("Notiz: {words}")
}

/// A note was written.
pub fn noted(vorgang: &str, notiz: &str) -> String {
    if notiz.is_empty() {
        "Notiz entfernt.".to_owned()
    } else {
        format!("Notiz gespeichert in „{vorgang}“.")
    }
}

/// No row is marked any more.
pub const UNMARKED: &str = "Nichts mehr markiert.";

/// Rows are marked.
pub fn marked(count: usize, weg: Weg<'_>) -> String {
    let (keeps, writes, back, none) = (weg(t::REMEMBER), weg(t::EXPORT), weg(t::SELECT), weg(t::LEVEL));
    format!("{count} markiert: {keeps} merkt, {writes} gibt aus, {back} nimmt zurück, {none} hebt alles auf.")
}

/// Remembered into this one from now on.
pub fn into(name: &str) -> String {
    format!("Gemerkt wird jetzt in „{name}“.")
}

/// A Vorgang in the dialog.
pub fn vorgang(name: &str, count: usize, chosen: bool) -> String {
    let chosen = if chosen { " (gewählt)" } else { "" };
    format!("{name}  {count}{chosen}")
}

/// Over the Vorgänge that entries can go to.
pub fn move_entries(count: usize) -> String {
    if count == 1 {
        "Eintrag verschieben nach:".to_owned()
    } else {
        format!("{count} Einträge verschieben nach:")
    }
}

/// Over what can be done with a Vorgang.
pub fn vorgang_itself(name: &str) -> String {
    format!("Vorgang „{name}“:")
}

/// Entries were moved.
pub fn moved(name: &str, count: usize) -> String {
    let verb = if count == 1 { "steht" } else { "stehen" };
    format!("{} {verb} jetzt in „{name}“.", places(count))
}

/// A Vorgang was removed.
pub fn vorgang_removed(name: &str, count: usize, weg: Weg<'_>) -> String {
    format!("Vorgang „{name}“ mit {} entfernt; {} holt ihn zurück.", places(count), weg(t::BRING_BACK))
}

/// There is no Vorgang of this name.
pub fn no_vorgang(name: &str) -> String {
    format!("Einen Vorgang „{name}“ gibt es nicht; „leitlinien merkliste“ nennt alle.")
}

/// It is on the list.
pub fn remembered_in(vorgang: &str) -> String {
    format!("Gemerkt in „{vorgang}“.")
}

/// It is off the list, or was not on it.
pub fn forgotten_in(vorgang: &str, found: usize) -> String {
    let was = if found > 0 { "Nicht mehr gemerkt" } else { "War nicht gemerkt" };
    format!("{was} in „{vorgang}“.")
}

/// A foreign list was joined to one's own.
pub fn taken_in(datei: &str, new: usize, all: usize) -> String {
    format!("„{datei}“: {new} von {all} Einträgen sind neu.")
}

/// Title of the searches that have a name.
pub const SAVED: &str = "Gespeicherte Suchen";
/// There are none, and there is no search.
pub fn no_saved(weg: Weg<'_>) -> String {
    let (search, save) = (weg(t::SEARCH), weg(t::SAVED));
    format!("Noch keine Suche gespeichert: Suchen Sie mit {search} und speichern Sie dann mit {save}.")
}
/// Before the field for a search's name.
pub const SEARCH_NAME: &str = "Name der Suche: ";

/// A search with its name.
pub fn saved(name: &str, anfrage: &str) -> String {
    if name == anfrage { name.to_owned() } else { format!("{name}: {anfrage}") }
}

/// Keeps the present search.
pub fn save(anfrage: &str) -> String {
    format!("Diese Suche speichern: „{anfrage}“ …")
}

/// Takes a search away.
pub fn drop_saved(name: &str, weg: Weg<'_>) -> String {
    format!("„{name}“ entfernen ({} holt sie zurück)", weg(t::BRING_BACK))
}

/// A search was kept.
pub fn search_saved(name: &str, weg: Weg<'_>) -> String {
    format!("Suche „{name}“ gespeichert; {} zeigt alle.", weg(t::SAVED))
}

/// A search was taken away.
pub fn search_dropped(name: &str, weg: Weg<'_>) -> String {
    format!("Suche „{name}“ entfernt; {} holt sie zurück.", weg(t::BRING_BACK))
}
