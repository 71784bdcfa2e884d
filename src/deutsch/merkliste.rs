//! The Merkliste: what is said about remembering, notes and Vorgänge.

/// Nothing can be remembered here.
pub const NOTHING: &str = "Hier ist nichts, was sich merken ließe.";
/// A Vorgang is not remembered.
pub const ON_VORGANG: &str = "Das ist ein Vorgang: M benennt ihn um oder entfernt ihn.";
/// What was removed is there again.
pub const BROUGHT_BACK: &str = "Zurückgeholt.";
/// Nothing was removed.
pub const NOTHING_BACK: &str = "Es wurde nichts entfernt, was sich zurückholen ließe.";
/// The list is empty.
pub const EMPTY: &str = "Noch nichts gemerkt: m merkt Eintrag oder Stelle, a schreibt eine Notiz dazu.";
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
pub const REMOVE: &str = "entfernen (U holt ihn zurück)";
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
pub fn now_remembered(vorgang: &str, count: usize) -> String {
    if count == 1 {
        format!("Gemerkt in „{vorgang}“ (6 zeigt die Merkliste).")
    } else {
        format!("{} gemerkt in „{vorgang}“ (6 zeigt die Merkliste).", places(count))
    }
}

/// It is off the list now.
pub fn now_forgotten(vorgang: &str, count: usize) -> String {
    if count == 1 {
        format!("Nicht mehr gemerkt in „{vorgang}“; U holt es zurück.")
    } else {
        format!("{} nicht mehr gemerkt; U holt sie zurück.", places(count))
    }
}

/// A note was written.
pub fn noted(vorgang: &str, notiz: &str) -> String {
    if notiz.is_empty() {
        "Notiz entfernt.".to_owned()
    } else {
        format!("Notiz gespeichert in „{vorgang}“.")
    }
}

/// Rows are marked.
pub fn marked(count: usize) -> String {
    match count {
        0 => "Nichts mehr markiert.".to_owned(),
        count => {
            format!("{count} markiert: m merkt, x gibt aus, Leertaste nimmt zurück, Esc hebt alles auf.")
        }
    }
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
pub fn vorgang_removed(name: &str, count: usize) -> String {
    format!("Vorgang „{name}“ mit {} entfernt; U holt ihn zurück.", places(count))
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
pub const NO_SAVED: &str = "Noch keine Suche gespeichert: Suchen Sie mit / und speichern Sie dann mit S.";
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
pub fn drop_saved(name: &str) -> String {
    format!("„{name}“ entfernen (U holt sie zurück)")
}

/// A search was kept.
pub fn search_saved(name: &str) -> String {
    format!("Suche „{name}“ gespeichert; S zeigt alle.")
}

/// A search was taken away.
pub fn search_dropped(name: &str) -> String {
    format!("Suche „{name}“ entfernt; U holt sie zurück.")
}
