//! Recognises the kind of a file by its content, never by its name.

use super::Grund;

/// How a file stores its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Storage {
    /// Characters without any container: plain text, Markdown, HTML, XML.
    Characters,
    Pdf,
    /// A ZIP archive, perhaps a DOCX or ODT.
    Archive,
}

/// Number of bytes at the beginning and at the end of a file that are searched for the signs of a PDF.
const PDF_WITHIN: usize = 1024;

/// Number of bytes at the beginning of a file that are searched for the header fields of an e-mail.
const MESSAGE_HEAD: usize = 64 << 10;

/// The first bytes of formats that are not read, with the reason that is reported for each group of formats.
const SIGNS: [(Grund, &[&[u8]]); 7] = [
    (
        Grund::Bild,
        &[b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\0", b"MM\0*", b"BM", b"AT&TFORM"],
    ),
    (Grund::Programm, &[b"\x7fELF", b"MZ", b"\xcf\xfa\xed\xfe", b"\xfe\xed\xfa\xcf", b"\xca\xfe\xba\xbe"]),
    (Grund::Altformat("RTF"), &[b"{\\rtf"]),
    (Grund::Altformat("PostScript"), &[b"%!PS"]),
    (Grund::Altformat("WordPerfect"), &[b"\xffWPC"]),
    (Grund::Verschluesselt, &[b"-----BEGIN PGP MESSAGE-----"]),
    (
        Grund::Archiv,
        &[
            b"\x1f\x8b",
            b"BZh",
            b"7z\xbc\xaf\x27\x1c",
            b"Rar!\x1a\x07",
            b"\xfd7zXZ\0",
            b"\x28\xb5\x2f\xfd",
            b"PK\x05\x06",
            b"PK\x07\x08",
        ],
    ),
];

/// Tells how a file stores its text; the error says why the file cannot be read.
pub(super) fn storage(bytes: &[u8]) -> Result<Storage, Grund> {
    if bytes.is_empty() {
        return Err(Grund::Leer);
    }
    if is_pdf(bytes) {
        return Ok(Storage::Pdf);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return Ok(Storage::Archive);
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return Err(compound(bytes));
    }
    let begins = |sign: &&[u8]| {
        // Up to four letters may begin a text as well (`BM`, `MZ`); only a binary file contains zero bytes.
        let word = sign.len() <= 4 && sign.iter().all(u8::is_ascii_alphanumeric);
        bytes.starts_with(sign) && (!word || bytes.contains(&0))
    };
    if let Some((grund, _)) = SIGNS.iter().find(|(_, signs)| signs.iter().any(begins)) {
        return Err(grund.clone());
    }
    let behind = |at: usize, sign: &[u8]| bytes.get(at..).is_some_and(|rest| rest.starts_with(sign));
    if bytes.starts_with(b"RIFF") && behind(8, b"WEBP") || behind(4, b"ftyphei") || behind(4, b"ftypavif") {
        return Err(Grund::Bild);
    }
    if behind(257, b"ustar") {
        return Err(Grund::Archiv);
    }
    if is_message(bytes) {
        return Err(Grund::Nachricht);
    }
    Ok(Storage::Characters)
}

/// Header fields that mail programs write into an e-mail and that nobody types.
const MADE_FIELDS: [&str; 4] = ["mime-version", "message-id", "received", "return-path"];

/// True for an e-mail: only header fields stand before the first empty line, at least one of `MADE_FIELDS` among them.
fn is_message(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let head = bytes.get(..MESSAGE_HEAD).unwrap_or(bytes);
    let mut made = false;
    for (at, line) in head.split(|byte| *byte == b'\n').enumerate() {
        let line = line.trim_ascii_end();
        if line.is_empty() {
            break;
        }
        // In a mailbox file a line `From …` precedes each e-mail; a long field goes on in a line that begins blank.
        if at == 0 && line.starts_with(b"From ")
            || at > 0 && line.starts_with(b" ")
            || line.starts_with(b"\t")
        {
            continue;
        }
        let name = line.iter().take_while(|byte| byte.is_ascii_graphic() && **byte != b':').count();
        if name == 0 || line.get(name) != Some(&b':') {
            return false;
        }
        made |= MADE_FIELDS
            .iter()
            .any(|field| line.get(..name).is_some_and(|own| own.eq_ignore_ascii_case(field.as_bytes())));
    }
    made
}

/// True if a file begins with `%PDF-`, or has PDF objects and `%PDF-` near its beginning or a PDF's end near its end.
fn is_pdf(bytes: &[u8]) -> bool {
    let head = bytes.get(..PDF_WITHIN).unwrap_or(bytes);
    let tail = bytes.get(bytes.len().saturating_sub(PDF_WITHIN)..).unwrap_or_default();
    let at = head.windows(5).position(|five| five == b"%PDF-");
    let ends = holds(tail, b"startxref") || holds(tail, b"%%EOF");
    at == Some(0) || (at.is_some() || ends) && holds(bytes, b"endobj")
}

/// Tells by the names inside an OLE container whether it is an old office file, an encrypted file or an e-mail.
fn compound(bytes: &[u8]) -> Grund {
    let wide = |name: &str| name.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let kinds = [
        ("EncryptedPackage", Grund::Verschluesselt),
        ("__properties_version1.0", Grund::Nachricht),
        ("WordDocument", Grund::Altformat("DOC")),
        ("Workbook", Grund::Altformat("XLS")),
        ("PowerPoint Document", Grund::Altformat("PPT")),
    ];
    let found = kinds.into_iter().find(|(name, _)| holds(bytes, &wide(name)));
    found.map_or(Grund::Altformat("OLE"), |(_, grund)| grund)
}

fn holds(bytes: &[u8], sign: &[u8]) -> bool {
    bytes.windows(sign.len()).any(|window| window == sign)
}

/// Elements that may begin an HTML page in which `html` and `head` are left out.
const BLOCKS: &str = "div p h1 h2 h3 table article main section ul ol title meta blockquote";

/// True for HTML: a text that begins like a page, or that begins with one of the `BLOCKS` and ends with `>`.
pub(super) fn is_html(text: &str) -> bool {
    let mut rest = text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    while let Some((_, behind)) = rest
        .strip_prefix("<!--")
        .and_then(|inner| inner.split_once("-->"))
        .or_else(|| rest.strip_prefix("<?xml").and_then(|inner| inner.split_once("?>")))
    {
        rest = behind.trim_start();
    }
    let head: String = rest.chars().take(32).collect::<String>().to_ascii_lowercase();
    let opens = |tag: &str| {
        let rest = head.strip_prefix('<').and_then(|head| head.strip_prefix(tag));
        rest.is_some_and(|rest| rest.starts_with(|c: char| c == '>' || c.is_whitespace()))
    };
    if ["!doctype html", "html", "head", "body"].into_iter().any(opens) {
        return true;
    }
    BLOCKS.split(' ').any(opens) && text.trim_end().ends_with('>')
}

/// True if a text begins with an XML declaration; whether it is ODT or HTML has to be asked before.
pub(super) fn is_xml(text: &str) -> bool {
    text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']).starts_with("<?xml")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_that_are_no_text_say_what_they_are() {
        assert_eq!(storage(b""), Err(Grund::Leer));
        assert_eq!(storage(b"\x89PNG\r\n\x1a\n"), Err(Grund::Bild));
        assert_eq!(storage(b"BM\0\0\0\0"), Err(Grund::Bild));
        assert_eq!(storage(b"MZ\x90\0"), Err(Grund::Programm));
        assert_eq!(storage(b"{\\rtf1\\ansi"), Err(Grund::Altformat("RTF")));
        let old = |name: &str| {
            let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
            [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".as_slice(), &wide].concat()
        };
        assert_eq!(storage(&old("WordDocument")), Err(Grund::Altformat("DOC")));
        assert_eq!(storage(&old("EncryptedPackage")), Err(Grund::Verschluesselt));
    }

    #[test]
    fn words_that_begin_like_a_sign_are_text() {
        for text in ["BMWK und Länder", "MZ Halle", "BZhalle", "%PDF ist ein Format", "Das %PDF-Format"] {
            assert_eq!(storage(text.as_bytes()), Ok(Storage::Characters), "{text}");
        }
        assert_eq!(storage(b"%PDF-1.7\n"), Ok(Storage::Pdf));
        assert_eq!(storage(b"\n\n%PDF-1.4\n1 0 obj endobj"), Ok(Storage::Pdf));
        assert_eq!(storage(b"4PDF-1.4\n1 0 obj endobj\nstartxref\n9\n%%EOF"), Ok(Storage::Pdf));
    }

    #[test]
    fn pages_are_told_by_their_markup() {
        for text in [
            "<!DOCTYPE html><title>x</title>",
            "\n<!-- a --><HTML lang=de>",
            "<?xml version=\"1.0\"?>\n<html xmlns=\"x\">",
            "<p>Absatz</p>\n",
        ] {
            assert!(is_html(text), "{text}");
        }
        for text in
            ["# Titel\n<p>x</p>", "<div align=center>\n\n# Titel", "<header ist kein>", "a < b > c", ""]
        {
            assert!(!is_html(text), "{text}");
        }
    }
}
