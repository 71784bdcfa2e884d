//! A source as rows of a given width: reading text, or as printed.

use std::ops::Range;

use super::spot::{Spot, printed_at};
use crate::domain::{Block, BlockArt, Quelle};
use crate::text::clean::{shown, visible};
use crate::text::wrap::{width, wrap};
use crate::text::{LineRange, clean, part};

/// A row of the reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextRow {
    pub part: Shown,
    pub indent: u16,
    /// The sign in the indent of a block's first row: a bullet, a number.
    pub lead: String,
    /// The first line of the file that begins in the row; `None` if none does.
    pub line: Option<u32>,
}

/// What a row shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown {
    /// An empty row before block `block`.
    Gap {
        block: usize,
    },
    Text {
        block: usize,
        range: Range<usize>,
    },
    Note {
        block: usize,
        words: String,
    },
    /// Bytes of a line of the file; [`clean::shown`] tells how they are shown.
    Printed {
        line: u32,
        range: Range<usize>,
    },
}

/// Columns left of the text: a sign at the paragraph, the line's number, a blank.
pub const GUTTER: u16 = 6;

/// The reading text: blocks parted by empty rows, items with a hanging indent, each note above the words
/// it belongs to. The notes are in the order of the text.
pub fn reading(quelle: &Quelle, columns: u16, notes: &[(Spot, String)]) -> Vec<TextRow> {
    let mut rows = Vec::new();
    for (block, content) in quelle.blocks.iter().enumerate() {
        if block > 0 && !continues_list(quelle, block) {
            rows.push(TextRow { part: Shown::Gap { block }, indent: 0, lead: String::new(), line: None });
        }
        let (lead, indent) = lead(content);
        let room = usize::from(columns.saturating_sub(indent).max(8));
        let mut from = 0;
        let mut notes = notes.iter().filter(|(spot, _)| spot.block == block).peekable();
        for (at, range) in wrapped(content, room).enumerate() {
            while let Some((_, note)) = notes.next_if(|(spot, _)| spot.byte < range.end.max(1)) {
                rows.extend(note_rows(block, note, indent, room));
            }
            let line = line_begun(content, from..range.end);
            from = range.end;
            let lead = if at == 0 { lead.clone() } else { String::new() };
            rows.push(TextRow { part: Shown::Text { block, range }, indent, lead, line });
        }
    }
    rows
}

/// The reading text of a block wrapped to `room` columns, as ranges of its bytes.
fn wrapped(block: &Block, room: usize) -> impl Iterator<Item = Range<usize>> {
    let rows = block.own_rows().into_iter();
    rows.flat_map(move |own| {
        let wrapped = wrap(part(&block.text, own.clone()), room).into_iter();
        wrapped.map(move |row| own.start + row.start..own.start + row.end)
    })
}

/// The rows of a note of the user, as wide as the text.
fn note_rows(block: usize, note: &str, indent: u16, room: usize) -> Vec<TextRow> {
    let note = clean(note);
    let words = wrap(&note, room).into_iter().map(|range| part(&note, range).to_owned());
    let row = |words| TextRow { part: Shown::Note { block, words }, indent, lead: String::new(), line: None };
    words.map(row).collect()
}

/// The first line of the file that begins within this byte range of the block; `None` if none does.
fn line_begun(block: &Block, range: Range<usize>) -> Option<u32> {
    let at = block.pieces.partition_point(|piece| piece.at < range.start);
    let mut before = at.checked_sub(1).and_then(|at| block.pieces.get(at)).map(|piece| piece.line);
    let own = block.pieces.iter().skip(at).take_while(|piece| piece.at < range.end.max(1));
    own.map(|piece| piece.line).find(|line| before.replace(*line) != Some(*line))
}

/// True if no empty row stands before a block: it continues the list of the block before.
fn continues_list(quelle: &Quelle, block: usize) -> bool {
    let item =
        |at: usize| quelle.blocks.get(at).is_some_and(|b| matches!(b.art, BlockArt::Listenpunkt { .. }));
    let links = |at: usize| quelle.blocks.get(at).is_some_and(|b| b.art == BlockArt::Verweise);
    block.checked_sub(1).is_some_and(|before| item(before) && item(block) || links(before) && links(block))
}

/// The bullet or number before a block's words, and the indent of all its rows.
fn lead(block: &Block) -> (String, u16) {
    let (sign, blanks) = match &block.art {
        BlockArt::Listenpunkt { ebene, zeichen } => (zeichen, u16::from(*ebene) * 2 + 1),
        BlockArt::Ueberschrift { nummer: Some(nummer), .. } => (nummer, 2),
        BlockArt::Fussnote { nummer } => (nummer, 1),
        _ => return (String::new(), 0),
    };
    let lead = clean(sign).into_owned();
    let indent = width(&lead) as u16 + blanks;
    (lead, indent)
}

/// Rows that show the file line by line, each note above the line on which its words are printed.
pub fn printed(quelle: &Quelle, columns: u16, notes: &[(Spot, String)]) -> Vec<TextRow> {
    let room = usize::from(columns.max(8));
    let place = |(spot, note): &(Spot, String)| {
        let (line, column) = printed_at(quelle.blocks.get(spot.block)?, spot.byte);
        Some((line, column, spot.block, note.clone()))
    };
    let mut notes: Vec<(u32, usize, usize, String)> = notes.iter().filter_map(place).collect();
    notes.sort();
    let mut notes = notes.into_iter().peekable();
    let mut rows = Vec::new();
    for (at, raw) in quelle.text.lines().enumerate() {
        let line = at as u32 + 1;
        for (part, range) in wrap_shown(raw, room).into_iter().enumerate() {
            let passed = |(own, column): (u32, usize)| own < line || own == line && column < range.end.max(1);
            while let Some((_, _, block, note)) = notes.next_if(|(own, column, ..)| passed((*own, *column))) {
                rows.extend(note_rows(block, &note, 0, room));
            }
            let number = (part == 0).then_some(line);
            let part = Shown::Printed { line, range };
            rows.push(TextRow { part, indent: 0, lead: String::new(), line: number });
        }
    }
    rows
}

/// Wraps a line as it is shown; the ranges are bytes of the line itself.
fn wrap_shown(raw: &str, columns: usize) -> Vec<Range<usize>> {
    let looks = visible(raw);
    let mut places = shown(raw).map(|(at, _)| at).zip(looks.char_indices().map(|(at, _)| at)).peekable();
    let mut own = |wanted: usize| {
        while places.next_if(|(_, at)| *at < wanted).is_some() {}
        places.peek().map_or(raw.len(), |(own, _)| *own)
    };
    wrap(&looks, columns).into_iter().map(|range| own(range.start)..own(range.end)).collect()
}

impl TextRow {
    /// True if the row shows words of this block, or lines that belong to it.
    pub fn shows(&self, number: usize, block: &Block) -> bool {
        match &self.part {
            Shown::Gap { .. } | Shown::Note { .. } => false,
            Shown::Text { block, .. } => *block == number,
            Shown::Printed { line, .. } => block.zeilen.iter().any(|range: &LineRange| range.contains(*line)),
        }
    }

    /// Number of the block the row belongs to, or of the one that follows it; `None` behind the last block.
    pub fn block(&self, quelle: &Quelle) -> Option<usize> {
        match &self.part {
            Shown::Gap { block } | Shown::Text { block, .. } | Shown::Note { block, .. } => Some(*block),
            Shown::Printed { line, .. } => {
                let holds = |block: &Block| block.zeilen.iter().any(|range| range.bis >= *line);
                quelle.blocks.iter().position(holds)
            }
        }
    }
}
