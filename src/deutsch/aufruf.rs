//! The command line: its help texts.

pub const HILFE: &str = "\
leitlinien – die Internationale Strategie des Freistaates Sachsen als Gliederung neben ihrem Wortlaut

Aufruf: leitlinien [Befehl] [Optionen]

Ohne Befehl öffnet sich die Oberfläche im Terminal:
      --nach-beenden    schreibt nach dem Beenden auf die Standardausgabe, was kopiert wurde, der Reihe nach

Befehle:
  baum [ANSICHT]        zeigt eine Ansicht als Gliederung (englisch: tree)
  zeige KENNUNG         zeigt einen Eintrag mit Fundstellen und Verweisen (show)
  quelle KENNUNG        zeigt eine Quelle als Lesetext oder im Original (source)
  suche ANFRAGE...      sucht in allen geladenen Dokumenten (search)
  vergleich ALT NEU     vergleicht die Maßnahmen zweier Dokumente (compare)
  kreuztabelle Z S      zählt Stellen nach zwei Merkmalen, z. B. instrument und land (crosstab)
  uebersicht WELCHE     zahlen, zeitleiste, verbindlichkeit oder erwaehnungen (overview)
  export WAS            schreibt einen Zweig, eine Ansicht oder Treffer in eine Datei (export)
  merkliste             zeigt, was gemerkt ist, gibt es weiter und nimmt es auf (notes)
  protokoll             zeigt festgehaltene Suchen, wiederholt sie und gibt sie als Nachweis aus (log)
  bestand               legt Bestände eigener Dokumente an und pflegt sie (holdings)
  index                 baut, beschreibt und prüft einen Index für sich

Optionen für alle Befehle:
      --index ORDNER    nimmt einen Index hinzu, der mit „index bauen“ entstand; mehrfach möglich
      --ohne-system     lässt den mitgelieferten Bestand weg
      --config DATEI    nimmt diese Einstellungen statt der eigenen config.toml
      --thema THEMA     Farben: terminal, hell, dunkel, kontrast oder einfarbig
      --eingeschraenkt  schreibt nichts außer dem, was man sich merkt, und öffnet keine fremden Ordner
      --linear          ohne Befehl: die Oberfläche Zeile für Zeile, für Vorlesegeräte und jedes Terminal
  -h, --hilfe           zeigt diese Hilfe; nach einem Befehl die Hilfe zum Befehl
      --neu             öffnet die Oberfläche von vorn, nicht dort, wo sie verlassen wurde
  -V, --version         zeigt die Fassung des Programms

Rückgabe: 0 gefunden oder erledigt, 1 nichts gefunden, 2 Fehler.
";

pub const HILFE_BAUM: &str = "\
Zeigt eine Ansicht als Gliederung. Die Kennung in eckigen Klammern öffnet „leitlinien zeige“.

Aufruf: leitlinien baum [ANSICHT] [--json]

Ansichten:
  instrumente           Strategie: Präambel, Ziele, Instrumente, Maßnahmen (ohne Angabe diese)
  partnerregionen       Partnerregionen nach Status, Verbindungsbüros, Erklärungen, Sektoren
  laender               Länder nach ihrer Rolle
  ziele                 Ziele
  quellen               Quellen mit ihrer Gliederung

Optionen:
      --json            gibt ein JSON-Dokument aus
      --index ORDNER    nimmt einen eigenen Index hinzu; mehrfach möglich
      --ohne-system     lässt den mitgelieferten Bestand weg
      --config DATEI    nimmt diese Einstellungen statt der eigenen config.toml
  -h, --hilfe           zeigt diese Hilfe
";

pub const HILFE_ZEIGE: &str = "\
Zeigt einen Eintrag mit Merkmalen, Wortlaut, Fundstellen und Verweisen.

Aufruf: leitlinien zeige KENNUNG [--vorlage VORLAGE | --json]

  KENNUNG               z. B. strategie/III/fachkraefte/m2, region/niederschlesien, land/japan;
                        „leitlinien baum“ nennt sie in eckigen Klammern

Optionen:
      --vorlage VORLAGE gibt die Belege als Zitate aus: kurz, voll oder markdown
      --json            gibt ein JSON-Dokument aus
      --index ORDNER    nimmt einen eigenen Index hinzu; mehrfach möglich
      --ohne-system     lässt den mitgelieferten Bestand weg
      --config DATEI    nimmt diese Einstellungen statt der eigenen config.toml
  -h, --hilfe           zeigt diese Hilfe
";

pub const HILFE_QUELLE: &str = "\
Zeigt eine Quelle: als Lesetext mit den Zeilennummern der Datei, oder die Datei selbst.

