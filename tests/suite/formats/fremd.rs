//! Files given by mistake or locked: each yields one sentence that says what it is and what to do, and never a text.

use std::io::{Cursor, Write as _};

use leitlinien::formats::{Grund, Vorgabe, read};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::office::{archive, docx};

fn refused(bytes: &[u8]) -> Grund {
    match read(bytes, &Vorgabe::default()) {
        Err(grund) => grund,
        Ok(read) => panic!("gelesen als {:?}: {}", read.format, read.text),
    }
}

/// The file system of old office programs: a head, and a table of the streams with these names.
fn compound(streams: &[&str]) -> Vec<u8> {
    let mut out = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    out.resize(512, 0);
    for name in ["Root Entry"].iter().chain(streams) {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let mut entry = wide.clone();
        entry.resize(64, 0);
        entry.extend((wide.len() as u16 + 2).to_le_bytes());
        entry.extend([if *name == "Root Entry" { 5 } else { 2 }, 1]);
        entry.resize(128, 0);
        out.extend(entry);
    }
    // Old programs keep the letters of a text as they are; nobody may take them for a document.
    out.extend(b"Die Staatsregierung unterst\xfctzt kleine Unternehmen.".iter().cycle().take(4096));
    out
}

#[test]
fn a_password_says_what_to_do() {
    let locked = |kind: &str| {
        let kind = format!("application/vnd.oasis.opendocument.{kind}");
        let manifest = r#"<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml" manifest:size="1744"><manifest:encryption-data manifest:checksum-type="SHA256"/></manifest:file-entry></manifest:manifest>"#;
        archive(&[
            ("mimetype", kind.as_bytes()),
            ("content.xml", b"\x01\x02\x7fWort um Wort\xc3\xa4"),
            ("META-INF/manifest.xml", manifest.as_bytes()),
        ])
    };
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    zip.start_file("mimetype", options).unwrap();
    zip.write_all(b"application/vnd.oasis.opendocument.text").unwrap();
    zip.start_file("encrypted-package", options).unwrap();
    zip.write_all(&[7; 300]).unwrap();
    let newer = zip.finish().unwrap().into_inner();
    for bytes in [
        locked("text"),
        newer,
        compound(&["EncryptionInfo", "EncryptedPackage", "\u{6}DataSpaces"]),
        b"-----BEGIN PGP MESSAGE-----\n\nhQEMA7WvK2Jc9xDTAQf+Kq\n=abcd\n-----END PGP MESSAGE-----\n".to_vec(),
    ] {
        assert_eq!(
            refused(&bytes).to_string(),
            "mit Kennwort oder Zertifikat geschützt; bitte ohne diesen Schutz speichern"
        );
    }
}

#[test]
fn formats_that_are_not_read_are_named() {
    let sentence = |name: &str| format!("{name} wird nicht gelesen; bitte als DOCX, ODT oder PDF speichern");
    let odf = |kind: &str| {
        archive(&[("mimetype", format!("application/vnd.oasis.opendocument.{kind}").as_bytes())])
    };
    for (name, bytes) in [
        ("XLSX", archive(&[("[Content_Types].xml", b"<Types/>"), ("xl/workbook.xml", b"<workbook/>")])),
        ("XLSX", archive(&[("xl/workbook.bin", b"\x83\x01\0")])),
        ("PPTX", archive(&[("ppt/presentation.xml", b"<p/>"), ("ppt/slides/slide1.xml", b"<p>Folie</p>")])),
        ("ODS", odf("spreadsheet")),
        ("ODP", odf("presentation")),
        ("RTF", br"{\rtf1\ansi\deff0 Die Staatsregierung\par}".to_vec()),
        ("DOC", compound(&["1Table", "WordDocument", "Data"])),
        ("XLS", compound(&["Workbook"])),
        ("PPT", compound(&["Current User", "PowerPoint Document"])),
    ] {
        assert_eq!(refused(&bytes).to_string(), sentence(name));
    }
}

#[test]
fn archives_are_to_be_unpacked() {
    let inner = docx("<w:p><w:r><w:t>Wort</w:t></w:r></w:p>", &[]);
    for bytes in [
        archive(&[("brief.txt", b"Text")]),
        archive(&[("unterlagen/brief.docx", &inner)]),
        archive(&[]),
        b"\x1f\x8b\x08\0\0\0\0\0".to_vec(),
    ] {
        assert_eq!(refused(&bytes).to_string(), "ein Archiv, kein Dokument; bitte auspacken");
    }
}

const MESSAGE: &str = "From: Referat 23 <referat23@example.org>\r\nTo: poststelle@example.org\r\n\
    Subject: =?UTF-8?Q?Au=C3=9Fenwirtschaft?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed;\r\n boundary=\"x\"\r\n\r\n\
    --x\r\nContent-Type: text/plain\r\n\r\nGuten Tag\r\n--x\r\nContent-Transfer-Encoding: base64\r\n\r\nUEsDBBQABgAI\r\n--x--\r\n";

#[test]
fn messages_are_no_documents() {
    let sentence =
        "eine E-Mail oder ein Webarchiv; bitte Text und Anlagen einzeln als HTML, DOCX oder PDF speichern";
    let page = "From: <Saved by Blink>\nSnapshot-Content-Location: https://example.org/\nMIME-Version: 1.0\n\n------x\n";
    let folder = format!("From MAILER-DAEMON Mon Jan  1 00:00:00 2024\nX-Spam: no\n\tand more\n{MESSAGE}");
    for bytes in [
        MESSAGE.as_bytes().to_vec(),
        format!("\u{feff}{MESSAGE}").into_bytes(),
        page.as_bytes().to_vec(),
        folder.into_bytes(),
        compound(&["__nameid_version1.0", "__properties_version1.0", "__substg1.0_1000001F"]),
    ] {
        assert_eq!(refused(&bytes).to_string(), sentence);
    }
}

#[test]
fn letters_with_heads_are_documents() {
    for text in [
        "Von: Referat 23\nAn: Referat 24\nBetreff: Messen\n\nDie Messe findet statt.\n",
        "Received: the text of a note\nthat goes on without a head.\n",
        "Titel: Bericht\nDatum: 3. März 2024\nMessage-ID ist ein Feld einer E-Mail.\n",
    ] {
        assert!(read(text.as_bytes(), &Vorgabe::default()).is_ok(), "{text}");
    }
}

#[test]
fn elements_of_other_programs_are_no_words() {
    let sentence = "eine XML-Datei, kein Dokument; bitte als HTML, DOCX, ODT oder PDF speichern";
    for text in [
        "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Word.Document\"?>\n<w:wordDocument><w:body/></w:wordDocument>",
        "<?xml version=\"1.0\"?><office:document office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\"><office:body/></office:document>",
        "\u{feff}<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<dokumente><norm>Text</norm></dokumente>",
    ] {
        assert_eq!(refused(text.as_bytes()).to_string(), sentence);
    }
    let page = "<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"x\">\n<html><body><p>Ein Satz.</p></body></html>";
    assert!(read(page.as_bytes(), &Vorgabe::default()).is_ok());
}

#[test]
fn no_words_is_a_scan() {
    assert_eq!(refused(&docx("<w:p/>", &[])).to_string(), "kein Text, bitte OCR");
}
