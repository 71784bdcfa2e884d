//! The command line: what it says.

use super::bestand::zahl;
use super::suche::Verlangt;

pub const STEHT_UNTER: &str = "steht unter: ";
pub const WORTLAUT: &str = "Wortlaut";
pub const FUNDSTELLEN: &str = "Fundstellen";
pub const VERWEISE: &str = "Verweise";

pub fn darunter(anzahl: usize) -> String {
    format!("Darunter ({anzahl})")
}

pub fn massnahmen(anzahl: usize) -> String {
    zahl(anzahl, "Maßnahme", "Maßnahmen")
}

pub fn quelle_kopf(kennung: &str, zeilen: u32, sha256: &str) -> String {
    format!("[{kennung}]  {zeilen} Zeilen, SHA-256 {sha256}")
}

pub fn leere_ansicht(ansicht: &str) -> String {
    format!(
        "Die Ansicht „{ansicht}“ ist leer: Kein geladenes Dokument enthält dazu etwas. „leitlinien baum quellen“ zeigt, was geladen ist."
    )
}

fn aufzaehlung(namen: &[&str]) -> String {
    let namen: Vec<String> = namen.iter().map(|name| format!("„{name}“")).collect();
    match namen.as_slice() {
        [vorn @ .., letzter] if !vorn.is_empty() => format!("{} oder {letzter}", vorn.join(", ")),
        namen => namen.concat(),
    }
}

/// The names that may be meant, else advice.
fn vorschlag(nahe: &[&str], sonst: &str) -> String {
    if nahe.is_empty() { sonst.to_owned() } else { format!("Meinten Sie {}?", aufzaehlung(nahe)) }
}

pub fn ohne_beleg(kennung: &str) -> String {
    format!("„{kennung}“ hat keinen eigenen Beleg; die Einträge darunter nennt „leitlinien zeige {kennung}“.")
}

pub fn unbekannte_kennung(kennung: &str, nahe: &[&str]) -> String {
    let rat = vorschlag(nahe, "„leitlinien baum“ nennt die Kennungen in eckigen Klammern.");
    format!("Die Kennung „{kennung}“ gibt es nicht. {rat}")
}

pub fn unbekannte_quelle(kennung: &str, nahe: &[&str]) -> String {
    let rat = vorschlag(nahe, "„leitlinien baum quellen“ nennt alle Quellen.");
    format!("Die Quelle „{kennung}“ gibt es nicht. {rat}")
}

pub fn unbekannter_befehl(typed: &str, nahe: &[&str]) -> String {
    let rat = vorschlag(nahe, "„leitlinien --hilfe“ nennt alle Befehle.");
    format!("Den Befehl „{typed}“ gibt es nicht. {rat}")
}

pub fn unbekannte_option(typed: &str, nahe: &[&str]) -> String {
    let rat = vorschlag(nahe, "„--hilfe“ hinter dem Befehl nennt alle Optionen.");
    format!("Die Option „{typed}“ gibt es hier nicht. {rat}")
}

pub fn zu_viel(typed: &str) -> String {
    format!("Die Angabe „{typed}“ ist zu viel. „--hilfe“ hinter dem Befehl zeigt den Aufruf.")
}

pub fn wert_fehlt(option: &str) -> String {
    format!("Hinter „{option}“ fehlt die Angabe. „--hilfe“ hinter dem Befehl zeigt den Aufruf.")
}

pub fn falscher_wert(option: &str, value: &str, valid: &[&str], nahe: &[&str]) -> String {
    let rat = vorschlag(nahe, &format!("Möglich ist {}.", aufzaehlung(valid)));
    format!("„{value}“ passt nicht zu „{option}“. {rat}")
}

pub fn ungueltiger_wert(option: &str, value: &str) -> String {
    format!("„{value}“ passt nicht zu „{option}“: Erwartet wird eine ganze Zahl, z. B. 20.")
}

pub fn fehlt(argument: &str) -> String {
    format!("Es fehlt die Angabe „{argument}“. „--hilfe“ hinter dem Befehl zeigt den Aufruf.")
}

pub fn widerspruch(eine: &str, andere: &str) -> String {
    format!("„{eine}“ und „{andere}“ schließen einander aus. Lassen Sie eines davon weg.")
}

pub fn doppelt(option: &str) -> String {
    format!("„{option}“ steht mehrfach da. Lassen Sie eines davon weg.")
}

pub fn unterbefehl_fehlt(befehle: &[&str]) -> String {
    format!("Es fehlt, was zu tun ist: {}.", aufzaehlung(befehle))
}

pub const KEIN_UTF8: &str = "Eine Angabe ist nicht in UTF-8 geschrieben. Geben Sie sie noch einmal ein.";
pub const AUFRUF_UNKLAR: &str =
    "Der Aufruf ist so nicht zu verstehen. „leitlinien --hilfe“ zeigt alle Befehle.";

