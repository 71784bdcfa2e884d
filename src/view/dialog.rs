//! The open dialog over the panes: its frame and its content.

mod lines;
mod table;

use ratatui::layout::{Position, Rect};

use super::chrome;
use super::paint::{Brush, columns};
use super::theme::Meaning;
use crate::app::cursor::Cursor;
use crate::app::dialog::{DialogLook, Info, Panel, PanelRow};
use crate::app::{App, layout};
use crate::text::part;
use crate::text::wrap::wrap;
use table::Tafel;

pub(super) fn draw(app: &App, brush: &mut Brush<'_>) {
    let Some(dialog) = app.dialog.as_deref() else { return };
    let sight = app.sight();
    let place = layout::dialog(app.world.size);
    brush.clear(place);
    chrome::title(brush, place, &dialog.title(sight), true);
    let body = list_place(app, dialog, body(place));
    if let Some(words) = dialog.above(sight) {
        brush.put_short((body.x, body.y.saturating_sub(1)), body.width, &words, Meaning::Label);
    }
    let list = RowList { place: body, rows: dialog.rows(sight), cursor: dialog.cursor() };
    match dialog.look() {
        DialogLook::Rows => list.rows(brush),
        DialogLook::Columns => list.columns(app, brush),
        DialogLook::Found => list.found(app, brush),
        DialogLook::Text => list.text(brush),
        DialogLook::Table(tabelle, zelle) => Tafel::new(app.world.size, body, tabelle, zelle).draw(brush),
        DialogLook::Lines(area) => lines::draw(app, body, area, brush),
        DialogLook::Page(_) => {}
    }
    brush.rule((place.x, place.bottom() - 1), place.width, false, Meaning::Unfocused);
    let keys = format!(" {} ", dialog.keys(sight));
    brush.put_short((place.x + 1, place.bottom() - 1), place.width - 2, &keys, Meaning::Unfocused);
}

fn body(place: Rect) -> Rect {
    Rect { x: place.x + 1, y: place.y + 1, width: place.width - 2, height: place.height.saturating_sub(2) }
}

/// The place of the rows: a sentence above them takes one row.
fn list_place(app: &App, dialog: &dyn Panel, body: Rect) -> Rect {
    match dialog.above(app.sight()) {
        Some(_) => Rect { y: body.y + 1, height: body.height.saturating_sub(1), ..body },
        None => body,
    }
}

struct RowList {
    place: Rect,
    rows: Vec<PanelRow>,
    cursor: Cursor,
}

impl RowList {
    /// Draws each visible row in its place with `draw`, then highlights the chosen one.
    fn each(&self, brush: &mut Brush<'_>, draw: impl Fn(&PanelRow, Rect, &mut Brush<'_>)) {
        let visible = self.rows.iter().enumerate().skip(self.cursor.offset);
        for (line, (at, row)) in visible.take(usize::from(self.place.height)).enumerate() {
            let place = Rect { y: self.place.y + line as u16, height: 1, ..self.place };
            draw(row, place, brush);
            if at == self.cursor.selected {
                brush.restyle(place, Meaning::Chosen);
            }
        }
    }

    fn rows(&self, brush: &mut Brush<'_>) {
        self.each(brush, |row, place, brush| {
            let indent = (row.depth * 2).min(place.width / 3);
            brush.put_ends((place.x + indent, place.y), place.width - indent, &row.words, Meaning::Plain);
        });
        self.chosen_whole(brush);
    }

    /// The chosen row once more, if it was cut: in as many rows as it takes, in front of the rows below or above.
    fn chosen_whole(&self, brush: &mut Brush<'_>) {
        let Cursor { selected, offset } = self.cursor;
        let (Some(row), Some(line)) = (self.rows.get(selected), selected.checked_sub(offset)) else { return };
        let indent = (row.depth * 2).min(self.place.width / 3);
        let words = brush.sendable(&row.words);
        let rows = wrap(&words, usize::from(self.place.width - indent));
        let height = rows.len() as u16;
        if height < 2 || height > self.place.height {
            return;
        }
        let y = (self.place.y + line as u16).min(self.place.bottom() - height);
        brush.clear(Rect { y, height, ..self.place });
        for (y, range) in (y..).zip(rows) {
            brush.put(
                (self.place.x + indent, y),
                self.place.width - indent,
                part(&words, range),
                Meaning::Plain,
            );
        }
        brush.restyle(Rect { y, height, ..self.place }, Meaning::Chosen);
    }

    fn columns(&self, app: &App, brush: &mut Brush<'_>) {
        let height = usize::from(self.place.height);
        let visible = self.rows.iter().skip(self.cursor.offset).take(height);
        let widest = visible.map(|row| columns(&row.before, app.world.caps)).max().unwrap_or(0);
        let widest = widest.min(self.place.width / 2);
        self.each(brush, |row, place, brush| {
            if row.before.is_empty() {
                let meaning = if row.takes { Meaning::Plain } else { Meaning::Label };
                brush.put_short((place.x, place.y), place.width, &row.words, meaning);
                return;
            }
            brush.put_short((place.x, place.y), widest, &row.before, Meaning::Key);
            let x = place.x + widest + 2;
            brush.put_short((x, place.y), place.right().saturating_sub(x), &row.words, Meaning::Plain);
        });
    }

    fn found(&self, app: &App, brush: &mut Brush<'_>) {
        self.each(brush, |row, place, brush| {
            let tail = columns(&row.behind, app.world.caps).min(place.width / 2);
            let room = place.width.saturating_sub(tail + 2);
            brush.put_short((place.x, place.y), room, &row.words, Meaning::Plain);
            brush.put((place.right().saturating_sub(tail), place.y), tail, &row.behind, Meaning::Label);
        });
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
    let body = list_place(app, dialog, body(layout::dialog(app.world.size)));
    let row = match dialog.look() {
        DialogLook::Table(tabelle, zelle) => {
            return Some(Tafel::new(app.world.size, body, tabelle, zelle).cursor());
        }
        DialogLook::Lines(area) => return Some(lines::cursor(app, body, area)),
        DialogLook::Text | DialogLook::Page(_) => 0,
        DialogLook::Rows | DialogLook::Columns | DialogLook::Found => {
            let Cursor { selected, offset } = dialog.cursor();
            selected.saturating_sub(offset) as u16
        }
    };
    Some(Position { x: body.x, y: body.y + row.min(body.height.saturating_sub(1)) })
}
