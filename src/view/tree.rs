//! The tree of a view.

use ratatui::layout::{Position, Rect};

use super::chrome;
use super::paint::{Brush, Sign, columns};
use super::theme::Meaning;
use crate::app::catalogue::tree::TreeRow;
use crate::app::{App, Focus, layout};
use crate::deutsch::{app as said, merkliste};
use crate::domain::Ansicht;

pub(super) fn draw(app: &App, place: Rect, brush: &mut Brush<'_>) {
    let focused = app.focus() == Focus::Tree;
    let name = said::VIEWS.get(app.screen.ansicht as usize).copied().unwrap_or(said::TREE);
    if app.screen.ansicht == Ansicht::Merkliste {
        let title = said::source(name, app.kept.liste.gewaehlt());
        chrome::title(brush, place, &title, focused);
    } else {
        chrome::title(brush, place, name, focused);
    }
    let inside = layout::inner(place);
    let tree = app.tree();
    if tree.rows.is_empty() {
        return brush.wrapped_in(inside, &empty(app));
    }
    for (line, row) in tree.rows.iter().skip(tree.offset).take(usize::from(inside.height)).enumerate() {
        let y = inside.y + line as u16;
        draw_row(app, Rect { y, height: 1, ..inside }, *row, brush);
        if row.id == tree.selected {
            let chosen = if focused { Meaning::Chosen } else { Meaning::ChosenElsewhere };
            brush.restyle(Rect { y, height: 1, ..inside }, chosen);
        }
    }
}

/// What would stand in a tree without rows.
fn empty(app: &App) -> String {
    if !app.tree().filter.is_empty() {
        app.world.how(said::narrow_empty)
    } else if app.screen.ansicht == Ansicht::Merkliste {
        app.world.how(merkliste::empty)
    } else {
        said::TREE_EMPTY.to_owned()
    }
}

fn draw_row(app: &App, place: Rect, row: TreeRow, brush: &mut Brush<'_>) {
    let Some(knoten) = app.baum().get(row.id) else {
        return;
    };
    let sign = match row.open {
        Some(true) => brush.sign(Sign::Open),
        Some(false) => brush.sign(Sign::Closed),
        None => " ",
    };
    let indent = (row.depth * 2).min(place.width / 3);
    let mut x = place.x + indent;
    x += brush.put((x, place.y), 2, sign, Meaning::Plain) + 1;
    let count = row.count.map_or_else(String::new, |count| said::tree_count(row.some, count));
    let tail = columns(&count, app.world.caps);
    if app.catalogue.marked.contains(&(app.screen.ansicht, row.id)) {
        x += brush.put((x, place.y), 4, merkliste::MARK, Meaning::Label);
    }
    let room = place.right().saturating_sub(x + tail);
    let meaning = if row.depth == 0 { Meaning::Label } else { Meaning::Plain };
    let note = knoten.notiz().map_or_else(String::new, |note| format!(" · {}", merkliste::note(note)));
    // A note gets half of the row, or more if the title leaves more.
    let left = room.saturating_sub(columns(&knoten.titel, app.world.caps));
    let noted = columns(&note, app.world.caps).min(left.max(room / 2));
    x += brush.put_ends((x, place.y), room - noted, &knoten.titel, meaning);
    x += brush.put_short((x, place.y), noted, &note, Meaning::Muted);
    brush.put((x, place.y), tail, &count, Meaning::Muted);
}

pub(super) fn cursor(app: &App) -> Option<Position> {
    let inside = layout::inner(app.screen.regions.left?);
    let row = app.tree().position()?.checked_sub(app.tree().offset)? as u16;
    (row < inside.height).then_some(Position { x: inside.x, y: inside.y + row })
}
