//! Encodings: from bytes to characters, losing nothing.
//!
//! A byte order mark decides; without one the encoding that the user names; without that the bytes themselves.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, ISO_8859_15, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::Grund;
use super::codepage::{CP437, CP850, Codepage};
use crate::deutsch::formate as satz;

/// Number of bytes at the beginning of a file from which its encoding is guessed.
const SAMPLE: usize = 1 << 20;

/// A decoded text with its encoding and the remarks for the user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Decoded {
    pub text: String,
    /// The name of the encoding; `None` for UTF-8.
    pub zeichensatz: Option<String>,
    pub hinweise: Vec<String>,
}

impl Decoded {
    fn new(text: String, name: &str) -> Self {
        let zeichensatz = (name != UTF_8.name()).then(|| name.to_owned());
        Self { text, zeichensatz, hinweise: Vec::new() }
    }

    fn of_page(bytes: &[u8], page: Codepage) -> Self {
        Self::new(page.decode(bytes), page.name)
    }

    fn guessed(mut self, name: &str) -> Self {
        self.hinweise.push(satz::vermutet(name));
        self
    }
}

/// Decodes a text. `name` is the encoding that the user names; only a byte order mark overrides it.
pub(super) fn decode(bytes: &[u8], name: Option<&str>) -> Result<Decoded, Grund> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let rest = bytes.get(mark..).unwrap_or_default();
        return Ok(if encoding == UTF_8 { utf8(rest) } else { known(rest, encoding) });
    }
    if let Some(name) = name {
        return named(bytes, name);
    }
    if let Some(encoding) = two_bytes(bytes) {
        return Ok(known(bytes, encoding));
    }
    if bytes.contains(&0) {
        return Err(Grund::Unbekannt);
    }
    let (valid, broken) = sequences(bytes);
    // In any other encoding, neighbouring bytes hardly ever form a valid UTF-8 character.
    if broken == 0 || valid * 4 >= broken && valid > 0 {
        return Ok(utf8(bytes));
    }
    Ok(legacy(bytes))
}

/// Decodes with the encoding of this usual name, also a name of DOS; an error if no encoding is called so.
fn named(bytes: &[u8], name: &str) -> Result<Decoded, Grund> {
    let plain: String =
        name.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
    let alias = match plain.as_str() {
        "cp850" | "ibm850" | "dos" | "dos850" | "850" | "pc850" => return Ok(Decoded::of_page(bytes, CP850)),
        "cp437" | "ibm437" | "437" | "dos437" | "pc437" => return Ok(Decoded::of_page(bytes, CP437)),
        "ansi" | "cp1252" | "win1252" => "windows-1252",
        "mac" | "macroman" | "applemacintosh" => "macintosh",
        "utf16" => "utf-16le",
        "utf8" => "utf-8",
        _ => name.trim(),
    };
    let encoding = Encoding::for_label(alias.as_bytes()).or_else(|| Encoding::for_label(plain.as_bytes()));
    let encoding = encoding.ok_or_else(|| Grund::Zeichensatz(name.to_owned()))?;
    Ok(if encoding == UTF_8 { utf8(bytes) } else { known(bytes, encoding) })
}

/// Decodes with one encoding; a remark says how many characters could not be decoded.
pub(super) fn known(bytes: &[u8], encoding: &'static Encoding) -> Decoded {
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    let name = match encoding.name() {
        "windows-1252" if !bytes.iter().any(|byte| (0x80..0xa0).contains(byte)) => "ISO-8859-1",
        "windows-1252" => "Windows-1252",
        "macintosh" => satz::MAC_OS_ROMAN,
        other => other,
    };
    let mut decoded = Decoded::new(text.into_owned(), name);
    let lost = decoded.text.matches('\u{fffd}').count();
    decoded.hinweise.extend((lost > 0).then(|| satz::unlesbare_zeichen(lost)));
    decoded
}

