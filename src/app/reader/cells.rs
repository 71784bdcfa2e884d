//! From a cell of the text pane to a place in the text and back.

use super::rows::Shown;
use super::spot::{Spot, column_of};
use super::state::ReaderState;
use crate::domain::{Block, Quelle};
use crate::text::clean::{shown, visible};
use crate::text::width;

impl ReaderState {
    /// The place in the text nearest to a column of a row; `None` if the row shows no words of a block.
    pub fn spot_at(&self, quelle: &Quelle, row: usize, column: usize) -> Option<Spot> {
        let row = self.rows.get(row)?;
        match &row.part {
            Shown::Gap { .. } | Shown::Note { .. } => None,
            Shown::Text { block, range } => {
                let text = quelle.blocks.get(*block)?.text.get(range.clone())?;
                let byte = byte_at(text, column.saturating_sub(usize::from(row.indent)));
                Some(Spot { block: *block, byte: range.start + byte })
            }
            Shown::Printed { line, range } => {
                let byte = range.start + byte_at(raw(quelle, *line).get(range.clone())?, column);
                printed_at(quelle, *line, byte)
            }
        }
    }

    /// The row and column where a place is shown; columns count from the left edge of the words.
    pub fn cell_of(&self, quelle: &Quelle, spot: Spot) -> (usize, usize) {
        let at = self.row_of(quelle, spot);
        let Some(row) = self.rows.get(at) else { return (at, 0) };
        let block = quelle.blocks.get(spot.block);
        let before = match &row.part {
            Shown::Gap { .. } | Shown::Note { .. } => None,
            Shown::Text { range, .. } => {
                block.and_then(|block| block.text.get(range.start..spot.byte)).map(width)
            }
            Shown::Printed { line, range } => {
                raw(quelle, *line).get(range.start..column_of(block, spot.byte)).map(width_shown)
            }
        };
        (at, usize::from(row.indent) + before.unwrap_or(0))
    }

    /// The place `count` rows below or above another, in the same column; where the text ends, the last one there is.
    pub(super) fn rows_away(&self, quelle: &Quelle, spot: Spot, count: usize, down: bool) -> Option<Spot> {
        let (row, column) = self.cell_of(quelle, spot);
        let find = |row: usize| self.spot_at(quelle, row, column);
        if down {
            let wanted = (row + count).min(self.rows.len().saturating_sub(1));
            return (wanted..self.rows.len()).find_map(find).or_else(|| (row..wanted).rev().find_map(find));
        }
        let wanted = row.saturating_sub(count);
        (0..=wanted).rev().find_map(find).or_else(|| (wanted..row).find_map(find))
    }

    /// Scrolls as little as is needed to show a place.
    pub(super) fn reveal(&mut self, quelle: &Quelle, spot: Spot, height: usize) {
        let row = self.row_of(quelle, spot);
        self.top = self.top.clamp((row + 1).saturating_sub(height), row);
        self.current = spot.block;
    }
}

fn raw(quelle: &Quelle, line: u32) -> &str {
    quelle.text.lines().nth((line as usize).saturating_sub(1)).unwrap_or("")
}

fn width_shown(text: &str) -> usize {
    width(&visible(text))
}

/// The byte of the character that stands in a column of the screen, or of the last character.
fn byte_at(text: &str, column: usize) -> usize {
    let mut used = 0;
    let mut last = 0;
    for (at, c) in shown(text) {
        last = at;
        used += width(c.encode_utf8(&mut [0; 4]));
        if used > column {
            break;
        }
    }
    last
}

/// The place in the reading text that is printed at a byte of a line of the file, or nearest to it.
fn printed_at(quelle: &Quelle, line: u32, byte: usize) -> Option<Spot> {
    let on_line = |block: &Block| {
        let pieces = block.pieces.iter().filter(|piece| piece.line == line);
        pieces.map(|piece| (distance(piece.column, piece.len, byte), *piece)).min_by_key(|(far, _)| *far)
    };
    let blocks = quelle.blocks.iter().enumerate();
    let (_, number, piece) = blocks
        .filter_map(|(number, block)| on_line(block).map(|(far, piece)| (far, number, piece)))
        .min_by_key(|(far, ..)| *far)?;
    let inside = byte.clamp(piece.column, piece.column + piece.len.saturating_sub(1)) - piece.column;
    Some(Spot { block: number, byte: piece.at + inside })
}

/// Number of bytes that a byte lies before or behind a run; 0 inside.
fn distance(start: usize, len: usize, byte: usize) -> usize {
    start.saturating_sub(byte).max((byte + 1).saturating_sub(start + len))
}
