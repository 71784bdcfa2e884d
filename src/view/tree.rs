//! The tree of a view.

use ratatui::layout::{Position, Rect};

use super::chrome;
use super::paint::{Brush, Sign, columns};
use super::theme::Meaning;
use crate::app::catalogue::title::{before_title, count_behind, note_behind};
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
    let whole = app.sight().chosen_title().filter(|_| tree.more > 0);
    let mut y = inside.y;
    for row in tree.rows.iter().skip(tree.offset) {
        let titles = if row.id == tree.selected { whole.as_deref() } else { None };
        let place = Rect { y, height: titles.map_or(1, |rows| rows.len() as u16), ..inside };
        if place.bottom() > inside.bottom() {
            break;
        }
        draw_row(app, place, *row, titles, brush);
        if row.id == tree.selected {
            let chosen = if focused { Meaning::Chosen } else { Meaning::ChosenElsewhere };
            brush.restyle(place, chosen);
        }
        y = place.bottom();
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

/// Draws a row; `whole` are the rows of a title that has no room in one.
fn draw_row(app: &App, place: Rect, row: TreeRow, whole: Option<&[String]>, brush: &mut Brush<'_>) {
    let Some(knoten) = app.baum().get(row.id) else {
        return;
    };
    let sign = match row.open {
        Some(true) => brush.sign(Sign::Open),
        Some(false) => brush.sign(Sign::Closed),
        None => " ",
    };
    let marked = app.catalogue.marked.contains(&(app.screen.ansicht, row.id));
    let before = before_title(row, place.width, marked);
    brush.put((place.x + before_title(row, place.width, false) - 2, place.y), 2, sign, Meaning::Plain);
    let mut x = place.x + before;
    if marked {
        let mark = x - columns(merkliste::MARK, app.world.caps);
        brush.put((mark, place.y), 4, merkliste::MARK, Meaning::Label);
    }
    let count = count_behind(row);
    let tail = columns(&count, app.world.caps);
    let room = place.right().saturating_sub(x + tail);
    let meaning = if row.depth == 0 { Meaning::Label } else { Meaning::Plain };
    if let Some(rows) = whole {
        for (line, words) in rows.iter().enumerate() {
            brush.put((x, place.y + line as u16), room, words, meaning);
        }
        brush.put((place.right() - tail, place.y), tail, &count, Meaning::Muted);
        return;
    }
    let note = note_behind(knoten);
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
