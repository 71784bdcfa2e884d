//! The parser's state on its way through the lines: open blocks and lists, counts, and the blocks made so far.

use std::collections::{HashMap, HashSet};

use super::heading::Notation;
use super::layout::{Layout, Zone};
use super::marker::{Marker, Scheme};
use super::markup::markup;
use super::notes::NoteCall;
use crate::domain::block::NoteMark;
use crate::text::join::{Joiner, Taken};

/// Kind of a draft, in which headings have no depth yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    Heading {
        key: Notation,
        nummer: Option<String>,
    },
    Subtitle,
    Paragraph,
    /// An item of a list; `indent` is the column of its marker, `column` that of its words.
    Item {
        level: u8,
        marker: Marker,
        indent: usize,
        column: usize,
    },
    Note(String),
    Letterhead,
    Links,
    Contents,
}

/// A block in the making.
#[derive(Debug)]
pub(super) struct Draft {
    pub kind: Kind,
    pub joiner: Joiner,
    pub lines: Vec<u32>,
    pub marks: Vec<NoteMark>,
}

/// One of the open lists, which are nested in each other.
#[derive(Debug, Clone, Copy)]
pub(super) struct Level {
    pub scheme: Scheme,
    pub indent: usize,
    /// The number of its last item.
    pub count: u32,
}

pub(super) struct Walk<'l, 'a> {
    pub layout: &'l Layout<'a>,
    pub zones: &'l [Zone],
    pub calls: &'l [NoteCall],
    /// Indices of the lines that open a chapter with a bare number.
    pub chapters: HashSet<usize>,
    pub press: bool,
    pub drafts: Vec<Draft>,
    /// Index of the draft that the next line may continue.
    pub open: Option<usize>,
    /// Number of blank lines since the last words.
    pub gap: usize,
    /// True if lines that are no running text stand between the open block and this line.
    pub interrupted: bool,
    /// Index of the first draft that is neither letterhead nor links.
    pub first: Option<usize>,
    /// The open lists, outermost first.
    pub list: Vec<Level>,
    /// For each family of markers the number of the last heading.
    pub headings: HashMap<Scheme, u32>,
    /// For each family of markers the number of the last heading or item.
    pub last: HashMap<Scheme, u32>,
    pub bold: bool,
}

impl Walk<'_, '_> {
    pub fn push(&mut self, kind: Kind) {
        self.bold = false;
        if self.first.is_none() && !matches!(kind, Kind::Letterhead | Kind::Links) {
            self.first = Some(self.drafts.len());
        }
        self.drafts.push(Draft { kind, joiner: Joiner::default(), lines: Vec::new(), marks: Vec::new() });
    }

    pub fn open_draft(&self) -> Option<&Draft> {
        self.drafts.get(self.open?)
    }

    pub fn open_last(&mut self) {
        self.open = self.drafts.len().checked_sub(1);
        self.interrupted = false;
    }

    /// Adds a line to the last block; returns 1, the number of lines taken.
    pub fn append_last(&mut self, index: usize, skip: usize) -> usize {
        self.append(self.drafts.len() - 1, index, skip);
        1
    }

    /// Adds the words of line `index` from byte `skip` on to draft `at`, without markup and footnote signs.
    pub fn append(&mut self, at: usize, index: usize, skip: usize) {
        let Some(line) = self.layout.get(index) else { return };
        let mut omitted = markup(line, self.layout.is_bold_closed(index), &mut self.bold);
        let from = self.calls.partition_point(|call| call.index < index);
        let to = self.calls.partition_point(|call| call.index <= index);
        let calls = self.calls.get(from..to).unwrap_or(&[]);
        if !calls.is_empty() {
            omitted.extend(calls.iter().map(|call| call.bytes.clone()));
            omitted.sort_unstable_by_key(|range| (range.end, range.start));
        }
        let Some(draft) = self.drafts.get_mut(at) else { return };
        let words = &self.layout.words;
        let taken = Taken { number: line.number, line: line.raw, from: line.column + skip, skip: &omitted };
        draft.joiner.push(taken, words);
        draft.lines.push(line.number);
        let end = draft.joiner.text().len();
        let pieces = draft.joiner.pieces();
        for call in calls {
            let before = pieces.partition_point(|p| (p.line, p.column) < (line.number, call.bytes.start));
            let piece =
                before.checked_sub(1).and_then(|last| pieces.get(last)).filter(|p| p.line == line.number);
            let at = piece.map_or(end, |p| p.at + p.len.min(call.bytes.start - p.column));
            draft.marks.push(NoteMark { at, nummer: call.nummer.clone() });
        }
    }
}
