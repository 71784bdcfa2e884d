//! The open dialog over the panes: its frame and its content.

mod lines;
mod table;

use ratatui::layout::{Position, Rect};

use super::chrome;
use super::paint::{Brush, columns};
use super::theme::Meaning;
use crate::app::cursor::Cursor;
use crate::app::dialog::{DialogLook, Info, Panel, PanelRow};
use crate::app::{App, Capabilities, layout};
use crate::text::part;
use crate::text::wrap::{middle, shorten, width, wrap};
use table::Tafel;

pub(super) fn draw(app: &App, brush: &mut Brush<'_>) {
    let Some(dialog) = app.dialog.as_deref() else { return };
    let sight = app.sight();
    let place = place(app);
    brush.clear(place);
    chrome::title(brush, place, &dialog.title(sight), true);
    let above = above(app, dialog);
    for (row, words) in above.iter().enumerate() {
        brush.put((place.x + 1, place.y + 1 + row as u16), place.width - 2, words, Meaning::Label);
    }
    let body = body(place, above.len());
    let list =
        RowList { place: body, rows: dialog.rows(sight), cursor: dialog.cursor(), look: dialog.look() };
    match dialog.look() {
        DialogLook::Rows | DialogLook::Columns | DialogLook::Found => list.draw(app.world.caps, brush),
        DialogLook::Text => list.text(brush),
        DialogLook::Table(tabelle, zelle) => Tafel::new(app.world.size, body, tabelle, zelle).draw(brush),
        DialogLook::Lines(area) => lines::draw(app, body, area, brush),
        DialogLook::Page(_) => {}
    }
    brush.rule((place.x, place.bottom() - 1), place.width, false, Meaning::Unfocused);
    let keys = dialog.keys(sight);
    // Without room for them at the edge they stand in the last rows.
    if layout::has_room_for(&keys, app.world.size) {
        let keys = format!(" {keys} ");
        brush.put((place.x + 1, place.bottom() - 1), place.width - 2, &keys, Meaning::Unfocused);
    }
}

/// The place of the dialog, above the keys that are said in the last rows.
fn place(app: &App) -> Rect {
    let place = layout::dialog(app.world.size);
    let footer = app.screen.regions.footer;
    let lowest = if app.out.notice.is_none() { footer.y } else { place.bottom() };
    Rect { height: place.height.min(lowest.saturating_sub(place.y)), ..place }
}

/// The place of the rows, below a sentence of so many rows.
fn body(place: Rect, above: usize) -> Rect {
    let height = place.height.saturating_sub(2 + above as u16);
    Rect { x: place.x + 1, y: place.y + 1 + above as u16, width: place.width - 2, height }
}

/// The rows of what is said between the title and the rows.
fn above(app: &App, dialog: &dyn Panel) -> Vec<String> {
    let titel = dialog.title(app.sight());
    // A question or sentence that has no room in the title stands below it; a name only loses its middle.
    let long = titel.ends_with(['?', ':', '.'])
        && width(&titel) + chrome::BESIDE_TITLE > usize::from(layout::dialog(app.world.size).width);
    let sentences = long.then_some(titel).into_iter().chain(dialog.above(app.sight()));
    let broken = |words: String| {
        let words = app.world.caps.sendable(&words).into_owned();
        let rows = wrap(&words, app.world.dialog_width()).into_iter();
        rows.map(|range| part(&words, range).to_owned()).collect::<Vec<_>>()
    };
    sentences.flat_map(broken).collect()
}

fn indent(row: &PanelRow, place: Rect) -> u16 {
    (row.depth * 2).min(place.width / 3)
}

struct RowList<'a> {
    place: Rect,
    rows: Vec<PanelRow>,
    cursor: Cursor,
    look: DialogLook<'a>,
}

/// Words in a line of the list, from a column on.
struct Piece {
    from: u16,
    words: String,
    meaning: Meaning,
}