/// Decodes UTF-8; invalid bytes are read as Windows-1252, but a character cut off at the end is left out.
fn utf8(bytes: &[u8]) -> Decoded {
    let mut text = String::with_capacity(bytes.len());
    let (mut foreign, mut first, mut cut) = (0, None, false);
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        let invalid = chunk.invalid();
        if invalid.is_empty() {
            continue;
        }
        if is_cut(invalid, bytes) {
            cut = true;
            continue;
        }
        first.get_or_insert_with(|| text.matches('\n').count() + 1);
        foreign += invalid.len();
        text.push_str(&WINDOWS_1252.decode_without_bom_handling(invalid).0);
    }
    let mut decoded = Decoded::new(text, UTF_8.name());
    decoded.hinweise.extend(first.map(|line| satz::gemischt(foreign, line)));
    decoded.hinweise.extend(cut.then(|| satz::ABGESCHNITTEN.to_owned()));
    decoded
}

/// The byte order of UTF-16 without a byte order mark, whose every second byte is zero in Latin text; else `None`.
fn two_bytes(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = bytes.get(..4096).unwrap_or(bytes);
    let zeros = |odd: usize| sample.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let pairs = sample.len() / 2;
    if pairs < 4 || !bytes.len().is_multiple_of(2) {
        return None;
    }
    let found = if odd * 2 > pairs && even == 0 {
        UTF_16LE
    } else if even * 2 > pairs && odd == 0 {
        UTF_16BE
    } else {
        return None;
    };
    let (text, broken) = found.decode_without_bom_handling(bytes);
    let printed = !broken && !text.contains(|c: char| c.is_control() && !c.is_whitespace());
    printed.then_some(found)
}

/// The number of valid UTF-8 characters of several bytes and of invalid bytes, except a character cut off at the end.
fn sequences(bytes: &[u8]) -> (usize, usize) {
    let (mut valid, mut broken) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        valid += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        // If no valid character precedes it, a byte at the end is more often a letter of another encoding than cut off.
        broken += if valid > 0 && is_cut(chunk.invalid(), bytes) { 0 } else { chunk.invalid().len() };
    }
    (valid, broken)
}

/// True if `last` stands at the end of the file and is the beginning of a UTF-8 character.
fn is_cut(last: &[u8], bytes: &[u8]) -> bool {
    let at_end = std::ptr::eq(last.as_ptr_range().end, bytes.as_ptr_range().end);
    at_end && std::str::from_utf8(last).is_err_and(|error| error.error_len().is_none())
}

/// Decodes a text that is not Unicode, by guessing its encoding: one byte for each letter, or East Asian.
fn legacy(bytes: &[u8]) -> Decoded {
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample, true);
    let guess = detector.guess(Some(b"de"), Utf8Detection::Deny);
    if guess != WINDOWS_1252 {
        return known(bytes, guess);
    }
    // The detector knows no encoding of DOS and of old Macs; German letters inside words tell them apart.
    let windows = inside_words(sample, *b"\xe4\xf6\xfc\xdf");
    let dos = inside_words(sample, *b"\x84\x94\x81\xe1");
    let mac = inside_words(sample, *b"\x8a\x9a\x9f\xa7");
    if dos > windows && dos >= mac {
        return Decoded::of_page(bytes, CP850).guessed(CP850.name);
    }
    if mac > windows {
        return known(bytes, MACINTOSH).guessed(satz::MAC_OS_ROMAN);
    }
    let euro = bytes.contains(&0xa4) && !bytes.iter().any(|byte| (0x80..0xa0).contains(byte));
    known(bytes, if euro { ISO_8859_15 } else { WINDOWS_1252 })
}

