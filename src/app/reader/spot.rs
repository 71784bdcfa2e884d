//! Places in a text: a block and a byte of its reading text, and where that is printed.

use std::ops::Range;

use crate::domain::{Block, Fundstelle, Quelle};

/// A place in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Spot {
    pub block: usize,
    pub byte: usize,
}

/// A byte range in the reading text of a block: evidence, a match or selected words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marked {
    pub block: usize,
    pub range: Range<usize>,
}

/// The line of the file on which a byte of the reading text is printed.
pub fn line_of(block: &Block, byte: usize) -> u32 {
    let piece = block.pieces.iter().rev().find(|piece| piece.at <= byte).or_else(|| block.pieces.first());
    piece.map_or_else(|| block.erste_zeile(), |piece| piece.line)
}

/// The line of the file, and the byte in this line, at which a byte of the reading text is printed.
pub fn printed_at(block: &Block, byte: usize) -> (u32, usize) {
    (line_of(block, byte), column_of(Some(block), byte))
}

/// The byte in the line of the file at which a byte of the reading text is printed; 0 if there is no block.
pub fn column_of(block: Option<&Block>, byte: usize) -> usize {
    let piece = block.and_then(|block| block.pieces.iter().rev().find(|piece| piece.at <= byte));
    piece.map_or(0, |piece| piece.column + byte.saturating_sub(piece.at))
}

/// The block and the byte range of a Fundstelle; `None` if the source has no such block.
pub fn marked(quelle: &Quelle, fundstelle: &Fundstelle) -> Option<Marked> {
    let block = quelle.blocks.iter().position(|block| block.kennung == fundstelle.block)?;
    Some(Marked { block, range: fundstelle.stelle.0..fundstelle.stelle.1 })
}
