//! The mouse: a click chooses, a double click opens, the wheel scrolls the pane under the pointer.

use ratatui::layout::Position;

use crate::app::commands::On;
use crate::app::layout::{Views, inner, pane_at};
use crate::app::reader::{GUTTER, Marking, Spot};
use crate::app::screen::Pane;
use crate::app::search::{HitLine, chip_at, rows};
use crate::app::{App, Focus, Go, Mouse, MouseKind, Move, SearchAction};
use crate::domain::Ansicht;

/// Rows a notch of the wheel scrolls.
const NOTCH: usize = 3;

impl App {
    pub(in crate::app) fn mouse_event(&mut self, mouse: Mouse) {
        if let Some(dialog) = &self.dialog {
            // A click closes neither the field that somebody writes in nor the page on which somebody selects words.
            let stays = dialog.takes_any_key() || dialog.on() == On::Questions;
            if mouse.kind == MouseKind::Click && !stays {
                self.close_dialog();
            }
            return;
        }
        match mouse.kind {
            MouseKind::Click | MouseKind::DoubleClick => self.click(mouse),
            MouseKind::ScrollUp => self.wheel(mouse, Move::Up),
            MouseKind::ScrollDown => self.wheel(mouse, Move::Down),
            MouseKind::Drag => self.drag(mouse),
            MouseKind::Release => self.reader.pressed = None,
        }
    }

    fn click(&mut self, mouse: Mouse) {
        self.out.notice = None;
        if mouse.row == 0 {
            if let Some(ansicht) = self.tab_at(mouse.column) {
                self.input = None;
                self.go(Go::View(ansicht));
            }
            return;
        }
        let line = self.screen.regions.line.filter(|line| line.contains(Position { x: 0, y: mouse.row }));
        if let Some(line) = line {
            let rows = rows(&self.sentence(), usize::from(line.width));
            let row = rows.get(usize::from(mouse.row - line.y)).filter(|_| self.input.is_none());
            let chip = row.and_then(|row| chip_at(row, mouse.column));
            return match chip {
                Some(filter) => self.drop_filter(filter),
                None => self.search_action(SearchAction::Open),
            };
        }
        let Some((pane, place)) = pane_at(&self.screen.regions, mouse.column, mouse.row) else { return };
        self.input = None;
        self.screen.pane = pane;
        let Some(row) = mouse.row.checked_sub(inner(place).y).map(usize::from) else { return };
        if pane == Pane::Text {
            self.press(mouse, row);
        }
        if self.choose_row(row) && mouse.kind == MouseKind::DoubleClick {
            self.go(Go::Enter);
        }
    }

    /// Chooses the thing at a row of the pane with the keys; returns `false` if nothing there can be opened.
    fn choose_row(&mut self, row: usize) -> bool {
        match self.focus() {
            Focus::Tree => {
                let tree = self.catalogue.tree_mut(self.screen.ansicht);
                let Some(id) = tree.at_line(row) else { return false };
                tree.selected = id;
            }
            Focus::Hits => match self.search.lines().get(self.search.offset + row).copied() {
                Some(HitLine::Hit(number, _)) => self.search.choose(number),
                Some(HitLine::Offer(number, _)) => self.search.selected = number,
                _ => return false,
            },
            Focus::Detail => {
                let target = self.detail.lines.get(self.detail.top + row).and_then(|line| line.target);
                let Some(target) = target else { return false };
                self.detail.selected = target;
            }
            Focus::Reader => {
                if let Some(quelle) = self.world.bestand.quellen.get(self.reader.quelle) {
                    self.reader.select_row(quelle, row);
                }
                return false;
            }
        }
        true
    }

    /// Notes where dragging may begin to select words; a double click selects the word.
    fn press(&mut self, mouse: Mouse, row: usize) {
        self.reader.marking = None;
        self.reader.pressed = self.spot_under(mouse.column, row);
        if mouse.kind == MouseKind::DoubleClick {
            self.reader.marking = self.reader.pressed.map(|spot| Marking::between(spot, spot));
        }
    }

    /// Selects words from where the button went down; beyond the edge the text scrolls.
    fn drag(&mut self, mouse: Mouse) {
        let (Some(from), Some(place)) = (self.reader.pressed, self.screen.regions.reader.map(inner)) else {
            return;
        };
        if mouse.row < place.y {
            self.scroll_reader(Move::Up);
        } else if mouse.row >= place.bottom() {
            self.scroll_reader(Move::Down);
        }
        let row = mouse.row.clamp(place.y, place.bottom().saturating_sub(1)) - place.y;
        if let Some(to) = self.spot_under(mouse.column, usize::from(row)) {
            self.reader.marking = Some(Marking::between(from, to));
        }
    }

    /// The place in the text at a column of the screen and a row of the text pane.
    fn spot_under(&self, column: u16, row: usize) -> Option<Spot> {
        let place = self.screen.regions.reader?;
        let column = column.saturating_sub(place.x + GUTTER);
        self.reader.spot_at(self.quelle()?, self.reader.top + row, usize::from(column))
    }

    fn wheel(&mut self, mouse: Mouse, to: Move) {
        let Some((pane, _)) = pane_at(&self.screen.regions, mouse.column, mouse.row) else { return };
        let before = std::mem::replace(&mut self.screen.pane, pane);
        for _ in 0..NOTCH {
            match pane {
                Pane::Text => self.scroll_reader(to),
                Pane::List | Pane::Detail => self.step(to),
            }
        }
        self.screen.pane = before;
    }

    pub fn views(&self) -> Views<'_> {
        Views {
            width: self.world.size.width,
            open: self.screen.ansicht,
            counts: &self.catalogue.counts,
            adding: self.world.adding.is_some(),
        }
    }

    fn tab_at(&self, column: u16) -> Option<Ansicht> {
        let tabs = self.views().tabs();
        tabs.into_iter().find(|tab| (tab.from..tab.to).contains(&column)).map(|tab| tab.ansicht)
    }
}
