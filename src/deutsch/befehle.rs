//! Every command by its name, with what help, footer and the linear mode say of it.
//!
//! A command is meant by its name alone, never by its key or by a text: `app::commands` says which keys call it and what it
//! does. Commands without a word have no meaning without a screen; commands without a help text only the linear mode has.

/// How a sentence says what a user does to give a command: by its key on a screen, by its word where lines are typed.
pub type Weg<'a> = &'a dyn Fn(Befehl) -> String;

/// The German texts about a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Worte {
    /// What the command does, for the help and the table of keys; empty for commands that only the linear mode has.
    pub hilfe: &'static str,
    /// The same in a word or two, for the footer; empty if it never stands there.
    pub fuss: &'static str,
    /// The word that is typed in the linear mode; empty for commands that only a screen has.
    pub wort: &'static str,
    /// Other words for it.
    pub auch: &'static [&'static str],
    /// What it does, for the help of the linear mode.
    pub wirkt: &'static str,
}

/// A command with keys.
const fn taste(hilfe: &'static str) -> Worte {
    Worte { hilfe, fuss: "", wort: "", auch: &[], wirkt: "" }
}

/// A command that only the linear mode has.
const fn zeile(wort: &'static str, wirkt: &'static str) -> Worte {
    taste("").wort(wort, wirkt)
}

impl Worte {
    const fn fuss(self, fuss: &'static str) -> Self {
        Self { fuss, ..self }
    }

    const fn wort(self, wort: &'static str, wirkt: &'static str) -> Self {
        Self { wort, wirkt, ..self }
    }

    const fn auch(self, auch: &'static [&'static str]) -> Self {
        Self { auch, ..self }
    }
}

macro_rules! befehle {
    ($($aufgabe:literal { $($name:ident = $worte:expr;)+ })+) => {
        /// A command.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Befehl {
            $($($name),+),+
        }

        /// The commands by task, in the order in which the linear mode lists them.
        pub const AUFGABEN: &[(&str, &[Befehl])] = &[$(($aufgabe, &[$(Befehl::$name),+])),+];

        impl Befehl {
            /// The German texts about the command.
            pub const fn worte(self) -> Worte {
                match self {
                    $($(Self::$name => $worte),+),+
                }
            }
        }
    };
}

