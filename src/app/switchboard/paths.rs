//! Fields that ask for a path: how it goes on, those typed before, and asking again after an error.

use crate::app::commands::On;
use crate::app::field::{Asks, Input};
use crate::app::news::News;
use crate::app::{App, Order};

impl App {
    pub(super) fn complete_path(&mut self) {
        let Some(input) = &mut self.input else { return };
        if let Some(path) = self.world.paths.turn() {
            *input = Input::going_on(input.asks.clone(), &path);
            self.out.news.push(News::Field);
        } else {
            let typed = input.text().to_owned();
            self.out.ask(Order::Paths(typed));
        }
    }

    /// The paths that begin like the typed one are there; they are dropped if other words stand in the field by now.
    pub(super) fn completed(&mut self, typed: &str, paths: Vec<String>) {
        let Some(input) = self.input.as_mut().filter(|input| input.names_a_file()) else { return };
        if input.text() != typed {
            return;
        }
        let (field, say) = self.world.paths.offer(typed, paths);
        if let Some(path) = field {
            *input = Input::going_on(input.asks.clone(), &path);
            self.out.news.push(News::Field);
        }
        if let Some(words) = say {
            self.say(words);
        }
    }

    pub(super) fn earlier_path(&mut self, up: bool) {
        self.world.paths.forget();
        let Some((input, path)) = self.input.as_mut().zip(self.world.paths.earlier(up)) else { return };
        *input = Input::new(input.asks.clone(), &path);
        self.out.news.push(News::Field);
    }

    /// Says why a path was of no use and opens its field again with what was typed, unless the user is elsewhere by now.
    /// In lines nobody is led into a field that they did not open.
    pub(super) fn ask_again_for(&mut self, asks: Asks, path: &str, reason: String) {
        let ordered = |on: On| matches!(on, On::Overview | On::CrossTable | On::Log | On::Batch);
        let free = self.dialog.as_ref().is_none_or(|dialog| ordered(dialog.on()));
        if free && self.input.is_none() && !self.world.caps.lines {
            self.close_dialog();
            self.open_field(Input::going_on(asks, path));
        }
        self.say(reason);
    }
}
