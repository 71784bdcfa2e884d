//! The text: rows with their line numbers; evidence, hits and selected words are highlighted.

use std::borrow::Cow;
use std::ops::Range;

use ratatui::layout::{Position, Rect};

use super::chrome;
use super::paint::{Brush, Sign};
use super::theme::Meaning;
use crate::app::reader::{GUTTER, Marked, Shown, TextRow};
use crate::app::{App, Focus, layout};
use crate::deutsch::{app as said, katalog as wort};
use crate::domain::{Art, Block, BlockArt, Quelle};
use crate::text::clean::visible;
use crate::text::part;
use crate::text::wrap::{middle, width};

pub(super) fn draw(app: &App, place: Rect, brush: &mut Brush<'_>) {
    let Some(quelle) = app.quelle() else {
        chrome::title(brush, place, said::READER, app.focus() == Focus::Reader);
        return brush.wrapped_in(layout::inner(place), said::READER_EMPTY);
    };
    chrome::title(
        brush,
        place,
        &heading(app, quelle, place.width.saturating_sub(6)),
        app.focus() == Focus::Reader,
    );
    let inside = layout::inner(place);
    let visible = app.reader.rows.iter().skip(app.reader.top).take(usize::from(inside.height));
    let own = app.reader.marking.as_ref().map_or_else(Vec::new, |marking| marking.pieces(quelle));
    for (line, row) in visible.enumerate() {
        let at = Rect { y: inside.y + line as u16, height: 1, ..inside };
        gutter(app, quelle, row, at, brush);
        words(app, (quelle, &own), row, at, brush);
    }
}

/// Columns that a source needs to be known by its beginning and end.
const SOURCE: usize = 10;

/// Source and section on the screen, number of entries that rest on it, percentage read; a long section is cut.
fn heading(app: &App, quelle: &Quelle, columns: u16) -> String {
    let mode = if app.reader.printed { format!(" ({})", said::PRINTED) } else { String::new() };
    let before = quelle.blocks.iter().take(app.reader.current + 1).rev();
    let section = before.into_iter().find(|block| block.ebene().is_some_and(|e| e > 1));
    let all = app.reader.rows.len().max(1);
    let end = (app.reader.top + usize::from(app.screen.regions.reader.map_or(1, |r| r.height)) - 1).min(all);
    let rests = match app.reader.margin.count_on_block(app.reader.current) {
        0 => String::new(),
        count => format!(" · {}", said::rests(count)),
    };
    let read = format!(" · {} %", end * 100 / all);
    let tail = [rests, read.clone()].concat();
    let room = usize::from(columns).saturating_sub(width(&quelle.id) + width(&mode) + width(&tail) + 3);
    match section {
        Some(block) if room > 5 => format!("{}{mode} › {}{tail}", quelle.id, middle(&block.text, room)),
        _ => {
            let room = |tail: &str| usize::from(columns).saturating_sub(width(&mode) + width(tail));
            // Without room for the beginning and end of the source the number of entries goes.
            let few = width(&quelle.id).min(SOURCE) > room(&tail);
            let tail = if few { read } else { tail };
            format!("{}{mode}{tail}", middle(&quelle.id, room(&tail)))
        }
    }
}

fn gutter(app: &App, quelle: &Quelle, row: &TextRow, at: Rect, brush: &mut Brush<'_>) {
    let here =
        quelle.blocks.get(app.reader.current).is_some_and(|block| row.shows(app.reader.current, block));
    let kinds: Vec<&str> =
        app.reader.margin.kinds(row, &app.world.bestand).into_iter().map(Art::key).collect();
    let rests = wort::randzeichen(&kinds);
    if here {
        let sign = rests.unwrap_or_else(|| brush.sign(Sign::Here));
        brush.put((at.x, at.y), 1, sign, Meaning::Focused);
    } else if let Some(letter) = rests {
        brush.put((at.x, at.y), 1, letter, Meaning::Label);
    }
    if let Some(line) = row.line {
        let number = format!("{:>4}", quelle.stellen.number(line));
        brush.put((at.x + 1, at.y), GUTTER - 1, &number, Meaning::Muted);
    }
}

fn words(app: &App, (quelle, own): (&Quelle, &[Marked]), row: &TextRow, at: Rect, brush: &mut Brush<'_>) {
    let x = at.x + GUTTER;
    let room = at.width.saturating_sub(GUTTER);
    match &row.part {
        Shown::Gap { .. } => {}
        Shown::Note { words, .. } => {
            brush.put((x + row.indent, at.y), room.saturating_sub(row.indent), words, Meaning::Label);
        }
        Shown::Text { block, range } => {
            let Some(content) = quelle.blocks.get(*block) else {
                return;
            };
            let base = tone(content);
            let bullet = width(&row.lead) as u16;
            let lead = row.indent.saturating_sub(bullet + 1 + u16::from(is_heading(content)));
            brush.put((x + lead, at.y), room.saturating_sub(lead), &row.lead, base);
            let pieces = pieces(app, own, range, |marked| {
                (marked.block == *block).then(|| vec![marked.range.clone()])
            });
            let at = (x + row.indent, at.y);
            let words = |range: Range<usize>| part(&content.text, range).into();
            paint((&words, &pieces), at, x + room, base, brush);
        }
        Shown::Printed { line, range } => {
            let raw = quelle.text.lines().nth(*line as usize - 1).unwrap_or("");
            let pieces = pieces(app, own, range, |marked| Some(on_line(quelle, marked, *line)));
            let words = |range: Range<usize>| visible(part(raw, range));
            paint((&words, &pieces), (x, at.y), x + room, Meaning::Plain, brush);
        }
    }
}

