//! The layout of a document: its lines, blank lines, indents, and the width to which lines were filled.

use super::marker;
use crate::text::clean::is_hidden;
use crate::text::join::Vocabulary;
use crate::text::part;
use crate::text::sentence::starts_small;

/// Maximum number of characters of a line of contact data.
pub(super) const SHORT: usize = 75;

/// Part of the page to which a line belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Zone {
    /// The document's own text, or a blank line.
    Body,
    /// Letterhead, contact data, imprint.
    Letterhead,
    /// Page numbers and repeated heads and feet.
    Furniture,
    /// The list of links at the end.
    Links,
    Contents,
    /// First line of a footnote.
    NoteStart,
    /// Further line of a footnote.
    Note,
}

/// One line of the file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'a> {
    /// 1-based number in the file.
    pub number: u32,
    /// The line without its line break.
    pub raw: &'a str,
    /// The line without white space around it and without the `>` of a quotation.
    pub text: &'a str,
    /// Byte at which `text` begins in `raw`.
    pub column: usize,
    /// Columns of white space before the text; a single blank counts as none.
    pub indent: usize,
    /// Characters of `text`.
    pub len: usize,
    /// A page begins here: exactly one blank before the text, or a form feed.
    pub page_break: bool,
}

impl<'a> Line<'a> {
    fn new(number: u32, raw: &'a str) -> Self {
        let begin = raw.trim_start_matches(empty);
        let text = unquoted(begin).trim_end_matches(empty);
        let column = raw.len() - unquoted(begin).len();
        let white = part(raw, ..column);
        let columns: usize = white.chars().map(|c| if c == '\t' { 4 } else { 1 }).sum();
        let page_break = !text.is_empty() && (white == " " || white.contains('\u{c}'));
        let indent = if columns <= 1 { 0 } else { columns };
        Self { number, raw, text, column, indent, len: text.chars().count(), page_break }
    }

    /// True if nothing is printed on the line.
    pub fn is_blank(&self) -> bool {
        self.text.is_empty()
    }

    /// True if the line is only a rule (`---`, `* * *`, `____`) or an empty line of a quotation (`>`).
    pub fn is_rule(&self) -> bool {
        let mut signs = self.text.chars().filter(|c| !c.is_whitespace());
        let first = signs.next().filter(|c| "-–—_*=~>".contains(*c));
        first.is_some_and(|c| signs.clone().all(|other| other == c) && (c == '>' || signs.count() >= 2))
    }

    /// True for a row of a Markdown table.
    pub fn is_row(&self) -> bool {
        self.text.starts_with('|') && self.text.len() > 1 && self.text.ends_with('|')
    }

    /// True for the line under a table's head: `|---|--:|`.
    pub fn is_row_rule(&self) -> bool {
        self.is_row()
            && self.text.contains('-')
            && self.text.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
    }

    pub fn first_word(&self) -> &'a str {
        self.text.split_whitespace().next().unwrap_or("")
    }
}

/// True for a character that prints nothing.
fn empty(c: char) -> bool {
    c.is_whitespace() || is_hidden(c)
}

/// A line's text without the `>` of a Markdown quotation; it stays if nothing or a number follows.
fn unquoted(text: &str) -> &str {
    text.strip_prefix("> ")
        .map(|rest| rest.trim_start_matches(empty))
        .filter(|rest| rest.starts_with(|c: char| !c.is_numeric()))
        .unwrap_or(text)
}

/// All lines of a document with the measures that tell a filled line from one that was ended on purpose.
#[derive(Debug)]
pub(super) struct Layout<'a> {
    /// Lines in order; index is the number less one.
    pub lines: Vec<Line<'a>>,
    /// Number of characters to which lines are filled; `None` if each paragraph is one line.
    pub width: Option<usize>,
    /// The words that stand whole within a line, for deciding on hyphens at line ends.
    pub words: Vocabulary,
    /// For each line the index behind the last line of its group, the lines up to the next blank one.
    ends: Vec<usize>,
    /// For each line the index of the next line with text.
    texts: Vec<usize>,
    /// For each line whether its group has an even number of `**`.
    bold_closed: Vec<bool>,
}

