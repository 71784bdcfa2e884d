//! Floor 6: from the state to a frame. It only reads the state.
//!
//! Knows no key, file or index. Every word that comes from a document passes [`paint`], which lets nothing through
//! that could steer a terminal.

mod chrome;
mod detail;
mod dialog;
mod hits;
mod paint;
mod reader;
pub mod theme;
mod tree;

use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use crate::app::{App, Focus};
use crate::deutsch::app as said;
use paint::Brush;

/// Draws the whole screen; nothing while a [`page`] stands there.
pub fn draw(app: &App, buffer: &mut Buffer) {
    if app.page().is_some() {
        return;
    }
    let mut brush = Brush::new(buffer, app.world.caps);
    let regions = &app.screen.regions;
    if regions.too_small {
        let words = said::too_small(app.world.size.width, app.world.size.height);
        return brush.wrapped(&words, app.world.size);
    }
    chrome::top(app, &mut brush);
    chrome::line(app, &mut brush);
    chrome::separators(app, &mut brush);
    if let Some(place) = regions.left {
        if app.screen.left == crate::app::Left::Hits {
            hits::draw(app, place, &mut brush);
        } else {
            tree::draw(app, place, &mut brush);
        }
    }
    if let Some(place) = regions.detail {
        detail::draw(app, place, &mut brush);
    }
    if let Some(place) = regions.reader {
        reader::draw(app, place, &mut brush);
    }
    dialog::draw(app, &mut brush);
    // A long notice stands in front of a dialog, too.
    chrome::last_row(app, &mut brush);
}

/// The page that stands alone on the screen in place of a frame, else `None`. The terminal itself breaks its long
/// lines, so that a selection with the terminal's own means copies each as one line.
pub fn page(app: &App) -> Option<String> {
    let lines = app.page()?.trim_end().lines().map(|line| app.world.caps.sendable(line));
    Some(lines.collect::<Vec<_>>().join("\n"))
}

/// Where the terminal's cursor stands: in the open field, else on the chosen row, where screen readers look for it.
pub fn cursor(app: &App) -> Option<Position> {
    if app.screen.regions.too_small || app.page().is_some() {
        return None;
    }
    if app.dialog.is_some() {
        return dialog::cursor(app);
    }
    if app.input.is_some() {
        return chrome::cursor(app);
    }
    match app.focus() {
        Focus::Tree => tree::cursor(app),
        Focus::Hits => hits::cursor(app),
        Focus::Detail => detail::cursor(app),
        Focus::Reader => reader::cursor(app),
    }
}