befehle! {
    "Die wichtigsten Befehle" {
        Suche = taste("in allen Quellen suchen").fuss("suchen")
            .wort("suche", "sucht, was dahinter steht, zum Beispiel: suche Wasserstoff").auch(&["zeige", "quelle"]);
        Weiter = zeile("weiter", "die nächste Seite der Liste, im Text der nächste Absatz").auch(&["mehr"]);
        Beleg = taste("Beleg im Text zeigen")
            .wort("beleg", "die Stelle im Text, auf der der gewählte Eintrag beruht");
        Angaben = zeile("angaben", "was über den gewählten Eintrag bekannt ist").auch(&["details"]);
        Zurueck = taste("zurück zur vorigen Stelle").fuss("zurück").wort("zurück", "zurück zur vorigen Stelle");
        Zitat = taste("Zitat mit Fundstelle").wort("zitat", "das Gewählte mit seiner Fundstelle, zum Kopieren");
        Merken = taste("merken oder nicht mehr merken").fuss("merken")
            .wort("merken", "setzt das Gewählte auf die Merkliste");
        Merkliste = taste("Merkliste").wort("merkliste", "was Sie sich gemerkt haben").auch(&["notizen"]);
        Wo = zeile("wo", "sagt, wo Sie sind; eine leere Zeile auch").auch(&["stand"]);
        Ende = zeile("ende", "beendet das Programm; in einer Eingabe bricht es nur die Eingabe ab")
            .auch(&["schluss", "quit", "exit"]);
    }
    "Suchen" {
        Treffer = zeile("treffer", "die Liste der Treffer").auch(&["trefferliste"]);
        NaechsterTreffer = taste("nächster Treffer").fuss("Treffer").wort("nächster", "der nächste Treffer");
        VorigerTreffer = taste("voriger Treffer").wort("voriger", "der vorige Treffer");
        Eingrenzen = taste("Treffer eingrenzen: Art, Land, Quelle, Zeitraum ...").fuss("eingrenzen")
            .wort("eingrenzen", "grenzt die Treffer ein, zum Beispiel: eingrenzen Maßnahme").auch(&["filter"]);
        Reihenfolge = taste("Reihenfolge: Relevanz, Neueste, Älteste, Quelle").fuss("Reihenfolge")
            .wort("reihenfolge", "ordnet die Treffer anders");
        WieGesucht = taste("Wie wurde gesucht? Wortformen, Wortteile, Synonyme").fuss("wie gesucht")
            .wort("wie gesucht", "wie jedes Wort gesucht wurde; dort auch, was mitgefunden wird");
        LetzteSuchen = taste("letzte Suchen").wort("letzte suchen", "die letzten Suchen und Beispiele");
        SuchenSpeichern = taste("gespeicherte Suchen; die jetzige speichern")
            .wort("suchen speichern", "gespeicherte Suchen; die jetzige speichern");
        Finde = taste("im offenen Text suchen").fuss("im Text suchen")
            .wort("finde", "sucht, was dahinter steht, im offenen Text");
        Einengen = taste("Baum durch Tippen einengen").fuss("einengen")
            .wort("einengen", "engt die Ansicht auf Einträge mit diesen Wörtern ein");
        Stapel = taste("Stapelrecherche: viele Fragen auf einmal").wort("stapel", "sucht viele Fragen auf einmal");
    }
    "Lesen" {
        Text = zeile("text", "der offene Text, ab der jetzigen Stelle").auch(&["lesen"]);
        ZumText = taste("zur Stelle im Text; Gruppen öffnen sich").fuss("Text")
            .wort("zum text", "von Eintrag oder Treffer zur Stelle im Text");
        Folgen = taste("dem Beleg oder Verweis folgen").fuss("folgen")
            .wort("folgen", "folgt in den Angaben dem gewählten Beleg oder Verweis");
        ZumKatalog = taste("vom Text zum Eintrag im Katalog").fuss("Katalog")
            .wort("katalog", "vom Text zu den Einträgen, die auf der Stelle beruhen");
        Gliederung = taste("Gliederung des Textes").fuss("Gliederung").wort("gliederung", "die Gliederung des Textes");
        WieGedruckt = taste("Lesetext oder wie gedruckt").fuss("wie gedruckt")
            .wort("wie gedruckt", "zeigt die Zeilen der Datei, noch einmal: den Lesetext").auch(&["gedruckt"]);
        Hoch = taste("nach oben").wort("hoch", "ein Eintrag oder Absatz davor");
        Runter = taste("nach unten").wort("runter", "ein Eintrag oder Absatz danach");
        Anfang = taste("an den Anfang").wort("anfang", "an den Anfang");
        AnsEnde = taste("ans Ende").wort("ans ende", "ans Ende");
        SeiteZurueck = taste("eine Seite zurück")
            .wort("seite zurück", "die vorige Seite der Liste, im Text fünf Absätze zurück");
        SeiteVor = taste("eine Seite weiter").wort("seite vor", "die nächste Seite der Liste, im Text fünf Absätze weiter");
        Seite = zeile("seite", "die Seite mit der Zahl dahinter, zum Beispiel: seite 3");
        Vorwaerts = taste("wieder vorwärts").wort("vorwärts", "nach „zurück“ wieder vorwärts").auch(&["vor"]);
    }
    "Kopieren und ausgeben" {
        Kopie = taste("Text").wort("kopie", "der Text des Gewählten, zum Kopieren");
        Fundstelle = taste("nur die Fundstelle").wort("fundstelle", "nur die Fundstelle, zum Kopieren");
        Kennung = taste("Kennung (Adresse)").wort("kennung", "die Kennung, zum Kopieren");
        Kopieren = taste("kopieren: Text, Zitat mit Fundstelle, Fundstelle, Kennung").fuss("kopieren")
            .wort("kopieren", "was sich kopieren lässt, und die Vorlage für Zitate");
        Markieren = taste("Wörter markieren: Anfang wählen, noch einmal: ab hier; Esc hebt auf").fuss("markieren")
            .wort("markieren", "wählt im Text das Wort, bei dem das Markieren beginnt; dann noch einmal");
        WortVor = taste("beim Markieren: ein Wort weiter").wort("wort vor", "beim Markieren ein Wort weiter");
        WortDazu = taste("bis zum nächsten Wort markieren").wort("wort dazu", "markiert ein Wort mehr");
        WortWeg = taste("bis zum vorigen Wort markieren").wort("wort weg", "markiert ein Wort weniger");
        BisAbsatzende = taste("bis zum Ende des Absatzes markieren")
            .wort("bis absatzende", "markiert bis zum Ende des Absatzes");
        BisAbsatzanfang = taste("bis zum Anfang des Absatzes markieren")
            .wort("bis absatzanfang", "markiert bis zum Anfang des Absatzes");
        Export = taste("Zweig oder Treffer in eine Datei ausgeben").fuss("ausgeben")
            .wort("export", "schreibt Zweig oder Treffer in eine Datei, zum Beispiel: export liste.docx")
            .auch(&["exportieren", "ausgeben"]);
        ExportAlle = zeile("export alle", "wie „export“, aber alle Treffer, auch mit einigen Wörtern; in einer Ansicht der Zweig darüber oder die ganze")
            .auch(&["alle exportieren", "alle ausgeben"]);
    }
    "Merken" {
        NichtMerken = zeile("nicht merken", "nimmt das Gewählte von der Merkliste").auch(&["vergessen"]);
        Zurueckholen = taste("Entferntes auf die Merkliste zurückholen")
            .wort("zurückholen", "holt zurück, was zuletzt von der Merkliste entfernt wurde");
        Notiz = taste("Notiz zu dieser Stelle").fuss("Notiz")
            .wort("notiz", "schreibt eine Notiz zur Stelle, zum Beispiel: notiz Frist prüfen");
        Vorgang = taste("Vorgänge der Merkliste: wählen, anlegen, umbenennen, verschieben").fuss("Vorgänge")
            .wort("vorgang", "wählt den Vorgang, in dem gemerkt wird, oder legt ihn an: vorgang Haushalt")
            .auch(&["vorgänge"]);
        Ankreuzen = taste("markieren; x und m gelten dann für alles Markierte")
            .wort("ankreuzen", "kreuzt die Zeile an; „merken“ und „export“ gelten dann für alle");
    }
    "Rechercheprotokoll" {
        Festhalten = taste("Suche ins Rechercheprotokoll aufnehmen").fuss("ins Protokoll")
            .wort("festhalten", "hält die Suche mit ihren Treffern im Rechercheprotokoll fest");
        Protokoll = taste("Rechercheprotokoll: festgehaltene Suchen, wiederholen, ausgeben")
            .wort("protokoll", "zeigt das Rechercheprotokoll");
        Behalten = taste("Treffer im Protokoll behalten; noch einmal: offen lassen")
            .wort("behalten", "nennt den Treffer brauchbar; noch einmal: offen lassen");
        Verwerfen = taste("Treffer im Protokoll verwerfen; noch einmal: offen lassen")
            .wort("verwerfen", "nennt den Treffer unbrauchbar; noch einmal: offen lassen");
        Neues = taste("nächste neue oder geänderte Stelle einer wiederholten Suche")
            .wort("neues", "die nächste neue oder geänderte Stelle einer wiederholten Suche");
    }
    "Ansichten und Übersichten" {
        Baum = zeile("baum", "die Einträge der Ansicht");
        Ansicht = zeile("ansicht", "öffnet die Ansicht, die dahinter steht, zum Beispiel: ansicht länder");
        Instrumente = taste("Instrumente").wort("instrumente", "die Ansicht Instrumente");
        Partnerregionen = taste("Partnerregionen").wort("partnerregionen", "die Ansicht Partnerregionen");
        Laender = taste("Länder").wort("länder", "die Ansicht Länder");
        Land = taste("alles zum Land: Maßnahmen, Partnerregionen, Zahlen, Reisen ...").fuss("Land")
            .wort("land", "alles, was die Quellen zum Land des gewählten Eintrags sagen");
        Ziele = taste("Ziele").wort("ziele", "die Ansicht Ziele");
        Quellen = taste("Quellen").wort("quellen", "die Ansicht Quellen, auch die eigenen Bestände").auch(&["bestand"]);
        Oeffnen = taste("aufklappen; dann zum ersten Eintrag darunter").fuss("öffnen")
            .wort("öffnen", "öffnet den Eintrag; dann der erste darunter").auch(&["öffne"]);
        Schliessen = taste("schließen; dann zum Eintrag darüber")
            .wort("schließen", "schließt den Eintrag; dann der Eintrag darüber");
        GanzOeffnen = taste("ganzen Zweig öffnen").wort("ganz öffnen", "öffnet den Eintrag mit allem darunter");
        Uebersichten = taste("Übersichten: Kreuztabellen, Zahlen, Zeitleiste, Erwähnungen").fuss("Übersichten")
            .wort("übersichten", "alle Übersichten über die Dokumente");
        Kreuztabelle = zeile("kreuztabelle", "zählt nach zwei Merkmalen, zum Beispiel: kreuztabelle instrument land")
            .auch(&["übersicht"]);
        Zahlen = zeile("zahlen", "Zahlen als Tabelle");
        Zeitleiste = zeile("zeitleiste", "Daten und Fristen");
        Verbindlichkeit = zeile("verbindlichkeit", "Instrumente nach Verbindlichkeit");
        Erwaehnungen = zeile("erwähnungen", "welche Einträge andere Dokumente erwähnen");
        Vergleich = taste("Dokument mit einem anderen vergleichen").fuss("vergleichen")
            .wort("vergleich", "vergleicht das Dokument mit einem anderen").auch(&["vergleichen"]);
    }
    "Bestand und Sitzung" {
        Aufnehmen = taste("Dokumente in den eigenen Bestand aufnehmen").fuss("aufnehmen")
            .wort("aufnehmen", "nimmt Datei oder Ordner in den eigenen Bestand auf, zum Beispiel: aufnehmen akten")
            .auch(&["bestand hinzufügen"]);
        Bestaende = taste("eigene Bestände: aktualisieren, entfernen, berichtigen, prüfen").fuss("Bestände")
            .wort("bestände", "was sich mit eigenen Beständen und ihren Dokumenten tun lässt")
            .auch(&["pflegen", "bestand aktualisieren", "bestand entfernen", "aktualisieren"]);
        Info = taste("Angaben zu Eintrag und Quelle").wort("info", "Angaben zu Eintrag und Quelle");
        Ebene = taste("eine Ebene zurück, beendet nie")
            .wort("ebene", "eine Ebene zurück: aus einer Auswahl, aus Treffern, hebt Markiertes auf");
        Hilfe = taste("diese Hilfe").fuss("Hilfe")
            .wort("hilfe", "diese Befehle; dahinter ein Wort: nur die dazu").auch(&["befehle"]);
        Abbrechen = zeile("abbrechen", "bricht eine Eingabe ab").auch(&["."]);
        Beenden = taste("Ansicht schließen; ganz oben: beenden")
            .wort("beenden", "schließt die Treffer, sonst das Programm");
        Anhalten = taste("anhalten (fg setzt fort)").wort("anhalten", "hält das Programm an, fg setzt es fort");
    }
    "" {
        NaechsterBereich = taste("nächster Bereich (Baum, Angaben, Text)").fuss("Bereich");
        VorigerBereich = taste("voriger Bereich");
        EintragOeffnen = taste("Eintrag öffnen");
        EintragSchliessen = taste("Eintrag schließen");
        ZeileDazu = taste("eine Zeile weiter markieren");
        ZeileWeg = taste("eine Zeile zurück markieren");
        Schmaler = taste("Bereich schmaler");
        Breiter = taste("Bereich breiter");
        Allein = taste("Bereich allein zeigen, wieder alle");
        Maus = taste("Maus ein oder aus");
        NeuZeichnen = taste("Bildschirm neu zeichnen");
        Unterbrechen = taste("Markiertes kopieren; sonst Hinweis, zum zweiten Mal: beenden");
        Vorlage = taste("Vorlage für Zitate wechseln");
        KopieAllein = taste("Text allein auf dem Bildschirm, zum Markieren mit der Maus");
        ZitatAllein = taste("Zitat allein auf dem Bildschirm");
        FundstelleAllein = taste("Fundstelle allein auf dem Bildschirm");
        KennungAllein = taste("Kennung allein auf dem Bildschirm");
        Waehlen = taste("die gewählte Zeile öffnen");
        DialogSchliessen = taste("schließen");
        UebersichtAusgeben = taste("Übersicht in eine Datei ausgeben");
        BelegeAusgeben = taste("alle Belege in eine Datei ausgeben");
        FragenVerlassen = taste("schließen; was geschrieben ist, bleibt");
        Hinweise = taste("Hinweise zur Tabelle");
        Links = taste("eine Spalte zurück");
        Rechts = taste("eine Spalte weiter");
        ErsteSpalte = taste("zur ersten Spalte");
        LetzteSpalte = taste("zur letzten Spalte");
        Schritte = taste("was sich mit dem Eintrag machen lässt");
        NeueListe = taste("neue Liste von Fragen");
        AlleSuchen = taste("alle Fragen suchen");
    }
}

/// All commands, in the order of [`AUFGABEN`].
pub fn alle() -> impl Iterator<Item = Befehl> {
    AUFGABEN.iter().flat_map(|(_, befehle)| befehle.iter().copied())
}

/// How a sentence of the linear mode names a command.
pub fn genannt(befehl: Befehl) -> String {
    let Worte { hilfe, fuss, wort, .. } = befehl.worte();
    let name = [wort, fuss, hilfe].into_iter().find(|name| !name.is_empty());
    format!("„{}“", name.unwrap_or_default())
}
