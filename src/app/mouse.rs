//! The mouse: a click chooses, a double click opens, the wheel scrolls the pane under the pointer.

use super::event::{Mouse, MouseKind};
use super::layout::{inner, pane_at};
use super::reader::Spot;
use super::rows::GUTTER;
use super::search::Line;
use super::{App, Effect, Focus, Go, Move, SearchAction};
use crate::domain::Ansicht;

/// Rows a notch of the wheel scrolls.
const NOTCH: usize = 3;

impl App {
    pub(super) fn mouse_event(&mut self, mouse: Mouse) -> Vec<Effect> {
        if self.page().is_some() {
            return Vec::new();
        }
        if self.overlay.is_some() {
            if mouse.kind == MouseKind::Click {
                self.overlay = None;
            }
            return Vec::new();
        }
        match mouse.kind {
            MouseKind::Click | MouseKind::DoubleClick => self.click(mouse),
            MouseKind::ScrollUp => self.wheel(mouse, Move::Up),
            MouseKind::ScrollDown => self.wheel(mouse, Move::Down),
            MouseKind::Drag => self.drag(mouse),
            MouseKind::Release => {
                self.reader.pressed = None;
                Vec::new()
            }
        }
    }

    fn click(&mut self, mouse: Mouse) -> Vec<Effect> {
        self.notice = None;
        if mouse.row == 0 {
            if let Some(ansicht) = self.tab_at(mouse.column) {
                self.input = None;
                self.go(Go::View(ansicht));
            }
            return Vec::new();
        }
        if self.regions.line.is_some_and(|line| line.y == mouse.row) {
            if let Some(filter) = self.chip_at(mouse.column).filter(|_| self.input.is_none()) {
                return self.drop_filter(filter);
            }
            return self.search_action(SearchAction::Open);
        }
        let Some((focus, place)) = pane_at(&self.regions, self.left, mouse.column, mouse.row) else {
            return Vec::new();
        };
        self.input = None;
        self.focus = focus;
        let Some(row) = mouse.row.checked_sub(inner(place).y).map(usize::from) else {
            return Vec::new();
        };
        if focus == Focus::Reader {
            self.press(mouse, row);
        }
        if self.choose_row(focus, row) && mouse.kind == MouseKind::DoubleClick {
            self.go(Go::Enter);
        }
        Vec::new()
    }

    /// Chooses what stands at a row of a pane; `false` if nothing does.
    fn choose_row(&mut self, focus: Focus, row: usize) -> bool {
        match focus {
            Focus::Tree => {
                let at = self.tree().offset + row;
                let Some(id) = self.tree().rows.get(at).map(|row| row.id) else {
                    return false;
                };
                self.tree_mut().selected = id;
            }
            Focus::Hits => {
                let line = self.search.lines().get(self.search.offset + row).copied();
                match line {
                    Some(Line::Hit(number, _)) => self.search.choose(number),
                    Some(Line::Offer(number)) => self.search.selected = number,
                    _ => return false,
                }
            }
            Focus::Detail => {
                let target = self.detail.lines.get(self.detail.top + row).and_then(|line| line.target);
                let Some(target) = target else { return false };
                self.detail.selected = target;
            }
            Focus::Reader => {
                let bestand = std::sync::Arc::clone(&self.bestand);
                if let Some(quelle) = bestand.quellen.get(self.reader.quelle) {
                    self.reader.select_row(quelle, row);
                }
                return false;
            }
        }
        true
    }

    /// The beginning of what may be marked by dragging; a double click marks the word.
    fn press(&mut self, mouse: Mouse, row: usize) {
        self.reader.marking = None;
        self.reader.pressed = self.spot_under(mouse.column, row);
        if let Some(spot) = self.reader.pressed.filter(|_| mouse.kind == MouseKind::DoubleClick) {
            self.mark_between(spot, spot);
        }
    }

    /// Marks from where the button went down; beyond the edge the text scrolls.
    fn drag(&mut self, mouse: Mouse) -> Vec<Effect> {
        let (Some(from), Some(place)) = (self.reader.pressed, self.regions.reader.map(inner)) else {
            return Vec::new();
        };
        if mouse.row < place.y {
            self.scroll_reader(Move::Up);
        } else if mouse.row >= place.bottom() {
            self.scroll_reader(Move::Down);
        }
        let row = mouse.row.clamp(place.y, place.bottom().saturating_sub(1)) - place.y;
        if let Some(to) = self.spot_under(mouse.column, usize::from(row)) {
            self.mark_between(from, to);
        }
        Vec::new()
    }

    /// The place in the text at a column of the screen and a row of the text pane.
    fn spot_under(&self, column: u16, row: usize) -> Option<Spot> {
        let place = self.regions.reader?;
        let column = column.saturating_sub(place.x + GUTTER);
        self.reader.spot_at(self.quelle()?, self.reader.top + row, usize::from(column))
    }

    fn wheel(&mut self, mouse: Mouse, to: Move) -> Vec<Effect> {
        let Some((focus, _)) = pane_at(&self.regions, self.left, mouse.column, mouse.row) else {
            return Vec::new();
        };
        let before = std::mem::replace(&mut self.focus, focus);
        for _ in 0..NOTCH {
            match focus {
                Focus::Reader => self.scroll_reader(to),
                _ => self.step(to),
            }
        }
        self.focus = before;
        Vec::new()
    }

    /// Columns of the views in the top line, from `tabs`.
    fn tab_at(&self, column: u16) -> Option<Ansicht> {
        let tabs = super::layout::tabs(self);
        tabs.into_iter().find(|tab| (tab.from..tab.to).contains(&column)).map(|tab| tab.ansicht)
    }
}
