//! The tree of a view.

use ratatui::layout::{Position, Rect};

use super::chrome;
use super::paint::{Brush, Sign, columns};
use super::theme::Meaning;
use crate::app::catalogue::tree::Row;
use crate::app::{App, Focus, layout};
use crate::deutsch::{app as said, merkliste};
use crate::domain::Ansicht;

pub(super) fn draw(app: &App, place: Rect, brush: &mut Brush<'_>) {
    let focused = app.focus() == Focus::Tree;
    let name = said::VIEWS.get(app.ansicht() as usize).copied().unwrap_or(said::TREE);
    if app.ansicht() == Ansicht::Merkliste {
        let title = said::source(name, app.kept.liste.gewaehlt());
        chrome::title(brush, place, &title, focused);
    } else {
        chrome::title(brush, place, name, focused);
    }
    let inside = layout::inner(place);
    let tree = app.tree();
    for (line, row) in tree.rows.iter().skip(tree.offset).take(usize::from(inside.height)).enumerate() {
        let y = inside.y + line as u16;
        draw_row(app, Rect { y, height: 1, ..inside }, *row, brush);
        if row.id == tree.selected {
            let chosen = brush.style(if focused { Meaning::Chosen } else { Meaning::ChosenElsewhere });
            brush.restyle(Rect { y, height: 1, ..inside }, chosen);
        }
    }
}

fn draw_row(app: &App, place: Rect, row: Row, brush: &mut Brush<'_>) {
    let Some(knoten) = app.baum().get(row.id) else {
        return;
    };
    let sign = match row.open {
        Some(true) => brush.sign(Sign::Open),
        Some(false) => brush.sign(Sign::Closed),
        None => " ",
    };
    let plain = brush.style(Meaning::Plain);
    let indent = (row.depth * 2).min(place.width / 3);
    let mut x = place.x + indent;
    x += brush.put((x, place.y), 2, sign, plain) + 1;
    let count = row.count.map_or_else(String::new, |count| format!(" {count}"));
    let tail = columns(&count, app.world.caps);
    if app.catalogue.marked.contains(&(app.ansicht(), row.id)) {
        let label = brush.style(Meaning::Label);
        x += brush.put((x, place.y), 4, merkliste::MARK, label);
    }
    let room = place.right().saturating_sub(x + tail);
    let style = brush.style(if row.depth == 0 { Meaning::Label } else { Meaning::Plain });
    let muted = brush.style(Meaning::Muted);
    let note = knoten.notiz().map_or_else(String::new, |note| format!(" · {}", merkliste::note(note)));
    // A note gets half of the row, and what the title leaves.
    let left = room.saturating_sub(columns(&knoten.titel, app.world.caps));
    let noted = columns(&note, app.world.caps).min(left.max(room / 2));
    x += brush.put_short((x, place.y), room - noted, &knoten.titel, style);
    x += brush.put_short((x, place.y), noted, &note, muted);
    brush.put((x, place.y), tail, &count, muted);
}

pub(super) fn cursor(app: &App) -> Option<Position> {
    let inside = layout::inner(app.screen.regions.left?);
    let row = app.tree().position()?.checked_sub(app.tree().offset)? as u16;
    (row < inside.height).then_some(Position { x: inside.x, y: inside.y + row })
}
