//! Finds quotations in their sources.

use crate::domain::{Block, Fundstelle, Quelle};

/// Turns a quotation into the place where it is printed; prefers a block that consists of just these words.
pub(super) fn beleg(quelle: &Quelle, zitat: &str) -> Option<Fundstelle> {
    let whole = quelle.blocks.iter().find(|block| block.text == zitat).map(|block| (block, 0));
    let begin = beginning(zitat);
    let inside = || {
        let likely = |block: &&Block| block.text.contains(begin);
        let mut likely = quelle.blocks.iter().filter(likely);
        likely.find_map(|block| Some((block, block.text.find(zitat)?)))
    };
    let (block, at) = whole.or_else(inside).filter(|_| !zitat.is_empty())?;
    Some(block.fundstelle(&quelle.id, at..at + zitat.len()))
}

/// The first 32 bytes of a quotation: looking for more takes a preparation that costs more than the looking.
fn beginning(zitat: &str) -> &str {
    let end = (0..=zitat.len().min(32)).rev().find(|end| zitat.is_char_boundary(*end));
    end.and_then(|end| zitat.get(..end)).unwrap_or(zitat)
}
