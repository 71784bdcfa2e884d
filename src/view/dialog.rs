//! The open dialog over the panes: its frame and its content.

mod lines;
mod table;

use ratatui::layout::{Position, Rect};

use super::chrome;
use super::paint::{Brush, columns, sendable};
use super::theme::Meaning;
use crate::app::cursor::Cursor;
use crate::app::dialog::{DialogLook, Info, Panel, PanelRow};
use crate::app::{App, Capabilities, layout};
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
        DialogLook::Rows => list.rows(app, brush),
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

fn indent(row: &PanelRow, place: Rect) -> u16 {
    (row.depth * 2).min(place.width / 3)
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

    /// Each row in one line, but the chosen one whole: the rows behind it move down, and those at the top give way only
    /// where it would not have room.
    fn rows(&self, app: &App, brush: &mut Brush<'_>) {
        let chosen = self.chosen_whole(app.world.caps);
        let mut y = self.place.y;
        for (at, row) in self.rows.iter().enumerate().skip(self.top(chosen.len())) {
            if y >= self.place.bottom() {
                break;
            }
            let (indent, is_chosen) = (indent(row, self.place), at == self.cursor.selected);
            for words in if is_chosen { &chosen } else { std::slice::from_ref(&row.words) } {
                let at = (self.place.x + indent, y);
                brush.put_ends(at, self.place.width - indent, words, Meaning::Plain);
                if is_chosen {
                    brush.restyle(Rect { y, height: 1, ..self.place }, Meaning::Chosen);
                }
                y += 1;
            }
        }
    }

    /// The lines of the chosen row: several where it is too long for one and all of them have room.
    fn chosen_whole(&self, caps: Capabilities) -> Vec<String> {
        let Some(row) = self.rows.get(self.cursor.selected) else { return Vec::new() };
        let words = sendable(&row.words, caps);
        let lines = wrap(&words, usize::from(self.place.width - indent(row, self.place))).into_iter();
        let lines: Vec<String> = lines.map(|range| part(&words, range).to_owned()).collect();
        if (2..=usize::from(self.place.height)).contains(&lines.len()) {
            lines
        } else {
            vec![row.words.clone()]
        }
    }

    /// The first visible row, if the chosen one takes `lines` lines.
    fn top(&self, lines: usize) -> usize {
        let Cursor { selected, offset } = self.cursor;
        offset.max((selected + lines).saturating_sub(usize::from(self.place.height))).min(selected)
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
    let sight = app.sight();
    let body = list_place(app, dialog, body(layout::dialog(app.world.size)));
    let row = match dialog.look() {
        DialogLook::Table(tabelle, zelle) => {
            return Some(Tafel::new(app.world.size, body, tabelle, zelle).cursor());
        }
        DialogLook::Lines(area) => return Some(lines::cursor(app, body, area)),
        DialogLook::Text | DialogLook::Page(_) => 0,
        DialogLook::Rows => {
            let list = RowList { place: body, rows: dialog.rows(sight), cursor: dialog.cursor() };
            let top = list.top(list.chosen_whole(app.world.caps).len());
            list.cursor.selected.saturating_sub(top) as u16
        }
        DialogLook::Columns | DialogLook::Found => {
            let Cursor { selected, offset } = dialog.cursor();
            selected.saturating_sub(offset) as u16
        }
    };
    Some(Position { x: body.x, y: body.y + row.min(body.height.saturating_sub(1)) })
}
