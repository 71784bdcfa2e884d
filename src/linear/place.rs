//! Where the user is.

use super::{detail, dialog, hits, reader, tree};
use crate::app::{App, Focus, Left};
use crate::deutsch::app;

/// The lines that say where the user is: in the open dialog, or in a pane.
pub(super) fn place(app: &App) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some((read, all)) = app.world.adding {
        lines.push(app::adding(read, all));
    }
    if app.dialog.is_some() {
        lines.extend(dialog::title(app));
        return lines;
    }
    if app.screen.left == Left::Hits && app.search.answer.is_some() {
        lines.extend(hits::sentences(app));
    }
    match app.focus() {
        Focus::Tree => lines.push(tree::chosen(app)),
        Focus::Hits => lines.push(hits::chosen(app)),
        Focus::Detail => lines.extend(detail::chosen(app)),
        Focus::Reader => lines.extend(reader::passage(app)),
    }
    lines
}
