//! The list of hits; before there are any, examples and the last searches.

use ratatui::layout::{Position, Rect};

use super::chrome;
use super::paint::{Brush, columns};
use super::theme::Meaning;
use crate::app::layout;
use crate::app::{App, Focus};
use crate::deutsch::{app as said, katalog as wort};
use crate::search::Hit;
use crate::text::wrap::wrap;

/// Rows a hit takes: its heading and two rows of its words.
const ROWS: u16 = layout::HIT_ROWS;

pub(super) fn draw(app: &App, place: Rect, brush: &mut Brush<'_>) {
    let focused = app.focus == Focus::Hits;
    let inside = layout::inner(place);
    let Some(answer) = &app.search.answer else {
        chrome::title(brush, place, said::HITS, focused);
        return examples(app, inside, brush);
    };
    chrome::title(
        brush,
        place,
        &said::hits_title(answer.gesamt, answer.hits.len(), app.search.waiting),
        focused,
    );
    if answer.hits.is_empty() {
        return nothing(app, inside, brush);
    }
    let visible = usize::from(inside.height / ROWS) + 1;
    for (line, (at, hit)) in answer
        .hits
        .iter()
        .enumerate()
        .skip(app.search.offset)
        .take(visible)
        .enumerate()
    {
        let y = inside.y + line as u16 * ROWS;
        let height = ROWS.min(inside.bottom().saturating_sub(y));
        draw_hit(app, Rect { y, height, ..inside }, at, hit, brush);
    }
}

fn draw_hit(app: &App, place: Rect, at: usize, hit: &Hit, brush: &mut Brush<'_>) {
    if place.height == 0 {
        return;
    }
    let lines: Vec<String> = hit.zeilen.iter().map(ToString::to_string).collect();
    let kind = wort::art(hit.art.key());
    let head = format!(
        "{}. {kind} · {} · {} Z. {}",
        at + 1,
        hit.titel,
        hit.quelle,
        lines.join(", ")
    );
    let label = brush.style(Meaning::Label);
    brush.put_short((place.x, place.y), place.width, &head, label);
    if at == app.search.selected {
        let focused = app.focus == Focus::Hits && app.input.is_none();
        let chosen = brush.style(if focused {
            Meaning::Chosen
        } else {
            Meaning::ChosenElsewhere
        });
        brush.restyle(Rect { height: 1, ..place }, chosen);
    }
    let room = usize::from(place.width.saturating_sub(2));
    for (row, range) in wrap(&hit.ausschnitt, room)
        .into_iter()
        .take(usize::from(place.height) - 1)
        .enumerate()
    {
        snippet(
            hit,
            &range,
            (place.x + 2, place.y + 1 + row as u16),
            place.right(),
            brush,
        );
    }
}

/// One row of a snippet with what matched in it.
fn snippet(hit: &Hit, range: &std::ops::Range<usize>, at: (u16, u16), right: u16, brush: &mut Brush<'_>) {
    let mut x = at.0;
    for (number, (byte, c)) in hit.ausschnitt.char_indices().enumerate() {
        if !range.contains(&byte) {
            continue;
        }
        let marked = hit.markierungen.iter().any(|mark| mark.contains(&number));
        let style = brush.style(if marked { Meaning::Hit } else { Meaning::Plain });
        x += brush.put(
            (x, at.1),
            right.saturating_sub(x),
            c.encode_utf8(&mut [0; 4]),
            style,
        );
    }
}

/// What was searched, when nothing was found.
fn nothing(app: &App, place: Rect, brush: &mut Brush<'_>) {
    let searched = said::searched(app.bestand.quellen.len(), app.bestand.passagen.len());
    let hints = app
        .search
        .answer
        .iter()
        .flat_map(|answer| answer.hinweise.iter().cloned());
    let mut y = place.y;
    for words in [said::NOTHING_FOUND.to_owned(), searched]
        .into_iter()
        .chain(hints)
    {
        for range in wrap(&words, usize::from(place.width)) {
            if y < place.bottom() {
                let plain = brush.style(Meaning::Plain);
                brush.put((place.x, y), place.width, words.get(range).unwrap_or(""), plain);
                y += 1;
            }
        }
    }
}

/// Last searches and worked examples under the empty search line.
fn examples(app: &App, place: Rect, brush: &mut Brush<'_>) {
    let (label, plain, muted) = (
        brush.style(Meaning::Label),
        brush.style(Meaning::Plain),
        brush.style(Meaning::Muted),
    );
    let mut rows: Vec<(String, String, bool)> = Vec::new();
    if !app.search.recent.is_empty() {
        rows.push((said::RECENT_TITLE.to_owned(), String::new(), true));
        rows.extend(
            app.search
                .recent
                .iter()
                .take(5)
                .map(|query| (query.clone(), String::new(), false)),
        );
    }
    rows.push((said::EXAMPLES_TITLE.to_owned(), String::new(), true));
    rows.extend(
        said::EXAMPLES
            .iter()
            .map(|(query, means)| ((*query).to_owned(), (*means).to_owned(), false)),
    );
    let widest = said::EXAMPLES
        .iter()
        .map(|(query, _)| columns(query, app.caps))
        .max()
        .unwrap_or(0);
    for (row, (query, means, heading)) in rows.into_iter().take(usize::from(place.height)).enumerate() {
        let y = place.y + row as u16;
        let (indent, style) = if heading { (0, label) } else { (2, plain) };
        brush.put_short((place.x + indent, y), place.width - indent, &query, style);
        let x = place.x + 4 + widest;
        if !means.is_empty() && x < place.right() {
            brush.put_short((x, y), place.right() - x, &means, muted);
        }
    }
}

pub(super) fn cursor(app: &App) -> Option<Position> {
    let inside = layout::inner(app.regions.left?);
    let row = app.search.selected.checked_sub(app.search.offset)? as u16 * ROWS;
    (row < inside.height).then_some(Position {
        x: inside.x,
        y: inside.y + row,
    })
}
