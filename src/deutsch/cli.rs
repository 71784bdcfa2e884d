//! The command line: what it says.
use super::bausteine::{aufzaehlung, gezaehlt, n_dokumente, n_massnahmen, n_stellen, zahl};
use super::suche::{Verlangt, nichts};

sentences! {
    pub STEHT_UNTER = "steht unter: ";
    pub WORTLAUT = "Wortlaut";
    pub FUNDSTELLEN = "Fundstellen";
    pub VERWEISE = "Verweise";
    pub darunter(anzahl: usize) = "Darunter ({anzahl})";
}

pub fn massnahmen(anzahl: usize) -> String {
    n_massnahmen(anzahl)
}

sentences! {
    pub quelle_kopf(kennung: &str, zeilen: u32, sha256: &str) =
        "[{kennung}]  {zeilen} Zeilen, SHA-256 {sha256}";
    pub leere_ansicht(ansicht: &str) =
        "Die Ansicht „{ansicht}“ ist leer: Kein geladenes Dokument enthält dazu etwas. „leitlinien baum quellen“ zeigt, was geladen ist.";
}

fn eines_von(namen: &[&str]) -> String {
    let namen: Vec<String> = namen.iter().map(|name| format!("„{name}“")).collect();
    aufzaehlung(&namen, " oder ")
}

/// The names that may be meant, else advice.
fn vorschlag(nahe: &[&str], sonst: &str) -> String {
    if nahe.is_empty() { sonst.to_owned() } else { format!("Meinten Sie {}?", eines_von(nahe)) }
}

