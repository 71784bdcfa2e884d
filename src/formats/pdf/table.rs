//! Tables of figures: rows whose words stand below each other in at least three columns, one of them of numbers.
//!
//! Running text never has a column of numbers, so a page of text columns is not taken for a table. Rows that are not
//! surely a table are left to the order of reading.

use super::row::{PrintedRow, RowGroup, RowSegment};
use super::sign::cleaned;

/// Minimum number of columns of a table, and of rows with a word in every column.
const FEWEST: usize = 3;
/// Minimum distance of two columns, in heights of the font.
const APART: f32 = 0.8;
/// Maximum distance of two rows of a table, in heights of the font.
const FAR: f32 = 4.0;
/// Maximum number of letters, and of digits, of a number with its unit.
const LETTERS: usize = 8;
const DIGITS: usize = 12;

/// The left and the right edge of the words of a column.
type Column = (f32, f32);

/// The table that begins with the first row, as rows of Markdown, and the number of rows it takes; `None` if none does.
pub(super) fn table(rows: &[PrintedRow], em: f32) -> Option<(RowGroup, usize)> {
    let first = rows.first().filter(|row| row.segments.len() >= FEWEST)?;
    let mut columns: Vec<Column> = Vec::new();
    let mut above = first.y();
    let mut end = 0;
    for (number, row) in rows.iter().enumerate() {
        let Some(wider) = fitted(&columns, row, em).filter(|_| above - row.y() <= FAR * em) else {
            break;
        };
        columns = wider;
        above = row.y();
        // A row with a single segment below the table may be text behind it.
        if row.segments.len() > 1 {
            end = number + 1;
        }
    }
    let taken = rows.get(..end)?;
    let cells: Vec<Vec<&str>> = taken.iter().map(|row| cells(&columns, row)).collect();
    let full = cells.iter().filter(|row| row.iter().all(|cell| !cell.is_empty())).count();
    let counted = (1..columns.len()).any(|column| is_counted(&cells, column));
    let fits = columns.len() >= FEWEST && full >= FEWEST && full * 2 >= taken.len() && counted;
    let written = taken.iter().zip(&cells).filter_map(|(row, cells)| line(row, cells));
    fits.then(|| (written.collect(), end))
}

/// True for a row of a table as this module writes it in Markdown.
pub(super) fn is_row(text: &str) -> bool {
    text.starts_with("| ") && text.ends_with(" |")
}

/// The columns widened for a further row; `None` if a segment fits no column, or two share one, or columns meet.
fn fitted(columns: &[Column], row: &PrintedRow, em: f32) -> Option<Vec<Column>> {
    let mut wider = columns.to_vec();
    let mut last = None;
    for segment in &row.segments {
        // Dots lead to the number of a page, in a register or a table of contents.
        if segment.text.contains(". .") || segment.text.contains("....") {
            return None;
        }
        let touched =
            |(left, right): &Column| segment.x < right + APART * em && segment.end > left - APART * em;
        let at = wider.iter().position(touched);
        match at.and_then(|at| Some((at, wider.get_mut(at)?))) {
            Some((at, _)) if last == Some(at) => return None,
            Some((at, column)) => {
                *column = (column.0.min(segment.x), column.1.max(segment.end));
                last = Some(at);
            }
            // Only the first row says how many columns there are.
            None if columns.is_empty() => {
                last = Some(wider.len());
                wider.push((segment.x, segment.end));
            }
            None => return None,
        }
    }
    let parted = wider.windows(2).all(|pair| match pair {
        [(_, right), (left, _)] => left - right >= APART * em,
        _ => true,
    });
    parted.then_some(wider)
}

/// The words of a row in each column; empty where it has none.
fn cells<'a>(columns: &[Column], row: &'a PrintedRow) -> Vec<&'a str> {
    let inside = |segment: &&RowSegment, (left, right): &Column| segment.x >= *left && segment.end <= *right;
    let cell = |column| row.segments.iter().find(|segment| inside(segment, column));
    columns.iter().map(|column| cell(column).map_or("", |segment| segment.text.as_str())).collect()
}

/// True if most cells below the first are numbers, except mere counts in ascending order, as of pages or lines.
fn is_counted(cells: &[Vec<&str>], column: usize) -> bool {
    let filled = cells.iter().filter_map(|row| row.get(column)).filter(|cell| !cell.is_empty());
    let below: Vec<&str> = filled.skip(1).copied().collect();
    let numbers = below.iter().filter(|cell| is_number(cell)).count();
    let plain: Option<Vec<u32>> = below.iter().map(|cell| cell.parse().ok()).collect();
    let counts_on = plain.is_some_and(|all| all.is_sorted());
    numbers >= FEWEST - 1 && numbers * 3 >= below.len() * 2 && !counts_on
}

/// True for a number, perhaps with a unit: `2,99`, `+7 %`, `1.234 Mio. €`.
fn is_number(cell: &str) -> bool {
    let begin = cell.trim_start_matches(['+', '-', '−', '–', '±', '(', '€', '$', ' ']);
    let digits = cell.chars().filter(char::is_ascii_digit).count();
    let letters = cell.chars().filter(|c| c.is_alphabetic()).count();
    begin.starts_with(|c: char| c.is_ascii_digit()) && digits <= DIGITS && letters <= LETTERS
}

fn line(row: &PrintedRow, cells: &[&str]) -> Option<RowSegment> {
    let whole = row.joined()?;
    let cells: Vec<String> = cells.iter().map(|cell| cleaned(cell).replace('|', "\\|")).collect();
    Some(RowSegment { text: format!("| {} |", cells.join(" | ")), ..whole })
}
