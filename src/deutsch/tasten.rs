//! What the keys do, as help and footer say it.

/// One text for help, the second for the footer.
pub type Text = (&'static str, &'static str);

/// How a user calls here what a text names: by its key on a screen, by its word where lines are typed.
pub type Weg<'a> = &'a dyn Fn(Text) -> String;

pub const UP: Text = ("nach oben", "");
pub const DOWN: Text = ("nach unten", "");
pub const PAGE_UP: Text = ("eine Seite zurück", "");
pub const PAGE_DOWN: Text = ("eine Seite weiter", "");
pub const HOME: Text = ("an den Anfang", "");
pub const END: Text = ("ans Ende", "");
pub const IN: Text = ("aufklappen; dann zum ersten Eintrag darunter", "aufklappen");
pub const OUT: Text = ("schließen; dann zum Eintrag darüber", "");
pub const OPEN: Text = ("Eintrag öffnen", "");
pub const CLOSE: Text = ("Eintrag schließen", "");
pub const OPEN_ALL: Text = ("ganzen Zweig öffnen", "");
pub const VIEW_1: Text = ("Instrumente", "");
pub const VIEW_2: Text = ("Partnerregionen", "");
pub const VIEW_3: Text = ("Länder", "");
pub const VIEW_4: Text = ("Ziele", "");
pub const VIEW_5: Text = ("Quellen", "");
pub const VIEW_6: Text = ("Merkliste", "");
pub const REMEMBER: Text = ("merken oder nicht mehr merken", "merken");
pub const NOTE: Text = ("Notiz zu dieser Stelle", "");
pub const VORGAENGE: Text = ("Vorgänge der Merkliste: wählen, anlegen, umbenennen, verschieben", "");
pub const BRING_BACK: Text = ("Entferntes auf die Merkliste zurückholen", "");
pub const SAVED: Text = ("gespeicherte Suchen; die jetzige speichern", "");
pub const SELECT: Text = ("markieren; x und m gelten dann für alles Markierte", "");
pub const NEXT_PANE: Text = ("nächster Bereich (Baum, Angaben, Text)", "Bereich");
pub const PREV_PANE: Text = ("voriger Bereich", "");
pub const ENTER_LIST: Text = ("zur Stelle im Text; Gruppen öffnen sich", "zum Text");
pub const ENTER_DETAIL: Text = ("dem Beleg oder Verweis folgen", "folgen");
pub const EVIDENCE_LIST: Text = ("Beleg im Text zeigen", "Beleg");
pub const EVIDENCE_TEXT: Text = ("vom Text zum Eintrag im Katalog", "Katalog");
pub const OUTLINE: Text = ("Gliederung des Textes", "Gliederung");
pub const BACK: Text = ("zurück zur vorigen Stelle", "zurück");
pub const FORWARD: Text = ("wieder vorwärts", "");
pub const SEARCH: Text = ("in allen Quellen suchen", "suchen");
pub const RECENT: Text = ("letzte Suchen", "");
pub const KEEP: Text = ("Suche ins Rechercheprotokoll aufnehmen", "Protokoll");
pub const KEEP_READING: Text = ("Suche ins Rechercheprotokoll aufnehmen", "");
pub const PROTOCOL: Text = ("Rechercheprotokoll: festgehaltene Suchen, wiederholen, ausgeben", "");
pub const ACCEPT: Text = ("Treffer im Protokoll behalten; noch einmal: offen lassen", "");
pub const REJECT: Text = ("Treffer im Protokoll verwerfen; noch einmal: offen lassen", "");
pub const FRESH: Text = ("nächste neue oder geänderte Stelle einer wiederholten Suche", "");
pub const BATCH: Text = ("Stapelrecherche: viele Fragen auf einmal", "");
pub const ADD: Text = ("Dokumente in den eigenen Bestand aufnehmen", "");
pub const COMPARE: Text = ("Dokument mit einem anderen vergleichen", "");
pub const OVERVIEWS: Text = ("Übersichten: Kreuztabellen, Zahlen, Zeitleiste, Erwähnungen", "");
pub const EXPORT: Text = ("Zweig oder Treffer in eine Datei ausgeben", "");
pub const FIND: Text = ("im offenen Text suchen", "im Text suchen");
pub const NARROW: Text = ("Baum durch Tippen einengen", "einengen");
pub const NEXT_HIT: Text = ("nächster Treffer", "Treffer");
pub const PREV_HIT: Text = ("voriger Treffer", "");
pub const ORDER: Text = ("Reihenfolge: Relevanz, Neueste, Älteste, Quelle", "Reihenfolge");
pub const PRINTED: Text = ("Lesetext oder wie gedruckt", "wie gedruckt");
pub const NARROWER: Text = ("Bereich schmaler", "");
pub const WIDER: Text = ("Bereich breiter", "");
pub const FULL: Text = ("Bereich allein zeigen, wieder alle", "");
pub const INFO: Text = ("Angaben zu Eintrag und Quelle", "");
pub const HOW: Text = ("Wie wurde gesucht? Wortformen, Wortteile, Synonyme", "wie gesucht");
pub const FILTERS: Text = ("Treffer eingrenzen: Art, Land, Quelle, Zeitraum ...", "eingrenzen");
pub const COPY: Text = ("kopieren: Text, Zitat mit Fundstelle, Fundstelle, Kennung", "kopieren");
pub const MARK: Text = ("Wörter markieren: Anfang wählen, noch einmal: ab hier; Esc hebt auf", "markieren");
pub const MARK_ON: Text = ("beim Markieren: ein Wort weiter", "");
pub const EXTEND_ON: Text = ("bis zum nächsten Wort markieren", "");
pub const EXTEND_BACK: Text = ("bis zum vorigen Wort markieren", "");
pub const EXTEND_DOWN: Text = ("eine Zeile weiter markieren", "");
pub const EXTEND_UP: Text = ("eine Zeile zurück markieren", "");
pub const EXTEND_END: Text = ("bis zum Ende des Absatzes markieren", "");
pub const EXTEND_HOME: Text = ("bis zum Anfang des Absatzes markieren", "");
pub const MOUSE: Text = ("Maus ein oder aus", "");
pub const REDRAW: Text = ("Bildschirm neu zeichnen", "");
pub const HELP: Text = ("diese Hilfe", "Hilfe");
pub const LEVEL: Text = ("eine Ebene zurück, beendet nie", "");
pub const CLOSE_VIEW: Text = ("Ansicht schließen; ganz oben: beenden", "beenden");
pub const INTERRUPT: Text = ("Markiertes kopieren; sonst Hinweis, zum zweiten Mal: beenden", "");
pub const SUSPEND: Text = ("anhalten (fg setzt fort)", "");

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
