//! Looking after holdings in the interface: menu, fields, reports.

use super::bausteine::{gezaehlt, n_dokumente, n_stellen};

sentences! {
    pub TITEL = "Eigene Bestände";
    pub AUFNEHMEN = "Datei oder Ordner aufnehmen …";
    pub AKTUALISIEREN = "Aktualisieren: Neues und Geändertes lesen, Gelöschtes herausnehmen";
    pub NACHSEHEN = "Nachsehen, was seither neu, geändert, fort oder nicht lesbar ist";
    pub PRUEFEN = "Prüfen, ob der Bestand unversehrt ist";
    pub KEINER = "Sie haben noch keinen eigenen Bestand; das erste Aufnehmen legt ihn an.";
    pub NEU = "Neuen Bestand anlegen …";
    pub NEUER_BESTAND = "Neuer Bestand";
    pub NAME = "Name des neuen Bestands: ";
    pub NAME_TASTEN = "Buchstaben, Ziffern, „-“, „_“ und „.“ · Enter legt an · Esc bricht ab";
    pub ANGABE_TASTEN = "Gilt vor dem, was im Dokument gefunden wurde · Enter übernimmt · Esc bricht ab";
    pub ENTFERNEN = "Aus dem Bestand nehmen; die Datei selbst bleibt";
    pub entfernen(anzahl: usize) =
        ("{} aus dem Bestand nehmen; die Dateien selbst bleiben", n_dokumente(anzahl));
    pub dokument(titel: &str) = "Dokument „{titel}“";
    pub angekreuzt(anzahl: usize) = ("Angekreuzt: {}", n_dokumente(anzahl));
    pub LAEUFT = "Es wird gerade etwas an einem Bestand geändert; danach geht es weiter.";
    pub NICHT_GELESEN = "Nicht aufgenommen";
    pub fort(titel: &str) = "„{titel}“ ist nicht mehr im Bestand.";
    pub neu_gelesen(titel: &str) = "„{titel}“ hat sich geändert und ist neu gelesen.";
    pub seither(name: &str, stand: &str) = "Bestand „{name}“ seit dem {stand}";
    pub NICHTS_SEITHER = "Nichts hat sich geändert, und alle Dateien ließen sich lesen.";
    pub liste(worte: &str, dateien: &str) = "{worte}: {dateien}";
    pub weitere(anzahl: usize) = ("und {}", gezaehlt(anzahl, "weitere", "weitere"));
}

pub fn bestand(name: &str, dokumente: usize, stellen: usize, stand: Option<&str>) -> String {
    let stand = stand.map_or_else(String::new, |tag| format!(", geändert am {tag}"));
    format!("Bestand „{name}“: {}, {}{stand}", n_dokumente(dokumente), n_stellen(stellen))
}

sentences! {
    pub TITEL_FELD = "Richtiger Titel: ";
    pub DATUM_FELD = "Richtiges Datum: ";
    pub HERAUSGEBER_FELD = "Richtiger Herausgeber: ";
    pub ART_FELD = "Art (strategie, medieninformation, dokument): ";
    pub TITEL_BERICHTIGEN = "Titel berichtigen …";
    pub DATUM_BERICHTIGEN = "Datum berichtigen …";
    pub HERAUSGEBER_BERICHTIGEN = "Herausgeber berichtigen …";
    pub ART_BERICHTIGEN = "Art berichtigen …";
    pub neue_dateien(anzahl: usize) = ("{}", gezaehlt(anzahl, "neue Datei", "neue Dateien"));
    pub geaenderte_dateien(anzahl: usize) = ("{}", gezaehlt(anzahl, "geänderte Datei", "geänderte Dateien"));
    pub geloeschte_dateien(anzahl: usize) =
        ("{}", gezaehlt(anzahl, "gelöschte Datei (noch im Bestand)", "gelöschte Dateien (noch im Bestand)"));
    pub unerreichbare_ordner(anzahl: usize) =
        ("{}", gezaehlt(anzahl, NICHT_ERREICHBAR, "nicht erreichbare Ordner (was daraus gelesen wurde, bleibt)"));
    NICHT_ERREICHBAR = "nicht erreichbarer Ordner (was daraus gelesen wurde, bleibt)";
    pub ungelesene_dateien(anzahl: usize) = ("{}", gezaehlt(anzahl, "nicht lesbare Datei", "nicht lesbare Dateien"));
}
