//! The texts of the command line's help; `cli::args` defines which command or option each of them describes.

use super::bausteine::aufzaehlung;

/// A page of help; clap fills in what stands in braces.
pub const SEITE: &str = "{about-with-newline}\nAufruf: {usage}\n\n{all-args}{after-help}";
/// Stands in a usage line for all options.
pub const PLATZ: &str = "[Optionen]";

sentences! {
    pub BEFEHLE = "Befehle";
    pub BEFEHL = "BEFEHL";
    pub ANGABEN = "Angaben";
    pub OPTIONEN = "Optionen";
    pub OHNE_BEFEHL = "Ohne Befehl öffnet sich die Oberfläche im Terminal";
    pub JEDER_BEFEHL = "Optionen für alle Befehle";
    pub auch(was: &str, namen: &str) = "{was} (auch:\u{a0}{namen})";
}

pub fn moeglich(was: &str, werte: &[&str]) -> String {
    format!("{was}: {}", aufzaehlung(werte, " oder "))
}

sentences! {
    pub ohne_angabe(was: &str, wert: &str) = "{was} (ohne Angabe {wert})";
    pub LEITLINIEN =
        "leitlinien – die Internationale Strategie des Freistaates Sachsen als Gliederung neben ihrem Wortlaut";
    pub RUECKGABE = "Rückgabe: 0 gefunden oder erledigt, 1 nichts gefunden, 2 Fehler.";
    pub LINEAR = "die Oberfläche Zeile für Zeile, für Vorlesegeräte und jedes Terminal";
    pub NEU = "öffnet die Oberfläche von vorn, nicht dort, wo sie verlassen wurde";
    pub NACH_BEENDEN = "schreibt nach dem Beenden auf die Standardausgabe, was kopiert wurde, der Reihe nach";
    pub FASSUNG = "zeigt die Fassung des Programms";
    pub INDEX_DAZU = "nimmt einen gebauten Index hinzu; mehrfach möglich";
    pub OHNE_SYSTEM = "lässt den mitgelieferten Bestand weg";
    pub CONFIG = "nimmt diese Einstellungen statt der eigenen config.toml";
    pub THEMA = "Farben";
    pub EINGESCHRAENKT = "schreibt nichts außer dem, was man sich merkt, und öffnet keine fremden Ordner";
    pub HILFE = "zeigt diese Hilfe; hinter einem Befehl dessen Hilfe";

    pub JSON = "gibt ein JSON-Dokument aus";
    pub UEBERSICHT_JSON = "gibt ein JSON-Dokument mit den Fundstellen aus";
    pub CSV = "gibt eine Tabelle mit Semikolon aus";
    pub ANZAHL = "höchstens N Treffer";
    pub KENNUNG =
        "z. B. strategie/III/fachkraefte/m2, region/niederschlesien, land/japan; „leitlinien baum“ nennt sie in eckigen Klammern";
    pub NACH = "die Datei; - schreibt in die Standardausgabe";
    pub FORMAT = "Format, wenn die Endung der Datei es nicht sagt";
    pub UEBERSCHREIBEN = "ersetzt eine vorhandene Datei";

    pub BAUM = "Zeigt eine Ansicht als Gliederung";
    pub BAUM_DAZU = "Die Kennung in eckigen Klammern öffnet „leitlinien zeige“.";
    pub BAUM_ANSICHT = "welche Ansicht";
}

pub fn ansicht(key: &str) -> &'static str {
    match key {
        "instrumente" => "Präambel, Ziele, Instrumente, Maßnahmen",
        "partnerregionen" => "nach Status, Verbindungsbüros, Sektoren",
        "laender" => "Länder nach ihrer Rolle",
        "ziele" => "Ziele der Strategie",
        "quellen" => "Quellen mit ihrer Gliederung",
        _ => "",
    }
}

pub const ZEIGE: &str = "Zeigt einen Eintrag mit Fundstellen und Verweisen";
pub const ZEIGE_VORLAGE: &str = "gibt die Belege als Zitate aus";