impl RowList<'_> {
    /// Draws the rows that have room, each with all its lines; the chosen one is highlighted.
    fn draw(&self, caps: Capabilities, brush: &mut Brush<'_>) {
        let columns = self.before(caps);
        let mut y = self.place.y;
        for (at, row) in self.rows.iter().enumerate().skip(self.top(caps)) {
            let lines = self.lines(at, row, columns, caps);
            let place = Rect { y, height: lines.len() as u16, ..self.place };
            if place.bottom() > self.place.bottom() {
                return;
            }
            for (y, line) in (place.top()..place.bottom()).zip(lines) {
                for Piece { from, words, meaning } in line {
                    let room = place.width.saturating_sub(from);
                    brush.put((place.x + from, y), room, &words, meaning);
                }
            }
            if at == self.cursor.selected {
                brush.restyle(place, Meaning::Chosen);
            }
            y = place.bottom();
        }
    }

    /// The lines of a row: the chosen one and those that explain something are whole, others lose their middle.
    fn lines(&self, at: usize, row: &PanelRow, before: u16, caps: Capabilities) -> Vec<Vec<Piece>> {
        let explains = matches!(self.look, DialogLook::Columns);
        let whole = explains || at == self.cursor.selected;
        let label = explains && row.before.is_empty() && !row.takes;
        let meaning = if label { Meaning::Label } else { Meaning::Plain };
        let behind = columns(&row.behind, caps).min(self.place.width / 2);
        let from = if row.before.is_empty() || !explains { 0 } else { before + 2 };
        let from = if explains { from } else { indent(row, self.place) };
        let tail = if row.behind.is_empty() { 0 } else { behind + 2 };
        let room = usize::from(self.place.width.saturating_sub(from + tail).max(1));
        let hanging = if explains && from == 0 { indent(row, self.place) } else { 0 };
        let words = caps.sendable(&row.words);
        let mut lines = if whole {
            hung(&words, room, usize::from(hanging))
        } else {
            vec![caps.fitting(&words, room, middle)]
        };
        if lines.len() > usize::from(self.place.height) {
            lines = vec![caps.fitting(&words, room, middle)];
        }
        let with_indent = |(line, words)| {
            let from = if line == 0 { from } else { from + hanging };
            vec![Piece { from, words, meaning }]
        };
        let mut lines: Vec<Vec<Piece>> = lines.into_iter().enumerate().map(with_indent).collect();
        if let Some(first) = lines.first_mut() {
            let keys = caps.fitting(&row.before, usize::from(before), shorten);
            first.push(Piece { from: 0, words: keys, meaning: Meaning::Key });
            let from = self.place.width.saturating_sub(behind);
            first.push(Piece { from, words: row.behind.clone(), meaning: Meaning::Label });
        }
        lines
    }

    /// Columns of what stands before the words of the rows in sight.
    fn before(&self, caps: Capabilities) -> u16 {
        let visible = self.rows.iter().skip(self.cursor.offset).take(usize::from(self.place.height));
        let widest = visible.map(|row| columns(&row.before, caps)).max().unwrap_or(0);
        widest.min(self.place.width / 2)
    }

    /// The first visible row: one further down than the cursor has it if the chosen one would have no room.
    fn top(&self, caps: Capabilities) -> usize {
        let Cursor { selected, offset } = self.cursor;
        let before = self.before(caps);
        let heights = self.rows.iter().enumerate().take(selected + 1).skip(offset);
        let heights: Vec<usize> =
            heights.map(|(at, row)| self.lines(at, row, before, caps).len()).rev().collect();
        let mut used = 0;
        let fitting = heights.iter().take_while(|height| {
            used += **height;
            used <= usize::from(self.place.height)
        });
        (selected + 1).saturating_sub(fitting.count().max(1))
    }

    /// Number of lines above the chosen row.
    fn line_of_chosen(&self, caps: Capabilities) -> usize {
        let (top, before) = (self.top(caps), self.before(caps));
        let above = self.rows.iter().enumerate().take(self.cursor.selected).skip(top);
        above.map(|(at, row)| self.lines(at, row, before, caps).len()).sum()
    }

    /// Draws the paragraphs from the first visible row on.
    fn text(&self, brush: &mut Brush<'_>) {
        let rows = Info::broken(&self.rows, usize::from(self.place.width));
        let top = self.cursor.offset.min(rows.len().saturating_sub(1));
        for (line, words) in rows.into_iter().skip(top).take(usize::from(self.place.height)).enumerate() {
            brush.put((self.place.x, self.place.y + line as u16), self.place.width, words, Meaning::Plain);
        }
    }
}

/// The place of the terminal's cursor: the chosen row or cell, or in the field; `None` without a dialog.
pub(super) fn cursor(app: &App) -> Option<Position> {
    let dialog = app.dialog.as_deref()?;
    let sight = app.sight();
    let body = body(place(app), above(app, dialog).len());
    let row = match dialog.look() {
        DialogLook::Table(tabelle, zelle) => {
            return Some(Tafel::new(app.world.size, body, tabelle, zelle).cursor());
        }
        DialogLook::Lines(area) => return Some(lines::cursor(app, body, area)),
        DialogLook::Text | DialogLook::Page(_) => 0,
        look => {
            let list = RowList { place: body, rows: dialog.rows(sight), cursor: dialog.cursor(), look };
            list.line_of_chosen(app.world.caps) as u16
        }
    };
    Some(Position { x: body.x, y: body.y + row.min(body.height.saturating_sub(1)) })
}

/// Words in rows of at most `room` columns; those after the first stand further in.
fn hung(words: &str, room: usize, hanging: usize) -> Vec<String> {
    let rows = wrap(words, room);
    let mut out: Vec<String> = Vec::new();
    let Some(first) = rows.first().filter(|_| rows.len() > 1) else { return vec![words.to_owned()] };
    out.push(part(words, first.clone()).to_owned());
    let rest = part(words, first.end..).trim_start();
    out.extend(
        wrap(rest, room.saturating_sub(hanging).max(1)).into_iter().map(|row| part(rest, row).to_owned()),
    );
    out
}