Aufruf: leitlinien quelle KENNUNG [--original | --json]

  KENNUNG               z. B. strategie; „leitlinien baum quellen“ nennt alle

Optionen:
      --original        gibt die Datei aus, Byte für Byte
      --json            gibt ein JSON-Dokument aus
      --index ORDNER    nimmt einen eigenen Index hinzu; mehrfach möglich
      --ohne-system     lässt den mitgelieferten Bestand weg
      --config DATEI    nimmt diese Einstellungen statt der eigenen config.toml
  -h, --hilfe           zeigt diese Hilfe
";

pub const HILFE_SUCHE: &str = "\
Sucht in allen geladenen Dokumenten.

Aufruf: leitlinien suche ANFRAGE... [-n N] [--json] [--erklaere] [--protokoll[=NAME]]
        leitlinien suche --stapel DATEI [-n N] [--text] [--protokoll[=NAME]]

Anfrage:
  wasserstoff messe     beide Wörter; ODER, NICHT und -wort gehen auch
  '\"Globaler Süden\"'    genau diese Wörter hintereinander
  fachkr*               Wortanfang
  land:japan            Feld; weitere: titel, art, instrument, region, quelle, verbindlichkeit

Optionen:
  -n, --anzahl N        höchstens N Treffer (ohne Angabe 20)
      --json            gibt ein JSON-Dokument aus
      --erklaere        sagt zu jedem Treffer, warum er gefunden wurde
      --protokoll       hält die Suche im Rechercheprotokoll fest, auch eine Fehlanzeige; mit --stapel alle
      --protokoll=NAME  ebenso, mit diesem Namen als Notiz; „protokoll“ und die Oberfläche finden sie daran
      --stapel DATEI    liest eine Anfrage je Zeile (- für die Standardeingabe), antwortet mit JSON je Zeile
      --text            mit --stapel: statt JSON eine Belegliste je Anfrage, auch „kein Treffer“
      --index ORDNER    nimmt einen eigenen Index hinzu; mehrfach möglich
      --ohne-system     lässt den mitgelieferten Bestand weg
      --config DATEI    nimmt diese Einstellungen statt der eigenen config.toml
  -h, --hilfe           zeigt diese Hilfe
";

pub const HILFE_INDEX: &str = "\
Baut, beschreibt und prüft einen Index eigener Dokumente.

Aufruf: leitlinien index bauen ORDNER... --nach ZIEL
        leitlinien index status [ORDNER]
        leitlinien index pruefen [ORDNER]

  bauen                 liest alle .txt- und .md-Dateien (UTF-8) der Ordner und legt in ZIEL den Index
                        und eine Abschrift der Dokumente ab; ohne ORDNER den mitgelieferten Bestand
  status                sagt, was ein Index enthält; ohne ORDNER der mitgelieferte
  pruefen               prüft jede Prüfsumme, und ob der Index zu seinen Dokumenten passt

Danach: leitlinien --index ZIEL suche ANFRAGE

Optionen:
      --nach ZIEL       Zielordner: noch nicht vorhanden, leer oder ein früherer Index
      --index ORDNER    nimmt bei status und pruefen weitere Indexe hinzu
      --ohne-system     lässt bei status und pruefen den mitgelieferten weg
      --config DATEI    nimmt diese Einstellungen statt der eigenen config.toml
  -h, --hilfe           zeigt diese Hilfe
";

pub const HILFE_BESTAND: &str = "\
Legt Bestände eigener Dokumente an und pflegt sie. Die Suche geht durch alle Bestände.

Aufruf: leitlinien bestand anlegen NAME [--ordner ORDNER] [--ebene gruppe|eigener]
        leitlinien bestand hinzufuegen DATEI|ORDNER... [--zeichensatz CP850]
        leitlinien bestand entfernen KENNUNG|DATEI|ORDNER...
        leitlinien bestand aktualisieren | liste | pruefen | fehler
        leitlinien bestand korrigieren KENNUNG [--titel T] [--datum D] [--herausgeber H] [--art A]

  anlegen               macht einen leeren Bestand; mit --ordner dort, vermerkt in config.toml (create)
  hinzufuegen           nimmt Dokumente auf; ohne eigenen Bestand legt es „eigene“ an (add)
  entfernen             nimmt Dokumente heraus; die Dateien selbst bleiben (remove)
  aktualisieren         liest neu, was neu oder geändert ist, und erneuert Fehlendes (update)
  liste                 nennt alle Bestände mit Ebene und Umfang (list)
  pruefen               prüft jedes Byte, und ob der Index zu den Dokumenten passt (check)
  fehler                nennt die Dateien, die sich nicht lesen ließen, mit dem Grund (errors)
  korrigieren           berichtigt Titel, Datum, Herausgeber oder Art eines Dokuments (correct)