/// How often one of these bytes stands inside a word: behind an ASCII letter and before a small one.
fn inside_words(bytes: &[u8], letters: [u8; 4]) -> usize {
    let inside = |three: &&[u8]| {
        matches!(three, [before, byte, after]
            if before.is_ascii_alphabetic() && after.is_ascii_lowercase() && letters.contains(byte))
    };
    bytes.windows(3).filter(inside).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: &str =
        "Die Staatsregierung prüft die Förderung der Außenwirtschaft für größere Häfen – und Übersetzungen.";

    fn read(bytes: &[u8]) -> Decoded {
        decode(bytes, None).unwrap()
    }

    fn utf16(text: &str, little: bool) -> Vec<u8> {
        text.encode_utf16()
            .flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() })
            .collect()
    }

    #[test]
    fn marks_decide() {
        assert_eq!(read(&[b"\xef\xbb\xbf", WORDS.as_bytes()].concat()).text, WORDS);
        let little = read(&[b"\xff\xfe".to_vec(), utf16(WORDS, true)].concat());
        assert_eq!((little.text.as_str(), little.zeichensatz.as_deref()), (WORDS, Some("UTF-16LE")));
        let big = read(&[b"\xfe\xff".to_vec(), utf16(WORDS, false)].concat());
        assert_eq!((big.text.as_str(), big.zeichensatz.as_deref()), (WORDS, Some("UTF-16BE")));
        assert_eq!(read(&utf16(WORDS, true)).text, WORDS);
        assert_eq!(read(&utf16(WORDS, false)).text, WORDS);
    }

    #[test]
    fn old_encodings_are_told_by_their_letters() {
        let windows = WINDOWS_1252.encode(WORDS).0.into_owned();
        let found = read(&windows);
        assert_eq!((found.text.as_str(), found.zeichensatz.as_deref()), (WORDS, Some("Windows-1252")));
        let plain = WORDS.replace('–', "-");
        let found = read(&WINDOWS_1252.encode(&plain).0);
        assert_eq!((found.text.as_str(), found.zeichensatz.as_deref()), (plain.as_str(), Some("ISO-8859-1")));
        let mac = read(&plain.chars().map(mac).collect::<Vec<u8>>());
        assert_eq!((mac.text.as_str(), mac.zeichensatz.as_deref()), (plain.as_str(), Some("Mac OS Roman")));
    }

    fn mac(c: char) -> u8 {
        match c {
            'ä' => 0x8a,
            'ö' => 0x9a,
            'ü' => 0x9f,
            'Ü' => 0x86,
            'ß' => 0xa7,
            c => c as u8,
        }
    }

    #[test]
    fn dos_is_guessed_and_can_be_asked_for() {
        let bytes = b"Die F\x94rderung gr\x94\xe1erer H\x84fen f\x81r \x9abersetzungen";
        let words = "Die Förderung größerer Häfen für Übersetzungen";
        let found = read(bytes);
        assert_eq!((found.text.as_str(), found.zeichensatz.as_deref()), (words, Some("CP850")));
        assert_eq!(found.hinweise.len(), 1);
        for name in ["CP850", "cp-850", "IBM850", "ibm437", "437"] {
            assert_eq!(decode(bytes, Some(name)).unwrap().text, words, "{name}");
        }
        assert_eq!(decode(b"\xfc", Some("latin1")).unwrap().text, "ü");
        assert_eq!(decode(b"\xfc", Some("ANSI")).unwrap().text, "ü");
        assert_eq!(decode(b"x", Some("klingonisch")), Err(Grund::Zeichensatz("klingonisch".to_owned())));
    }

    #[test]
    fn mixed_files_lose_nothing() {
        let mixed = [WORDS.as_bytes(), b"\nz\xfcgig\n", WORDS.as_bytes()].concat();
        let found = read(&mixed);
        assert_eq!(found.text, format!("{WORDS}\nzügig\n{WORDS}"));
        assert_eq!((found.zeichensatz, found.hinweise), (None, vec![satz::gemischt(1, 2)]));
        let cut = "Größe und Maß und ß".as_bytes();
        let found = read(&cut[..cut.len() - 1]);
        assert_eq!((found.text.as_str(), found.hinweise.len()), ("Größe und Maß und ", 1));
        assert_eq!(read(b"Stra\xdfenbau und Gru\xdf aus Gera\xdf").text, "Straßenbau und Gruß aus Geraß");
    }

    #[test]
    fn zeros_are_no_text() {
        assert_eq!(decode(b"PK\0\0abc\0", None), Err(Grund::Unbekannt));
        assert_eq!(decode(&[b"Text mit\0Null", WORDS.as_bytes()].concat(), None), Err(Grund::Unbekannt));
    }
}
