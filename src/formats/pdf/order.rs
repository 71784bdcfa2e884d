//! The order in which the rows of a page are read: one column after the other.

use super::row::{PrintedRow, RowGroup, RowSegment};
use super::table::table;

/// Minimum width of the gutter between two columns, in heights of the font.
const GUTTER: f32 = 0.8;
/// Minimum number of rows on each side of a gutter.
const FEWEST_ROWS: u32 = 3;
/// Minimum number of characters a row, on average, of a column of text; sides of a table or a list have fewer.
const NARROWEST: u32 = 15;
/// Maximum depth of columns inside columns.
const DEEPEST: u32 = 4;
/// Where only the left column goes on: distance of rows, in heights of the font, from which it ends.
const WIDE: f32 = 2.6;
/// Distance to the next row, in heights of the font, from which a row is a heading above the columns.
const HEAD: f32 = 2.0;
/// Maximum number of rows of a page in which columns are looked for.
const MOST_ROWS: usize = 1500;
/// Maximum number of possible gutters that are followed from row to row at a time.
const MOST_PLACES: usize = 24;

/// A white stripe down the page, its left and right edge, and how many rows and characters stand on each side.
#[derive(Debug, Clone, Copy, Default)]
struct Stripe {
    low: f32,
    high: f32,
    left: u32,
    right: u32,
    left_signs: u32,
    right_signs: u32,
    /// Number of rows from the first one to the last that the stripe runs along.
    end: usize,
    /// Number of rows from the first one to the last with text on the right.
    right_end: usize,
}

impl Stripe {
    fn is_gutter(&self) -> bool {
        self.left >= FEWEST_ROWS
            && self.right >= FEWEST_ROWS
            && self.left_signs >= NARROWEST * self.left
            && self.right_signs >= NARROWEST * self.right
    }
}

/// Divides the rows of a page into blocks in reading order. `em` is the height of the page's usual font.
pub(super) fn blocks(rows: &[PrintedRow], em: f32) -> Vec<RowGroup> {
    let mut out = Vec::new();
    divide(rows, em, 0, &mut out);
    out.retain(|block| !block.is_empty());
    out
}

fn divide(rows: &[PrintedRow], em: f32, depth: u32, out: &mut Vec<RowGroup>) {
    let mut plain = RowGroup::new();
    let mut rest = rows;
    while let Some(row) = rest.first() {
        if let Some((table, taken)) = table(rest, em) {
            out.extend([std::mem::take(&mut plain), table]);
            rest = rest.get(taken..).unwrap_or(&[]);
            continue;
        }
        let stripe = if depth < DEEPEST && rows.len() <= MOST_ROWS { gutter(rest, em) } else { None };
        if let Some(stripe) = stripe {
            out.push(std::mem::take(&mut plain));
            let (columns, below) = rest.split_at(stripe.end.min(rest.len()));
            let middle = f32::midpoint(stripe.low, stripe.high);
            divide(&side(columns, |segment| segment.x < middle), em, depth + 1, out);
            divide(&side(columns, |segment| segment.x >= middle), em, depth + 1, out);
            rest = below;
        } else {
            plain.extend(row.joined());
            rest = rest.get(1..).unwrap_or(&[]);
        }
    }
    out.push(plain);
}

fn side(rows: &[PrintedRow], on_it: impl Fn(&RowSegment) -> bool) -> Vec<PrintedRow> {
    rows.iter()
        .map(|row| PrintedRow { segments: row.segments.iter().filter(|s| on_it(s)).cloned().collect() })
        .filter(|row| !row.segments.is_empty())
        .collect()
}

/// The gutter that begins at the first row and runs down farthest; `None` if no columns begin there.
fn gutter(rows: &[PrintedRow], em: f32) -> Option<Stripe> {
    let first = rows.first()?;
    let tallest = first.segments.iter().map(|segment| segment.size).fold(em, f32::max);
    if rows.get(1).is_some_and(|next| first.y() - next.y() > HEAD * tallest) {
        return None;
    }
    if first.segments.len() < 2 && rows.get(1).is_none_or(|row| row.segments.len() < 2) {
        // Columns may have no base line in common; then one of the first two rows stands beside the other.
        let below = rows.get(1)?.segments.first()?;
        let above = first.segments.first()?;
        let beside = below.x > above.end || above.x > below.end;
        if !beside {
            return None;
        }
    }
    let mut best: Option<Stripe> = None;
    let begun = |(low, high)| Stripe { low, high, ..Stripe::default() };
    let mut places: Vec<Stripe> = free(first).into_iter().map(begun).collect();
    for (index, row) in rows.iter().enumerate() {
        let mut next: Vec<Stripe> = Vec::new();
        for place in &places {
            for (low, high) in free(row) {
                let (low, high) = (low.max(place.low), high.min(place.high));
                if high - low >= GUTTER * em && next.len() < MOST_PLACES {
                    next.push(counted(Stripe { low, high, ..*place }, row, index));
                }
            }
        }
        for place in next.iter().filter(|place| place.is_gutter()) {
            let wider = |old: &Stripe| (place.end, place.high - place.low) > (old.end, old.high - old.low);
            if best.as_ref().is_none_or(wider) {
                best = Some(*place);
            }
        }
        if next.is_empty() {
            break;
        }
        places = next;
    }
    best.map(|stripe| Stripe { end: trimmed(stripe, rows, em), ..stripe })
}

fn counted(mut place: Stripe, row: &PrintedRow, index: usize) -> Stripe {
    let sum = |left: bool| -> u32 {
        let on_it = row.segments.iter().filter(|segment| (segment.end <= place.low) == left);
        on_it.map(RowSegment::len).sum()
    };
    let (left, right) = (sum(true), sum(false));
    place.left += u32::from(left > 0);
    place.right += u32::from(right > 0);
    place.left_signs += left;
    place.right_signs += right;
    place.end = index + 1;
    if right > 0 {
        place.right_end = index + 1;
    }
    place
}

/// The number of rows that belong to the columns: to the end of the right one, then of the left one up to a wide gap.
fn trimmed(stripe: Stripe, rows: &[PrintedRow], em: f32) -> usize {
    let mut end = stripe.right_end;
    while let (Some(last), Some(next)) = (rows.get(end.saturating_sub(1)), rows.get(end)) {
        if end >= stripe.end || last.y() - next.y() > WIDE * em {
            break;
        }
        end += 1;
    }
    end
}

/// The left and right edges of the white ranges of a row: beside it and between its segments.
fn free(row: &PrintedRow) -> Vec<(f32, f32)> {
    let mut out = Vec::new();
    let mut low = f32::MIN;
    for segment in &row.segments {
        if segment.x > low {
            out.push((low, segment.x));
        }
        low = low.max(segment.end);
    }
    out.push((low, f32::MAX));
    out
}
