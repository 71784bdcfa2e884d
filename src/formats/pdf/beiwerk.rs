//! Running heads and feet: rows that are repeated at the same place of the pages, page numbers above all.

use std::collections::HashMap;

use super::row::PrintedRow;

/// Number of rows at the top and at the bottom of a page that may be a head or a foot.
const ENDS: usize = 4;
/// Rows this close are at the same place, in points.
const SAME_PLACE: f32 = 4.0;
/// A head or a foot stands apart from the text by more than this many heights of its font.
const APART: f32 = 1.6;

/// Rows in a font larger than this many times the usual one are headings.
const LARGEST: f32 = 1.13;

/// The words of a row with `#` for each number, and its height on the page in steps of `SAME_PLACE`.
type RunningRow = (String, i32);

/// Removes running heads and feet. `em` is the height of the document's usual font: larger rows are headings and stay.
pub(super) fn without(pages: &[Vec<PrintedRow>], em: f32) -> Vec<Vec<PrintedRow>> {
    let mut seen: HashMap<RunningRow, usize> = HashMap::new();
    for rows in pages {
        for row in ends(rows).filter_map(|index| rows.get(index)) {
            *seen.entry(key(row)).or_default() += 1;
        }
    }
    let wanted = if pages.len() <= 4 { 2 } else { 3 };
    let returns = |row: &PrintedRow| {
        let (words, place) = key(row);
        let near = (place - 1..=place + 1).map(|place| seen.get(&(words.clone(), place)).unwrap_or(&0));
        size(row) <= LARGEST * em && near.sum::<usize>() >= wanted
    };
    let mut places: HashMap<i32, usize> = HashMap::new();
    for rows in pages {
        let (head, foot) = (taken(rows.iter(), &returns), taken(rows.iter().rev(), &returns));
        for row in rows.iter().take(head).chain(rows.iter().rev().take(foot)) {
            *places.entry(key(row).1).or_default() += 1;
        }
    }
    // At a place where most pages have a head, a row that is not repeated is one, too: that of a single chapter.
    let usual = |row: &PrintedRow| {
        let place = key(row).1;
        let near = (place - 1..=place + 1).filter_map(|place| places.get(&place)).sum::<usize>();
        size(row) <= LARGEST * em && (returns(row) || pages.len() > 4 && near * 2 > pages.len())
    };
    let keep = |rows: &Vec<PrintedRow>| -> Vec<PrintedRow> {
        let (head, foot) = (taken(rows.iter(), &usual), taken(rows.iter().rev(), &usual));
        let body = rows.len().saturating_sub(head + foot);
        rows.iter().skip(head).take(body).cloned().collect()
    };
    pages.iter().map(keep).collect()
}

/// The number of rows, from the edge of a page inwards, that are a head or a foot: `known` is true for them, and a wide
/// gap separates them from the text, or they are a page number and nothing else.
fn taken<'a>(rows: impl Iterator<Item = &'a PrintedRow>, known: &impl Fn(&PrintedRow) -> bool) -> usize {
    let mut taken = 0;
    let mut rows = rows.take(ENDS + 1).enumerate().peekable();
    while let Some((index, row)) = rows.next().filter(|(index, row)| *index < ENDS && known(row)) {
        let gap = rows.peek().map_or(0.0, |(_, next)| (row.y() - next.y()).abs());
        let number = key(row).0.trim_matches(['-', '–', '|']) == "#" && taken == index;
        if number || gap > APART * size(row) {
            taken = index + 1;
        }
    }
    taken
}

/// Height of a row's font.
fn size(row: &PrintedRow) -> f32 {
    row.segments.first().map_or(0.0, |segment| segment.size)
}

/// The indices of the first and the last rows of a page.
fn ends(rows: &[PrintedRow]) -> impl Iterator<Item = usize> {
    let count = rows.len();
    (0..count).filter(move |index| *index < ENDS || *index + ENDS >= count)
}

fn key(row: &PrintedRow) -> RunningRow {
    let mut words = String::new();
    for c in row.segments.iter().flat_map(|segment| segment.text.chars()) {
        if c.is_numeric() {
            if !words.ends_with('#') {
                words.push('#');
            }
        } else if !c.is_whitespace() {
            words.push(c);
        }
    }
    if is_roman(&words) {
        "#".clone_into(&mut words);
    }
    (words, (row.y() / SAME_PLACE).round() as i32)
}

/// True for a Roman number, as on the pages of a preface.
fn is_roman(words: &str) -> bool {
    words.len() <= 6 && !words.is_empty() && words.chars().all(|c| "ivxlIVXL".contains(c))
}
