//! The reader: which source, where in its text, what is marked in it.

use std::ops::Range;

use super::action::Move;
use super::marking::Marking;
use super::rows::{self, Part, Row};
use crate::domain::{Block, Fundstelle, Quelle};

/// A place in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Spot {
    /// Number of the block.
    pub block: usize,
    /// Byte of its reading text.
    pub byte: usize,
}

/// Words of a block that are marked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marked {
    /// Number of the block.
    pub block: usize,
    /// Bytes of its reading text.
    pub range: Range<usize>,
}

/// State of the reader.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ReaderState {
    /// Number of the open source.
    pub quelle: usize,
    /// As printed instead of the reading text.
    pub printed: bool,
    /// First visible row.
    pub top: usize,
    /// The paragraph the user is at.
    pub current: usize,
    /// The evidence that was gone to.
    pub beleg: Option<Marked>,
    /// Words found by the search or in the text.
    pub hits: Vec<Marked>,
    /// The hit the user stands on, a number in `hits`.
    pub hit: Option<usize>,
    /// What the user marks.
    pub marking: Option<Marking>,
    /// Where the mouse button went down.
    pub pressed: Option<Spot>,
    /// The user's own words with the places they belong to, in the order of the text.
    pub notes: Vec<(Spot, String)>,
    /// The source and the state of the Merkliste that `notes` were made for.
    pub(super) noted: Option<(usize, u64)>,
    /// Rows at the present width.
    pub rows: Vec<Row>,
    /// Rows of the screen.
    height: usize,
    /// What `rows` were made for: source, columns, as printed.
    made_for: Option<(usize, u16, bool)>,
    /// `rows` lack something.
    unmade: bool,
}

impl ReaderState {
    /// Makes the rows anew if source, width or mode have changed; keeps the place in the text.
    pub fn refresh(&mut self, quelle: &Quelle, columns: u16, height: usize) {
        let wanted = Some((self.quelle, columns, self.printed));
        let rewrap = self.made_for != wanted || std::mem::take(&mut self.unmade);
        if rewrap || self.height != height {
            let same_source = self.made_for.is_some_and(|(before, ..)| before == self.quelle);
            let anchor = if same_source { self.anchor(quelle) } else { None };
            if rewrap {
                let room = columns.saturating_sub(rows::GUTTER);
                self.rows = if self.printed {
                    rows::printed(quelle, room, &self.notes)
                } else {
                    rows::reading(quelle, room, &self.notes)
                };
                self.made_for = wanted;
            }
            self.height = height;
            if let Some((spot, offset)) = anchor {
                self.top = self.row_of(quelle, spot).saturating_sub(offset.min(height * 2 / 3));
            }
        }
        self.top = self.top.min(self.rows.len().saturating_sub(height));
    }

    /// Shows other notes beside the text.
    pub(super) fn note(&mut self, notes: Vec<(Spot, String)>) {
        if self.notes != notes {
            self.notes = notes;
            self.unmade = true;
        }
    }

    /// What must stay in sight when the window changes, with its row on the screen: the words the user was led to,
    /// else the top of the screen.
    fn anchor(&self, quelle: &Quelle) -> Option<(Spot, usize)> {
        let spot = self.led_to().unwrap_or(Spot { block: self.current, byte: 0 });
        let offset = self.row_of(quelle, spot).checked_sub(self.top).filter(|offset| *offset < self.height);
        offset.map(|offset| (spot, offset)).or_else(|| self.spot(quelle).map(|spot| (spot, 0)))
    }

    /// The word being marked, else the words the user was led to in the present paragraph.
    fn led_to(&self) -> Option<Spot> {
        let here = |marked: &&Marked| marked.block == self.current;
        let hit = self.hit.and_then(|at| self.hits.get(at)).filter(here);
        let words = hit.or_else(|| self.beleg.as_ref().filter(here));
        let head =
            self.marking.as_ref().map(|marking| marking.head).filter(|head| head.block == self.current);
        head.or_else(|| words.map(|marked| Spot { block: marked.block, byte: marked.range.start }))
    }

    /// The place the user is at: the words the user was led to, if they are in sight, else the first of the paragraph that are.
    pub(super) fn place(&self, quelle: &Quelle) -> Spot {
        let sight = self.top..self.top + self.height.max(1);
        let led = self.led_to().filter(|spot| sight.contains(&self.row_of(quelle, *spot)));
        let shown = || {
            let block = quelle.blocks.get(self.current)?;
            let row =
                sight.clone().find(|at| self.rows.get(*at).is_some_and(|r| r.shows(self.current, block)))?;
            self.spot_at(quelle, row, 0)
        };
        led.or_else(shown).unwrap_or(Spot { block: self.current, byte: 0 })
    }

