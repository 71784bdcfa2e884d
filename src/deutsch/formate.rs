//! Formats of files: why one yields no text, and what a reader should know about one that does.

pub const LEER: &str = "enthält keinen Text";
pub const OHNE_TEXT: &str = "kein Text, bitte OCR";
pub const VERSCHLUESSELT: &str = "mit Kennwort oder Zertifikat geschützt; bitte ohne diesen Schutz speichern";
pub const ZU_GROSS: &str = "ausgepackt zu groß; bitte in Teile zerlegen";
pub const ZU_TIEF: &str = "zu tief verschachtelt; bitte neu speichern oder als Text ausgeben";
pub const BILD: &str = "ein Bild, kein Text; bitte OCR";
pub const PROGRAMM: &str = "ein Programm, kein Dokument";
pub const ARCHIV: &str = "ein Archiv, kein Dokument; bitte auspacken";
pub const NACHRICHT: &str =
    "eine E-Mail oder ein Webarchiv; bitte Text und Anlagen einzeln als HTML, DOCX oder PDF speichern";
pub const XML: &str = "eine XML-Datei, kein Dokument; bitte als HTML, DOCX, ODT oder PDF speichern";
pub const UNBEKANNT: &str =
    "kein Text und kein bekanntes Format; gelesen werden Text, Markdown, HTML, PDF, DOCX und ODT";

pub fn beschaedigt(format: &str) -> String {
    format!("beschädigt oder unvollständig ({format}); bitte neu speichern oder neu beschaffen")
}

pub fn alt(format: &str) -> String {
    format!("{format} wird nicht gelesen; bitte als DOCX, ODT oder PDF speichern")
}

pub fn zeichensatz_unbekannt(name: &str) -> String {
    format!(
        "der Zeichensatz „{name}“ ist nicht bekannt; bekannt sind zum Beispiel UTF-8, Windows-1252, CP850"
    )
}

pub const ABGESCHNITTEN: &str = "Die Datei endet mitten in einem Zeichen; sie ist wohl unvollständig.";

pub fn gemischt(bytes: usize, zeile: usize) -> String {
    let stellen = if bytes == 1 { "1 Zeichen ist".to_owned() } else { format!("{bytes} Zeichen sind") };
    format!("{stellen} nicht in UTF-8 geschrieben und als Windows-1252 gelesen, zuerst in Zeile {zeile}.")
}

pub const MAC_OS_ROMAN: &str = "Mac OS Roman";

pub fn vermutet(name: &str) -> String {
    format!("Der Zeichensatz ist nach den Umlauten vermutlich {name}.")
}

pub fn unlesbare_zeichen(anzahl: usize) -> String {
    let stellen =
        if anzahl == 1 { "1 Zeichen ließ".to_owned() } else { format!("{anzahl} Zeichen ließen") };
    format!("{stellen} sich nicht lesen; an ihrer Stelle steht \u{fffd}. Geben Sie den Zeichensatz an.")
}

pub const GESTRICHEN: &str =
    "Das Dokument enthält verfolgte Änderungen; gestrichener Text wurde nicht gelesen.";
