//! How things are shown, and leaving them again.

use super::overlay::Overlay;
use super::search::Wants;
use super::{App, Effect, Focus, Leave, Left, Show, layout};
use crate::deutsch::app as said;

impl App {
    pub(super) fn show(&mut self, show: Show) -> Vec<Effect> {
        match show {
            Show::Printed => self.reader.printed = !self.reader.printed,
            Show::Narrower => self.widen(-1),
            Show::Wider => self.widen(1),
            Show::Full => self.panes.full = !self.panes.full,
            Show::Info if self.left == Left::Hits && self.focus == Focus::Hits => {
                return self.ask_report(Wants::Report);
            }
            Show::Info => self.open_info(),
            Show::Help => self.open_help(),
            Show::Copy => self.overlay = Some(Overlay::Copy),
            Show::Mouse => {
                self.mouse = !self.mouse;
                self.notice = Some(if self.mouse { said::MOUSE_ON } else { said::MOUSE_OFF }.to_owned());
                return vec![Effect::Mouse(self.mouse)];
            }
            Show::Redraw => return vec![Effect::Redraw],
        }
        Vec::new()
    }

    fn widen(&mut self, by: i16) {
        match self.focus {
            Focus::Tree | Focus::Hits => self.panes.shift_left += by,
            Focus::Detail => self.panes.shift_detail += by,
            Focus::Reader => {
                let other = if self.size.width >= layout::THREE {
                    &mut self.panes.shift_detail
                } else {
                    &mut self.panes.shift_left
                };
                *other -= by;
            }
        }
        self.panes.shift_left = self.panes.shift_left.clamp(-20, 20);
        self.panes.shift_detail = self.panes.shift_detail.clamp(-20, 20);
    }

    pub(super) fn leave(&mut self, leave: Leave) -> Vec<Effect> {
        match leave {
            Leave::Level => self.leave_level(),
            Leave::View => return self.leave_view(),
            Leave::Interrupt if self.marked_places().is_some() => {
                return self.copy_marked().unwrap_or_default();
            }
            Leave::Interrupt if self.interrupted => return vec![Effect::Quit],
            Leave::Interrupt => {
                self.interrupted = true;
                self.say_how(said::interrupt);
            }
            Leave::Suspend => return vec![Effect::Suspend],
        }
        Vec::new()
    }

    pub(super) fn leave_level(&mut self) {
        if self.reader.marking.take().is_some() {
            return;
        }
        if self.find.take().is_some() {
            self.mark_hits();
        } else if self.focus == self.list_focus() && self.unmark() {
            self.say(crate::deutsch::merkliste::UNMARKED);
        } else if self.focus == Focus::Tree && !self.tree().filter.is_empty() {
            self.widen_tree();
        } else if matches!(self.focus, Focus::Detail | Focus::Reader) {
            self.focus = self.list_focus();
        } else if self.left == Left::Hits {
            let query = self.search.query.clone();
            self.end_search();
            self.back_to_batch(&query);
        } else {
            self.panes.full = false;
        }
    }

    pub(super) fn leave_view(&mut self) -> Vec<Effect> {
        let list = self.list_focus();
        if self.left == Left::Hits {
            self.end_search();
        } else if self.focus != list && (self.size.width < layout::TWO || self.panes.full) {
            self.focus = list;
        } else {
            return vec![Effect::Quit];
        }
        Vec::new()
    }
}
