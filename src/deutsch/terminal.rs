//! What the program says on the normal screen, before the full-screen interface starts or after it ended.

pub const NO_TERMINAL: &str = "leitlinien: Die Vollbildansicht braucht ein Terminal; Ein- oder Ausgabe ist aber eine \
     Datei oder eine Pipe. Ohne Terminal geht „leitlinien --linear“, Zeile für Zeile (für Skripte: leitlinien --hilfe).";

pub fn unknown_terminal(term: Option<&str>) -> String {
    let name = match term {
        None | Some("") => "TERM ist nicht gesetzt".to_owned(),
        Some(term) => format!("TERM={term} ist keines, das sie kennt"),
    };
    format!(
        "leitlinien: Die Vollbildansicht braucht ein Terminal mit beweglichem Cursor; {name} \
         (zum Beispiel: TERM=xterm-256color leitlinien). Auf jedem Terminal geht „leitlinien --linear“, Zeile für Zeile."
    )
}

pub fn not_copied(too_long: bool) -> &'static str {
    if too_long {
        "Zu lang für die Zwischenablage: c, dann C oder Z zeigt es allein zum Markieren."
    } else {
        "Dieses Terminal hat keine Zwischenablage: c, dann C oder Z zeigt es allein."
    }
}

sentences! {
    pub refused(reason: &str) = "leitlinien: Das Terminal lässt sich nicht einrichten: {reason}.";
    pub panicked(place: &str) =
        "leitlinien: Programmfehler in {place}; das Programm ist beendet und das Terminal wiederhergestellt, \
         bitte melden Sie diese Stelle.";
}
