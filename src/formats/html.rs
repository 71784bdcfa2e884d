//! HTML: decodes a page, finds its properties and reads the part of it that is the document.

mod body;
mod lists;
mod region;
mod survey;
mod tables;
mod tag;

use body::body;
use region::Scope;
use survey::Survey;

use super::decode::{Decoded, known};
use super::gelesen::day;
use super::{Eigenschaften, Format, Gelesen};

/// Number of bytes at the beginning of a page that are searched for the name of its encoding.
const HEAD: usize = 4096;

/// Decodes a page again in the encoding that it names, unless its bytes are UTF-8 or begin with a byte order mark.
pub(super) fn decoded(bytes: &[u8], guessed: Decoded) -> Decoded {
    let marked = encoding_rs::Encoding::for_bom(bytes).is_some();
    // Bytes that are valid UTF-8 are UTF-8, whatever the page says.
    if marked || guessed.zeichensatz.is_none() {
        return guessed;
    }
    let head = bytes.get(..HEAD).unwrap_or(bytes);
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    let name = head.split_once("charset").and_then(|(_, rest)| {
        let rest = rest.trim_start().strip_prefix('=')?.trim_start_matches(['"', '\'', ' ']);
        let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || "-_:.".contains(c)))?;
        rest.get(..end).map(str::to_owned)
    });
    let encoding = name.and_then(|name| encoding_rs::Encoding::for_label(name.as_bytes()));
    match encoding {
        Some(encoding) if encoding.is_ascii_compatible() && encoding != encoding_rs::UTF_8 => {
            known(bytes, encoding)
        }
        _ => guessed,
    }
}

pub(super) fn read(decoded: Decoded) -> Gelesen {
    let Decoded { text, zeichensatz, hinweise } = decoded;
    let survey = Survey::of(&text);
    let mut found = body(&text, &survey, survey.scope());
    if found.elements.is_empty() && found.notes.is_empty() {
        // An element that is left out but never closed would take the whole page with it.
        found = body(&text, &survey, Scope::Everything);
    }
    let Survey { title, author, date, .. } = survey;
    let eigenschaften = Eigenschaften { titel: title, urheber: author, datum: date.as_deref().and_then(day) };
    Gelesen { zeichensatz, hinweise, ..found.gelesen(Format::Html, eigenschaften) }
}