pub const QUELLE: &str = "Zeigt eine Quelle als Lesetext oder im Original";
pub const QUELLE_DAZU: &str = "Vor jedem Absatz des Lesetexts stehen seine Zeilen in der Datei.";
pub const QUELLE_KENNUNG: &str = "z. B. strategie; „leitlinien baum quellen“ nennt alle";
pub const QUELLE_ORIGINAL: &str = "gibt die Datei aus, Byte für Byte";

pub const SUCHE: &str = "Sucht in allen geladenen Dokumenten";
pub const SUCHE_DAZU: &str = "\
Anfrage:
  wasserstoff messe     beide Wörter; ODER, NICHT und -wort gehen auch
  '\"Globaler Süden\"'    genau diese Wörter hintereinander
  fachkr*               Wortanfang
  land:japan            Feld; weitere: titel, art, instrument, region, quelle,
                        verbindlichkeit

Beispiele:
  leitlinien suche wasserstoff messe -n 5 --erklaere
  leitlinien suche --stapel fragen.txt --text";
pub const SUCHE_ANFRAGE: &str = "Wörter, Felder und Verknüpfungen wie unten";
pub const SUCHE_ERKLAERE: &str = "sagt zu jedem Treffer, warum er gefunden wurde";
pub const SUCHE_STAPEL: &str =
    "statt ANFRAGE: liest eine Anfrage je Zeile (- für die Standardeingabe), antwortet mit JSON je Zeile";
pub const SUCHE_PROTOKOLL: &str = "hält die Suche im Rechercheprotokoll fest, auch eine Fehlanzeige, mit --stapel alle; NAME steht als Notiz dabei, „protokoll“ und die Oberfläche finden sie daran";
pub const SUCHE_TEXT: &str = "mit --stapel: statt JSON eine Belegliste je Anfrage, auch „kein Treffer“";

pub const VERGLEICH: &str = "Vergleicht die Maßnahmen zweier Dokumente";
pub const VERGLEICH_DAZU: &str = "\
Verglichen werden etwa eine ältere und eine neuere Fassung. Genannt werden neue, entfallene, umformulierte, verschobene Maßnahmen und solche mit anderer Verbindlichkeit („könnte“, „soll“, „wird“). Zu jedem Paar steht, wie sicher die Zuordnung ist; was kein Gegenstück hat, bekommt keines.

Rückgabe: 0 verglichen, 1 ein Dokument enthält keine Maßnahmen, 2 Fehler.";
pub const VERGLEICH_ALT: &str =
    "das ältere Dokument: Kennung eines geladenen (z. B. strategie) oder eine Datei";
pub const VERGLEICH_NEU: &str = "das neuere, ebenso";

pub const KREUZTABELLE: &str = "Zählt Stellen nach zwei Merkmalen";
pub const KREUZTABELLE_DAZU: &str = "\
Beispiel:
  leitlinien kreuztabelle instrument land

Rückgabe: 0 gezählt, 1 alle Zellen sind leer, 2 Fehler.";
pub const KREUZTABELLE_ZEILEN: &str = "Merkmal der Zeilen";
pub const KREUZTABELLE_SPALTEN: &str = "Merkmal der Spalten";

pub fn achse(key: &str) -> &'static str {
    match key {
        "instrument" => "Instrument, in dessen Abschnitt die Stelle steht",
        "land" => "Länder, die sie nennt",
        "partnerregion" => "Partnerregionen, die sie nennt",
        "quelle" => "Dokument, in dem sie steht",
        "verbindlichkeit" => "„könnte“, „soll“, „wird“; gezählt sind Maßnahmen",
        _ => "",
    }
}

pub const UEBERSICHT: &str = "Stellt zusammen, was die geladenen Dokumente nennen";
pub const UEBERSICHT_DAZU: &str = "\
Jede Angabe steht mit Fundstelle und Wortlaut da; was ein Text nicht nennt, heißt „nicht genannt“.

Rückgabe: 0 gefunden, 1 nichts gefunden, 2 Fehler.";
pub const UEBERSICHT_WELCHE: &str = "welche Übersicht";
pub const UEBERSICHT_KENNUNG: &str =
    "bei erwaehnungen: zu welcher Maßnahme, Partnerregion oder welchem Land; ohne Angabe die Anzahl zu allen";

