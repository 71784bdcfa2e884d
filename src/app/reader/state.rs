//! The reader: which source is open, where in its text, and which words in it are highlighted or selected.

use super::find::Find;
use super::margin::Margin;
use super::marking::Marking;
use super::rows::{self, Shown, TextRow};
use super::spot::{Marked, Spot, column_of, line_of};
use crate::app::action::{Move, Select, Stride};
use crate::app::cursor::moved;
use crate::domain::Quelle;

/// State of the reader.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ReaderState {
    pub quelle: usize,
    /// True if the text is shown line by line as in the file, false for the reading text.
    pub printed: bool,
    pub top: usize,
    /// The paragraph the user is at.
    pub current: usize,
    /// The evidence that the user was led to.
    pub beleg: Option<Marked>,
    /// Words found by the search or in the text.
    pub hits: Vec<Marked>,
    /// The hit the user stands on, a number in `hits`.
    pub hit: Option<usize>,
    pub find: Option<Find>,
    /// The paragraph from which `find` looks for words.
    pub find_from: usize,
    pub marking: Option<Marking>,
    pub pressed: Option<Spot>,
    /// The user's notes with the places they belong to, in the order of the text.
    pub notes: Vec<(Spot, String)>,
    /// Source and version of the Merkliste that `notes` were made for.
    pub noted: Option<(usize, u64)>,
    /// The entries of the catalogue that rest on the text.
    pub margin: Margin,
    pub rows: Vec<TextRow>,
    height: usize,
    /// The state for which `rows` were made: number of the source, columns, whether as printed.
    made_for: Option<(usize, u16, bool)>,
    /// `rows` are out of date: the notes have changed since they were made.
    unmade: bool,
}

impl ReaderState {
    /// Makes the rows anew if source, width, mode or notes have changed; keeps the place in the text.
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

    /// A reader at the beginning of a source, in the same mode and with the same words looked for.
    #[must_use]
    pub fn anew(&self, number: usize, quelle: &Quelle) -> Self {
        let find = self.find.as_ref().map(|find| Find::of(quelle, &find.words, 0));
        Self { quelle: number, printed: self.printed, find, ..Self::default() }
    }

    /// The open source has another number now; its text is the same.
    pub fn renumber(&mut self, number: usize) {
        self.quelle = number;
        self.made_for = self.made_for.map(|(_, columns, printed)| (number, columns, printed));
        self.noted = None;
    }

    pub fn note(&mut self, notes: Vec<(Spot, String)>) {
        if self.notes != notes {
            self.notes = notes;
            self.unmade = true;
        }
    }

    /// The place to keep in sight when the window changes, with its row on the screen (from 0): what `led_to` names or
    /// the start of the current paragraph, if in sight, else the top of the screen.
    fn anchor(&self, quelle: &Quelle) -> Option<(Spot, usize)> {
        let spot = self.led_to().unwrap_or(Spot { block: self.current, byte: 0 });
        let offset = self.row_of(quelle, spot).checked_sub(self.top).filter(|offset| *offset < self.height);
        offset.map(|offset| (spot, offset)).or_else(|| self.spot(quelle).map(|spot| (spot, 0)))
    }

    /// In the current paragraph: the end of the selection, else the start of the hit, else of the evidence; or `None`.
    fn led_to(&self) -> Option<Spot> {
        let here = |marked: &&Marked| marked.block == self.current;
        let hit = self.hit.and_then(|at| self.hits.get(at)).filter(here);
        let words = hit.or_else(|| self.beleg.as_ref().filter(here));
        let head =
            self.marking.as_ref().map(|marking| marking.head).filter(|head| head.block == self.current);
        head.or_else(|| words.map(|marked| Spot { block: marked.block, byte: marked.range.start }))
    }