fn is_heading(block: &Block) -> bool {
    matches!(block.art, BlockArt::Ueberschrift { .. })
}

fn tone(block: &Block) -> Meaning {
    match block.art {
        BlockArt::Ueberschrift { .. } | BlockArt::Unterzeile => Meaning::Heading,
        BlockArt::Briefkopf | BlockArt::Inhaltsverzeichnis => Meaning::Muted,
        _ => Meaning::Plain,
    }
}

/// The byte ranges of `marked` on one line of the file.
fn on_line(quelle: &Quelle, marked: &Marked, line: u32) -> Vec<Range<usize>> {
    let Some(block) = quelle.blocks.get(marked.block) else {
        return Vec::new();
    };
    let pieces = block.pieces.iter().filter(|piece| piece.line == line);
    let touching = pieces.filter(|p| p.at < marked.range.end && marked.range.start < p.at + p.len);
    touching
        .map(|piece| {
            let from = marked.range.start.max(piece.at) - piece.at;
            let to = marked.range.end.min(piece.at + piece.len) - piece.at;
            piece.column + from..piece.column + to
        })
        .collect()
}

/// A byte range of a row, and its meaning if it is highlighted.
type Span = (Range<usize>, Option<Meaning>);

/// Cuts a row into spans at the borders of evidence, hits and selected words.
fn pieces(
    app: &App,
    own: &[Marked],
    row: &Range<usize>,
    place: impl Fn(&Marked) -> Option<Vec<Range<usize>>>,
) -> Vec<Span> {
    let mut marks: Vec<(Range<usize>, Meaning)> = Vec::new();
    let beleg = app.reader.beleg.iter().map(|marked| (marked, Meaning::Beleg));
    let hits = app.reader.hits.iter().enumerate().map(|(at, marked)| {
        (marked, if app.reader.hit == Some(at) { Meaning::HitHere } else { Meaning::Hit })
    });
    let own = own.iter().map(|marked| (marked, Meaning::Marked));
    for (marked, meaning) in beleg.chain(hits).chain(own) {
        marks.extend(place(marked).into_iter().flatten().map(|range| (range, meaning)));
    }
    marks.retain(|(range, _)| range.start < row.end && row.start < range.end);
    let mut cuts: Vec<usize> = marks.iter().flat_map(|(range, _)| [range.start, range.end]).collect();
    cuts.extend([row.start, row.end]);
    cuts.retain(|cut| (row.start..=row.end).contains(cut));
    cuts.sort_unstable();
    cuts.dedup();
    let spans = cuts.iter().zip(cuts.iter().skip(1)).map(|(from, to)| *from..*to);
    spans
        .map(|span| {
            let meaning =
                marks.iter().rev().find(|(range, _)| range.start <= span.start && span.end <= range.end);
            (span, meaning.map(|(_, meaning)| *meaning))
        })
        .collect()
}

/// Gives the words of a byte range as they are shown.
type ShownWords<'a> = dyn Fn(Range<usize>) -> Cow<'a, str> + 'a;

/// Puts the spans on the screen, from cell `at` up to column `right`.
fn paint(
    (words, spans): (&ShownWords<'_>, &[Span]),
    at: (u16, u16),
    right: u16,
    base: Meaning,
    brush: &mut Brush<'_>,
) {
    let mut x = at.0;
    for (range, meaning) in spans {
        let base = brush.style(base);
        let style = meaning.map_or(base, |meaning| base.patch(brush.style(meaning)));
        x += brush.put_styled((x, at.1), right.saturating_sub(x), &words(range.clone()), style);
    }
}

pub(super) fn cursor(app: &App) -> Option<Position> {
    let inside = layout::inner(app.screen.regions.reader?);
    let quelle = app.quelle()?;
    if let Some(marking) = app.marking() {
        let (row, column) = app.reader.cell_of(quelle, marking.head);
        let y =
            inside.y + row.checked_sub(app.reader.top).filter(|y| *y < usize::from(inside.height))? as u16;
        let x = (inside.x + GUTTER + column as u16).min(inside.right().saturating_sub(1));
        return Some(Position { x, y });
    }
    let block = quelle.blocks.get(app.reader.current)?;
    let mut visible = app.reader.rows.iter().skip(app.reader.top).take(usize::from(inside.height));
    let row = visible.position(|row| row.shows(app.reader.current, block)).unwrap_or(0) as u16;
    Some(Position { x: inside.x, y: inside.y + row })
}
