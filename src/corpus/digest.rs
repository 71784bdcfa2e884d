//! The digest of passages: tells whether an index was built from these very words.

use super::quellen::sha256;
use crate::domain::{Datum, Passage};
use crate::text::LineRange;

/// Ends a field; no text that is printed holds it.
const FIELD: &str = "\u{1f}";

/// SHA-256 over everything that is searched, lower-case hex.
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
