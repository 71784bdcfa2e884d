//! DOCX (ECMA-376): a small package with headings, quotations, lists and the properties of the document.
//!
//! Nothing in it tells when or where it was made: the same export gives the same bytes.

use std::io::{self, Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

use super::absatz::{Teil, parts};
use super::auszug::Auszug;
use super::escape::xml as escaped;
use crate::katalog::uebersicht::Tabelle;
use crate::text::quoted;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

const TYPES: &str = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
<Default Extension=\"xml\" ContentType=\"application/xml\"/>\
<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>\
<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>\
<Override PartName=\"/word/numbering.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml\"/>\
<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>\
</Types>";

const PACKAGE: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>\
<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>\
</Relationships>";

const PARTS: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>\
<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering\" Target=\"numbering.xml\"/>\
</Relationships>";

/// The one list: bullets.
const NUMBERING: &str = "<w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"hybridMultilevel\"/>\
<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"•\"/><w:lvlJc w:val=\"left\"/>\
<w:pPr><w:ind w:left=\"720\" w:hanging=\"360\"/></w:pPr></w:lvl></w:abstractNum>\
<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";

/// Sizes of the headings in half points, the title first.
const SIZES: [u8; 6] = [36, 30, 26, 24, 22, 22];

pub(super) fn write(auszug: &Auszug) -> io::Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
    let files = [
        ("[Content_Types].xml", TYPES.to_owned()),
        ("_rels/.rels", PACKAGE.to_owned()),
        ("docProps/core.xml", core(auszug)),
        ("word/_rels/document.xml.rels", PARTS.to_owned()),
        ("word/document.xml", document(auszug)),
        ("word/numbering.xml", format!("<w:numbering xmlns:w=\"{MAIN}\">{NUMBERING}</w:numbering>")),
        ("word/styles.xml", styles()),
    ];
    for (name, text) in files {
        zip.start_file(name, options)?;
        zip.write_all(HEAD.as_bytes())?;
        zip.write_all(text.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

fn core(auszug: &Auszug) -> String {
    format!(
        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title><dc:creator>leitlinien</dc:creator><dc:language>de-DE</dc:language></cp:coreProperties>",
        escaped(&auszug.titel)
    )
}

fn document(auszug: &Auszug) -> String {
    let mut out = format!("<w:document xmlns:w=\"{MAIN}\"><w:body>");
    for part in parts(auszug) {
        match part {
            Teil::Ueberschrift(level, text) => paragraph(&mut out, &format!("Heading{level}"), text),
            Teil::Absatz(text) => paragraph(&mut out, "Normal", &text),
            Teil::Zitat(words, place) => {
                paragraph(&mut out, "Quote", &quoted(words));
                paragraph(&mut out, "Fundstelle", &place);
            }
            Teil::Tabelle(tabelle) => rows(&mut out, tabelle),
            Teil::Merkmale(_, all) => {
                for one in all {
                    paragraph(&mut out, "ListBullet", &format!("{}: {}", one.name, one.wert));
                }
            }
        }
    }
    out.push_str("<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1417\" w:right=\"1417\" w:bottom=\"1134\" w:left=\"1417\" w:header=\"708\" w:footer=\"708\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>");
    out
}

/// A table whose heads return on every page; a paragraph has to stand behind it.
fn rows(out: &mut String, tabelle: &Tabelle) {
    const LINE: &str = "w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"777777\"";
    out.push_str("<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/><w:tblBorders>");
    let sides = ["top", "left", "bottom", "right", "insideH", "insideV"];
    out.extend(sides.map(|side| format!("<w:{side} {LINE}/>")));
    out.push_str("</w:tblBorders></w:tblPr><w:tblGrid>");
    out.push_str(&"<w:gridCol/>".repeat(tabelle.spalten.len()));
    out.push_str("</w:tblGrid>");
    for (number, cells) in std::iter::once(&tabelle.spalten).chain(&tabelle.zeilen).enumerate() {
        out.push_str(if number == 0 { "<w:tr><w:trPr><w:tblHeader/></w:trPr>" } else { "<w:tr>" });
        for cell in cells {
            out.push_str("<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/></w:tcPr>");
            paragraph(out, "Normal", cell);
            out.push_str("</w:tc>");
        }
        out.push_str("</w:tr>");
    }
    out.push_str("</w:tbl>");
    paragraph(out, "Normal", "");
}

fn paragraph(out: &mut String, style: &str, text: &str) {
    let (head, words) = (format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>"), escaped(text));
    out.extend([&head, "<w:r><w:t xml:space=\"preserve\">", &words, "</w:t></w:r></w:p>"]);
}

/// The styles' inner names are the ones every word processor translates itself.
fn styles() -> String {
    let mut out = format!(
        "<w:styles xmlns:w=\"{MAIN}\"><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"22\"/><w:lang w:val=\"de-DE\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"120\"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
    );
    for (number, size) in SIZES.iter().enumerate() {
        let level = number + 1;
        let style = format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"Heading{level}\"><w:name w:val=\"heading {level}\"/><w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:pPr><w:keepNext/><w:spacing w:before=\"240\" w:after=\"120\"/><w:outlineLvl w:val=\"{number}\"/></w:pPr><w:rPr><w:b/><w:sz w:val=\"{size}\"/></w:rPr></w:style>"
        );
        out.push_str(&style);
    }
    out.push_str("<w:style w:type=\"paragraph\" w:styleId=\"Quote\"><w:name w:val=\"Quote\"/><w:basedOn w:val=\"Normal\"/><w:pPr><w:keepNext/><w:spacing w:after=\"40\"/><w:ind w:left=\"567\"/></w:pPr></w:style>");
    out.push_str("<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"Fundstelle\"><w:name w:val=\"Fundstelle\"/><w:basedOn w:val=\"Normal\"/><w:pPr><w:ind w:left=\"567\"/></w:pPr><w:rPr><w:sz w:val=\"18\"/></w:rPr></w:style>");
    out.push_str("<w:style w:type=\"paragraph\" w:styleId=\"ListBullet\"><w:name w:val=\"List Bullet\"/><w:basedOn w:val=\"Normal\"/><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:spacing w:after=\"40\"/></w:pPr></w:style></w:styles>");
    out
}