pub const UEBERSICHT_ZAHLEN: &str = "Ausfuhr und Einfuhr mit Jahr, Veränderung und Rang";
pub const UEBERSICHT_ZEITLEISTE: &str = "Daten der Dokumente, Reisen, Messen, Daten im Text";
pub const UEBERSICHT_VERBINDLICHKEIT: &str = "was je Instrument sein kann, soll, wird";
pub const UEBERSICHT_ERWAEHNUNGEN: &str = "Erwähnungen eines Eintrags in anderen Dokumenten";

pub const EXPORT: &str = "Schreibt einen Zweig, eine Ansicht oder Treffer in eine Datei";
pub const EXPORT_DAZU: &str = "\
Alles steht mit Wortlaut und Fundstelle da. CSV hat Semikolon, UTF-8 mit Kennung am Anfang und öffnet sich in Tabellenprogrammen richtig.

Beispiele:
  leitlinien export strategie/III --nach strategie.docx
  leitlinien export --suche 'wasserstoff messe' --nach treffer.csv -n 50
  leitlinien export --suche 'Maßnahmen Polen' --nur-antwort --nach polen.docx
  leitlinien export --stapel fragen.txt --nach belege.html";
pub const EXPORT_WAS: &str = "eine Kennung (z. B. strategie/III, region/niederschlesien, land/japan) oder eine Ansicht (instrumente, partnerregionen, laender, ziele, quellen)";
pub const EXPORT_SUCHE: &str = "statt WAS: die Treffer einer Suche, auch die mit einigen der Wörter";
pub const EXPORT_NUR_ANTWORT: &str = "von den Treffern nur die Antwort: die Einträge, als die gelesen wurde, und die Stellen mit allen Wörtern";
pub const EXPORT_STAPEL: &str =
    "statt WAS: zu jeder Zeile dieser Datei die Belege oder die Fehlanzeige (- für die Standardeingabe)";

pub const MERKLISTE: &str = "Zeigt, was gemerkt ist, ändert es und gibt es weiter";
pub const MERKLISTE_DAZU: &str = "Die Merkliste liegt in $XDG_STATE_HOME/leitlinien (sonst ~/.local/state/leitlinien) in merkliste.json; LEITLINIEN_ZUSTAND nennt einen anderen Ordner.";
pub const MERKLISTE_LISTE: &str = "Zeigt die Merkliste, wie ohne Befehl";
pub const MERKLISTE_MERKEN: &str = "Merkt einen Eintrag oder eine Stelle";
pub const MERKLISTE_VERGESSEN: &str = "Nimmt einen Eintrag oder eine Stelle heraus";
pub const MERKLISTE_EXPORT: &str = "Schreibt die Merkliste in eine Datei";
pub const MERKLISTE_EXPORT_DAZU: &str = "Eine Datei mit der Endung json lässt sich anderswo mit „merkliste import“ aufnehmen. Die Formate md, csv, html und docx enthalten den Wortlaut mit Fundstellen.";
pub const MERKLISTE_IMPORT: &str = "Nimmt die Merkliste eines anderen auf";
pub const MERKLISTE_IMPORT_DAZU: &str = "Was schon da ist, bleibt, keine Notiz geht verloren.";
pub const MERKLISTE_DATEI: &str = "eine Datei, die „merkliste export“ als json geschrieben hat";
pub const MERKLISTE_NOTIZ: &str = "eine Notiz dazu; #wort ist ein Schlagwort";
pub const VORGANG_NUR: &str = "nur dieser Vorgang; ohne Angabe alle";
pub const VORGANG_WOHIN: &str = "welcher Vorgang; ohne Angabe der gewählte";

