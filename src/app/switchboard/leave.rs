//! Leaving: one level, a view, the program.

use crate::app::dialog::handed_over;
use crate::app::message::Effect;
use crate::app::screen::Pane;
use crate::app::{App, Focus, Leave, Left, layout};
use crate::deutsch::{app as said, merkliste};
use crate::export::wortlaut;

impl App {
    pub(super) fn leave(&mut self, leave: Leave) {
        match leave {
            Leave::Level => self.leave_level(),
            Leave::View => self.leave_view(),
            Leave::Quit => self.out.ask(Effect::Quit),
            Leave::Interrupt => self.interrupt(),
            Leave::Suspend => self.out.ask(Effect::Suspend),
        }
    }

    /// Ctrl+C copies selected words; without any it says how to end the program, and ends it the second time.
    fn interrupt(&mut self) {
        if let Some(places) = self.sight().marked_places() {
            return self.follow(handed_over(&self.world, wortlaut(&places)));
        }
        if self.out.interrupted {
            return self.out.ask(Effect::Quit);
        }
        self.out.interrupted = true;
        self.say(self.world.how(said::interrupt));
    }

    fn leave_level(&mut self) {
        if self.reader.marking.take().is_some() {
            return;
        }
        let in_list = self.screen.pane == Pane::List;
        if self.reader.find.take().is_some() {
            self.mark_hits();
        } else if in_list && self.unmark() {
            self.say(merkliste::UNMARKED);
        } else if self.focus() == Focus::Tree && !self.tree().filter.is_empty() {
            self.widen_tree();
        } else if !in_list {
            self.screen.pane = Pane::List;
        } else if self.screen.left == Left::Hits {
            let query = self.search.query.clone();
            self.end_search();
            self.back_to_batch(&query);
        } else {
            self.screen.panes.full = false;
        }
    }

    fn leave_view(&mut self) {
        let alone = self.world.size.width < layout::TWO || self.screen.panes.full;
        if self.screen.left == Left::Hits {
            self.end_search();
        } else if self.screen.pane != Pane::List && alone {
            self.screen.pane = Pane::List;
        } else {
            self.out.ask(Effect::Quit);
        }
    }
}