    /// The place the user is at: the words the user was led to, if they are in sight, else the first words in sight of
    /// the current paragraph.
    fn place(&self, quelle: &Quelle) -> Spot {
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
            Shown::Gap { block } | Shown::Note { block, .. } => Some(Spot { block: *block, byte: 0 }),
            Shown::Text { block, range } => Some(Spot { block: *block, byte: range.start }),
            Shown::Printed { line, .. } => quelle.blocks.iter().enumerate().find_map(|(number, block)| {
                let piece = block.pieces.iter().find(|piece| piece.line >= *line)?;
                block.zeilen.iter().any(|z| z.bis >= *line).then_some(Spot { block: number, byte: piece.at })
            }),
        }
    }

    pub fn row_of(&self, quelle: &Quelle, spot: Spot) -> usize {
        let block = quelle.blocks.get(spot.block);
        let line = block.map_or(1, |block| line_of(block, spot.byte));
        let found = self.rows.iter().rposition(|row| match &row.part {
            Shown::Gap { .. } | Shown::Note { .. } => false,
            Shown::Text { block, range } => *block == spot.block && range.start <= spot.byte,
            Shown::Printed { line: own, range } => *own == line && range.start <= column_of(block, spot.byte),
        });
        found.unwrap_or(0)
    }

    /// Shows a place a third of the way down the `height` rows of the screen.
    pub fn go(&mut self, quelle: &Quelle, spot: Spot, height: usize) {
        let row = self.row_of(quelle, spot);
        self.top = row.saturating_sub(height / 3).min(self.rows.len().saturating_sub(height));
        self.current = spot.block;
    }

    /// Scrolls; the current paragraph moves along, so that it stays on the screen.
    pub fn step(&mut self, quelle: &Quelle, to: Move, height: usize) {
        let last = self.rows.len().saturating_sub(height);
        self.top = moved(self.top, last, height, to);
        self.keep_current(quelle, height);
    }

    fn keep_current(&mut self, quelle: &Quelle, height: usize) {
        let visible = || self.rows.iter().skip(self.top).take(height);
        let block = quelle.blocks.get(self.current);
        let shown = |row: &TextRow| block.is_some_and(|block| row.shows(self.current, block));
        if !visible().any(shown) {
            let first = visible().find(|row| !matches!(row.part, Shown::Gap { .. }));
            self.current = first.and_then(|row| row.block(quelle)).unwrap_or(self.current);
        }
    }

    /// Opens a source with the evidence the user was led to. Another source ends search in the text and selection.
    pub fn open(&mut self, number: usize, beleg: Option<Marked>) {
        if self.quelle != number {
            (self.find, self.marking) = (None, None);
        }
        (self.quelle, self.beleg) = (number, beleg);
    }

    /// Selects words of the text, or moves the end of the selection.
    pub fn mark(&mut self, quelle: &Quelle, mark: Select) {
        let before = self.marking.clone();
        let begun = before.clone().or_else(|| Marking::at(quelle, self.place(quelle)));
        let Some(next) = begun.and_then(|begun| self.marked_next(quelle, begun, before.is_some(), mark))
        else {
            return;
        };
        let head = next.head;
        self.marking = Some(next);
        self.reveal(quelle, head, self.height);
    }

    fn marked_next(&self, quelle: &Quelle, now: Marking, is_marking: bool, mark: Select) -> Option<Marking> {
        Some(match mark {
            Select::Begin if is_marking && !now.begun() => now.begin(),
            Select::Begin => now.anew(),
            Select::Move(_) if !is_marking => return None,
            // The first key press selects the present word itself.
            Select::Extend(Stride::On | Stride::Back) if !is_marking => now.begin(),
            Select::Move(step) | Select::Extend(step) => {
                let head = self.stepped(quelle, &now, step);
                if matches!(mark, Select::Extend(_)) { now.begin().to(head) } else { now.to(head) }
            }
        })
    }

    fn stepped(&self, quelle: &Quelle, now: &Marking, step: Stride) -> Spot {
        let by_rows = match step {
            Stride::Along(to) => self.rows_beside(quelle, now.head, to),
            Stride::On | Stride::Back => None,
        };
        by_rows.unwrap_or_else(|| now.beside(quelle, step))
    }

    /// The word some rows above or below another; `None` for a movement that does not go by rows.
    fn rows_beside(&self, quelle: &Quelle, head: Spot, to: Move) -> Option<Spot> {
        let page = self.height.saturating_sub(1).max(1);
        let (count, down) = match to {
            Move::Up => (1, false),
            Move::Down => (1, true),
            Move::PageUp => (page, false),
            Move::PageDown => (page, true),
            Move::Home | Move::End => return None,
        };
        let spot = self.rows_away(quelle, head, count, down);
        Some(spot.and_then(|spot| Marking::word(quelle, spot)).unwrap_or(head))
    }

    pub fn select_row(&mut self, quelle: &Quelle, row: usize) {
        if let Some(block) = self.rows.get(self.top + row).and_then(|row| row.block(quelle)) {
            self.current = block;
        }
    }
}