    /// The place at the top of the screen.
    fn spot(&self, quelle: &Quelle) -> Option<Spot> {
        match &self.rows.get(self.top)?.part {
            Part::Gap { block } | Part::Note { block, .. } => Some(Spot { block: *block, byte: 0 }),
            Part::Text { block, range } => Some(Spot { block: *block, byte: range.start }),
            Part::Printed { line, .. } => quelle.blocks.iter().enumerate().find_map(|(number, block)| {
                let piece = block.pieces.iter().find(|piece| piece.line >= *line)?;
                block.zeilen.iter().any(|z| z.bis >= *line).then_some(Spot { block: number, byte: piece.at })
            }),
        }
    }

    /// The row in which a place is shown.
    pub fn row_of(&self, quelle: &Quelle, spot: Spot) -> usize {
        let block = quelle.blocks.get(spot.block);
        let line = block.map_or(1, |block| line_of(block, spot.byte));
        let found = self.rows.iter().rposition(|row| match &row.part {
            Part::Gap { .. } | Part::Note { .. } => false,
            Part::Text { block, range } => *block == spot.block && range.start <= spot.byte,
            Part::Printed { line: own, range } => *own == line && range.start <= column_of(block, spot.byte),
        });
        found.unwrap_or(0)
    }

    /// Shows a place in the middle of `height` rows.
    pub fn go(&mut self, quelle: &Quelle, spot: Spot, height: usize) {
        let row = self.row_of(quelle, spot);
        self.top = row.saturating_sub(height / 3).min(self.rows.len().saturating_sub(height));
        self.current = spot.block;
    }

    /// Scrolls; the paragraph the user is at stays on the screen.
    pub fn step(&mut self, quelle: &Quelle, to: Move, height: usize) {
        let last = self.rows.len().saturating_sub(height);
        let page = height.saturating_sub(1).max(1);
        self.top = match to {
            Move::Up => self.top.saturating_sub(1),
            Move::Down => (self.top + 1).min(last),
            Move::PageUp => self.top.saturating_sub(page),
            Move::PageDown => (self.top + page).min(last),
            Move::Home => 0,
            Move::End => last,
        };
        self.keep_current(quelle, height);
    }

    fn keep_current(&mut self, quelle: &Quelle, height: usize) {
        let visible = || self.rows.iter().skip(self.top).take(height);
        let shown =
            |row: &Row| quelle.blocks.get(self.current).is_some_and(|block| row.shows(self.current, block));
        if !visible().any(shown) {
            let first = visible().find(|row| !matches!(row.part, Part::Gap { .. }));
            self.current = first.and_then(|row| row.block(quelle)).unwrap_or(self.current);
        }
    }

    /// The paragraph at a visible row.
    pub fn select_row(&mut self, quelle: &Quelle, row: usize) {
        if let Some(block) = self.rows.get(self.top + row).and_then(|row| row.block(quelle)) {
            self.current = block;
        }
    }
}

/// The line on which a byte of the reading text is printed.
pub fn line_of(block: &Block, byte: usize) -> u32 {
    let piece = block.pieces.iter().rev().find(|piece| piece.at <= byte).or_else(|| block.pieces.first());
    piece.map_or_else(|| block.erste_zeile(), |piece| piece.line)
}

/// The line, and the byte of it, at which a byte of the reading text is printed.
pub fn printed_at(block: &Block, byte: usize) -> (u32, usize) {
    (line_of(block, byte), column_of(Some(block), byte))
}

/// The byte of the line at which a byte of the reading text is printed.
pub(super) fn column_of(block: Option<&Block>, byte: usize) -> usize {
    let piece = block.and_then(|block| block.pieces.iter().rev().find(|piece| piece.at <= byte));
    piece.map_or(0, |piece| piece.column + byte.saturating_sub(piece.at))
}

/// The block and words of an evidence.
pub fn marked(quelle: &Quelle, fundstelle: &Fundstelle) -> Option<Marked> {
    let block = quelle.blocks.iter().position(|block| block.kennung == fundstelle.block)?;
    Some(Marked { block, range: fundstelle.stelle.0..fundstelle.stelle.1 })
}
