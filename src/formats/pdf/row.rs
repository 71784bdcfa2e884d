//! From letters to rows: the letters on one base line, divided by wide gaps into segments.

use super::glyph::Glyph;
use super::sign::cleaned;
use crate::formats::letters::raised;

/// A gap wider than this part of the font's height is a blank between words.
const BLANK: f32 = 0.13;
/// A gap wider than this part of the font's height separates segments: columns, or a list's bullet and its item.
const APART: f32 = 0.8;
/// Base lines closer than this part of the font's height are one row: footnote signs stand higher, indices lower.
const SAME_ROW: f32 = 0.45;

/// Letters narrower than this part of the font's height are of a bitmap font, whose widths are wrong.
const NARROWEST: f32 = 0.15;
/// The average width of a letter, in heights of the font.
const USUAL: f32 = 0.42;

/// Maximum distance from a bullet to the words of its item, in heights of the font.
const REACH: f32 = 4.0;

/// Words on one base line without a wide gap between them.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct RowSegment {
    pub text: String,
    pub x: f32,
    pub end: f32,
    pub y: f32,
    pub size: f32,
}

impl RowSegment {
    /// Number of characters.
    pub fn len(&self) -> u32 {
        self.text.chars().count() as u32
    }
}

/// Rows that are read one below the other.
pub(super) type RowGroup = Vec<RowSegment>;

/// All segments of one base line, from left to right.
#[derive(Debug, Clone, Default)]
pub(super) struct PrintedRow {
    pub segments: Vec<RowSegment>,
}

impl PrintedRow {
    /// All segments joined to one, for a row that no column divides; `None` for a row without segments.
    pub fn joined(&self) -> Option<RowSegment> {
        let first = self.segments.first()?;
        let last = self.segments.last()?;
        let main = self.segments.iter().max_by_key(|segment| segment.len())?;
        let words: Vec<&str> = self.segments.iter().map(|segment| segment.text.as_str()).collect();
        let text = cleaned(&words.join(" "));
        Some(RowSegment { text, x: first.x, end: last.end, y: main.y, size: main.size })
    }

    /// Height of the base line; 0 for a row without segments.
    pub fn y(&self) -> f32 {
        self.segments.first().map_or(0.0, |segment| segment.y)
    }
}

/// Letters drawn one behind the other on one base line.
#[derive(Debug, Clone)]
struct LetterRun {
    glyphs: Vec<Glyph>,
    x: f32,
    end: f32,
    y: f32,
    size: f32,
}

/// A number of characters as a float, to calculate widths with.
pub(super) fn float(count: usize) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX))
}

/// The rows of a page from top to bottom: first those in the direction of most letters, then those that are turned.
pub(super) fn rows(glyphs: &[Glyph]) -> Vec<PrintedRow> {
    let count = |turn: u8| glyphs.iter().filter(|glyph| glyph.turn == turn).count();
    let mut turns: Vec<(usize, u8)> = (0..4).map(|turn| (count(turn), turn)).collect();
    turns.sort_by_key(|(count, turn)| (std::cmp::Reverse(*count), *turn));
    let mut out = Vec::new();
    for (_, turn) in turns.into_iter().filter(|(count, _)| *count > 0) {
        out.extend(grouped(runs(glyphs.iter().filter(|glyph| glyph.turn == turn))));
    }
    out
}

fn runs<'a>(glyphs: impl Iterator<Item = &'a Glyph>) -> Vec<LetterRun> {
    let mut out: Vec<LetterRun> = Vec::new();
    for glyph in glyphs {
        if let Some(run) = out.last_mut() {
            let gap = glyph.x - run.glyphs.last().map_or(run.end, |last| last.end);
            let level = (glyph.y - run.y).abs() <= 0.05 * run.size;
            let alike = (glyph.size - run.size).abs() <= 0.05 * run.size;
            if level && alike && gap >= -APART * run.size && gap <= APART * run.size {
                run.glyphs.push(*glyph);
                run.end = run.end.max(glyph.end);
                run.x = run.x.min(glyph.x);
                continue;
            }
        }
        let Glyph { x, end, y, size, .. } = *glyph;
        out.push(LetterRun { glyphs: vec![*glyph], x, end, y, size });
    }
    out.retain(|run| run.glyphs.iter().any(|glyph| !glyph.sign.is_whitespace()));
    for run in &mut out {
        let signs = float(run.glyphs.len());
        if signs >= 4.0 && run.end - run.x < NARROWEST * run.size * signs {
            run.end = run.x + USUAL * run.size * signs;
        }
    }
    out
}

fn grouped(mut runs: Vec<LetterRun>) -> Vec<PrintedRow> {
    runs.sort_by(|a, b| b.y.total_cmp(&a.y));
    let mut out = Vec::new();
    let mut row: Vec<LetterRun> = Vec::new();
    let mut base = (0.0_f32, 0.0_f32);
    for run in runs {
        let (y, size) = base;
        if !row.is_empty() && (y - run.y).abs() > SAME_ROW * size.max(run.size) {
            out.push(segments(std::mem::take(&mut row)));
        }
        if row.is_empty() || run.size > base.1 * 1.1 {
            base = (run.y, run.size);
        }
        row.push(run);
    }
    out.push(segments(row));
    out.retain(|row| !row.segments.is_empty());
    attach(out)
}

