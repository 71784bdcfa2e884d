//! Formats of files: why one yields no text, and what a reader should know about one that does.

use super::bausteine::gezaehlt;

sentences! {
    pub LEER = "enthält keinen Text";
    pub OHNE_TEXT = "kein Text, bitte OCR";
    pub VERSCHLUESSELT = "mit Kennwort oder Zertifikat geschützt; bitte ohne diesen Schutz speichern";
    pub ZU_GROSS = "ausgepackt zu groß; bitte in Teile zerlegen";
    pub ZU_TIEF = "zu tief verschachtelt; bitte neu speichern oder als Text ausgeben";
    pub BILD = "ein Bild, kein Text; bitte OCR";
    pub PROGRAMM = "ein Programm, kein Dokument";
    pub ARCHIV = "ein Archiv, kein Dokument; bitte auspacken";
    pub NACHRICHT =
        "eine E-Mail oder ein Webarchiv; bitte Text und Anlagen einzeln als HTML, DOCX oder PDF speichern";
    pub XML = "eine XML-Datei, kein Dokument; bitte als HTML, DOCX, ODT oder PDF speichern";
    pub UNBEKANNT =
        "kein Text und kein bekanntes Format; gelesen werden Text, Markdown, HTML, PDF, DOCX und ODT";
    pub beschaedigt(format: &str) =
        "beschädigt oder unvollständig ({format}); bitte neu speichern oder neu beschaffen";
    pub alt(format: &str) = "{format} wird nicht gelesen; bitte als DOCX, ODT oder PDF speichern";
    pub zeichensatz_unbekannt(name: &str) =
        "der Zeichensatz „{name}“ ist nicht bekannt; bekannt sind zum Beispiel UTF-8, Windows-1252, CP850";
    pub ABGESCHNITTEN = "Die Datei endet mitten in einem Zeichen; sie ist wohl unvollständig.";
    pub gemischt(bytes: usize, zeile: usize) =
        ("{} nicht in UTF-8 geschrieben und als Windows-1252 gelesen, zuerst in Zeile {zeile}.",
         gezaehlt(bytes, "Zeichen ist", "Zeichen sind"));
    pub MAC_OS_ROMAN = "Mac OS Roman";
    pub vermutet(name: &str) = "Der Zeichensatz ist nach den Umlauten vermutlich {name}.";
    pub unlesbare_zeichen(zahl: usize) =
        ("{} sich nicht lesen; an ihrer Stelle steht \u{fffd}. Geben Sie den Zeichensatz an.",
         gezaehlt(zahl, "Zeichen ließ", "Zeichen ließen"));
    pub GESTRICHEN = "Das Dokument enthält verfolgte Änderungen; gestrichener Text wurde nicht gelesen.";
}
