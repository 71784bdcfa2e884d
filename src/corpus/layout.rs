//! The page as it is laid out: lines, blank lines, indents, the width to which it was filled.

use crate::text::join::Vocabulary;

/// One line of the file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'a> {
    /// 1-based number in the file.
    pub number: u32,
    /// The line without its end.
    pub raw: &'a str,
    /// The line without blanks around it.
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
        let text = raw.trim();
        let column = raw.len() - raw.trim_start().len();
        let white = raw.get(..column).unwrap_or("");
        let columns: usize = white.chars().map(|c| if c == '\t' { 4 } else { 1 }).sum();
        let page_break = !text.is_empty() && (white == " " || white.contains('\u{c}'));
        let indent = if columns <= 1 { 0 } else { columns };
        Self {
            number,
            raw,
            text,
            column,
            indent,
            len: text.chars().count(),
            page_break,
        }
    }

    /// True if nothing is printed on the line.
    pub fn is_blank(&self) -> bool {
        self.text.is_empty()
    }

    /// The line's first word.
    pub fn first_word(&self) -> &'a str {
        self.text.split_whitespace().next().unwrap_or("")
    }
}

/// All lines of a document with the measures that tell a filled line from one that was ended on purpose.
#[derive(Debug)]
pub(super) struct Layout<'a> {
    /// Lines in order; index is the number less one.
    pub lines: Vec<Line<'a>>,
    /// Characters to which paragraphs are filled; `None` if each paragraph is one line.
    pub width: Option<usize>,
    /// The words that stand whole within a line.
    pub words: Vocabulary,
}

/// Longer lines are paragraphs of their own, not rows of a printed page.
const LONGEST_ROW: usize = 130;

impl<'a> Layout<'a> {
    pub fn new(text: &'a str) -> Self {
        let lines: Vec<Line<'a>> = text
            .lines()
            .enumerate()
            .map(|(i, raw)| Line::new(i as u32 + 1, raw))
            .collect();
        let width = fill_width(&lines);
        let words = Vocabulary::new(lines.iter().map(|line| line.text));
        Self { lines, width, words }
    }

    pub fn get(&self, index: usize) -> Option<&Line<'a>> {
        self.lines.get(index)
    }

    /// The next line with text at or after `index`.
    pub fn next_text(&self, index: usize) -> Option<(usize, &Line<'a>)> {
        self.lines
            .iter()
            .enumerate()
            .skip(index)
            .find(|(_, line)| !line.is_blank())
    }

    /// Indexes of the lines from `index` to the next blank line.
    pub fn group(&self, index: usize) -> impl Iterator<Item = (usize, &Line<'a>)> {
        self.lines
            .iter()
            .enumerate()
            .skip(index)
            .take_while(|(_, line)| !line.is_blank())
    }

    /// True if a line of `len` characters was ended on purpose: the next line's first word had ample room on it.
    /// `share` is the part of the width that must not be passed.
    pub fn ended_early(&self, line: &Line<'_>, next: &Line<'_>, share: f32) -> bool {
        let needed = line.len + 1 + next.first_word().chars().count();
        let width = self.width.unwrap_or_else(|| next.len.max(line.len));
        (needed as f32) <= share * width as f32
    }
}

/// The width most rows keep, if the document is printed in rows at all.
fn fill_width(lines: &[Line<'_>]) -> Option<usize> {
    let mut rows: Vec<usize> = Vec::new();
    let mut characters = 0;
    let mut in_rows = 0;
    for pair in lines.windows(2) {
        let [line, next] = pair else { continue };
        characters += line.len;
        if !line.is_blank() && !next.is_blank() && line.len <= LONGEST_ROW {
            rows.push(line.len);
            in_rows += line.len;
        }
    }
    rows.sort_unstable();
    let widest = rows.get(rows.len() * 95 / 100).copied()?;
    (in_rows * 3 > characters && widest >= 30).then_some(widest)
}