/// Maximum number of characters of a row of a printed page; a longer line is a whole paragraph.
const LONGEST_ROW: usize = 130;

impl<'a> Layout<'a> {
    pub fn new(text: &'a str) -> Self {
        let lines: Vec<Line<'a>> =
            text.lines().enumerate().map(|(i, raw)| Line::new(i as u32 + 1, raw)).collect();
        let count = lines.len();
        let (mut end, mut text) = (count, count);
        let mut ends = vec![count; count];
        let mut texts = vec![count; count];
        for (index, line) in lines.iter().enumerate().rev() {
            if line.is_blank() {
                end = index;
            } else {
                text = index;
            }
            if let (Some(group), Some(next)) = (ends.get_mut(index), texts.get_mut(index)) {
                (*group, *next) = (end, text);
            }
        }
        let words = Vocabulary::new(lines.iter().map(|line| line.text));
        Self { width: fill_width(&lines), words, bold_closed: bold_closed(&lines), lines, ends, texts }
    }

    pub fn get(&self, index: usize) -> Option<&Line<'a>> {
        self.lines.get(index)
    }

    /// The next line with text at or after `index`.
    pub fn next_text(&self, index: usize) -> Option<(usize, &Line<'a>)> {
        let at = *self.texts.get(index)?;
        Some((at, self.lines.get(at)?))
    }

    /// Number of lines from `index` to the next blank line.
    pub fn rest_of_group(&self, index: usize) -> usize {
        self.ends.get(index).map_or(0, |end| end - index)
    }

    /// The first `most` lines from `index` on, to the next blank line.
    pub fn group(&self, index: usize, most: usize) -> &[Line<'a>] {
        let end = index + self.rest_of_group(index).min(most);
        self.lines.get(index..end).unwrap_or(&[])
    }

    /// True if the group of the line at `index` has an even number of `**`.
    pub fn is_bold_closed(&self, index: usize) -> bool {
        self.bold_closed.get(index).copied().unwrap_or(false)
    }

    /// True if `line` was ended on purpose: together with the first word of `next` it would take at most `percent`
    /// percent of the width.
    pub fn ended_early(&self, line: &Line<'_>, next: &Line<'_>, percent: usize) -> bool {
        let needed = line.len + 1 + next.first_word().chars().count();
        let width = self.width.unwrap_or_else(|| next.len.max(line.len));
        needed * 100 <= percent * width
    }
}

/// For each line whether its group has an even number of `**`.
fn bold_closed(lines: &[Line<'_>]) -> Vec<bool> {
    let mut out = Vec::with_capacity(lines.len());
    for group in lines.split_inclusive(Line::is_blank) {
        let count: usize = group.iter().map(|line| line.raw.matches("**").count()).sum();
        out.resize(out.len() + group.len(), count.is_multiple_of(2));
    }
    out
}

/// The width that 95 percent of the rows keep; `None` unless the document is printed in rows, of which many are
/// filled or many continue a sentence with a small letter.
fn fill_width(lines: &[Line<'_>]) -> Option<usize> {
    let mut rows: Vec<usize> = Vec::new();
    let mut running: Vec<usize> = Vec::new();
    let (mut in_long_lines, mut in_rows, mut small) = (0, 0, 0);
    for pair in lines.windows(2) {
        let [line, next] = pair else { continue };
        if line.len > LONGEST_ROW {
            in_long_lines += line.len;
        }
        if line.is_blank() || next.is_blank() || line.len > LONGEST_ROW || line.is_row() {
            continue;
        }
        in_rows += line.len;
        rows.push(line.len);
        if marker::bullet(next.text).is_none() {
            running.push(line.len + 1 + next.first_word().chars().count());
            small += usize::from(starts_small(next.text));
        }
    }
    rows.sort_unstable();
    let widest = rows.get(rows.len() * 95 / 100).copied()?;
    let filled = running.iter().filter(|needed| **needed * 100 > widest * FILLED).count();
    let printed = filled * 3 >= running.len() || small * 8 >= running.len();
    (in_rows * 2 > in_long_lines && widest >= 30 && printed).then_some(widest)
}

/// Percent of the width above which a row, with the next row's first word, counts as filled.
const FILLED: usize = 85;