pub const PROTOKOLL: &str = "Zeigt festgehaltene Suchen und wiederholt sie";
pub const PROTOKOLL_DAZU: &str = "Festgehalten sind Anfrage, Zeitpunkt, Stand der Bestände und Stellen. „leitlinien suche ANFRAGE --protokoll“ nimmt eine Suche auf.";
pub const PROTOKOLL_LISTE: &str = "Nennt alle Einträge, die neuesten zuerst, wie ohne Befehl";
pub const PROTOKOLL_ZEIGE: &str = "Zeigt einen Eintrag mit allem, was festgehalten ist";
pub const PROTOKOLL_WIEDERHOLE: &str =
    "Sucht noch einmal und sagt, welche Stellen neu, geändert oder weggefallen sind";
pub const PROTOKOLL_EXPORT: &str = "Schreibt Einträge als Nachweis in eine Datei";
pub const PROTOKOLL_NUMMER: &str = "Nummer des Eintrags; „leitlinien protokoll“ nennt sie";
pub const PROTOKOLL_NUMMERN: &str = "Nummern der Einträge; ohne Angabe alle";

pub const BESTAND: &str = "Pflegt Bestände eigener Dokumente";
pub const BESTAND_DAZU: &str = "Die Suche geht durch alle Bestände.";
pub const BESTAND_ANLEGEN: &str = "Macht einen leeren Bestand";
pub const BESTAND_HINZUFUEGEN: &str = "Nimmt Dokumente auf; ohne eigenen Bestand legt es „eigene“ an";
pub const BESTAND_ENTFERNEN: &str = "Nimmt Dokumente heraus; die Dateien selbst bleiben";
pub const BESTAND_AKTUALISIEREN: &str = "Liest neu, was neu oder geändert ist, und erneuert Fehlendes";
pub const BESTAND_LISTE: &str = "Nennt alle Bestände mit Ebene und Umfang";
pub const BESTAND_PRUEFEN: &str = "Prüft jedes Byte, und ob der Index zu den Dokumenten passt";
pub const BESTAND_FEHLER: &str = "Nennt die Dateien, die sich nicht lesen ließen, mit dem Grund";
pub const BESTAND_KORRIGIEREN: &str = "Berichtigt Titel, Datum, Herausgeber oder Art eines Dokuments";
pub const BESTAND_WELCHER: &str = "welcher Bestand, sonst der eigene (bei liste alle)";
pub const BESTAND_NAME: &str = "Name des neuen Bestands";
pub const BESTAND_ORDNER: &str = "wo er liegen soll; wird in config.toml vermerkt";
pub const BESTAND_EBENE: &str = "wem er gehört";
pub const BESTAND_DATEI: &str = "Dateien und Ordner";
pub const BESTAND_ZEICHENSATZ: &str =
    "Zeichensatz der Textdateien, wenn er nicht richtig erkannt wird, z. B. CP850";
pub const BESTAND_DOKUMENTE: &str = "Kennungen, Dateien oder Ordner";
pub const BESTAND_KENNUNG: &str = "Kennung des Dokuments";
pub const BESTAND_TITEL: &str = "Titel statt des gelesenen";
pub const BESTAND_DATUM: &str = "Datum statt des gelesenen, z. B. 5. Juni 2024";
pub const BESTAND_HERAUSGEBER: &str = "Herausgeber statt des gelesenen";
pub const BESTAND_ART: &str = "Art statt der gelesenen: strategie, medieninformation oder dokument";

pub const INDEX: &str = "Baut, beschreibt und prüft einen Index für sich";
pub const INDEX_DANACH: &str = "Danach: leitlinien --index ORDNER suche ANFRAGE";
pub const INDEX_BAUEN: &str = "Baut aus allen .txt- und .md-Dateien (UTF-8) der Ordner einen Index";
pub const INDEX_QUELLEN: &str = "Ordner mit Dokumenten; ohne Angabe der mitgelieferte Bestand";
pub const INDEX_NACH: &str =
    "Zielordner für Index und Abschrift der Dokumente: noch nicht vorhanden, leer oder ein früherer Index";
pub const INDEX_STATUS: &str = "Sagt, was ein Index enthält";
pub const INDEX_PRUEFEN: &str = "Prüft jede Prüfsumme, und ob der Index zu seinen Dokumenten passt";
pub const INDEX_ORDNER: &str = "der Index; ohne Angabe der mitgelieferte und die von --index";