Optionen:
      --bestand NAME    welcher Bestand; ohne Angabe der eigene
      --ordner ORDNER   wo er liegen soll
      --ebene EBENE     wem er gehört: system, gruppe oder eigener
      --zeichensatz Z   der Zeichensatz der Textdateien, wenn er nicht richtig erkannt wird
      --titel, --datum, --herausgeber, --art
                        was statt des Gelesenen gelten soll
      --json            gibt ein JSON-Dokument aus
      --index ORDNER    nimmt einen weiteren Bestand hinzu; mehrfach möglich
      --ohne-system     lässt den mitgelieferten Bestand weg
      --config DATEI    nimmt diese Einstellungen statt der eigenen config.toml
  -h, --hilfe           zeigt diese Hilfe
";

pub const HILFE_VERGLEICH: &str = "\
Vergleicht die Maßnahmen zweier Dokumente, etwa einer älteren und einer neueren Fassung.

Aufruf: leitlinien vergleich ALT NEU [--json]

  ALT, NEU              Kennung eines geladenen Dokuments (z. B. strategie) oder eine Datei

Genannt werden neue, entfallene, umformulierte, verschobene Maßnahmen und solche mit anderer
Verbindlichkeit („könnte“, „soll“, „wird“). Zu jedem Paar steht, wie sicher die Zuordnung ist;
was kein Gegenstück hat, bekommt keines.

Optionen:
      --json            gibt ein JSON-Dokument aus
      --index ORDNER    nimmt einen eigenen Index hinzu; mehrfach möglich
      --ohne-system     lässt den mitgelieferten Bestand weg
  -h, --hilfe           zeigt diese Hilfe

Rückgabe: 0 verglichen, 1 ein Dokument enthält keine Maßnahmen, 2 Fehler.
";

pub const HILFE_MERKLISTE: &str = "\
Zeigt die Merkliste der Oberfläche, ändert sie, gibt sie weiter und nimmt eine andere auf.

Aufruf: leitlinien merkliste [liste] [--vorgang NAME] [--json]
        leitlinien merkliste merken KENNUNG [--vorgang NAME] [--notiz TEXT]
        leitlinien merkliste vergessen KENNUNG [--vorgang NAME]
        leitlinien merkliste export --nach DATEI [--vorgang NAME] [--format FORMAT] [--ueberschreiben]
        leitlinien merkliste import DATEI [--json]

  KENNUNG               z. B. strategie/III/fachkraefte/m2; „leitlinien baum“ nennt sie

Eine Datei mit der Endung json lässt sich anderswo mit „import“ aufnehmen: Was schon da ist, bleibt,
keine Notiz geht verloren. Die Formate md, csv, html und docx enthalten den Wortlaut mit Fundstellen.

Optionen:
      --vorgang NAME    nur dieser Vorgang; ohne Angabe alle, beim Merken der gewählte
      --notiz TEXT      eine Notiz dazu; #wort ist ein Schlagwort
      --nach DATEI      die Datei; - schreibt in die Standardausgabe
      --format FORMAT   json, md, csv, html oder docx; ohne Angabe entscheidet die Endung der Datei
      --ueberschreiben  ersetzt eine vorhandene Datei
      --json            gibt ein JSON-Dokument aus
  -h, --hilfe           zeigt diese Hilfe

Die Merkliste liegt in $XDG_STATE_HOME/leitlinien (sonst ~/.local/state/leitlinien) in merkliste.json;
LEITLINIEN_ZUSTAND nennt einen anderen Ordner.
";

pub const HILFE_KREUZTABELLE: &str = "\
Zählt, wie viele Stellen zwei Merkmale gemeinsam haben.

Aufruf: leitlinien kreuztabelle ZEILEN SPALTEN [--json | --csv]

Merkmale für ZEILEN und SPALTEN:
  instrument            Instrument der Strategie, in dessen Abschnitt die Stelle steht
  land                  Länder, die sie nennt
  partnerregion         Partnerregionen, die sie nennt
  ziel                  Ziele, mit denen eine Maßnahme ein seltenes Hauptwort teilt
  quelle                das Dokument
  verbindlichkeit       „könnte“, „soll“, „wird“; gezählt sind dann Maßnahmen

Optionen:
      --json            gibt ein JSON-Dokument aus, jede Zelle mit ihren Fundstellen
      --csv             gibt eine Tabelle mit Semikolon aus
      --index ORDNER    nimmt einen eigenen Index hinzu; mehrfach möglich
      --ohne-system     lässt den mitgelieferten Bestand weg
      --config DATEI    nimmt diese Einstellungen statt der eigenen config.toml
  -h, --hilfe           zeigt diese Hilfe

