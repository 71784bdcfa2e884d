//! The fonts of a document: which size is that of its text, and which rows are headings.

use std::collections::{HashMap, HashSet};

use super::row::{RowGroup, RowSegment};
use super::sign::is_item;
use super::table::is_row;
use crate::text::join::Vocabulary;
use crate::text::words::is_hyphen;

/// The font of a heading is at least this many times as large as that of the text.
const LARGER: f32 = 1.13;
/// Maximum number of rows of a heading.
const MOST_ROWS: usize = 4;
/// Maximum number of characters of a heading.
const LONGEST: usize = 250;
/// Facts of the whole document by which headings are told from text, and hyphens from dashes.
pub(super) struct Style {
    /// Height in points of the font in which most of the text is set.
    pub body: f32,
    /// Heights of the headings' fonts in points, largest first.
    sizes: Vec<f32>,
    /// Words that occur undivided inside a row.
    pub words: HashSet<String>,
    pub vocabulary: Vocabulary,
}

/// The height in points of the font in which most characters of some rows are set; 10 without rows.
pub(super) fn usual_size<'a>(rows: impl Iterator<Item = &'a RowSegment>) -> f32 {
    let mut sizes: HashMap<i16, u32> = HashMap::new();
    for row in rows {
        *sizes.entry(halves(row.size)).or_default() += row.len();
    }
    let most = sizes.into_iter().max_by_key(|(size, count)| (*count, *size));
    most.map_or(10.0, |(size, _)| f32::from(size) / 2.0)
}

/// A height in points as a whole number of half points.
fn halves(size: f32) -> i16 {
    (size * 2.0).round() as i16
}

impl Style {
    pub fn new(pages: &[Vec<RowGroup>]) -> Self {
        let rows = || pages.iter().flatten().flatten();
        let body = usual_size(rows());
        let mut sizes: Vec<i16> = Vec::new();
        for block in pages.iter().flatten() {
            let mut rest: &[RowSegment] = block;
            while let Some(first) = rest.first() {
                let lines = heading(rest, body);
                if lines > 0 {
                    sizes.push(halves(first.size));
                }
                rest = rest.get(lines.max(1)..).unwrap_or(&[]);
            }
        }
        sizes.sort_unstable_by(|a, b| b.cmp(a));
        sizes.dedup();
        let mut words = HashSet::new();
        for row in rows() {
            let mut inside: Vec<&str> = row.text.split_whitespace().collect();
            let last = inside.pop();
            if last.is_some_and(|last| last.starts_with(is_hyphen)) {
                inside.pop();
            }
            words.extend(inside.into_iter().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric())));
        }
        Self {
            body,
            sizes: sizes.into_iter().map(|size| f32::from(size) / 2.0).collect(),
            words: words.into_iter().map(str::to_owned).collect(),
            vocabulary: Vocabulary::new(rows().map(|row| row.text.as_str()).collect::<Vec<_>>().into_iter()),
        }
    }

    /// The Markdown level of a heading in a font of this height: 1 for the largest, at most 6.
    pub fn depth(&self, size: f32) -> usize {
        let larger = self.sizes.iter().filter(|other| **other > size + 0.3).count();
        larger.min(5) + 1
    }
}

/// The number of rows of the heading at the beginning, 0 if there is none; `body` is the height of the text's font.
pub(super) fn heading(rows: &[RowSegment], body: f32) -> usize {
    let larger = |first: &&RowSegment| first.size >= LARGER * body && !is_row(&first.text);
    let Some(first) = rows.first().filter(larger) else { return 0 };
    let pairs = rows.windows(2).take_while(|pair| {
        let [above, below] = pair else { return false };
        halves(below.size) == halves(first.size) && above.y - below.y <= 1.75 * first.size
    });
    let lines = 1 + pairs.count();
    let words: Vec<&str> = rows.iter().take(lines).map(|row| row.text.as_str()).collect();
    let words = words.join(" ");
    let letters = words.chars().filter(|c| c.is_alphabetic()).count();
    let said = words.ends_with(['.', ',', ';']) && !words.ends_with("...");
    let bullet = is_item(&words) && !words.starts_with(|c: char| c.is_alphanumeric() || c == '(');
    let fits = lines <= MOST_ROWS && words.chars().count() <= LONGEST && letters >= 2 && !said && !bullet;
    if fits { lines } else { 0 }
}