sentences! {
    pub ohne_beleg(kennung: &str) =
        "„{kennung}“ hat keinen eigenen Beleg; die Einträge darunter nennt „leitlinien zeige {kennung}“.";
    pub unbekannte_kennung(kennung: &str, nahe: &[&str]) =
        ("Die Kennung „{kennung}“ gibt es nicht. {rat}",
         rat = vorschlag(nahe, "„leitlinien baum“ nennt die Kennungen in eckigen Klammern."));
    pub unbekannte_quelle(kennung: &str, nahe: &[&str]) =
        ("Die Quelle „{kennung}“ gibt es nicht. {rat}",
         rat = vorschlag(nahe, "„leitlinien baum quellen“ nennt alle Quellen."));
    pub unbekannter_befehl(typed: &str, nahe: &[&str]) =
        ("Den Befehl „{typed}“ gibt es nicht. {rat}",
         rat = vorschlag(nahe, "„leitlinien --hilfe“ nennt alle Befehle."));
    pub unbekannte_option(typed: &str, nahe: &[&str]) =
        ("Die Option „{typed}“ gibt es hier nicht. {rat}",
         rat = vorschlag(nahe, "„--hilfe“ hinter dem Befehl nennt alle Optionen."));
    pub zu_viel(typed: &str) =
        "Die Angabe „{typed}“ ist zu viel. „--hilfe“ hinter dem Befehl zeigt den Aufruf.";
    pub wert_fehlt(option: &str) =
        "Hinter „{option}“ fehlt die Angabe. „--hilfe“ hinter dem Befehl zeigt den Aufruf.";
    pub falscher_wert(option: &str, value: &str, valid: &[&str], nahe: &[&str]) =
        ("„{value}“ passt nicht zu „{option}“. {rat}",
         rat = vorschlag(nahe, &format!("Möglich ist {}.", eines_von(valid))));
    pub ungueltiger_wert(option: &str, value: &str) =
        "„{value}“ passt nicht zu „{option}“: Erwartet wird eine ganze Zahl, z. B. 20.";
    pub fehlt(argument: &str) =
        "Es fehlt die Angabe „{argument}“. „--hilfe“ hinter dem Befehl zeigt den Aufruf.";
    pub widerspruch(eine: &str, andere: &str) =
        "„{eine}“ und „{andere}“ schließen einander aus. Lassen Sie eines davon weg.";
    pub doppelt(option: &str) = "„{option}“ steht mehrfach da. Lassen Sie eines davon weg.";
    pub unterbefehl_fehlt(befehle: &[&str]) = ("Es fehlt, was zu tun ist: {}.", eines_von(befehle));
    pub KEIN_UTF8 = "Eine Angabe ist nicht in UTF-8 geschrieben. Geben Sie sie noch einmal ein.";
    pub AUFRUF_UNKLAR = "Der Aufruf ist so nicht zu verstehen. „leitlinien --hilfe“ zeigt alle Befehle.";
    pub ausgabe(grund: &str) =
        "Die Ausgabe lässt sich nicht schreiben ({grund}). Prüfen Sie, wohin sie geht und ob dort Platz ist.";
    pub INDEX_SYSTEM = "Mitgelieferter Bestand";
    pub NICHTS_GELADEN =
        "Es ist kein Dokument geladen: „--ohne-system“ lässt den mitgelieferten Bestand weg. Nennen Sie mit „--index ORDNER“ einen eigenen Index.";
    pub KEINE_DOKUMENTE =
        "In den Ordnern steht kein lesbares Dokument; es wurde nichts gebaut. Gelesen werden Text, Markdown, HTML, PDF, DOCX und ODT.";
    pub kein_index(ordner: &str) =
        "„{ordner}“ enthält keinen Index. Bauen Sie ihn mit „leitlinien index bauen DOKUMENTE --nach {ordner}“.";
    pub ohne_dokumente(ordner: &str) =
        "„{ordner}“ ist der Index des mitgelieferten Bestands, der immer geladen ist. Lassen Sie „--index {ordner}“ weg.";
    pub ziel_belegt(ordner: &str) =
        "In „{ordner}“ liegt schon etwas anderes als ein Index eigener Dokumente. Wählen Sie mit „--nach“ einen neuen oder leeren Ordner.";
    pub uebergangen(datei: &str, grund: &str) = "Übergangen: {datei} ({grund})";
    umfang(dokumente: usize, stellen: usize) =
        ("{}, {}", n_dokumente(dokumente), gezaehlt(stellen, "Textstelle", "Textstellen"));
    pub gebaut(anzahl: usize, passagen: usize, ziel: &str) =
        ("{}: Index in „{ziel}“ gebaut.", umfang(anzahl, passagen));
    pub stand(name: &str, anzahl: usize, passagen: usize, bytes: usize) =
        ("{name}: {}, {} kB", umfang(anzahl, passagen), bytes.div_ceil(1000));
    pub fassung(schema: u32, analyzer: u32, engine: &str) =
        "  Fassung: Schema {schema}, Wortzerlegung {analyzer}, {engine}";
    pub in_ordnung(name: &str, anzahl: usize, passagen: usize) =
        ("{name}: in Ordnung. Alle Prüfsummen stimmen, der Index passt zu seinen Quellen ({}).",
         umfang(anzahl, passagen));
    pub passt_nicht(name: &str) =
        "{name}: Der Index passt nicht zu seinen Quellen. Bauen Sie ihn mit „leitlinien index bauen“ neu.";
    pub weitere(anzahl: usize) =
        ("{} nicht gezeigt; „-n“ legt fest, wie viele gezeigt werden.",
         gezaehlt(anzahl, "weitere Stelle", "weitere Stellen"));
    pub weitere_eintraege(anzahl: usize) =
        ("{} nicht gezeigt; „-n“ legt fest, wie viele gezeigt werden.",
         gezaehlt(anzahl, "weiterer Eintrag", "weitere Einträge"));
    pub gefunden(gruende: &str, wertung: &str, stufe: u8) =
        "gefunden: {gruende} · Wertung {wertung} · Stufe {stufe}";
    pub frage(anfrage: &str) = "## {anfrage}";
}

pub fn kein_treffer(verlangt: Verlangt, gelesen: bool, quellen: usize, stellen: usize) -> String {
    let (keine, ende) = nichts(verlangt, gelesen);
    format!("Kein Treffer: {keine} von {} Stellen in {} Quellen {ende}.", zahl(stellen), zahl(quellen))
}

sentences! {
    pub ohne(wort: &str, stellen: usize) =
        ("Ohne „{wort}“ {waere} es {}.",
         n_stellen(stellen), waere = if stellen == 1 { "wäre" } else { "wären" });
    pub wort(wort: &str, stellen: usize) = ("{wort}: in {}", n_stellen(stellen));
    pub EINGESCHRAENKT =
        "Diese Sitzung ist eingeschränkt: Dateien schreiben oder aufnehmen und fremde Ordner öffnen darf sie nicht.";

    pub VERBORGENES =
        "„�“ steht für Zeichen, die das Terminal steuern oder nicht zeigen würde. In eine Datei umgeleitet (> Datei) \
         bleibt alles Byte für Byte.";
}