Rückgabe: 0 gezählt, 1 alle Zellen sind leer, 2 Fehler.
";

pub const HILFE_UEBERSICHT: &str = "\
Stellt zusammen, was die geladenen Dokumente nennen, jede Angabe mit Fundstelle und Wortlaut.

Aufruf: leitlinien uebersicht zahlen | zeitleiste | verbindlichkeit [--json | --csv]
        leitlinien uebersicht erwaehnungen [KENNUNG] [--json | --csv]

  zahlen                Beträge zu Ausfuhr und Einfuhr mit Jahr, Veränderung und Rang
  zeitleiste            Daten der Dokumente, Reisen und Daten in den Texten
  verbindlichkeit       Maßnahmen je Instrument, die etwas können, sollen, werden
  erwaehnungen          gefundene Erwähnungen einer Maßnahme, Partnerregion oder eines Landes in
                        anderen Dokumenten; ohne KENNUNG die Anzahl zu allen

Was ein Text nicht nennt, heißt „nicht genannt“.

Optionen:
      --json            gibt ein JSON-Dokument aus
      --csv             gibt eine Tabelle mit Semikolon aus
      --index ORDNER    nimmt einen eigenen Index hinzu; mehrfach möglich
      --ohne-system     lässt den mitgelieferten Bestand weg
      --config DATEI    nimmt diese Einstellungen statt der eigenen config.toml
  -h, --hilfe           zeigt diese Hilfe

Rückgabe: 0 gefunden, 1 nichts gefunden, 2 Fehler.
";

pub const HILFE_EXPORT: &str = "\
Schreibt einen Zweig, eine Ansicht oder Treffer mit Wortlaut und Fundstelle in eine Datei.

Aufruf: leitlinien export WAS --nach DATEI [--format FORMAT] [--ueberschreiben]
        leitlinien export --suche ANFRAGE --nach DATEI [-n N]
        leitlinien export --stapel FRAGEN --nach DATEI [-n N]

  WAS                   eine Kennung (z. B. strategie/III, region/niederschlesien, land/japan)
                        oder eine Ansicht (instrumente, partnerregionen, laender, ziele, quellen)

Optionen:
      --nach DATEI      die Datei; - schreibt in die Standardausgabe
      --format FORMAT   md, csv, json, html oder docx; ohne Angabe entscheidet die Endung der Datei
      --suche ANFRAGE   die Treffer einer Suche
      --stapel FRAGEN   zu jeder Zeile dieser Datei die Belege oder die Fehlanzeige (- Standardeingabe)
  -n, --anzahl N        höchstens N Treffer (ohne Angabe 200)
      --ueberschreiben  ersetzt eine vorhandene Datei
      --index ORDNER    nimmt einen eigenen Index hinzu; mehrfach möglich
      --ohne-system     lässt den mitgelieferten Bestand weg
  -h, --hilfe           zeigt diese Hilfe

CSV hat Semikolon, UTF-8 mit Kennung am Anfang und öffnet sich in Tabellenprogrammen richtig.
";

pub const HILFE_PROTOKOLL: &str = "\
Das Rechercheprotokoll: festgehaltene Suchen mit Anfrage, Zeitpunkt, Stand der Bestände und Stellen.

Aufruf: leitlinien protokoll [liste] [--json]
        leitlinien protokoll zeige NUMMER [--json]
        leitlinien protokoll wiederhole NUMMER [--json]
        leitlinien protokoll export [NUMMER...] --nach DATEI [--format FORMAT] [--ueberschreiben]

  liste                 nennt alle Einträge, die neuesten zuerst
  zeige                 zeigt einen Eintrag mit allem, was festgehalten ist
  wiederhole            sucht noch einmal und sagt, welche Stellen neu, geändert oder weggefallen sind
  export                schreibt Einträge (ohne NUMMER alle) als Nachweis in eine Datei

„leitlinien suche ANFRAGE --protokoll“ nimmt eine Suche auf.

Optionen:
      --json            gibt ein JSON-Dokument aus
      --nach DATEI      die Datei; - schreibt in die Standardausgabe
      --format FORMAT   md, csv, json, html oder docx; ohne Angabe entscheidet die Endung der Datei
      --ueberschreiben  ersetzt eine vorhandene Datei
      --index ORDNER    nimmt einen eigenen Index hinzu; mehrfach möglich
      --ohne-system     lässt den mitgelieferten Bestand weg
      --config DATEI    nimmt diese Einstellungen statt der eigenen config.toml
  -h, --hilfe           zeigt diese Hilfe
";
