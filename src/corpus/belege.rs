//! Finds quotations in their sources.

use super::Error;
use crate::domain::{Block, Fundstelle, Quelle};

/// The file that holds the quotations.
const DATEI: &str = "strategie.json";

/// Turns a quotation into the place where it is printed; prefers a block that consists of just these words.
pub(super) fn beleg(quellen: &[Quelle], fakt: &str, quelle: &str, zitat: &str) -> Result<Fundstelle, Error> {
    let missing = || Error::Zitat {
        datei: DATEI.to_owned(),
        fakt: fakt.to_owned(),
        zitat: zitat.to_owned(),
        quelle: quelle.to_owned(),
    };
    let source = quellen.iter().find(|q| q.id == quelle).ok_or_else(missing)?;
    let whole = source.blocks.iter().find(|block| block.text == zitat).map(|block| (block, 0));
    let begin = beginning(zitat);
    let inside = || {
        let likely = |block: &&Block| block.text.contains(begin);
        let mut likely = source.blocks.iter().filter(likely);
        likely.find_map(|block| Some((block, block.text.find(zitat)?)))
    };
    let (block, at) = whole.or_else(inside).filter(|_| !zitat.is_empty()).ok_or_else(missing)?;
    Ok(block.fundstelle(quelle, at..at + zitat.len()))
}

/// The first bytes of a quotation: looking for so few takes no preparation, which would cost more than the looking.
fn beginning(zitat: &str) -> &str {
    let end = (0..=zitat.len().min(32)).rev().find(|end| zitat.is_char_boundary(*end));
    end.and_then(|end| zitat.get(..end)).unwrap_or(zitat)
}
