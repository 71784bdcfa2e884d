//! Checksums of bytes and of passages; the one of passages tells whether an index was built from exactly these words.

use sha2::{Digest as _, Sha256};

use crate::domain::{Datum, Passage};
use crate::text::LineRange;

/// The character that ends every field; printed text never contains it.
const FIELD: &str = "\u{1f}";

/// SHA-256 over all fields of all passages, lower-case hex.
pub fn digest(passagen: &[Passage]) -> String {
    let mut all = String::new();
    for passage in passagen {
        let zeilen: Vec<String> = passage.zeilen.iter().map(LineRange::to_string).collect();
        let fields = [
            passage.kennung.as_str(),
            passage.art.key(),
            &passage.quelle,
            passage.dokumenttyp.key(),
            &passage.herausgeber,
            &passage.titel,
            &passage.text,
            &passage.datum.map(Datum::iso).unwrap_or_default(),
            passage.instrument.as_deref().unwrap_or(""),
            passage.verbindlichkeit.map_or("", |value| value.key()),
            &passage.laender.join(","),
            &passage.regionen.join(","),
            &passage.eigenschaften.join(","),
            &zeilen.join(","),
            &passage.stelle.as_ref().map(ToString::to_string).unwrap_or_default(),
        ];
        for field in fields {
            all.push_str(field);
            all.push_str(FIELD);
        }
    }
    sha256(all.as_bytes())
}

/// SHA-256 of some bytes, lower-case hex.
///
/// ```
/// use leitlinien::corpus::sha256;
/// assert!(sha256(b"").starts_with("e3b0c442"));
/// ```
pub fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Bytes as lower-case hex.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(64), |mut hex, byte| {
        // Writing into a string cannot fail.
        let _done = write!(hex, "{byte:02x}");
        hex
    })
}