pub fn ausgabe(grund: &str) -> String {
    format!(
        "Die Ausgabe lässt sich nicht schreiben ({grund}). Prüfen Sie, wohin sie geht und ob dort Platz ist."
    )
}

pub const INDEX_SYSTEM: &str = "Mitgelieferter Bestand";
pub const NICHTS_GELADEN: &str = "Es ist kein Dokument geladen: „--ohne-system“ lässt den mitgelieferten Bestand weg. Nennen Sie mit „--index ORDNER“ einen eigenen Index.";
pub const KEINE_DOKUMENTE: &str = "In den Ordnern steht kein lesbares Dokument; es wurde nichts gebaut. Gelesen werden .txt- und .md-Dateien in UTF-8.";

pub fn kein_index(ordner: &str) -> String {
    format!(
        "„{ordner}“ enthält keinen Index. Bauen Sie ihn mit „leitlinien index bauen DOKUMENTE --nach {ordner}“."
    )
}

pub fn ohne_dokumente(ordner: &str) -> String {
    format!(
        "„{ordner}“ ist der Index des mitgelieferten Bestands, der immer geladen ist. Lassen Sie „--index {ordner}“ weg."
    )
}

pub fn ziel_belegt(ordner: &str) -> String {
    format!(
        "In „{ordner}“ liegt schon etwas anderes als ein Index eigener Dokumente. Wählen Sie mit „--nach“ einen neuen oder leeren Ordner."
    )
}

pub fn uebergangen(datei: &str, grund: &str) -> String {
    format!("Übergangen: {datei} ({grund})")
}

fn umfang(dokumente: usize, stellen: usize) -> String {
    let dokumente = zahl(dokumente, "Dokument", "Dokumente");
    format!("{dokumente}, {}", zahl(stellen, "Textstelle", "Textstellen"))
}

pub fn gebaut(anzahl: usize, passagen: usize, ziel: &str) -> String {
    format!("{}: Index in „{ziel}“ gebaut.", umfang(anzahl, passagen))
}

pub fn stand(name: &str, anzahl: usize, passagen: usize, bytes: usize) -> String {
    format!("{name}: {}, {} kB", umfang(anzahl, passagen), bytes.div_ceil(1000))
}

pub fn fassung(schema: u32, analyzer: u32, engine: &str) -> String {
    format!("  Fassung: Schema {schema}, Wortzerlegung {analyzer}, {engine}")
}

pub fn in_ordnung(name: &str, anzahl: usize, passagen: usize) -> String {
    format!(
        "{name}: in Ordnung. Alle Prüfsummen stimmen, der Index passt zu seinen Quellen ({}).",
        umfang(anzahl, passagen)
    )
}

pub fn passt_nicht(name: &str) -> String {
    format!(
        "{name}: Der Index passt nicht zu seinen Quellen. Bauen Sie ihn mit „leitlinien index bauen“ neu."
    )
}

pub fn weitere(anzahl: usize) -> String {
    let stellen = zahl(anzahl, "weitere Stelle", "weitere Stellen");
    format!("{stellen} nicht gezeigt; „-n“ legt fest, wie viele gezeigt werden.")
}

pub fn gefunden(gruende: &str, wertung: &str, stufe: u8) -> String {
    format!("gefunden: {gruende} · Wertung {wertung} · Stufe {stufe}")
}

pub fn frage(anfrage: &str) -> String {
    format!("## {anfrage}")
}

pub fn kein_treffer(verlangt: Verlangt, quellen: usize, stellen: usize) -> String {
    let nichts = match verlangt {
        Verlangt::Wort => "enthält dieses Wort",
        Verlangt::Worte => "enthält alle diese Wörter",
        Verlangt::Passt => "passt zur Suche",
    };
    format!("Kein Treffer: Keine von {stellen} Stellen in {quellen} Quellen {nichts}.")
}

pub fn ohne(wort: &str, stellen: usize) -> String {
    let waere = if stellen == 1 { "wäre" } else { "wären" };
    format!("Ohne „{wort}“ {waere} es {}.", zahl(stellen, "Stelle", "Stellen"))
}

pub fn wort(wort: &str, stellen: usize) -> String {
    format!("{wort}: in {}", zahl(stellen, "Stelle", "Stellen"))
}

pub const EINGESCHRAENKT: &str = "Diese Sitzung ist eingeschränkt: Dateien schreiben oder aufnehmen und fremde Ordner öffnen darf sie nicht.";

pub const VERBORGENES: &str = "„�“ steht für Zeichen, die das Terminal steuern oder nicht zeigen würde. In eine Datei umgeleitet (> Datei) \
                               bleibt alles Byte für Byte.";