/// Puts bullets that stand a little higher or lower than their item into its row.
fn attach(rows: Vec<PrintedRow>) -> Vec<PrintedRow> {
    let mut out: Vec<PrintedRow> = Vec::with_capacity(rows.len());
    let mut waiting: Option<RowSegment> = None;
    let mut rows = rows.into_iter().peekable();
    while let Some(mut row) = rows.next() {
        if let Some(bullet) = waiting.take() {
            row.segments.push(bullet);
            row.segments.sort_by(|a, b| a.x.total_cmp(&b.x));
        }
        let lone = match row.segments.as_slice() {
            [one] if is_bullet(&one.text) => one.clone(),
            _ => {
                out.push(row);
                continue;
            }
        };
        let distance = |other: &PrintedRow| {
            let item = other.segments.iter().find(|segment| segment.x > lone.x);
            let near = item.is_some_and(|item| item.x - lone.end < REACH * lone.size);
            let marked = other.segments.iter().any(|segment| is_bullet(&segment.text));
            let distance = (other.y() - lone.y).abs();
            (near && !marked && distance < lone.size).then_some(distance)
        };
        let above = out.last().and_then(distance);
        let below = rows.peek().and_then(distance);
        match (out.last_mut(), above, below) {
            (Some(last), Some(above), below) if below.is_none_or(|below| above <= below) => {
                last.segments.push(lone);
                last.segments.sort_by(|a, b| a.x.total_cmp(&b.x));
            }
            (_, _, Some(_)) => waiting = Some(lone),
            _ => out.push(row),
        }
    }
    out
}

/// True for a single character that may be a bullet: no letter, digit or punctuation mark.
fn is_bullet(text: &str) -> bool {
    let is_other = |sign: char| sign.is_alphanumeric() || "„“”\"'()[].,;:!?%&/|".contains(sign);
    let mut signs = text.chars();
    signs.next().is_some_and(|sign| !is_other(sign)) && signs.next().is_none()
}

/// The runs of one row, joined to segments where no wide gap separates them.
fn segments(mut runs: Vec<LetterRun>) -> PrintedRow {
    runs.sort_by(|a, b| a.x.total_cmp(&b.x));
    let mut row = PrintedRow::default();
    let mut group: Vec<LetterRun> = Vec::new();
    let mut end = f32::MIN;
    for run in runs {
        if group.last().is_some_and(|last| is_shadow(last, &run)) {
            continue;
        }
        if !group.is_empty() && run.x - end > APART * run.size.min(group.last().map_or(run.size, |r| r.size))
        {
            row.segments.extend(segment(&group));
            group.clear();
            end = f32::MIN;
        }
        end = end.max(run.end);
        group.push(run);
    }
    row.segments.extend(segment(&group));
    row
}

/// True for letters drawn twice to look bold, or with a shadow.
fn is_shadow(first: &LetterRun, second: &LetterRun) -> bool {
    let near = (first.x - second.x).abs() < 0.2 * first.size && (first.y - second.y).abs() < 0.2 * first.size;
    near && first.glyphs.len() == second.glyphs.len()
        && first.glyphs.iter().zip(&second.glyphs).all(|(a, b)| a.sign == b.sign)
}

/// True if all characters are raised digits, as those of a footnote sign.
fn is_mark(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| "⁰¹²³⁴⁵⁶⁷⁸⁹".contains(c))
}

fn segment(runs: &[LetterRun]) -> Option<RowSegment> {
    let main = runs.iter().max_by_key(|run| run.glyphs.len())?;
    let mut text = String::new();
    let mut end: Option<f32> = None;
    for run in runs {
        let mark = run.size < 0.85 * main.size
            && run.y > main.y + 0.15 * main.size
            && run.glyphs.iter().all(|glyph| glyph.sign.is_ascii_digit());
        for glyph in &run.glyphs {
            let gap = end.map_or(0.0, |end| glyph.x - end);
            if !mark && is_mark(&text) {
                text.push(' ');
            }
            if gap > BLANK * run.size.max(0.7 * main.size) && !text.ends_with(' ') && !mark {
                text.push(' ');
            }
            text.push(if mark { raised(glyph.sign) } else { glyph.sign });
            end = Some(end.unwrap_or(glyph.end).max(glyph.end));
        }
    }
    let (x, right) = runs.iter().fold((main.x, main.end), |(x, end), run| (x.min(run.x), end.max(run.end)));
    // Signs of symbol fonts stay until the segments of the row are joined: the first may be a bullet.
    let text = text.trim().to_owned();
    (!text.is_empty()).then_some(RowSegment { text, x, end: right, y: main.y, size: main.size })
}
