//! The list of hits; before there are any, examples and the last searches.

use ratatui::layout::{Position, Rect};

use super::chrome;
use super::paint::{Brush, columns as columns_of};
use super::theme::Meaning;
use crate::app::search::{Below, HitLine, INDENT, RECENT_SHOWN, below};
use crate::app::{App, Focus, layout};
use crate::deutsch::app as said;
use crate::search::{Answer, Hit};
use crate::text::part;
use crate::text::wrap::{width, wrap};

pub(super) fn draw(app: &App, place: Rect, brush: &mut Brush<'_>) {
    let focused = app.focus() == Focus::Hits;
    let inside = layout::inner(place);
    let Some(answer) = &app.search.answer else {
        chrome::title(brush, place, said::HITS, focused);
        return examples(app, inside, brush);
    };
    let (whole, some) = ((answer.gesamt, answer.mindestens), (answer.woertlich, answer.weitere));
    let more = answer.hits.iter().filter(|hit| hit.stufe > 1).count();
    let title = said::hits_title(answer.eintraege(), whole, some, more, app.search.waiting);
    let room = usize::from(place.width).saturating_sub(chrome::BESIDE_TITLE);
    let title = if width(&title) > room { said::kurzer_titel(&title) } else { title };
    chrome::title(brush, place, &title, focused);
    let lines = app.search.lines();
    let visible = lines.into_iter().skip(app.search.offset).take(usize::from(inside.height));
    for (row, line) in visible.enumerate() {
        let at = Rect { y: inside.y + row as u16, height: 1, ..inside };
        draw_line(app, answer, line, at, brush);
    }
}

fn draw_line(app: &App, answer: &Answer, line: HitLine, at: Rect, brush: &mut Brush<'_>) {
    let cell = (at.x, at.y);
    match line {
        HitLine::Note(number, row) => {
            let notes = app.search.notes().into_iter().chain(app.search.notes_below());
            let notes: Vec<String> = notes.collect();
            let words = notes.get(number).map_or("", String::as_str);
            let range = wrap(words, usize::from(at.width)).get(row).cloned().unwrap_or(0..0);
            brush.put(cell, at.width, part(words, range), Meaning::Label);
        }
        HitLine::Tier(gruppe, row) => {
            let rows = app.search.heading_rows(gruppe);
            let words = format!(" {} ", rows.get(row).map_or("", String::as_str));
            if row == 0 {
                brush.rule(cell, at.width, false, Meaning::Muted);
            }
            brush.put((at.x + 1, at.y), at.width - 1, &words, Meaning::Label);
        }
        HitLine::Hit(number, row) => {
            if let Some(hit) = answer.hits.get(number) {
                match row.checked_sub(app.search.head_rows(number)) {
                    None => head(app, number, row, at, brush),
                    Some(row) => {
                        let chosen = app.search.chosen() == Some(number);
                        let rows = below(hit, usize::from(at.width), chosen);
                        if let Some(row) = rows.get(usize::from(row)) {
                            snippet(hit, row, at, brush);
                        }
                    }
                }
            }
        }
        HitLine::Offer(number, row) => {
            let rows = app.search.offer_rows(number);
            let words = rows.get(row).map_or("", String::as_str);
            brush.put((at.x + 2, at.y), at.width - 2, words, Meaning::Plain);
            choose(app, line, at, brush);
        }
    }
}

fn choose(app: &App, line: HitLine, at: Rect, brush: &mut Brush<'_>) {
    if app.search.is_chosen(line) {
        let focused = app.focus() == Focus::Hits && app.input.is_none();
        let meaning = if focused { Meaning::Chosen } else { Meaning::ChosenElsewhere };
        brush.restyle(at, meaning);
    }
}

/// Draws the head of a hit: of the chosen one whole, with its rows one below the other.
fn head(app: &App, number: usize, row: u16, at: Rect, brush: &mut Brush<'_>) {
    let Some(head) = app.sight().head(number) else { return };
    let columns = usize::from(at.width);
    let whole = (app.search.head_rows(number) > 1).then(|| head.whole(columns, app.world.caps)).flatten();
    if let Some(rows) = whole {
        let words = rows.get(usize::from(row)).map_or("", String::as_str);
        brush.put((at.x, at.y), at.width, words, Meaning::Label);
    } else {
        let end = head.end(columns);
        brush.put((at.x, at.y), at.width, &head.cut(columns, app.world.caps), Meaning::Label);
        let tail = columns_of(end, app.world.caps);
        brush.put((at.right().saturating_sub(tail), at.y), tail, end, Meaning::Muted);
    }
    choose(app, HitLine::Hit(number, 0), at, brush);
}

fn snippet(hit: &Hit, row: &Below<'_>, at: Rect, brush: &mut Brush<'_>) {
    let mut x = at.x + INDENT as u16;
    let range = match row {
        Below::Title(title) => {
            brush.put_ends((x, at.y), at.right().saturating_sub(x), title, Meaning::Plain);
            return;
        }
        Below::Words(range) => range,
    };
    for (number, (byte, c)) in hit.ausschnitt.char_indices().enumerate() {
        if range.contains(&byte) {
            let marked = hit.markierungen.iter().any(|mark| mark.contains(&number));
            let meaning = if marked { Meaning::Hit } else { Meaning::Plain };
            x += brush.put((x, at.y), at.right().saturating_sub(x), c.encode_utf8(&mut [0; 4]), meaning);
        }
    }
}

fn examples(app: &App, place: Rect, brush: &mut Brush<'_>) {
    let mut rows: Vec<(u16, &str, Meaning)> = Vec::new();
    if !app.search.recent.is_empty() {
        rows.push((0, said::RECENT_TITLE, Meaning::Label));
        rows.extend(
            app.search.recent.iter().take(RECENT_SHOWN).map(|query| (2, query.as_str(), Meaning::Plain)),
        );
    }
    rows.push((0, said::EXAMPLES_TITLE, Meaning::Label));
    let columns = usize::from(place.width.saturating_sub(EXPLAINED));
    let means = said::EXAMPLES.map(|(_, means)| wrap(means, columns));
    let needed = rows.len() + means.iter().map(|rows| rows.len() + 1).sum::<usize>();
    let room = usize::from(place.height) >= needed;
    for ((query, words), means) in said::EXAMPLES.into_iter().zip(means) {
        rows.push((2, query, Meaning::Plain));
        if room {
            rows.extend(means.into_iter().map(|row| (EXPLAINED, part(words, row), Meaning::Muted)));
        }
    }
    for (row, (indent, words, meaning)) in rows.into_iter().take(usize::from(place.height)).enumerate() {
        brush.put_ends((place.x + indent, place.y + row as u16), place.width - indent, words, meaning);
    }
}

/// Columns before what an example means.
const EXPLAINED: u16 = 6;

pub(super) fn cursor(app: &App) -> Option<Position> {
    let inside = layout::inner(app.screen.regions.left?);
    let line = app.search.lines().into_iter().position(|line| app.search.is_chosen(line)).unwrap_or(0);
    let row = line.checked_sub(app.search.offset)? as u16;
    (row < inside.height).then_some(Position { x: inside.x, y: inside.y + row })
}
