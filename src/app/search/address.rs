//! An address in the search line, and the entry or passage that it names.

use crate::deutsch::{app as said, katalog as wort};
use crate::domain::Bestand;
use crate::katalog;
use crate::text::wrap::shorten;

/// An entry or a passage that is named by its address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    pub kennung: String,
    /// The words of the offer to open it.
    pub offer: String,
}

/// A document that was looked for because of an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentLookup {
    pub id: String,
    /// The typed words, if they are to be opened once the document is there.
    pub open: Option<String>,
}

/// The id of the document that an address begins with.
pub fn document(kennung: &str) -> String {
    kennung.split(PART).next().unwrap_or(kennung).to_owned()
}

/// Separator within an address. Words without it are searched for, even if a source has that name.
const PART: char = '/';

/// The typed address, without quotation marks around it; of a range of two the first; `None` for other words.
pub fn typed(words: &str) -> Option<String> {
    let around = |c: char| !c.is_alphanumeric();
    let plain = words.replace('\\', "");
    let mut parts = plain.split_whitespace();
    let first = parts.next()?.trim_matches(around).to_owned();
    let alone = match (parts.next(), parts.next(), parts.next()) {
        (None, ..) => true,
        (Some(said::TO), Some(last), None) => last.contains(PART),
        _ => false,
    };
    (alone && first.contains(PART)).then_some(first)
}

/// The entry or passage that the words name; `None` if they are no address, or if nothing loaded has this address.
pub fn named(bestand: &Bestand, words: &str) -> Option<Address> {
    let kennung = typed(words)?;
    let node = bestand.find(&kennung).and_then(|(ansicht, id)| bestand.baum(ansicht).get(id));
    let block = || bestand.quellen.iter().find_map(|quelle| quelle.block(&kennung));
    let (art, titel) = match node {
        Some(knoten) => (knoten.art.key(), knoten.titel.clone()),
        None => block().map(|block| (katalog::kind(&block.art).key(), block.text.clone()))?,
    };
    let offer = said::open_address(wort::art(art), &shorten(&titel, wort::TITLE));
    Some(Address { kennung, offer })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_known_with_what_stands_around_it_in_a_quotation() {
        for words in [
            "strategie/III/abs1",
            " strategie/III/abs1 ",
            "[strategie/III/abs1])",
            "\\[strategie/III/abs1\\]",
            "[strategie/III/abs1 bis strategie/III/fachkraefte/m2]",
        ] {
            assert_eq!(typed(words).as_deref(), Some("strategie/III/abs1"), "{words}");
        }
        for words in ["strategie", "", "Leipzig/Halle Flughafen", "a/b bis heute", "/"] {
            assert_eq!(typed(words), None, "{words}");
        }
    }
}
