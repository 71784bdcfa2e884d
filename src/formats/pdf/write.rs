//! From blocks of rows to lines of text, with blank lines between paragraphs.

use super::row::{RowGroup, RowSegment, float};
use super::sign::is_item;
use super::style::{Style, heading};
use super::table::is_row;
use crate::text::join::{Joiner, Taken};
use crate::text::sentence::is_terminated;
use crate::text::words::is_hyphen;

/// Maximum distance of the rows of a paragraph, as a multiple of the usual one.
const FARTHER: f32 = 1.3;
/// Indent of the first row of a paragraph, in heights of its font.
const INDENT: std::ops::Range<f32> = 0.7..4.0;
/// Maximum indent that is written, in blanks.
const DEEPEST: usize = 16;

/// Writes the blocks of all pages: the text, and the number of the line on which each page begins.
pub(super) fn write(pages: &[Vec<RowGroup>]) -> (String, Vec<u32>) {
    let mut writer = Writer {
        style: Style::new(pages),
        text: String::new(),
        lines: 0,
        pages: Vec::new(),
        pending: 0,
        last: None,
        item: false,
    };
    for page in pages {
        writer.pending += 1;
        for block in page {
            writer.block(block);
        }
    }
    let beyond = writer.lines + 1;
    writer.pages.resize(pages.len(), beyond);
    (writer.text, writer.pages)
}

struct Writer {
    style: Style,
    text: String,
    lines: u32,
    pages: Vec<u32>,
    /// Number of pages that began since the last line was written.
    pending: usize,
    /// The last row that was written, with the edges of its block; `None` at the beginning.
    last: Option<Above>,
    /// True if the open paragraph is a list item.
    item: bool,
}

/// The row above, the left and right edge of its block, and whether the row is a heading or of a table.
#[derive(Debug, Clone)]
struct Above {
    row: RowSegment,
    left: f32,
    right: f32,
    heading: bool,
}

impl Writer {
    fn block(&mut self, block: &RowGroup) {
        if block.first().is_some_and(|row| is_row(&row.text)) {
            return self.table(block);
        }
        let left = block.iter().map(|row| row.x).fold(f32::MAX, f32::min);
        let right = block.iter().map(|row| row.end).fold(f32::MIN, f32::max);
        let leading = leading(block).unwrap_or(1.25 * self.style.body);
        let mut rest: &[RowSegment] = block;
        let mut first = true;
        while let Some(row) = rest.first() {
            let lines = heading(rest, self.style.body);
            let (rows, below) = rest.split_at(lines.clamp(1, rest.len()));
            if lines > 0 {
                self.heading(rows);
            } else {
                let next = rest.get(1);
                let opens = self.opens(row, next, left, (!first).then_some(leading));
                self.row(row, next.map(|next| next.text.as_str()), left, opens);
            }
            self.last = Some(Above { row: row.clone(), left, right, heading: lines > 0 });
            rest = below;
            first = false;
        }
    }

    /// Writes the rows of a table as Markdown; no paragraph goes on across it.
    fn table(&mut self, rows: &RowGroup) {
        self.blank();
        for (number, row) in rows.iter().enumerate() {
            self.line(0, &row.text);
            if number == 0 {
                let columns = row.text.matches(" | ").count() + 1;
                self.line(0, &format!("|{}", "---|".repeat(columns)));
            }
        }
        self.blank();
        self.item = false;
        let row = rows.last().cloned();
        self.last = row.map(|row| Above { left: row.x, right: row.end, row, heading: true });
    }

    fn heading(&mut self, rows: &[RowSegment]) {
        let mut joiner = Joiner::default();
        for row in rows {
            let taken = Taken { number: 1, line: &row.text, from: 0, skip: &[] };
            joiner.push(taken, &self.style.vocabulary);
        }
        let depth = self.style.depth(rows.first().map_or(0.0, |row| row.size));
        let line = format!("{} {}", "#".repeat(depth), joiner.text());
        self.blank();
        self.line(0, &line);
        self.item = false;
    }

    /// True if a paragraph begins with `row`; `next` is the row below it, `left` the left edge of its block, `leading`
    /// the usual distance of rows in the block, `None` for the block's first row.
    fn opens(&self, row: &RowSegment, next: Option<&RowSegment>, left: f32, leading: Option<f32>) -> bool {
        let Some(above) = self.last.as_ref().filter(|above| !above.heading) else { return true };
        let ended = is_terminated(&above.row.text);
        let room = above.right - above.row.end;
        let letters = float(above.row.text.chars().count().max(1));
        let first_word = float(row.text.split(' ').next().map_or(0, |word| word.chars().count() + 1));
        let early = room > first_word * (above.row.end - above.row.x) / letters + 0.5 * row.size;
        if (above.row.size - row.size).abs() > 0.12 * row.size {
            return true;
        }
        let indented = INDENT.contains(&((row.x - left) / row.size))
            && (above.row.x - above.left).abs() < 0.3 * row.size
            && next.is_none_or(|next| (next.x - left).abs() < 0.3 * row.size);
        let begins = indented && ended && !self.item;
        let Some(leading) = leading else {
            return ended && (early || begins || row.text.starts_with(char::is_uppercase) && room > row.size);
        };
        let usual = leading * (row.size / self.style.body).max(1.0);
        above.row.y - row.y > FARTHER * usual || begins || ended && early && !self.item
    }

    fn row(&mut self, row: &RowSegment, next: Option<&str>, left: f32, opens: bool) {
        if row.text.is_empty() {
            return;
        }
        if opens {
            self.blank();
            self.item = false;
        }
        self.item |= is_item(&row.text);
        let columns = ((row.x - left) / row.size * 2.0).round() as i32;
        let indent = usize::try_from(columns).unwrap_or(0).min(DEEPEST);
        let indent = if self.item && indent >= 2 { indent } else { 0 };
        let text = self.rejoined(&row.text, next);
        self.line(indent, &text);
    }

    /// Joins the hyphen of a divided word to it: `ver -` before `dient`; in `Sachsen -` before `ein Land` it is a dash.
    fn rejoined(&self, text: &str, next: Option<&str>) -> String {
        let parted = text.strip_suffix(is_hyphen).and_then(|before| before.strip_suffix(' '));
        let small = next.is_some_and(|next| next.starts_with(char::is_lowercase));
        match parted.filter(|before| small && before.ends_with(char::is_lowercase)) {
            Some(before) => {
                let word = before.rsplit(' ').next().unwrap_or(before);
                let known = self.style.words.contains(word);
                if known { text.to_owned() } else { format!("{before}-") }
            }
            None => text.to_owned(),
        }
    }

    fn blank(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
            self.lines += 1;
        }
    }

    fn line(&mut self, indent: usize, text: &str) {
        self.lines += 1;
        if self.pending > 0 {
            if self.lines > 1 {
                self.text.push('\u{c}');
            }
            let pages = self.pages.len() + std::mem::take(&mut self.pending);
            self.pages.resize(pages, self.lines);
        }
        self.text.push_str(&" ".repeat(indent));
        self.text.push_str(text);
        self.text.push('\n');
    }
}

/// The usual distance of the rows of a block; `None` if it has no two rows near each other.
fn leading(block: &RowGroup) -> Option<f32> {
    let distance = |pair: &[RowSegment]| {
        let [above, below] = pair else { return None };
        let distance = above.y - below.y;
        (distance > 0.5 * below.size && distance < 3.0 * below.size).then_some(distance)
    };
    let mut distances: Vec<f32> = block.windows(2).filter_map(distance).collect();
    distances.sort_by(f32::total_cmp);
    distances.get(distances.len() / 3).copied()
}
